// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/prose/language.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "core/importers/prose/csv_table.h"
#include "core/importers/prose/tokens.h"

namespace throughline::prose {
namespace {

constexpr std::size_t maxLanguages = 32;
constexpr std::size_t maxWords = 2048;
constexpr std::size_t english = 0;

/// Scripts whose languages are told by their letters.
enum Script : std::size_t { Latin, Cyrillic, Greek, Hebrew, Arabic, Devanagari, Thai, Georgian, Hangul, Kana, Han, scriptCount };

struct ScriptRange {
    char32_t first;
    char32_t last;
    Script script;
};
constexpr std::array scriptRanges{
    ScriptRange{'A', 'Z', Latin},         ScriptRange{'a', 'z', Latin},         ScriptRange{0xC0, 0x24F, Latin},    ScriptRange{0x370, 0x3FF, Greek},
    ScriptRange{0x400, 0x52F, Cyrillic},  ScriptRange{0x590, 0x5FF, Hebrew},    ScriptRange{0x600, 0x6FF, Arabic},  ScriptRange{0x750, 0x77F, Arabic},
    ScriptRange{0x900, 0x97F, Devanagari}, ScriptRange{0xE00, 0xE7F, Thai},     ScriptRange{0x10A0, 0x10FF, Georgian}, ScriptRange{0x1100, 0x11FF, Hangul},
    ScriptRange{0x1E00, 0x1EFF, Latin},   ScriptRange{0x3040, 0x30FF, Kana},    ScriptRange{0x3400, 0x4DBF, Han},   ScriptRange{0x4E00, 0x9FFF, Han},
    ScriptRange{0xAC00, 0xD7AF, Hangul},  ScriptRange{0xFB50, 0xFDFF, Arabic},  ScriptRange{0xFE70, 0xFEFC, Arabic}, ScriptRange{0x20000, 0x2FFFF, Han}};

/// Letters to a word, about, so that scripts can be weighed against each other.
constexpr std::array<double, scriptCount> lettersPerWord{5, 5.5, 5.5, 4.5, 4.5, 4.5, 4.5, 6, 2.5, 2, 1.7};

Script scriptOf(char32_t c)
{
    for (const ScriptRange& range : scriptRanges)
        if (c >= range.first && c <= range.last)
            return range.script;
    return scriptCount;
}

/// The table of languages, and for each of their words a bit for every language that has it.
struct Profiles {
    std::vector<LanguageGuess> languages;
    std::unordered_map<std::string, std::size_t> rows;  ///< word -> row of `masks`; looked up, never walked
    std::vector<std::uint32_t> masks;

    void add(const std::string& word, std::size_t language)
    {
        const auto [row, isNew] = rows.emplace(word, masks.size());
        if (isNew)
            masks.push_back(0);
        masks[row->second] |= std::uint32_t{1} << language;
    }
};

const Profiles& profiles()
{
    static const Profiles made = [] {
        Profiles out;
        if (const auto table = readCsvResource("lexicon/languages.csv"))
            for (const auto& row : table->rows) {
                if (out.languages.size() == maxLanguages)
                    break;
                for (const std::string& word : splitList(row[2]))
                    if (out.masks.size() < maxWords)
                        out.add(word, out.languages.size());
                out.languages.push_back({row[0], row[1]});
            }
        return out;
    }();
    return made;
}

/// Letters that one language of a script has and its neighbours lack.
struct TellingLetter {
    char32_t letter;
    std::size_t sign;
};
enum Sign : std::size_t { Ukrainian, Russian, Serbian, Persian, Urdu, signCount };
constexpr std::array tellingLetters{
    TellingLetter{0x456, Ukrainian}, TellingLetter{0x457, Ukrainian}, TellingLetter{0x454, Ukrainian}, TellingLetter{0x44B, Russian},
    TellingLetter{0x44D, Russian},   TellingLetter{0x458, Serbian},   TellingLetter{0x45A, Serbian},   TellingLetter{0x459, Serbian},
    TellingLetter{0x67E, Persian},   TellingLetter{0x686, Persian},   TellingLetter{0x698, Persian},   TellingLetter{0x6AF, Persian},
    TellingLetter{0x6CC, Persian},   TellingLetter{0x6A9, Persian},   TellingLetter{0x679, Urdu},      TellingLetter{0x688, Urdu},
    TellingLetter{0x6D2, Urdu},      TellingLetter{0x6BA, Urdu}};

class Counts {
public:
    void add(std::string_view text)
    {
        const std::string low = lowerInPlace(text);
        std::size_t wordBegin = 0;
        for (std::size_t at = 0; at < low.size();) {
            const std::size_t begin = at;
            const char32_t c = nextCodePoint(low, at);
            const Script script = scriptOf(c);
            if (script != Latin && begin > wordBegin)
                addWord(std::string_view(low).substr(wordBegin, begin - wordBegin));
            if (script != Latin)
                wordBegin = at;
            if (script == scriptCount)
                continue;
            ++m_letters[script];
            if (c >= 0x400)
                addTelling(c);
        }
        if (low.size() > wordBegin)
            addWord(std::string_view(low).substr(wordBegin));
    }

