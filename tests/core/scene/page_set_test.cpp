// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/page_set.h"

#include <algorithm>
#include <set>

#include "tests/support/catch.h"
#include "tests/support/founding_case.h"
#include "tests/support/graph_text.h"
#include "tests/support/page_check.h"
#include "tests/support/random_numbers.h"

using namespace throughline;

namespace {

struct Paper {
    const char* name;
    double width;
    double height;
};
constexpr Paper papers[]{{"a4", 297, 210}, {"a4-portrait", 210, 297}, {"16:9", 338.667, 190.5}, {"a3", 420, 297}, {"letter", 279.4, 215.9}};

BriefingOptions onPaper(const Paper& paper)
{
    BriefingOptions options;
    options.aspect = paper.width / paper.height;
    options.paperWidthMm = paper.width;
    options.leastPoints = leastPaperPoints;
    return options;
}

struct Composed {
    std::shared_ptr<const Picture> picture;
    PageSet set;
    Marking marking;
};

Composed composed(const ThreatCase& threatCase, const ViewState& view, const BriefingOptions& options)
{
    const ClaimIndex claims(threatCase);
    const TextMetrics metrics = plainTextMetrics();
    const auto picture = makePicture(threatCase, claims, view, metrics, {});
    REQUIRE(picture);
    Result<PageSet> set = composePages({threatCase, claims, view, *picture}, options, metrics, {});
    REQUIRE(set);
    return {*picture, *std::move(set), computedMarking(threatCase, **picture)};
}

/// A case of several incidents with relays, targets, sponsors and denials, some of it marked.
ThreatCase randomCase(test::RandomNumbers& numbers)
{
    static constexpr const char* verbs[]{"says", "alleges", "confirms"};
    static constexpr const char* kinds[]{"organisation:", "sector:", "country:", ""};
    const auto number = [&](std::size_t most) { return std::to_string(1 + numbers.below(most)); };
    std::string text;
    const std::size_t lines = 3 + numbers.below(60);
    for (std::size_t i = 0; i < lines; ++i) {
        const std::string group = "Group " + number(4);
        const std::string says = " {Police of Northland " + std::string(verbs[numbers.below(3)]) + (numbers.chance(30) ? "; Ministry of the Interior of Eastland denies}" : "}");
        switch (numbers.below(5)) {
        case 0: text += group + " -attributed-to-> government:Eastland bureau " + number(3) + says; break;
        case 1: text += group + " -uses-> malware:Long winded tool name " + number(20) + says; break;
        case 2: text += group + " -uses-> infrastructure:relay " + number(40) + says; break;
        case 3: text += group + " -targets-> " + kinds[numbers.below(2)] + "Some large institution " + number(60) + says; break;
        default: text += "malware:Long winded tool name " + number(20) + " -targets-> organisation:Port " + number(9) + says; break;
        }
        text += "\n";
    }
    ThreatCase threatCase = test::caseFromText(text);
    constexpr Tlp levels[]{Tlp::NotStated, Tlp::Clear, Tlp::Green, Tlp::Amber, Tlp::AmberStrict, Tlp::Red};
    if (numbers.chance(50))
        for (std::size_t i = 0; i < threatCase.entities.size(); ++i)
            threatCase.entities.edit(i).marking.tlp = levels[numbers.below(6)];
    if (numbers.chance(40))
        for (std::size_t i = 0; i < threatCase.reports.size(); ++i)
            threatCase.reports.edit(i).marking.tlp = levels[numbers.below(6)];
    return threatCase;
}

/// A table is not cut: where it is wider than a paper its text is smaller, and the set says so.
bool isUncut(const PageSet& set, const std::string& fault)
{
    return set.picture->plan.matrix && set.did.starts_with("This picture is not cut") && fault.find("is smaller than") != std::string::npos;
}

std::string listed(const std::vector<std::string>& faults)
{
    std::string text;
    for (std::size_t i = 0; i < std::min<std::size_t>(faults.size(), 6); ++i)
        text += faults[i] + "\n";
    return text;
}

}  // namespace

