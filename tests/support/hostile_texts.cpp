// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/hostile_texts.h"

namespace throughline::test {
namespace {

std::string repeated(std::string_view part, std::size_t bytes)
{
    std::string text;
    text.reserve(bytes + part.size());
    while (text.size() < bytes)
        text += part;
    return text;
}

/// Numbers differ, so that no two pieces are the same.
std::string numbered(std::string_view before, std::string_view behind, std::size_t bytes)
{
    std::string text;
    for (std::size_t i = 0; text.size() < bytes; ++i)
        text.append(before).append(std::to_string(i)).append(behind);
    return text;
}

/// A name of letters for a number, with a capital.
std::string nameOf(std::size_t number)
{
    std::string name(1, static_cast<char>('A' + number % 26));
    for (number /= 26; number > 0; number /= 26)
        name += static_cast<char>('a' + number % 26);
    return name + "ex";
}

std::string namesList(std::size_t bytes)
{
    std::string text = "The group targeted ";
    for (std::size_t i = 0; text.size() < bytes; ++i)
        text += nameOf(i) + " Bank, ";
    return text + "and Last Bank.";
}

std::string manyActors(std::size_t bytes)
{
    std::string text;
    for (std::size_t i = 0; text.size() < bytes; ++i)
        text += "Hackers of the group " + nameOf(i) + " Spider attacked " + nameOf(i + 7) + " Bank with the " + nameOf(i + 3) + " malware. ";
    return text;
}

std::string manyClaims(std::size_t bytes)
{
    std::string text;
    for (std::size_t i = 0; text.size() < bytes; ++i)
        text += "Police in " + nameOf(i) + " City said APT28 hacked the " + nameOf(i) + " Ministry. Russia denied the attack. ";
    return text;
}

std::string deepTags(std::size_t bytes) { return "<html><body>" + repeated("<div><b>", bytes / 2) + "The group attacked banks." + repeated("</b></div>", bytes / 2); }

}  // namespace

const std::vector<HostileText>& hostileTexts()
{
    static const std::vector<HostileText> texts{
        {"one line of words", "text", [](std::size_t bytes) { return repeated("the hackers attacked banks and ", bytes); }},
        {"one word", "text", [](std::size_t bytes) { return std::string(bytes, 'a'); }},
        {"one sentence again", "text", [](std::size_t bytes) { return repeated("The hacking group Volt Typhoon attacked ports in Norway, police said. ", bytes); }},
        {"opening quotes", "text", [](std::size_t bytes) { return repeated("\xE2\x80\x9C", bytes); }},
        {"quotes around words", "text", [](std::size_t bytes) { return repeated("\"attack\" ", bytes); }},
        {"said", "text", [](std::size_t bytes) { return repeated("said ", bytes); }},
        {"it said", "text", [](std::size_t bytes) { return repeated("APT28 attacked Acme Bank, it said. ", bytes); }},
        {"commas", "text", [](std::size_t bytes) { return repeated(",", bytes); }},
        {"commas and words", "text", [](std::size_t bytes) { return repeated("hackers, ", bytes); }},
        {"list of names", "text", namesList},
        {"many actors", "text", manyActors},
        {"many claims and denials", "text", manyClaims},
        {"addresses", "text", [](std::size_t bytes) { return numbered("host", ".example[.]com\n", bytes); }},
        {"brackets", "text", [](std::size_t bytes) { return repeated("[(", bytes); }},
        {"brackets around a name", "text", [](std::size_t bytes) { return repeated("(APT28 ", bytes); }},
        {"aliases", "text", [](std::size_t bytes) { return numbered("Volt Typhoon, also known as Name", " Panda, ", bytes); }},
        {"capitals", "text", [](std::size_t bytes) { return repeated("Acme Bank ", bytes); }},
        {"numbers", "text", [](std::size_t bytes) { return numbered("hackers stole ", " million files ", bytes); }},
        {"full stops", "text", [](std::size_t bytes) { return repeated(".", bytes); }},
        {"initials", "text", [](std::size_t bytes) { return repeated("A.", bytes); }},
        {"hyphens", "text", [](std::size_t bytes) { return repeated("a-", bytes); }},
        {"line ends", "text", [](std::size_t bytes) { return "x" + repeated("\r\n", bytes); }},
        {"short lines", "text", [](std::size_t bytes) { return repeated("the group hit\n", bytes); }},
        {"writing direction", "text", [](std::size_t bytes) { return repeated("\xE2\x80\xAE" "APT28\xE2\x80\xAC attacked\xE2\x81\xA6 ports ", bytes); }},
        {"control characters", "text", [](std::size_t bytes) { return repeated("APT28\x01 attacked\x1B[2J ports.\x7F ", bytes); }},
        {"combining marks", "text", [](std::size_t bytes) { return repeated("e\xCC\x81\xCC\x81\xCC\x81", bytes); }},
        {"no UTF-8 letters", "text", [](std::size_t bytes) { return repeated("\xF0\x9F\x98\x80", bytes); }},
        {"tags inside each other", "html", deepTags},
        {"open tags", "html", [](std::size_t bytes) { return "<html>" + repeated("<p", bytes); }},
        {"open comments", "html", [](std::size_t bytes) { return "<html>" + repeated("<!-- x ", bytes); }},
        {"open scripts", "html", [](std::size_t bytes) { return "<html>" + repeated("<script>", bytes); }},
        {"open attributes", "html", [](std::size_t bytes) { return "<html>" + repeated("<a href=\"x ", bytes); }},
        {"half references", "html", [](std::size_t bytes) { return "<html><p>" + repeated("&amp &#", bytes); }},
        {"open links", "markdown", [](std::size_t bytes) { return "# x\n" + repeated("[a](b ", bytes); }},
        {"brackets of links", "markdown", [](std::size_t bytes) { return "# x\n" + repeated("[", bytes); }},
        {"stars", "markdown", [](std::size_t bytes) { return "# x\n" + repeated("*a _b ", bytes); }},
        {"ticks", "markdown", [](std::size_t bytes) { return "# x\n" + repeated("` `` ", bytes); }},
        {"pages of one line", "pdf", [](std::size_t bytes) { return numbered("Head\nThe group attacked port ", "\n\f", bytes); }},
        {"broken words", "pdf", [](std::size_t bytes) { return repeated("the group attacked a port and infra-\n", bytes); }},
        {"rows", "docx", [](std::size_t bytes) { return repeated("APT28\tmalware\n", bytes); }},
    };
    return texts;
}

}  // namespace throughline::test
