// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/source_model.h"

#include <algorithm>
#include <set>
#include <unordered_set>

#include "core/workbench/lens_text.h"
#include "ui/qt_text.h"
#include "ui/sources/source_text.h"

namespace throughline::ui {

namespace {

/// Internal id of rows of the first level; of others the first level's row.
constexpr quintptr topLevel = ~quintptr{0};

bool isCount(int column) { return column == SourceModel::AssertsColumn || column == SourceModel::DeniesColumn; }

/// A mark and a word: meaning never hangs on colour.
QString trustText(Belief belief)
{
    const QString word = toQt(beliefText(belief));
    switch (belief) {
    case Belief::Believed: return word;
    case Belief::Doubted: return QStringLiteral("? ") + word;
    case Belief::Disbelieved: return QStringLiteral("✕ ") + word;
    }
    return word;
}

}  // namespace

void SourceModel::show(std::shared_ptr<const SourceList> list)
{
    if (list == m_list)
        return;
    m_list = std::move(list);
    arrange();
}

bool SourceModel::setLens(const Lens& lens)
{
    std::unordered_map<std::string, Belief> beliefs;
    for (const std::string& id : lens.doubt)
        beliefs[id] = Belief::Doubted;
    for (const std::string& id : lens.disbelieve)
        beliefs[id] = Belief::Disbelieved;
    std::unordered_set<std::string> ownOrigins(lens.ownOrigins.begin(), lens.ownOrigins.end());
    if (beliefs == m_beliefs && ownOrigins == m_ownOrigins)
        return false;
    m_beliefs = std::move(beliefs);
    const bool isTreeOther = m_isGrouped && ownOrigins != m_ownOrigins;
    m_ownOrigins = std::move(ownOrigins);
    if (isTreeOther) {
        arrange();
        return true;
    }
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex top = index(row, 0);
        if (const int children = rowCount(top); children > 0)
            emit dataChanged(index(0, 0, top), index(children - 1, columns - 1, top));
    }
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
    return false;
}

void SourceModel::setFilter(const QString& words)
{
    if (words.simplified() == m_filter)
        return;
    m_filter = words.simplified();
    arrange();
}

void SourceModel::setGrouped(bool isGrouped)
{
    if (isGrouped == m_isGrouped)
        return;
    m_isGrouped = isGrouped;
    arrange();
}

bool SourceModel::isFound(const SourceRow& row) const
{
    return m_filter.isEmpty() || sourceName(row).contains(m_filter, Qt::CaseInsensitive);
}

void SourceModel::arrange()
{
    beginResetModel();
    m_tops.clear();
    m_shown = 0;
    if (m_list && !m_isGrouped)
        for (std::uint32_t row = 0; row < m_list->rows.size(); ++row)
            if (isFound(m_list->rows[row]))
                m_tops.push_back({std::nullopt, {row}, 1});
    for (std::uint32_t group = 0; m_list && m_isGrouped && group < m_list->groups.size(); ++group)
        arrangeGroup(group);
    for (const Top& top : m_tops)
        m_shown += top.rows.size();
    endResetModel();
}

/// What the analyst counts as an origin of its own stands beside the others of its origin, not under it.
void SourceModel::arrangeGroup(std::uint32_t group)
{
    const SourceGroup& origin = m_list->groups[group];
    const bool isWholeFound = groupName(origin).contains(m_filter, Qt::CaseInsensitive);
    Top top;
    std::vector<std::uint32_t> own;
    for (const std::uint32_t row : origin.rows) {
        const bool isOwn = isOwnOrigin(m_list->rows[row]);
        top.sources += isOwn ? 0 : 1;
        if (isWholeFound || isFound(m_list->rows[row]))
            (isOwn ? own : top.rows).push_back(row);
    }
    if (top.sources > 1)
        top.group = group;
    if (!top.rows.empty())
        m_tops.push_back(std::move(top));
    for (const std::uint32_t row : own)
        m_tops.push_back({std::nullopt, {row}, 1});
}

QModelIndex SourceModel::indexOf(const std::string& id) const
{
    for (int row = 0; row < rowCount(); ++row) {
        const std::vector<std::uint32_t>& rows = m_tops[static_cast<std::size_t>(row)].rows;
        const auto found = std::find_if(rows.begin(), rows.end(), [&](std::uint32_t at) { return m_list->rows[at].id == id; });
        if (found != rows.end())
            return groupAt(index(row, 0)) ? index(static_cast<int>(found - rows.begin()), 0, index(row, 0)) : index(row, 0);
    }
    return {};
}

std::optional<std::uint32_t> SourceModel::groupAt(const QModelIndex& index) const
{
    return index.isValid() && index.internalId() == topLevel ? m_tops[static_cast<std::size_t>(index.row())].group : std::nullopt;
}

const SourceRow* SourceModel::sourceAt(const QModelIndex& index) const
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return nullptr;
    if (index.internalId() != topLevel)
        return &m_list->rows[m_tops[index.internalId()].rows[static_cast<std::size_t>(index.row())]];
    const Top& top = m_tops[static_cast<std::size_t>(index.row())];
    return top.group ? nullptr : &m_list->rows[top.rows.front()];
}

