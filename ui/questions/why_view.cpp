// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/questions/why_view.h"

#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/panels/claim_card.h"
#include "ui/plain_label.h"
#include "ui/qt_text.h"
#include "ui/session.h"

namespace throughline::ui {

namespace {

constexpr std::size_t mostCards = 60;

}  // namespace

WhyView::WhyView(Session& session, QWidget* parent) : QScrollArea(parent), m_session(session)
{
    setObjectName(QStringLiteral("whyView"));
    setAccessibleName(tr("What the answer rests on"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    showRow(std::nullopt);
}

void WhyView::showRow(const std::optional<AnswerRow>& row)
{
    m_page = new QWidget;
    m_layout = new QVBoxLayout(m_page);
    m_layout->setContentsMargins(0, 0, 8, 0);
    m_layout->setSpacing(8);
    m_titles.clear();
    m_cards = 0;
    const std::shared_ptr<const Answered> answered = m_session.state().answered;
    if (row && answered) {
        for (const AnswerGround& ground : groundsOf(*answered, *row))
            addGround(ground);
    } else {
        m_layout->addWidget(plainLabel(tr("Choose a row of the answer to read who says so, in which sentence."),
                                       LabelTone::Quiet, m_page));
    }
    m_layout->addStretch(1);
    setWidget(m_page);  // deletes the one before
}

void WhyView::addGround(const AnswerGround& ground)
{
    m_titles.push_back(plainLabel(toQt(ground.title), LabelTone::Strong, m_page));
    m_layout->addWidget(m_titles.back());
    if (!ground.detail.empty())
        m_layout->addWidget(plainLabel(toQt(ground.detail), LabelTone::Quiet, m_page));
    const ThreatCase& threatCase = m_session.state().answered->campaign->threatCase();
    const std::size_t free = std::min(mostCards - m_cards, ground.claims.size());
    for (std::size_t i = 0; i < free; ++i) {
        auto* card = new ClaimCard(threatCase, ground.claims[i], true, m_page);
        card->hideMenu();
        connect(card, &ClaimCard::chosen, this, [this](ClaimId claim) { openClaim(claim); });
        m_layout->addWidget(card);
    }
    m_cards += free;
    if (ground.claims.empty())
        m_layout->addWidget(plainLabel(tr("No claim stands for this alone."), LabelTone::Quiet, m_page));
    else if (free < ground.claims.size())
        m_layout->addWidget(plainLabel(tr("and %1 more").arg(ground.claims.size() - free), LabelTone::Quiet, m_page));
}

void WhyView::goTo(std::size_t hop)
{
    if (hop >= m_titles.size())
        return;
    m_page->layout()->activate();
    verticalScrollBar()->setValue(m_titles[hop]->y());
}

void WhyView::openClaim(ClaimId id)
{
    const ThreatCase& threatCase = m_session.state().threatCase;
    if (rowOf(id) >= threatCase.claims.size())
        return;  // the case has become another one
    m_session.select({.claim = id});
    const Claim& claim = threatCase[id];
    if (claim.report && !claim.span.isEmpty())
        m_session.askForReport(*claim.report);
}

}  // namespace throughline::ui
