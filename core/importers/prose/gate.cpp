// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/importers/prose/statements.h"

namespace throughline::prose {

bool isAboutAnAttack(const Document& doc, const std::vector<Statement>& statements, const std::vector<TechniqueUse>& techniques)
{
    // Somebody or something is said to attack, or a family, a flaw or a group of a name is at work.
    const bool deed = std::any_of(statements.begin(), statements.end(), [&](const Statement& st) {
        const Thing& source = doc.things[static_cast<std::size_t>(st.source)];
        const bool acts = st.relation == RelationType::Targets || st.relation == RelationType::Compromises || st.relation == RelationType::Uses
            || st.relation == RelationType::Exploits || st.relation == RelationType::AttributedTo || st.relation == RelationType::CommunicatesWith;
        const bool weak = source.kind == "described actor";
        return acts && !weak && (isActor(source) || source.type == EntityType::Malware || source.type == EntityType::Identity);
    });
    // A named group to whom a behaviour is laid.
    const bool behaves = std::any_of(techniques.begin(), techniques.end(), [&](const TechniqueUse& use) {
        return use.actor != nothing && doc.things[static_cast<std::size_t>(use.actor)].isListed;
    });
    const bool named = std::any_of(doc.mentions.begin(), doc.mentions.end(), [&](const Mention& m) {
        if (m.thing == nothing)
            return false;
        const Thing& t = doc.thing(m);
        return (t.type == EntityType::IntrusionSet || t.type == EntityType::Malware) && t.isListed;
    });
    return deed || behaves || (named && std::any_of(statements.begin(), statements.end(), [](const Statement& st) { return st.relation != RelationType::LocatedAt; }));
}

}  // namespace throughline::prose
