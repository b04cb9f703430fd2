// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/reason_view.h"

#include <QVBoxLayout>

#include "ui/plain_label.h"
#include "ui/qt_text.h"
#include "ui/review/suggestion_model.h"

namespace throughline::ui {

namespace {

QString cueName(CueRole role)
{
    switch (role) {
    case CueRole::Predicate: return ReasonView::tr("says what happened");
    case CueRole::Hedge: return ReasonView::tr("says how sure");
    case CueRole::Speech: return ReasonView::tr("says who speaks");
    case CueRole::Denial: return ReasonView::tr("denies");
    }
    return {};
}

}  // namespace

ReasonView::ReasonView(QWidget* parent) : QScrollArea(parent)
{
    setObjectName(QStringLiteral("reasonView"));
    setAccessibleName(tr("Why it is suggested"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    start();
}

void ReasonView::start()
{
    m_page = new QWidget;
    m_lines = new QVBoxLayout(m_page);
    m_lines->setContentsMargins(4, 4, 4, 4);
    m_lines->setSpacing(4);
    setWidget(m_page);
}

void ReasonView::add(const QString& text, bool isQuiet)
{
    m_lines->addWidget(plainLabel(text, isQuiet ? LabelTone::Quiet : LabelTone::Plain, m_page));
}

void ReasonView::tell(const QString& text)
{
    start();
    add(text, true);
    m_lines->addStretch(1);
}

void ReasonView::show(const ThreatCase& threatCase, const Suggestion& suggestion, const Reason& reason, std::size_t page)
{
    start();
    m_lines->addWidget(plainLabel(suggestionLine(threatCase, suggestion), LabelTone::Strong, m_page));
    add(suggestion.isByHand ? tr("Written by hand from this sentence.") : tr("Why? %1").arg(toQt(reason.words)));
    for (const Reason::Cue& cue : reason.cues)
        add(QStringLiteral("“%1” %2").arg(toQt(cue.text).simplified(), cueName(cue.role)));
    for (const std::string& doubt : reason.doubts)
        add(tr("Less sure: %1").arg(toQt(doubt)));
    QStringList facts{reviewStateText(suggestion.state)};
    if (!suggestion.isByHand)
        facts = {tr("%1, %2 % sure").arg(reviewStateText(suggestion.state)).arg(reason.confidence), tr("rule %1").arg(toQt(reason.rule))};
    if (page > 0)
        facts.append(tr("page %1").arg(page));
    add(facts.join(QStringLiteral(" · ")), true);
    m_lines->addStretch(1);
}

}  // namespace throughline::ui