    void add(const Counts& other)
    {
        for (std::size_t i = 0; i < scriptCount; ++i)
            m_letters[i] += other.m_letters[i];
        for (std::size_t i = 0; i < signCount; ++i)
            m_signs[i] += other.m_signs[i];
        for (std::size_t i = 0; i < maxLanguages; ++i)
            m_hits[i] += other.m_hits[i];
        m_seen |= other.m_seen;
    }

    LanguageGuess guess() const
    {
        std::array<double, scriptCount> words{};
        double all = 0;
        for (std::size_t i = 0; i < scriptCount; ++i)
            all += words[i] = static_cast<double>(m_letters[i]) / lettersPerWord[i];
        if (words[Latin] * 2 >= all)
            return guessByWords();
        words[Latin] = 0;
        // Kana, Hangul and Han are mixed in one language.
        const auto best = static_cast<Script>(std::max_element(words.begin(), words.end()) - words.begin());
        return guessByLetters(best);
    }

private:
    void addWord(std::string_view word)
    {
        if (word.size() > 16)
            return;
        const auto found = profiles().rows.find(std::string(word));
        if (found == profiles().rows.end())
            return;
        m_seen.set(found->second);
        for (std::uint32_t bits = profiles().masks[found->second], language = 0; bits != 0; bits >>= 1, ++language)
            m_hits[language] += bits & 1;
    }

    void addTelling(char32_t c)
    {
        for (const TellingLetter& telling : tellingLetters)
            m_signs[telling.sign] += telling.letter == c;
    }

    /// Different words of a language that were met.
    std::size_t variety(std::size_t language) const
    {
        std::size_t count = 0;
        for (std::size_t row = 0; row < profiles().masks.size(); ++row)
            count += m_seen.test(row) && (profiles().masks[row] >> language & 1) != 0;
        return count;
    }

    LanguageGuess guessByWords() const
    {
        // "Banco de la Nación" and "Los Andes" are no Spanish text.
        constexpr std::size_t fewest = 4;
        const auto best = static_cast<std::size_t>(std::max_element(m_hits.begin(), m_hits.end()) - m_hits.begin());
        const bool isOther = best != english && m_hits[best] * 2 > m_hits[english] * 3 && variety(best) >= fewest;
        return isOther ? profiles().languages[best] : LanguageGuess{};
    }

    LanguageGuess guessByLetters(Script script) const
    {
        switch (script) {
        case Cyrillic:
            if (m_signs[Ukrainian] > m_signs[Russian])
                return {"uk", "Ukrainian"};
            if (m_signs[Serbian] > m_signs[Russian])
                return {"sr", "Serbian"};
            return m_signs[Russian] > 0 ? LanguageGuess{"ru", "Russian"} : LanguageGuess{"bg", "Bulgarian"};
        case Greek: return {"el", "Greek"};
        case Hebrew: return {"he", "Hebrew"};
        case Arabic:
            if (m_signs[Urdu] * 50 > m_letters[Arabic])
                return {"ur", "Urdu"};
            return m_signs[Persian] * 50 > m_letters[Arabic] ? LanguageGuess{"fa", "Persian"} : LanguageGuess{"ar", "Arabic"};
        case Devanagari: return {"hi", "Hindi"};
        case Thai: return {"th", "Thai"};
        case Georgian: return {"ka", "Georgian"};
        case Hangul: return {"ko", "Korean"};
        case Kana: return {"ja", "Japanese"};
        case Han: return m_letters[Kana] * 20 > m_letters[Han] ? LanguageGuess{"ja", "Japanese"} : LanguageGuess{"zh", "Chinese"};
        case Latin:
        case scriptCount: break;
        }
        return {};
    }

    std::array<std::size_t, scriptCount> m_letters{};
    std::array<std::size_t, signCount> m_signs{};
    std::array<std::size_t, maxLanguages> m_hits{};
    std::bitset<maxWords> m_seen;
};

}  // namespace

LanguageGuess languageOf(std::string_view text)
{
    Counts counts;
    counts.add(text);
    return counts.guess();
}

LanguageGuess tellLanguages(PlainText& plain)
{
    Counts all;
    std::vector<bool> isOther;
    for (const Block& block : plain.blocks) {
        const bool isRead = block.kind != BlockKind::Boilerplate && block.kind != BlockKind::Code;
        Counts counts;
        if (isRead)
            counts.add(std::string_view(plain.text).substr(block.begin, block.end - block.begin));
        all.add(counts);
        isOther.push_back(isRead && !counts.guess().isEnglish());
    }
    LanguageGuess prevailing = all.guess();
    for (std::size_t i = 0; prevailing.isEnglish() && i < plain.blocks.size(); ++i)
        plain.blocks[i].isOtherLanguage = isOther[i];
    return prevailing;
}

}  // namespace throughline::prose
