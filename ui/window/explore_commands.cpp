// SPDX-License-Identifier: GPL-3.0-or-later
// What the commands of folding and of going from neighbour to neighbour do.
#include <QMessageBox>
#include <QPushButton>
#include <algorithm>

#include "core/workbench/fold_choice.h"
#include "ui/canvas/canvas.h"
#include "ui/panels/inspector_panel.h"
#include "ui/qt_text.h"
#include "ui/window/main_window.h"
#include "ui/window/neighbour_menu.h"

namespace throughline::ui {

namespace {

/// The graph that is drawn, as long as it is that of the case.
const ThreatGraph* drawnGraph(const WorkbenchState& state)
{
    return state.picture && !state.isPictureStale() ? state.picture->graph.get() : nullptr;
}

/// One card cannot say who did what to whom: may each role have a card of its own?
bool mayFoldPerRole(const std::vector<FoldSet>& sets, std::size_t cards, QWidget* parent)
{
    QMessageBox box(QMessageBox::Question, QStringLiteral("Throughline"), QString(), QMessageBox::Cancel, parent);
    box.setObjectName(QStringLiteral("foldPerRole"));
    box.setTextFormat(Qt::PlainText);
    box.setText(MainWindow::tr("These things have different roles: %1.").arg(toQt(foldSetsText(sets))));
    QPushButton* perRole = nullptr;
    if (cards == 0) {
        box.setInformativeText(MainWindow::tr("One card could not say who did what to whom, and no two of them share a role."));
    } else {
        box.setInformativeText(MainWindow::tr("One card could not say who did what to whom. Each role can have a card of its own; what is "
                                              "alone in its role stays as it is."));
        perRole = box.addButton(MainWindow::tr("&Fold per role"), QMessageBox::AcceptRole);
        box.setDefaultButton(perRole);
    }
    box.exec();
    return perRole && box.clickedButton() == perRole;
}

}  // namespace

void MainWindow::bindExploreCommands()
{
    m_neighbours = new NeighbourMenu(m_session, this);
    const auto chosen = [this]() -> const std::vector<EntityId>& { return m_session.state().selection.entities; };
    m_commands.bind("showOnly", [this, chosen] { m_session.dispatch(action::ShowOnly{chosen()}); });
    m_commands.bind("neighbours", [this] { showNeighbourMenu(); });
    m_commands.bind("expand", [this, chosen] { expand(chosen()); });
    m_commands.bind("collapse", [this, chosen] { collapse(chosen()); });
    m_commands.bind("fold", [this, chosen] { fold(chosen()); });
    m_commands.bind("foldInside", [this, chosen] {
        if (const ThreatGraph* graph = drawnGraph(m_session.state()); graph && !chosen().empty())
            fold(thingsIn(m_session.state().picturedCase(), *graph, chosen().front()));
    });
    m_commands.bind("foldCommunity", [this, chosen] {
        if (!chosen().empty())
            m_session.dispatch(action::FoldCommunity{chosen().front()});
    });
    m_commands.bind("nameFold", [this] { nameFold(); });
    m_commands.bind("unfold", [this, chosen] { m_session.dispatch(action::Unfold{chosen()}); });
    connect(m_canvas, &Canvas::neighboursAsked, this, [this](const std::vector<EntityId>& things) { expand(things); });
}

void MainWindow::enableExploreCommands()
{
    const WorkbenchState& state = m_session.state();
    const std::vector<EntityId>& chosen = state.selection.entities;
    const ThreatGraph* graph = state.picture ? state.picture->graph.get() : nullptr;
    const bool isFold = graph && chosenFold(*graph, chosen);
    for (const char* id : {"showOnly", "neighbours", "expand", "collapse"})
        m_commands[id]->setEnabled(!chosen.empty());
    const bool isAnyFolded = graph && std::any_of(chosen.begin(), chosen.end(), [&](EntityId id) { return foldOf(*graph, id); });
    QAction* unfold = m_commands["unfold"];
    const QString whyNot = tr("Nothing folded is chosen: choose a folded card, or one of its members");
    if (unfold->isEnabled() != isAnyFolded || unfold->property("whyNot").toString() != whyNot) {
        unfold->setEnabled(isAnyFolded);
        unfold->setProperty("whyNot", whyNot);
        m_commands.refreshTips();
    }
    m_commands["fold"]->setEnabled(chosen.size() > 1 && !isFold);
    m_commands["nameFold"]->setEnabled(isFold);
    m_commands["foldCommunity"]->setEnabled(!chosen.empty() && graph && graph->nodeOf(chosen.front()));
    m_commands["foldInside"]->setEnabled(chosen.size() == 1 && graph && !state.isPictureStale()
                                         && thingsIn(state.picturedCase(), *graph, chosen.front()).size() > 1);
}

/// Only what can be done to what is chosen.
void MainWindow::addExploring(QMenu& menu)
{
    const std::vector<EntityId>& chosen = m_session.state().selection.entities;
    if (chosen.empty())
        return;
    m_neighbours->fill(chosen, {m_commands["expand"], m_commands["collapse"], m_commands["showOnly"]});
    menu.addMenu(m_neighbours);
    for (const char* id : {"fold", "foldInside", "foldCommunity", "nameFold", "unfold"})
        if (m_commands[id]->isEnabled())
            menu.addAction(m_commands[id]);
}

void MainWindow::showNeighbourMenu()
{
    m_neighbours->fill(m_session.state().selection.entities, {m_commands["expand"], m_commands["collapse"], m_commands["showOnly"]});
    const std::optional<Canvas::Item> item = m_canvas->currentItem();
    const QPointF at = item ? m_canvas->areaOf(*item).center() : QPointF(m_canvas->rect().center());
    m_neighbours->popup(m_canvas->mapToGlobal(at.toPoint()));
}

void MainWindow::expand(const std::vector<EntityId>& things)
{
    const Neighbours neighbours = m_neighbours->of(things);
    if (!neighbours.hidden.empty()) {
        m_session.dispatch(action::Unhide{neighbours.hidden});
        return;
    }
    std::size_t away = 0;
    for (const NeighbourKind& kind : neighbours.kinds)
        away += kind.away;
    tell(away > 0 ? tr("None of its neighbours is hidden by hand; %1 taken away by %2.").arg(away).arg(toQt(takersText(m_session.state().view)))
                  : tr("None of its neighbours is hidden."));
}

void MainWindow::collapse(const std::vector<EntityId>& things)
{
    const Neighbours neighbours = m_neighbours->of(things);
    if (neighbours.leaves.empty())
        tell(tr("All its neighbours have lines to other things; nothing was hidden."));
    else
        m_session.dispatch(action::Hide{neighbours.leaves});
}

void MainWindow::fold(const std::vector<EntityId>& things)
{
    const ThreatGraph* graph = drawnGraph(m_session.state());
    if (!graph)
        return;
    const std::vector<FoldSet> sets = foldSets(*graph, things);
    action::Fold fold;
    for (const FoldSet& set : sets)
        if (set.isFoldable())
            fold.sets.push_back(set.members);
    if (sets.size() > 1 && !mayFoldPerRole(sets, fold.sets.size(), this))
        return;
    if (fold.sets.empty())
        tell(tr("Only what is drawn can be folded, and it takes two things."));
    else
        m_session.dispatch(fold);
}

void MainWindow::nameFold()
{
    const WorkbenchState& state = m_session.state();
    const ThreatGraph* graph = drawnGraph(state);
    const GraphFold* fold = graph ? chosenFold(*graph, state.selection.entities) : nullptr;
    if (!fold)
        return;
    const EntityId member = fold->members.front();
    if (const auto name = askForFoldName(toQt(fold->name), this))
        m_session.dispatch(action::NameFold{member, fromQt(*name)});
}

}  // namespace throughline::ui
