// SPDX-License-Identifier: GPL-3.0-or-later
// How the map is drawn: projection, and whose statement its boundaries follow; and which matrix.
#include <QAction>
#include <QActionGroup>
#include <QMenu>

#include "core/workbench/map_choices.h"
#include "ui/core_words.h"
#include "ui/qt_text.h"
#include "ui/window/main_window.h"

namespace throughline::ui {

QString MainWindow::mapMenu() { return tr("Map"); }

void MainWindow::makeMapActions()
{
    const auto addTo = [this](const QString& menu, const MapChoice& choice, const QString& name, const QString& iconText, QActionGroup& group, const auto& change) {
        auto* action = new QAction(coreWords(choice.label), this);
        action->setIconText(iconText);  // in lists of all commands
        action->setObjectName(name);
        action->setCheckable(true);
        action->setStatusTip(coreWords(choice.hint));
        group.addAction(action);
        connect(action, &QAction::triggered, this, change);
        m_commands.add(action, menu);
        m_mapActions[fromQt(name)] = action;
    };
    const auto add = [&](const MapChoice& choice, const QString& name, const QString& iconText, QActionGroup& group, const auto& change) {
        addTo(mapMenu(), choice, name, iconText, group, change);
    };
    auto* projections = new QActionGroup(this);
    for (const MapChoice& choice : mapProjections())
        add(choice, QStringLiteral("projection.") + toQt(choice.word), tr("Map: %1").arg(coreWords(choice.label)), *projections,
            [this, id = choice.id] { m_session.dispatch(action::SetMap{id, m_session.state().view.mapViewpoint}); });
    auto* viewpoints = new QActionGroup(this);
    for (const MapChoice& choice : mapViewpoints())
        add(choice, QStringLiteral("viewpoint.") + toQt(choice.word), tr("Boundaries: %1").arg(coreWords(choice.label)), *viewpoints,
            [this, id = choice.id] { m_session.dispatch(action::SetMap{m_session.state().view.mapProjection, id}); });
    auto* matrices = new QActionGroup(this);
    for (const MapChoice& choice : matrixChoices())
        addTo(matrixMenu(), choice, QStringLiteral("matrix.") + toQt(choice.word), tr("Matrix: %1").arg(coreWords(choice.label)), *matrices,
              [this, id = choice.id] { m_session.dispatch(action::SetMatrix{id}); });
}

QString MainWindow::matrixMenu() { return tr("Matrix"); }

void MainWindow::fillMatrixMenu(QMenu& menu)
{
    for (const MapChoice& choice : matrixChoices())
        menu.addAction(m_mapActions.at("matrix." + choice.word));
}

void MainWindow::fillMapMenu(QMenu& menu)
{
    for (const MapChoice& choice : mapProjections())
        menu.addAction(m_mapActions.at("projection." + choice.word));
    menu.addSection(tr("Boundaries"));
    for (const MapChoice& choice : mapViewpoints())
        menu.addAction(m_mapActions.at("viewpoint." + choice.word));
}

void MainWindow::enableMap()
{
    const ViewState& view = m_session.state().view;
    const bool isMap = !m_session.isCaseEmpty() && view.layout == "map";
    const bool isMatrix = !m_session.isCaseEmpty() && view.layout == "matrix";
    for (const auto& [name, action] : m_mapActions)
        action->setEnabled(name.rfind("matrix.", 0) == 0 ? isMatrix : isMap);
    if (const MapChoice* matrix = findMapChoice(matrixChoices(), view.matrix))
        m_mapActions.at("matrix." + matrix->word)->setChecked(true);
    if (const MapChoice* projection = findMapChoice(mapProjections(), view.mapProjection))
        m_mapActions.at("projection." + projection->word)->setChecked(true);
    if (const MapChoice* viewpoint = findMapChoice(mapViewpoints(), view.mapViewpoint))
        m_mapActions.at("viewpoint." + viewpoint->word)->setChecked(true);
}

}  // namespace throughline::ui
