// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_table.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <algorithm>

#include "core/workbench/chart_choice.h"
#include "ui/paint/painter.h"
#include "ui/qt_text.h"
#include "ui/theme.h"

namespace throughline::ui {

namespace {

constexpr int heatHeight = 4;
constexpr int widestNameLetters = 44;
constexpr int tacticLetters = 16;

/// How much is claimed as a strip at the foot of a cell, the contested share in its own hue; a frame round what is chosen.
class HeatDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const StyleSheet& sheet = throughline::styleSheet(themeOf(option.palette));
        const QVariant share = index.data(ChartModel::ShareRole);
        painter->save();
        if (share.isValid()) {
            const QRectF strip(option.rect.left() + 3, option.rect.bottom() - heatHeight - 1, (option.rect.width() - 6) * share.toDouble(), heatHeight);
            const double plain = strip.width() * (1 - index.data(ChartModel::ContestedRole).toDouble());
            painter->fillRect(QRectF(strip.left(), strip.top(), plain, strip.height()), toQt(styleOf(sheet, StyleId::GlyphSector).fill));
            painter->fillRect(QRectF(strip.left() + plain, strip.top(), strip.width() - plain, strip.height()), toQt(styleOf(sheet, StyleId::Plate).stroke));
        }
        if (index.data(ChartModel::ChosenRole).toBool()) {
            painter->setPen(QPen(accentOf(themeOf(option.palette)), 2));
            painter->drawRect(option.rect.adjusted(1, 1, -2, -2));
        }
        painter->restore();
    }
};

}  // namespace

void ChartModel::show(std::shared_ptr<const Chart> chart, std::vector<bool> isChosen, bool isByTactic)
{
    beginResetModel();
    m_chart = std::move(chart);
    m_isChosen = std::move(isChosen);
    m_isByTactic = isByTactic;
    m_most = 1;
    if (m_chart)
        for (const ChartBar& bar : m_chart->bars)
            m_most = std::max(m_most, bar.count);
    endResetModel();
}

void ChartModel::setChosen(std::vector<bool> isChosen)
{
    m_isChosen = std::move(isChosen);
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {ChosenRole, Qt::AccessibleTextRole});
}

int ChartModel::rowCount(const QModelIndex& parent) const { return parent.isValid() || !m_chart ? 0 : static_cast<int>(m_chart->bars.size()); }

int ChartModel::columnCount(const QModelIndex& parent) const
{
    if (parent.isValid() || !m_chart)
        return 0;
    return static_cast<int>(m_isByTactic ? m_chart->tactics.size() + 1 : chartTitles(*m_chart).size());
}

bool ChartModel::isUnder(const ChartBar& bar, int column) const
{
    return column > 0 && std::binary_search(bar.columns.begin(), bar.columns.end(), static_cast<std::uint32_t>(column - 1));
}

QString ChartModel::cellText(const ChartBar& bar, int column) const
{
    if (!m_isByTactic)
        return toQt(chartCells(*m_chart, bar)[static_cast<std::size_t>(column)]);
    if (column == 0)
        return toQt(bar.label);
    if (!isUnder(bar, column))
        return {};
    return bar.actors == 1 ? tr("%L1 of 1 actor").arg(bar.count) : tr("%L1 of %L2 actors").arg(bar.count).arg(bar.actors);
}

QVariant ChartModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !m_chart)
        return {};
    const auto row = static_cast<std::size_t>(index.row());
    const ChartBar& bar = m_chart->bars[row];
    const bool isChosen = row < m_isChosen.size() && m_isChosen[row];
    const bool isHeat = m_isByTactic && isUnder(bar, index.column());
    switch (role) {
    case Qt::DisplayRole: return cellText(bar, index.column());
    case Qt::ToolTipRole: return tooltipText(m_chart->fullText(bar));
    case Qt::AccessibleTextRole: {
        const QString text = isHeat ? toQt(m_chart->fullText(bar)) : cellText(bar, index.column());
        return isChosen ? tr("%1, chosen").arg(text) : text;
    }
    case Qt::TextAlignmentRole:
        return m_isByTactic && index.column() > 0 ? QVariant(Qt::AlignCenter) : QVariant(int(Qt::AlignLeft | Qt::AlignVCenter));
    case ShareRole: return isHeat ? QVariant(static_cast<double>(bar.count) / static_cast<double>(m_most)) : QVariant();
    case ContestedRole: return static_cast<double>(bar.contested) / static_cast<double>(std::max<std::size_t>(bar.count, 1));
    case ChosenRole: return isChosen && (!m_isByTactic || index.column() == 0 || isHeat);
    default: return {};
    }
}

QVariant ChartModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (!m_chart || orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (!m_isByTactic)
        return toQt(chartTitles(*m_chart)[static_cast<std::size_t>(section)]);
    return section == 0 ? tr("Technique") : toQt(m_chart->tactics[static_cast<std::size_t>(section - 1)]);
}

ChartTable::ChartTable(QWidget* parent) : QTableView(parent), m_model(new ChartModel(this))
{
    setObjectName(QStringLiteral("chartTable"));
    setAccessibleName(tr("Chart as a table"));
    setModel(m_model);
    setItemDelegate(new HeatDelegate(this));
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setFrameShape(QFrame::NoFrame);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void ChartTable::fit()
{
    const int letter = fontMetrics().averageCharWidth();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 2 * heatHeight + 4);
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const int least = horizontalHeader()->sectionSizeHint(column) + letter;
        const bool isTactic = m_model->isByTactic() && column > 0;
        setColumnWidth(column, std::max(least, (column == 0 ? widestNameLetters : isTactic ? tacticLetters : 8) * letter));
    }
    horizontalHeader()->setStretchLastSection(!m_model->isByTactic());
}

void ChartTable::mouseReleaseEvent(QMouseEvent* event)
{
    QTableView::mouseReleaseEvent(event);
    const QModelIndex at = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && at.isValid())
        emit barAsked(at.row(), (event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier)) != 0);
}

void ChartTable::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (!isEnter || !currentIndex().isValid()) {
        QTableView::keyPressEvent(event);
        return;
    }
    emit barAsked(currentIndex().row(), (event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier)) != 0);
}

}  // namespace throughline::ui
