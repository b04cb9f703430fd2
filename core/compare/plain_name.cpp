// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/plain_name.h"

#include <algorithm>
#include <array>

#include "core/base/utf8.h"

namespace throughline {
namespace {

/// Words that alone name nothing in particular; singular, in lower case.
constexpr std::array commonWords{
    std::string_view("a"), std::string_view("account"), std::string_view("actor"), std::string_view("address"),
    std::string_view("agency"), std::string_view("attacker"), std::string_view("backdoor"), std::string_view("bot"),
    std::string_view("botnet"), std::string_view("c2"), std::string_view("campaign"), std::string_view("cloud"),
    std::string_view("cluster"), std::string_view("command"), std::string_view("company"), std::string_view("control"),
    std::string_view("cyber"), std::string_view("device"), std::string_view("domain"), std::string_view("espionage"),
    std::string_view("exploit"), std::string_view("file"), std::string_view("foreign"), std::string_view("government"),
    std::string_view("group"), std::string_view("hacker"), std::string_view("hacking"), std::string_view("host"),
    std::string_view("individual"), std::string_view("infrastructure"), std::string_view("ip"), std::string_view("loader"),
    std::string_view("malware"), std::string_view("network"), std::string_view("organisation"), std::string_view("organization"),
    std::string_view("other"), std::string_view("phishing"), std::string_view("proxy"), std::string_view("ransomware"),
    std::string_view("rat"), std::string_view("relay"), std::string_view("router"), std::string_view("server"),
    std::string_view("service"), std::string_view("site"), std::string_view("software"), std::string_view("spyware"),
    std::string_view("state"), std::string_view("system"), std::string_view("the"), std::string_view("threat"),
    std::string_view("tool"), std::string_view("trojan"), std::string_view("unidentified"), std::string_view("unknown"),
    std::string_view("unnamed"), std::string_view("user"), std::string_view("victim"), std::string_view("vpn"),
    std::string_view("website"),
};

bool isCommon(std::string_view word)
{
    const auto has = [](std::string_view w) { return std::binary_search(commonWords.begin(), commonWords.end(), w); };
    return has(word) || (word.ends_with('s') && has(word.substr(0, word.size() - 1)));
}

bool isWordByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

std::string plainName(std::string_view name)
{
    std::string plain = foldCase(name);
    std::erase_if(plain, [](char c) { return !isWordByte(c); });
    return plain;
}

bool isTellingName(std::string_view name)
{
    const std::string folded = foldCase(name);
    std::size_t letters = 0;
    bool isTelling = false;
    for (std::size_t begin = 0; begin < folded.size();) {
        std::size_t end = begin;
        while (end < folded.size() && isWordByte(folded[end]))
            ++end;
        if (end > begin) {
            letters += end - begin;
            isTelling = isTelling || !isCommon(std::string_view(folded).substr(begin, end - begin));
        }
        begin = end + 1;
    }
    return isTelling && letters >= 3;
}

}  // namespace throughline
