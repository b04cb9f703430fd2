// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/base/defang.h"
#include "core/casefile/recovery.h"
#include "core/compare/merge_preview.h"
#include "core/graph/lens_effect.h"
#include "core/graph/source_list.h"
#include "core/model/case_document.h"
#include "core/model/shown_case.h"
#include "core/query/campaign_graph.h"
#include "core/scene/picture.h"
#include "core/workbench/comparison.h"
#include "core/workbench/foretold_picture.h"
#include "core/workbench/history.h"
#include "core/workbench/open_file.h"
#include "core/workbench/removal_preview.h"
#include "core/workbench/selection.h"

namespace throughline {

/// Reports that wait to be taken into the case.
struct OpenMerge {
    std::vector<std::string> paths;
    MergePreview preview;
    std::vector<Diagnostic> diagnostics;  ///< of reading them
};

/// An answer, and what it was asked of: the case, the view's graph, what its indices mean.
struct Answered {
    Answer answer;
    std::shared_ptr<const CampaignGraph> campaign;
    ViewState view;  ///< that was asked
    std::uint64_t caseVersion = 0;
};

/// Who speaks in the case of this version, and what the lens of the view of this version changes.
struct WeighedSources {
    std::shared_ptr<const SourceList> list;
    LensEffect effect;  ///< empty under a neutral lens
    std::uint64_t caseVersion = 0;
    std::uint64_t viewVersion = 0;
};

/// Everything the window shows: the document (case, view, saved views) and what hangs on it. A snapshot is a cheap copy. Versions only ever grow, so that a
/// result for an older state can be told from a newer one.
struct WorkbenchState : CaseDocument {
    /// The case as it is to be read: row by row that of the document, with the names that the view chose. What is written
    /// back (edits, exports of data) is made of `threatCase`.
    ThreatCase named;
    std::string namedBy;  ///< `view.names` that `named` was made with
    DefangPolicy wordedBy = defangPolicy();  ///< what lists and pictures of this case version were worded by
    std::shared_ptr<const ClaimIndex> claims = std::make_shared<ClaimIndex>();
    History history;
    OpenFile file;
    std::vector<Recoverable> recoverable;  ///< left behind by windows that ended without saving
    std::string recoveryFolder;            ///< of `Workbench::keepJournal`; empty: no journal is kept
    Selection selection;
    std::vector<Diagnostic> diagnostics;
    /// Files that reports of this session were read from, by the report's id: a report keeps but the last part of
    /// its path, which two files may share.
    std::multimap<std::string, std::string> reportPaths;
    std::shared_ptr<const Picture> picture;  ///< may be older than case and view; none for an empty case
    /// What leaves that picture, while the next one is on its way; null: not known.
    std::shared_ptr<const ForetoldPicture> foretold;
    std::shared_ptr<const FullestPicture> fullest;  ///< of large pictures, of the case of any version; null: none yet
    /// What pictures of `shownVersion` of the case are made of: `named` without what is deleted.
    std::shared_ptr<const ShownCase> shown;
    std::uint64_t shownVersion = 0;
    std::shared_ptr<const Answered> answered;  ///< last answer to a question; none before the first
    /// What the picture would be without some things; null: nobody looks at that.
    std::shared_ptr<const RemovalPreview> removal;
    /// What questions to the case and view of these versions are asked of; none before the first.
    std::shared_ptr<const CampaignGraph> campaign;
    std::uint64_t campaignCaseVersion = 0;
    std::uint64_t campaignViewVersion = 0;
    /// Open comparison; while there is one, the picture shows its united case, whose rows beyond those of
    /// `threatCase` are what only the other case has. May be older than the case until the picture is built.
    std::shared_ptr<const Comparison> comparison;
    /// Answer to SuggestSameAs; ids are those of the case, which may have changed since.
    std::vector<SameAsSuggestion> suggestions;
    /// Answer to WeighSources, null before the first; may be older than case and view.
    std::shared_ptr<const WeighedSources> sources;
    std::shared_ptr<const OpenMerge> merge;  ///< open preview; none: null
    /// The gesture that the last step of the history was made in, and that step's number; 0: none.
    std::uint64_t filterGesture = 0;
    std::uint64_t filterStep = 0;
    std::uint64_t caseVersion = 0;
    std::uint64_t viewVersion = 0;
    std::uint64_t pictureCaseVersion = 0;
    std::uint64_t pictureViewVersion = 0;

    const CaseDocument& document() const { return *this; }
    CaseDocument& document() { return *this; }
    /// Is the case other than in its file? Undone back to what was saved, it is not.
    bool isModified() const { return history.present() != file.savedStep; }
    /// The case that the picture was drawn of: both sides of an open comparison, or the case alone.
    /// Only while the picture is not stale do its rows exist there.
    const ThreatCase& picturedCase() const { return comparison ? comparison->united.threatCase : named; }
    /// Of the case and view as they are; null: none, or they have changed since.
    const RemovalPreview* presentRemoval() const
    {
        return removal && removal->caseVersion == caseVersion && removal->viewVersion == viewVersion ? removal.get() : nullptr;
    }
    bool isPictureStale() const { return pictureCaseVersion != caseVersion || pictureViewVersion != viewVersion; }
};

}  // namespace throughline
