// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/claim_text.h"
#include "ui/panels/panels.h"
#include "ui/plain_label.h"
#include "ui/qt_text.h"
#include "ui/session.h"

namespace throughline::ui {

namespace {

constexpr int mostShown = 2000;

QString tr(const char* text) { return QCoreApplication::translate("throughline::ui", text); }

struct DeletedRow {
    QString text;
    action::Rows rows;
};

template <class T, class Add>
void eachDeleted(const ChunkedColumn<T>& rows, Add add)
{
    int left = mostShown;
    for (std::size_t row = 0; row < rows.size() && left > 0; ++row)
        if (rows[row].isDeleted) {
            add(row);
            --left;
        }
}

QList<DeletedRow> deletedRows(const ThreatCase& threatCase)
{
    QList<DeletedRow> out;
    eachDeleted(threatCase.reports, [&](std::size_t row) {
        out.append({tr("Report: %1").arg(reportName(threatCase.reports[row])), {.reports = {idAt<ReportId>(row)}}});
    });
    eachDeleted(threatCase.incidents, [&](std::size_t row) {
        out.append({tr("Incident: %1").arg(toQt(threatCase.incidents[row].title)), {.incidents = {idAt<IncidentId>(row)}}});
    });
    eachDeleted(threatCase.entities, [&](std::size_t row) {
        const auto id = idAt<EntityId>(row);
        out.append({QString(entityKind(threatCase[id]) + QStringLiteral(": ") + entityName(threatCase, id)), {.entities = {id}}});
    });
    eachDeleted(threatCase.relationships, [&](std::size_t row) {
        const auto id = idAt<RelationshipId>(row);
        out.append({tr("Line: %1").arg(relationshipText(threatCase, id)), {.relationships = {id}}});
    });
    eachDeleted(threatCase.claims, [&](std::size_t row) {
        const Claim& claim = threatCase.claims[row];
        out.append({tr("Claim: %1: %2").arg(claimHeadline(threatCase, claim), subjectText(threatCase, claim.about)),
                    {.claims = {idAt<ClaimId>(row)}}});
    });
    eachDeleted(threatCase.notes, [&](std::size_t row) {
        out.append({tr("Note: %1").arg(toQt(threatCase.notes[row].text).simplified().left(120)), {.notes = {idAt<NoteId>(row)}}});
    });
    eachDeleted(threatCase.assessments, [&](std::size_t row) {
        out.append({tr("Our assessment: %1").arg(toQt(threatCase.assessments[row].statement).simplified().left(120)),
                    {.assessments = {idAt<AssessmentId>(row)}}});
    });
    eachDeleted(threatCase.sameAs, [&](std::size_t row) {
        out.append({tr("Link: %1").arg(subjectText(threatCase, idAt<SameAsId>(row))), {.sameAs = {idAt<SameAsId>(row)}}});
    });
    eachDeleted(threatCase.attachments, [&](std::size_t row) {
        out.append({tr("File: %1").arg(toQt(threatCase.attachments[row].fileName)), {.attachments = {idAt<AttachmentId>(row)}}});
    });
    return out;
}

/// What was deleted, and the way back.
class DeletedPanel : public QWidget {
    Q_DECLARE_TR_FUNCTIONS(throughline::ui::DeletedPanel)

public:
    DeletedPanel(Session& session, QWidget* parent)
        : QWidget(parent), m_session(session), m_list(new QListWidget(this)), m_restore(new QPushButton(tr("Restore"), this)),
          m_hint(plainLabel(tr("Nothing was deleted. What you delete can be brought back from here, also after saving."),
                            LabelTone::Quiet, this))
    {
        auto* layout = new QVBoxLayout(this);
        layout->setContentsMargins(4, 4, 4, 4);
        m_list->setObjectName(QStringLiteral("deletedList"));
        m_list->setAccessibleName(tr("What was deleted"));
        m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
        m_list->setUniformItemSizes(true);
        auto* buttons = new QHBoxLayout;
        buttons->addWidget(m_restore);
        buttons->addStretch(1);
        layout->addWidget(m_hint);
        layout->addWidget(m_list, 1);
        layout->addLayout(buttons);
        m_restore->setToolTip(tr("Brings what is chosen back, with its lines and claims"));
        connect(m_restore, &QPushButton::clicked, this, [this] { restore(); });
        connect(m_list, &QListWidget::itemActivated, this, [this] { restore(); });
        connect(m_list, &QListWidget::itemSelectionChanged, this, [this] { m_restore->setEnabled(!m_list->selectedItems().isEmpty()); });
        connect(&m_session, &Session::caseChanged, this, [this] { refresh(); });
        refresh();
    }

private:
    void refresh()
    {
        m_rows = deletedRows(m_session.state().threatCase);
        m_list->clear();
        for (int i = 0; i < std::min<int>(static_cast<int>(m_rows.size()), mostShown); ++i)
            m_list->addItem(m_rows[i].text);
        m_list->setVisible(!m_rows.isEmpty());
        m_hint->setVisible(m_rows.isEmpty());
        m_restore->setVisible(!m_rows.isEmpty());
        m_restore->setEnabled(false);
    }

    void restore()
    {
        action::Rows rows;
        const QList<QListWidgetItem*> chosen = m_list->selectedItems();
        for (const QListWidgetItem* item : chosen) {
            const action::Rows& row = m_rows[m_list->row(item)].rows;
            rows.entities.insert(rows.entities.end(), row.entities.begin(), row.entities.end());
            rows.relationships.insert(rows.relationships.end(), row.relationships.begin(), row.relationships.end());
            rows.claims.insert(rows.claims.end(), row.claims.begin(), row.claims.end());
            rows.incidents.insert(rows.incidents.end(), row.incidents.begin(), row.incidents.end());
            rows.reports.insert(rows.reports.end(), row.reports.begin(), row.reports.end());
            rows.notes.insert(rows.notes.end(), row.notes.begin(), row.notes.end());
            rows.assessments.insert(rows.assessments.end(), row.assessments.begin(), row.assessments.end());
            rows.sameAs.insert(rows.sameAs.end(), row.sameAs.begin(), row.sameAs.end());
            rows.attachments.insert(rows.attachments.end(), row.attachments.begin(), row.attachments.end());
        }
        if (!chosen.isEmpty())
            m_session.dispatch(action::Edit(action::Restore{std::move(rows)}));
    }

    Session& m_session;
    QListWidget* m_list;
    QPushButton* m_restore;
    QLabel* m_hint;
    QList<DeletedRow> m_rows;
};

}  // namespace

QWidget* makeDeletedPanel(Session& session, QWidget* parent) { return new DeletedPanel(session, parent); }

}  // namespace throughline::ui
