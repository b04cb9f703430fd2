// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "core/scene/picture.h"

namespace throughline {

/// Things of a plan that are on their way, by their numbers in it, ascending, each once.
struct MovedParts {
    std::vector<std::uint32_t> cards;
    std::vector<std::uint32_t> groups;
    std::vector<std::uint32_t> links;
    std::vector<std::uint32_t> annotations;
};

/// The same as a flag per thing of the plan.
struct LeftOut {
    /// `parts`: null for none.
    LeftOut(const PicturePlan& plan, const MovedParts* parts);

    std::vector<bool> cards;
    std::vector<bool> groups;
    std::vector<bool> links;
    std::vector<bool> annotations;
};

/// Everything but these; hits are those of the whole.
DisplayList buildWithout(const MovedParts& parts, const PicturePlan& plan, const Layout& layout, const TextMetrics& metrics);
/// These alone, with hits numbered as in the whole but nameless. `drawn`: the annotations of `parts` as they are now,
/// and any that are not in the plan yet.
DisplayList buildOnly(const MovedParts& parts, std::span<const Annotation> drawn, const PicturePlan& plan, const Layout& layout,
                      const TextMetrics& metrics);

/// A picture while something of it is dragged: what stands still is built once, what moves with every step.
/// A step takes time by what moves and ends on it, and little by the number of hits.
class MovingScene {
public:
    /// `cards`, `annotations`: by their numbers in the plan.
    MovingScene(std::shared_ptr<const Picture> picture, const std::vector<std::uint32_t>& cards,
                const std::vector<std::uint32_t>& annotations, const TextMetrics& metrics);

    /// What does not move.
    const DisplayList& still() const { return m_still; }
    /// What moves, so far from where it stands in the picture; lines straight, as in `layoutWhileMoving`.
    DisplayList movedBy(Point by);
    /// The annotations alone, as they are now; of those that are new the id is 0.
    DisplayList redrawn(std::span<const Annotation> annotations) const;

private:
    std::shared_ptr<const Picture> m_picture;
    const TextMetrics& m_metrics;
    MovedParts m_parts;
    Layout m_layout;  ///< with the parts where they were put last
    DisplayList m_still;
};

}  // namespace throughline
