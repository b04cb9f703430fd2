// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;

namespace throughline::ui {

class Session;

/// What earlier windows left behind without saving: time and counts, to be brought back, kept for
/// later or thrown away.
class RecoveryDialog : public QDialog {
    Q_OBJECT

public:
    RecoveryDialog(Session& session, QWidget* parent);

private:
    void refresh();
    void recover();
    void forget();

    Session& m_session;
    QListWidget* m_list;
    QLabel* m_detail;
    QPushButton* m_recover;
    QPushButton* m_forget;
};

}  // namespace throughline::ui
