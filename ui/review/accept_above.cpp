// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/accept_above.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

#include "ui/review/review_desk.h"

namespace throughline::ui {

namespace {

constexpr int usualPercent = 80;

}  // namespace

AcceptAbove::AcceptAbove(ReviewDesk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_percent(new QSpinBox(this)), m_accept(new QPushButton(this))
{
    m_percent->setObjectName(QStringLiteral("acceptPercent"));
    m_percent->setAccessibleName(tr("Least confidence"));
    m_percent->setRange(0, 100);
    m_percent->setSingleStep(5);
    m_percent->setSuffix(tr(" %"));
    m_percent->setValue(usualPercent);
    m_percent->setToolTip(tr("How often what the rule finds is right, measured"));
    m_accept->setObjectName(QStringLiteral("acceptAbove"));
    auto* words = new QLabel(tr("All that are at least"), this);
    words->setTextFormat(Qt::PlainText);
    words->setBuddy(m_percent);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(words);
    row->addWidget(m_percent);
    row->addWidget(new QLabel(tr("sure:"), this));
    row->addWidget(m_accept);
    row->addStretch(1);
    connect(m_percent, &QSpinBox::valueChanged, this, [this] { showCount(); });
    connect(&m_desk, &ReviewDesk::sheetChanged, this, [this] { showCount(); });
    connect(m_accept, &QPushButton::clicked, this, [this] { m_desk.acceptAbove(m_percent->value()); });
    showCount();
}

void AcceptAbove::showCount()
{
    const ReviewProgress progress = m_desk.progress();
    const ReviewDesk::Count count = m_desk.countAbove(m_percent->value());
    m_accept->setText(tr("Accept %1 of %2").arg(count.all()).arg(progress.total - progress.reviewed));
    m_accept->setEnabled(count.sure > 0);
    const QString along = count.along == 0 ? QString() : tr("%1 are that sure; %2 more are needed by them. ").arg(count.sure).arg(count.along);
    m_accept->setToolTip(QString(along + tr("Accepts these at once; one step back takes all of them back")));
}

}  // namespace throughline::ui
