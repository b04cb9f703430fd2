// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/claim_ledger.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "core/graph/claim_strength.h"
#include "core/graph/plan_notes.h"
#include "core/graph/same_as_classes.h"
#include "core/model/shown_case.h"
#include "core/workbench/ledger_words.h"

namespace throughline {
namespace {

constexpr std::size_t rowsBetweenLooks = 4096;

class LedgerMaker {
public:
    LedgerMaker(ClaimLedger& ledger, const Job& job)
        : m_ledger(ledger), m_case(ledger.threatCase), m_job(job),
          m_classes(sameAsClasses(m_case, LensFilter(m_case, Lens{}))), m_named(m_case.entities.size()),
          m_isTakenBack(m_case.claims.size())
    {
    }

    /// False if it was stopped.
    bool run()
    {
        nameClasses();
        findTakenBack();
        for (std::size_t row = 0; row < m_case.claims.size(); ++row) {
            if (row % rowsBetweenLooks == 0 && m_job.isStopped())
                return false;
            addRow(idAt<ClaimId>(row));
        }
        for (ColumnTexts& column : m_ledger.columns) {
            if (m_job.isStopped())
                return false;
            column.seal();
        }
        for (std::size_t row = 0; row < m_ledger.rows.size(); ++row)
            addVoice(static_cast<std::uint32_t>(row));
        for (std::size_t row = 0; row < m_case.incidents.size(); ++row)
            if (!addBlanketDenials(idAt<IncidentId>(row)))
                return false;
        for (LedgerRow& row : m_ledger.rows)
            row.isContested = row.isContested || m_ledger.edges[row.edge].isContested();
        return true;
    }

private:
    /// Type, ends as same-as classes, word of the type; or the subject alone.
    using EdgeKey = std::tuple<std::size_t, std::uint32_t, std::uint32_t, std::string>;

    /// A class goes by the first name that one of its things has of its own, as in the picture.
    void nameClasses()
    {
        std::vector<bool> hasName(m_case.entities.size());
        for (std::size_t row = 0; row < m_case.entities.size(); ++row) {
            const Entity& entity = m_case.entities[row];
            const std::uint32_t first = m_classes[row];
            const bool isOwn = entity.naming == Naming::Named && !entity.isPlaceholder && !entity.isDeleted;
            if (first == row || (isOwn && !hasName[first]))
                m_named[first] = static_cast<std::uint32_t>(row);
            hasName[first] = hasName[first] || isOwn;
        }
    }

    std::string className(EntityId id) const { return ledgerName(m_case, idAt<EntityId>(m_named[m_classes[rowOf(id)]])); }

    void findTakenBack()
    {
        std::set<ClaimSubject> subjects;
        for (std::size_t row = 0; row < m_case.claims.size(); ++row)
            if (const Claim& claim = m_case.claims[row]; claim.stance == Stance::Retracts && isShown(m_case, idAt<ClaimId>(row)))
                subjects.insert(claim.about);
        for (const ClaimSubject& about : subjects) {
            std::vector<ClaimId> told = std::visit([this](auto id) -> std::vector<ClaimId> { return m_ledger.claims->of(id); }, about);
            std::erase_if(told, [this](ClaimId id) { return m_case[id].isSetAside; });
            for (const ClaimId id : told)
                m_isTakenBack[rowOf(id)] = m_case[id].stance != Stance::Retracts;
            for (const ClaimId id : standingClaims(m_case, told))
                m_isTakenBack[rowOf(id)] = false;
        }
    }

    EdgeKey keyOf(const ClaimSubject& about) const
    {
        if (const auto* id = std::get_if<RelationshipId>(&about)) {
            const Relationship& row = m_case[*id];
            return {0, m_classes[rowOf(row.source)], m_classes[rowOf(row.target)],
                    std::to_string(static_cast<int>(row.type)) + (row.type == RelationType::Other ? row.typeWord : "")};
        }
        const std::uint32_t row = std::visit([](auto id) { return static_cast<std::uint32_t>(id); }, about);
        return {about.index(), row, 0, {}};
    }

