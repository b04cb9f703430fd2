// SPDX-License-Identifier: GPL-3.0-or-later
// Casefiles in the window: open, save, share, compare, take in, recover.
#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <utility>

#include "ui/forms/choices.h"
#include "ui/forms/form_dialog.h"
#include "ui/qt_text.h"
#include "ui/window/anonymise.h"
#include "ui/window/main_window.h"
#include "ui/window/merge_dialog.h"
#include "ui/window/recent_files.h"
#include "ui/window/recovery_dialog.h"

namespace throughline::ui {

namespace {

QString casefileFilter() { return MainWindow::tr("Casefiles (*.tline)"); }

/// Asks before an existing file is replaced, with the ending that it will have.
QString askForCasefile(QWidget* parent, const QString& title, const QString& proposed)
{
    QFileDialog dialog(parent, title, QFileInfo(proposed).absolutePath(), casefileFilter());
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QStringLiteral("tline"));
    dialog.selectFile(QFileInfo(proposed).fileName());
    const bool isChosen = dialog.exec() == QDialog::Accepted && !dialog.selectedFiles().isEmpty();
    return isChosen ? dialog.selectedFiles().front() : QString();
}

QString folderOfRecent()
{
    const QStringList recent = recentFiles();
    return recent.isEmpty() ? QString() : QFileInfo(recent.front()).absolutePath();
}

/// A question with own buttons; the index of the one that was pressed, -1 for Cancel.
int askWhich(QWidget* parent, const QString& text, const QString& detail, const QStringList& answers)
{
    QMessageBox box(QMessageBox::Question, QStringLiteral("Throughline"), QString(), QMessageBox::Cancel, parent);
    box.setTextFormat(Qt::PlainText);
    box.setText(text);
    box.setInformativeText(detail);
    QList<QAbstractButton*> buttons;
    for (const QString& answer : answers)
        buttons.append(box.addButton(answer, QMessageBox::AcceptRole));
    box.setDefaultButton(qobject_cast<QPushButton*>(buttons.front()));
    box.exec();
    return static_cast<int>(buttons.indexOf(box.clickedButton()));
}

/// Would leaving lose something that was made by hand? Reports that were only looked at can be loaded
/// again.
bool holdsOwnWork(const WorkbenchState& state)
{
    if (!state.isModified())
        return false;
    if (!state.file.path.empty())
        return true;
    const auto& steps = state.history.steps();
    for (std::size_t i = 0; i < state.history.position(); ++i) {
        const CaseDelta& delta = steps[i]->delta;
        const bool isLoading = delta.reports.sizeAfter > delta.reports.sizeBefore;
        if (!isLoading && delta.changesCase())
            return true;
    }
    return state.history.forgotten() > 0;
}

}  // namespace

bool isCasefile(const QString& path)
{
    return QFileInfo(path).suffix().compare(QStringLiteral("tline"), Qt::CaseInsensitive) == 0;
}

void MainWindow::bindCasefileCommands()
{
    m_commands.bind("save", [this] { save(); });
    m_commands.bind("saveAs", [this] { saveAs(); });
    m_commands.bind("share", [this] { share(); });
    m_commands.bind("compare", [this] { compareWith(); });
    m_commands.bind("endComparison", [this] { m_session.dispatch(action::CloseComparison{}); });
    m_commands.bind("takeIn", [this] { takeIn(); });
    m_commands.bind("recover", [this] {
        if (mayLeaveCase())
            RecoveryDialog(m_session, this).exec();
    });
    connect(&m_session, &Session::fileChanged, this, [this] { showFile(); });
    connect(&m_session, &Session::historyChanged, this, [this] { showFile(); });
    connect(&m_session, &Session::fileChanged, this, [this] { openWaiting(); });
    connect(&m_session, &Session::fileChanged, this, [this] {
        if (const OpenFile& file = m_session.state().file; file.saves > 0 && !file.path.empty())
            rememberFiles({toQt(file.path)});
    });
    connect(&m_session, &Session::refused, this, [this](const QString& reason) { tell(reason); });
    connect(&m_session, &Session::notSaved, this, [this](const QString& reason) {
        tell(tr("The case was not saved. %1").arg(reason),
             tr("The file is as it was, and your work is kept for recovery. “Save as …” writes it to another place."));
    });
    // Asked when the save has ended: the question waits for its answer.
    connect(&m_session, &Session::fileIsOther, this, [this](const QString& path) { offerForChangedFile(path); }, Qt::QueuedConnection);
    connect(&m_session, &Session::mergePreviewed, this, [this] { showMerge(); });
    connect(&m_session, &Session::comparisonChanged, this, [this] {
        if (m_session.state().comparison)
            showPanel("comparison");
        enableCommands();
    });
    showFile();
}

