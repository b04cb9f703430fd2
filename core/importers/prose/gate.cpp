// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "core/importers/prose/clause_reader.h"
#include "core/importers/prose/statements.h"

namespace throughline::prose {

bool speaksOfComputers(const Document& doc, TokenRange range)
{
    static constexpr std::array<std::string_view, 44> words{
        "cyber", "cyberattack", "cyberattacks", "cyberespionage", "cybercrime", "cyberspace", "cybersecurity", "hack", "hacks", "hacked", "hacking", "hacker", "hackers", "malware", "ransomware", "phishing",
        "spyware", "trojan", "backdoor", "botnet", "wiper", "ddos", "network", "networks", "computer", "computers", "server", "servers", "software", "internet", "online", "website", "websites", "email",
        "emails", "mailboxes", "digital", "password", "passwords", "data", "vulnerability", "exploit", "router", "routers"};
    for (std::uint32_t k = range.first; k < range.last; ++k)
        if (std::find(words.begin(), words.end(), doc.lowAt(k)) != words.end())
            return true;
    return false;
}

bool isAboutAnAttack(const Document& doc, const std::vector<Statement>& statements, const std::vector<TechniqueUse>& techniques)
{
    // Somebody or something is said to attack, or a family, a flaw or a group of a name is at work.
    const bool deed = std::any_of(statements.begin(), statements.end(), [&](const Statement& st) {
        const Thing& source = doc.things[static_cast<std::size_t>(st.source)];
        const bool acts = st.relation == RelationType::Targets || st.relation == RelationType::Compromises || st.relation == RelationType::Uses
            || st.relation == RelationType::Exploits || st.relation == RelationType::AttributedTo || st.relation == RelationType::CommunicatesWith;
        const bool weak = source.kind == "described actor";
        return acts && (!weak || st.relation == RelationType::AttributedTo) && (isActor(source) || source.type == EntityType::Malware || source.type == EntityType::Identity);
    });
    // A named group to whom a behaviour is laid.
    const bool behaves = std::any_of(techniques.begin(), techniques.end(), [&](const TechniqueUse& use) {
        return use.actor != nothing && doc.things[static_cast<std::size_t>(use.actor)].isListed;
    });
    const bool named = std::any_of(doc.mentions.begin(), doc.mentions.end(), [&](const Mention& m) {
        if (m.thing == nothing)
            return false;
        const Thing& t = doc.thing(m);
        return (t.type == EntityType::IntrusionSet || t.type == EntityType::Malware || t.type == EntityType::Campaign || (t.type == EntityType::ThreatActor && t.naming == Naming::Named)) && (t.isListed || (t.known != nothing && t.type == EntityType::Malware));
    });
    const bool computing = speaksOfComputers(doc, {0, static_cast<std::uint32_t>(doc.tokens.size())});
    if (!named && !computing)
        return false;
    return deed || behaves || (named && std::any_of(statements.begin(), statements.end(), [](const Statement& st) { return st.relation != RelationType::LocatedAt; }));
}

}  // namespace throughline::prose
