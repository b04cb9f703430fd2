// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <functional>
#include <vector>

#include "core/graph/filter_words.h"

class QToolButton;

namespace throughline::ui {

class FlowLayout;
class Session;

/// One chip for each condition that the picture is under (filter, focus, lens), each with a button that takes it off; a
/// click opens what sets it. Not to be seen while there is none.
class ChipBar : public QWidget {
    Q_OBJECT

public:
    ChipBar(Session& session, QWidget* parent);

    /// Filter, focus and lens off: a step each for those that were on.
    void clearAll();
    /// Opens the list of conditions, below this bar or at the top of what it stands on.
    void openMenu();

private:
    void refresh();
    void addFilterChips();
    void addFocusChip();
    void addLensChip();
    void addHiddenChip();
    void addRemovalChip();
    /// The chip's words and what takes it off; both reached by Tab.
    QToolButton* addChip(const QString& text, const QString& hint, const char* name, const std::function<void()>& takeOff);
    void openFocusMenu(QWidget* chip);
    void setFocusOf(const std::function<void(Focus&)>& edit);

    Session& m_session;
    FlowLayout* m_layout;
    QToolButton* m_add;
    QToolButton* m_clear;
    std::vector<QWidget*> m_chips;
    QString m_shown;  ///< what the chips say: they are made anew only when that changes
};

}  // namespace throughline::ui
