// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/claim.h"

#include "core/model/incident.h"
#include "core/model/marking.h"
#include "tests/support/catch.h"

using namespace throughline;

TEST_CASE("The hedge of a claim follows from how it is said", "[model][claim]")
{
    struct Row {
        SpeechAct act;
        bool distance;
        Certainty certainty;
        Hedge hedge;
    };
    const Row row = GENERATE(Row{SpeechAct::Says, false, Certainty::NotStated, Hedge::Stated},
                             Row{SpeechAct::Says, true, Certainty::NotStated, Hedge::Alleged},
                             Row{SpeechAct::Says, false, Certainty::Likely, Hedge::Alleged},
                             Row{SpeechAct::Says, false, Certainty::Certain, Hedge::Confirmed},
                             Row{SpeechAct::Accuses, false, Certainty::NotStated, Hedge::Alleged},
                             Row{SpeechAct::Charges, false, Certainty::Certain, Hedge::Alleged},
                             Row{SpeechAct::Sanctions, false, Certainty::NotStated, Hedge::Stated},
                             Row{SpeechAct::Convicts, false, Certainty::NotStated, Hedge::Confirmed},
                             Row{SpeechAct::Admits, true, Certainty::NotStated, Hedge::Alleged});
    Claim claim;
    claim.act = row.act;
    claim.reporterDistance = row.distance;
    claim.certainty = row.certainty;
    CHECK(hedgeWord(hedgeOf(claim)) == hedgeWord(row.hedge));
}

TEST_CASE("Counts are printed in the source's sense", "[model][quantity]")
{
    const auto text = [](double value, Bound bound, const char* words = "") {
        Quantity quantity;
        quantity.value = value;
        quantity.bound = bound;
        quantity.words = words;
        return quantityText(quantity);
    };
    CHECK(text(1000, Bound::MoreThan) == "> 1,000");
    CHECK(text(10, Bound::AtLeast) == "10+");
    CHECK(text(100, Bound::AtLeast, "hundreds of") == "hundreds of");
    CHECK(text(1234567, Bound::Exactly) == "1,234,567");
    CHECK(text(2.5, Bound::Approximately) == "about 2.5");
    CHECK(text(0.07, Bound::AtMost) == "up to 0.07");
    CHECK(text(40, Bound::LessThan) == "< 40");
}

TEST_CASE("Markings are read in all their spellings and only ever get stricter", "[model][marking]")
{
    CHECK(parseTlp("tlp:amber+strict") == Tlp::AmberStrict);
    CHECK(parseTlp("WHITE") == Tlp::Clear);
    CHECK_FALSE(parseTlp("purple"));
    CHECK_FALSE(parseTlp(""));
    CHECK(tlpOfStixId("marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9") == Tlp::Clear);
    CHECK_FALSE(tlpOfStixId(""));
    const Marking both = strictest({Tlp::Green, Pap::Red, {"a"}}, {Tlp::Amber, Pap::Clear, {"a", "b"}});
    CHECK(both == Marking{Tlp::Amber, Pap::Red, {"a", "b"}});
    CHECK(capLevel(Tlp::NotStated) == Tlp::AmberStrict);
}
