// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/charts_panel.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDockWidget>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "core/workbench/chart_choice.h"
#include "ui/charts/bar_chart_view.h"
#include "ui/charts/chart_table.h"
#include "ui/core_words.h"
#include "ui/panels/panels.h"
#include "ui/plain_label.h"
#include "ui/qt_text.h"
#include "ui/session.h"
#include "ui/theme.h"

namespace throughline::ui {

namespace {

/// As many are counted within a frame or two; more are counted on another thread.
constexpr std::size_t claimsCountedAtOnce = 2000;

QString kindKey() { return QStringLiteral("charts/kind"); }
QString tableKey() { return QStringLiteral("charts/asTable"); }

/// Those that need no words: a chart has none.
std::vector<const PictureFormat*> chartFormats()
{
    std::vector<const PictureFormat*> formats;
    for (const PictureFormat& format : pictureFormats())
        if (!format.needsBrief)
            formats.push_back(&format);
    return formats;
}

}  // namespace

ChartsPanel::ChartsPanel(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_kind(new QComboBox(this)), m_asTable(new QCheckBox(tr("Show as table"), this)),
      m_copy(new QPushButton(tr("Copy as CSV"), this)), m_export(new QPushButton(tr("Export chart …"), this)),
      m_pages(new QStackedWidget(this)), m_area(new QScrollArea(this)), m_bars(new BarChartView(m_area)), m_table(new ChartTable(this)),
      m_hint(plainLabel(QString(), this)), m_notes(plainLabel(QString(), LabelTone::Quiet, this))
{
    setObjectName(QStringLiteral("chartsPanel"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addLayout(makeControls());
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* page = new QWidget(m_area);
    page->setBackgroundRole(QPalette::Base);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_bars);
    column->addStretch(1);
    m_area->setWidget(page);
    m_hint->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_hint->setObjectName(QStringLiteral("chartHint"));
    m_notes->setObjectName(QStringLiteral("chartNotes"));
    m_pages->addWidget(m_area);
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_hint);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_notes);
    listen();
    count();
    showChart();
}

QLayout* ChartsPanel::makeControls()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    const QString kept = QSettings().value(kindKey(), toQt(chartInfo(ChartKind::Types).id)).toString();
    for (const ChartInfo& info : chartKinds()) {
        m_kind->addItem(coreWords(info.title));
        m_kind->setItemData(m_kind->count() - 1, tooltipText(coreWords(info.hint)), Qt::ToolTipRole);
        if (kept == toQt(info.id))
            m_kind->setCurrentIndex(m_kind->count() - 1);
    }
    m_kind->setObjectName(QStringLiteral("chartKind"));
    m_kind->setAccessibleName(tr("Chart"));
    m_kind->setToolTip(tooltipText(tr("What is counted")));
    m_asTable->setObjectName(QStringLiteral("chartAsTable"));
    m_asTable->setToolTip(tooltipText(tr("All that is counted, in numbers")));
    m_asTable->setChecked(QSettings().value(tableKey(), false).toBool());
    m_copy->setObjectName(QStringLiteral("chartCopy"));
    m_copy->setToolTip(tooltipText(tr("The whole table for a spreadsheet; addresses are defanged")));
    m_export->setObjectName(QStringLiteral("chartExport"));
    m_export->setToolTip(tooltipText(tr("A page with this chart, its marking and what is left out, as PNG, SVG or PDF")));
    row->addWidget(m_kind);
    row->addWidget(m_asTable);
    row->addStretch(1);
    row->addWidget(m_copy);
    row->addWidget(m_export);
    return row;
}

