// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/sound_report.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <variant>
#include <vector>

#include "core/base/utf8.h"
#include "core/casefile/sound_document.h"
#include "core/model/merge_view.h"

namespace throughline {
namespace {

class Soundness {
public:
    explicit Soundness(const ParsedReport& parsed) : m_parsed(parsed)
    {
        for (const Report& report : parsed.reports)
            m_textLengths.push_back(report.text ? countCodePoints(*report.text) : anyLength);
    }

    bool isGood() const { return m_isGood; }

    void check(EntityId id) { below(rowOf(id), m_parsed.entities.size()); }
    void check(RelationshipId id) { below(rowOf(id), m_parsed.relationships.size()); }
    void check(ClaimId id) { below(rowOf(id), m_parsed.claims.size()); }
    void check(IncidentId id) { below(rowOf(id), m_parsed.incidents.size()); }
    void check(QuantityId id) { below(rowOf(id), m_parsed.quantities.size()); }
    void check(std::monostate) {}
    void check(SameAsId id) { below(rowOf(id), m_parsed.sameAs.size()); }
    void check(ReportId id) { below(rowOf(id), m_parsed.reports.size()); }

    template <class Id>
    void check(const std::optional<Id>& id)
    {
        if (id)
            check(*id);
    }

    template <class Id>
    void check(const std::vector<Id>& ids)
    {
        for (const Id id : ids)
            check(id);
    }

    template <class... Ids>
    void check(const std::variant<Ids...>& about)
    {
        std::visit([&](auto id) { check(id); }, about);
    }

    void check(TextSpan span, const std::optional<ReportId>& report)
    {
        m_isGood = m_isGood && span.begin <= span.end;
        if (report && rowOf(*report) < m_textLengths.size())
            m_isGood = m_isGood && span.end <= m_textLengths[rowOf(*report)];
    }

private:
    void below(std::size_t row, std::size_t rows) { m_isGood = m_isGood && row < rows; }

    /// Our own bundles may come without the reports or texts that their places are in.
    static constexpr std::size_t anyLength = std::numeric_limits<std::size_t>::max();

    const ParsedReport& m_parsed;
    std::vector<std::size_t> m_textLengths;
    bool m_isGood = true;
};

void checkClaim(Soundness& sound, const Claim& claim)
{
    sound.check(claim.about);
    sound.check(claim.speaker);
    sound.check(claim.alsoSpeakers);
    sound.check(claim.recordedBy);
    sound.check(claim.via);
    sound.check(claim.report);
    sound.check(claim.span, claim.report);
    sound.check(claim.cueSpan, claim.report);
}

void checkIncident(Soundness& sound, const Incident& incident)
{
    sound.check(incident.report);
    for (const auto* list :
         {&incident.actors, &incident.capabilities, &incident.routedVia, &incident.targets, &incident.reportedBy})
        sound.check(*list);
    sound.check(incident.relationships);
    sound.check(incident.quantities);
    sound.check(incident.claims);
    sound.check(incident.answers);
    sound.check(incident.routing, incident.report);
}

void checkRelationship(Soundness& sound, const Relationship& row)
{
    sound.check(row.source);
    sound.check(row.target);
    sound.check(row.report);
    sound.check(row.recordedBy);
}

void checkQuantity(Soundness& sound, const Quantity& quantity)
{
    sound.check(quantity.ofEntity);
    sound.check(quantity.ofRelationship);
    sound.check(quantity.report);
    sound.check(quantity.span, quantity.report);
}

bool makesSoundDocument(const ParsedReport& parsed)
{
    const MergeOutcome merged = mergeReport({}, parsed);
    CaseDocument document;
    document.threatCase = merged.threatCase;
    mergeView(document, parsed, merged);
    return soundDocument(document, 1).empty();
}

bool rowsAreSound(const ParsedReport& parsed)
{
    Soundness sound(parsed);
    for (const Entity& entity : parsed.entities) {
        sound.check(entity.recordedBy);
        for (const Mention& mention : entity.mentions)
            sound.check(mention.span, mention.report);
    }
    for (const Relationship& row : parsed.relationships)
        checkRelationship(sound, row);
    for (const Claim& claim : parsed.claims)
        checkClaim(sound, claim);
    for (const Incident& incident : parsed.incidents)
        checkIncident(sound, incident);
    for (const Quantity& quantity : parsed.quantities)
        checkQuantity(sound, quantity);
    for (const SameAs& link : parsed.sameAs) {
        sound.check(link.first);
        sound.check(link.second);
    }
    for (const Assessment& row : parsed.assessments)
        sound.check(row.restsOn);
    for (const Note& row : parsed.notes)
        sound.check(row.about);
    for (const Attachment& row : parsed.attachments)
        sound.check(row.about);
    return sound.isGood();
}

}  // namespace

bool isSound(const ParsedReport& parsed) { return rowsAreSound(parsed) && makesSoundDocument(parsed); }

}  // namespace throughline
