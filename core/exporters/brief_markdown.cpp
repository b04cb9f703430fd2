// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cstdio>

#include "core/base/printable.h"
#include "core/exporters/brief_writer.h"

namespace throughline {
namespace {

/// Every sign that means something inside a line to CommonMark, to tables, formulas, mentions or HTML gets a backslash, which CommonMark
/// takes away again. What only means something where a line begins never stands there.
std::string plain(const std::string& text)
{
    constexpr std::string_view special = "\\`*_{}[]<>#|~!&@$^=";
    std::string out;
    for (const char c : drawable(text)) {
        if (special.find(c) != std::string_view::npos)
            out += '\\';
        out += c;
    }
    return out;
}

/// The same where a line of a list begins: neither a list nor a heading of its own.
std::string plainStart(const std::string& text)
{
    const std::string out = plain(text);
    const std::size_t digits = std::min(out.find_first_not_of("0123456789"), out.size());
    const bool isNumber = digits > 0 && digits < out.size() && (out[digits] == '.' || out[digits] == ')');
    const bool isItem = !out.empty() && (out[0] == '-' || out[0] == '+');
    return isItem ? "\\" + out : isNumber ? out.substr(0, digits) + "\\" + out.substr(digits) : out;
}

/// A file name as an address in a link.
std::string address(const std::string& name)
{
    constexpr std::string_view kept = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    std::string out;
    for (const char c : name) {
        if (kept.find(c) != std::string_view::npos) {
            out += c;
            continue;
        }
        std::array<char, 4> code{};
        std::snprintf(code.data(), code.size(), "%%%02X", static_cast<unsigned>(static_cast<unsigned char>(c)));
        out += code.data();
    }
    return out;
}

void addBanner(std::string& out, const Brief& brief)
{
    out += "**" + plain(markingText(brief.marking)) + "**";
    if (!brief.secondBanner.empty())
        out += " · " + plain(brief.secondBanner);
    out += "\n\n";
}

void addClaim(std::string& out, const BriefClaim& claim)
{
    out += "   - **" + plain(claim.from);
    if (!claim.verb.empty())
        out += " – " + plain(claim.verb) + " – " + plain(claim.to);
    out += "**";
    for (const std::string* part : {&claim.stance, &claim.hedge, &claim.medium, &claim.date, &claim.report, &claim.state})
        if (!part->empty())
            out += " · " + plain(*part);
    out += "\n";
    if (!claim.sentence.empty())
        out += "     “" + plain(claim.sentence) + "”\n";
}

void addNote(std::string& out, const BriefNote& note)
{
    out += std::to_string(note.number) + ". **" + plain(note.speaker) + "** " + plain(note.detail) + "\n";
    for (std::size_t i = 0; i < note.claims.size() && i < mostClaimsOfNote; ++i)
        addClaim(out, note.claims[i]);
    if (note.claims.size() > mostClaimsOfNote)
        out += "   - … and " + std::to_string(note.claims.size() - mostClaimsOfNote) + " more\n";
    out += "\n";
}

}  // namespace

std::string briefMarkdown(const Brief& brief, const std::string& pictureName)
{
    std::string out;
    addBanner(out, brief);
    out += "# " + plain(brief.title) + "\n\n";
    if (!brief.restsOn.empty())
        out += "*Rests on:* " + plain(brief.restsOn) + "\n\n";
    for (const PageWords& block : brief.words) {
        if (!block.heading.empty())
            out += "**" + plain(block.heading) + "**\n\n";
        for (const std::string& paragraph : linesOf(block.text))
            out += plain(paragraph) + "\n\n";
    }
    if (!pictureName.empty())
        out += "![" + plain(brief.title) + "](" + address(pictureName) + ")\n\n";
    if (!brief.contested.empty()) {
        out += "## Contested\n\n";
        for (const BriefContest& contest : brief.contested) {
            out += "- **" + plain(contest.what) + "**\n";
            for (const std::string& side : contest.sides)
                out += "  - " + plainStart(side) + "\n";
        }
        out += "\n";
    }
    if (!brief.notes.empty())
        out += "## Who says what\n\n";
    for (const BriefNote& note : brief.notes)
        addNote(out, note);
    if (!brief.leftOut.empty())
        out += "**" + plain(brief.leftOut) + "**\n\n";
    if (!brief.ownFooter.empty())
        out += plain(brief.ownFooter) + "\n\n";
    out += "*" + plain(brief.footer) + "*\n\n";
    addBanner(out, brief);
    return out;
}

}  // namespace throughline