    std::uint32_t edgeOf(const ClaimSubject& about)
    {
        const auto [at, isNew] = m_edges.try_emplace(keyOf(about), static_cast<std::uint32_t>(m_ledger.edges.size()));
        if (!isNew)
            return at->second;
        LedgerEdge edge;
        if (const auto* id = std::get_if<RelationshipId>(&about)) {
            const Relationship& row = m_case[*id];
            const std::string_view verb = relationTypeInfo(row.type).verb;
            const std::string target = className(row.target);
            edge.title = className(row.source) + " – " + inOneLine(verb.empty() ? row.typeWord : verb) + " – " + target;
            if (row.type == RelationType::AttributedTo) {
                edge.actor = actorOf(row.source);
                edge.sponsor = target;
            }
        } else {
            edge.title = ledgerSubject(m_case, about);
            edge.isWhole = std::holds_alternative<IncidentId>(about);
        }
        m_ledger.edges.push_back(std::move(edge));
        return at->second;
    }

    std::uint32_t actorOf(EntityId id)
    {
        const auto [at, isNew] = m_actors.try_emplace(m_classes[rowOf(id)], static_cast<std::uint32_t>(m_ledger.actors.size()));
        if (isNew)
            m_ledger.actors.push_back({className(id), 0});
        return at->second;
    }

    void addRow(ClaimId id)
    {
        const Claim& claim = m_case[id];
        LedgerRow row{.claim = id, .about = claim.about, .speaker = claim.speaker, .edge = edgeOf(claim.about)};
        row.isWithdrawn = !isShown(m_case, id);
        row.isInForce = !row.isWithdrawn && !claim.isSetAside && !m_isTakenBack[rowOf(id)];
        put(row, LedgerColumn::Speaker, {inOneLine(speakerName(m_case, claim)), {}});
        put(row, LedgerColumn::Stance, stanceCell(claim));
        put(row, LedgerColumn::What, {ledgerSubject(m_case, claim.about), {}});
        put(row, LedgerColumn::Hedge, hedgeCell(claim));
        put(row, LedgerColumn::Certainty, certaintyCell(claim));
        put(row, LedgerColumn::Grade, gradeCell(m_case, claim));
        put(row, LedgerColumn::Happened, happenedCell(m_case, claim));
        put(row, LedgerColumn::Published, publishedCell(m_case, claim));
        put(row, LedgerColumn::Medium, {mediumText(m_case, claim), {}});
        put(row, LedgerColumn::Report, {reportText(m_case, claim), {}});
        put(row, LedgerColumn::Sentence, {inOneLine(claim.text), {}});
        put(row, LedgerColumn::State, {stateText(m_case, id, m_isTakenBack[rowOf(id)]), {}});
        m_ledger.rows.push_back(row);
    }

    void put(LedgerRow& row, LedgerColumn column, TextCell cell)
    {
        const auto at = static_cast<std::size_t>(column);
        row.texts[at] = m_ledger.columns[at].add(std::move(cell));
    }

    /// Who says and who denies what the row is about. A sponsor counts once somebody names it.
    void addVoice(std::uint32_t at)
    {
        const LedgerRow& row = m_ledger.rows[at];
        LedgerEdge& edge = m_ledger.edges[row.edge];
        if (edge.actor && !row.isWithdrawn && m_isCounted.insert(row.edge).second)
            ++m_ledger.actors[*edge.actor].sponsors;
        if (!row.isInForce)
            return;
        const Stance stance = m_case[row.claim].stance;
        if (isFor(stance))
            addSpeaker(edge.sayers, m_sayers, row.edge, row);
        else if (isAgainst(stance))
            addSpeaker(edge.deniers, m_deniers, row.edge, row);
        if (isAgainst(stance))
            m_denials.insert(denialOf(row.edge, m_case[row.claim]));
    }

    /// Each name once an edge: an edge may have as many speakers as a file likes.
    void addSpeaker(std::vector<std::string>& names, std::set<std::pair<std::uint32_t, std::uint32_t>>& known, std::uint32_t edge,
                    const LedgerRow& row)
    {
        if (known.emplace(edge, row.texts[static_cast<std::size_t>(LedgerColumn::Speaker)]).second)
            names.push_back(m_ledger.text(row, LedgerColumn::Speaker));
    }

