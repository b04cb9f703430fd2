// SPDX-License-Identifier: GPL-3.0-or-later
// What the commands do that ask questions of what is chosen.
#include <QMenu>
#include <array>

#include "core/workbench/question_choices.h"
#include "ui/window/main_window.h"

namespace throughline::ui {

namespace {

constexpr std::array aboutOne{"pathsFrom", "pathsTo", "reachDown", "reachUp", "cutOff", "tryWithout"};
constexpr std::array aboutSeveral{"pathsBetween", "commonNeighbours"};

std::vector<std::string> idsOf(const ThreatCase& threatCase, const std::vector<EntityId>& things)
{
    std::vector<std::string> ids;
    for (const EntityId thing : things)
        ids.push_back(threatCase[thing].id);
    return ids;
}

}  // namespace

/// The panel comes forward first: it cannot put the cursor where something is missing while it is hidden.
void MainWindow::offer(Question question)
{
    showPanel("paths");
    m_session.offerQuestion(question);
}

std::vector<std::string> MainWindow::chosenIds() const
{
    return idsOf(m_session.state().threatCase, chosenThings(m_session.state()));
}

void MainWindow::bindQuestionCommands()
{
    const auto bindSet = [this](const char* id, const char* kind) {
        m_commands.bind(id, [this, kind] { offer({.kind = kind, .from = chosenIds()}); });
    };
    m_commands.bind("askQuestion", [this] {
        showPanel("paths");
        emit m_session.questionFormAsked();
    });
    m_commands.bind("pathsFrom", [this] { offer({.from = {chosenIds().front()}}); });
    m_commands.bind("pathsTo", [this] { offer({.to = {chosenIds().front()}}); });
    m_commands.bind("pathsBetween", [this] {
        const std::vector<std::string> ids = chosenIds();
        offer({.from = {ids[0]}, .to = {ids[1]}});
    });
    bindSet("reachDown", "reach-down");
    bindSet("reachUp", "reach-up");
    bindSet("cutOff", "cut-off");
    m_commands.bind("tryWithout", [this] { m_session.dispatch(action::TryWithout{m_session.state().selection.entities}); });
    bindSet("commonNeighbours", "common");
}

void MainWindow::enableQuestionCommands()
{
    const std::size_t chosen = chosenThings(m_session.state()).size();
    m_commands["askQuestion"]->setEnabled(!m_session.isCaseEmpty());
    for (const char* id : aboutOne)
        m_commands[id]->setEnabled(chosen > 0);
    m_commands["tryWithout"]->setEnabled(!m_session.state().selection.entities.empty());
    for (const char* id : {"pathsFrom", "pathsTo"})
        m_commands[id]->setEnabled(chosen == 1);
    m_commands["pathsBetween"]->setEnabled(chosen == 2);
    m_commands["commonNeighbours"]->setEnabled(chosen > 1);
}

/// Only what can be asked of what is chosen.
void MainWindow::addQuestions(QMenu& menu)
{
    const auto add = [&](const auto& ids) {
        for (const char* id : ids)
            if (m_commands[id]->isEnabled())
                menu.addAction(m_commands[id]);
    };
    add(aboutSeveral);
    add(aboutOne);
}

}  // namespace throughline::ui
