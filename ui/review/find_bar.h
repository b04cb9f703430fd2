// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace throughline::ui {

/// Finds words in a text: Enter goes on, Shift+Enter back, Escape closes it.
class FindBar : public QWidget {
    Q_OBJECT

public:
    FindBar(QPlainTextEdit& text, QWidget* parent);

    /// Comes forward with what is selected in the text.
    void open();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void find(bool isBack, bool isTyping);
    void shut();

    QPlainTextEdit& m_text;
    QLineEdit* m_words;
    QLabel* m_result;
};

}  // namespace throughline::ui
