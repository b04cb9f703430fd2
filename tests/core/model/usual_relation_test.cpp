// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/usual_relation.h"
#include "tests/support/catch.h"

using namespace throughline;

TEST_CASE("A line between two kinds of things means what STIX has a word for", "[model][draw]")
{
    using enum EntityType;
    CHECK(usualRelation(ThreatActor, Malware) == UsualRelation{RelationType::Uses, false});
    CHECK(usualRelation(Malware, Vulnerability) == UsualRelation{RelationType::Exploits, false});
    CHECK(usualRelation(Indicator, Malware) == UsualRelation{RelationType::Indicates, false});
    // Drawn against its direction it is stored in its direction.
    CHECK(usualRelation(Malware, ThreatActor) == UsualRelation{RelationType::Uses, true});
    CHECK(usualRelation(Malware, Indicator) == UsualRelation{RelationType::Indicates, true});
}

TEST_CASE("Between an actor and a body the direction of the line tells sponsor from target", "[model][draw]")
{
    using enum EntityType;
    for (const EntityType actor : {ThreatActor, IntrusionSet, Campaign}) {
        CHECK(usualRelation(actor, Identity) == UsualRelation{RelationType::Targets, false});
        CHECK(usualRelation(Identity, actor) == UsualRelation{RelationType::AttributedTo, true});
    }
}

TEST_CASE("Where STIX has no word a line means that the two are related", "[model][draw]")
{
    using enum EntityType;
    CHECK(usualRelation(Document, Tool) == UsualRelation{});
    CHECK_FALSE(hasUsualRelation(Document, Tool));
    CHECK(hasUsualRelation(Location, IntrusionSet));
}
