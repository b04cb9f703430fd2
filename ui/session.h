// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>
#include <memory>

#include "core/workbench/case_table.h"
#include "core/workbench/chart_choice.h"
#include "core/workbench/workbench.h"
#include "ui/job_runner.h"
#include "ui/paint/picture_files.h"

namespace throughline::ui {

/// One picture file to be made: what the page says and how large it is.
struct PictureExport {
    BriefingOptions briefing;
    Redaction redaction = {};
    PageSpec page;
    const PictureFormat* format = nullptr;
    QString path;
};

/// One chart to be written as a file: what was counted, of which view, and how large the page is.
struct ChartExport {
    std::shared_ptr<const Chart> chart;
    ViewState view;
    PageSpec page;
    const PictureFormat* format = nullptr;
    QString path;
};

/// The only bridge between Qt and the workbench. Panels know the session and nothing of each other:
/// they read `state()`, dispatch actions and listen. Short actions take effect at once; imports,
/// pictures, pages and queries run as jobs. A stale picture is rebuilt by itself.
class Session : public QObject {
    Q_OBJECT

public:
    explicit Session(QObject* parent = nullptr);

    const WorkbenchState& state() const { return m_workbench.state(); }
    const TextMetrics& metrics() const { return m_workbench.metrics(); }
    bool isBusy() const { return m_runner.isBusy(); }
    bool isCaseEmpty() const;

