// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/lens_effect_view.h"

#include <QListWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/plain_label.h"
#include "ui/qt_text.h"
#include "ui/session.h"
#include "ui/sources/source_text.h"

namespace throughline::ui {

namespace {

/// Who wants to see more looks at the picture.
constexpr std::size_t mostListed = 500;

/// A line with a claim for it, so that its sentence is shown: what left the picture is still told somewhere.
Selection selectionOf(const WorkbenchState& state, const LensDifference& difference)
{
    Selection selection{.entities = difference.entities, .relationships = difference.relationships, .incident = {}, .claim = {}};
    for (const RelationshipId id : difference.relationships)
        if (const auto& claims = state.claims->of(id); !claims.empty() && !selection.claim)
            selection.claim = claims.front();
    return selection;
}

}  // namespace

LensEffectView::LensEffectView(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_summary(plainLabel(QString(), this)), m_list(new QListWidget(this))
{
    m_summary->setObjectName(QStringLiteral("lensSummary"));
    m_list->setObjectName(QStringLiteral("lensChanges"));
    m_list->setAccessibleName(tr("What changes"));
    m_list->setToolTip(tooltipText(tr("Click to go there")));
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(plainLabel(tr("What changes"), LabelTone::Strong, this));
    layout->addWidget(m_summary);
    layout->addWidget(m_list, 1);
    layout->addStretch();  // while nothing is listed
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) { goTo(m_list->row(item)); });
    connect(m_list, &QListWidget::itemActivated, this, [this](QListWidgetItem* item) { goTo(m_list->row(item)); });
}

void LensEffectView::refresh()
{
    const WorkbenchState& state = m_session.state();
    m_list->clear();
    m_selections.clear();
    const bool isNeutral = state.view.lens.isNeutral();
    const bool isKnown = state.sources && state.sources->caseVersion == state.caseVersion && state.sources->viewVersion == state.viewVersion;
    if (isNeutral)
        m_summary->setText(tr("Every source is believed; nothing is left out. Choose a source and doubt or disbelieve it to see what is left."));
    else
        m_summary->setText(isKnown ? effectSummary(state.sources->effect) : tr("Being reckoned …"));
    if (!isNeutral && isKnown)
        list();
    m_list->setVisible(m_list->count() > 0);
}

void LensEffectView::list()
{
    const WorkbenchState& state = m_session.state();
    const std::vector<LensDifference>& all = state.sources->effect.differences;
    for (std::size_t i = 0; i < std::min(all.size(), mostListed); ++i) {
        if (i == 0 || all[i].change != all[i - 1].change)
            addHeading(changeHeading(all[i].change, state.sources->effect.count(all[i].change)));
        const QString text = differenceText(state.threatCase, all[i]);
        auto* item = new QListWidgetItem(text, m_list);
        item->setToolTip(tooltipText(text));
        m_selections.push_back(selectionOf(state, all[i]));
    }
    if (all.size() > mostListed)
        addHeading(tr("and %1 more").arg(all.size() - mostListed));
}

/// A row that leads nowhere.
void LensEffectView::addHeading(const QString& text)
{
    auto* item = new QListWidgetItem(text, m_list);
    item->setFlags(Qt::ItemIsEnabled);
    QFont font = m_list->font();
    font.setWeight(QFont::DemiBold);
    item->setFont(font);
    m_selections.push_back({});
}

void LensEffectView::goTo(int row)
{
    if (row < 0 || static_cast<std::size_t>(row) >= m_selections.size() || m_selections[static_cast<std::size_t>(row)].isEmpty())
        return;
    m_session.select(m_selections[static_cast<std::size_t>(row)]);
    m_session.askForSight();
}

}  // namespace throughline::ui
