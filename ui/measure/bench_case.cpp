// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>

#include "core/workbench/edge_list_case.h"
#include "core/workbench/workbench.h"
#include "ui/measure/bench.h"
#include "ui/paint/fonts.h"

namespace throughline::ui {

namespace {

constexpr std::array kinds{
    BenchKind{.name = "canvas", .hint = "200 steps of panning and zooming at 1920 by 1080", .measure = benchCanvas},
    BenchKind{.name = "load", .hint = "Reading the file, and its first picture", .measure = benchLoad},
    BenchKind{.name = "filter", .hint = "Taking a source out of the lens and back, each with a new picture", .measure = benchFilter},
    BenchKind{.name = "search", .hint = "Finding names letter by letter", .measure = benchSearch},
};

}  // namespace

std::span<const BenchKind> benchKinds() { return kinds; }

Result<BenchCase> readBenchCase(const std::string& file, const Job& job)
{
    BenchCase out;
    out.view.layout = "force";
    if (isEdgeListFile(file)) {
        Result<ThreatCase> read = readEdgeListCase(file);
        if (!read)
            return read.error();
        out.threatCase = std::move(*read);
        for (std::size_t i = 0; i < out.threatCase.entities.size(); ++i)  // every node is to be drawn
            out.view.unfolded.push_back(idAt<EntityId>(i));
    } else {
        Workbench workbench(makeTextMetrics());
        Changes changes = workbench.commit(workbench.prepare(action::ImportFiles{{file}})(job));
        if (changes.error)
            return *changes.error;
        out.threatCase = workbench.state().threatCase;
    }
    out.claims = ClaimIndex(out.threatCase);
    return out;
}

Workbench workbenchOf(BenchCase input)
{
    Workbench workbench(makeTextMetrics());
    outcome::FilesImported imported;
    imported.baseCase = workbench.state().caseVersion;
    imported.baseView = workbench.state().viewVersion;
    imported.parsed = {{.file = "bench", .report = std::make_shared<const ParsedReport>()}};
    imported.files = {"bench"};
    imported.seen = outcome::FilesImported::Seen{.view = std::move(input.view), .savedViews = {}};
    imported.claims = std::make_shared<const ClaimIndex>(std::move(input.claims));
    imported.threatCase = std::move(input.threatCase);
    workbench.commit(std::move(imported));
    return workbench;
}

double wallMs()
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

double peakMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return std::round(static_cast<double>(usage.ru_maxrss) / 1024 * 10) / 10;
}

double quantile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    const auto at = static_cast<std::ptrdiff_t>(std::ceil(share * static_cast<double>(values.size()))) - 1;
    const auto place = values.begin() + std::clamp<std::ptrdiff_t>(at, 0, static_cast<std::ptrdiff_t>(values.size()) - 1);
    std::nth_element(values.begin(), place, values.end());
    return *place;
}

}  // namespace throughline::ui
