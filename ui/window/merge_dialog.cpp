// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/merge_dialog.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <type_traits>

#include "ui/claim_text.h"
#include "ui/plain_label.h"
#include "ui/qt_text.h"
#include "ui/session.h"

namespace throughline::ui {

namespace {

enum Column { What, Match, Ours, Theirs };
enum class RowKind { Report, Entity, Relationship, Claim, Incident, Suggestion, Conflict };
constexpr int kindRole = Qt::UserRole + 1;
constexpr int rowRole = Qt::UserRole + 2;
constexpr int mostRows = 5000;

template <class Id>
constexpr RowKind kindOf()
{
    if constexpr (std::is_same_v<Id, ReportId>)
        return RowKind::Report;
    else if constexpr (std::is_same_v<Id, EntityId>)
        return RowKind::Entity;
    else if constexpr (std::is_same_v<Id, RelationshipId>)
        return RowKind::Relationship;
    else if constexpr (std::is_same_v<Id, ClaimId>)
        return RowKind::Claim;
    else
        return RowKind::Incident;
}

QString matchText(MergeMatch match, bool isDeletedHere)
{
    QString text;
    switch (match) {
    case MergeMatch::New: text = MergeDialog::tr("new"); break;
    case MergeMatch::SameId: text = MergeDialog::tr("in the case: same id"); break;
    case MergeMatch::SameReference: text = MergeDialog::tr("in the case: same reference"); break;
    case MergeMatch::SameClaim: text = MergeDialog::tr("in the case: same words"); break;
    }
    return isDeletedHere ? QString(text + MergeDialog::tr(", deleted here")) : text;
}

QTreeWidgetItem* checkable(QTreeWidgetItem* parent, const QStringList& texts, RowKind kind, std::size_t row, bool isChecked)
{
    auto* item = new QTreeWidgetItem(parent, texts);
    item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
    item->setCheckState(What, isChecked ? Qt::Checked : Qt::Unchecked);
    item->setData(What, kindRole, static_cast<int>(kind));
    item->setData(What, rowRole, static_cast<qulonglong>(row));
    for (int column = What; column < texts.size(); ++column)
        item->setToolTip(column, tooltipText(texts[column]));
    return item;
}

QString evidenceText(const MergeSuggestion& suggestion)
{
    QStringList texts;
    for (const SameAsEvidence& evidence : suggestion.evidence)
        texts.append(QString(toQt(sameAsEvidenceWord(evidence.kind)) + QStringLiteral(": ") + toQt(evidence.words)));
    return texts.join(QStringLiteral("; "));
}

/// Rows of `kind` that are ticked or not, anywhere in the tree.
template <class Id>
std::vector<Id> rowsOf(const QTreeWidget& tree, RowKind kind, Qt::CheckState state, RowKind parentKind = RowKind::Conflict)
{
    std::vector<Id> rows;
    for (QTreeWidgetItemIterator it(const_cast<QTreeWidget*>(&tree)); *it; ++it) {
        const QVariant found = (*it)->data(What, kindRole);
        if (!found.isValid() || static_cast<RowKind>(found.toInt()) != kind || (*it)->checkState(What) != state)
            continue;
        const bool isOfParent = kind != RowKind::Conflict
            || static_cast<RowKind>((*it)->parent()->data(What, kindRole).toInt()) == parentKind;
        if (isOfParent)
            rows.push_back(idAt<Id>((*it)->data(What, rowRole).toULongLong()));
    }
    return rows;
}

}  // namespace

MergeDialog::MergeDialog(Session& session, QWidget* parent)
    : QDialog(parent), m_session(session), m_merge(session.state().merge), m_tree(new QTreeWidget(this)),
      m_about(plainLabel(QString(), LabelTone::Quiet, this))
{
    setWindowTitle(tr("Take reports into the case"));
    resize(980, 640);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_about);
    m_tree->setObjectName(QStringLiteral("mergeTree"));
    m_tree->setHeaderLabels({tr("What comes"), tr("Match"), tr("Ours"), tr("Theirs")});
    m_tree->setUniformRowHeights(true);
    layout->addWidget(m_tree, 1);
    layout->addWidget(plainLabel(tr("Untick what should stay out; what leans on it stays out too. Where both sides state a field, ours is kept unless you tick theirs."),
                                 LabelTone::Quiet, this));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(tr("Take"), QDialogButtonBox::AcceptRole)->setDefault(true);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    addAll();
    m_tree->header()->setStretchLastSection(true);
    m_tree->setColumnWidth(What, 460);
    m_tree->setColumnWidth(Match, 180);
    m_tree->setColumnWidth(Ours, 150);
    connect(m_tree, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem* item) { spread(item); });
    showCounts();
}

