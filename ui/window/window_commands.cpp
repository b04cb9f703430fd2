// SPDX-License-Identifier: GPL-3.0-or-later
// What the commands of the window do.
#include <QApplication>
#include <QClipboard>
#include <QDockWidget>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QSettings>
#include <QStatusBar>
#include <QWhatsThis>
#include <algorithm>

#include "core/workbench/choices.h"
#include "core/workbench/copied_rows.h"
#include "ui/canvas/canvas.h"
#include "ui/claim_text.h"
#include "ui/filter/explorer.h"
#include "ui/forms/choices.h"
#include "ui/forms/form_dialog.h"
#include "ui/indicator_settings.h"
#include "ui/language.h"
#include "ui/qt_text.h"
#include "ui/window/anonymise.h"
#include "ui/window/card_pictures.h"
#include "ui/window/command_palette.h"
#include "ui/window/export_dialog.h"
#include "ui/window/find_box.h"
#include "ui/window/hand_drawing.h"
#include "ui/window/main_window.h"
#include "ui/window/page_output.h"
#include "ui/window/recent_files.h"
#include "ui/window/settings_dialog.h"
#include "ui/window/welcome_page.h"

namespace throughline::ui {

namespace {

constexpr int undoneMs = 20000;

/// "Reports (*.txt *.json …);;STIX 2.1 bundle (*.json);;…".
QString fileFilters()
{
    QStringList all;
    QStringList each;
    for (const Choice& format : formatChoices()) {
        const QString patterns = toQt(format.patterns);
        all += patterns.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        each.append(QStringLiteral("%1 (%2)").arg(toQt(format.label), patterns));
    }
    all.removeDuplicates();
    each.prepend(MainWindow::tr("Casefiles (*.tline)"));
    all.prepend(QStringLiteral("*.tline"));
    each.prepend(MainWindow::tr("Casefiles, reports and bundles (%1)").arg(all.join(QLatin1Char(' '))));
    each.append(MainWindow::tr("All files (*)"));
    return each.join(QStringLiteral(";;"));
}

QString withExtension(const QString& path, const PictureFormat& format)
{
    const QString extension = toQt(format.extension);
    return QFileInfo(path).suffix().compare(extension, Qt::CaseInsensitive) == 0
        ? path
        : QString(path + QLatin1Char('.') + extension);
}

/// Undoing what brought reports takes a whole case out of sight: it is said, and how it comes back.
void undoTold(Session& session, const QAction& redo, QStatusBar& bar)
{
    const History& history = session.state().history;
    const std::size_t done = history.position();
    const std::shared_ptr<const EditStep> step = history.canUndo() ? history.steps()[done - 1] : nullptr;
    session.dispatch(action::Undo{});
    if (!step || session.state().history.position() >= done || step->delta.reports.sizeAfter <= step->delta.reports.sizeBefore)
        return;
    const QString keys = redo.shortcut().toString(QKeySequence::NativeText);
    const QString name = toQt(step->name);
    bar.showMessage(keys.isEmpty() ? MainWindow::tr("Undone: %1. Redo brings it back.").arg(name)
                                   : MainWindow::tr("Undone: %1. Redo (%2) brings it back.").arg(name, keys), undoneMs);
}

}  // namespace

void MainWindow::bindFileCommands()
{
    m_commands.bind("open", [this] { askForFiles(); });
    m_commands.bind("openSample", [this] {
        const QStringList names = sampleNames();
        if (!names.isEmpty())
            m_session.dispatch(action::OpenSample{fromQt(names.front())});
    });
    m_commands.bind("export", [this] { askForExport(); });
    m_commands.bind("exportClaims", [this] { askForClaimsExport(); });
    m_commands.bind("copyPicture", [this] { copyPicture(m_session); });
    m_commands.bind("print", [this] { askToPrint(m_session, this); });
    m_commands.bind("closeCase", [this] {
        if (!mayLeaveCase())
            return;
        m_session.cancel();
        m_session.dispatch(action::CloseCase{});
    });
    m_commands.bind("quit", [this] { close(); });
}

void MainWindow::bindEditCommands()
{
    m_commands.bind("undo", [this] { undoTold(m_session, *m_commands["redo"], *statusBar()); });
    m_commands.bind("redo", [this] { m_session.dispatch(action::Redo{}); });
    m_commands.bind("find", [this] {
        (new FindBox(m_session, *m_finder, this))->open();
    });
    m_commands.bind("filterCase", [this] {
        showPanel("case");
        if (auto* filter = findChild<QLineEdit*>(QStringLiteral("caseFilter"))) {
            filter->setFocus(Qt::ShortcutFocusReason);
            filter->selectAll();
        }
    });
    m_commands.bind("copyNames", [this] { copyNames(); });
    m_commands.bind("copyLive", [this] { copyLive(); });
    m_commands.bind("selectNone", [this] { m_session.select({}); });
    m_commands.bind("hide", [this] { m_session.dispatch(action::Hide{m_session.state().selection.entities}); });
    m_commands.bind("showAll", [this] { m_session.dispatch(action::ShowAll{}); });
}

void MainWindow::bindViewCommands()
{
    m_commands.bind("review", [this] { showPanel("review"); });
    m_commands.bind("fit", [this] { m_canvas->fit(); });
    m_commands.bind("zoomIn", [this] { m_canvas->zoomIn(); });
    m_commands.bind("zoomOut", [this] { m_canvas->zoomOut(); });
    m_commands.bind("actualSize", [this] { m_canvas->zoomToActualSize(); });
    m_commands.bind("zoomToSelection", [this] { m_canvas->zoomToSelection(); });
    m_commands.bind("settings", [this] { askForSettings(); });
    m_commands.bind("lensOff", [this] { m_session.dispatch(action::SetLens{}); });
    m_commands.bind("relayout", [this] { m_session.dispatch(action::Relayout{}); });
    connect(m_commands["minimap"], &QAction::toggled, this, [this](bool isShown) {
        QSettings().setValue(QStringLiteral("view/minimap"), isShown);
        m_canvas->showMinimap(isShown);
    });
    connect(m_commands["reducedMotion"], &QAction::toggled, this, [this](bool isReduced) {
        QSettings().setValue(QStringLiteral("view/reducedMotion"), isReduced);
        m_canvas->setReducedMotion(isReduced);
        m_explorer->setReducedMotion(isReduced);
    });
}

void MainWindow::askForSettings()
{
    SettingsDialog dialog({loadAppearance(), m_commands["reducedMotion"]->isChecked(), KeyMap::of(m_commands), m_commands["snap"]->isChecked(), loadCaseHabits(),
                           loadDefangPolicy(), loadLanguage()}, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const Settings chosen = dialog.chosen();
    saveAppearance(chosen.appearance);
    m_commands["reducedMotion"]->setChecked(chosen.hasReducedMotion);
    m_commands["snap"]->setChecked(chosen.isSnapping);
    saveCaseHabits(chosen.habits);
    m_keeper->setHabits(chosen.habits);
    saveLanguage(chosen.language);
    saveDefangPolicy(chosen.indicators);
    useDefangPolicy(chosen.indicators);
    m_session.select(m_session.state().selection);  // with it the workbench sees that words are to be made anew
    chosen.keys.save();
    chosen.keys.apply(m_commands);
    enableCommands();  // their tips name the keys, too
}

void MainWindow::bindHelpCommands()
{
    m_commands.bind("palette", [this] {
        (new CommandPalette(m_commands.all(), m_session, *m_finder, this))->open();
    });
    m_commands.bind("shortcuts", [this] { (new ShortcutList(m_commands.all(), this))->show(); });
    m_commands.bind("whatsThis", [] { QWhatsThis::enterWhatsThisMode(); });
    m_commands.bind("about", [this] { showAbout(); });
}

void MainWindow::askForFiles()
{
    const QStringList recent = recentFiles();
    const QString folder = recent.isEmpty() ? QString() : QFileInfo(recent.front()).absolutePath();
    const QStringList paths = QFileDialog::getOpenFileNames(this, tr("Open"), folder, fileFilters());
    if (!paths.isEmpty())
        openFiles(paths);
}

void MainWindow::askForExport()
{
    ExportDialog dialog(m_session, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    PictureExport request = dialog.request();
    const QString extension = toQt(request.format->extension);
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save the picture"), QString(QStringLiteral("briefing.") + extension),
        QStringLiteral("%1 (*.%2)").arg(toQt(request.format->label), extension));
    if (path.isEmpty())
        return;
    request.path = withExtension(path, *request.format);
    m_session.exportPicture(request);
}

void MainWindow::askForClaimsExport()
{
    FormDialog dialog(tr("Export claims"), tr("One file for each report, with what it claims in JSON."), this);
    QComboBox* cap = dialog.add(tr("Export at m&ost"), capBox(&dialog));
    AnonymiseButton* names = dialog.add(tr("&Anonymise"), new AnonymiseButton(m_session.state().threatCase, &dialog));
    dialog.setAcceptText(tr("Choose the file …"));
    if (dialog.exec() != QDialog::Accepted)
        return;
    const bool isFolder = m_session.state().threatCase.reports.size() > 1;
    const QString path = isFolder
        ? QFileDialog::getExistingDirectory(this, tr("Folder for the claims of each report"))
        : QFileDialog::getSaveFileName(this, tr("Save the claims"), QStringLiteral("claims.json"),
                                       tr("Claims (*.json)"));
    if (!path.isEmpty())
        m_session.dispatch(action::WriteClaims{fromQt(path), {.maxTlp = chosenIn<Tlp>(cap), .pseudonyms = names->pseudonyms()}});
}

void MainWindow::showAbout()
{
    QMessageBox box(this);
    box.setWindowTitle(tr("About Throughline"));
    box.setTextFormat(Qt::PlainText);
    box.setIconPixmap(commandIcon(QStringLiteral("throughline"), palette()).pixmap(48));
    box.setText(tr("Throughline %1").arg(QCoreApplication::applicationVersion()));
    box.setInformativeText(tr("Draws what incident reports claim: who is said to stand behind whom, with what, through "
                              "what, against whom, and who disputes it.\n\nGPL-3.0-or-later. Typeface: Inter, SIL Open "
                              "Font License. Contains names and ids of MITRE ATT&CK and of MISP galaxies."));
    box.exec();
}

void MainWindow::fillRecentMenu()
{
    m_recentMenu->clear();
    const QStringList files = recentFiles();
    for (const QString& path : files) {
        QString text = QFileInfo(path).fileName();
        QAction* action = m_recentMenu->addAction(text.replace(QLatin1Char('&'), QStringLiteral("&&")));
        action->setStatusTip(path);
        connect(action, &QAction::triggered, this, [this, path] { openFiles({path}); });
    }
    m_recentMenu->setEnabled(!files.isEmpty());
}

void MainWindow::copyNames()
{
    const WorkbenchState& state = m_session.state();
    QStringList lines;
    for (const EntityId id : state.selection.entities)
        lines.append(entityName(state.named, id));
    for (const RelationshipId id : state.selection.relationships)
        lines.append(relationshipText(state.named, id));
    for (const std::uint32_t id : chosenDrawings())
        for (const Annotation& drawn : state.view.annotations)
            if (drawn.id == id && !drawn.text.empty())
                lines.append(toQt(drawn.text));
    if (!lines.isEmpty())
        QApplication::clipboard()->setText(toQt(copiedText(fromQt(lines.join(QLatin1Char('\n'))))));
}

const Entity* MainWindow::chosenIndicator() const
{
    const WorkbenchState& state = m_session.state();
    if (state.selection.entities.size() != 1 || rowOf(state.selection.entities.front()) >= state.threatCase.entities.size())
        return nullptr;
    const Entity& entity = state.threatCase[state.selection.entities.front()];
    const bool isIndicator = entity.type == EntityType::Indicator || entity.type == EntityType::Observable;
    return isIndicator && !entity.name.empty() ? &entity : nullptr;
}

void MainWindow::copyLive()
{
    if (const Entity* indicator = chosenIndicator())
        QApplication::clipboard()->setText(toQt(indicator->name));
}

void MainWindow::showPanel(const char* id)
{
    QDockWidget* dock = m_docks.at(id);
    dock->show();
    dock->raise();
    if (QWidget* inside = dock->widget(); inside && !inside->isAncestorOf(QApplication::focusWidget()))
        inside->setFocus(Qt::OtherFocusReason);
}

void MainWindow::showProblems()
{
    const std::vector<Diagnostic>& problems = m_session.state().diagnostics;
    const auto errors = static_cast<std::size_t>(std::count_if(
        problems.begin(), problems.end(), [](const Diagnostic& d) { return d.severity == Severity::Error; }));
    m_docks.at("problems")->setWindowTitle(problems.empty() ? tr("Problems") : tr("Problems (%1)").arg(problems.size()));
    if (errors > m_errorsSeen) {
        m_docks.at("problems")->show();
        m_docks.at("problems")->raise();
    }
    m_errorsSeen = errors;
}

void MainWindow::enableCommands()
{
    const WorkbenchState& state = m_session.state();
    const bool hasCase = !m_session.isCaseEmpty();
    const bool hasEntities = !state.selection.entities.empty();
    enableCaseCommands();
    m_drawing->enableCommands();
    m_pictures->enableCommands();
    enableQuestionCommands();
    enableFilterCommands();
    enableExploreCommands();
    enableNames();
    enableMap();
    enableArrangeCommands();
    m_commands["endComparison"]->setEnabled(state.comparison != nullptr);
    m_commands["recover"]->setEnabled(!state.recoverable.empty());
    m_commands["save"]->setEnabled(state.isModified() || (hasCase && state.file.path.empty()));
    for (const char* id : {"saveAs", "share", "compare", "takeIn"})
        m_commands[id]->setEnabled(hasCase);
    m_commands["review"]->setEnabled(!state.threatCase.reports.empty());
    for (const char* id : {"export", "copyPicture", "print"})
        m_commands[id]->setEnabled(hasCase && state.picture != nullptr);
    m_commands["exportClaims"]->setEnabled(!state.threatCase.reports.empty());
    for (const char* id : {"closeCase", "relayout", "fit", "zoomIn", "zoomOut", "actualSize", "find", "filterCase"})
        m_commands[id]->setEnabled(hasCase);
    m_commands["hide"]->setEnabled(hasEntities);
    for (const char* id : {"zoomToSelection", "copyNames", "selectNone"})
        m_commands[id]->setEnabled(!state.selection.isEmpty());
    m_commands["copyLive"]->setEnabled(chosenIndicator() != nullptr);
    m_commands["lensOff"]->setEnabled(!state.view.lens.isNeutral());
    m_commands["showAll"]->setEnabled(!state.view.hidden.empty());
    for (const auto& [id, action] : m_layouts) {
        action->setEnabled(hasCase);
        action->setChecked(id == state.view.layout);
    }
}

}  // namespace throughline::ui
