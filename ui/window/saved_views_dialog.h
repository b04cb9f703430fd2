// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <cstddef>
#include <string>

class QLabel;
class QListWidget;
class QPushButton;

namespace throughline::ui {

class Session;

/// Saved views to be shown, renamed (in their line) and deleted; what was done here can be undone here,
/// and later like every step.
class SavedViewsDialog : public QDialog {
    Q_OBJECT

public:
    SavedViewsDialog(Session& session, QWidget* parent);

private:
    QPushButton* addButton(const char* name, const QString& text);
    void refresh();
    void describe();
    void rename();
    std::string chosen() const;

    Session& m_session;
    std::size_t m_start;  ///< position of the history when the dialog came up
    QListWidget* m_list;
    QLabel* m_none;
    QLabel* m_detail;
    QPushButton* m_show;
    QPushButton* m_rename;
    QPushButton* m_delete;
    QPushButton* m_undo;
};

}  // namespace throughline::ui
