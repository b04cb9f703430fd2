// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/table_columns.h"

#include <QAction>
#include <QBoxLayout>
#include <QEvent>
#include <QHeaderView>
#include <QMenu>
#include <QScopedValueRollback>
#include <QSettings>
#include <QSignalBlocker>
#include <QTimer>
#include <QToolButton>
#include <algorithm>
#include <cmath>
#include <utility>

namespace throughline::ui {

namespace {

constexpr int writeDelayMs = 500;
constexpr std::size_t mostSorts = 3;
// Tenths of a character; settings may hold anything.
constexpr int narrowest = 20;
constexpr int widest = 4000;

}  // namespace

TableColumns::TableColumns(QHeaderView* header, const QString& key, std::vector<HeaderColumn> columns)
    : QObject(header), m_header(header), m_key(key), m_columns(std::move(columns))
{
    header->setSectionsMovable(true);
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setSortIndicatorClearable(true);
    header->setStretchLastSection(true);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    header->installEventFilter(this);
    setFirst();
    read();
    apply();
    connect(header, &QHeaderView::sectionResized, this, [this](int column, int, int pixels) { noteWidth(column, pixels); });
    connect(header, &QHeaderView::sectionMoved, this, [this] { noteOrder(); });
    connect(header, &QHeaderView::sortIndicatorChanged, this, [this](int column, Qt::SortOrder order) { noteSorting(column, order); });
}

TableColumns::~TableColumns()
{
    if (m_isToBeWritten)
        write();
}

void TableColumns::setFirst()
{
    m_shapes.clear();
    m_order.clear();
    m_sortedBy.clear();
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        m_shapes.push_back({std::max(m_columns[i].width, static_cast<int>(m_columns[i].title.size()) + 2) * 10, m_columns[i].isShown || m_columns[i].isFixed});
        m_order.push_back(i);
    }
}

/// What is not known any more is passed over; what is new stands where it would in a fresh list.
void TableColumns::read()
{
    const auto columnOf = [this](const QString& id) {
        return static_cast<std::size_t>(std::find_if(m_columns.begin(), m_columns.end(), [&](const HeaderColumn& c) { return c.id == id; }) - m_columns.begin());
    };
    std::vector<std::size_t> order;
    for (const QString& entry : QSettings().value(m_key + QStringLiteral("/columns")).toStringList()) {
        const QStringList parts = entry.split(QLatin1Char(':'));
        const std::size_t column = parts.size() == 3 ? columnOf(parts[0]) : m_columns.size();
        if (column == m_columns.size() || std::find(order.begin(), order.end(), column) != order.end())
            continue;
        order.push_back(column);
        m_shapes[column] = {std::clamp(parts[1].toInt(), narrowest, widest), m_columns[column].isFixed || parts[2] == QLatin1String("1")};
    }
    for (std::size_t column = 0; column < m_columns.size(); ++column)
        if (std::find(order.begin(), order.end(), column) == order.end())
            order.insert(order.begin() + static_cast<std::ptrdiff_t>(std::min(column, order.size())), column);
    m_order = std::move(order);
    for (const QString& entry : QSettings().value(m_key + QStringLiteral("/sort")).toStringList()) {
        const QStringList parts = entry.split(QLatin1Char(':'));
        const std::size_t column = parts.size() == 2 ? columnOf(parts[0]) : m_columns.size();
        if (column < m_columns.size() && m_sortedBy.size() < mostSorts)
            m_sortedBy.push_back({column, parts[1] == QLatin1String("1")});
    }
}

void TableColumns::write()
{
    m_isToBeWritten = false;
    QStringList columns;
    for (const std::size_t column : m_order)
        columns << QStringLiteral("%1:%2:%3").arg(m_columns[column].id).arg(m_shapes[column].width).arg(m_shapes[column].isShown ? 1 : 0);
    QStringList sorts;
    for (const TableSort& sort : m_sortedBy)
        sorts << QStringLiteral("%1:%2").arg(m_columns[sort.column].id).arg(sort.isDescending ? 1 : 0);
    QSettings settings;
    settings.setValue(m_key + QStringLiteral("/columns"), columns);
    settings.setValue(m_key + QStringLiteral("/sort"), sorts);
}

double TableColumns::tenthOfCharacter() const { return m_header->fontMetrics().averageCharWidth() / 10.0; }

