// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/docx_text.h"

#include <algorithm>

#include <pugixml.hpp>

namespace throughline {
namespace {

constexpr unsigned parseOptions = pugi::parse_minimal | pugi::parse_cdata | pugi::parse_escapes | pugi::parse_ws_pcdata;

/// Name without its prefix: files of all producers use "w:", none has to.
std::string_view localName(const pugi::xml_node& node)
{
    const std::string_view name = node.name();
    const std::size_t colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::string attribute(const pugi::xml_node& node, std::string_view wanted)
{
    for (const pugi::xml_attribute& each : node.attributes()) {
        const std::string_view name = each.name();
        if (name == wanted || (name.size() > wanted.size() && name.ends_with(wanted) && name[name.size() - wanted.size() - 1] == ':'))
            return each.value();
    }
    return {};
}

/// Builds lines out of the marks that a walk meets.
class LineMaker {
public:
    DocxText text;

    /// False if what is inside is to be passed over.
    bool enter(const pugi::xml_node& node)
    {
        const std::string_view name = localName(node);
        if (name == "del" || name == "moveFrom" || name == "Fallback" || name == "instrText")
            return false;
        if (name == "p")
            m_open.emplace_back();
        else if (name == "tbl")
            ++m_tables;
        else if (name == "tr" && m_tables == 1)
            m_row.clear();
        else if (name == "tc" && m_tables == 1)
            m_row.emplace_back();
        else if (!m_open.empty())
            addInline(name, node);
        return true;
    }

    void leave(const pugi::xml_node& node)
    {
        const std::string_view name = localName(node);
        if (name == "p" && !m_open.empty()) {
            Paragraph done = std::move(m_open.back());
            m_open.pop_back();
            finish(std::move(done));
        } else if (name == "tr" && m_tables == 1) {
            finishRow();
        } else if (name == "tbl" && m_tables > 0) {
            --m_tables;
        }
    }

private:
    struct Paragraph {
        std::string words;
        bool isItem = false;
    };

    void addInline(std::string_view name, const pugi::xml_node& node)
    {
        Paragraph& paragraph = m_open.back();
        if (name == "t")
            paragraph.words += node.child_value();
        else if (name == "tab" && localName(node.parent()) == "r")
            paragraph.words += ' ';
        else if (name == "br" || name == "cr")
            paragraph.words += '\n';
        else if (name == "noBreakHyphen")
            paragraph.words += '-';
        else if (name == "numPr" || (name == "pStyle" && isListStyle(attribute(node, "val"))))
            paragraph.isItem = true;
        else if (name == "footnoteReference" || name == "endnoteReference")
            callNote(std::string(name.substr(0, name.size() - 9)) + " " + attribute(node, "id"));
    }

    static bool isListStyle(const std::string& style) { return style.starts_with("ListBullet") || style.starts_with("ListNumber"); }

    void callNote(std::string note)
    {
        text.noteCalls.push_back(std::move(note));
        m_open.back().words += "[" + std::to_string(text.noteCalls.size()) + "]";
    }

    void finish(Paragraph paragraph)
    {
        if (paragraph.words.find_first_not_of(" \t\r\n") == std::string::npos)
            return;
        if (m_tables > 0 && !m_row.empty()) {
            std::string& cell = m_row.back();
            std::replace_if(paragraph.words.begin(), paragraph.words.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
            cell += (cell.empty() ? "" : " ") + paragraph.words;
            return;
        }
        std::replace_if(paragraph.words.begin(), paragraph.words.end(), [](char c) { return c == '\t' || c == '\r'; }, ' ');
        text.lines.push_back((paragraph.isItem ? "• " : "") + paragraph.words);
    }

    void finishRow()
    {
        std::string line;
        for (std::size_t i = 0; i < m_row.size(); ++i)
            line += (i > 0 ? "\t" : "") + m_row[i];
        if (line.find_first_not_of(" \t") != std::string::npos)
            text.lines.push_back(std::move(line));
        m_row.clear();
    }

    std::vector<Paragraph> m_open;  ///< paragraphs inside each other: text boxes
    std::vector<std::string> m_row;
    int m_tables = 0;
};

/// Depth first, by steps: a file may nest as deep as it likes.
void walk(const pugi::xml_node& root, LineMaker& maker)
{
    pugi::xml_node node = root;
    bool isEntered = maker.enter(node);
    while (true) {
        if (const pugi::xml_node child = isEntered ? node.first_child() : pugi::xml_node()) {
            node = child;
        } else {
            if (isEntered)
                maker.leave(node);
            while (node != root && !node.next_sibling()) {
                node = node.parent();
                maker.leave(node);
            }
            if (node == root)
                return;
            node = node.next_sibling();
        }
        isEntered = maker.enter(node);
    }
}

/// False if there is nothing to walk.
bool load(pugi::xml_document& document, const std::string& xml, bool& isCut)
{
    const pugi::xml_parse_result result = document.load_buffer(xml.data(), xml.size(), parseOptions);
    isCut = !result;
    return static_cast<bool>(document.document_element());
}

}  // namespace

Result<DocxText> readDocxBody(const std::string& xml)
{
    pugi::xml_document document;
    LineMaker maker;
    if (!load(document, xml, maker.text.isCut))
        return Error{ErrorCode::Malformed, "Its text is no XML.", {}};
    walk(document.document_element(), maker);
    return std::move(maker.text);
}

Result<std::vector<std::pair<std::string, std::string>>> readDocxNotes(const std::string& xml, std::string_view kind)
{
    pugi::xml_document document;
    bool isCut = false;
    if (!load(document, xml, isCut))
        return Error{ErrorCode::Malformed, "Its notes are no XML.", {}};
    std::vector<std::pair<std::string, std::string>> notes;
    for (const pugi::xml_node& node : document.document_element().children()) {
        if (localName(node) != kind)
            continue;
        LineMaker maker;
        walk(node, maker);
        std::string words;
        for (const std::string& line : maker.text.lines)
            words += (words.empty() ? "" : " ") + line;
        std::replace(words.begin(), words.end(), '\n', ' ');
        words.erase(0, std::min(words.find_first_not_of(' '), words.size()));
        if (!words.empty())
            notes.emplace_back(std::string(kind) + " " + attribute(node, "id"), std::move(words));
    }
    return notes;
}

std::string mainPartOf(const std::string& relations)
{
    pugi::xml_document document;
    bool isCut = false;
    if (!load(document, relations, isCut))
        return {};
    for (const pugi::xml_node& node : document.document_element().children())
        if (attribute(node, "Type").ends_with("/officeDocument")) {
            std::string target = attribute(node, "Target");
            target.erase(0, target.starts_with('/') ? 1 : 0);
            return target;
        }
    return {};
}

}  // namespace throughline
