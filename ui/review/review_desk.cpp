// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/review_desk.h"

#include <QPointer>
#include <QScopedValueRollback>
#include <algorithm>

#include "core/model/shown_case.h"
#include "ui/panels/report_panel.h"
#include "ui/session.h"

namespace throughline::ui {

namespace {

/// Cases with more rows are looked through on another thread.
constexpr std::size_t quickRows = 5'000;

std::size_t sizeOf(const ThreatCase& threatCase)
{
    return threatCase.entities.size() + threatCase.claims.size() + threatCase.quantities.size();
}

struct AddRow {
    action::Rows& rows;

    void operator()(EntityId id) const { rows.entities.push_back(id); }
    void operator()(ClaimId id) const { rows.claims.push_back(id); }
    void operator()(QuantityId id) const { rows.quantities.push_back(id); }
};

/// What is chosen with a suggestion.
struct SelectionOf {
    const ThreatCase& threatCase;

    Selection operator()(EntityId id) const { return threatCase[id].isDeleted ? Selection{} : Selection{.entities = {id}}; }
    Selection operator()(ClaimId id) const
    {
        const Claim& claim = threatCase[id];
        const auto* edge = std::get_if<RelationshipId>(&claim.about);
        if (!isShown(threatCase, id))
            return {};
        return edge ? Selection{.relationships = {*edge}, .claim = id} : Selection{.claim = id};
    }
    Selection operator()(QuantityId id) const
    {
        const Quantity& quantity = threatCase[id];
        if (quantity.ofEntity && isShown(threatCase, *quantity.ofEntity))
            return {.entities = {*quantity.ofEntity}};
        if (quantity.ofRelationship && isShown(threatCase, *quantity.ofRelationship))
            return {.relationships = {*quantity.ofRelationship}};
        return {};
    }
};

std::optional<ReportId> lastReport(const ThreatCase& threatCase)
{
    for (std::size_t row = threatCase.reports.size(); row-- > 0;)
        if (!threatCase.reports[row].isDeleted && threatCase.reports[row].hasText())
            return idAt<ReportId>(row);
    return std::nullopt;
}

}  // namespace

action::Rows rowsOf(const SuggestionRow& row)
{
    action::Rows rows;
    std::visit(AddRow{rows}, row);
    return rows;
}

ReviewDesk::ReviewDesk(Session& session, QObject* parent) : QObject(parent), m_session(session)
{
    connect(&m_session, &Session::caseChanged, this, [this] { refresh(); });
    connect(&m_session, &Session::selectionChanged, this, [this] { followSelection(); });
    refresh();
}

void ReviewDesk::setReport(std::optional<ReportId> report)
{
    const ThreatCase& threatCase = m_session.state().threatCase;
    const std::shared_ptr<const std::string> stored = report ? threatCase[*report].text : nullptr;
    if (report == m_report && stored == m_stored)
        return;
    m_report = report;
    m_stored = stored;
    m_shown = report && threatCase[*report].hasText() ? shownTextOf(threatCase[*report]) : nullptr;
    m_seenVersion.reset();
    m_filter = {};
    take(std::make_shared<const ReviewSheet>());
    refresh();
}

/// The report of the case that was just opened comes forward; an edit leaves the reader where he is.
void ReviewDesk::refresh()
{
    const WorkbenchState& state = m_session.state();
    const ThreatCase& threatCase = state.threatCase;
    const bool isGone = m_report && (rowOf(*m_report) >= threatCase.reports.size() || threatCase[*m_report].isDeleted
                                     || threatCase[*m_report].text != m_stored);
    const bool isNew = threatCase.reports.size() > m_knownReports;
    m_knownReports = threatCase.reports.size();
    if (isGone || !m_report || isNew) {
        const std::optional<ReportId> fitting = lastReport(threatCase);
        if (fitting != m_report || isGone) {
            setReport(fitting);
            return;
        }
    }
    if (!m_report || !m_shown || m_seenVersion == state.caseVersion)
        return;
    m_seenVersion = state.caseVersion;
    if (sizeOf(threatCase) < quickRows) {
        take(std::make_shared<const ReviewSheet>(reviewSheetOf(threatCase, *m_report, *m_shown)));
        return;
    }
    m_isLooking = true;
    m_session.lookThrough([desk = QPointer(this), threatCase, report = *m_report, shown = m_shown](const Job&) -> JobRunner::Finish {
        auto sheet = std::make_shared<const ReviewSheet>(reviewSheetOf(threatCase, report, *shown));
        return [desk, shown, sheet = std::move(sheet)] {
            if (desk && desk->m_shown == shown)
                desk->take(sheet);
        };
    });
}

void ReviewDesk::take(std::shared_ptr<const ReviewSheet> sheet)
{
    const std::shared_ptr<const ReviewSheet> before = std::exchange(m_sheet, std::move(sheet));
    m_isLooking = false;
    const std::optional<SuggestionRow> row = m_current ? std::optional(before->suggestions[*m_current].row) : std::nullopt;
    m_indexOf.clear();
    for (std::size_t i = 0; i < suggestions().size(); ++i)
        m_indexOf.emplace(suggestions()[i].row, i);
    m_current = row ? indexOf(*row) : std::nullopt;
    if (std::exchange(m_followsChange, false))
        for (const Suggestion& old : before->suggestions)
            if (const auto now = indexOf(old.row); now && suggestions()[*now].state != old.state) {
                m_current = now;
                break;
            }
    list();
    emit sheetChanged();
    emit listedChanged();
    emit currentChanged();
    tellAlong(*before);
}

void ReviewDesk::tellAlong(const ReviewSheet& before)
{
    const std::optional<Asked> asked = std::exchange(m_asked, std::nullopt);
    if (!asked)
        return;
    const auto changed = static_cast<std::size_t>(std::count_if(before.suggestions.begin(), before.suggestions.end(), [this](const Suggestion& old) {
        const auto now = indexOf(old.row);
        return now && suggestions()[*now].state != old.state;
    }));
    if (changed > asked->count)
        emit judgedAlong(asked->verdict, changed - asked->count);
}

void ReviewDesk::dispatchVerdict(action::Rows rows, Asked asked)
{
    m_asked = asked;
    m_session.dispatch(action::Edit(action::JudgeSuggestions{std::move(rows), asked.verdict}));
    if (!m_isLooking)
        m_asked.reset();  // nothing changed
}

void ReviewDesk::setFilter(const ReviewFilter& filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    list();
    emit listedChanged();
}

bool ReviewDesk::isListed(std::size_t index) const
{
    return (!m_filter.state || suggestions()[index].state == *m_filter.state) && (!m_filter.kind || m_sheet->kinds[index] == *m_filter.kind);
}

void ReviewDesk::list()
{
    m_listed.clear();
    for (std::size_t i = 0; i < suggestions().size(); ++i)
        if (isListed(i))
            m_listed.push_back(i);
}

std::optional<std::size_t> ReviewDesk::indexOf(const SuggestionRow& row) const
{
    const auto found = m_indexOf.find(row);
    return found == m_indexOf.end() ? std::nullopt : std::optional(found->second);
}

void ReviewDesk::setCurrent(std::optional<std::size_t> index)
{
    if (index && *index >= suggestions().size())
        index.reset();
    const bool isOther = index != m_current;
    m_current = index;
    chooseInSession();
    if (isOther)
        emit currentChanged();
}

void ReviewDesk::chooseInSession()
{
    if (!m_current)
        return;
    const QScopedValueRollback choosing(m_isChoosing, true);
    m_session.select(std::visit(SelectionOf{m_session.state().threatCase}, currentSuggestion()->row));
    m_session.askForCloserLook();
}

void ReviewDesk::step(int by)
{
    if (m_listed.empty())
        return;
    if (!m_current) {
        setCurrent(by > 0 ? m_listed.front() : m_listed.back());
        return;
    }
    const auto here = std::lower_bound(m_listed.begin(), m_listed.end(), *m_current);
    const bool isThere = here != m_listed.end() && *here == *m_current;
    if (by > 0) {
        const auto next = isThere ? here + 1 : here;
        setCurrent(next == m_listed.end() ? m_listed.back() : *next);
    } else {
        setCurrent(here == m_listed.begin() ? m_listed.front() : *(here - 1));
    }
}

std::optional<std::size_t> ReviewDesk::nextToReview(std::size_t from) const
{
    const std::size_t count = suggestions().size();
    for (std::size_t i = 1; i < count; ++i) {
        const std::size_t at = (from + i) % count;
        const bool isOfKind = !m_filter.kind || m_sheet->kinds[at] == *m_filter.kind;
        if (suggestions()[at].state == ReviewState::Draft && isOfKind)
            return at;
    }
    return std::nullopt;
}

void ReviewDesk::judge(action::Verdict verdict)
{
    if (!m_current)
        return;
    const SuggestionRow judged = currentSuggestion()->row;
    dispatchVerdict(rowsOf(judged), {verdict, 1});
    // What was judged may have taken others along: the next is looked for in what there is now.
    const std::optional<std::size_t> here = indexOf(judged);
    if (!here || verdict == action::Verdict::Reopen)
        return;
    if (const auto next = nextToReview(*here))
        setCurrent(next);
    else
        emit currentChanged();
}

std::vector<std::size_t> ReviewDesk::toReviewAbove(int percent) const
{
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < suggestions().size(); ++i)
        if (suggestions()[i].state == ReviewState::Draft && suggestions()[i].confidence >= percent)
            found.push_back(i);
    return found;
}

