// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

#include "core/workbench/selection.h"

class QLabel;
class QListWidget;

namespace throughline::ui {

class Session;

/// What the lens changes against believing everybody: a sentence, and the first of the changes, each of which
/// leads to what it is about.
class LensEffectView : public QWidget {
    Q_OBJECT

public:
    LensEffectView(Session& session, QWidget* parent);

    /// Of the state as it is; says so while it is not yet reckoned.
    void refresh();

private:
    void list();
    void addHeading(const QString& text);
    void goTo(int row);

    Session& m_session;
    QLabel* m_summary;
    QListWidget* m_list;
    std::vector<Selection> m_selections;  ///< by row
};

}  // namespace throughline::ui
