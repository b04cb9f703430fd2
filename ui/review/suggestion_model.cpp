// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/suggestion_model.h"

#include <QCoreApplication>
#include <algorithm>

#include "ui/qt_text.h"
#include "ui/session.h"

namespace throughline::ui {

SuggestionModel::SuggestionModel(Session& session, ReviewDesk& desk, QObject* parent)
    : QAbstractListModel(parent), m_session(session), m_desk(desk), m_rows(desk.listed())
{
    connect(&m_desk, &ReviewDesk::listedChanged, this, [this] { refresh(); });
}

/// The same rows with other states keep the place that the list is scrolled to.
void SuggestionModel::refresh()
{
    if (m_rows == m_desk.listed() && !m_rows.empty()) {
        emit dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = m_desk.listed();
    endResetModel();
}

int SuggestionModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }

QVariant SuggestionModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || suggestionAt(index) >= m_desk.suggestions().size())
        return {};
    const std::size_t at = suggestionAt(index);
    const Suggestion& one = m_desk.suggestions()[at];
    const ThreatCase& threatCase = m_session.state().threatCase;
    switch (role) {
    case Qt::DisplayRole: return suggestionLine(threatCase, one);
    case Qt::ToolTipRole: return tooltipText(suggestionLine(threatCase, one));
    case Qt::AccessibleTextRole:
        return tr("%1, %2, %3").arg(suggestionLine(threatCase, one), detail(one), reviewStateText(one.state));
    case KindRole: return static_cast<int>(m_desk.sheet()->kinds[at]);
    case StateRole: return static_cast<int>(one.state);
    case DetailRole: return detail(one);
    case LabelRole: return markLabel(threatCase, one.row);
    default: return {};
    }
}

QModelIndex SuggestionModel::currentRow() const
{
    if (!m_desk.current())
        return {};
    const auto found = std::lower_bound(m_rows.begin(), m_rows.end(), *m_desk.current());
    return found != m_rows.end() && *found == *m_desk.current() ? index(static_cast<int>(found - m_rows.begin())) : QModelIndex();
}

QString SuggestionModel::detail(const Suggestion& suggestion) const
{
    QStringList parts{suggestion.isByHand ? tr("by hand") : tr("%1 %").arg(suggestion.confidence)};
    const ThreatCase& threatCase = m_session.state().threatCase;
    if (const std::size_t page = m_desk.report() ? pageOf(threatCase[*m_desk.report()], suggestion.span) : 0)
        parts.append(tr("page %1").arg(page));
    return parts.join(QStringLiteral(" · "));
}

std::size_t pageOf(const Report& report, TextSpan place)
{
    const auto next = std::upper_bound(report.pages.begin(), report.pages.end(), place.begin,
                                       [](std::uint32_t at, const TextSpan& page) { return at < page.begin; });
    return static_cast<std::size_t>(next - report.pages.begin());
}

QString reviewStateText(ReviewState state)
{
    switch (state) {
    case ReviewState::Draft: return SuggestionModel::tr("to review");
    case ReviewState::Accepted: return SuggestionModel::tr("accepted");
    case ReviewState::Rejected: return SuggestionModel::tr("rejected");
    }
    return {};
}

QString suggestionLine(const ThreatCase& threatCase, const Suggestion& suggestion)
{
    return toQt(suggestionText(threatCase, suggestion)).simplified();
}

}  // namespace throughline::ui
