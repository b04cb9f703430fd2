// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "ui/claim_text.h"
#include "ui/panels/panels.h"
#include "ui/plain_label.h"
#include "ui/qt_text.h"
#include "ui/session.h"

namespace throughline::ui {

namespace {

constexpr int rowRole = Qt::UserRole + 1;
constexpr int mostRows = 5000;

QString tr(const char* text) { return QCoreApplication::translate("throughline::ui", text); }

/// One difference as a row: mark, words, what choosing it selects.
struct DifferenceRow {
    QString text;
    Selection selection;
    QStringList fields;  ///< "name: Bear → Fancy Bear"
};

struct DifferenceGroup {
    QString title;
    QList<DifferenceRow> rows;
};

QStringList fieldTexts(const std::vector<FieldChange>& fields)
{
    QStringList texts;
    for (const FieldChange& field : fields)
        texts.append(QStringLiteral("%1: %2 → %3").arg(toQt(field.field), field.before.empty() ? tr("nothing") : toQt(field.before).simplified(),
                                                       field.after.empty() ? tr("nothing") : toQt(field.after).simplified()));
    return texts;
}

/// Marks that do not rest on colour.
QString markOf(RowChange change)
{
    switch (change) {
    case RowChange::Added: return QStringLiteral("+ ");
    case RowChange::Removed: return QStringLiteral("− ");
    case RowChange::Changed: return QStringLiteral("≠ ");
    }
    return {};
}

QString claimText(const ThreatCase& threatCase, const Claim& claim)
{
    const QString sentence = toQt(claim.text).simplified().left(160);
    QString text = claimHeadline(threatCase, claim) + QStringLiteral(": ") + subjectText(threatCase, claim.about);
    if (!sentence.isEmpty())
        text += QStringLiteral(" – “") + sentence + QStringLiteral("”");
    return text;
}

class Differences {
    Q_DECLARE_TR_FUNCTIONS(throughline::ui::Differences)

public:
    explicit Differences(const Comparison& comparison) : m_before(comparison.before), m_after(comparison.after)
    {
        const CaseComparison& all = comparison.differences;
        addClaims(all, tr("New claims"), ClaimChange::New, ClaimEffect::None);
        addClaims(all, tr("Confirmed by a further source"), ClaimChange::New, ClaimEffect::FurtherSource);
        addClaims(all, tr("Contradicted"), ClaimChange::New, ClaimEffect::Contradiction);
        addClaims(all, tr("Withdrawn"), ClaimChange::Withdrawn, std::nullopt);
        addClaims(all, tr("Changed in hedge"), ClaimChange::Rehedged, std::nullopt);
        addClaims(all, tr("Otherwise changed claims"), ClaimChange::Changed, std::nullopt);
        addRows(tr("Things"), all.entities, [](const ThreatCase& in, EntityId id) { return entityName(in, id); },
                [](EntityId id) { return Selection{.entities = {id}}; });
        addRows(tr("Relationships"), all.relationships,
                [](const ThreatCase& in, RelationshipId id) { return relationshipText(in, id); },
                [](RelationshipId id) { return Selection{.relationships = {id}}; });
        addRows(tr("Incidents"), all.incidents, [](const ThreatCase& in, IncidentId id) { return toQt(in[id].title); },
                [](IncidentId id) { return Selection{.incident = id}; });
        addRows(tr("Reports"), all.reports, [](const ThreatCase& in, ReportId id) { return reportName(in[id]); },
                [](ReportId) { return Selection{}; });
        addRows(tr("Links"), all.sameAs, [](const ThreatCase& in, SameAsId id) { return subjectText(in, id); },
                [](SameAsId) { return Selection{}; });
        addRows(tr("Notes"), all.notes, [](const ThreatCase& in, NoteId id) { return toQt(in[id].text).simplified().left(120); },
                [](NoteId) { return Selection{}; });
        addRows(tr("Our assessments"), all.assessments,
                [](const ThreatCase& in, AssessmentId id) { return toQt(in[id].statement).simplified().left(120); },
                [](AssessmentId) { return Selection{}; });
        addRows(tr("Files"), all.attachments, [](const ThreatCase& in, AttachmentId id) { return toQt(in[id].fileName); },
                [](AttachmentId) { return Selection{}; });
        addRows(tr("Counts"), all.quantities,
                [](const ThreatCase& in, QuantityId id) { return toQt(in[id].words + " " + in[id].unit); },
                [](QuantityId) { return Selection{}; });
        if (!all.caseFields.empty())
            m_groups.append({tr("The case itself"), {{tr("title, marking, house"), {}, fieldTexts(all.caseFields)}}});
    }

