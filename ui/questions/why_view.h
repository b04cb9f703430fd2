// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>
#include <optional>
#include <vector>

#include "core/workbench/answer_rows.h"

class QLabel;
class QVBoxLayout;

namespace throughline::ui {

class Session;

/// "Why this path": the claims of each hop, one card each, assertions and denials alike. A click opens the
/// report at the sentence.
class WhyView : public QScrollArea {
    Q_OBJECT

public:
    WhyView(Session& session, QWidget* parent);

    /// Of the session's answer; nothing for no row.
    void showRow(const std::optional<AnswerRow>& row);
    /// Brings a hop, from 0, to the top.
    void goTo(std::size_t hop);

private:
    void addGround(const AnswerGround& ground);
    void openClaim(ClaimId claim);

    Session& m_session;
    QWidget* m_page = nullptr;
    QVBoxLayout* m_layout = nullptr;
    std::vector<QLabel*> m_titles;
    std::size_t m_cards = 0;
};

}  // namespace throughline::ui
