// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/stix_case.h"

namespace throughline {
namespace {

std::optional<Pap> parsePap(std::string_view text)
{
    for (const Pap pap : {Pap::Clear, Pap::Green, Pap::Amber, Pap::Red})
        if (papText(pap) == text)
            return pap;
    return text == "PAP:WHITE" ? std::optional(Pap::Clear) : std::nullopt;
}

std::string tlp2Word(const JsonValue& object)
{
    for (const JsonValue extension : object["extensions"])
        if (extension["tlp_2_0"].isText())
            return std::string(extension["tlp_2_0"].text());
    return {};
}

}  // namespace

void readStixMarking(StixCase& stix, const StixObject& row, const StixProperties& properties)
{
    const JsonValue object = properties.object();
    const JsonValue definition = object["definition"];
    Marking marking;
    std::string level = tlp2Word(object);
    if (level.empty())
        level = definition["tlp"].text();
    if (level.empty() && object["name"].text().substr(0, 4) == "TLP:")
        level = object["name"].text();
    if (const std::optional<Tlp> tlp = parseTlp(level))
        marking.tlp = *tlp;
    else if (!level.empty())
        properties.warn("bad-marking", "definition", quoted(level) + " is no TLP level");
    const std::string statement(definition["statement"].text());
    for (const std::string& text : {statement, std::string(object["name"].text())})
        if (const std::optional<Pap> pap = parsePap(text))
            marking.pap = *pap;
    if (!statement.empty())
        marking.statements.push_back(statement);
    stix.markings.insert_or_assign(row.id, marking);
}

}  // namespace throughline
