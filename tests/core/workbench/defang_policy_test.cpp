// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/defang.h"
#include "core/workbench/case_table.h"
#include "core/workbench/copied_rows.h"
#include "core/workbench/table_copy.h"
#include "tests/core/workbench/workbench_fixture.h"
#include "tests/support/paths.h"

using namespace throughline;
using namespace throughline::test;

namespace {

/// The policy is the process's: each test leaves it as it was.
struct Policy {
    explicit Policy(const DefangPolicy& policy) { useDefangPolicy(policy); }
    ~Policy() { useDefangPolicy({}); }
    Policy(const Policy&) = delete;
    Policy& operator=(const Policy&) = delete;
};

constexpr auto story = "indicator:evil.com -indicates-> malware:M";

std::string cardTitles(const Workbench& workbench)
{
    std::string titles;
    for (const PlanCard& card : workbench.state().picture->plan.cards)
        titles += card.title + "\n";
    return titles;
}

}  // namespace

TEST_CASE("With another style of defanging lists and picture are made anew, and the case stays", "[workbench][defang]")
{
    Workbench workbench = workbenchWith(story);
    workbench.run(action::BuildPicture{});
    CHECK_THAT(cardTitles(workbench), Catch::Matchers::Contains("evil[.]com"));
    const std::uint64_t before = workbench.state().caseVersion;
    const bool wasModified = workbench.state().isModified();
    const std::size_t steps = workbench.state().history.position();
    CHECK_FALSE(perform(workbench, action::Select{}).caseChanged);
    const Policy policy({.style = DefangStyle::Parentheses});
    const Changes changes = perform(workbench, action::Select{});
    CHECK(changes.caseChanged);
    CHECK(changes.pictureIsStale);
    CHECK(workbench.state().caseVersion > before);
    CHECK(workbench.state().isModified() == wasModified);
    CHECK(workbench.state().history.position() == steps);
    workbench.run(action::BuildPicture{});
    CHECK_THAT(cardTitles(workbench), Catch::Matchers::Contains("evil(.)com"));
    CHECK(workbench.state().threatCase[entityNamed(workbench.state().threatCase, "evil.com")].name == "evil.com");
    CHECK_FALSE(perform(workbench, action::Select{}).caseChanged);
}

TEST_CASE("A picture that was begun under another policy is not taken for the present one", "[workbench][defang]")
{
    Workbench workbench = workbenchWith(story);
    const Task begun = workbench.prepare(action::BuildPicture{});
    Outcome old = begun({});
    const Policy policy({.style = DefangStyle::Words});
    workbench.commit(std::move(old));
    CHECK(workbench.state().isPictureStale());
    workbench.run(action::BuildPicture{});
    CHECK_THAT(cardTitles(workbench), Catch::Matchers::Contains("evil[dot]com"));
}

TEST_CASE("Pictures stay defanged where lists show indicators live", "[workbench][defang]")
{
    const Policy policy({.isShownLive = true});
    Workbench workbench = workbenchWith(story);
    workbench.run(action::BuildPicture{});
    CHECK_THAT(cardTitles(workbench), Catch::Matchers::Contains("evil[.]com"));
    const Changes page = perform(workbench, action::ComposePage{});
    REQUIRE(page.page);
    for (const std::string& text : page.page->texts.text)
        CHECK(text.find("evil.com") == std::string::npos);
}

TEST_CASE("Copies follow the policy, whatever lists show", "[workbench][defang]")
{
    const char* const said = "It called https://c2.evil.com/a and 198.51.100.7.";
    CHECK(copiedText(said) == "It called hxxps://c2[.]evil[.]com/a and 198[.]51[.]100[.]7.");
    {
        const Policy policy({.style = DefangStyle::LastDot});
        CHECK(copiedText(said) == "It called hxxps://c2.evil[.]com/a and 198.51.100[.]7.");
    }
    {
        // What lists show live is defanged when it is copied, also where nobody knows the ending.
        const Policy policy({.isShownLive = true});
        CHECK(copiedText(said) == "It called hxxps://c2[.]evil[.]com/a and 198[.]51[.]100[.]7.");
        CHECK(copiedText("c2.nosuchending, and so on.") == "c2[.]nosuchending, and so on.");
    }
    for (const DefangStyle style : defangStyles) {
        const Policy policy({.style = style, .isCopiedLive = true});
        CHECK(copiedText(defanged("https://c2.evil.com/a")) == "https://c2.evil.com/a");
        CHECK(copiedText("It called " + defanged("lure@c2.evil.com") + " [.NET and others]") == "It called lure@c2.evil.com [.NET and others]");
    }
}

TEST_CASE("The case and its bundle have real values under any policy", "[workbench][defang]")
{
    Workbench workbench = workbenchWith(story);
    const TemporaryFolder folder;
    const auto bundleUnder = [&](const DefangPolicy& chosen, const std::string& name) {
        const Policy policy(chosen);
        REQUIRE_FALSE(perform(workbench, action::WriteStix{.out = folder.path(name), .options = {}}).error);
        return readBytes(folder.path(name));
    };
    const std::string usual = bundleUnder({}, "a.json");
    CHECK(usual.find("evil.com") != std::string::npos);
    CHECK(bundleUnder({.style = DefangStyle::Words, .isShownLive = true, .isCopiedLive = true}, "b.json") == usual);
}
