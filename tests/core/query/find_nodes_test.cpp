// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/find_nodes.h"

#include "tests/support/catch.h"
#include "tests/support/graph_text.h"

using namespace throughline;
using namespace throughline::test;

namespace {

/// Text of the node found, or the error's message.
std::string found(const ThreatCase& threatCase, std::string_view name, const ViewState& view = {})
{
    const ThreatGraph graph = buildGraph(threatCase, ClaimIndex(threatCase), view);
    const Result<NodeIndex> node = findNode(threatCase, graph, name);
    return node ? nodeText(threatCase, graph.node(*node)) : node.error().message;
}

ErrorCode errorFor(const ThreatCase& threatCase, std::string_view name)
{
    const Result<NodeIndex> node = findNode(threatCase, buildGraph(threatCase, ClaimIndex(threatCase), {}), name);
    REQUIRE_FALSE(node);
    return node.error().code;
}

}  // namespace

TEST_CASE("A thing is found by name, alias, external id or STIX id, whatever the case", "[query][nodes]")
{
    ThreatCase threatCase = caseFromText("APT-X -exploits-> Some flaw; APT-X -targets-> Straße GmbH; Bear =same-as= APT-X");
    Entity& flaw = threatCase.entities.edit(rowOf(entityNamed(threatCase, "Some flaw")));
    flaw.externalId = "CVE-2024-0001";
    flaw.also = {{.name = "EternalExample"}};
    CHECK(found(threatCase, "apt-x") == "APT-X + Bear");
    CHECK(found(threatCase, "BEAR") == "APT-X + Bear");
    CHECK(found(threatCase, "STRASSE GMBH") == "Straße GmbH");
    CHECK(found(threatCase, "cve-2024-0001") == "Some flaw");
    CHECK(found(threatCase, "eternalexample") == "Some flaw");
    CHECK(found(threatCase, "vulnerability--Some flaw") == "Some flaw");
}

TEST_CASE("A name goes before an alias", "[query][nodes]")
{
    ThreatCase threatCase = caseFromText("Panda -targets-> Bank; Bear -targets-> Bank");
    threatCase.entities.edit(rowOf(entityNamed(threatCase, "Bear"))).also = {{.name = "Panda"}};
    CHECK(found(threatCase, "Panda") == "Panda");
}

TEST_CASE("A name of two things is ambiguous and both are listed", "[query][nodes]")
{
    ThreatCase threatCase = caseFromText("Group -attributed-to-> government:Nordland; Group -targets-> location:nordland");
    CHECK(errorFor(threatCase, "Nordland") == ErrorCode::Ambiguous);
    CHECK(found(threatCase, "Nordland")
          == "\"Nordland\" is the name of 2 things: Nordland (identity, identity--Nordland), nordland (place, "
             "location--nordland). Give the id.");
    CHECK(found(threatCase, "location--nordland") == "nordland");
}

TEST_CASE("An unknown name gives names that are near to it", "[query][nodes]")
{
    const ThreatCase threatCase = caseFromText("Volt Bear -targets-> Central Bank; Volt Bear -uses-> malware:Wiper");
    CHECK(errorFor(threatCase, "Wipr") == ErrorCode::NotFound);
    CHECK(found(threatCase, "Wipr") == "Nothing is called \"Wipr\". Near to it: Wiper.");
    CHECK(found(threatCase, "bank") == "Nothing is called \"bank\". Near to it: Central Bank.");
    CHECK(found(threatCase, "zzzzzz") == "Nothing is called \"zzzzzz\".");
    CHECK(errorFor(threatCase, "") == ErrorCode::BadArgument);
}

TEST_CASE("A thing that the view leaves out is not called unknown", "[query][nodes]")
{
    const ThreatCase threatCase = caseFromText("Group -targets-> Bank {Acme says}");
    CHECK(found(threatCase, "Acme").find("in the case but not in this view") != std::string::npos);
    ViewState view;
    view.showSpeakers = true;
    CHECK(found(threatCase, "Acme", view) == "Acme");
}
