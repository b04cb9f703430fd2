// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "core/importers/prose/link_reader.h"

namespace throughline::prose {

/// What is told to have been done: who did it, whom it hit, and to whom an earlier deed is laid.
class DeedReader : protected LinkReader {
public:
    using LinkReader::LinkReader;

protected:
    /// A fragment, an infinitive without anybody, "it was used to": nobody is named in the sentence.
    bool lacksSubject(const CueAt& cue) const;
    void rememberSubject(const std::vector<int>& sources);
    /// What was done, for those who are later said to have done it.
    void rememberDeed(const std::vector<Mention>& targets, const CueAt& cue, RelationType relation);
    void emit(const std::vector<int>& sources, const std::vector<Mention>& targets, const CueAt& cue, RelationType relation, std::string_view rule);
    /// "hijacked cameras": a device that is taken over is infrastructure.
    bool seats(const Mention& place, const std::vector<Mention>& targets);
    void makeDevice(const Mention& m);
    /// What a family does to another family: it delivers or drops it, it does not use it.
    RelationType ofFamily(int source, RelationType relation, const Thing& target, const CueAt& cue) const;
    /// ", the FBI said" is no member of the list before it.
    bool isSpeakerHere(const Mention& m, const CueAt& cue) const;
    /// "X listed Y on its leak site", "Y appeared on X's leak site".
    void leakSite();
    bool isShown(const VerbGroup& verb) const;
    void shownOn(int row, std::uint32_t site, std::uint32_t behind);
    /// "X blames Y" and says no more: for what was told before.
    void blame();
    /// "X claimed responsibility (for the attack on Y)": what X is said to have done, or what was told before.
    void responsibility(const CueAt& cue);
    /// "X was behind the attack", "blamed X for the breach": what was told before, if somebody is said to answer for it.
    void definiteDeed(const CueAt& cue);
    /// "The attacks were carried out by X".
    bool sourcesOfPassive(const CueAt& cue) const;
    /// "was responsible", "launched a wiper": without a noun for the deed, the one told before, or a tool.
    void behind(const CueAt& cue);
    /// Subject of "was responsible": of the verb before the cue.
    std::vector<int> campaignOf(const CueAt& cue) const;
    std::vector<int> namedSubjects(const CueAt& cue);
    /// Token behind the next `word` within the clause; 0 if there is none.
    std::uint32_t tokenBehind(std::uint32_t at, std::string_view word, std::uint32_t reach) const;
    /// What stands as subject of a passive, and the places and lists that the clause goes on with.
    std::vector<Mention> passiveObjects(const CueAt& cue);
};

}  // namespace throughline::prose