ReviewDesk::Count ReviewDesk::countAbove(int percent) const
{
    const std::vector<std::size_t> sure = toReviewAbove(percent);
    return {sure.size(), acceptedAlong(m_session.state().threatCase, suggestions(), sure).size()};
}

void ReviewDesk::acceptAbove(int percent)
{
    const std::vector<std::size_t> sure = toReviewAbove(percent);
    if (sure.empty())
        return;
    action::Rows rows;
    for (const std::size_t index : sure)
        std::visit(AddRow{rows}, suggestions()[index].row);
    dispatchVerdict(std::move(rows), {action::Verdict::Accept, sure.size()});
    if (!m_current || currentSuggestion()->state != ReviewState::Draft)
        if (const auto next = nextToReview(m_current.value_or(0)))
            setCurrent(next);
}

void ReviewDesk::undo()
{
    m_followsChange = true;
    m_session.dispatch(action::Undo{});
    m_followsChange = m_isLooking;  // what changed is known when it has been looked through
    chooseInSession();
}

bool ReviewDesk::isOfSelection(const Suggestion& suggestion) const
{
    const Selection& selection = m_session.state().selection;
    if (const auto* claim = std::get_if<ClaimId>(&suggestion.row))
        return selection.claim == *claim;
    if (const auto* entity = std::get_if<EntityId>(&suggestion.row))
        return !selection.claim && selection.entities == std::vector<EntityId>{*entity};
    const Selection own = std::visit(SelectionOf{m_session.state().threatCase}, suggestion.row);
    return !own.isEmpty() && !selection.claim && selection.entities == own.entities && selection.relationships == own.relationships;
}

/// A card, an edge or a claim that was chosen elsewhere.
void ReviewDesk::followSelection()
{
    if (m_isChoosing)
        return;
    const WorkbenchState& state = m_session.state();
    if (const ReportPlace place = placeOf(state.threatCase, *state.claims, state.selection, m_report); place.report && place.report != m_report)
        setReport(place.report);
    if (m_current && isOfSelection(suggestions()[*m_current]))
        return;
    std::optional<std::size_t> found;
    if (state.selection.claim)
        found = indexOf(*state.selection.claim);
    else if (!state.selection.entities.empty())
        found = indexOf(state.selection.entities.front());
    for (const RelationshipId edge : state.selection.relationships) {
        for (const ClaimId claim : state.claims->of(edge))
            if (!found)
                found = indexOf(claim);
    }
    if (!found || found == m_current)
        return;
    m_current = found;
    emit currentChanged();
}

}  // namespace throughline::ui
