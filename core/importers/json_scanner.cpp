// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/json_scanner.h"

#include <algorithm>
#include <array>

namespace throughline {
namespace {

constexpr std::size_t maxNesting = 512;
constexpr std::size_t maxFaults = 2000;

bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool endsScalar(char c) { return isSpace(c) || c == ',' || c == ']' || c == '}'; }

class Scanner {
public:
    Scanner(std::string_view text, const std::string& prefix) : m_text(text), m_prefix(prefix) {}

    JsonScan run() &&
    {
        skipSpace();
        if (!atEnd() && here() != '{' && here() != '[')
            skipLeadingText();
        if (atEnd())
            return std::move(m_scan);
        if (here() == '[') {
            m_scan.top = JsonScan::Top::List;
            list(m_prefix + "[");
        } else {
            topObject();
        }
        skipSpace();
        if (!atEnd() && !m_isCut)
            fault(Severity::Warning, "trailing-text", {},
                  std::to_string(m_text.size() - m_at) + " bytes after the end of the document were left out");
        return std::move(m_scan);
    }

private:
    enum class Skip { Done, Unclosed, Mismatch, TooDeep };

    bool atEnd() const { return m_at >= m_text.size(); }
    char here() const { return m_text[m_at]; }
    void skipSpace()
    {
        while (!atEnd() && isSpace(here()))
            ++m_at;
    }

    void fault(Severity severity, std::string code, std::string where, std::string message)
    {
        if (m_scan.faults.size() < maxFaults)
            m_scan.faults.push_back({severity, std::move(code), m_at, std::move(where), std::move(message)});
    }

    void skipLeadingText()
    {
        const std::size_t start = std::min(m_text.find('{', m_at), m_text.find('[', m_at));
        fault(Severity::Warning, "leading-text", {}, "text before the first bracket was left out");
        m_at = std::min(start, m_text.size());
    }

    /// At the opening quote; false if the string never ends.
    bool skipString()
    {
        for (++m_at; !atEnd(); ++m_at) {
            if (here() == '\\')
                ++m_at;
            else if (here() == '"')
                return ++m_at, true;
        }
        m_at = m_text.size();
        return false;
    }

    /// At an opening bracket; on failure `m_at` is at the place of the fault.
    Skip skipNested()
    {
        std::array<char, maxNesting> closers{};
        std::size_t depth = 0;
        while (!atEnd()) {
            const char c = here();
            if (c == '"') {
                if (!skipString())
                    return Skip::Unclosed;
                continue;
            }
            if (c == '{' || c == '[') {
                if (depth == maxNesting)
                    return Skip::TooDeep;
                closers[depth++] = c == '{' ? '}' : ']';
            } else if (c == '}' || c == ']') {
                if (closers[--depth] != c)
                    return Skip::Mismatch;
            }
            ++m_at;
            if (depth == 0)
                return Skip::Done;
        }
        return Skip::Unclosed;
    }

    Skip skipValue()
    {
        if (here() == '"')
            return skipString() ? Skip::Done : Skip::Unclosed;
        if (here() == '{' || here() == '[')
            return skipNested();
        while (!atEnd() && !endsScalar(here()))
            ++m_at;
        return Skip::Done;
    }

    static std::string reason(Skip skip)
    {
        switch (skip) {
        case Skip::Unclosed: return "the text ends inside it";
        case Skip::Mismatch: return "its brackets do not match";
        case Skip::TooDeep: return "it is nested deeper than 512 levels";
        case Skip::Done: break;
        }
        return {};
    }

    /// Next place behind `from` that looks like the start of a STIX object.
    std::size_t nextObjectStart(std::size_t from) const
    {
        static constexpr std::array<std::string_view, 4> firstKeys{"\"type\"", "\"id\"", "\"spec_version\"", "\"created\""};
        for (std::size_t at = m_text.find('{', from); at != std::string_view::npos; at = m_text.find('{', at + 1)) {
            std::size_t key = at + 1;
            while (key < m_text.size() && isSpace(m_text[key]))
                ++key;
            for (const std::string_view first : firstKeys)
                if (m_text.substr(key, first.size()) == first)
                    return at;
        }
        return std::string_view::npos;
    }

    /// Leaves a broken element out and goes on with the next object; false if there is none.
    bool recover(std::size_t begin, Skip skip, const std::string& where)
    {
        fault(Severity::Error, skip == Skip::Unclosed ? "truncated" : skip == Skip::TooDeep ? "nested-too-deeply" : "malformed",
              where, "the object was left out: " + reason(skip));
        m_rescanned += m_at - begin;
        const std::size_t next = m_rescanned > 4 * m_text.size() ? std::string_view::npos : nextObjectStart(begin + 1);
        m_isCut = next == std::string_view::npos;
        m_at = m_isCut ? m_text.size() : next;
        return !m_isCut;
    }