void TableColumns::apply()
{
    const QScopedValueRollback applying(m_isApplying, true);
    for (std::size_t place = 0; place < m_order.size(); ++place) {
        const auto column = static_cast<int>(m_order[place]);
        m_header->moveSection(m_header->visualIndex(column), static_cast<int>(place));
        m_header->setSectionHidden(column, !m_shapes[m_order[place]].isShown);
        m_header->resizeSection(column, static_cast<int>(std::lround(m_shapes[m_order[place]].width * tenthOfCharacter())));
    }
    const bool isSorted = !m_sortedBy.empty();
    m_header->setSortIndicator(isSorted ? static_cast<int>(m_sortedBy.front().column) : -1,
                               isSorted && m_sortedBy.front().isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
    tick();
}

void TableColumns::tick()
{
    for (std::size_t column = 0; column < m_ticks.size(); ++column) {
        const QSignalBlocker quiet(m_ticks[column]);
        m_ticks[column]->setChecked(m_shapes[column].isShown);
    }
}

bool TableColumns::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_header && event->type() == QEvent::FontChange)
        apply();  // widths are counted in characters
    return QObject::eventFilter(watched, event);
}

std::vector<std::size_t> TableColumns::shown() const
{
    std::vector<std::size_t> shown;
    std::copy_if(m_order.begin(), m_order.end(), std::back_inserter(shown), [this](std::size_t column) { return m_shapes[column].isShown; });
    return shown;
}

void TableColumns::noteWidth(int column, int pixels)
{
    // The last one is as wide as the rest of the window, which is nobody's wish; a hidden one has no width.
    const std::vector<std::size_t> seen = shown();
    if (m_isApplying || pixels <= 0 || seen.empty() || seen.back() == static_cast<std::size_t>(column))
        return;
    m_shapes[static_cast<std::size_t>(column)].width = std::clamp(static_cast<int>(std::lround(pixels / tenthOfCharacter())), narrowest, widest);
    if (!std::exchange(m_isToBeWritten, true))
        QTimer::singleShot(writeDelayMs, this, &TableColumns::write);
}

void TableColumns::noteOrder()
{
    if (m_isApplying)
        return;
    for (std::size_t place = 0; place < m_order.size(); ++place)
        m_order[place] = static_cast<std::size_t>(m_header->logicalIndex(static_cast<int>(place)));
    write();
    emit columnsChanged();
}

void TableColumns::noteSorting(int column, Qt::SortOrder order)
{
    if (m_isApplying)
        return;
    if (column < 0) {
        m_sortedBy.clear();
    } else {
        const auto at = static_cast<std::size_t>(column);
        std::erase_if(m_sortedBy, [at](const TableSort& sort) { return sort.column == at; });
        m_sortedBy.insert(m_sortedBy.begin(), {at, order == Qt::DescendingOrder});
        m_sortedBy.resize(std::min(m_sortedBy.size(), mostSorts));
    }
    write();
    emit sortingChanged();
}

void TableColumns::show(std::size_t column, bool isShown)
{
    m_shapes[column].isShown = isShown;
    if (shown().empty())  // a list of nothing could not be told from a fault
        m_shapes[column].isShown = true;
    apply();
    write();
    emit columnsChanged();
}

void TableColumns::reset()
{
    setFirst();
    apply();
    write();
    emit columnsChanged();
    emit sortingChanged();
}

void TableColumns::fillMenu(QMenu* menu)
{
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        QAction* action = menu->addAction(m_columns[i].title);
        action->setObjectName(m_key + QStringLiteral("Column.") + m_columns[i].id);
        action->setCheckable(true);
        action->setEnabled(!m_columns[i].isFixed);
        connect(action, &QAction::toggled, this, [this, i](bool isShown) { show(i, isShown); });
        m_ticks.push_back(action);
    }
    tick();
    menu->addSeparator();
    QAction* back = menu->addAction(tr("Reset columns"));
    back->setObjectName(m_key + QStringLiteral("ResetColumns"));
    connect(back, &QAction::triggered, this, [this] { reset(); });
    connect(m_header, &QWidget::customContextMenuRequested, menu, [this, menu](const QPoint& at) { menu->popup(m_header->mapToGlobal(at)); });
}

QMenu* menuButton(const QString& name, const QString& text, const QString& hint, QBoxLayout* row, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(name);
    button->setText(text);
    button->setToolTip(hint);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(button);
    button->setMenu(menu);
    row->addWidget(button);
    return menu;
}

}  // namespace throughline::ui
