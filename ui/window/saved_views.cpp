// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/saved_views.h"

#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QStringList>
#include <algorithm>
#include <utility>

#include "core/workbench/choices.h"
#include "ui/canvas/canvas.h"
#include "ui/core_words.h"
#include "ui/forms/form_dialog.h"
#include "ui/qt_text.h"
#include "ui/session.h"
#include "ui/window/commands.h"
#include "ui/window/saved_views_dialog.h"

namespace throughline::ui {

namespace {

constexpr std::size_t mostVisits = 200;
constexpr int longestName = 200;
constexpr int longestMenuName = 60;

QString layoutLabel(const std::string& id)
{
    for (const Choice& layout : layoutChoices())
        if (layout.id == id)
            return coreWords(layout.label);
    return toQt(id);
}

const SavedView* viewNamed(const WorkbenchState& state, const QString& name)
{
    const auto& views = state.savedViews;
    const auto found = std::find_if(views.begin(), views.end(), [&](const SavedView& view) { return toQt(view.name) == name; });
    return found == views.end() ? nullptr : &*found;
}

/// The view that was shown last, to bring it up to date; else the layout, with a number if that is taken.
QString proposedName(const WorkbenchState& state)
{
    if (const QString shown = toQt(state.view.name); !shown.isEmpty() && viewNamed(state, shown))
        return shown;
    const QString layout = layoutLabel(state.view.layout);
    QString name = layout;
    for (int number = 2; viewNamed(state, name); ++number)
        name = QStringLiteral("%1 %2").arg(layout).arg(number);
    return name;
}

bool mayReplace(const QString& name, QWidget* parent)
{
    QMessageBox box(QMessageBox::Question, QStringLiteral("Throughline"), QString(), QMessageBox::Cancel, parent);
    box.setTextFormat(Qt::PlainText);
    box.setText(SavedViews::tr("There is a view “%1” already.").arg(name));
    box.setInformativeText(SavedViews::tr("Replacing it can be undone."));
    QPushButton* sure = box.addButton(SavedViews::tr("Replace"), QMessageBox::AcceptRole);
    box.exec();
    return box.clickedButton() == sure;
}

/// Is it the view that was shown or saved last, and nothing of it was changed since? Where cards stand is
/// no matter of a view: they stay when it changes.
bool showsSame(const ViewState& a, const ViewState& b)
{
    return a.name == b.name && a.layout == b.layout && a.lens == b.lens && a.hidden == b.hidden && a.folds == b.folds && a.foldNames == b.foldNames && a.unfolded == b.unfolded
        && a.names == b.names && a.showSpeakers == b.showSpeakers && a.showRevoked == b.showRevoked && a.annotations == b.annotations;
}

QString counted(std::size_t count, const QString& one, const QString& many)
{
    return count == 1 ? one : many.arg(count);
}

}  // namespace

QString viewText(const SavedView& saved)
{
    const ViewState& view = saved.view;
    QStringList parts{layoutLabel(view.layout)};
    if (!view.lens.isNeutral())
        parts.append(SavedViews::tr("through a lens"));
    if (!view.hidden.empty())
        parts.append(counted(view.hidden.size(), SavedViews::tr("1 thing hidden"), SavedViews::tr("%1 things hidden")));
    if (!view.folds.empty())
        parts.append(counted(view.folds.size(), SavedViews::tr("1 fold"), SavedViews::tr("%1 folds")));
    if (!view.annotations.empty())
        parts.append(counted(view.annotations.size(), SavedViews::tr("1 drawing by hand"), SavedViews::tr("%1 drawings by hand")));
    parts.append(saved.camera.zoom > 0 ? SavedViews::tr("a part, at %1 %").arg(std::max(1, qRound(saved.camera.zoom * 100)))
                                       : SavedViews::tr("the whole picture"));
    return parts.join(QStringLiteral(" · "));
}

SavedViews::SavedViews(Session& session, Canvas& canvas, CommandSet& commands, QWidget* window)
    : QObject(window), m_session(session), m_canvas(canvas), m_commands(commands), m_window(window)
{
    makeActions();
    m_commands.bind("saveView", [this] { save(); });
    m_commands.bind("manageViews", [this] { manage(); });
    connect(&m_session, &Session::cameraAsked, this, [this](const Camera& to) { visit(to); });
    connect(&m_session, &Session::historyChanged, this, [this] { followHistory(); });
    for (const auto signal : {&Session::caseChanged, &Session::historyChanged, &Session::fileChanged, &Session::viewChanged,
                              &Session::pictureChanged})
        connect(&m_session, signal, this, [this] { refresh(); });
    refresh();
}

void SavedViews::makeActions()
{
    for (std::size_t i = 0; i < keyedViews; ++i) {
        const int number = static_cast<int>(i) + 1;
        auto* action = new QAction(m_window);
        action->setObjectName(QStringLiteral("savedView.%1").arg(number));
        action->setCheckable(true);
        action->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | static_cast<Qt::Key>(Qt::Key_0 + number)));
        connect(action, &QAction::triggered, this, [this, i] { show(i); });
        m_commands.add(action, CommandSet::savedViewsMenu());
        m_keyed.push_back(action);
    }
}

