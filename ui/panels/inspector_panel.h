// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>
#include <functional>
#include <optional>
#include <vector>

#include "core/model/threat_case.h"
#include "core/graph/threat_graph.h"
#include "core/workbench/selection.h"

class QVBoxLayout;

namespace throughline::ui {

class ClaimCard;
class Session;
struct BarItems;

/// What is chosen, and its claims; with nothing chosen, the case in a few words.
class InspectorPanel : public QScrollArea {
    Q_OBJECT

public:
    InspectorPanel(Session& session, QWidget* parent);

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    void follow();
    void markChosen();
    /// The fold that is chosen; false if none is.
    bool addFold();
    void followPicture();
    void addFoldMembers(const GraphFold& fold);
    /// Says in which fold a thing is, as its card is not drawn.
    void addFoldAround(EntityId id);
    void addMembers(const std::vector<EntityId>& members);
    void addEntity(EntityId id);
    void addRelationship(RelationshipId id);
    void addIncident(IncidentId id);
    void addCase();
    void addClaims(const std::vector<ClaimId>& claims, bool hasSubject);
    void addCounts(const std::function<bool(const Quantity&)>& isMeant);
    void addFact(const QString& name, const QString& value);
    void addTitle(const QString& text, const QString& kind);
    void addHeading(const QString& text);
    void chooseClaim(ClaimId claim);
    void addBar(const BarItems& items);
    void showClaimMenu(ClaimId claim, const QPoint& at);
    /// Notes and attachments of a thing.
    void addOwnWords(const NoteSubject& about);
    void addNote(NoteId id);
    void addAttachment(AttachmentId id);
    /// Same-as links of an entity, with what can be done to them.
    void addLinks(EntityId id);
    void addLink(SameAsId id, EntityId seenFrom);
    void addReport(ReportId id);
    void addAssessments();
    void addDrawings(std::size_t count);

    Session& m_session;
    QWidget* m_page = nullptr;
    QVBoxLayout* m_layout = nullptr;
    std::vector<ClaimCard*> m_cards;
    Selection m_shown;  ///< without the claim
    QString m_foldsShown;  ///< what of folds the page rests on
};

/// Asks for the name of a fold; nullopt if nobody answers.
std::optional<QString> askForFoldName(const QString& now, QWidget* parent);

}  // namespace throughline::ui
