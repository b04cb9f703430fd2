// SPDX-License-Identifier: GPL-3.0-or-later
// What is measured of a case beside frames: loading, a change of the lens, finding.
#include "core/find/find_index.h"
#include "core/scene/picture.h"
#include "ui/measure/bench.h"
#include "ui/paint/fonts.h"

namespace throughline::ui {

namespace {

constexpr int lensChanges = 20;
constexpr std::size_t typedNames = 40;
constexpr std::size_t mostFound = 50;  ///< as many as the window lists

Error cancelled() { return {ErrorCode::Cancelled, "", ""}; }

/// Who says the most, and so takes the most away.
std::string busiestSpeaker(const ThreatCase& threatCase)
{
    std::vector<std::size_t> counts(threatCase.entities.size());
    for (const Claim& claim : threatCase.claims)
        if (claim.speaker && rowOf(*claim.speaker) < counts.size())
            ++counts[rowOf(*claim.speaker)];
    std::size_t best = 0;
    for (std::size_t i = 1; i < counts.size(); ++i)
        if (counts[i] > counts[best])
            best = i;
    return counts.empty() || counts[best] == 0 ? std::string() : threatCase.entities[best].id;
}

}  // namespace

Result<Measured> benchLoad(const std::string& file, const Job& job)
{
    const double begin = wallMs();
    const Result<BenchCase> input = readBenchCase(file, job);
    if (!input)
        return input.error();
    const double read = wallMs();
    const auto made = makePicture(input->threatCase, input->claims, input->view, makeTextMetrics(), job);
    if (!made)
        return made.error();
    return Measured{{"nodes", static_cast<double>((*made)->plan.cards.size())}, {"edges", static_cast<double>((*made)->plan.links.size())},
                    {"claims", static_cast<double>(input->threatCase.claims.size())}, {"read_s", (read - begin) / 1000},
                    {"picture_s", (wallMs() - read) / 1000}, {"peak_rss_mb", peakMegabytes()}};
}

namespace {

/// A lens change as the window makes it: what leaves and comes back is known first, then drawn anew.
struct LensTimes {
    std::vector<double> seen;   ///< until what is shown is right
    std::vector<double> drawn;  ///< until the new picture
};

std::optional<Error> changeLens(Workbench& workbench, const Lens& lens, LensTimes& times, const Job& job)
{
    // The window frees what goes on another thread.
    const std::shared_ptr<const Picture> before = workbench.state().picture;
    const std::shared_ptr<const FullestPicture> fullest = workbench.state().fullest;
    const double begin = wallMs();
    const auto commit = [&](const Action& action) { return workbench.commit(workbench.prepare(action)(job)); };
    commit(action::SetLens{lens});
    Changes changes = commit(action::BuildPicture{});
    times.seen.push_back(wallMs() - begin);
    if (changes.pictureForetold)
        changes = commit(action::BuildPicture{});
    times.drawn.push_back(wallMs() - begin);
    return changes.error;
}

}  // namespace

Result<Measured> benchFilter(const std::string& file, const Job& job)
{
    Result<BenchCase> input = readBenchCase(file, job);
    if (!input)
        return input.error();
    const std::string speaker = busiestSpeaker(input->threatCase);
    Workbench workbench = workbenchOf(*std::move(input));
    if (const Changes first = workbench.run(action::BuildPicture{}, job); first.error || !workbench.state().picture)
        return first.error.value_or(Error{ErrorCode::Empty, "Nothing of the file can be drawn.", file});
    const std::shared_ptr<const Picture> first = workbench.state().picture;
    LensTimes times;
    for (int i = 0; i < lensChanges; ++i) {
        if (job.isStopped())
            return cancelled();
        Lens lens;
        if (i % 2 == 0 && !speaker.empty())
            lens.disbelieve.push_back(speaker);
        if (const std::optional<Error> error = changeLens(workbench, lens, times, job))
            return *error;
    }
    return Measured{{"nodes", static_cast<double>(first->plan.cards.size())}, {"edges", static_cast<double>(first->plan.links.size())},
                    {"changes", lensChanges}, {"seen_p50_ms", quantile(times.seen, 0.5)}, {"seen_p95_ms", quantile(times.seen, 0.95)},
                    {"picture_p50_ms", quantile(times.drawn, 0.5)}, {"picture_p95_ms", quantile(times.drawn, 0.95)},
                    {"picture_max_ms", quantile(times.drawn, 1)}, {"peak_rss_mb", peakMegabytes()}};
}

Result<Measured> benchSearch(const std::string& file, const Job& job)
{
    const Result<BenchCase> input = readBenchCase(file, job);
    if (!input)
        return input.error();
    const double begin = wallMs();
    const FindIndex index(input->threatCase, job);
    const double indexed = wallMs();
    std::vector<double> keys;
    const std::size_t entities = input->threatCase.entities.size();
    for (std::size_t i = 0; i < std::min(typedNames, entities); ++i) {
        const std::string& name = input->threatCase.entities[i * entities / std::min(typedNames, entities)].name;
        for (std::size_t length = 1; length <= name.size(); ++length) {
            if (job.isStopped())
                return cancelled();
            const double typed = wallMs();
            index.find(std::string_view(name).substr(0, length), mostFound, job);
            keys.push_back(wallMs() - typed);
        }
    }
    return Measured{{"texts", static_cast<double>(index.size())}, {"index_s", (indexed - begin) / 1000}, {"keys", static_cast<double>(keys.size())},
                    {"key_p50_ms", quantile(keys, 0.5)}, {"key_p95_ms", quantile(keys, 0.95)}, {"key_max_ms", quantile(keys, 1)},
                    {"peak_rss_mb", peakMegabytes()}};
}

}  // namespace throughline::ui
