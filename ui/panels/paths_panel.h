// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/workbench/state.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QListWidget;

namespace throughline::ui {

class Session;

/// "How is this said to reach that": two names and the paths between them. Choosing a path selects
/// everything on it.
class PathsPanel : public QWidget {
    Q_OBJECT

public:
    PathsPanel(Session& session, QWidget* parent);

private:
    void refreshNames();
    void ask();
    void showAnswer();
    void choose(int row);
    QString pathText(const ThreatPath& path) const;

    Session& m_session;
    QComboBox* m_from;
    QComboBox* m_to;
    QCheckBox* m_mayCross;
    QLabel* m_answer;
    QListWidget* m_paths;
};

}  // namespace throughline::ui
