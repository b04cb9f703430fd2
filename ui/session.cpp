// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session.h"

#include <QApplication>
#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QGuiApplication>
#include <QTimer>
#include <type_traits>
#include <utility>
#include <variant>

#include "ui/forms/form_dialog.h"
#include "ui/paint/decode_image.h"
#include "ui/paint/fonts.h"
#include "ui/qt_text.h"

namespace throughline::ui {

namespace {

constexpr int formWaitMs = 100;
/// Until the canvas has begun to paint; while it paints, no timer is heard.
constexpr int paintFirstMs = 10;
constexpr std::size_t quickEditClaims = 20'000;
constexpr std::size_t quickPasteBytes = 256u << 10;
/// How often the file of the case and the journal are looked at.
constexpr int fileCheckMs = 2000;

/// How an action runs: at once, or as a job with a label.
struct Course {
    bool isJob = false;
    JobKind kind = JobKind::Query;
    QString label;
};

Course courseOf(const Action& action)
{
    return std::visit(
        [](const auto& asked) -> Course {
            using Asked = std::decay_t<decltype(asked)>;
            if constexpr (std::is_same_v<Asked, action::ImportFiles>)
                return {true, JobKind::Import, asked.paths.size() == 1 ? Session::tr("Reading 1 file") : Session::tr("Reading %1 files").arg(asked.paths.size())};
            else if constexpr (std::is_same_v<Asked, action::OpenSample>)
                return {true, JobKind::Import, Session::tr("Reading the sample")};
            else if constexpr (std::is_same_v<Asked, action::BuildPicture>)
                return {true, JobKind::Picture, Session::tr("Drawing")};
            else if constexpr (std::is_same_v<Asked, action::TryWithout>)
                return {!asked.entities.empty(), JobKind::Query, Session::tr("Trying without it")};
            else if constexpr (std::is_same_v<Asked, action::Ask>)
                return {true, JobKind::Query, Session::tr("Asking the reported graph")};
            else if constexpr (std::is_same_v<Asked, action::TestSources>)
                return {true, JobKind::Query, Session::tr("Asking without each source")};
            else if constexpr (std::is_same_v<Asked, action::ComposePage>)
                return {true, JobKind::Page, Session::tr("Composing the page")};
            else if constexpr (std::is_same_v<Asked, action::WriteClaims>)
                return {true, JobKind::Export, Session::tr("Writing claims")};
            else if constexpr (std::is_same_v<Asked, action::OpenCasefile>)
                return {true, JobKind::Import, Session::tr("Opening the casefile")};
            else if constexpr (std::is_same_v<Asked, action::SaveCasefile>)
                return {true, JobKind::Save, Session::tr("Saving")};
            else if constexpr (std::is_same_v<Asked, action::ShareCasefile>)
                return {true, JobKind::Export, Session::tr("Writing the casefile for sharing")};
            else if constexpr (std::is_same_v<Asked, action::Recover>)
                return {true, JobKind::Import, Session::tr("Bringing work back")};
            else if constexpr (std::is_same_v<Asked, action::CompareWith>)
                return {true, JobKind::Import, Session::tr("Comparing")};
            else if constexpr (std::is_same_v<Asked, action::PreviewMerge>)
                return {true, JobKind::Import, Session::tr("Looking at what the reports bring")};
            else if constexpr (std::is_same_v<Asked, action::SuggestSameAs>)
                return {true, JobKind::Query, Session::tr("Looking for things that may be one")};
            else if constexpr (std::is_same_v<Asked, action::WeighSources>)
                return {true, JobKind::Sources, Session::tr("Weighing sources")};
            else if constexpr (std::is_same_v<Asked, action::AcceptMerge>)
                return {true, JobKind::Edit, Session::tr("Taking reports in")};
            else if constexpr (std::is_same_v<Asked, action::WriteStix>)
                return {true, JobKind::Export, Session::tr("Writing the STIX bundle")};
            else if constexpr (std::is_same_v<Asked, action::FoldCommunity>)
                return {true, JobKind::Edit, Session::tr("Looking for the community")};
            else if constexpr (std::is_same_v<Asked, action::Edit>)
                return {true, JobKind::Edit, Session::tr("Changing the case")};
            else
                return {};
        },
        action);
}

/// As much to be read as a report is read beside the window.
bool isLargePaste(const Action& action)
{
    const auto* const edit = std::get_if<action::Edit>(&action);
    const auto* const paste = edit ? std::get_if<action::PasteThings>(edit) : nullptr;
    return paste && paste->bundle.size() > quickPasteBytes;
}

JobKind listingOf(TableKind kind)
{
    switch (kind) {
    case TableKind::Entities: return JobKind::Entities;
    case TableKind::Relationships: return JobKind::Relationships;
    case TableKind::OwnWords: return JobKind::OwnWords;
    case TableKind::Problems: break;
    }
    return JobKind::Problems;
}

/// The files of an import that could be read.
QStringList filesRead(const Outcome& outcome)
{
    QStringList paths;
    if (const auto* imported = std::get_if<outcome::FilesImported>(&outcome))
        for (const outcome::ParsedFile& parsed : imported->parsed)
            paths.append(toQt(parsed.file));
    return paths;
}

}  // namespace

QString errorText(const Error& error) { return toQt(describe(error)); }

Session::Session(QObject* parent) : QObject(parent), m_workbench(makeTextMetrics(), decodeCardImage)
{
    connect(&m_runner, &JobRunner::started, this, &Session::jobStarted);
    connect(&m_runner, &JobRunner::progressed, this, &Session::jobProgressed);
    connect(&m_runner, &JobRunner::idle, this, &Session::jobsFinished);
    m_fileCheck.setInterval(fileCheckMs);
    connect(&m_fileCheck, &QTimer::timeout, this, [this] { runNow(action::CheckFile{}, JobKind::Query); });
}

bool Session::isCaseEmpty() const
{
    const ThreatCase& all = state().threatCase;
    return all.reports.empty() && all.entities.empty() && all.notes.empty() && all.assessments.empty() && all.attachments.empty();
}

void Session::dispatch(const Action& action)
{
    const Course course = courseOf(action);
    const bool isWalk = std::holds_alternative<action::Undo>(action) || std::holds_alternative<action::Redo>(action)
        || std::holds_alternative<action::GoToStep>(action);
    if (isWalk && m_runner.isRunning(JobKind::Edit))
        waitForJobs();  // what was done last is what is taken back
    // What a person does by hand takes effect under the hand, unless the case is so large that it
    // would be felt.
    const bool isQuick = course.kind == JobKind::Edit && state().threatCase.claims.size() < quickEditClaims && !isLargePaste(action);
    if (course.isJob && !isQuick)
        runAsJob(action, course.kind, course.label);
    else
        runNow(action, course.kind);
}

void Session::select(Selection selection) { dispatch(action::Select{std::move(selection)}); }

void Session::openFiles(const QStringList& paths)
{
    action::ImportFiles action;
    for (const QString& path : paths)
        action.paths.push_back(fromQt(QDir::toNativeSeparators(path)));
    if (!action.paths.empty())
        dispatch(std::move(action));
}

void Session::lookThrough(JobRunner::Work work)
{
    m_runner.start(JobKind::Review, tr("Looking through suggestions"), std::move(work));
}

void Session::lookFor(JobRunner::Work work)
{
    m_runner.start(JobKind::Find, tr("Finding"), std::move(work));
}

void Session::listClaims(JobRunner::Work work)
{
    m_runner.start(JobKind::Ledger, tr("Listing claims"), std::move(work));
}

void Session::listRows(TableKind kind, JobRunner::Work work)
{
    m_runner.start(listingOf(kind), tr("Listing rows"), std::move(work));
}

void Session::stopListing(TableKind kind) { m_runner.cancel(listingOf(kind)); }

void Session::copyRows(JobRunner::Work work)
{
    m_runner.start(JobKind::Copy, tr("Copying rows"), std::move(work));
}

void Session::readPicture(JobRunner::Work work) { m_runner.start(JobKind::Copy, tr("Reading the picture"), std::move(work)); }

void Session::lookAtTimes(JobRunner::Work work) { m_runner.start(JobKind::Times, tr("Looking at times"), std::move(work)); }

void Session::countForChart(JobRunner::Work work) { m_runner.start(JobKind::Charts, tr("Counting"), std::move(work)); }

void Session::countCase(JobRunner::Work work) { m_runner.start(JobKind::Counts, tr("Counting"), std::move(work)); }

void Session::lookElsewhere(JobRunner::Work work)
{
    m_runner.start(JobKind::Elsewhere, tr("Looking where things were seen before"), std::move(work));
}

void Session::stopLookingElsewhere() { m_runner.cancel(JobKind::Elsewhere); }

void Session::cancel() { m_runner.cancel(); }

void Session::stopQuestion() { m_runner.cancel(JobKind::Query); }

void Session::keepJournal(const QString& folder)
{
    m_workbench.keepJournal(fromQt(folder));
    m_fileCheck.start();
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState active) {
        if (active == Qt::ApplicationActive)
            runNow(action::CheckFile{}, JobKind::Query);
    });
    emit recoverableChanged();
}

