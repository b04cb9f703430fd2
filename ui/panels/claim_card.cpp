// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/claim_card.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/claim_text.h"
#include "ui/paint/painter.h"
#include "ui/plain_label.h"
#include "ui/qt_text.h"
#include "ui/theme.h"

namespace throughline::ui {

namespace {

constexpr int longestSentence = 600;

QString sentenceText(const Claim& claim)
{
    QString text = toQt(claim.text).simplified();
    if (text.isEmpty())
        return {};
    if (text.size() > longestSentence)
        text = QString(text.left(longestSentence) + QChar(0x2026));
    return QString(QChar(0x201C) + text + QChar(0x201D));
}

}  // namespace

ClaimCard::ClaimCard(const ThreatCase& threatCase, ClaimId claim, bool hasSubject, QWidget* parent)
    : QFrame(parent), m_claim(claim), m_stance(threatCase[claim].stance)
{
    const Claim& what = threatCase[claim];
    setObjectName(QStringLiteral("claimCard"));
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(claimHeadline(threatCase, what));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 8, 8, 8);
    layout->setSpacing(4);
    const auto add = [&](const QString& text, LabelTone tone) {
        if (text.isEmpty())
            return;
        QLabel* label = plainLabel(text, tone, this);
        label->setTextInteractionFlags(Qt::NoTextInteraction);  // a click on the words chooses the claim
        layout->addWidget(label);
    };
    add(claimHeadline(threatCase, what), LabelTone::Strong);
    addMenuButton(layout);
    if (hasSubject)
        add(subjectText(threatCase, what.about), LabelTone::Plain);
    add(claimDetails(threatCase, what), LabelTone::Quiet);
    add(sentenceText(what), LabelTone::Plain);
    add(claimSource(threatCase, what), LabelTone::Quiet);
}

/// Beside the headline: not everybody thinks of the right button.
void ClaimCard::addMenuButton(QVBoxLayout* layout)
{
    QWidget* headline = layout->takeAt(0)->widget();
    auto* row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(headline, 1);
    auto* button = m_menu = new QToolButton(this);
    button->setText(QString(QChar(0x22EE)));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolTip(tr("Edit, set aside, withdraw …"));
    button->setAccessibleName(tr("What can be done to this claim"));
    connect(button, &QToolButton::clicked, this,
            [this, button] { emit menuAsked(m_claim, button->mapToGlobal(QPoint(0, button->height()))); });
    row->addWidget(button, 0, Qt::AlignTop);
    layout->addLayout(row);
}

void ClaimCard::hideMenu() { m_menu->hide(); }

void ClaimCard::setChosen(bool isChosen)
{
    m_isChosen = isChosen;
    update();
}

void ClaimCard::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->pos()))
        emit chosen(m_claim);
}

void ClaimCard::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space)
        emit chosen(m_claim);
    else
        QFrame::keyPressEvent(event);
}

void ClaimCard::contextMenuEvent(QContextMenuEvent* event) { emit menuAsked(m_claim, event->globalPos()); }

/// A rule at the left says for or against: solid, or the hue of "contested" and broken.
void ClaimCard::paintEvent(QPaintEvent*)
{
    const Theme theme = themeOf(palette());
    const StyleSheet& sheet = throughline::styleSheet(theme);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(m_isChosen || hasFocus() ? QPen(accentOf(theme), m_isChosen ? 2 : 1)
                                            : QPen(palette().color(QPalette::Mid), 1));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(box, 4, 4);
    const bool isAgainstIt = isAgainst(m_stance);
    QPen rule(toQt(styleOf(sheet, isAgainstIt ? StyleId::Plate : StyleId::LineSolid).stroke), 3);
    if (isAgainstIt)
        rule.setDashPattern({1.6, 1.2});
    rule.setCapStyle(Qt::FlatCap);
    painter.setPen(rule);
    painter.drawLine(QPointF(7, 9), QPointF(7, height() - 9));
}

}  // namespace throughline::ui