void MainWindow::save()
{
    const OpenFile& file = m_session.state().file;
    if (file.path.empty() || file.isReadOnly)
        saveAs();
    else
        m_session.dispatch(action::SaveCasefile{});
}

void MainWindow::saveAs()
{
    const std::string& known = m_session.state().file.path;
    const QString proposed = known.empty() ? QStringLiteral("case.tline") : toQt(known);
    const QString path = askForCasefile(this, tr("Save the case"), proposed);
    // The file dialog has asked whether an existing file may be replaced.
    if (!path.isEmpty())
        m_session.dispatch(action::SaveCasefile{fromQt(path), true});
}

/// Somebody else has written the file since it was opened.
void MainWindow::offerForChangedFile(const QString& path)
{
    const int answer = askWhich(this, tr("%1 was changed by somebody else.").arg(QFileInfo(path).fileName()),
                                tr("Compare shows what differs. Save as keeps both. Overwriting replaces their version; it stays beside the file with a ~ at the end of its name."),
                                {tr("Compare"), tr("Save as …"), tr("Overwrite")});
    if (answer == 0)
        m_session.dispatch(action::CompareWith{fromQt(path)});
    else if (answer == 1)
        saveAs();
    else if (answer == 2)
        m_session.dispatch(action::SaveCasefile{fromQt(path), true});
}

void MainWindow::share()
{
    FormDialog dialog(tr("Export casefile for sharing"),
                      tr("A new file with what the case shows: nothing deleted, no history, nothing above the marking that you choose."), this);
    QComboBox* tlp = dialog.add(tr("At &most"), choiceBox(tlpChoices(), Tlp::Amber));
    tlp->removeItem(0);  // "not stated" is no cap
    AnonymiseButton* names = dialog.add(tr("&Anonymise"), new AnonymiseButton(m_session.state().threatCase, &dialog));
    QCheckBox* notes = dialog.addCheck(tr("with our notes and assessments"), false);
    QCheckBox* files = dialog.addCheck(tr("with attached files"), false);
    QCheckBox* texts = dialog.addCheck(tr("with the texts of the reports"), true);
    dialog.setAcceptText(tr("Choose the file …"));
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QString path = askForCasefile(this, tr("Export casefile for sharing"), QStringLiteral("shared.tline"));
    if (!path.isEmpty())
        m_session.dispatch(action::ShareCasefile{.path = fromQt(path),
                                                 .redaction = {.maxTlp = chosenIn<Tlp>(tlp), .pseudonyms = names->pseudonyms(),
                                                               .withNotes = notes->isChecked(), .withAttachments = files->isChecked(),
                                                               .withReportTexts = texts->isChecked()}});
}

void MainWindow::compareWith()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Compare with"), folderOfRecent(),
                                                      tr("Casefiles, earlier versions, reports (*.tline *.tline~ *.json *.txt *.md *.html);;All files (*)"));
    if (!path.isEmpty())
        m_session.dispatch(action::CompareWith{fromQt(path)});
}