void MergeDialog::addAll()
{
    const MergePreview& preview = m_merge->preview;
    const ThreatCase& in = preview.incoming;
    addSuggestions();
    addItems(tr("Reports"), preview.reports, [&](ReportId id) { return reportName(in[id]); });
    addItems(tr("Incidents"), preview.incidents, [&](IncidentId id) { return toQt(in[id].title); });
    addItems(tr("Things"), preview.entities,
             [&](EntityId id) { return QString(entityName(in, id) + QStringLiteral(" · ") + entityKind(in[id])); });
    addItems(tr("Relationships"), preview.relationships, [&](RelationshipId id) { return relationshipText(in, id); });
    addItems(tr("Claims"), preview.claims, [&](ClaimId id) {
        return QString(claimHeadline(in, in[id]) + QStringLiteral(": ") + subjectText(in, in[id].about));
    });
}

template <class Id, class Text>
void MergeDialog::addItems(const QString& title, const std::vector<MergeItem<Id>>& items, Text text)
{
    if (items.empty())
        return;
    auto* head = new QTreeWidgetItem(m_tree, {QStringLiteral("%1 (%2)").arg(title).arg(items.size())});
    head->setFlags(head->flags() | Qt::ItemIsUserCheckable);
    head->setCheckState(What, Qt::Checked);
    bool hasConflict = false;
    for (std::size_t i = 0; i < std::min<std::size_t>(items.size(), mostRows); ++i) {
        const MergeItem<Id>& item = items[i];
        QTreeWidgetItem* row = checkable(head, {text(item.incoming), matchText(item.match, item.isDeletedHere)},
                                         kindOf<Id>(), rowOf(item.incoming), true);
        if (item.conflicts.empty())
            continue;
        hasConflict = true;
        row->setText(Match, QString(row->text(Match) + MergeDialog::tr(", differs")));
        QTreeWidgetItem* theirs = checkable(row, {MergeDialog::tr("take theirs")}, RowKind::Conflict, rowOf(item.incoming), false);
        for (const FieldChange& field : item.conflicts)
            new QTreeWidgetItem(theirs, {toQt(field.field), QString(), toQt(field.before).simplified(), toQt(field.after).simplified()});
        row->setExpanded(true);
        theirs->setExpanded(true);
    }
    head->setExpanded(hasConflict || items.size() <= 12);
}

void MergeDialog::addSuggestions()
{
    const MergePreview& preview = m_merge->preview;
    if (preview.suggestions.empty())
        return;
    auto* head = new QTreeWidgetItem(m_tree, {tr("Perhaps the same (%1): tick to join").arg(preview.suggestions.size())});
    for (std::size_t i = 0; i < std::min<std::size_t>(preview.suggestions.size(), mostRows); ++i) {
        const MergeSuggestion& suggestion = preview.suggestions[i];
        const QString ours = entityName(m_session.state().threatCase, suggestion.known);
        const QString theirs = entityName(preview.incoming, suggestion.incoming);
        checkable(head, {QStringLiteral("%1 = %2").arg(theirs, ours), evidenceText(suggestion), ours, theirs},
                  RowKind::Suggestion, i, false);
    }
    head->setExpanded(true);
}

/// A tick on a heading goes for all rows below it.
void MergeDialog::spread(QTreeWidgetItem* item)
{
    const QSignalBlocker quiet(m_tree);
    if (!item->parent() && item->flags().testFlag(Qt::ItemIsUserCheckable))
        for (int i = 0; i < item->childCount(); ++i)
            item->child(i)->setCheckState(What, item->checkState(What));
    showCounts();
}

void MergeDialog::showCounts()
{
    const MergeChoices chosen = choices();
    const MergePreview& preview = m_merge->preview;
    const auto isNew = [](const auto& items) {
        return std::count_if(items.begin(), items.end(), [](const auto& item) { return item.match == MergeMatch::New; });
    };
    const std::size_t left = chosen.skipReports.size() + chosen.skipEntities.size() + chosen.skipRelationships.size()
        + chosen.skipClaims.size() + chosen.skipIncidents.size();
    m_about->setText(tr("New: %1 things, %2 relationships, %3 claims. Left out: %4. Joined: %5.")
                         .arg(isNew(preview.entities)).arg(isNew(preview.relationships)).arg(isNew(preview.claims))
                         .arg(left).arg(chosen.accept.size()));
}

MergeChoices MergeDialog::choices() const
{
    MergeChoices out;
    out.skipReports = rowsOf<ReportId>(*m_tree, RowKind::Report, Qt::Unchecked);
    out.skipEntities = rowsOf<EntityId>(*m_tree, RowKind::Entity, Qt::Unchecked);
    out.skipRelationships = rowsOf<RelationshipId>(*m_tree, RowKind::Relationship, Qt::Unchecked);
    out.skipClaims = rowsOf<ClaimId>(*m_tree, RowKind::Claim, Qt::Unchecked);
    out.skipIncidents = rowsOf<IncidentId>(*m_tree, RowKind::Incident, Qt::Unchecked);
    out.takeTheirs = rowsOf<EntityId>(*m_tree, RowKind::Conflict, Qt::Checked, RowKind::Entity);
    out.takeTheirRelationships = rowsOf<RelationshipId>(*m_tree, RowKind::Conflict, Qt::Checked, RowKind::Relationship);
    for (const EntityId row : rowsOf<EntityId>(*m_tree, RowKind::Suggestion, Qt::Checked))
        out.accept.push_back(rowOf(row));
    return out;
}

}  // namespace throughline::ui
