// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QWidget>
#include <memory>
#include <optional>

#include "core/workbench/ledger_copy.h"
#include "core/workbench/ledger_view.h"

class QAction;
class QCheckBox;
class QComboBox;
class QLabel;
class QLayout;
class QLineEdit;
class QMenu;
class QTreeView;

namespace throughline::ui {

class LedgerModel;
class Session;
class TableColumns;

/// All claims of what is selected, or of the case: who says what, and who denies it.
class LedgerPanel : public QWidget {
    Q_OBJECT

public:
    explicit LedgerPanel(Session& session, QWidget* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QLayout* makeFilterRow();
    QLayout* makeChoiceRow();
    void makeView();
    void fillColumnMenu(QMenu* menu);
    void fillSortMenu(QMenu* menu);
    void fillCopyMenu(QMenu* menu);
    void listen();
    void setSeen(bool isSeen);

    void list();
    void showLedger(std::shared_ptr<const ClaimLedger> ledger, std::uint64_t caseVersion);
    void showRows();
    void spanHeadings(const QModelIndex& parent);
    void noteFolded(const QModelIndex& heading, bool isFolded);
    void foldAgain(const QModelIndex& parent);
    void tellCount();
    void follow();
    void markChosen();
    void choose();
    void jump();
    void copy(CopyFormat format);
    LedgerQuery query() const;
    /// False while a newer list is being made: rows of another case would name other claims.
    bool isUpToDate() const;

    Session& m_session;
    LedgerModel* m_model;
    QTreeView* m_view;
    QLineEdit* m_filter;
    QLabel* m_count;
    QLabel* m_hint;
    TableColumns* m_columns = nullptr;
    QComboBox* m_grouping = nullptr;
    QComboBox* m_scoping = nullptr;
    QCheckBox* m_contested = nullptr;
    QAction* m_withdrawn = nullptr;
    std::shared_ptr<const ClaimLedger> m_ledger;
    std::optional<std::uint64_t> m_listed;  ///< version of the case that is listed, or being listed
    std::uint64_t m_shownVersion = 0;       ///< of the case that `m_ledger` lists
    Selection m_scope;
    QSet<QString> m_folded;  ///< headings, with those above them, that somebody folded; while filtered all are open
    bool m_isSeen = true;
    bool m_isStale = false;     ///< something was selected while nobody saw the list
    bool m_isChoosing = false;  ///< the panel itself selects: what it lists stays
    bool m_isMarking = false;   ///< the panel shows what is selected elsewhere
};

}  // namespace throughline::ui