void Session::waitForJobs()
{
    while (m_runner.isBusy())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::ExcludeUserInputEvents);
}

bool Session::waitForSaved()
{
    waitForJobs();
    return !state().isModified();
}

void Session::runNow(const Action& action, JobKind kind) { commit(m_workbench.prepare(action)(Job{}), kind); }

void Session::runAsJob(const Action& action, JobKind kind, const QString& label)
{
    m_runner.start(kind, label, [this, kind, task = m_workbench.prepare(action)](const Job& job) {
        auto outcome = std::make_shared<Outcome>(task(job));
        return [this, outcome, kind] { commitWhenFree(outcome, kind); };
    });
}

/// Nothing changes under an open form: what was read or done meanwhile waits for it.
void Session::commitWhenFree(const std::shared_ptr<Outcome>& outcome, JobKind kind)
{
    const bool changesRows = kind == JobKind::Import || kind == JobKind::Edit;
    if (changesRows && qobject_cast<FormDialog*>(QApplication::activeModalWidget())) {
        QTimer::singleShot(formWaitMs, this, [this, outcome, kind] { commitWhenFree(outcome, kind); });
        return;
    }
    commit(std::move(*outcome), kind);
}

void Session::commit(Outcome outcome, JobKind kind)
{
    const bool isPicture = std::holds_alternative<outcome::PictureBuilt>(outcome);
    const QStringList read = filesRead(outcome);
    std::vector<std::shared_ptr<const void>> held{state().picture, state().fullest, state().foretold};
    Changes changes = m_workbench.commit(std::move(outcome));
    held.push_back(std::exchange(changes.spent, nullptr));
    // A picture that could not be drawn is not tried again before something has changed.
    const bool isAskedFor = changes.caseChanged || changes.viewChanged || changes.fileChanged || changes.pictureForetold;
    // Before anybody hears of the change: the jobs of panels can wait for their turn, what one looks at cannot.
    // What is known of a large one is painted first, by all cores.
    if (changes.pictureIsStale && !isPicture && isAskedFor && changes.pictureForetold)
        QTimer::singleShot(paintFirstMs, this, [this] {
            if (state().foretold && state().isPictureStale() && !m_runner.isRunning(JobKind::Picture))
                buildPicture();
        });
    else if (changes.pictureIsStale && !isPicture && isAskedFor)
        buildPicture();
    announce(changes, kind);
    for (std::shared_ptr<const void>& value : held)
        if (value)
            m_runner.letGo(std::exchange(value, nullptr));
    if (!read.isEmpty())
        emit filesOpened(read);
}