TEST_CASE("Every page of the founding case on every paper and in every view can be read, and says its marking", "[scene][pages]")
{
    const Paper& paper = papers[GENERATE(0, 1, 2, 3, 4)];
    ViewState view;
    view.layout = GENERATE("lanes", "force", "map", "matrix");
    BriefingOptions options = onPaper(paper);
    options.secondBanner = GENERATE("", "HOUSE USE ONLY");
    INFO(paper.name << ", " << view.layout);
    const Composed made = composed(test::foundingCase(), view, options);
    std::vector<std::string> faults = test::pageFaults(made.set, made.marking, options);
    std::erase_if(faults, [&](const std::string& fault) { return isUncut(made.set, fault); });
    INFO(listed(faults));
    CHECK(faults.empty());
}

namespace {

/// Lines of the free layout run straight and may cross cards that are not theirs: a known fault of that layout, counted so that it does not grow.
bool isKnown(const ViewState& view, const std::string& fault)
{
    return view.layout == "force" && fault.find(": a line \"") != std::string::npos && fault.find("\" runs over ") != std::string::npos;
}
constexpr std::size_t knownFaults = 178;

}  // namespace

TEST_CASE("A picture that is too large for a paper is cut where no card is, and every card is whole somewhere", "[scene][pages]")
{
    const Composed made = composed(test::foundingCase(), {}, onPaper(papers[0]));
    REQUIRE(made.set.pages.size() > 2);
    CHECK(made.set.pages.front().title == "Overview");
    CHECK_THAT(made.set.did, Catch::Matchers::StartsWith("So that no text is smaller than 7 pt: the picture is in "));
    std::set<std::uint32_t> cards;
    std::set<std::string> texts;
    for (std::size_t i = 1; i < made.set.pages.size(); ++i) {
        const DisplayList& page = *made.set.pages[i].list;
        CHECK(page.bounds == made.set.pages.front().list->bounds);
        for (const Hit& hit : page.hits)
            if (hit.kind == HitKind::Card)
                cards.insert(hit.index);
        texts.insert(page.texts.text.begin(), page.texts.text.end());
    }
    CHECK(cards.size() == made.picture->plan.cards.size());
    for (std::size_t i = 0; i < made.picture->display.texts.length(); ++i) {
        INFO(made.picture->display.texts.text[i]);
        CHECK(texts.count(made.picture->display.texts.text[i]) == 1);
    }
}

TEST_CASE("Like things fold only where that saves pages, and the page says so", "[scene][pages]")
{
    std::string text = "Group -uses-> malware:Tool {Police says}\n";
    for (int i = 0; i < 11; ++i)
        text += "Group -targets-> organisation:Bank " + std::to_string(i) + " {Police says}\n";
    const ThreatCase many = test::caseFromText(text);
    const Composed folded = composed(many, {}, onPaper(papers[0]));
    CHECK_THAT(folded.set.did, Catch::Matchers::Contains("11 like things are folded into 1 card"));
    CHECK(folded.set.picture != folded.picture);
    const Composed few = composed(test::caseFromText("Group -targets-> organisation:Bank {Police says}"), {}, onPaper(papers[0]));
    CHECK(few.set.did.empty());
    CHECK(few.set.pages.size() == 1);
    std::string contested;
    for (int i = 0; i < 11; ++i)
        contested += "Group -targets-> organisation:Bank " + std::to_string(i) + " {Police says; Bureau denies}\n";
    const Composed denied = composed(test::caseFromText(contested), {}, onPaper(papers[0]));
    CHECK(denied.set.pages.size() > 1);
    CHECK(denied.set.picture == denied.picture);  // who denies what is seen of each
}

TEST_CASE("Where nobody asks for a least size a page is one page", "[scene][pages]")
{
    BriefingOptions options = onPaper(papers[0]);
    options.leastPoints = 0;
    const Composed made = composed(test::foundingCase(), {}, options);
    CHECK(made.set.pages.size() == 1);
    CHECK(made.set.did.empty());
}

