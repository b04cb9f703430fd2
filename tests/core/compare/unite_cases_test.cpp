// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/unite_cases.h"

#include "core/scene/legend.h"
#include "core/scene/picture.h"
#include "tests/support/catch.h"
#include "tests/support/founding_case.h"
#include "tests/support/graph_text.h"

using namespace throughline;
using namespace throughline::test;

namespace {

UnitedCase united(const ThreatCase& a, const ThreatCase& b) { return uniteCases(a, b, compareCases(a, b)); }

std::string marksText(MarkSet marks)
{
    std::string text;
    for (const ComparisonMark mark : marks.list())
        text += (text.empty() ? "" : ", ") + std::string(comparisonMarkWord(mark));
    return text;
}

/// "Heron: changed", "Heron -> Nordland: contradicted" of everything marked.
std::vector<std::string> marked(const UnitedCase& both)
{
    const ThreatCase& threatCase = both.threatCase;
    std::vector<std::string> lines;
    for (std::size_t row = 0; row < both.marks.entities.size(); ++row)
        if (!both.marks.entities[row].empty())
            lines.push_back(threatCase.entities[row].name + ": " + marksText(both.marks.entities[row]));
    for (std::size_t row = 0; row < both.marks.relationships.size(); ++row)
        if (!both.marks.relationships[row].empty())
            lines.push_back(threatCase[threatCase.relationships[row].source].name + " -> " + threatCase[threatCase.relationships[row].target].name
                            + ": " + marksText(both.marks.relationships[row]));
    return lines;
}

std::shared_ptr<const Picture> pictureOf(const UnitedCase& both, const char* layout)
{
    ViewState view;
    view.layout = layout;
    return *makePicture(both.threatCase, ClaimIndex(both.threatCase), view, plainTextMetrics(), {}, {.marks = &both.marks, .graph = nullptr});
}

bool prints(const DisplayList& list, const std::string& text)
{
    return std::find(list.texts.text.begin(), list.texts.text.end(), text) != list.texts.text.end();
}

}  // namespace

TEST_CASE("Both sides of a comparison are one case with marks", "[compare][unite]")
{
    const ThreatCase all = caseFromText("intrusion-set:Heron -attributed-to-> government:Nordland {Acme says; Nordland denies; Zenith says}\n"
                                        "Heron -uses-> malware:Wader {Acme says}\nHeron -uses-> malware:Snare {Acme says}");
    ThreatCase before = all;
    before.claims.edit(1).isDeleted = true;
    for (const char* name : {"Zenith", "Snare"})
        before.entities.edit(rowOf(entityNamed(all, name))).isDeleted = true;
    before.claims.edit(2).isDeleted = true;
    ThreatCase after = all;
    after.entities.edit(rowOf(entityNamed(all, "Wader"))).isDeleted = true;
    const UnitedCase both = united(before, after);
    CHECK(marked(both) == std::vector<std::string>{"Zenith: new", "Snare: new", "Wader: removed", "Heron -> Nordland: contradicted, further source",
                                                   "Heron -> Snare: new", "Heron -> Wader: removed"});
    CHECK(both.threatCase.entities.size() == after.entities.size() + 1);
    // Rows of the second case keep their numbers.
    for (std::size_t row = 0; row < after.entities.size(); ++row)
        CHECK(both.threatCase.entities[row] == after.entities[row]);
}

TEST_CASE("Uniting a case with itself changes and marks nothing", "[compare][unite]")
{
    const ThreatCase threatCase = foundingCase();
    const UnitedCase both = united(threatCase, threatCase);
    CHECK(both.threatCase == threatCase);
    CHECK(marked(both).empty());
}

TEST_CASE("What was joined before and is not now stays two things", "[compare][unite]")
{
    const ThreatCase now = caseFromText("intrusion-set:Heron -uses-> malware:Wader\nintrusion-set:Crane -uses-> Wader");
    ThreatCase before = now;
    before.sameAs.push_back({.id = "relationship--joined", .first = idAt<EntityId>(0), .second = idAt<EntityId>(2),
                             .kind = SameAsKind::SameAs, .isAccepted = true});
    const UnitedCase both = united(before, now);
    REQUIRE(both.threatCase.sameAs.size() == 1);
    CHECK(both.threatCase.sameAs[0].first == idAt<EntityId>(0));
    CHECK_FALSE(both.threatCase.sameAs[0].isAccepted);
}

TEST_CASE("A claim that went is shown set aside where its line stays", "[compare][unite]")
{
    const ThreatCase after = caseFromText("intrusion-set:Heron -attributed-to-> government:Nordland {Acme says}");
    const ThreatCase before = caseFromText("intrusion-set:Heron -attributed-to-> government:Nordland {Acme says; Zenith says}");
    const UnitedCase both = united(before, after);
    CHECK(marked(both) == std::vector<std::string>{"Zenith: removed", "Heron -> Nordland: claim withdrawn"});
    REQUIRE(both.threatCase.claims.size() == 2);
    CHECK(both.threatCase.claims[1].isSetAside);
}

TEST_CASE("A picture of a comparison names every mark, also in its legend", "[compare][unite][scene]")
{
    const ThreatCase after = foundingCase();
    ThreatCase before = after;
    std::vector<std::size_t> attributions;
    for (std::size_t row = 0; row < after.relationships.size(); ++row)
        if (after.relationships[row].type == RelationType::AttributedTo)
            attributions.push_back(row);
    REQUIRE(attributions.size() >= 2);
    before.relationships.edit(attributions[0]).isDeleted = true;
    ThreatCase now = after;
    now.relationships.edit(attributions[1]).isDeleted = true;
    const UnitedCase both = united(before, now);
    const char* layout = GENERATE("lanes", "force");
    const auto picture = pictureOf(both, layout);
    CHECK(prints(picture->display, "new"));
    CHECK(prints(picture->display, "removed"));
    const std::vector<LegendEntry> legend = legendOf(picture->plan);
    CHECK(std::count_if(legend.begin(), legend.end(), [](const LegendEntry& e) { return e.kind == LegendEntry::Kind::Mark; }) >= 2);
    const auto& styles = picture->display.shapes.style;
    CHECK(std::count(styles.begin(), styles.end(), StyleId::BadgeSign) >= 3);
}

TEST_CASE("Several parts are new or gone only together", "[compare][unite]")
{
    MarkSet added;
    added.add(ComparisonMark::Added);
    CHECK(marksText(combinedMarks({added, added})) == "new");
    CHECK(marksText(combinedMarks({added, {}})) == "changed");
    CHECK(combinedMarks({}).empty());
}
