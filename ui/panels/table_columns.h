// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <vector>

#include "core/workbench/table_view.h"

class QAction;
class QBoxLayout;
class QHeaderView;
class QMenu;

namespace throughline::ui {

/// A column as it stands in a header until somebody chooses otherwise.
struct HeaderColumn {
    QString id;  ///< kept in settings
    QString title;
    int width = 14;  ///< in characters, so that it grows with the font
    bool isShown = true;
    bool isFixed = false;  ///< always shown
};

/// Which columns of a list are shown, in which order, how wide, and what the rows are sorted by: chosen at its header and
/// kept in the settings under `key`. The last column has the rest of the width.
class TableColumns : public QObject {
    Q_OBJECT

public:
    /// `header` must have a section for each column, and is the parent.
    TableColumns(QHeaderView* header, const QString& key, std::vector<HeaderColumn> columns);
    ~TableColumns() override;

    /// A tick for each column (actions "`key`Column.id") and the way back to how it was. The header gets the same menu.
    void fillMenu(QMenu* menu);
    /// From left to right.
    std::vector<std::size_t> shown() const;
    /// A column sorted by comes before those sorted by earlier, which then decide among equals.
    const std::vector<TableSort>& sortedBy() const { return m_sortedBy; }
    void reset();

signals:
    void columnsChanged();
    void sortingChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Shape {
        int width = 0;  ///< tenths of a character
        bool isShown = true;
    };

    void setFirst();
    void read();
    void write();
    void apply();
    void tick();
    void noteWidth(int column, int pixels);
    void noteOrder();
    void noteSorting(int column, Qt::SortOrder order);
    void show(std::size_t column, bool isShown);
    double tenthOfCharacter() const;

    QHeaderView* m_header;
    QString m_key;
    std::vector<HeaderColumn> m_columns;
    std::vector<Shape> m_shapes;       ///< by column
    std::vector<std::size_t> m_order;  ///< from left to right
    std::vector<TableSort> m_sortedBy;
    std::vector<QAction*> m_ticks;     ///< by column; none before `fillMenu`
    bool m_isApplying = false;
    bool m_isToBeWritten = false;
};

/// A button behind `row` that opens a menu, for the mouse and for the keys.
QMenu* menuButton(const QString& name, const QString& text, const QString& hint, QBoxLayout* row, QWidget* parent);

}  // namespace throughline::ui
