// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/page_set.h"

#include <algorithm>

#include "core/graph/like_things.h"
#include "core/scene/page_banner.h"
#include "core/scene/set_composer.h"

namespace throughline {
namespace {

bool isReadable(const DisplayList& page, const BriefingOptions& options)
{
    constexpr double slack = 0.01;
    return smallestText(page) * pointsPerUnit(page.bounds.width, options.paperWidthMm) >= options.leastPoints - slack;
}

/// The same picture with like things folded.
struct Folded {
    std::shared_ptr<const Picture> picture;  ///< null: nothing is alike
    std::string did;
};

Result<Folded> foldLike(const PageSource& source, const TextMetrics& metrics, const Job& job)
{
    Folded folded;
    if (source.picture->plan.map || source.picture->plan.matrix)  // where something is cannot be folded away, and a table has folded what it can
        return folded;
    ViewState view = source.view;
    std::size_t members = 0;
    std::size_t cards = 0;
    for (std::vector<EntityId>& things : likeThings(source.threatCase, *source.picture->graph, source.view)) {
        members += things.size();
        ++cards;
        view.addFold(std::move(things));
    }
    if (cards == 0)
        return folded;
    Result<std::shared_ptr<const Picture>> picture = makePicture(source.threatCase, source.claims, view, metrics, job,
                                                                 {.marks = source.marks, .graph = nullptr, .images = source.images});
    if (!picture)
        return picture.error();
    folded.picture = *std::move(picture);
    folded.did = std::to_string(members) + " like things are folded into " + std::to_string(cards) + (cards == 1 ? " card" : " cards");
    return folded;
}

}  // namespace

Result<PageSet> composePages(const PageSource& source, const BriefingOptions& options, const TextMetrics& metrics, const Job& job)
{
    Result<DisplayList> page = composeBriefing(source.threatCase, *source.picture, options, metrics);
    if (!page)
        return page.error();
    const bool isFitted = options.leastPoints > 0 && options.paperWidthMm > 0 && options.aspect > 0;
    const auto single = [&] {
        PageSet set;
        set.pages.push_back({std::make_shared<const DisplayList>(*std::move(page)), {}});
        set.picture = source.picture;
        return set;
    };
    if (!isFitted || isReadable(*page, options))
        return single();
    Marking marking = computedMarking(source.threatCase, *source.picture);
    if (const Status raised = raiseMarking(marking, options.raiseTo); !raised)
        return raised.error();
    SetComposer whole(source.threatCase, *source.picture, options, marking, metrics);
    if (!whole.isUsable())
        return single();
    if (!whole.fits()) {
        PageSet set = single();
        set.did = "This picture is not cut, so that its smallest text is smaller than " + std::to_string(static_cast<int>(options.leastPoints)) + " pt: a larger or wider paper reads better.";
        return set;
    }
    if (whole.partCount() > 1) {
        const Result<Folded> folded = foldLike(source, metrics, job);
        if (!folded)
            return folded.error();
        if (folded->picture) {
            SetComposer fewer(source.threatCase, *folded->picture, options, marking, metrics);
            if (fewer.partCount() < whole.partCount()) {
                PageSet set = fewer.run(folded->did);
                set.picture = folded->picture;
                return set;
            }
        }
    }
    PageSet set = whole.run({});
    set.picture = source.picture;
    return set;
}

}  // namespace throughline
