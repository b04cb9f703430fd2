// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/line_pick.h"

#include <QCoreApplication>
#include <algorithm>

#include "ui/claim_text.h"

namespace throughline::ui {

LinePick::LinePick(const ThreatCase& threatCase, ReportId report, TextSpan sentence, TextSpan words)
    : m_isPicking(true), m_sentence(sentence), m_words(words)
{
    std::vector<std::pair<std::uint32_t, EntityId>> found;
    for (std::size_t row = 0; row < threatCase.entities.size(); ++row) {
        const Entity& entity = threatCase.entities[row];
        if (entity.isDeleted)
            continue;
        for (const Mention& mention : entity.mentions)
            if (mention.report == report && sentence.contains(mention.span)) {
                found.emplace_back(mention.span.begin, idAt<EntityId>(row));
                break;
            }
    }
    std::sort(found.begin(), found.end());
    for (const auto& [at, id] : found)
        m_things.push_back(id);
}

void LinePick::pick(EntityId thing)
{
    if (!m_from) {
        m_from = thing;
        point(1);
    } else if (thing != *m_from) {
        m_to = thing;
    }
}

bool LinePick::stands(const ThreatCase& threatCase) const
{
    const auto isThere = [&](EntityId id) { return rowOf(id) < threatCase.entities.size() && !threatCase[id].isDeleted; };
    return std::all_of(m_things.begin(), m_things.end(), isThere) && (!m_from || isThere(*m_from)) && (!m_to || isThere(*m_to));
}

std::optional<EntityId> LinePick::pointed() const
{
    return m_pointed < m_things.size() ? std::optional(m_things[m_pointed]) : std::nullopt;
}

void LinePick::point(int by)
{
    if (m_things.empty())
        return;
    const auto count = static_cast<int>(m_things.size());
    m_pointed = static_cast<std::size_t>((static_cast<int>(m_pointed) + by + count) % count);
}

std::map<EntityId, QString> LinePick::numbers() const
{
    std::map<EntityId, QString> texts;
    for (std::size_t i = 0; i < m_things.size(); ++i) {
        QString text = QString::number(i + 1);
        if (m_things[i] == m_from)
            text = tr("from");
        else if (i == m_pointed)
            text.prepend(QChar(0x203A));
        texts[m_things[i]] = text;
    }
    if (m_from)
        texts[*m_from] = tr("from");
    return texts;
}

QString LinePick::prompt(const ThreatCase& threatCase) const
{
    const QString how = tr("Press its number, click it, or J/K and Enter; Esc stops.");
    if (!m_from)
        return tr("New relationship: who or what does it? %1").arg(how);
    return tr("“%1” … to whom or what? %2").arg(entityName(threatCase, *m_from), how);
}

}  // namespace throughline::ui
