// SPDX-License-Identifier: GPL-3.0-or-later
// What the commands of filter, focus and time do.
#include "ui/filter/chip_bar.h"
#include "ui/filter/explorer.h"
#include "ui/window/main_window.h"

namespace throughline::ui {

void MainWindow::bindFilterCommands()
{
    m_commands["time"]->setCheckable(true);
    m_commands["time"]->setChecked(m_explorer->isTimeShown());
    connect(m_explorer, &Explorer::timeShown, m_commands["time"], &QAction::setChecked);
    m_commands.bind("time", [this] {
        if (m_commands["time"]->isChecked())
            m_session.askForTime();
        else
            m_explorer->showTime(false);
    });
    m_commands.bind("filter", [this] { m_explorer->chips().openMenu(); });
    m_commands.bind("clearFilter", [this] { m_explorer->chips().clearAll(); });
    m_commands.bind("focusChosen", [this] { m_explorer->focusOnChosen(); });
    m_commands.bind("focusOff", [this] { m_session.dispatch(action::SetFocus{}); });
    const auto widen = [this](int by) {
        Focus focus = m_session.state().view.focus;
        focus.hops = static_cast<std::uint32_t>(static_cast<int>(focus.hops) + by);
        m_session.dispatch(action::SetFocus{std::move(focus)});
    };
    m_commands.bind("focusMore", [widen] { widen(1); });
    m_commands.bind("focusLess", [widen] { widen(-1); });
}

void MainWindow::enableFilterCommands()
{
    const WorkbenchState& state = m_session.state();
    const ViewState& view = state.view;
    const bool hasCase = !m_session.isCaseEmpty();
    for (const char* id : {"filter", "time"})
        m_commands[id]->setEnabled(hasCase);
    m_commands["focusChosen"]->setEnabled(!state.selection.entities.empty() || !state.selection.relationships.empty());
    m_commands["focusOff"]->setEnabled(view.focus.isOn());
    m_commands["focusMore"]->setEnabled(view.focus.isOn() && view.focus.hops < Focus::mostHops);
    m_commands["focusLess"]->setEnabled(view.focus.isOn() && view.focus.hops > 1);
    m_commands["clearFilter"]->setEnabled(!view.filter.isNeutral() || view.focus.isOn() || !view.lens.isNeutral());
}

}  // namespace throughline::ui
