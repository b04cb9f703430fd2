// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/charts_panel.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QEvent>
#include <QGraphicsLayout>
#include <QHBoxLayout>
#include <QHorizontalBarSeries>
#include <QScrollArea>
#include <QValueAxis>
#include <algorithm>
#include <map>

#include "core/model/shown_case.h"
#include "ui/paint/painter.h"
#include "ui/panels/panels.h"
#include "ui/qt_text.h"
#include "ui/session.h"
#include "ui/theme.h"

namespace throughline::ui {

namespace {

constexpr std::size_t mostBars = 10;
constexpr double labelPoints = 8;
/// Qt Charts prints "..." for a name that is higher than the room of its bar.
constexpr int roomAroundName = 6;

QFont labelFont(QFont font)
{
    font.setPointSizeF(labelPoints);
    return font;
}

/// Height that lets every bar print its name; the panel scrolls where it is lower.
int heightFor(std::size_t bars, const QFont& font)
{
    const int row = QFontMetrics(labelFont(font)).height() + roomAroundName;
    const int title = QFontMetrics(font).height() + 24;
    return title + row * static_cast<int>(std::max<std::size_t>(bars, 2));
}

QChartView* makeView(QWidget* parent)
{
    auto* chart = new QChart;
    chart->legend()->hide();
    chart->setBackgroundRoundness(0);
    chart->setMargins(QMargins(0, 0, 8, 0));
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    auto* view = new QChartView(chart, parent);
    view->setRenderHint(QPainter::Antialiasing);
    view->setFrameShape(QFrame::NoFrame);
    return view;
}

std::vector<ChartBar> entityBars(const ThreatCase& threatCase)
{
    std::map<EntityType, int> counts;
    for (const Entity& entity : threatCase.entities)
        if (!entity.isDeleted)
            ++counts[entity.type];
    std::vector<ChartBar> bars;
    for (const auto& [type, count] : counts) {
        const std::string_view label = entityTypeInfo(type).plural;
        bars.push_back({label.empty() ? ChartsPanel::tr("other") : toQt(label), count});
    }
    std::stable_sort(bars.begin(), bars.end(), [](const ChartBar& a, const ChartBar& b) { return a.count > b.count; });
    bars.resize(std::min(bars.size(), mostBars));
    return bars;
}

std::vector<ChartBar> claimBars(const ThreatCase& threatCase)
{
    std::map<QString, int> counts;
    std::vector<QString> order;
    for (std::size_t row = 0; row < threatCase.claims.size(); ++row) {
        const Claim& claim = threatCase.claims[row];
        if (!isShown(threatCase, idAt<ClaimId>(row)))
            continue;
        const QString label = claim.stance == Stance::Asserts
            ? QString(toQt(stanceWord(claim.stance)) + QStringLiteral(", ") + toQt(hedgeWord(hedgeOf(claim))))
            : toQt(stanceWord(claim.stance));
        if (counts[label]++ == 0)
            order.push_back(label);
    }
    std::vector<ChartBar> bars;
    for (const QString& label : order)
        bars.push_back({label, counts[label]});
    return bars;
}

/// Chart types stack from the bottom; people read from the top.
std::pair<QStringList, QBarSet*> bottomUp(const std::vector<ChartBar>& bars)
{
    QStringList labels;
    auto* set = new QBarSet(QString());
    for (auto bar = bars.rbegin(); bar != bars.rend(); ++bar) {
        labels.append(bar->label);
        set->append(bar->count);
    }
    return {labels, set};
}

void clear(QChart* chart)
{
    chart->removeAllSeries();
    for (QAbstractAxis* axis : chart->axes()) {
        chart->removeAxis(axis);
        delete axis;
    }
}

}  // namespace

ChartsPanel::ChartsPanel(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_kinds(makeView(this)), m_claims(makeView(this))
{
    auto* area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setAccessibleName(tr("Charts"));
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* page = new QWidget(area);
    auto* charts = new QHBoxLayout(page);
    charts->setContentsMargins(0, 0, 0, 0);
    charts->setSpacing(8);
    charts->addWidget(m_kinds, 1, Qt::AlignTop);
    charts->addWidget(m_claims, 1, Qt::AlignTop);
    area->setWidget(page);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(area);
    connect(&m_session, &Session::caseChanged, this, [this] { refresh(); });
    refresh();
}

void ChartsPanel::refresh()
{
    const ThreatCase& threatCase = m_session.state().threatCase;
    show(m_kinds, tr("Things by kind"), entityBars(threatCase));
    show(m_claims, tr("Claims by stance"), claimBars(threatCase));
}

void ChartsPanel::show(QChartView* view, const QString& title, const std::vector<ChartBar>& bars)
{
    QChart* chart = view->chart();
    clear(chart);
    const StyleSheet& sheet = throughline::styleSheet(themeOf(palette()));
    const QColor ink = toQt(styleOf(sheet, StyleId::TextPlain).fill);
    chart->setBackgroundBrush(palette().color(QPalette::Base));
    chart->setTitle(title);
    view->setAccessibleName(title);
    QStringList told;
    for (const ChartBar& bar : bars)
        told.append(tr("%1: %2").arg(bar.label).arg(bar.count));
    view->setAccessibleDescription(told.join(QStringLiteral("; ")));
    chart->setTitleBrush(ink);
    chart->setTitleFont(font());
    view->setFixedHeight(heightFor(bars.size(), font()));
    if (bars.empty())
        return;
    const auto [labels, set] = bottomUp(bars);
    set->setColor(toQt(styleOf(sheet, StyleId::GlyphSector).fill));
    set->setBorderColor(Qt::transparent);
    set->setLabelColor(toQt(styleOf(sheet, StyleId::Card).fill));
    auto* series = new QHorizontalBarSeries;
    series->append(set);
    series->setLabelsVisible(true);
    series->setBarWidth(0.7);
    chart->addSeries(series);
    auto* names = new QBarCategoryAxis;
    names->append(labels);
    names->setLabelsColor(ink);
    names->setLabelsFont(labelFont(font()));
    names->setTruncateLabels(false);
    names->setGridLineVisible(false);
    chart->addAxis(names, Qt::AlignLeft);
    series->attachAxis(names);
    auto* counts = new QValueAxis;
    counts->setRange(0, std::max_element(bars.begin(), bars.end(), [](const ChartBar& a, const ChartBar& b) {
                            return a.count < b.count;
                        })->count);
    counts->setLabelFormat(QStringLiteral("%d"));
    counts->setVisible(false);  // each bar prints its number
    chart->addAxis(counts, Qt::AlignBottom);
    series->attachAxis(counts);
}

void ChartsPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refresh();
}

QWidget* makeChartsPanel(Session& session, QWidget* parent) { return new ChartsPanel(session, parent); }

}  // namespace throughline::ui
