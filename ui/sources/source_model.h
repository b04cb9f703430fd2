// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QString>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/graph/source_list.h"
#include "core/model/belief.h"

namespace throughline::ui {

/// Everybody who speaks as a tree of two levels: origins of several sources with these under them, and sources
/// that are alone. Texts are made when they are looked at.
class SourceModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column { NameColumn, TrustColumn, AssertsColumn, DeniesColumn, NoteColumn, columns };

    using QAbstractItemModel::QAbstractItemModel;

    /// Starts over, unless it is the same list.
    void show(std::shared_ptr<const SourceList> list);
    /// Rows stay as they are, only what they say of trust changes; but with other own origins the tree starts over: then true.
    bool setLens(const Lens& lens);
    /// Sources whose name has these words, and origins that have such a source or name.
    void setFilter(const QString& words);
    void setGrouped(bool isGrouped);

    /// The source of a row; null for an origin.
    const SourceRow* sourceAt(const QModelIndex& index) const;
    /// Ids of the sources of these rows, of an origin all that are listed under it; each once.
    std::vector<std::string> idsAt(const QModelIndexList& indexes) const;
    /// Does the analyst count the source of this row, or all under this origin, as origins of their own?
    bool areOwnOrigins(const QModelIndex& index) const;
    /// Where the source with this id is; invalid if it is not listed.
    QModelIndex indexOf(const std::string& id) const;
    /// Number of the origin of a row of the first level, as the list has it; nullopt for a source.
    std::optional<std::uint32_t> groupAt(const QModelIndex& index) const;
    std::size_t sourceCount() const { return m_list ? m_list->rows.size() : 0; }
    std::size_t shownCount() const { return m_shown; }

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    /// Row of the first level.
    struct Top {
        std::optional<std::uint32_t> group;  ///< nullopt: the one source of `rows`
        std::vector<std::uint32_t> rows;
        std::size_t sources = 0;  ///< that count as one with those, also where a filter hides them
    };

    void arrange();
    void arrangeGroup(std::uint32_t group);
    bool isFound(const SourceRow& row) const;
    Belief trustIn(const SourceRow& row) const;
    bool isOwnOrigin(const SourceRow& row) const { return m_ownOrigins.contains(row.id); }
    QString noteOf(const SourceRow& row) const;
    QString trustOf(const QModelIndex& index) const;
    QVariant cell(const QModelIndex& index) const;
    QVariant groupCell(const Top& top, int column) const;
    QString details(const QModelIndex& index) const;

    std::shared_ptr<const SourceList> m_list;
    std::unordered_map<std::string, Belief> m_beliefs;  ///< those that are not believed in full
    std::unordered_set<std::string> m_ownOrigins;       ///< ids
    QString m_filter;
    bool m_isGrouped = true;
    std::vector<Top> m_tops;
    std::size_t m_shown = 0;
};

}  // namespace throughline::ui