    const QList<DifferenceGroup>& groups() const { return m_groups; }

private:
    void addClaims(const CaseComparison& all, const QString& title, ClaimChange change, std::optional<ClaimEffect> effect)
    {
        DifferenceGroup group{title, {}};
        for (const ClaimDifference& difference : all.claims) {
            if (difference.change != change || (effect && difference.effect != *effect))
                continue;
            const bool isThere = difference.after.has_value();
            const ThreatCase& in = isThere ? m_after : m_before;
            const ClaimId id = isThere ? *difference.after : *difference.before;
            Selection selection;
            if (isThere)
                selection.claim = id;
            const QString mark = change == ClaimChange::New ? QStringLiteral("+ ") : change == ClaimChange::Withdrawn ? QStringLiteral("− ") : QStringLiteral("≠ ");
            group.rows.append({QString(mark + claimText(in, in[id])), selection, fieldTexts(difference.fields)});
        }
        if (!group.rows.isEmpty())
            m_groups.append(std::move(group));
    }

    template <class Id, class Text, class Select>
    void addRows(const QString& title, const std::vector<RowDifference<Id>>& differences, Text text, Select select)
    {
        DifferenceGroup group{title, {}};
        for (const RowDifference<Id>& difference : differences) {
            const bool isThere = difference.after.has_value();
            const Id id = isThere ? *difference.after : *difference.before;
            group.rows.append({QString(markOf(difference.change) + text(isThere ? m_after : m_before, id)),
                               isThere ? select(id) : Selection{}, fieldTexts(difference.fields)});
        }
        if (!group.rows.isEmpty())
            m_groups.append(std::move(group));
    }

    const ThreatCase& m_before;
    const ThreatCase& m_after;
    QList<DifferenceGroup> m_groups;
};

/// What differs from the case that is compared with; choosing a row selects it everywhere.
class ComparisonPanel : public QWidget {
    Q_DECLARE_TR_FUNCTIONS(throughline::ui::ComparisonPanel)

public:
    ComparisonPanel(Session& session, QWidget* parent)
        : QWidget(parent), m_session(session), m_about(plainLabel(QString(), LabelTone::Quiet, this)),
          m_tree(new QTreeWidget(this)), m_close(new QPushButton(tr("End comparison"), this))
    {
        auto* layout = new QVBoxLayout(this);
        layout->setContentsMargins(4, 4, 4, 4);
        auto* head = new QHBoxLayout;
        head->addWidget(m_about, 1);
        head->addWidget(m_close);
        layout->addLayout(head);
        layout->addWidget(m_tree, 1);
        m_tree->setObjectName(QStringLiteral("differences"));
        m_tree->setAccessibleName(tr("Differences"));
        m_tree->setHeaderHidden(true);
        m_tree->setUniformRowHeights(true);
        connect(m_close, &QPushButton::clicked, this, [this] { m_session.dispatch(action::CloseComparison{}); });
        connect(m_tree, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) { choose(item); });
        connect(&m_session, &Session::comparisonChanged, this, [this] { refresh(); });
        refresh();
    }

private:
    void refresh()
    {
        m_tree->clear();
        m_selections.clear();
        const std::shared_ptr<const Comparison>& comparison = m_session.state().comparison;
        m_tree->setVisible(comparison != nullptr);
        m_close->setVisible(comparison != nullptr);
        if (!comparison) {
            m_about->setText(tr("Compare the case with another one, or with an earlier version: Case ▸ Compare with …"));
            return;
        }
        const Differences differences(*comparison);
        const QString name = QFileInfo(toQt(comparison->path)).fileName();
        m_about->setText(differences.groups().isEmpty()
                             ? tr("No difference to %1.").arg(name)
                             : tr("Since %1:  + new   − gone   ≠ changed. The picture shows both.").arg(name));
        for (const DifferenceGroup& group : differences.groups())
            addGroup(group);
    }

    void addGroup(const DifferenceGroup& group)
    {
        auto* head = new QTreeWidgetItem(m_tree, {QStringLiteral("%1 (%2)").arg(group.title).arg(group.rows.size())});
        for (int i = 0; i < std::min<int>(static_cast<int>(group.rows.size()), mostRows); ++i) {
            const DifferenceRow& row = group.rows[i];
            auto* item = new QTreeWidgetItem(head, {row.text});
            item->setToolTip(0, tooltipText(row.text));
            item->setData(0, rowRole, static_cast<int>(m_selections.size()));
            m_selections.push_back(row.selection);
            for (const QString& field : row.fields)
                new QTreeWidgetItem(item, {field});
        }
        head->setExpanded(group.rows.size() <= 50);
    }

    void choose(const QTreeWidgetItem* item)
    {
        const QVariant row = item ? item->data(0, rowRole) : QVariant();
        if (!row.isValid() || m_selections[row.toUInt()].isEmpty())
            return;
        m_session.select(m_selections[row.toUInt()]);
        m_session.askForSight();
    }

    Session& m_session;
    QLabel* m_about;
    QTreeWidget* m_tree;
    QPushButton* m_close;
    std::vector<Selection> m_selections;
};

}  // namespace

QWidget* makeComparisonPanel(Session& session, QWidget* parent) { return new ComparisonPanel(session, parent); }

}  // namespace throughline::ui
