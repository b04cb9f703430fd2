// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace throughline {

/// How an indicator is made harmless. In all of them "http" becomes "hxxp"; `prose::refang` reads each of them back.
enum class DefangStyle : std::uint8_t {
    EachDot,      ///< hxxp://c2[.]evil[.]com, lure[@]evil[.]com
    LastDot,      ///< hxxp://c2.evil[.]com: of each host name and address the last dot
    Parentheses,  ///< hxxp://c2(.)evil(.)com, lure(@)evil(.)com
    Words,        ///< hxxp://c2[dot]evil[dot]com, lure[at]evil[dot]com
};
inline constexpr std::array defangStyles{DefangStyle::EachDot, DefangStyle::LastDot, DefangStyle::Parentheses, DefangStyle::Words};

/// What is done with indicators where people see them. Values of the case and files of data are never touched.
struct alignas(4) DefangPolicy {
    DefangStyle style = DefangStyle::EachDot;
    bool isShownLive = false;   ///< lists of the window show them as they are; pictures and files do not
    bool isCopiedLive = false;  ///< what is copied out of lists has them as they are

    bool operator==(const DefangPolicy&) const = default;
};

/// The policy of this process; that of `DefangPolicy{}` until somebody says otherwise. Said by whoever starts the program, before
/// anything is read, and by the settings of the window; the workbench notices with the next commit, and whatever was worded under
/// another policy is made anew (`WorkbenchState::wordedBy`). May be read and said on any thread.
DefangPolicy defangPolicy();
void useDefangPolicy(const DefangPolicy& policy);

/// An indicator made harmless in the style of the policy, as analysts write it. What is defanged already, in whichever
/// style, stays as it is.
std::string defanged(std::string_view indicator);
std::string defanged(std::string_view indicator, DefangStyle style);
/// The same for lists of the window, which may show it as it is.
std::string listedIndicator(std::string_view indicator);
/// Does a word hold what a style writes in the place of a dot, an "@" or "http"?
bool looksDefanged(std::string_view word);

/// Word of the settings file: "each-dot".
std::string_view defangStyleWord(DefangStyle style);
std::optional<DefangStyle> defangStyleOf(std::string_view word);

}  // namespace throughline
