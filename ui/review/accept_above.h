// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;
class QSpinBox;

namespace throughline::ui {

class ReviewDesk;

/// "Accept all from [70 %] up" with the number that it would accept, before it is pressed.
class AcceptAbove : public QWidget {
    Q_OBJECT

public:
    explicit AcceptAbove(ReviewDesk& desk, QWidget* parent = nullptr);

private:
    void showCount();

    ReviewDesk& m_desk;
    QSpinBox* m_percent;
    QPushButton* m_accept;
};

}  // namespace throughline::ui
