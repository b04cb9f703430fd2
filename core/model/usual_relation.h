// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/entity.h"
#include "core/model/relationship.h"

namespace throughline {

/// The relationship that a line drawn from one kind of thing to another most likely means.
struct UsualRelation {
    RelationType type = RelationType::RelatedTo;
    bool isTurned = false;  ///< stored from the second to the first: an identity and its actor give "actor attributed to identity"

    bool operator==(const UsualRelation&) const = default;
};

/// Lines are drawn in reading direction (sponsor, actor, capability, target), so the answer depends on which is first. RelatedTo
/// where neither direction has a row. A proposal for a form; it says nothing of the two things.
/// Source: STIX 2.1, appendix B (relationship summary table).
UsualRelation usualRelation(EntityType from, EntityType to);

/// Has STIX a word of its own for the two kinds, in either direction?
bool hasUsualRelation(EntityType from, EntityType to);

}  // namespace throughline
