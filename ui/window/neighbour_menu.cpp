// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/neighbour_menu.h"

#include <QStringList>

#include "ui/qt_text.h"
#include "ui/session.h"

namespace throughline::ui {

QString neighbourText(const NeighbourKind& kind, const std::string& takers)
{
    QStringList parts;
    if (kind.shown.size() != kind.total())
        parts.append(NeighbourMenu::tr("%1 shown").arg(kind.shown.size()));
    if (kind.away > 0)
        parts.append(NeighbourMenu::tr("%1 taken away by %2").arg(kind.away).arg(toQt(takers)));
    const QString text = QStringLiteral("%1 %2").arg(toQt(kind.label)).arg(kind.total());
    return parts.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, parts.join(QStringLiteral(", ")));
}

NeighbourMenu::NeighbourMenu(Session& session, QWidget* parent) : QMenu(tr("&Neighbours"), parent), m_session(session)
{
    setObjectName(QStringLiteral("neighbourMenu"));
    setToolTipsVisible(true);
}

const NeighbourIndex& NeighbourMenu::index()
{
    const WorkbenchState& state = m_session.state();
    const bool isOld = m_caseVersion != state.caseVersion || m_lens != state.view.lens || m_showsRevoked != state.view.showRevoked;
    if (!m_index || isOld || m_index->size() != state.threatCase.entities.size()) {
        m_index = std::make_shared<const NeighbourIndex>(state.threatCase, *state.claims, state.view);
        m_caseVersion = state.caseVersion;
        m_lens = state.view.lens;
        m_showsRevoked = state.view.showRevoked;
    }
    return *m_index;
}

Neighbours NeighbourMenu::of(const std::vector<EntityId>& things)
{
    const WorkbenchState& state = m_session.state();
    if (!state.picture || state.isPictureStale())
        return {};
    std::vector<EntityId> known = things;
    std::erase_if(known, [&](EntityId id) { return rowOf(id) >= state.threatCase.entities.size(); });  // of a compared case
    return neighboursOf(state.threatCase, index(), *state.picture->graph, state.view, known);
}

void NeighbourMenu::fill(const std::vector<EntityId>& things, const QList<QAction*>& rest)
{
    clear();
    const Neighbours neighbours = of(things);
    const std::string takers = takersText(m_session.state().view);
    for (const NeighbourKind& kind : neighbours.kinds) {
        QAction* row = addAction(neighbourText(kind, takers));
        const bool canChange = !kind.shown.empty() || !kind.hidden.empty();
        row->setCheckable(canChange);
        row->setChecked(canChange && kind.hidden.empty());
        row->setEnabled(canChange);
        const QString hint = !kind.hidden.empty() ? tr("Shows those that are hidden") : tr("Hides them; the card keeps their number");
        row->setToolTip(hint);
        row->setStatusTip(hint);
        connect(row, &QAction::triggered, this, [this, kind] {
            if (kind.hidden.empty())
                m_session.dispatch(action::Hide{kind.shown});
            else
                m_session.dispatch(action::Unhide{kind.hidden});
        });
    }
    if (neighbours.kinds.empty())
        addAction(tr("Nothing is related to it"))->setEnabled(false);
    addSeparator();
    addActions(rest);
}

}  // namespace throughline::ui
