// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "core/importers/prose/names.h"

namespace throughline::prose {

/// Finds names by shape, token by token. Each pattern gives the token behind what it took, 0 if
/// it does not fit; `s` is the sentence. name_patterns.cpp holds actors, families, flaws and
/// values, body_patterns.cpp bodies and persons.
class NamePatterns {
public:
    explicit NamePatterns(Document& document) : m_doc(document) {}

    void run();

private:
    /// Last token taken, or `i`.
    std::uint32_t one(std::uint32_t i, TokenRange s);
    /// "Iran’s foreign ministry": a ministry of no known country is that of the place before it.
    void countryOfBody(int row, TokenRange s);
    int named(std::string name, EntityType type, std::string_view rule);
    std::uint32_t observable(std::uint32_t i);
    bool namesIndicators(TokenRange heading) const;
    bool isIndicator(std::uint32_t i, const Observable& value) const;
    /// APT40, APT-C-40, TA428, UNC2452, DEV-0537, FIN7, Storm-0558, "APT 40".
    std::uint32_t trackerName(std::uint32_t i, TokenRange s);
    /// "Fancy Bear", "Velvet Typhoon": the naming schemes of vendors.
    std::uint32_t adjectiveAnimal(std::uint32_t i, TokenRange s);
    /// "the Americans", "the British and the French": a people that acts is its state.
    bool nation(std::uint32_t i, TokenRange s);
    const Mention* placeAt(std::uint32_t i) const;
    /// "Taiwan’s military", "the Chinese state", "Russian intelligence": a state's arm or the state itself.
    /// `i` is the token behind the place.
    std::uint32_t stateBody(std::uint32_t i, TokenRange s);
    /// "police in Guangzhou" is one body, and stays apart from its place.
    std::uint32_t policeOf(std::uint32_t i, TokenRange s);
    /// "embassy in London": a body of the state that the paragraph speaks of; the country is set later.
    std::uint32_t embassyOf(std::uint32_t i, TokenRange s);
    /// "CrimsonRAT", "GreyLoader": a family by the tail of its name.
    bool compoundFamily(std::uint32_t i);
    /// "KPOT information-stealing malware", "PowerShell backdoor", "self-developed Trojan programs".
    std::uint32_t malwareHead(std::uint32_t i, TokenRange s);
    /// "a backdoor named X", "a web shell called X".
    std::uint32_t calledName(std::uint32_t at, TokenRange s);
    /// "two unknown flaws in SunOS", "a zero-day vulnerability in X": counted or single, in a named product.
    std::uint32_t flawIn(std::uint32_t i, TokenRange s);
    /// "Operation Dream Job": a campaign of a name.
    std::uint32_t operation(std::uint32_t i, TokenRange s);
    /// A language or system in front of a malware word names no family: ".NET backdoor".
    bool isPlatform(std::uint32_t i) const;
    /// "a fake browser update", "a booby-trapped installer": a program that is not what it says.
    std::uint32_t disguised(std::uint32_t i, TokenRange s);
    std::uint32_t modifiedMalware(std::uint32_t start, std::uint32_t head, std::uint32_t last);
    bool isBodyHead(std::uint32_t i) const;
    bool isNamePart(std::uint32_t i, TokenRange s) const;
    /// "Wuhan Xiaoruizhi Science and Technology Company", "Office of Tailored Access Operations".
    std::uint32_t properBody(std::uint32_t i, TokenRange s);
    /// Token behind "Co., Ltd." and the like; `at` if none follows.
    std::uint32_t legalForm(std::uint32_t at, TokenRange s) const;
    std::uint32_t bodyTail(std::uint32_t at, TokenRange s, bool mayJoin) const;
    bool isHeading(std::uint32_t i) const;
    std::uint32_t body(TokenRange range, std::uint32_t head);
    /// A title, then two or three capitalised words: "Deputy Prime Minister Oliver Dowden".
    std::uint32_t person(std::uint32_t i, TokenRange s);
    /// "Judith Collins, the minister responsible for …".
    std::uint32_t appositePerson(std::uint32_t i, TokenRange s);
    bool isPatronymic(std::uint32_t i) const;
    void onePerson(TokenRange range, std::uint32_t nameFirst);
    /// Country of "China's … spokesman", "British Foreign Secretary".
    std::string countryBefore(std::uint32_t at) const;

    Document& m_doc;
    bool m_listsIndicators = false;  ///< below a heading such as "Indicators of compromise"
    std::map<std::string, int> m_rows;  ///< things by type and name; looked up only
};

}  // namespace throughline::prose