void ChartsPanel::listen()
{
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        QSettings().setValue(kindKey(), toQt(chartInfo(kind()).id));
        count();
    });
    connect(m_asTable, &QCheckBox::toggled, this, [this](bool isOn) {
        QSettings().setValue(tableKey(), isOn);
        showChart();
    });
    connect(m_copy, &QPushButton::clicked, this, [this] { copy(); });
    connect(m_export, &QPushButton::clicked, this, [this] { askForExport(); });
    connect(m_bars, &BarChartView::barAsked, this, &ChartsPanel::ask);
    connect(m_table, &ChartTable::barAsked, this, &ChartsPanel::ask);
    // A dock behind another counts as visible to all but its own signal.
    if (auto* dock = qobject_cast<QDockWidget*>(parentWidget())) {
        m_isSeen = false;
        connect(dock, &QDockWidget::visibilityChanged, this, [this](bool isSeen) { setSeen(isSeen); });
    }
    for (const auto signal : {&Session::caseChanged, &Session::viewChanged, &Session::pictureChanged})
        connect(&m_session, signal, this, [this] { count(); });
    connect(&m_session, &Session::selectionChanged, this, [this] { markChosen(); });
}

void ChartsPanel::setSeen(bool isSeen)
{
    m_isSeen = isSeen;
    count();
    markChosen();
}

ChartKind ChartsPanel::kind() const { return chartKinds()[static_cast<std::size_t>(std::max(0, m_kind->currentIndex()))].kind; }

ChartsPanel::Counted ChartsPanel::wanted() const
{
    return {m_session.state().caseVersion, m_session.state().viewVersion, kind()};
}

void ChartsPanel::count()
{
    const WorkbenchState& state = m_session.state();
    const bool isEmpty = m_session.isCaseEmpty();
    if (!m_isSeen || (state.isPictureStale() && !isEmpty) || m_counting == wanted())
        return;
    m_counting = wanted();
    // Of an open comparison the picture shows both sides; charts count the present case.
    auto graph = state.picture && !state.comparison && !isEmpty ? state.picture->graph : nullptr;
    const auto work = [threatCase = state.threatCase, claims = state.claims, view = state.view, kind = kind(), graph](const Job& job) {
        Result<Chart> chart = countChart(threatCase, claims, view, kind, graph, job);
        return chart ? std::make_shared<const Chart>(*std::move(chart)) : nullptr;
    };
    if (state.threatCase.claims.size() <= claimsCountedAtOnce) {
        takeChart(*m_counting, work({}));
        return;
    }
    m_session.countForChart([panel = QPointer(this), of = *m_counting, work](const Job& job) -> JobRunner::Finish {
        auto chart = work(job);
        return [panel, of, chart] {
            if (panel)
                panel->takeChart(of, chart);
        };
    });
}

void ChartsPanel::takeChart(const Counted& of, std::shared_ptr<const Chart> chart)
{
    if (!chart || m_counting != of)
        return;  // stopped, or a newer one is on its way
    m_chart = std::move(chart);
    m_shown = of;
    showChart();
}

void ChartsPanel::showChart()
{
    const bool hasBars = m_chart && !m_chart->bars.empty();
    m_asTable->setEnabled(hasBars);
    m_copy->setEnabled(hasBars);
    m_export->setEnabled(hasBars);
    showNotes();
    if (!hasBars) {
        const bool isEmpty = m_session.isCaseEmpty();
        QString hint = tr("No case yet. Open a report to see here what is claimed, in numbers.");
        if (!isEmpty)
            hint = m_chart ? coreWords(chartInfo(m_chart->kind).empty) : tr("Counting …");
        m_hint->setText(hint);
        m_bars->show(nullptr, {});
        m_pages->setCurrentWidget(m_hint);
        setFocusProxy(m_kind);
        return;
    }
    const bool isByTactic = m_chart->kind == ChartKind::Techniques && !m_asTable->isChecked();
    const bool isTable = m_asTable->isChecked() || isByTactic;
    if (isTable) {
        const int row = m_table->currentIndex().row();
        m_table->chartModel()->show(m_chart, chosen(), isByTactic);
        m_table->fit();
        m_table->setAccessibleName(coreWords(chartInfo(m_chart->kind).title));
        if (row >= 0 && row < m_table->chartModel()->rowCount())
            m_table->setCurrentIndex(m_table->chartModel()->index(row, 0));
    } else {
        m_bars->show(m_chart, chosen());
    }
    m_pages->setCurrentWidget(isTable ? static_cast<QWidget*>(m_table) : m_area);
    setFocusProxy(isTable ? static_cast<QWidget*>(m_table) : m_bars);
}

