// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QWidget>
#include <functional>

#include "tests/support/random_numbers.h"

class QDialog;
class QFileDialog;

namespace throughline::test {

/// Answers whatever form, question or menu stands in the window's way: fills in and presses what it finds, and closes
/// what stays open for long. File dialogs get files of one folder.
class MonkeyAnswers : public QObject {
public:
    MonkeyAnswers(std::uint64_t seed, QString folder, std::function<void(const QString&)> note);

    /// Does something stand in the way?
    static bool isAsked();
    const QStringList& faults() const { return m_faults; }

private:
    void look();
    void answer(QWidget& asked);
    void answerMenu(QWidget& menu);
    void answerFile(QFileDialog& dialog);
    void answerForm(QDialog& dialog);
    void fillIn(QWidget& asked);
    void pressButton(QDialog& dialog);
    QString words();

    RandomNumbers m_random;
    QString m_folder;
    std::function<void(const QString&)> m_note;
    QPointer<QWidget> m_asked;  ///< that was met last
    int m_tries = 0;            ///< with that one
    QStringList m_faults;
};

}  // namespace throughline::test
