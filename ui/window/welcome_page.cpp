// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/welcome_page.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <array>
#include <utility>

#include "core/base/embedded.h"
#include "ui/plain_label.h"
#include "ui/qt_text.h"
#include "ui/window/commands.h"
#include "ui/window/recent_files.h"

namespace throughline::ui {

namespace {

constexpr int columnWidth = 264;

constexpr std::array sampleTitles{
    std::pair{"samples/guangzhou-accusation.txt",
              QT_TRANSLATE_NOOP("throughline::ui::WelcomePage", "Guangzhou accusation (article)")},
    std::pair{"samples/kv-botnet.json", QT_TRANSLATE_NOOP("throughline::ui::WelcomePage", "KV Botnet (STIX 2.1)")},
};

QPushButton* linkButton(const QString& text, const QString& tip, QWidget* parent)
{
    auto* button = new QPushButton(parent);
    button->setFlat(true);
    button->setText(button->fontMetrics().elidedText(text, Qt::ElideMiddle, columnWidth - 24));
    button->setToolTip(tooltipText(tip));
    button->setCursor(Qt::PointingHandCursor);
    button->setStyleSheet(QStringLiteral("text-align: left; padding: 4px 8px;"));
    button->setMinimumHeight(button->fontMetrics().lineSpacing() + 14);  // letters below the line too
    return button;
}

void clear(QVBoxLayout* column)
{
    while (QLayoutItem* item = column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

/// A file name may hold "&", which a button would take for a mnemonic.
QString asButtonText(QString text) { return text.replace(QLatin1Char('&'), QStringLiteral("&&")); }

}  // namespace

QStringList sampleNames()
{
    QStringList names;
    for (const std::string_view path : embeddedPaths("samples/"))
        names.append(toQt(path));
    std::stable_partition(names.begin(), names.end(),
                          [](const QString& name) { return name.endsWith(QStringLiteral(".txt")); });
    return names;
}

QString sampleTitle(const QString& name)
{
    for (const auto& [sample, title] : sampleTitles)
        if (name == QLatin1String(sample))
            return WelcomePage::tr(title);
    QString title = QFileInfo(name).completeBaseName().replace(QLatin1Char('-'), QLatin1Char(' '));
    if (!title.isEmpty())
        title[0] = title[0].toUpper();
    return title;
}

WelcomePage::WelcomePage(QWidget* parent)
    : QWidget(parent), m_recent(new QWidget(this)), m_recentColumn(new QVBoxLayout(m_recent)), m_drop(new QWidget(this))
{
    setObjectName(QStringLiteral("welcome"));
    m_recentColumn->setContentsMargins(0, 0, 0, 0);
    m_recentColumn->setSpacing(0);

    auto* start = new QVBoxLayout;
    start->setSpacing(8);
    start->addWidget(plainLabel(tr("Start"), LabelTone::Strong, this));
    auto* open = new QPushButton(commandIcon(QStringLiteral("open"), palette()), tr("Open a report …"), this);
    open->setObjectName(QStringLiteral("welcomeOpen"));
    open->setDefault(true);
    connect(open, &QPushButton::clicked, this, &WelcomePage::openAsked);
    start->addWidget(open);
    addSamples(start);
    start->addStretch(1);

    auto* recent = new QVBoxLayout;
    recent->setSpacing(8);
    recent->addWidget(plainLabel(tr("Recent"), LabelTone::Strong, this));
    recent->addWidget(m_recent);
    recent->addStretch(1);

    auto* columns = new QHBoxLayout;
    columns->setSpacing(32);
    columns->addLayout(start, 1);
    columns->addLayout(recent, 1);

    QLabel* hint = plainLabel(tr("or drop files here: prose (text, Markdown, HTML, PDF, Word) or STIX 2.1"), LabelTone::Quiet, m_drop);
    hint->setAlignment(Qt::AlignCenter);
    auto* drop = new QVBoxLayout(m_drop);
    drop->addWidget(hint);
    m_drop->setMinimumHeight(88);

    auto* page = new QWidget(this);
    page->setFixedWidth(2 * columnWidth + 32);
    auto* column = new QVBoxLayout(page);
    column->setSpacing(16);
    column->addWidget(plainLabel(tr("Who is said to stand behind whom, and who says so"), LabelTone::Title, page));
    column->addWidget(plainLabel(tr("Open a report about an incident. Throughline draws its claims from alleged sponsor "
                                    "to target, with the sentence behind every line."),
                                 LabelTone::Quiet, page));
    column->addLayout(columns);
    column->addWidget(m_drop);
    const QList<QPushButton*> buttons = findChildren<QPushButton*>();
    for (QPushButton* button : buttons)
        button->setMinimumHeight(32);

    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(24, 24, 24, 24);
    outer->addStretch(2);
    outer->addWidget(page, 0, Qt::AlignHCenter);
    outer->addStretch(3);
    refresh();
}

void WelcomePage::addSamples(QVBoxLayout* column)
{
    const QStringList names = sampleNames();
    for (const QString& name : names) {
        auto* button = new QPushButton(commandIcon(QStringLiteral("sample"), palette()),
                                       asButtonText(tr("Sample: %1").arg(sampleTitle(name))), this);
        connect(button, &QPushButton::clicked, this, [this, name] { emit sampleAsked(name); });
        column->addWidget(button);
    }
}

void WelcomePage::refresh()
{
    clear(m_recentColumn);
    const QStringList files = recentFiles();
    if (files.isEmpty())
        m_recentColumn->addWidget(plainLabel(tr("Nothing yet."), LabelTone::Quiet, m_recent));
    for (const QString& path : files.mid(0, 6)) {
        QPushButton* button = linkButton(asButtonText(QFileInfo(path).fileName()), path, m_recent);
        connect(button, &QPushButton::clicked, this, [this, path] { emit fileAsked(path); });
        m_recentColumn->addWidget(button);
    }
}

void WelcomePage::showEvent(QShowEvent* event)
{
    refresh();
    QWidget::showEvent(event);
}

void WelcomePage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    const QRect area(m_drop->mapTo(this, QPoint()), m_drop->size());
    QPen pen(palette().color(QPalette::Mid), 1.5, Qt::DashLine);
    painter.setPen(pen);
    painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), 8, 8);
}

}  // namespace throughline::ui
