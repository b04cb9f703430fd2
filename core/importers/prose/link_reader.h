// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "core/importers/prose/clause_reader.h"

namespace throughline::prose {

/// Links of a sentence: who is said to stand behind whom ("allegedly backed by", "a front for",
/// "links between"). Their spans are jumped over by the other frames.
class LinkReader : protected ClauseReader {
public:
    LinkReader(Document& document, const std::vector<std::vector<Speech>>& speech, std::vector<Statement>& out)
        : ClauseReader(document, speech), m_out(out)
    {
    }

protected:
    /// "links between the group and Beijing".
    void between(const CueAt& cue);
    void link(const CueAt& cue);
    /// Two groups that are "associated" stand beside each other; a sponsor stands behind.
    RelationType tieBetween(int source, int target, const CueAt& cue) const;
    /// An unnamed actor is also called by its link ("hackers working for …"); a name behind a colon is his.
    void describe(int source, std::uint32_t first, std::uint32_t last);
    /// Thing right before "(allegedly) linked to"; `first` moves back over hedges.
    int linkSource(std::uint32_t& first) const;
    int linkTarget(const Mention& m);
    const Mention* apposedTo(const Mention& m) const;
    bool isDescription(std::uint32_t at) const;
    void add(int source, RelationType relation, int target, const CueAt& cue, TokenRange words, std::string_view rule);

    std::vector<Statement>& m_out;
};

}  // namespace throughline::prose
