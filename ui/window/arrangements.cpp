// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/arrangements.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QDockWidget>
#include <QLayout>
#include <QMainWindow>
#include <QSettings>
#include <algorithm>
#include <array>
#include <initializer_list>
#include <string_view>

#include "ui/window/commands.h"

namespace throughline::ui {

namespace {

using Docks = std::map<std::string, QDockWidget*>;

constexpr int sideWidth = 260;
constexpr int inspectorWidth = 280;
constexpr int bottomHeight = 260;

QString translated(const char* text) { return QCoreApplication::translate("Arrangements", text); }

void showOnly(const Docks& docks, std::initializer_list<std::string_view> shown)
{
    for (const auto& [id, dock] : docks)
        dock->setVisible(std::find(shown.begin(), shown.end(), id) != shown.end());
}

/// The text over the whole height at the left, the picture beside it, all claims below.
void arrangeToRead(QMainWindow& window, const Docks& docks)
{
    showOnly(docks, {"report", "case", "inspector", "ledger", "review", "notes"});
    window.addDockWidget(Qt::LeftDockWidgetArea, docks.at("report"));
    window.tabifyDockWidget(docks.at("case"), docks.at("report"));
    docks.at("report")->raise();
    docks.at("ledger")->raise();
    window.resizeDocks({docks.at("report"), docks.at("inspector")}, {window.width() * 2 / 5, inspectorWidth}, Qt::Horizontal);
    window.resizeDocks({docks.at("ledger")}, {bottomHeight * 3 / 4}, Qt::Vertical);
}

/// Everything at hand round the picture.
void arrangeToExplore(QMainWindow& window, const Docks& docks)
{
    for (const auto& [id, dock] : docks)
        dock->show();
    for (const char* front : {"case", "report", "inspector"})
        docks.at(front)->raise();
    window.resizeDocks({docks.at("case"), docks.at("inspector")}, {sideWidth, inspectorWidth}, Qt::Horizontal);
    window.resizeDocks({docks.at("report")}, {bottomHeight}, Qt::Vertical);
}

/// The picture over the whole window, and who says what of what is chosen.
void arrangeToBrief(QMainWindow& window, const Docks& docks)
{
    showOnly(docks, {"inspector"});
    window.resizeDocks({docks.at("inspector")}, {inspectorWidth}, Qt::Horizontal);
}

constexpr std::array rows{
    ArrangementRow{"read", QT_TRANSLATE_NOOP("Arrangements", "Arrange to &read"),
                   QT_TRANSLATE_NOOP("Arrangements", "The text of the report large at the left, the claims below"), "Ctrl+Alt+1", arrangeToRead},
    ArrangementRow{"explore", QT_TRANSLATE_NOOP("Arrangements", "Arrange to e&xplore"),
                   QT_TRANSLATE_NOOP("Arrangements", "The picture in the middle, all panels round it"), "Ctrl+Alt+2", arrangeToExplore},
    ArrangementRow{"brief", QT_TRANSLATE_NOOP("Arrangements", "Arrange to &brief"),
                   QT_TRANSLATE_NOOP("Arrangements", "The picture over the whole window, with what is chosen beside it"), "Ctrl+Alt+3", arrangeToBrief},
};

QString stateKey(const ArrangementRow& row) { return QStringLiteral("arrangements/") + QLatin1String(row.id); }

constexpr auto presentKey = "window/arrangement";

}  // namespace

std::span<const ArrangementRow> arrangements() { return rows; }

Arrangements::Arrangements(QMainWindow& window, const Docks& docks, CommandSet& commands, int stateVersion)
    : QObject(&window), m_window(window), m_docks(docks), m_stateVersion(stateVersion)
{
    auto* group = new QActionGroup(this);
    const QString menu = QCoreApplication::translate("Commands", "&Panels");
    for (const ArrangementRow& row : rows) {
        auto* action = new QAction(translated(row.title), this);
        action->setObjectName(QStringLiteral("arrange.") + QLatin1String(row.id));
        action->setStatusTip(translated(row.hint));
        action->setShortcut(QKeySequence(QLatin1String(row.keys)));
        action->setCheckable(true);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, &row] { show(row); });
        commands.add(action, menu);
        m_actions.push_back(action);
    }
    auto* anew = new QAction(translated(QT_TRANSLATE_NOOP("Arrangements", "Panels back to their &usual places")), this);
    anew->setObjectName(QStringLiteral("arrange.anew"));
    anew->setStatusTip(translated(QT_TRANSLATE_NOOP("Arrangements", "Forgets how the panels of this arrangement were moved")));
    connect(anew, &QAction::triggered, this, [this] { arrange(present()); });
    commands.add(anew, menu);
    m_actions.push_back(anew);
}

const ArrangementRow& Arrangements::present() const
{
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (m_actions[i]->isChecked())
            return rows[i];
    return rows[1];
}

void Arrangements::restore()
{
    m_usual = m_window.saveState(m_stateVersion);
    const QString id = QSettings().value(QLatin1String(presentKey)).toString();
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const ArrangementRow& row) { return id == QLatin1String(row.id); });
    const std::size_t index = found == rows.end() ? 1 : static_cast<std::size_t>(found - rows.begin());
    m_actions[index]->setChecked(true);
    const QSettings settings;
    if (!restoreDocks(settings.value(QStringLiteral("window/state")).toByteArray()))
        arrange(rows[index]);
}

void Arrangements::save()
{
    const QByteArray state = m_window.saveState(m_stateVersion);
    QSettings settings;
    settings.setValue(QLatin1String(presentKey), QLatin1String(present().id));
    settings.setValue(QStringLiteral("window/state"), state);
    settings.setValue(stateKey(present()), state);
}

/// The action is checked already; what stands on the screen is still the arrangement before.
void Arrangements::show(const ArrangementRow& row)
{
    QSettings settings;
    const QString before = settings.value(QLatin1String(presentKey), QStringLiteral("explore")).toString();
    if (before == QLatin1String(row.id))
        return;
    settings.setValue(QStringLiteral("arrangements/") + before, m_window.saveState(m_stateVersion));
    settings.setValue(QLatin1String(presentKey), QLatin1String(row.id));
    if (!restoreDocks(settings.value(stateKey(row)).toByteArray()))
        arrange(row);
}

/// Qt (6.4) ends by showing the bars of all tabs in a loop. A bar that is shown has its window laid out anew, which changes the list
/// that the loop runs over; so the layout waits until it is through.
bool Arrangements::restoreDocks(const QByteArray& state)
{
    QLayout& layout = *m_window.layout();
    layout.setEnabled(false);
    const bool isRestored = m_window.restoreState(state, m_stateVersion);
    layout.setEnabled(true);
    layout.activate();
    return isRestored;
}

void Arrangements::arrange(const ArrangementRow& row)
{
    restoreDocks(m_usual);
    row.arrange(m_window, m_docks);
}

}  // namespace throughline::ui