    /// One element of the list; false if it was broken.
    bool element(std::size_t begin, const std::string& where)
    {
        const bool isObject = here() == '{';
        const Skip skip = skipValue();
        if (skip != Skip::Done)
            recover(begin, skip, where);
        else if (isObject)
            m_scan.objects.push_back({begin, m_at, where});
        else
            fault(Severity::Warning, "not-an-object", where, "something that is no object was left out of the list");
        if (m_at == begin)
            ++m_at;
        return skip == Skip::Done;
    }

    /// At '['. `opening` is what stands before the index in `where`.
    void list(const std::string& opening)
    {
        ++m_at;
        bool isSeparated = true;
        for (std::size_t index = 0; !isListEnd();) {
            if (here() == ',') {
                ++m_at;
                isSeparated = true;
                continue;
            }
            const std::string where = opening + std::to_string(index++) + "]";
            if (!isSeparated)
                fault(Severity::Warning, "missing-comma", where, "there is no comma before this element");
            isSeparated = !element(m_at, where);  // behind a broken one nothing is known of commas
        }
    }

    /// Steps over the end of a list if it is here, or says what is missing.
    bool isListEnd()
    {
        skipSpace();
        if (atEnd()) {
            if (!m_isCut)
                fault(Severity::Error, "truncated", {}, "the text ends inside the list of objects");
            m_isCut = true;
            return true;
        }
        if (here() == '}')
            fault(Severity::Warning, "malformed", {}, "the list of objects is not closed");
        else if (here() == ']')
            ++m_at;
        else
            return false;
        return true;
    }

    void topObject()
    {
        const std::size_t begin = m_at++;
        bool isClosed = false;
        while (!isClosed && !atEnd()) {
            skipSpace();
            if (atEnd())
                break;
            const char c = here();
            isClosed = c == '}';
            if (c == '"') {
                member();
                continue;
            }
            if (c != ',' && c != '}' && !m_isOdd) {
                m_isOdd = true;
                fault(Severity::Warning, "malformed", m_prefix, "characters between the members of the outer object were left out");
            }
            ++m_at;
        }
        if (!isClosed && !m_isCut) {
            fault(Severity::Error, "truncated", {}, "the text ends inside the outer object");
            m_isCut = true;
        }
        settleTop(begin, isClosed);
    }

    void settleTop(std::size_t begin, bool isClosed)
    {
        if (m_scan.type == "bundle" || (m_scan.type.empty() && m_hasList)) {
            m_scan.top = JsonScan::Top::Bundle;
            return;
        }
        m_scan.top = JsonScan::Top::Object;
        m_scan.objects.clear();
        std::erase_if(m_scan.faults, [](const JsonFault& f) { return f.code == "not-an-object" || f.code == "objects-not-a-list"; });
        if (isClosed)
            m_scan.objects.push_back({begin, m_at, m_prefix});
    }

    void member()
    {
        const std::size_t keyBegin = m_at + 1;
        if (!skipString())
            return;
        const std::string_view key = m_text.substr(keyBegin, m_at - 1 - keyBegin);
        skipSpace();
        if (atEnd() || here() != ':')
            return;
        ++m_at;
        skipSpace();
        if (atEnd())
            return;
        if (key == "objects" && here() == '[') {
            m_hasList = true;
            list(m_prefix.empty() ? "objects[" : m_prefix + ".objects[");
            return;
        }
        const std::size_t begin = m_at;
        const bool isNull = m_text.substr(m_at, 4) == "null";
        if (key == "objects")
            fault(isNull ? Severity::Warning : Severity::Error, "objects-not-a-list", m_prefix.empty() ? "objects" : m_prefix + ".objects",
                  "the member objects is no list: nothing of it was read");
        if (skipValue() == Skip::Done)
            remember(key, m_text.substr(begin, m_at - begin));
        else
            m_at = std::max(m_at, begin + 1);
    }

    void remember(std::string_view key, std::string_view value)
    {
        if (value.size() < 2 || value.front() != '"')
            return;
        const std::string text(value.substr(1, value.size() - 2));
        if (key == "type")
            m_scan.type = text;
        else if (key == "id")
            m_scan.id = text;
        else if (key == "spec_version")
            m_scan.specVersion = text;
    }

    std::string_view m_text;
    const std::string& m_prefix;
    JsonScan m_scan;
    std::size_t m_at = 0;
    std::size_t m_rescanned = 0;
    bool m_hasList = false;
    bool m_isOdd = false;
    bool m_isCut = false;  ///< the rest of the text was given up or is missing
};

}  // namespace

JsonScan scanJsonObjects(std::string_view text, const std::string& prefix) { return Scanner(text, prefix).run(); }

std::string lineAndColumn(std::string_view text, std::size_t offset)
{
    offset = std::min(offset, text.size());
    const std::string_view before = text.substr(0, offset);
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const std::size_t lastBreak = before.rfind('\n');
    const std::size_t column = lastBreak == std::string_view::npos ? offset + 1 : offset - lastBreak;
    return "line " + std::to_string(line) + ", column " + std::to_string(column);
}

}  // namespace throughline
