// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/report_panel.h"

#include "tests/ui/qt_catch.h"
#include "tests/ui/small_case.h"

using namespace throughline;
using namespace throughline::ui;

TEST_CASE("A chosen relationship lights the sentence of its first claim", "[report]")
{
    const CaseSnapshot c = test::smallCase();
    const ReportPlace place = placeOf(c.threatCase, *c.claims, {.relationships = {idAt<RelationshipId>(0)}}, {});
    CHECK(place.report == idAt<ReportId>(0));
    CHECK(place.lights.sentence == TextSpan{0, 45});
    CHECK(place.lights.cue == TextSpan{7, 10});
}

TEST_CASE("A chosen claim lights its own sentence, a chosen entity its mentions", "[report]")
{
    const CaseSnapshot c = test::smallCase();
    const Selection denial{.relationships = {idAt<RelationshipId>(0)}, .claim = idAt<ClaimId>(1)};
    CHECK(placeOf(c.threatCase, *c.claims, denial, {}).lights.sentence == TextSpan{46, 66});
    const ReportPlace heron = placeOf(c.threatCase, *c.claims, {.entities = {idAt<EntityId>(1)}}, {});
    CHECK_FALSE(heron.lights.sentence);
    CHECK(heron.lights.mentions == std::vector<TextSpan>{{11, 21}});
    CHECK_FALSE(placeOf(c.threatCase, *c.claims, {}, {}).report);
}

TEST_CASE("A click on a marked phrase finds its entity, beside it none", "[report]")
{
    const CaseSnapshot c = test::smallCase();
    CHECK(entityAt(c.threatCase, idAt<ReportId>(0), 11) == idAt<EntityId>(1));
    CHECK(entityAt(c.threatCase, idAt<ReportId>(0), 20) == idAt<EntityId>(1));
    CHECK_FALSE(entityAt(c.threatCase, idAt<ReportId>(0), 21));
}

TEST_CASE("The view shows the words of the lit sentence", "[report]")
{
    const CaseSnapshot c = test::smallCase();
    ReportView view;
    view.showText(shownTextOf(c.threatCase.reports[0]), {{11, 21}});
    view.light({.sentence = TextSpan{46, 66}});
    CHECK(view.litSentence() == QStringLiteral("Northland denies it."));
    CHECK(view.extraSelections().size() == 1);
}