void MainWindow::takeIn()
{
    const QStringList paths = QFileDialog::getOpenFileNames(this, tr("Take reports into the case"), folderOfRecent());
    action::PreviewMerge asked;
    for (const QString& path : paths)
        asked.paths.push_back(fromQt(path));
    if (!asked.paths.empty())
        m_session.dispatch(asked);
}

void MainWindow::showMerge()
{
    if (!m_session.state().merge)
        return;
    MergeDialog dialog(m_session, this);
    if (dialog.exec() == QDialog::Accepted)
        m_session.dispatch(action::AcceptMerge{dialog.choices()});
    else
        m_session.dispatch(action::CloseMergePreview{});
}

/// Title: name, whether it has unsaved changes, whether it is read-only.
void MainWindow::showFile()
{
    const WorkbenchState& state = m_session.state();
    QString name = state.file.path.empty() ? tr("Unsaved case") : QFileInfo(toQt(state.file.path)).fileName();
    if (m_session.isCaseEmpty() && state.file.path.empty())
        name.clear();
    if (state.file.isReadOnly)
        name = tr("%1 (read-only)").arg(name);
    setWindowTitle(name.isEmpty() ? QStringLiteral("Throughline") : QStringLiteral("%1[*] – Throughline").arg(name));
    setWindowModified(!name.isEmpty() && state.isModified());
    enableCommands();
    const QString notice = toQt(state.file.notice);
    if (notice != m_noticeShown && !notice.isEmpty())
        tell(notice);
    m_noticeShown = notice;
    noticeOtherHands(state.file);
}

/// Once for each time, also if nothing is to be saved.
void MainWindow::noticeOtherHands(const OpenFile& file)
{
    if (file.isChangedOutside && !m_isToldOfChange)
        tell(tr("%1 was changed by somebody else since it was opened here.").arg(QFileInfo(toQt(file.path)).fileName())
             + QLatin1Char(' ')
             + tr("“Compare with …” shows what differs; saving asks before anything is overwritten."));
    m_isToldOfChange = file.isChangedOutside;
}

/// False if the work should not be left.
bool MainWindow::mayLeaveCase()
{
    m_session.waitForJobs();  // an edit under way counts
    const WorkbenchState& state = m_session.state();
    if (!holdsOwnWork(state))
        return true;
    const QString name = state.file.path.empty() ? tr("This case") : QFileInfo(toQt(state.file.path)).fileName();
    const int answer = askWhich(this, tr("%1 has unsaved changes.").arg(name), tr("Without saving they are thrown away."),
                                {tr("Save"), tr("Do not save")});
    if (answer == 1)
        return true;
    if (answer != 0)
        return false;
    save();
    return m_session.waitForSaved();
}

/// Reports that were opened together with a casefile go into it.
void MainWindow::openWaiting()
{
    if (m_waiting.isEmpty() || m_session.state().file.path.empty())
        return;
    m_session.openFiles(std::exchange(m_waiting, {}));
}

void MainWindow::begin(const QStringList& files)
{
    const auto openThem = [this, files] {
        if (!files.isEmpty())
            openFiles(files);
    };
    if (m_session.state().recoverable.empty()) {
        openThem();
        return;
    }
    auto* dialog = new RecoveryDialog(m_session, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, this, [this, openThem](int result) {
        // What is brought back comes first: files are added to it, or ask before they take its place.
        if (result == QDialog::Accepted)
            connect(&m_session, &Session::jobsFinished, this, openThem, Qt::SingleShotConnection);
        else
            openThem();
    });
    dialog->open();
}

void MainWindow::tell(const QString& text, const QString& detail)
{
    const auto icon = detail.isEmpty() ? QMessageBox::Information : QMessageBox::Warning;
    auto* box = new QMessageBox(icon, QStringLiteral("Throughline"), QString(), QMessageBox::Ok, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setText(text);
    box->setInformativeText(detail);
    box->open();
}

}  // namespace throughline::ui
