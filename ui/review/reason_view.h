// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>
#include <optional>

#include "core/review/suggestions.h"

class QLabel;
class QVBoxLayout;

namespace throughline::ui {

/// Why a suggestion is made, in plain words: what it says, the rule, the words that told it, what lowers
/// the confidence.
class ReasonView : public QScrollArea {
    Q_OBJECT

public:
    explicit ReasonView(QWidget* parent = nullptr);

    /// `page` of the report, from 1; 0 where it has none.
    void show(const ThreatCase& threatCase, const Suggestion& suggestion, const Reason& reason, std::size_t page);
    /// A line in its place.
    void tell(const QString& text);

private:
    void start();
    void add(const QString& text, bool isQuiet = false);

    QWidget* m_page = nullptr;
    QVBoxLayout* m_lines = nullptr;
};

}  // namespace throughline::ui