    /// The reader of prose notes a denial of all on the incident and on what it denies: one statement.
    using Denial = std::tuple<std::uint32_t, std::optional<EntityId>, Stance, std::optional<ReportId>, TextSpan>;
    static Denial denialOf(std::uint32_t edge, const Claim& claim)
    {
        return {edge, claim.speaker, claim.stance, claim.report, claim.span};
    }

    /// A denial of an incident as a whole stands against each attribution that is told of it.
    bool addBlanketDenials(IncidentId incident)
    {
        std::set<std::uint32_t> edges;
        for (const RelationshipId id : m_case[incident].relationships)
            if (m_case[id].type == RelationType::AttributedTo && isShown(m_case, id) && !m_ledger.claims->of(id).empty())
                edges.insert(m_ledger.rows[rowOf(m_ledger.claims->of(id).front())].edge);
        for (const ClaimId id : m_ledger.claims->of(incident)) {
            LedgerRow& row = m_ledger.rows[rowOf(id)];
            if (m_job.isStopped())
                return false;
            if (!row.isInForce || !isAgainst(m_case[id].stance))
                continue;
            for (const std::uint32_t at : edges) {
                LedgerEdge& edge = m_ledger.edges[at];
                addSpeaker(edge.deniers, m_deniers, at, row);
                if (m_case[id].span.isEmpty() || !m_denials.contains(denialOf(at, m_case[id])))
                    edge.blanket.push_back(static_cast<std::uint32_t>(rowOf(id)));
                row.isContested = row.isContested || edge.isContested();
            }
        }
        return true;
    }

    ClaimLedger& m_ledger;
    const ThreatCase& m_case;
    const Job& m_job;
    std::vector<std::uint32_t> m_classes;
    std::vector<std::uint32_t> m_named;  ///< by class: the entity whose name it goes by
    std::vector<bool> m_isTakenBack;
    std::map<EdgeKey, std::uint32_t> m_edges;
    std::map<std::uint32_t, std::uint32_t> m_actors;  ///< by class
    std::set<std::uint32_t> m_isCounted;              ///< edges
    std::set<std::pair<std::uint32_t, std::uint32_t>> m_sayers;  ///< edge, number of the name
    std::set<std::pair<std::uint32_t, std::uint32_t>> m_deniers;
    std::set<Denial> m_denials;
};

}  // namespace

std::span<const LedgerColumnInfo> ledgerColumns()
{
    static constexpr std::array<LedgerColumnInfo, ledgerColumnCount> columns{{
        {LedgerColumn::Speaker, "speaker", "Who", "Who says it: the speaker, else the recorder, else the report", true},
        {LedgerColumn::Stance, "stance", "Stance", "Asserts, supports, denies, disputes, admits or retracts", true},
        {LedgerColumn::What, "what", "What", "What the claim is about, in the source's words where it has some", true},
        {LedgerColumn::Hedge, "hedge", "Hedge", "Alleged, stated or confirmed, and the source's words for it"},
        {LedgerColumn::Certainty, "certainty", "Certainty", "How sure the speaker is, and on which scale"},
        {LedgerColumn::Grade, "grade", "Grade", "Reliability of the report (A to F), credibility of the claim (1 to 6)"},
        {LedgerColumn::State, "state", "State", "Draft, set aside, taken back, withdrawn or rejected; empty: in force"},
        {LedgerColumn::Happened, "happened", "Happened", "When what is claimed was"},
        {LedgerColumn::Published, "published", "Published", "When the report was published"},
        {LedgerColumn::Medium, "medium", "Medium", "Through whom the words came"},
        {LedgerColumn::Report, "report", "Report", "Where the sentence stands"},
        {LedgerColumn::Sentence, "sentence", "Sentence", "The sentence, or the description of a record"},
    }};
    return columns;
}

std::shared_ptr<const ClaimLedger> makeLedger(const ThreatCase& threatCase, std::shared_ptr<const ClaimIndex> claims,
                                              const Job& job)
{
    auto ledger = std::make_shared<ClaimLedger>();
    ledger->threatCase = threatCase;
    ledger->claims = std::move(claims);
    return LedgerMaker(*ledger, job).run() ? ledger : nullptr;
}

}  // namespace throughline
