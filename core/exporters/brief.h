// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/model/marking.h"
#include "core/scene/display_list.h"
#include "core/scene/page_words.h"

namespace throughline {

/// What a source says in one sentence. All text of a brief is plain, indicators in it are defanged.
struct BriefClaim {
    std::string stance;    ///< "asserts", "denies (blanket)"
    std::string hedge;     ///< "alleged · “reportedly”"; empty of denials
    std::string medium;    ///< through whom
    std::string date;      ///< when it was said, else when its report was published
    std::string sentence;  ///< may be empty: the claim is a record
    std::string report;
    std::string from;      ///< of a line: where it begins; else what the claim is about
    std::string verb;      ///< empty of what is no line
    std::string to;
    std::string state;     ///< "set aside", "retracted", else empty
};

/// A numbered note of the picture, with all that it stands for.
struct BriefNote {
    std::uint32_t number = 0;
    std::string speaker;
    std::string detail;  ///< "via state media · accuses, says · 2026-03"
    std::vector<BriefClaim> claims;
};

/// Something that is contested: both sides, as the plate on its line or card has them.
struct BriefContest {
    std::string what;
    std::vector<std::string> sides;
};

/// A picture in words, for documents: everything that its page says, and the sentences that it rests on.
struct Brief {
    std::string title;
    Marking marking;
    std::string secondBanner;
    std::string restsOn;
    std::string leftOut;  ///< what lens, filter and hand leave out; empty: nothing
    std::vector<PageWords> words;  ///< own words, before the picture
    std::string ownFooter;         ///< own line above the footer; may be empty
    std::string footer;
    std::vector<BriefContest> contested;
    std::vector<BriefNote> notes;
    std::shared_ptr<const DisplayList> figure;  ///< the picture and its legend, without the frame of a page; never null
};

/// "TLP:AMBER+STRICT   PAP:GREEN": the marking as pages print it.
std::string markingText(const Marking& marking);

}  // namespace throughline
