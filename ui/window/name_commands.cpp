// SPDX-License-Identifier: GPL-3.0-or-later
// Whose names things go by: a command for each choice, together in a menu of the view.
#include <QAction>
#include <QActionGroup>
#include <QMenu>

#include "core/names/name_choice.h"
#include "ui/core_words.h"
#include "ui/qt_text.h"
#include "ui/window/main_window.h"

namespace throughline::ui {

QString MainWindow::namesMenu() { return tr("Names"); }

void MainWindow::makeNameActions()
{
    auto* group = new QActionGroup(this);
    for (const NameChoice& choice : nameChoices()) {
        const QString label = coreWords(choice.label);
        auto* action = new QAction(QString(label).replace(QLatin1Char('&'), QStringLiteral("&&")), this);
        action->setIconText(tr("Names: %1").arg(label));  // in lists of all commands
        action->setObjectName(QStringLiteral("names.") + (choice.id.empty() ? QStringLiteral("source") : toQt(choice.id)));
        action->setCheckable(true);
        action->setStatusTip(coreWords(choice.hint));
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, id = std::string(choice.id)] { m_session.dispatch(action::SetNames{id}); });
        m_commands.add(action, namesMenu());
        m_names[std::string(choice.id)] = action;
    }
}

void MainWindow::fillNames(QMenu& menu)
{
    for (const NameChoice& choice : nameChoices()) {
        menu.addAction(m_names.at(std::string(choice.id)));
        if (choice.id == "misp")
            menu.addSeparator();  // vendors
    }
}

void MainWindow::enableNames()
{
    const WorkbenchState& state = m_session.state();
    for (const auto& [id, action] : m_names) {
        action->setEnabled(!m_session.isCaseEmpty());
        action->setChecked(id == state.view.names);
    }
}

}  // namespace throughline::ui