void ChartsPanel::showNotes()
{
    QStringList parts;
    if (m_chart) {
        if (m_chart->kind != ChartKind::Techniques && !m_asTable->isChecked())
            parts.append(toQt(notDrawnText(*m_chart)));
        parts.append(toQt(chartNotes(m_session.state().threatCase, m_session.state().view, *m_chart)));
    }
    parts.removeAll(QString());
    m_notes->setText(parts.join(QLatin1Char(' ')));
    m_notes->setVisible(!parts.isEmpty());
}

std::vector<bool> ChartsPanel::chosen() const
{
    std::vector<bool> all;
    const WorkbenchState& state = m_session.state();
    if (m_chart)
        for (const ChartBar& bar : m_chart->bars)
            all.push_back(isChosen(bar, state.view.filter, state.selection));
    return all;
}

void ChartsPanel::markChosen()
{
    if (!m_isSeen || !m_chart)
        return;
    const std::vector<bool> marks = chosen();
    m_bars->setChosen(marks);
    m_table->chartModel()->setChosen(marks);
}

void ChartsPanel::ask(int bar, bool adds)
{
    // Rows of another case would name other things.
    const WorkbenchState& state = m_session.state();
    if (!m_chart || !m_shown || std::get<0>(*m_shown) != state.caseVersion || static_cast<std::size_t>(bar) >= m_chart->bars.size())
        return;
    ChartChoice choice = choose(m_chart->bars[static_cast<std::size_t>(bar)], state.view.filter, state.selection, adds);
    if (choice.filter)
        m_session.dispatch(action::SetFilter{*std::move(choice.filter)});
    else if (choice.selection)
        m_session.select(*std::move(choice.selection));
}

void ChartsPanel::copy()
{
    if (m_chart)
        QApplication::clipboard()->setText(toQt(chartText(*m_chart, CopyFormat::Csv)));
}

void ChartsPanel::askForExport()
{
    if (!m_chart || m_shown != wanted())
        return;
    QStringList filters;
    const std::vector<const PictureFormat*> formats = chartFormats();
    for (const PictureFormat* const format : formats)
        filters.append(QStringLiteral("%1 (*.%2)").arg(toQt(format->label), toQt(format->extension)));
    QString filter = filters.constFirst();
    const ChartExport asked{.chart = m_chart, .view = m_session.state().view, .page = {}, .format = nullptr, .path = {}};
    const QString name = QStringLiteral("chart-") + toQt(chartInfo(m_chart->kind).id);
    QString path = QFileDialog::getSaveFileName(this, tr("Export the chart"), name, filters.join(QStringLiteral(";;")), &filter);
    // What changed while the dialog was open is not what was looked at.
    if (path.isEmpty() || m_shown != wanted())
        return;
    ChartExport request = asked;
    request.format = findPictureFormat(fromQt(path.section(QLatin1Char('.'), -1)));
    if (!request.format || request.format->needsBrief || !path.contains(QLatin1Char('.'))) {
        request.format = formats[static_cast<std::size_t>(std::max<qsizetype>(0, filters.indexOf(filter)))];
        path += QLatin1Char('.') + toQt(request.format->extension);
    }
    request.path = path;
    request.page.theme = Theme::Light;
    request.page.dpi = 192;
    request.page.title = fromQt(m_kind->currentText());
    request.page.epoch = sourceDateEpoch();
    m_session.exportChart(request);
}

QWidget* makeChartsPanel(Session& session, QWidget* parent) { return new ChartsPanel(session, parent); }

}  // namespace throughline::ui