void Session::announce(const Changes& changes, JobKind kind)
{
    if (changes.diagnosticsChanged)
        emit problemsChanged();
    if (changes.caseChanged)
        emit caseChanged();
    if (changes.comparisonChanged)
        emit comparisonChanged();
    if (changes.suggestionsChanged)
        emit suggestionsChanged();
    if (changes.sourcesChanged)
        emit sourcesChanged();
    if (changes.mergeChanged)
        emit mergePreviewed();
    if (changes.viewChanged)
        emit viewChanged();
    if (changes.camera)
        emit cameraAsked(*changes.camera);
    if (changes.historyChanged)
        emit historyChanged();
    if (changes.fileChanged)
        emit fileChanged();
    if (changes.recoverableChanged)
        emit recoverableChanged();
    if (changes.pictureForetold)
        emit pictureForetold();
    if (changes.pictureChanged)
        emit pictureChanged();
    if (changes.selectionChanged)
        emit selectionChanged();
    if (changes.removalChanged)
        emit removalChanged();
    if (changes.answerChanged)
        emit answerChanged();
    if (!changes.added.empty())
        emit thingsAdded(changes.added);
    QStringList notices;
    for (const Diagnostic& notice : changes.notices)
        notices.append(toQt(notice.message));
    if (!notices.isEmpty())
        emit failed(notices.join(QLatin1Char(' ')));
    for (const std::string& path : changes.written)
        emit exported(toQt(path));
    if (!changes.error || changes.error->code == ErrorCode::Cancelled)
        return;
    if (changes.error->code == ErrorCode::FileChanged)
        emit fileIsOther(toQt(changes.error->where));
    else if (kind == JobKind::Save)
        emit notSaved(errorText(*changes.error));
    else if (kind == JobKind::Edit || kind == JobKind::Export)
        emit refused(errorText(*changes.error));
    else
        emit failed(errorText(*changes.error));
    if (kind == JobKind::Query)
        emit questionFailed(errorText(*changes.error));
}

void Session::buildPicture() { runAsJob(action::BuildPicture{}, JobKind::Picture, tr("Drawing")); }

}  // namespace throughline::ui
