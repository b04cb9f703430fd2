// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>
#include <map>
#include <optional>
#include <vector>

#include "core/model/threat_case.h"

namespace throughline::ui {

/// Picking the two ends of a new relationship in a sentence: things of the sentence have numbers in text
/// order, any other thing of the text may be picked as well. A value.
class LinePick {
    Q_DECLARE_TR_FUNCTIONS(throughline::ui::LinePick)

public:
    LinePick() = default;
    /// `words`: those that say what the one does to the other, if somebody has chosen them already.
    LinePick(const ThreatCase& threatCase, ReportId report, TextSpan sentence, TextSpan words = {});

    bool isPicking() const { return m_isPicking; }
    TextSpan sentence() const { return m_sentence; }
    TextSpan words() const { return m_words; }
    const std::vector<EntityId>& things() const { return m_things; }
    std::optional<EntityId> from() const { return m_from; }
    std::optional<EntityId> to() const { return m_to; }
    bool isComplete() const { return m_from && m_to; }
    /// All its things are in the case; those of an older one may be gone.
    bool stands(const ThreatCase& threatCase) const;

    /// Takes a thing as the next end; the same one twice is not taken.
    void pick(EntityId thing);
    /// What the cursor stands on, to be picked with Enter.
    std::optional<EntityId> pointed() const;
    void point(int by);
    /// "1" of each thing; the pointed one's with an arrow, "from" at the first end.
    std::map<EntityId, QString> numbers() const;
    /// What is to be done next, in a sentence.
    QString prompt(const ThreatCase& threatCase) const;

private:
    bool m_isPicking = false;
    TextSpan m_sentence;
    TextSpan m_words;
    std::vector<EntityId> m_things;
    std::optional<EntityId> m_from;
    std::optional<EntityId> m_to;
    std::size_t m_pointed = 0;
};

}  // namespace throughline::ui
