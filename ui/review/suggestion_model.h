// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

#include "ui/review/review_desk.h"

namespace throughline::ui {

/// The listed suggestions of a desk, a row each; texts are made when they are looked at.
class SuggestionModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        KindRole = Qt::UserRole,  ///< MarkKind
        StateRole,                ///< ReviewState
        DetailRole,               ///< "85 % · page 3"
        LabelRole,                ///< as in the text
    };

    SuggestionModel(Session& session, ReviewDesk& desk, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    /// Row of the current suggestion; invalid if it is not listed.
    QModelIndex currentRow() const;
    std::size_t suggestionAt(const QModelIndex& index) const { return m_rows[static_cast<std::size_t>(index.row())]; }

private:
    void refresh();
    QString detail(const Suggestion& suggestion) const;

    Session& m_session;
    ReviewDesk& m_desk;
    std::vector<std::size_t> m_rows;
};

/// Number of the page that a place stands on, from 1; 0 for a report without pages.
std::size_t pageOf(const Report& report, TextSpan place);
/// "to review", "accepted", "rejected".
QString reviewStateText(ReviewState state);
/// One line of words of a suggestion, for people.
QString suggestionLine(const ThreatCase& threatCase, const Suggestion& suggestion);

}  // namespace throughline::ui
