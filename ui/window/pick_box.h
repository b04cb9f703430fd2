// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;
class QTreeWidget;

namespace throughline::ui {

/// A field over a list in a frame of its own: typing changes the list, arrows go along it while one types, Enter or a click
/// takes a row. Deletes itself when closed.
class PickBox : public QDialog {
    Q_OBJECT

public:
    /// `name`: object name; the title is for readers and window lists.
    PickBox(const QString& name, const QString& title, const QString& placeholder, QWidget* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

    QLineEdit& field() const { return *m_field; }
    QTreeWidget& list() const { return *m_list; }
    /// In the middle of the parent, an eighth down.
    void place(QSize size);
    void chooseFirst();

    virtual void takeRow(int row) = 0;

private:
    void step(int rows);
    void takeCurrent();

    QLineEdit* m_field;
    QTreeWidget* m_list;
};

}  // namespace throughline::ui
