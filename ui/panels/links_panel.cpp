// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "core/model/shown_case.h"
#include "ui/claim_text.h"
#include "ui/dialogs/ask.h"
#include "ui/panels/panels.h"
#include "ui/plain_label.h"
#include "ui/qt_text.h"
#include "ui/session.h"

namespace throughline::ui {

namespace {

constexpr int rowRole = Qt::UserRole + 1;
constexpr int mostRows = 2000;

QString evidenceText(const SameAsSuggestion& suggestion)
{
    QStringList texts;
    for (const SameAsEvidence& evidence : suggestion.evidence)
        texts.append(QString(toQt(sameAsEvidenceWord(evidence.kind)) + QStringLiteral(": ") + toQt(evidence.words)));
    return texts.join(QStringLiteral("; "));
}

/// "Annual report, Advisory and 3 more": where a thing is named.
QString toldIn(const ThreatCase& threatCase, EntityId id)
{
    constexpr qsizetype mostNames = 2;
    QStringList names;
    for (const Mention& mention : threatCase[id].mentions)
        if (const QString name = reportName(threatCase[mention.report]); isShown(threatCase, mention.report) && !names.contains(name))
            names.append(name);
    if (names.isEmpty())
        return QObject::tr("in no report");
    const QString first = names.first(std::min(names.size(), mostNames)).join(QStringLiteral(", "));
    return names.size() <= mostNames ? first : QObject::tr("%1 and %2 more").arg(first).arg(names.size() - mostNames);
}

/// Links between things of the case, and pairs that may be one, with what speaks for it. Nothing is
/// joined but by a person.
class LinksPanel : public QWidget {
    Q_DECLARE_TR_FUNCTIONS(throughline::ui::LinksPanel)

public:
    LinksPanel(Session& session, QWidget* parent)
        : QWidget(parent), m_session(session), m_tree(new QTreeWidget(this)),
          m_look(new QPushButton(tr("Look for more"), this)), m_act(new QPushButton(tr("Link …"), this))
    {
        auto* layout = new QVBoxLayout(this);
        layout->setContentsMargins(4, 4, 4, 4);
        m_tree->setObjectName(QStringLiteral("linksTree"));
        m_tree->setAccessibleName(tr("Things that may be the same"));
        m_tree->setHeaderLabels({tr("Things"), tr("How it stands"), tr("Told in")});
        m_tree->setUniformRowHeights(true);
        m_tree->setColumnWidth(0, 300);
        m_tree->setColumnWidth(1, 260);
        layout->addWidget(m_tree, 1);
        auto* buttons = new QHBoxLayout;
        buttons->addWidget(m_look);
        buttons->addWidget(m_act);
        buttons->addStretch(1);
        layout->addLayout(buttons);
        m_look->setToolTip(tr("Compares names, aliases, ids and shared indicators of all things"));
        m_act->setToolTip(tr("Links the pair, joins or splits it"));
        connect(m_look, &QPushButton::clicked, this, [this] { m_session.dispatch(action::SuggestSameAs{}); });
        connect(m_act, &QPushButton::clicked, this, [this] { act(); });
        connect(m_tree, &QTreeWidget::itemActivated, this, [this] { act(); });
        connect(m_tree, &QTreeWidget::currentItemChanged, this, [this] { choose(); });
        connect(&m_session, &Session::caseChanged, this, [this] { refresh(); });
        connect(&m_session, &Session::suggestionsChanged, this, [this] {
            m_hasLooked = true;
            refresh();
        });
        refresh();
    }

private:
    const ThreatCase& threatCase() const { return m_session.state().named; }

    QString pairText(EntityId first, EntityId second) const
    {
        return QString(entityName(threatCase(), first) + QStringLiteral("  =  ") + entityName(threatCase(), second));
    }

    /// Two things of one name are told apart by who tells of them.
    void sayWhereTold(QTreeWidgetItem& item, EntityId first, EntityId second) const
    {
        const QString one = toldIn(threatCase(), first);
        const QString other = toldIn(threatCase(), second);
        item.setText(2, one == other ? tr("both: %1").arg(one) : QString(one + QStringLiteral("  /  ") + other));
        item.setToolTip(2, tooltipText(tr("%1: %2\n%3: %4").arg(entityName(threatCase(), first), one, entityName(threatCase(), second), other)));
        item.setToolTip(0, tooltipText(item.text(0)));
    }

