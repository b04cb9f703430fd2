// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/page_template.h"

#include <fstream>

#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace throughline;

TEST_CASE("A template is read back as it was written, and says nothing of what it has not", "[template]")
{
    PageTemplate page;
    page.title = "Weekly brief";
    page.secondLine = "HOUSE ONLY";
    page.footer = "Desk 4";
    page.words = {{"Assessment", "We believe neither.\nMore follows."}, {"", "Without a heading."}};
    page.logo = "logo.png";
    page.paper = "16:9";
    page.theme = "dark";
    const std::string json = pageTemplateJson(page);
    const Result<PageTemplate> read = parsePageTemplate(json);
    REQUIRE(read);
    CHECK(*read == page);
    CHECK(pageTemplateJson({}) == "{}\n");
    CHECK(*parsePageTemplate("{}") == PageTemplate());
}

TEST_CASE("What is no template is refused with what is wrong", "[template]")
{
    const auto wrong = [](const std::string& json) {
        const Result<PageTemplate> read = parsePageTemplate(json);
        REQUIRE_FALSE(read);
        CHECK(read.error().code == ErrorCode::Malformed);
        return read.error().message;
    };
    CHECK(wrong("{") == "This is no JSON.");
    CHECK(wrong("[]") == "A template is a JSON object.");
    CHECK_THAT(wrong(R"({"tittle": "x"})"), Catch::Matchers::Contains("\"tittle\"") && Catch::Matchers::Contains("second_line"));
    CHECK_THAT(wrong(R"({"title": 4})"), Catch::Matchers::Contains("a text"));
    CHECK_THAT(wrong(R"({"theme": "pink"})"), Catch::Matchers::Contains("\"light\" or \"dark\""));
    CHECK_THAT(wrong(R"({"words": "x"})"), Catch::Matchers::Contains("a list"));
    CHECK_THAT(wrong(R"({"words": [{"text": "a", "colour": "b"}]})"), Catch::Matchers::Contains("a list"));
    CHECK_THAT(wrong("{\"title\": \"" + std::string(5000, 'x') + "\"}"), Catch::Matchers::Contains("4,000 bytes"));
    std::string many = R"({"words": [)";
    for (int i = 0; i < 9; ++i)
        many += std::string(i > 0 ? "," : "") + R"({"text": "a"})";
    CHECK_THAT(wrong(many + "]}"), Catch::Matchers::Contains("at most 8"));
}

TEST_CASE("The logo of a file lies beside it, and a missing or wrong file is named", "[template]")
{
    const test::TemporaryFolder folder;
    std::ofstream(folder.path("brief.json")) << R"({"logo": "pictures/logo.png"})";
    const Result<PageTemplate> read = readPageTemplate(folder.path("brief.json"));
    REQUIRE(read);
    CHECK(read->logo == folder.path("pictures/logo.png"));
    const Result<PageTemplate> none = readPageTemplate(folder.path("none.json"));
    REQUIRE_FALSE(none);
    CHECK(none.error().code == ErrorCode::FileNotFound);
    CHECK(none.error().where == folder.path("none.json"));
    std::ofstream(folder.path("odd.json")) << "nothing";
    CHECK(readPageTemplate(folder.path("odd.json")).error().where == folder.path("odd.json"));
    std::ofstream(folder.path("large.json")) << std::string(1'000'001, ' ');
    CHECK(readPageTemplate(folder.path("large.json")).error().code == ErrorCode::TooLarge);
}