TEST_CASE("The marking of a set is that of all its pages, raised on each of them", "[scene][pages]")
{
    ThreatCase threatCase = test::foundingCase();
    threatCase.reports.edit(0).marking.tlp = Tlp::Clear;
    threatCase.entities.edit(4).marking.tlp = Tlp::Amber;
    BriefingOptions options = onPaper(papers[0]);
    const Composed plain = composed(threatCase, {}, options);
    for (const BriefingPage& page : plain.set.pages)
        CHECK(test::wrongBanners(*page.list, {.tlp = Tlp::Amber, .statements = {}}, options.paperWidthMm).empty());
    options.raiseTo = Tlp::Red;
    for (const BriefingPage& page : composed(threatCase, {}, options).set.pages)
        CHECK(test::wrongBanners(*page.list, {.tlp = Tlp::Red, .statements = {}}, options.paperWidthMm).empty());
}

TEST_CASE("Own words, logo and closing line have room of their own on every paper, and stay what they are", "[scene][pages]")
{
    const Paper& paper = papers[GENERATE(0, 1, 2, 3, 4)];
    const double least = GENERATE(0.0, 7.0);
    BriefingOptions options = onPaper(paper);
    options.leastPoints = least;
    options.words = {{"Assessment", "We believe <b>neither</b> side & say so, at some length so that the line has to be wrapped somewhere on a narrow page that is read on paper.\nA second paragraph."}, {"", "Without a heading."}};
    options.footer = "Desk 4, for the board";
    CardImage mark;
    mark.levels.push_back({120, 60, std::vector<std::uint32_t>(120 * 60, 0xFF204080)});
    options.logo = std::make_shared<const CardImage>(mark);
    INFO(paper.name);
    const Composed made = composed(test::caseFromText("Group -uses-> malware:Tool {Police says; Bureau denies}\nGroup -targets-> organisation:Bank {Police says}"), {}, options);
    INFO(listed(test::pageFaults(made.set, made.marking, options)));
    CHECK(test::pageFaults(made.set, made.marking, options).empty());
    const DisplayList& first = *made.set.pages.front().list;
    const auto has = [&](const std::string& words) {
        return std::any_of(first.texts.text.begin(), first.texts.text.end(), [&](const std::string& text) { return text.find(words) != std::string::npos; });
    };
    CHECK(has("Assessment"));
    CHECK(has("<b>neither</b>"));
    CHECK(has("A second paragraph."));
    CHECK(has("Without a heading."));
    REQUIRE(first.images.image.size() == 1);
    for (const BriefingPage& page : made.set.pages)
        CHECK(std::count(page.list->texts.text.begin(), page.list->texts.text.end(), options.footer) == 1);
}

TEST_CASE("Every page of 200 made-up cases can be read, and says its marking", "[scene][pages][property]")
{
    std::size_t known = 0;
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        test::RandomNumbers numbers(seed);
        const ThreatCase threatCase = randomCase(numbers);
        ViewState view;
        view.layout = numbers.chance(60) ? "lanes" : numbers.chance(60) ? "force" : numbers.chance(50) ? "map" : "matrix";
        BriefingOptions options = onPaper(papers[numbers.below(5)]);
        options.secondBanner = numbers.chance(30) ? "RESTRICTED / NO FOREIGN EYES" : "";
        const Composed made = composed(threatCase, view, options);
        std::vector<std::string> faults = test::pageFaults(made.set, made.marking, options);
        std::erase_if(faults, [&](const std::string& fault) { return isUncut(made.set, fault); });
        known += std::erase_if(faults, [&](const std::string& fault) { return isKnown(view, fault); });
        INFO("seed " << seed << ", " << view.layout << ", " << options.paperWidthMm << " mm\n" << listed(faults));
        CHECK(faults.empty());
    }
    CHECK(known <= knownFaults);
}
