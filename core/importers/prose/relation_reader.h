// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "core/importers/prose/deed_reader.h"

namespace throughline::prose {

/// Relations that are told otherwise than by a verb with subject and object: kinship of families, membership,
/// places, lists and tables.
class RelationReader : protected DeedReader {
public:
    using DeedReader::DeedReader;

protected:
    /// A list or table of flaws below a sentence that says they are exploited.
    void flawItem();
    /// "X is a new version of Y", "the hash belongs to X": the nearest fitting thing on either side.
    void kinship(const CueAt& cue);
    /// "Y fell victim to X", "Y is a victim of attacks by X".
    void fallenVictim(const CueAt& cue);
    /// "victims of X include banks", "targets were banks": banks are the victims.
    void includes(const CueAt& cue);
    /// "four officers of the ministry": whose they are.
    void memberships();
    /// "X is Unit 74455 of the GRU", "the group is part of the ministry".
    void copulas();
    /// Who is said to be a threat: an actor, or a state.
    std::vector<int> threatening(const Subject& subject);
    void place(const CueAt& cue);
    /// "the intrusions came from X": X is the one who was unnamed so far.
    void source(const CueAt& cue);
    /// "via front company X": an actor uses it.
    void frontCompany();
    /// A table row with a value and a family: the value indicates it.
    bool frontOf(const NounPhrase& complement, const Subject& subject, const CueAt& cue);
    int seatedSubject(const CueAt& cue) const;
    bool isAccusedNumber(const NounPhrase& people) const;
    void makeAccused(int row);
    void sponsors();
    std::string passiveOf(std::uint32_t verb) const;
    const Mention* peopleBefore(std::uint32_t at) const;
    void indicates(const Mention& value, int named);
    void tableRow();
};

}  // namespace throughline::prose
