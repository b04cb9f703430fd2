// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/inspector_panel.h"

#include <QLabel>
#include <QPointer>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

#include "core/model/shown_case.h"
#include "ui/claim_text.h"
#include "ui/forms/form_dialog.h"
#include "ui/panels/claim_card.h"
#include "ui/panels/edit_bar.h"
#include "ui/panels/panels.h"
#include "ui/plain_label.h"
#include "ui/qt_text.h"
#include "ui/session.h"
#include "ui/told_time.h"

namespace throughline::ui {

namespace {

/// More are counted, not listed: a panel of thousands of widgets would stand still.
constexpr std::size_t mostCards = 80;
constexpr std::size_t mostThings = 12;
constexpr std::size_t mostMembers = 50;
constexpr int longestDescription = 1200;

Selection withoutClaim(Selection selection)
{
    selection.claim.reset();
    return selection;
}

QString aliasText(const ThreatCase& threatCase, const Entity& entity)
{
    QStringList names;
    for (const Alias& alias : entity.also)
        names.append(alias.saidBy ? InspectorPanel::tr("%1 (so called by %2)")
                                        .arg(toQt(alias.name), entityName(threatCase, *alias.saidBy))
                                  : toQt(alias.name));
    return names.join(QStringLiteral(", "));
}

QString mappingText(const Entity& entity)
{
    switch (entity.mapping) {
    case TechniqueMapping::NotMapped: return {};
    case TechniqueMapping::Stated: return InspectorPanel::tr("id stated by the source");
    case TechniqueMapping::Mapped: return InspectorPanel::tr("id mapped, not stated by the source");
    }
    return {};
}

QString spanText(const TimeSpan& first, const TimeSpan& last)
{
    const QString from = toQt(timeText(first));
    const QString to = toQt(timeText(last));
    return to.isEmpty() || to == from ? from : QString(from + QStringLiteral(" – ") + to);
}

/// The reader notes a blanket denial on the incident and on what it denies: one card is enough.
bool isSameStatement(const Claim& a, const Claim& b)
{
    return a.speaker == b.speaker && a.stance == b.stance && a.report == b.report && !a.span.isEmpty()
        && a.span == b.span;
}

}  // namespace

InspectorPanel::InspectorPanel(Session& session, QWidget* parent) : QScrollArea(parent), m_session(session)
{
    setObjectName(QStringLiteral("inspectorView"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(&m_session, &Session::caseChanged, this, [this] { rebuild(); });
    connect(&m_session, &Session::selectionChanged, this, [this] { follow(); });
    connect(&m_session, &Session::pictureChanged, this, [this] { followPicture(); });
    rebuild();
}

void InspectorPanel::follow()
{
    if (withoutClaim(m_session.state().selection) != m_shown)
        rebuild();
    else
        markChosen();
}

void InspectorPanel::rebuild()
{
    m_cards.clear();
    m_page = new QWidget(this);
    m_layout = new QVBoxLayout(m_page);
    m_layout->setContentsMargins(8, 8, 8, 8);
    m_layout->setSpacing(8);
    const Selection& selection = m_session.state().selection;
    m_shown = withoutClaim(selection);
    const bool isFold = addFold();
    if (selection.entities.size() > 1 && !isFold)
        addMembers(selection.entities);
    std::size_t left = isFold ? 0 : mostThings;
    for (std::size_t i = 0; i < selection.relationships.size() && left > 0; ++i, --left)
        addRelationship(selection.relationships[i]);
    for (std::size_t i = 0; i < selection.entities.size() && left > 0; ++i, --left)
        addEntity(selection.entities[i]);
    if (selection.incident)
        addIncident(*selection.incident);
    if (selection.hasNoRows() && !selection.annotations.empty())
        addDrawings(selection.annotations.size());
    if (m_shown.isEmpty())
        addCase();
    const std::size_t things = selection.relationships.size() + selection.entities.size();
    if (things > mostThings && !isFold)
        addHeading(tr("and %1 more").arg(things - mostThings));
    m_layout->addStretch(1);
    // The click that brought this about may still be inside a card of the old page.
    if (QWidget* old = takeWidget())
        old->deleteLater();
    setWidget(m_page);
    // Nothing is cut off at the right when the scroll bar comes.
    setMinimumWidth(m_page->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width());
    markChosen();
}

void InspectorPanel::addDrawings(std::size_t count)
{
    addTitle(count == 1 ? tr("Drawn by hand") : tr("%1 things drawn by hand").arg(count), tr("no claim, part of this view"));
    m_layout->addWidget(plainLabel(tr("Drag moves, the handles at its ends or corners resize. F2 or a double click edits the words, Del deletes. It is in every export, "
                                      "and the legend says whose it is."), m_page));
}

/// Sizes were reckoned for the text size before.
void InspectorPanel::changeEvent(QEvent* event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        QMetaObject::invokeMethod(this, [this] { rebuild(); }, Qt::QueuedConnection);
}

void InspectorPanel::markChosen()
{
    for (ClaimCard* card : m_cards) {
        const bool isChosen = m_session.state().selection.claim == card->claim();
        card->setChosen(isChosen);
        if (isChosen)
            QTimer::singleShot(0, this, [this, kept = QPointer<ClaimCard>(card)] {
                if (kept)
                    ensureWidgetVisible(kept, 8, 8);
            });
    }
}

void InspectorPanel::addTitle(const QString& text, const QString& kind)
{
    m_layout->addWidget(plainLabel(text, LabelTone::Title, m_page));
    if (!kind.isEmpty())
        m_layout->addWidget(plainLabel(kind, LabelTone::Quiet, m_page));
}

void InspectorPanel::addHeading(const QString& text)
{
    QLabel* label = plainLabel(text, LabelTone::Strong, m_page);
    label->setContentsMargins(0, 8, 0, 0);
    m_layout->addWidget(label);
}

void InspectorPanel::addFact(const QString& name, const QString& value)
{
    if (!value.isEmpty())
        m_layout->addWidget(plainLabel(QString(name + QStringLiteral(": ") + value), m_page));
}

void InspectorPanel::addCounts(const std::function<bool(const Quantity&)>& isMeant)
{
    for (const Quantity& quantity : m_session.state().named.quantities)
        if (!quantity.isDeleted && isMeant(quantity))
            addFact(tr("Count"), QString(toQt(quantity.words) + QLatin1Char(' ') + toQt(quantity.unit)));
}

/// A folded card and a path are many things: their names first, then each of the first ones in full.
void InspectorPanel::addMembers(const std::vector<EntityId>& members)
{
    const ThreatCase& threatCase = m_session.state().named;
    addTitle(tr("%1 things").arg(members.size()), {});
    QStringList names;
    for (std::size_t i = 0; i < std::min(members.size(), mostMembers); ++i)
        names.append(QStringLiteral("• ") + entityName(threatCase, members[i]));
    if (members.size() > mostMembers)
        names.append(tr("and %1 more").arg(members.size() - mostMembers));
    QLabel* list = plainLabel(names.join(QLatin1Char('\n')), m_page);
    list->setObjectName(QStringLiteral("members"));
    m_layout->addWidget(list);
}

void InspectorPanel::addEntity(EntityId id)
{
    const WorkbenchState& state = m_session.state();
    const Entity& entity = state.named[id];
    addTitle(entityName(state.named, id), entity.isDeleted ? tr("%1 · deleted").arg(entityKind(entity)) : entityKind(entity));
    addFoldAround(id);
    addBar(entityItems(m_session, id, this));
    addFact(tr("Name"), namingText(entity.naming));
    addFact(tr("Also called"), aliasText(state.named, entity));
    QStringList ids{toQt(entity.externalId), entity.externalId.empty() ? QString() : mappingText(entity)};
    ids.removeAll(QString());
    addFact(tr("Id"), ids.join(QStringLiteral(" · ")));
    addCounts([id](const Quantity& quantity) { return quantity.ofEntity == id; });
    addFact(tr("Seen"), spanText(entity.firstSeen, entity.lastSeen));
    addFact(tr("Confidence"), entity.confidence ? QString::number(*entity.confidence) : QString());
    addFact(tr("Marking"), entity.marking.isStated() ? toQt(tlpText(entity.marking.tlp)) : QString());
    addFact(tr("Tags"), joinWords(entity.tags));
    addFact(tr("Mentions"), entity.mentions.empty() ? QString() : QString::number(entity.mentions.size()));
    if (const QString description = descriptionText(entity); !description.isEmpty())
        m_layout->addWidget(plainLabel(description.size() > longestDescription ? QString(description.left(longestDescription) + QChar(0x2026)) : description, m_page));
    addOwnWords(id);
    addLinks(id);
    addClaims(state.claims->of(id), false);
    std::vector<ClaimId> around;
    for (std::size_t row = 0; row < state.named.relationships.size() && around.size() < mostCards; ++row) {
        const Relationship& relationship = state.named.relationships[row];
        if (relationship.source != id && relationship.target != id)
            continue;
        const EntityId other = relationship.source == id ? relationship.target : relationship.source;
        if (relationship.isDeleted || !isShown(state.named, other))
            continue;
        const std::vector<ClaimId>& claims = state.claims->of(idAt<RelationshipId>(row));
        around.insert(around.end(), claims.begin(), claims.end());
    }
    if (!around.empty())
        addHeading(tr("Claims about its relationships"));
    addClaims(around, true);
    if (const QString found = foundByText(entity); !found.isEmpty())
        m_layout->addWidget(plainLabel(tr("Found by: %1").arg(found), LabelTone::Quiet, m_page));
}

void InspectorPanel::addRelationship(RelationshipId id)
{
    const WorkbenchState& state = m_session.state();
    const Relationship& relationship = state.named[id];
    addTitle(relationshipText(state.named, id), relationship.isRevoked ? tr("revoked") : QString());
    addBar(relationshipItems(m_session, id, this));
    if (relationship.degree != AttributionDegree::NotStated)
        addFact(tr("Attribution"), toQt(attributionDegreeWord(relationship.degree)).replace(QLatin1Char('-'), QLatin1Char(' ')));
    addCounts([id](const Quantity& quantity) { return quantity.ofRelationship == id; });
    addFact(tr("Time"), toldTime(relationship.time));
    addFact(tr("Confidence"),
            relationship.confidence ? QString::number(*relationship.confidence) : tr("not specified"));
    if (!relationship.description.empty())
        m_layout->addWidget(plainLabel(toQt(relationship.description).left(longestDescription), m_page));
    addFact(tr("Tags"), joinWords(relationship.tags));
    addOwnWords(id);
    addClaims(state.claims->of(id), false);
    if (relationship.type != RelationType::AttributedTo)
        return;
    for (const IncidentId incident : state.claims->incidentsOf(id)) {
        std::vector<ClaimId> further = state.claims->of(incident);
        std::erase_if(further, [&](ClaimId claim) {
            const std::vector<ClaimId>& shown = state.claims->of(id);
            return std::any_of(shown.begin(), shown.end(), [&](ClaimId other) {
                return isSameStatement(state.named[claim], state.named[other]);
            });
        });
        addClaims(further, true);
    }
}

void InspectorPanel::addIncident(IncidentId id)
{
    const WorkbenchState& state = m_session.state();
    const Incident& incident = state.named[id];
    addTitle(toQt(incident.title), tr("incident"));
    addBar(incidentItems(m_session, id, this));
    addFact(tr("Time"), toldTime(incident.time));
    QStringList speakers;
    for (const EntityId speaker : incident.reportedBy)
        speakers.append(entityName(state.named, speaker));
    addFact(tr("Said by"), speakers.join(QStringLiteral(", ")));
    addOwnWords(id);
    addClaims(state.claims->of(id), false);
    std::vector<ClaimId> inside;
    for (const RelationshipId relationship : incident.relationships) {
        if (!isShown(state.named, relationship))
            continue;
        const std::vector<ClaimId>& claims = state.claims->of(relationship);
        inside.insert(inside.end(), claims.begin(), claims.end());
    }
    if (!inside.empty())
        addHeading(tr("Claims in this incident"));
    addClaims(inside, true);
}

void InspectorPanel::addCase()
{
    const ThreatCase& threatCase = m_session.state().named;
    if (m_session.isCaseEmpty()) {
        m_layout->addWidget(plainLabel(tr("Open a report, then choose a card or a line to see who says what about it."),
                                       LabelTone::Quiet, m_page));
        return;
    }
    addTitle(threatCase.title.empty() ? tr("This case") : toQt(threatCase.title), {});
    m_layout->addWidget(plainLabel(tr("Choose a card or a line in the picture to see its claims: who says it, how "
                                      "hedged, who denies it, in which sentence."),
                                   LabelTone::Quiet, m_page));
    for (std::size_t row = 0; row < threatCase.reports.size(); ++row)
        if (!threatCase.reports[row].isDeleted)
            addReport(idAt<ReportId>(row));
    addOwnWords(std::monostate{});
    addAssessments();
}

void InspectorPanel::addClaims(const std::vector<ClaimId>& claims, bool hasSubject)
{
    const ThreatCase& threatCase = m_session.state().named;
    const std::size_t free = mostCards - std::min(mostCards, m_cards.size());
    for (std::size_t i = 0; i < std::min(free, claims.size()); ++i) {
        auto* card = new ClaimCard(threatCase, claims[i], hasSubject, m_page);
        connect(card, &ClaimCard::chosen, this, [this](ClaimId claim) { chooseClaim(claim); });
        connect(card, &ClaimCard::menuAsked, this, [this](ClaimId claim, const QPoint& at) { showClaimMenu(claim, at); });
        m_layout->addWidget(card);
        m_cards.push_back(card);
        addOwnWords(claims[i]);
    }
    if (claims.size() > free)
        m_layout->addWidget(plainLabel(tr("and %1 more").arg(claims.size() - free),
                                       LabelTone::Quiet, m_page));
}

void InspectorPanel::chooseClaim(ClaimId claim)
{
    Selection selection = m_session.state().selection;
    selection.claim = claim;
    m_session.select(std::move(selection));
}

QWidget* makeInspectorPanel(Session& session, QWidget* parent) { return new InspectorPanel(session, parent); }

}  // namespace throughline::ui