void SavedViews::fill(QMenu* menu)
{
    m_menu = menu;
    m_menu->setObjectName(QStringLiteral("savedViews"));
    m_menu->setToolTipsVisible(true);
    m_menu->addAction(m_commands["saveView"]);
    m_menu->addSeparator();
    m_none = m_menu->addAction(tr("No view is saved yet"));
    m_none->setEnabled(false);
    for (QAction* action : m_keyed)
        m_menu->addAction(action);
    m_end = m_menu->addSeparator();
    m_menu->addAction(m_commands["manageViews"]);
    refresh();
}

void SavedViews::name(QAction* action, std::size_t index)
{
    const SavedView& saved = m_session.state().savedViews[index];
    const QString full = toQt(saved.name);
    QString text = full.size() > longestMenuName ? full.left(longestMenuName - 1) + QChar(0x2026) : full;
    action->setText(text.replace(QLatin1Char('&'), QStringLiteral("&&")));
    action->setToolTip(tooltipText(full + QLatin1Char('\n') + viewText(saved)));
    action->setStatusTip(viewText(saved));
    action->setChecked(showsSame(saved.view, m_session.state().view));
}

void SavedViews::refresh()
{
    const WorkbenchState& state = m_session.state();
    const std::size_t count = state.savedViews.size();
    for (std::size_t i = 0; i < m_keyed.size(); ++i) {
        const bool isThere = i < count;
        m_keyed[i]->setVisible(isThere);
        m_keyed[i]->setEnabled(isThere);
        if (isThere)
            name(m_keyed[i], i);
        else
            m_keyed[i]->setText(tr("Saved view %1").arg(i + 1));
    }
    m_commands["saveView"]->setEnabled(state.picture != nullptr && !m_session.isCaseEmpty());
    m_commands["manageViews"]->setEnabled(count > 0);
    if (!m_menu)
        return;
    m_none->setVisible(count == 0);
    refreshFurther(m_keyed.size());
}

/// Those without keys have actions only while they are there.
void SavedViews::refreshFurther(std::size_t from)
{
    const std::size_t count = m_session.state().savedViews.size();
    while (from + m_further.size() > std::max(from, count)) {
        m_further.back()->deleteLater();
        m_menu->removeAction(m_further.back());
        m_further.pop_back();
    }
    while (from + m_further.size() < count) {
        auto* action = new QAction(m_menu);
        action->setCheckable(true);
        const std::size_t index = from + m_further.size();
        connect(action, &QAction::triggered, this, [this, index] { show(index); });
        m_menu->insertAction(m_end, action);
        m_further.push_back(action);
    }
    for (std::size_t i = 0; i < m_further.size(); ++i)
        name(m_further[i], from + i);
}

void SavedViews::show(std::size_t index)
{
    const auto& views = m_session.state().savedViews;
    if (index < views.size())
        m_session.dispatch(action::Edit(action::ShowView{views[index].id}));
    refresh();  // a click has turned the mark round
}

void SavedViews::save()
{
    FormDialog dialog(tr("Save this view"),
                      tr("Keeps under a name how the case is looked at now: layout, lens, what is hidden or folded, and which "
                         "part of the picture is in sight."),
                      m_window);
    QLineEdit* field = dialog.addLine(tr("&Name"), fromQt(proposedName(m_session.state())));
    field->setMaxLength(longestName);
    field->selectAll();
    dialog.setCheck([field] { return field->text().simplified().isEmpty() ? tr("Type a name.") : QString(); });
    dialog.setAcceptText(tr("Save"));
    while (dialog.exec() == QDialog::Accepted) {
        const QString name = field->text().simplified();
        if (viewNamed(m_session.state(), name) && !mayReplace(name, &dialog))
            continue;
        m_session.dispatch(action::Edit(action::SaveView{fromQt(name), m_canvas.camera()}));
        return;
    }
}

void SavedViews::manage() { SavedViewsDialog(m_session, m_window).exec(); }

void SavedViews::visit(const Camera& to)
{
    const std::uint64_t now = m_session.state().history.present();
    if (now != m_present) {
        if (m_visits.size() == mostVisits)
            m_visits.erase(m_visits.begin());
        m_visits.push_back({m_present, now, m_canvas.camera(), to});
    }
    m_present = now;
    m_canvas.showCamera(to);
}

void SavedViews::followHistory()
{
    const std::uint64_t was = std::exchange(m_present, m_session.state().history.present());
    if (std::exchange(m_caseNumber, m_session.state().file.caseNumber) != m_session.state().file.caseNumber)
        m_visits.clear();
    for (const Visit& visit : m_visits) {
        if (was == visit.after && m_present == visit.before)
            m_canvas.showCamera(visit.from);
        if (was == visit.before && m_present == visit.after)
            m_canvas.showCamera(visit.to);
    }
}

}  // namespace throughline::ui
