// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/prose/verb_forms.h"

#include <string_view>

namespace throughline::prose {
namespace {

bool endsInConsonantY(const std::string& base)
{
    constexpr std::string_view vowels = "aeiou";
    return base.size() > 2 && base.back() == 'y' && vowels.find(base[base.size() - 2]) == std::string_view::npos;
}

}  // namespace

std::string thirdOf(const std::string& base)
{
    if (endsInConsonantY(base))
        return base.substr(0, base.size() - 1) + "ies";
    const bool hisses = base.ends_with('s') || base.ends_with('x') || base.ends_with('z') || base.ends_with("ch") || base.ends_with("sh") || base.ends_with('o');
    return base + (hisses ? "es" : "s");
}

std::string pastOf(const std::string& base)
{
    if (endsInConsonantY(base))
        return base.substr(0, base.size() - 1) + "ied";
    return base + (base.ends_with('e') ? "d" : "ed");
}

}  // namespace throughline::prose