    void refresh()
    {
        m_tree->clear();
        auto* links = new QTreeWidgetItem(m_tree, {tr("Links")});
        for (std::size_t row = 0; row < threatCase().sameAs.size(); ++row) {
            const SameAs& link = threatCase().sameAs[row];
            if (!isShown(threatCase(), idAt<SameAsId>(row)))
                continue;
            const QString standing = link.kind != SameAsKind::SameAs ? tr("tied, not joined")
                : link.isAccepted                                    ? tr("joined")
                                                                     : tr("not accepted");
            auto* item = new QTreeWidgetItem(links, {pairText(link.first, link.second), standing});
            sayWhereTold(*item, link.first, link.second);
            item->setData(0, rowRole, static_cast<int>(row));
        }
        auto* perhaps = new QTreeWidgetItem(m_tree, {m_hasLooked ? tr("Perhaps the same") : tr("Perhaps the same: not looked for yet")});
        const auto& suggestions = m_session.state().suggestions;
        for (std::size_t i = 0; i < std::min<std::size_t>(suggestions.size(), mostRows); ++i) {
            const SameAsSuggestion& pair = suggestions[i];
            if (std::max(rowOf(pair.first), rowOf(pair.second)) >= threatCase().entities.size() || isLinked(pair))
                continue;
            auto* item = new QTreeWidgetItem(perhaps, {pairText(pair.first, pair.second), evidenceText(pair)});
            item->setToolTip(1, tooltipText(evidenceText(pair)));
            sayWhereTold(*item, pair.first, pair.second);
            item->setData(0, rowRole, static_cast<int>(i));
        }
        if (m_hasLooked && perhaps->childCount() == 0)
            perhaps->setText(1, tr("nothing speaks for it"));
        m_tree->expandAll();
        choose();
    }

    bool isLinked(const SameAsSuggestion& pair) const
    {
        for (const SameAs& link : threatCase().sameAs)
            if ((link.first == pair.first && link.second == pair.second)
                || (link.first == pair.second && link.second == pair.first))
                return true;
        return threatCase()[pair.first].isDeleted || threatCase()[pair.second].isDeleted;
    }

    /// Row of a link (isLink) or of a suggestion; -1: a heading.
    int chosenRow(bool& isLink) const
    {
        const QTreeWidgetItem* item = m_tree->currentItem();
        if (!item || !item->parent())
            return -1;
        isLink = m_tree->indexOfTopLevelItem(item->parent()) == 0;
        return item->data(0, rowRole).toInt();
    }

    void choose()
    {
        bool isLink = false;
        const int row = chosenRow(isLink);
        m_act->setEnabled(row >= 0);
        if (row < 0)
            return;
        const auto at = static_cast<std::size_t>(row);
        if (isLink) {
            const SameAs& link = threatCase().sameAs[at];
            m_act->setText(link.isAccepted ? tr("Split") : tr("Join"));
            m_act->setEnabled(link.kind == SameAsKind::SameAs);
            m_session.select({.entities = {link.first, link.second}});
        } else if (at < m_session.state().suggestions.size()) {
            m_act->setText(tr("Link …"));
            m_session.select({.entities = {m_session.state().suggestions[at].first, m_session.state().suggestions[at].second}});
        }
    }

    void act()
    {
        bool isLink = false;
        const int row = chosenRow(isLink);
        if (row < 0)
            return;
        const auto at = static_cast<std::size_t>(row);
        if (isLink) {
            m_session.dispatch(action::Edit(action::JudgeSameAs{idAt<SameAsId>(at), !threatCase().sameAs[at].isAccepted}));
            return;
        }
        if (at >= m_session.state().suggestions.size())
            return;
        const SameAsSuggestion pair = m_session.state().suggestions[at];
        if (const auto asked = askForSameAs(m_session.state(), {pair.first, pair.second}, this, fromQt(evidenceText(pair))))
            m_session.dispatch(*asked);
    }

    Session& m_session;
    QTreeWidget* m_tree;
    QPushButton* m_look;
    QPushButton* m_act;
    bool m_hasLooked = false;
};

}  // namespace

QWidget* makeLinksPanel(Session& session, QWidget* parent) { return new LinksPanel(session, parent); }

}  // namespace throughline::ui
