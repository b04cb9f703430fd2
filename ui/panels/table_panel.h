// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "core/model/lens.h"
#include "core/workbench/copied_rows.h"
#include "core/workbench/table_view.h"

class QAction;
class QLabel;
class QLayout;
class QLineEdit;
class QMenu;
class QPoint;
class QTableView;

namespace throughline::ui {

class Session;
class TableColumns;
class TableModel;

/// A table of the case: made, filtered and sorted on another thread where there are many rows. What is chosen in it is
/// chosen everywhere, and the other way round; names, times, tags and markings can be written in.
class TablePanel : public QWidget {
    Q_OBJECT

public:
    TablePanel(Session& session, TableKind kind, const QString& emptyHint, QWidget* parent);

signals:
    /// What can be done to what is chosen is asked for; `own` is what the panel itself can do.
    void menuAsked(const QPoint& at, const QList<QAction*>& own);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QLayout* makeControls();
    void makeView();
    void fillCopyMenu(QMenu* menu);
    QAction* addOwn(const char* name, const QString& text, QMenu* menu);
    bool filterKey(int key);
    void fitRows();
    void listen();
    void setSeen(bool isSeen);

    void makeStale();
    void list();
    void ask();
    void showRows(const std::shared_ptr<const CaseTable>& table, TableView view, const TableQuery& query, std::uint64_t version);
    void showHint();
    void tellCount();
    TableQuery query() const;

    void follow();
    bool markChosen();
    void scrollToChosen();
    std::vector<std::uint32_t> chosenRows() const;
    void choose();
    void look();
    void editWords();
    void deleteChosenWords();
    bool write(std::uint32_t row, std::size_t column, const QString& typed);
    void copy(CopyFormat format, bool isWhole);
    /// False while a newer list is being made: rows of another case would name other things.
    bool isUpToDate() const;

    Session& m_session;
    TableKind m_kind;
    QString m_emptyHint;
    TableModel* m_model;
    QTableView* m_view;
    QLineEdit* m_filter;
    QLabel* m_count;
    QLabel* m_hint;
    TableColumns* m_columns = nullptr;
    QList<QAction*> m_own;
    Lens m_lens;                              ///< that the rows are made under
    std::uint64_t m_version = 1;              ///< grows when the rows become stale
    std::uint64_t m_listed = 0;               ///< version that is listed, or being listed
    std::uint64_t m_shownVersion = 0;         ///< of the rows that are shown
    std::optional<TableQuery> m_shownQuery;   ///< of what is shown
    bool m_isListing = false;
    bool m_isSeen = true;
    bool m_isChoosing = false;  ///< the panel itself selects
    bool m_isMarking = false;   ///< the panel shows what is selected elsewhere
};

}  // namespace throughline::ui
