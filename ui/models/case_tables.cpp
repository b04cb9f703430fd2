// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of a case: a row per entity, relationship, problem.
#include <QCoreApplication>
#include <QFileInfo>
#include <QStringList>
#include <algorithm>
#include <array>

#include "core/model/shown_case.h"
#include "ui/claim_text.h"
#include "ui/forms/form_dialog.h"
#include "ui/models/case_table_model.h"
#include "ui/qt_text.h"

namespace throughline::ui {

namespace {

const Entity& entityAt(const CaseSnapshot& snapshot, std::size_t row) { return snapshot.threatCase.entities[row]; }

const Relationship& relationshipAt(const CaseSnapshot& snapshot, std::size_t row)
{
    return snapshot.threatCase.relationships[row];
}

QVariant otherNames(const CaseSnapshot& snapshot, std::size_t row)
{
    QStringList names;
    for (const Alias& alias : entityAt(snapshot, row).also)
        names.append(toQt(alias.name));
    return names.join(QStringLiteral(", "));
}

/// Claims that the lens leaves out count nowhere.
bool counts(const CaseSnapshot& snapshot, ClaimId claim) { return !snapshot.lens || !snapshot.lens->isOut(claim); }

qulonglong countClaims(const CaseSnapshot& snapshot, RelationshipId id, bool (*isOne)(Stance))
{
    const std::vector<ClaimId>& claims = snapshot.claims->of(id);
    return static_cast<qulonglong>(std::count_if(claims.begin(), claims.end(), [&](ClaimId claim) {
        return counts(snapshot, claim) && isOne(snapshot.threatCase[claim].stance);
    }));
}

/// Denials of the incident as a whole count against each attribution told of it.
bool isDeniedAsWhole(const CaseSnapshot& snapshot, RelationshipId id)
{
    if (snapshot.threatCase[id].type != RelationType::AttributedTo)
        return false;
    const std::vector<IncidentId>& incidents = snapshot.claims->incidentsOf(id);
    return std::any_of(incidents.begin(), incidents.end(), [&](IncidentId incident) {
        const std::vector<ClaimId>& claims = snapshot.claims->of(incident);
        return std::any_of(claims.begin(), claims.end(), [&](ClaimId claim) {
            return counts(snapshot, claim) && isAgainst(snapshot.threatCase[claim].stance);
        });
    });
}

/// The best that is said for it; a doubted source's word is an allegation.
Hedge bestHedge(const CaseSnapshot& snapshot, RelationshipId id)
{
    Hedge best = Hedge::Alleged;
    for (const ClaimId claim : snapshot.claims->of(id)) {
        const bool isDoubted = snapshot.lens && snapshot.lens->isDoubted(claim);
        if (isFor(snapshot.threatCase[claim].stance) && counts(snapshot, claim) && !isDoubted)
            best = std::max(best, hedgeOf(snapshot.threatCase[claim]));
    }
    return best;
}

QVariant standing(const CaseSnapshot& snapshot, std::size_t row)
{
    const auto id = idAt<RelationshipId>(row);
    const bool hasClaims = !snapshot.claims->of(id).empty();
    if (relationshipAt(snapshot, row).isRevoked)
        return QCoreApplication::translate("Tables", "revoked");
    if (snapshot.lens && hasClaims && countClaims(snapshot, id, isFor) == 0)
        return QCoreApplication::translate("Tables", "left out by the lens");
    if (countClaims(snapshot, id, isAgainst) > 0 || isDeniedAsWhole(snapshot, id))
        return QCoreApplication::translate("Tables", "contested");
    return hasClaims ? toQt(hedgeWord(bestHedge(snapshot, id))) : QString();
}

constexpr std::array entityColumns{
    TableColumn{QT_TRANSLATE_NOOP("Tables", "Name"),
                [](const CaseSnapshot& s, std::size_t row) -> QVariant {
                    return entityName(s.threatCase, idAt<EntityId>(row));
                }},
    TableColumn{QT_TRANSLATE_NOOP("Tables", "Kind"),
                [](const CaseSnapshot& s, std::size_t row) -> QVariant { return entityKind(entityAt(s, row)); }},
    TableColumn{QT_TRANSLATE_NOOP("Tables", "Id"),
                [](const CaseSnapshot& s, std::size_t row) -> QVariant { return toQt(entityAt(s, row).externalId); }},
    TableColumn{QT_TRANSLATE_NOOP("Tables", "Also called"), otherNames},
    TableColumn{QT_TRANSLATE_NOOP("Tables", "Mentions"),
                [](const CaseSnapshot& s, std::size_t row) -> QVariant {
                    return static_cast<qulonglong>(entityAt(s, row).mentions.size());
                }},
    TableColumn{QT_TRANSLATE_NOOP("Tables", "First seen"),
                [](const CaseSnapshot& s, std::size_t row) -> QVariant {
                    return toQt(timeText(entityAt(s, row).firstSeen));
                }},
    TableColumn{QT_TRANSLATE_NOOP("Tables", "Tags"),
                [](const CaseSnapshot& s, std::size_t row) -> QVariant { return joinWords(entityAt(s, row).tags); }},
    TableColumn{QT_TRANSLATE_NOOP("Tables", "Marking"),
                [](const CaseSnapshot& s, std::size_t row) -> QVariant {
                    const Marking& marking = entityAt(s, row).marking;
                    return marking.isStated() ? toQt(tlpText(marking.tlp)) : QString();
                }},
};

constexpr std::array relationshipColumns{
    TableColumn{QT_TRANSLATE_NOOP("Tables", "From"),
                [](const CaseSnapshot& s, std::size_t row) -> QVariant {
                    return entityName(s.threatCase, relationshipAt(s, row).source);
                }},
    TableColumn{QT_TRANSLATE_NOOP("Tables", "Relationship"),
                [](const CaseSnapshot& s, std::size_t row) -> QVariant {
                    return relationshipVerb(relationshipAt(s, row));
                }},
    TableColumn{QT_TRANSLATE_NOOP("Tables", "To"),
                [](const CaseSnapshot& s, std::size_t row) -> QVariant {
                    return entityName(s.threatCase, relationshipAt(s, row).target);
                }},
    TableColumn{QT_TRANSLATE_NOOP("Tables", "Standing"), standing},
    TableColumn{QT_TRANSLATE_NOOP("Tables", "For"),
                [](const CaseSnapshot& s, std::size_t row) -> QVariant {
                    return countClaims(s, idAt<RelationshipId>(row), isFor);
                }},
    TableColumn{QT_TRANSLATE_NOOP("Tables", "Against"),
                [](const CaseSnapshot& s, std::size_t row) -> QVariant {
                    return countClaims(s, idAt<RelationshipId>(row), isAgainst);
                }},
    TableColumn{QT_TRANSLATE_NOOP("Tables", "Time"),
                [](const CaseSnapshot& s, std::size_t row) -> QVariant {
                    return toQt(timeText(relationshipAt(s, row).time));
                }},
};

const Diagnostic& problemAt(const CaseSnapshot& snapshot, std::size_t row) { return snapshot.diagnostics[row]; }

constexpr int fileWidth = 200;
constexpr int placeWidth = 160;
constexpr int codeWidth = 120;

constexpr std::array problemColumns{
    TableColumn{QT_TRANSLATE_NOOP("Tables", "Severity"),
                [](const CaseSnapshot& s, std::size_t row) -> QVariant {
                    return toQt(severityName(problemAt(s, row).severity));
                }},
    TableColumn{QT_TRANSLATE_NOOP("Tables", "File"),
                [](const CaseSnapshot& s, std::size_t row) -> QVariant { return QFileInfo(toQt(problemAt(s, row).file)).fileName(); },
                [](const CaseSnapshot& s, std::size_t row) { return toQt(problemAt(s, row).file); }, fileWidth},
    TableColumn{QT_TRANSLATE_NOOP("Tables", "Place"),
                [](const CaseSnapshot& s, std::size_t row) -> QVariant { return toQt(problemAt(s, row).where); },
                nullptr, placeWidth},
    TableColumn{QT_TRANSLATE_NOOP("Tables", "Code"),
                [](const CaseSnapshot& s, std::size_t row) -> QVariant { return toQt(problemAt(s, row).code); },
                nullptr, codeWidth},
    // Last, so that the sentence has the rest of the width.
    TableColumn{QT_TRANSLATE_NOOP("Tables", "What"),
                [](const CaseSnapshot& s, std::size_t row) -> QVariant { return toQt(problemAt(s, row).message); }},
};

Selection selectRelationship(const CaseSnapshot& snapshot, std::size_t row)
{
    const auto id = idAt<RelationshipId>(row);
    Selection selection;
    selection.relationships = {id};
    if (!snapshot.claims->of(id).empty())
        selection.claim = snapshot.claims->of(id).front();
    return selection;
}

}  // namespace

TableKind entitiesTable()
{
    return {"entities", [](const CaseSnapshot& s) { return s.threatCase.entities.size(); }, entityColumns,
            [](const CaseSnapshot&, std::size_t row) { return Selection{.entities = {idAt<EntityId>(row)}}; },
            [](const CaseSnapshot& s, std::size_t row) { return isShown(s.threatCase, idAt<EntityId>(row)); }};
}

TableKind relationshipsTable()
{
    return {"relationships", [](const CaseSnapshot& s) { return s.threatCase.relationships.size(); },
            relationshipColumns, selectRelationship,
            [](const CaseSnapshot& s, std::size_t row) { return isShown(s.threatCase, idAt<RelationshipId>(row)); }, true};
}

TableKind problemsTable()
{
    return {"problems", [](const CaseSnapshot& s) { return s.diagnostics.size(); }, problemColumns,
            [](const CaseSnapshot&, std::size_t) { return Selection{}; }};
}

}  // namespace throughline::ui
