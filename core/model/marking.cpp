// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/marking.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace throughline {
namespace {

struct TlpRow {
    Tlp tlp;
    std::string_view text;
    std::string_view stixId;     // TLP 2.0, FIRST
    std::string_view stixIdOld;  // TLP 1, STIX 2.1 section 7.2.1.4
};

constexpr std::array rows{
    TlpRow{Tlp::NotStated, "TLP NOT STATED", "", ""},
    TlpRow{Tlp::Clear, "TLP:CLEAR", "marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487",
           "marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9"},
    TlpRow{Tlp::Green, "TLP:GREEN", "marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb",
           "marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da"},
    TlpRow{Tlp::Amber, "TLP:AMBER", "marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421",
           "marking-definition--f88d31f6-486f-44da-b317-01333bde0b82"},
    TlpRow{Tlp::AmberStrict, "TLP:AMBER+STRICT", "marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003", ""},
    TlpRow{Tlp::Red, "TLP:RED", "marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1",
           "marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed"},
};

std::string upper(std::string_view text)
{
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return out;
}

}  // namespace

std::string_view tlpText(Tlp tlp) { return rows[static_cast<std::size_t>(tlp)].text; }

std::string_view papText(Pap pap)
{
    switch (pap) {
    case Pap::NotStated: return "";
    case Pap::Clear: return "PAP:CLEAR";
    case Pap::Green: return "PAP:GREEN";
    case Pap::Amber: return "PAP:AMBER";
    case Pap::Red: return "PAP:RED";
    }
    return "";
}

std::optional<Tlp> parseTlp(std::string_view text)
{
    std::string word = upper(text);
    if (word.rfind("TLP:", 0) == 0)
        word.erase(0, 4);
    if (word == "WHITE")
        return Tlp::Clear;
    for (const TlpRow& row : rows)
        if (row.tlp != Tlp::NotStated && row.text.substr(4) == word)
            return row.tlp;
    return std::nullopt;
}

std::optional<Tlp> tlpOfStixId(std::string_view id)
{
    for (const TlpRow& row : rows)
        if (!id.empty() && (row.stixId == id || row.stixIdOld == id))
            return row.tlp;
    return std::nullopt;
}

std::string_view stixIdOf(Tlp tlp) { return rows[static_cast<std::size_t>(tlp)].stixId; }

Marking strictest(const Marking& a, const Marking& b)
{
    Marking out;
    out.tlp = std::max(a.tlp, b.tlp);
    out.pap = std::max(a.pap, b.pap);
    out.statements = a.statements;
    for (const std::string& statement : b.statements)
        if (std::find(out.statements.begin(), out.statements.end(), statement) == out.statements.end())
            out.statements.push_back(statement);
    return out;
}

Tlp capLevel(Tlp tlp) { return tlp == Tlp::NotStated ? Tlp::AmberStrict : tlp; }

}  // namespace throughline
