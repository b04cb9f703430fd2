// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporters/svg_writer.h"

#include "core/scene/picture.h"
#include "tests/support/catch.h"
#include "tests/support/founding_case.h"

using namespace throughline;

namespace {

DisplayList oneCard(std::string title)
{
    const TextMetrics metrics = plainTextMetrics();
    DisplayListBuilder builder(metrics);
    const HitIndex hit = builder.addHit(HitKind::Card, 0, title);
    builder.roundRect({10, 10, 100.126, 40}, 7, StyleId::Card, hit);
    builder.text({20, 30}, 13, FontFace::SemiBold, StyleId::TextStrong, title, hit);
    return builder.seal({0, 0, 120, 60});
}

SvgOptions bare()
{
    SvgOptions options;
    options.embedFont = false;
    return options;
}

std::size_t count(const std::string& text, std::string_view part)
{
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++found;
    return found;
}

}  // namespace

TEST_CASE("A card is a group with its full name as title and its text as text", "[exporters][svg]")
{
    const std::string svg = writeSvg(oneCard("Unnamed group"), bare());
    CHECK(svg.find("<g class=\"card\" id=\"card-0\"><title>Unnamed group</title>\n<rect") != std::string::npos);
    CHECK(svg.find("width=\"100.13\"") != std::string::npos);
    CHECK(svg.find("font-size=\"13\">Unnamed group</text>\n</g>") != std::string::npos);
    CHECK(svg.find("viewBox=\"0 0 120 60\"") != std::string::npos);
}

TEST_CASE("Names with mark-up or control characters stay names", "[exporters][svg]")
{
    const std::string svg = writeSvg(oneCard("<script>alert(\"x\")</script>&\x01"), bare());
    CHECK(svg.find("<script>") == std::string::npos);
    CHECK(svg.find("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&amp;\xEF\xBF\xBD") != std::string::npos);
}

TEST_CASE("Every card of the founding picture has its title in the SVG, once", "[exporters][svg]")
{
    const ThreatCase threatCase = test::foundingCase();
    const auto picture = makePicture(threatCase, ClaimIndex(threatCase), {}, plainTextMetrics(), {});
    const std::string svg = writeSvg((*picture)->display, bare());
    CHECK(count(svg, "<g class=\"card\" id=\"card-") == (*picture)->plan.cards.size());
    CHECK(count(svg, "<title>Unnamed group · name withheld by accuser</title>") == 1);
    CHECK(count(svg, "<g ") == count(svg, "</g>"));
    CHECK(svg == writeSvg((*picture)->display, bare()));
}

TEST_CASE("The faces that occur are embedded, others are not", "[exporters][svg]")
{
    const std::string svg = writeSvg(oneCard("x"), {});
    CHECK(count(svg, "@font-face") == 1);
    CHECK(svg.find("font-weight:600;font-style:normal;src:url(data:font/otf;base64,T1RUTw") != std::string::npos);
}
