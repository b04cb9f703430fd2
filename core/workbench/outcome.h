// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/workbench/action.h"
#include "core/workbench/page_check.h"
#include "core/workbench/state.h"

namespace throughline {
struct Brief;
}

namespace throughline::outcome {

// What a task brings back: plain values, one or two per action family. None of them refers to the
// state that it was made from.

/// One readable file.
struct ParsedFile {
    std::string file;  ///< as asked for
    std::shared_ptr<const ParsedReport> report;      ///< null for a casefile
    std::shared_ptr<const CaseDocument> casefile = {};  ///< what a casefile holds
};

/// Parsed reports, and the document they make together with the snapshot (`baseCase` and `baseView` are its
/// versions). If that has changed since, `parsed` is merged again.
struct FilesImported {
    std::uint64_t baseCase = 0;
    std::vector<ParsedFile> parsed;  ///< in the order asked for
    ThreatCase threatCase;
    /// The view and saved views after it, if a file brought any.
    struct Seen {
        ViewState view;
        std::vector<SavedView> savedViews;
    };
    std::optional<Seen> seen = {};
    std::uint64_t baseView = 0;
    std::shared_ptr<const ClaimIndex> claims;
    std::vector<std::string> files;       ///< every file asked for, readable or not
    std::vector<Diagnostic> diagnostics;  ///< of parsing, and one error per file that could not be read
    std::vector<Diagnostic> mergeDiagnostics;
    std::vector<std::string> lexiconFiles = {};  ///< own tables that `diagnostics` complains of
    std::optional<Error> error;  ///< set only if no file could be read
};

struct CaseClosed {};

/// An edit, done to the document of version `baseCase`; done again at the commit if that has changed.
struct CaseEdited {
    std::uint64_t baseCase = 0;
    std::uint64_t baseView = 0;
    std::string name;  ///< of the step
    CaseDocument document;
    CaseDelta delta;
    std::shared_ptr<const ClaimIndex> claims;
    action::Edit edit;
    std::vector<EntityId> added;
    std::optional<Camera> camera;
    std::vector<Diagnostic> notices;
};

/// A walk along the history.
struct HistoryWalked { std::variant<action::Undo, action::Redo, action::GoToStep> walk; };

struct SelectionMade { Selection selection; };

/// What `ShowOnly` keeps, and all others.
struct OnlyShown {
    std::vector<EntityId> entities;
    std::vector<EntityId> others;
};

/// A change of the view, made to the view as it is at the time of the commit.
struct ViewEdited {
    std::variant<action::SetLayout, action::SetLens, action::SetFilter, action::SetFocus, action::SetNames, action::SetMap, action::SetMatrix, action::Hide, action::ShowAll, action::PlaceCards,
                 action::Draw, action::Relayout, action::Unfold, action::Fold, action::NameFold, action::Unhide, OnlyShown> edit;
};

struct SourcesWeighed { std::shared_ptr<const WeighedSources> weighed; };

/// What the next picture no longer has, and its graph; the picture itself is still to be built.
struct PictureForetold {
    std::shared_ptr<const ForetoldPicture> foretold;
    std::shared_ptr<const ShownCase> shown;  ///< of the same version of the case
};

/// Picture of the case and view of these versions.
struct PictureBuilt {
    std::shared_ptr<const Picture> picture;
    std::shared_ptr<const Comparison> comparison;  ///< that it shows, brought up to this case; null: none
    std::shared_ptr<const ShownCase> shown;        ///< that it was made of; null with a comparison
    std::uint64_t caseVersion = 0;
    std::uint64_t viewVersion = 0;
    std::shared_ptr<const Answered> tested = {};  ///< the answer whose sources were tested; dropped if there is another by now
};

struct RemovalTried {
    std::shared_ptr<const RemovalPreview> preview;  ///< null: none any more
    std::shared_ptr<const CampaignGraph> campaign;  ///< of the case and view of these versions, to be asked again; null: none was made
    std::uint64_t caseVersion = 0;
    std::uint64_t viewVersion = 0;
};

struct QuestionAnswered {
    std::shared_ptr<const Answered> answered;
    std::shared_ptr<const CampaignGraph> campaign;  ///< of the case and view of these versions, to be asked again
    std::uint64_t caseVersion = 0;                  ///< whose rows the answer names
    std::uint64_t viewVersion = 0;
    std::shared_ptr<const Answered> tested = {};  ///< whose sources were tested; dropped if there is another by now
};

struct CaseCompared { std::shared_ptr<const Comparison> comparison; };
struct ComparisonClosed {};

struct MergePreviewed { std::shared_ptr<const OpenMerge> merge; };
/// The case that the choices make of the snapshot (`baseCase` is its version).
struct MergeAccepted {
    std::uint64_t baseCase = 0;
    std::shared_ptr<const OpenMerge> merge;
    MergeChoices choices;
    ThreatCase threatCase;
};
/// Of the case of this version.
struct SameAsSuggested {
    std::uint64_t caseVersion = 0;
    std::vector<SameAsSuggestion> suggestions;
};

struct MergePreviewClosed {};

/// `check`: for the file that is made of it, if something stays with the analyst; null: nothing does.
struct PageComposed {
    std::shared_ptr<const PageSet> set;  ///< never null
    std::shared_ptr<const Brief> brief;
    std::shared_ptr<const PageCheck> check = {};
    std::string raised = {};  ///< for the log: from what to what, and why; empty: nobody raised the marking
};

/// Files that were written, in order; after an error those before it.
struct FilesWritten {
    std::vector<std::string> files;
    std::optional<Error> error;
    std::shared_ptr<const RedactedCase> redacted = {};  ///< what they were made of; null: of the whole case
};

/// The case as it was when another one was asked for in its place.
struct ReplacedCase {
    std::uint64_t caseNumber = 0;
    std::uint64_t step = 0;