    void dispatch(const Action& action);
    void select(Selection selection);
    void openFiles(const QStringList& paths);
    /// Looks through something for the review on another thread; only the newest counts. `finish` as in `JobRunner`.
    void lookThrough(JobRunner::Work work);
    /// The same for what somebody types to find.
    void lookFor(JobRunner::Work work);
    /// The same for the list of claims.
    void listClaims(JobRunner::Work work);
    /// The same for the rows of a table, each kind for itself.
    void listRows(TableKind kind, JobRunner::Work work);
    void stopListing(TableKind kind);
    /// The same for rows that are to be pasted elsewhere.
    void copyRows(JobRunner::Work work);
    /// The same for a picture that is to be pasted here.
    void readPicture(JobRunner::Work work);
    /// The same for when things were.
    void lookAtTimes(JobRunner::Work work);
    /// The same for what a chart counts.
    void countForChart(JobRunner::Work work);
    /// The same for the numbers of the whole case.
    void countCase(JobRunner::Work work);
    /// The same for where else things of the case occur.
    void lookElsewhere(JobRunner::Work work);
    void stopLookingElsewhere();
    /// Writes the page of a chart of the present case whole or not at all, then `exported` or `failed`.
    void exportChart(const ChartExport& request);
    /// Composes, paints and writes a picture file whole or not at all, then `exported` or `failed`.
    void exportPicture(const PictureExport& request);
    /// Composes the pages of a picture and hands them to `work`, on another thread. What that answers is done on this one, or the error is told
    /// by `failed`. A title and a marking that were not given are those of the page.
    using PageWork = std::function<Result<JobRunner::Finish>(const PageSet& set, const PageSpec& spec, const Job& job)>;
    void usePage(const PictureExport& request, const QString& label, PageWork work);
    /// A page, counted from 0, at a small size, for a preview; `previewed` brings it. The last one where there are fewer.
    void previewPage(const PictureExport& request, const QSize& largest, std::size_t number = 0);
    void cancel();
    /// Stops the question that is being answered, and nothing else; the last answer stays.
    void stopQuestion();
    /// From now on every edit goes into a recovery journal under this folder, and the file of the case is looked at
    /// now and then; `recoverableChanged` if an earlier window left something.
    void keepJournal(const QString& folder);
    /// Waits until nothing runs; people can do nothing meanwhile.
    void waitForJobs();
    /// Waits for a save under way. True if the case is as it is in its file.
    bool waitForSaved();

signals:
    void caseChanged();
    /// A step was done, undone or redone.
    void historyChanged();
    /// `state().file`: another file, saved, changed by somebody else, the journal cannot be written.
    void fileChanged();
    void recoverableChanged();
    void comparisonChanged();
    /// A preview of reports to take in is there, or is gone.
    void mergePreviewed();
    void suggestionsChanged();
    /// `state().sources`: who speaks, and what the lens changes.
    void sourcesChanged();
    /// The case could not be saved because its file was changed by somebody else.
    void fileIsOther(const QString& path);
    void viewChanged();
    void selectionChanged();
    void pictureChanged();
    /// What of the picture leaves is known (`state().foretold`); the next one is on its way.
    void pictureForetold();
    void answerChanged();
    /// `state().removal`: somebody looks at what the picture would be without some things, or no longer.
    void removalChanged();
    /// The question could not be answered; plain text. The last answer stays.
    void questionFailed(const QString& reason);
    void problemsChanged();
    void jobStarted(const QString& label);
    void jobProgressed(double fraction);
    void jobsFinished();
    /// An edit made these, or found them to be there already; told when the case is changed.
    void thingsAdded(const std::vector<throughline::EntityId>& things);
    /// Something that was asked for could not be done; plain text.
    void failed(const QString& reason);
    /// The same for edits and exports, which nobody should miss.
    void refused(const QString& reason);
    /// The case could not be written; it is as it was, and so is its file.
    void notSaved(const QString& reason);
    void exported(const QString& path);
    /// Something that was asked for is done; plain text.
    void told(const QString& message);
    /// These files (or samples, by name) could be read and are in the case.
    void filesOpened(const QStringList& paths);
    void previewed(const QImage& page);
    /// Told before: how many rows the page leaves out, for those who make it.
    void previewWithheld(int rows);
    /// Told before: how many pages there are, and what was done so that all can be read.
    void previewCounted(int pages, const QString& did);
    void previewFailed(const QString& reason);
    /// Asks whoever shows claims and properties to come forward.
    void inspectionAsked();
    /// Asks whoever shows report texts to show this one.
    void reportAsked(ReportId report);
    /// Asks whoever shows report texts to light this sentence; told after `reportAsked`.
    void sentenceAsked(ReportId report, const throughline::TextSpan& sentence);
    /// Asks whoever opens files to open this one.
    void fileAsked(const QString& path);
    /// Asks whoever shows suggestions to come forward.
    void reviewAsked();
    /// Asks whoever lists sources to come forward.
    void sourcesAsked();
    /// Asks whoever shows when things were to come forward.
    void timeAsked();
    /// Asks whoever asks questions to come forward with this one, and to ask it if both ends are there.
    void questionOffered(const throughline::Question& question);
    /// The same with what stands there already, to be filled in.
    void questionFormAsked();
    /// Asks whoever draws the case to bring what is chosen to the middle.
    void sightAsked();
    /// The same, near enough to be read.
    void closerLookAsked();
    /// A saved view is shown, and looks there. Told before `historyChanged`; the picture may still be the one before.
    void cameraAsked(const throughline::Camera& camera);

public slots:
    void askForInspection() { emit inspectionAsked(); }
    void askForSight() { emit sightAsked(); }
    void askForCloserLook() { emit closerLookAsked(); }
    void askForReview() { emit reviewAsked(); }
    void askForSources() { emit sourcesAsked(); }
    void askForFile(const QString& path) { emit fileAsked(path); }
    void askForTime() { emit timeAsked(); }
    void offerQuestion(const Question& question) { emit questionOffered(question); }
    void askForReport(ReportId report) { emit reportAsked(report); }
    void askForSentence(ReportId report, const TextSpan& sentence)
    {
        emit reportAsked(report);
        emit sentenceAsked(report, sentence);
    }

private:
    void runNow(const Action& action, JobKind kind);
    void runAsJob(const Action& action, JobKind kind, const QString& label);
    void commitWhenFree(const std::shared_ptr<Outcome>& outcome, JobKind kind);
    void commit(Outcome outcome, JobKind kind);
    void announce(const Changes& changes, JobKind kind);
    void buildPicture();

    Workbench m_workbench;
    QTimer m_fileCheck;
    JobRunner m_runner;
};

/// One line for people: sentence, detail and place.
QString errorText(const Error& error);

}  // namespace throughline::ui
