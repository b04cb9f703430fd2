// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/edit/edit_fixture.h"

#include <algorithm>

#include "tests/support/founding_case.h"

using namespace throughline;
using namespace throughline::test;
using action::Delete;
using action::Restore;

namespace {

template <class T>
std::size_t deletedIn(const ChunkedColumn<T>& table)
{
    return static_cast<std::size_t>(std::count_if(table.begin(), table.end(), [](const T& row) { return row.isDeleted; }));
}

std::vector<std::string> nodeNames(const CaseDocument& document)
{
    const ThreatGraph graph = buildGraph(document.threatCase, ClaimIndex(document.threatCase), document.view);
    std::vector<std::string> names;
    for (const GraphNode& node : graph.nodes())
        names.push_back(nodeText(document.threatCase, node));
    return names;
}

}  // namespace

TEST_CASE("A deleted thing leaves the graph with its relationships, and all of it comes back", "[edit][delete]")
{
    const CaseDocument before = documentOf("APT-X -uses-> Wrench {Acme says}\nAPT-X -uses-> Saw");
    const EntityId wrench = find(before, "Wrench");
    const Edited deleted = done(before, Delete{{.entities = {wrench}}});
    CHECK(deleted.name == "Delete “Wrench”");
    CHECK(nodeNames(deleted.document) == std::vector<std::string>{"APT-X", "Saw"});
    CHECK(deletedIn(deleted.document.threatCase.claims) == 0);
    CHECK(deletedIn(deleted.document.threatCase.relationships) == 0);
    CHECK(refusal(deleted.document, Delete{{.entities = {wrench}}}) == "not-found: It was deleted; restore it first.");
    const Edited restored = done(deleted.document, Restore{{.entities = {wrench}}});
    CHECK(restored.name == "Restore “Wrench”");
    CHECK(restored.document == before);
    CHECK(refusal(before, Restore{{.entities = {wrench}}}) == "bad-argument: It is not deleted.");
}

TEST_CASE("The last claim takes its relationship with it, and brings it back", "[edit][delete]")
{
    const CaseDocument before = documentOf("APT-X -uses-> Wrench {Acme says; Wire alleges}");
    const Edited first = done(before, Delete{{.claims = {ClaimId{0}}}});
    CHECK(first.name == "Withdraw a claim of “Acme”");
    CHECK(deletedIn(first.document.threatCase.relationships) == 0);
    const Edited second = done(first.document, Delete{{.claims = {ClaimId{1}}}});
    CHECK(second.document.threatCase.relationships[0].isDeletedAlong);
    const Edited back = done(second.document, Restore{{.claims = {ClaimId{1}}}});
    CHECK(back.document == first.document);
    CHECK(done(before, Delete{{.claims = {ClaimId{0}, ClaimId{1}}}}).name == "Withdraw 2 claims");
    // Restored for itself, a relationship brings its claims: without one it would say nothing.
    const Edited whole = done(second.document, Restore{{.relationships = {RelationshipId{0}}}});
    CHECK(whole.document == before);
}

TEST_CASE("A deleted speaker takes its words along instead of leaving them to the document", "[edit][delete]")
{
    const CaseDocument before = documentOf("APT-X -uses-> Wrench {Acme says; Wire alleges}\nAPT-X -uses-> Saw {Acme says}");
    const EntityId acme = find(before, "Acme");
    const Edited deleted = done(before, Delete{{.entities = {acme}}});
    CHECK(deletedIn(deleted.document.threatCase.claims) == 2);
    CHECK(deletedIn(deleted.document.threatCase.relationships) == 1);
    CHECK(done(deleted.document, Restore{{.entities = {acme}}}).document == before);
}

TEST_CASE("A deleted report takes what only it carries, and restoring brings back just that", "[edit][delete]")
{
    CaseDocument before{.threatCase = foundingCase()};
    before = done(before, Delete{{.claims = {ClaimId{0}}}}).document;
    before = done(before, Delete{{.entities = {EntityId{5}}}}).document;
    const Edited deleted = done(before, Delete{{.reports = {ReportId{0}}}});
    CHECK(deleted.name == "Delete the report “Example Wire”");
    const ThreatCase& c = deleted.document.threatCase;
    CHECK(deletedIn(c.claims) == c.claims.size());
    CHECK(deletedIn(c.relationships) == c.relationships.size());
    CHECK(deletedIn(c.entities) > 10);
    // The count that no report tells of and the incident without a report stay, with their things.
    CHECK(nodeNames(deleted.document) == std::vector<std::string>{"key networks", "Chinese provinces", "China (government)", "Taiwan"});
    CHECK(done(deleted.document, Restore{{.reports = {ReportId{0}}}}).document == before);
}

TEST_CASE("A claim does not come back without its report", "[edit][delete]")
{
    const CaseDocument before{.threatCase = foundingCase()};
    const CaseDocument deleted = done(before, Delete{{.reports = {ReportId{0}}}}).document;
    CHECK(refusal(deleted, Restore{{.claims = {ClaimId{0}}}})
          == "bad-argument: The report that the claim stands in is deleted; restore the report.");
}

TEST_CASE("Several rows are deleted in one step with a readable name", "[edit][delete]")
{
    const CaseDocument before{.threatCase = foundingCase()};
    const Edited edited = done(before, Delete{{.entities = {EntityId{0}, EntityId{0}, EntityId{4}}, .incidents = {IncidentId{1}}}});
    CHECK(edited.name == "Delete 3 things");
    CHECK(refusal(before, Delete{}) == "bad-argument: Nothing is selected; select what to delete.");
}
