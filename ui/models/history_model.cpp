// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/history_model.h"

#include <QApplication>
#include <QFont>
#include <QPalette>

#include "ui/qt_text.h"

namespace throughline::ui {

void HistoryModel::show(const History& history)
{
    beginResetModel();
    m_history = history;
    endResetModel();
}

int HistoryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_history.steps().size()) + 1;
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const int row = index.row();
    if (role == Qt::DisplayRole && row == 0)
        return m_history.forgotten() > 0 ? tr("Earlier steps were forgotten to save memory") : tr("Beginning");
    if (role == Qt::DisplayRole)
        return toQt(m_history.steps()[static_cast<std::size_t>(row - 1)]->name).simplified();
    if (role == Qt::ToolTipRole && row > 0)
        return tooltipText(m_history.steps()[static_cast<std::size_t>(row - 1)]->name);
    if (role == Qt::FontRole && row == presentRow()) {
        QFont font = QApplication::font();
        font.setWeight(QFont::DemiBold);
        return font;
    }
    if (role == Qt::ForegroundRole && row > presentRow())
        return QApplication::palette().brush(QPalette::PlaceholderText);
    return {};
}

}  // namespace throughline::ui