    ReplacedCase() = default;
    explicit ReplacedCase(const WorkbenchState& state) : caseNumber(state.file.caseNumber), step(state.history.present()) {}
    bool isStillThere(const WorkbenchState& state) const
    {
        return caseNumber == state.file.caseNumber && step == state.history.present();
    }
};

/// A casefile that was read, to take the place of the present case.
struct CasefileOpened {
    OpenedCasefile opened;
    OpenFile file;
    std::shared_ptr<const ClaimIndex> claims;
    ReplacedCase replaced;
};

/// The case was written as it was when the action was prepared.
struct CasefileSaved {
    OpenFile file;                 ///< as it was then, with path, stamp and lock of what was written
    std::uint64_t savedStep = 0;
};

struct FileChecked {
    std::uint64_t caseNumber = 0;
    FileStamp was;
    FileStamp is;
};

struct CaseRecovered {
    std::string id;
    RecoveredCase recovered;
    std::shared_ptr<const FileLock> lock;  ///< of the casefile; null: another window has it, or there is none
    std::shared_ptr<const ClaimIndex> claims;
    ReplacedCase replaced;
};

struct RecoverableForgotten { std::string id; };

/// The action came to nothing; the state stays as it was.
struct ActionFailed { Error error; };

}  // namespace throughline::outcome

namespace throughline {

/// What a task brings back; made part of the state by `Workbench::commit`.
using Outcome = std::variant<outcome::FilesImported, outcome::CaseClosed, outcome::SelectionMade,
                             outcome::ViewEdited, outcome::SourcesWeighed, outcome::PictureForetold, outcome::PictureBuilt, outcome::RemovalTried, outcome::QuestionAnswered,
                             outcome::CaseCompared, outcome::ComparisonClosed, outcome::MergePreviewed,
                             outcome::MergeAccepted, outcome::MergePreviewClosed, outcome::SameAsSuggested,
                             outcome::PageComposed, outcome::FilesWritten,
                             outcome::CaseEdited, outcome::HistoryWalked, outcome::CasefileOpened,
                             outcome::CasefileSaved, outcome::FileChecked, outcome::CaseRecovered,
                             outcome::RecoverableForgotten, outcome::ActionFailed>;

/// Work over const snapshots; runs on any thread, any number of times.
using Task = std::function<Outcome(const Job&)>;

/// What a commit changed.
struct Changes {
    bool caseChanged = false;
    bool historyChanged = false;
    bool viewChanged = false;
    bool selectionChanged = false;
    bool pictureChanged = false;
    bool pictureForetold = false;  ///< `state.foretold`: what of the picture leaves
    bool answerChanged = false;
    bool removalChanged = false;
    bool comparisonChanged = false;
    bool mergeChanged = false;
    bool sourcesChanged = false;
    bool suggestionsChanged = false;
    bool diagnosticsChanged = false;
    bool fileChanged = false;         ///< `state.file`: another file, saved, a notice …
    bool recoverableChanged = false;
    bool pictureIsStale = false;  ///< case or view are newer than the picture: build it
    std::shared_ptr<const DisplayList> page;  ///< answer to ComposePage: the first of `set`
    std::shared_ptr<const PageSet> set;       ///< all of them
    std::shared_ptr<const Brief> brief;       ///< the same in words
    std::shared_ptr<const PageCheck> check;   ///< of the page, if something stays with the analyst
    std::vector<std::string> written;         ///< files that were made
    std::shared_ptr<const RedactedCase> redacted;  ///< what page or files were made of, if something stays with the analyst
    std::optional<Camera> camera;             ///< where ShowView wants to look
    std::vector<EntityId> added;              ///< entities that an edit made, for selecting them
    std::vector<Diagnostic> notices;          ///< what an edit left out: pasted words that are no indicators
    std::shared_ptr<const void> spent;        ///< what an import leaves behind: large, to be freed where nobody waits
    std::optional<Error> error;
};

}  // namespace throughline
