// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "core/compare/merge_preview.h"
#include "core/edit/edits.h"
#include "core/exporters/stix_writer.h"
#include "core/model/lens.h"
#include "core/model/view_filter.h"
#include "core/query/question.h"
#include "core/scene/picture.h"
#include "core/workbench/casefile_actions.h"
#include "core/workbench/selection.h"

namespace throughline::action {

// What a person (or the command line) can ask for, in families; each family has a file with its
// prepare and apply. Small structs, no behaviour.

// import family
struct ImportFiles { std::vector<std::string> paths; };
/// One of the compiled-in samples ("samples/….txt").
struct OpenSample { std::string name; };
/// Start over with an empty case.
struct CloseCase {};

// view family
struct Select { Selection selection; };
struct SetLayout { std::string id; };
struct SetLens { Lens lens; };
/// `gesture`: filters set with the same number other than 0, one right after the other, are one step of the history (a
/// slider that is dragged, a window of time that plays).
struct SetFilter {
    ViewFilter filter;
    std::uint64_t gesture = 0;
};
struct SetFocus { Focus focus; };
/// Whose names things go by: id of a row of `nameChoices()`. Labels change, nothing is joined.
struct SetNames { std::string id; };
/// How the map is drawn: projection ("mercator", empty: equal-area) and viewpoint on contested boundaries (id of a row of
/// `geo::viewpoints()`, empty: the usual one). Errors: NotFound.
struct SetMap { std::string projection; std::string viewpoint; };
/// Which matrix: id of a row of `matrixChoices()`; empty: the first that has something. Errors: NotFound.
struct SetMatrix { std::string id; };
struct Hide { std::vector<EntityId> entities; };
struct ShowAll {};
/// Where a card is put: `entity` is its first one, `incident` the id of the incident whose band it
/// stands in (empty outside such bands). Centres are kept to a quarter of a unit.
struct CardCentre { EntityId entity; Point centre; std::string incident = {}; };
/// `drawn`: annotations that were moved along, as they are now.
struct PlaceCards {
    std::vector<CardCentre> centres;
    std::vector<Annotation> drawn = {};
};
/// What the author draws on the present layout by hand. `put`: new ones with id 0, known ones as they are now;
/// `removed`: ids. Brought to what a view may hold (`soundAnnotations`).
/// Errors: TooLarge beyond `mostAnnotations`.
struct Draw {
    std::vector<Annotation> put;
    std::vector<std::uint32_t> removed = {};
};
/// Forgets the places of the present layout, so that everything is laid out anew.
struct Relayout {};
struct Unfold { std::vector<EntityId> members; };
/// Each set becomes one card; what was in other folds leaves them.
struct Fold { std::vector<std::vector<EntityId>> sets; };
/// The community of a drawn thing, a card for each lane of it.
struct FoldCommunity { EntityId thing; };
/// Of the fold that holds `member`; empty: it is called by what it holds.
struct NameFold { EntityId member; std::string name; };
/// Shows again what was hidden by hand.
struct Unhide { std::vector<EntityId> entities; };
/// Hides all but these, to start looking from them.
struct ShowOnly { std::vector<EntityId> entities; };
/// Lists everybody who speaks in the case, and what the present lens changes (`state.sources`).
struct WeighSources {};
/// Graph, plan, layout and display list for the present case and view; dispatched by whoever shows
/// it when `Changes::pictureIsStale`.
struct BuildPicture {};

// query family
struct Ask { Question question; };
/// What would be cut off without these things (`state.removal`); of none: ends the preview.
struct TryWithout { std::vector<EntityId> entities; };
/// Which single sources the last answer rests on (`Answer::restsOn`).
struct TestSources {};

// compare family
/// Another case or version, any readable file, as the first of two; the present one is the second.
struct CompareWith { std::string path; };
struct CloseComparison {};

// merge family
/// What loading these reports into the open case would do, to look at before it is done.
struct PreviewMerge { std::vector<std::string> paths; };
/// Take what was chosen of the open preview.
struct AcceptMerge { MergeChoices choices; };
struct CloseMergePreview {};
/// Pairs of things of the case that may be one (`state.suggestions`); nothing is joined.
struct SuggestSameAs {};

// export family; files are searched for what their redaction keeps back, and not written where it is found: Withheld
/// The page of the present picture, for a picture file or the printer.
struct ComposePage {
    BriefingOptions options;
    Redaction redaction = {};
};
/// The claims of each report as JSON (docs/cli/claims.schema.json): into the file `out`, or one file
/// per report into the folder `out` if it is one, ends in "/", or the case has two or more reports.
struct WriteClaims {
    std::string out;
    Redaction redaction = {};
};
/// The case as one STIX 2.1 bundle into the file `out`, dated by `options`.
struct WriteStix {
    std::string out;
    StixOptions options;
    Redaction redaction = {};
};
/// A copy of the case and its views as a casefile; what was there stays as `out~`.
struct WriteCasefile {
    std::string out;
    Redaction redaction = {};
};

}  // namespace throughline::action

namespace throughline {

using Action = std::variant<
    action::ImportFiles, action::OpenSample, action::CloseCase,
    action::Select, action::SetLayout, action::SetLens, action::SetFilter, action::SetFocus, action::SetNames, action::SetMap, action::SetMatrix, action::Hide, action::ShowAll, action::PlaceCards, action::Draw,
    action::Relayout, action::Unfold, action::Fold, action::FoldCommunity, action::NameFold, action::Unhide, action::ShowOnly, action::WeighSources, action::BuildPicture,
    action::Ask, action::TryWithout, action::TestSources,
    action::CompareWith, action::CloseComparison,
    action::PreviewMerge, action::AcceptMerge, action::CloseMergePreview, action::SuggestSameAs,
    action::ComposePage, action::WriteClaims, action::WriteStix, action::WriteCasefile,
    action::Edit, action::Undo, action::Redo, action::GoToStep,
    action::OpenCasefile, action::SaveCasefile, action::ShareCasefile, action::CheckFile, action::Recover, action::ForgetRecoverable>;

}  // namespace throughline
