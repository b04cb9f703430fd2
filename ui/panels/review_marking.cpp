// SPDX-License-Identifier: GPL-3.0-or-later
// What is corrected or marked by hand in the review, in one stroke each.
#include <QLabel>

#include "ui/claim_text.h"
#include "ui/panels/review_panel.h"
#include "ui/qt_text.h"
#include "ui/review/review_edits.h"
#include "ui/review/review_text.h"
#include "ui/session.h"

namespace throughline::ui {

/// Quick choice under the text's cursor; afterwards the keys are the text's again.
void ReviewPanel::choose(const QString& prompt, std::vector<PopupChoice> choices, std::optional<qulonglong> current,
                         std::function<void(qulonglong)> then)
{
    auto* popup = new ChoicePopup(prompt, std::move(choices), current, this);
    connect(popup, &ChoicePopup::chosen, this, [then = std::move(then)](qulonglong key) { then(key); });
    connect(popup, &QObject::destroyed, m_text, [this] { m_text->setFocus(); });
    popup->openAt(m_text->viewport()->mapToGlobal(m_text->cursorRect().bottomLeft()) + QPoint(0, 6));
}

void ReviewPanel::tell(const QString& text)
{
    m_prompt->setText(text);
    m_prompt->setVisible(!text.isEmpty());
}

/// Things of the sentence that is looked at, and who speaks in it.
std::vector<EntityId> ReviewPanel::thingsNear() const
{
    const Suggestion* current = m_desk->currentSuggestion();
    if (!current || !m_desk->report())
        return {};
    const ThreatCase& threatCase = m_session.state().threatCase;
    TextSpan sentence = sentenceOf(*current);
    if (sentence.isEmpty())
        sentence = sentenceAround(threatCase, *m_desk->report(), *m_desk->shown(), current->span);
    return LinePick(threatCase, *m_desk->report(), sentence).things();
}

void ReviewPanel::merge()
{
    const auto entity = currentEntity();
    if (!entity) {
        tell(tr("Choose a thing first: claims and counts cannot be joined."));
        return;
    }
    const ThreatCase& threatCase = m_session.state().threatCase;
    choose(tr("“%1” is the same as").arg(entityName(threatCase, *entity)), thingsToChoose(threatCase, {}, entity), std::nullopt, [this, one = *entity](qulonglong other) {
        m_session.dispatch(merged(one, idAt<EntityId>(static_cast<std::size_t>(other))));
    });
}

void ReviewPanel::retype()
{
    const ThreatCase& threatCase = m_session.state().threatCase;
    if (const auto entity = currentEntity()) {
        choose(tr("“%1” is").arg(entityName(threatCase, *entity)), kindsToChoose(), thingKindOf(threatCase[*entity]),
               [this, id = *entity](qulonglong kind) { m_session.dispatch(retyped(id, thingKinds()[kind])); });
        return;
    }
    const auto claim = currentClaim();
    const auto* edge = claim ? std::get_if<RelationshipId>(&threatCase[*claim].about) : nullptr;
    if (edge)
        choose(tr("Verb between “%1” and “%2”").arg(entityName(threatCase, threatCase[*edge].source), entityName(threatCase, threatCase[*edge].target)),
               verbsToChoose(), static_cast<qulonglong>(threatCase[*edge].type), [this, id = *edge](qulonglong type) { m_session.dispatch(retyped(id, static_cast<RelationType>(type))); });
    else
        tell(tr("This has no kind to choose; press Enter to edit it."));
}

void ReviewPanel::respeak()
{
    const auto claim = currentClaim();
    if (!claim) {
        tell(tr("Choose a claim first: only claims have a speaker."));
        return;
    }
    const ThreatCase& threatCase = m_session.state().threatCase;
    const std::optional<EntityId> now = threatCase[*claim].speaker;
    const qulonglong current = now ? static_cast<qulonglong>(rowOf(*now)) : documentKey;
    choose(tr("Who says it?"), speakersToChoose(threatCase, thingsNear(), now), current, [this, id = *claim](qulonglong key) {
        if (rowOf(id) >= m_session.state().threatCase.claims.size())
            return;  // taken back while the list was open
        const auto speaker = key == documentKey ? std::nullopt : std::optional(idAt<EntityId>(static_cast<std::size_t>(key)));
        m_session.dispatch(respoken(m_session.state().threatCase, id, speaker));
    });
}

std::optional<Mention> ReviewPanel::selectedWords()
{
    const TextSpan words = m_text->selectedSpan();
    if (m_desk->report() && !words.isEmpty())
        return Mention{*m_desk->report(), words};
    tell(tr("Select the words in the text first: drag over them, or Shift and the arrow keys."));
    return std::nullopt;
}

void ReviewPanel::addThing()
{
    const auto mention = selectedWords();
    if (!mention)
        return;
    const QString words = m_text->textCursor().selectedText().simplified();
    choose(tr("“%1” is").arg(words), kindsToChoose(), std::nullopt, [this, words, mention = *mention](qulonglong kind) {
        tell({});
        m_session.dispatch(newThing(thingKinds()[kind], fromQt(words), mention));
    });
}

void ReviewPanel::addName()
{
    const auto mention = selectedWords();
    if (!mention)
        return;
    const auto current = currentEntity();
    const std::vector<EntityId> first = current ? std::vector{*current} : thingsNear();
    choose(tr("“%1” is one more name of").arg(m_text->textCursor().selectedText().simplified()),
           thingsToChoose(m_session.state().threatCase, first, std::nullopt), std::nullopt, [this, mention = *mention](qulonglong thing) {
               tell({});
               m_session.dispatch(action::Edit(action::AddMention{idAt<EntityId>(static_cast<std::size_t>(thing)), mention}));
           });
}

/// In the sentence of the selected words, else of the current suggestion, else of the cursor.
void ReviewPanel::startLine()
{
    if (!m_desk->report() || !m_desk->shown())
        return;
    const ThreatCase& threatCase = m_session.state().threatCase;
    const TextSpan selected = m_text->selectedSpan();
    TextSpan place = selected;
    const Suggestion* current = m_desk->currentSuggestion();
    const TextSpan read = current ? sentenceOf(*current) : TextSpan{};
    if (place.isEmpty() && current)
        place = read.isEmpty() ? current->span : read;
    if (place.isEmpty())
        place.end = (place.begin = m_desk->shown()->toStored(m_text->textCursor().position())) + 1;
    const bool isSentence = !read.isEmpty() && place == read;
    m_pick = LinePick(threatCase, *m_desk->report(),
                      isSentence ? place : sentenceAround(threatCase, *m_desk->report(), *m_desk->shown(), place), selected);
    showPick();
}

void ReviewPanel::showPick()
{
    tell(m_pick.prompt(m_session.state().threatCase));
    m_text->setNumbers(m_pick.numbers());
    m_text->setFocusOn({.suggestion = std::nullopt, .sentence = m_pick.sentence(), .words = {}, .cues = {}}, false);
}

void ReviewPanel::endLine()
{
    m_pick = {};
    tell({});
    m_text->setNumbers({});
    showCurrent();
}

bool ReviewPanel::runPickKey(int key)
{
    if (key >= Qt::Key_1 && key <= Qt::Key_9) {
        const std::size_t number = static_cast<std::size_t>(key - Qt::Key_0);
        if (number <= m_pick.things().size())
            pickEnd(m_pick.things()[number - 1]);
        return true;
    }
    switch (key) {
    case Qt::Key_Escape: endLine(); return true;
    case Qt::Key_J:
    case Qt::Key_K:
        m_pick.point(key == Qt::Key_J ? 1 : -1);
        showPick();
        return true;
    case Qt::Key_Return:
        if (const auto thing = m_pick.pointed())
            pickEnd(*thing);
        return true;
    default: endLine(); return false;
    }
}

void ReviewPanel::pickEnd(EntityId thing)
{
    m_pick.pick(thing);
    showPick();
    if (m_pick.isComplete())
        chooseVerb();
}

void ReviewPanel::chooseVerb()
{
    const ThreatCase& threatCase = m_session.state().threatCase;
    const LinePick done = m_pick;
    const QString ends = tr("“%1” … “%2”: which verb?").arg(entityName(threatCase, *done.from()), entityName(threatCase, *done.to()));
    endLine();
    choose(ends, verbsToChoose(), std::nullopt, [this, done, report = *m_desk->report()](qulonglong verb) {
        const ThreatCase& before = m_session.state().threatCase;
        if (m_desk->report() != report || !done.stands(before))
            return;  // another report, or an end taken back, while the list was open
        const std::size_t claims = before.claims.size();
        Claim claim = claimInSentence(before, report, done.sentence());
        if (const TextSpan words = wordsOfLine(before, done, report, *m_desk->shown()); !words.isEmpty())
            claim.cues = {{CueRole::Predicate, words}};
        m_session.dispatch(newLine(*done.from(), static_cast<RelationType>(verb), *done.to(), claim));
        // A refused edit adds none, one of a large case adds it later.
        if (const std::size_t now = m_session.state().threatCase.claims.size(); now > claims)
            m_session.select({.claim = idAt<ClaimId>(now - 1)});
    });
}

}  // namespace throughline::ui