std::vector<std::string> SourceModel::idsAt(const QModelIndexList& indexes) const
{
    std::vector<std::string> ids;
    std::unordered_set<std::string> known;
    const auto add = [&](const SourceRow& row) {
        if (known.insert(row.id).second)
            ids.push_back(row.id);
    };
    for (const QModelIndex& index : indexes) {
        if (const SourceRow* row = sourceAt(index))
            add(*row);
        else if (index.isValid())
            for (const std::uint32_t member : m_tops[static_cast<std::size_t>(index.row())].rows)
                add(m_list->rows[member]);
    }
    return ids;
}

QModelIndex SourceModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) : topLevel);
}

QModelIndex SourceModel::parent(const QModelIndex& child) const
{
    if (!child.isValid() || child.internalId() == topLevel)
        return {};
    return createIndex(static_cast<int>(child.internalId()), 0, topLevel);
}

int SourceModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_tops.size());
    if (parent.internalId() != topLevel || parent.column() != 0)
        return 0;
    const Top& top = m_tops[static_cast<std::size_t>(parent.row())];
    return top.group ? static_cast<int>(top.rows.size()) : 0;
}

int SourceModel::columnCount(const QModelIndex&) const { return columns; }

Belief SourceModel::trustIn(const SourceRow& row) const
{
    const auto found = m_beliefs.find(row.id);
    return found == m_beliefs.end() ? Belief::Believed : found->second;
}

QString SourceModel::trustOf(const QModelIndex& index) const
{
    if (const SourceRow* row = sourceAt(index))
        return trustText(trustIn(*row));
    std::set<Belief> all;
    for (const std::uint32_t member : m_tops[static_cast<std::size_t>(index.row())].rows)
        all.insert(trustIn(m_list->rows[member]));
    return all.size() == 1 ? trustText(*all.begin()) : tr("in part");
}

bool SourceModel::areOwnOrigins(const QModelIndex& index) const
{
    if (const SourceRow* row = sourceAt(index))
        return isOwnOrigin(*row);
    const std::vector<std::uint32_t>& rows = m_tops[static_cast<std::size_t>(index.row())].rows;
    return std::all_of(rows.begin(), rows.end(), [this](std::uint32_t row) { return isOwnOrigin(m_list->rows[row]); });
}

QString SourceModel::noteOf(const SourceRow& row) const
{
    const QString note = sourceNote(*m_list, row);
    return isOwnOrigin(row) ? tr("You count it as an origin of its own; %1").arg(note) : note;
}

QVariant SourceModel::groupCell(const Top& top, int column) const
{
    const SourceGroup& group = m_list->groups[*top.group];
    switch (column) {
    case NameColumn: return groupName(group);
    // Each claim is counted once for all members: without some of them it is not known how many are left.
    case AssertsColumn: return top.sources == group.rows.size() ? QVariant(static_cast<qulonglong>(group.asserts)) : QVariant();
    case DeniesColumn: return top.sources == group.rows.size() ? QVariant(static_cast<qulonglong>(group.denies)) : QVariant();
    case NoteColumn: return groupNote(top.sources);
    default: return {};
    }
}

QVariant SourceModel::cell(const QModelIndex& index) const
{
    if (index.column() == TrustColumn)
        return trustOf(index);
    const SourceRow* row = sourceAt(index);
    if (!row)
        return groupCell(m_tops[static_cast<std::size_t>(index.row())], index.column());
    switch (index.column()) {
    case NameColumn: return sourceName(*row);
    case AssertsColumn: return static_cast<qulonglong>(row->asserts);
    case DeniesColumn: return static_cast<qulonglong>(row->denies);
    case NoteColumn: return noteOf(*row);
    default: return {};
    }
}

QString SourceModel::details(const QModelIndex& index) const
{
    if (const SourceRow* row = sourceAt(index))
        return QString(sourceDetails(*m_list, *row, isOwnOrigin(*row)) + QLatin1Char('\n') + tr("Trust: %1. Change it with B, D or X.").arg(toQt(beliefText(trustIn(*row))))
                       + (isOwnOrigin(*row) ? QLatin1Char('\n') + tr("You count it as an origin of its own. Change it with O.") : QString()));
    const Top& top = m_tops[static_cast<std::size_t>(index.row())];
    return QString(groupName(m_list->groups[*top.group]) + QLatin1Char('\n') + groupNote(top.sources));
}

QVariant SourceModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole: return cell(index);
    case Qt::ToolTipRole: return tooltipText(details(index));
    case Qt::TextAlignmentRole:
        return isCount(index.column()) ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::AccessibleTextRole:
        if (index.column() == NameColumn)
            return tr("%1, %2").arg(cell(index).toString(), trustOf(index));
        return cell(index).toString();
    default: return {};
    }
}

QVariant SourceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && isCount(section))
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == AssertsColumn)
        return tooltipText(tr("Claims for something that would not count if the source were not believed"));
    if (role == Qt::ToolTipRole && section == DeniesColumn)
        return tooltipText(tr("Denials that would not count if the source were not believed"));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn: return tr("Source");
    case TrustColumn: return tr("Trust");
    case AssertsColumn: return tr("Asserts");
    case DeniesColumn: return tr("Denies");
    case NoteColumn: return tr("Note");
    default: return {};
    }
}

}  // namespace throughline::ui
