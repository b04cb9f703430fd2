// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QString>
#include <optional>
#include <vector>

class QLineEdit;
class QListWidget;

namespace throughline::ui {

/// One thing to choose, and what its chooser knows it by.
struct PopupChoice {
    QString text;
    qulonglong key = 0;
    QString also = {};  ///< other words that find it, separated by commas
};

/// A list that is searched by typing: type part of a name, up and down, Enter; Escape closes it. It opens on
/// what is chosen now, and goes when it has been used.
class ChoicePopup : public QFrame {
    Q_OBJECT

public:
    ChoicePopup(const QString& prompt, std::vector<PopupChoice> choices, std::optional<qulonglong> current, QWidget* parent);

    /// Below `at`, moved into the screen.
    void openAt(QPoint global);

signals:
    void chosen(qulonglong key);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search();
    void accept();

    std::vector<PopupChoice> m_choices;
    std::optional<qulonglong> m_current;
    QLineEdit* m_filter;
    QListWidget* m_list;
};

}  // namespace throughline::ui
