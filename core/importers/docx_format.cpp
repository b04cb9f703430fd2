// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>

#include "core/base/utf8.h"
#include "core/base/zip_archive.h"
#include "core/importers/document_formats.h"
#include "core/importers/docx_text.h"
#include "core/importers/prose/read_prose.h"

namespace throughline {
namespace {

/// Of one part, unpacked. The tree that is made of it takes some ten times as much.
constexpr std::size_t maxPartBytes = 32u << 20;
constexpr std::size_t lookedAtBytes = 64 * 1024;
constexpr std::string_view usualMainPart = "word/document.xml";

Error inFile(Error error, const std::string& fileName)
{
    if (error.code == ErrorCode::NotFound || error.code == ErrorCode::Unsupported)
        error = {ErrorCode::Malformed, "It is no Word document, or one that is locked or damaged: open it in a word processor and save it as .docx again.", {}};
    else if (error.code == ErrorCode::Malformed)
        error.message = "The Word document is damaged. " + error.message;
    error.where = error.where.empty() ? fileName : fileName + ": " + error.where;
    return error;
}

std::string mainPart(const ZipArchive& archive)
{
    if (const Result<std::string> relations = archive.read("_rels/.rels", maxPartBytes))
        if (std::string name = mainPartOf(*relations); !name.empty() && archive.has(name))
            return name;
    return std::string(usualMainPart);
}

using Notes = std::map<std::string, std::string>;

void addNotes(const ZipArchive& archive, const std::string& part, std::string_view kind, Notes& notes)
{
    const Result<std::string> xml = archive.read(part, maxPartBytes);
    if (!xml)
        return;
    if (const auto read = readDocxNotes(*xml, kind))
        notes.insert(read->begin(), read->end());
}

/// "[1] …" in the order the notes are called; one that is missing has no line. A note that is called again and
/// again stands at its first call alone: a small file of many calls would make a huge text otherwise.
std::string noteLines(const ZipArchive& archive, const std::string& main, const std::vector<std::string>& calls)
{
    if (calls.empty())
        return {};
    const std::string folder = main.substr(0, main.rfind('/') + 1);
    Notes notes;
    addNotes(archive, folder + "footnotes.xml", "footnote", notes);
    addNotes(archive, folder + "endnotes.xml", "endnote", notes);
    std::string lines;
    for (std::size_t i = 0; i < calls.size() && lines.size() < maxPartBytes; ++i)
        if (const auto note = notes.extract(calls[i]))
            lines += "[" + std::to_string(i + 1) + "] " + note.mapped().substr(0, maxPartBytes - lines.size()) + "\n";
    return lines.empty() ? lines : "\n" + lines;
}

bool isDense(const std::string& line) { return line.starts_with("• ") || line.find('\t') != std::string::npos; }

/// Paragraphs with a blank line between, items and rows close together.
std::string joined(const std::vector<std::string>& lines)
{
    std::string text;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i > 0)
            text += isDense(lines[i - 1]) && isDense(lines[i]) ? "\n" : "\n\n";
        text += lines[i];
    }
    return text + "\n";
}

}  // namespace

int sniffDocx(const ImportInput& input)
{
    const std::string_view bytes = input.text;
    if (!bytes.starts_with("PK\x03\x04"))
        return 0;
    const std::string_view tail = bytes.substr(bytes.size() - std::min(bytes.size(), lookedAtBytes));
    // The names of the files stand in the clear, before each and in the list at the end.
    const auto names = [&](std::string_view name) {
        return bytes.substr(0, lookedAtBytes).find(name) != std::string_view::npos || tail.find(name) != std::string_view::npos;
    };
    if (names("word/document"))
        return 95;
    return input.fileName.ends_with(".docx") && names("[Content_Types].xml") ? 60 : 0;
}

Result<ExtractedText> extractDocx(std::string_view bytes, const std::string& fileName, const Job& job)
{
    const Result<ZipArchive> archive = ZipArchive::open(bytes);
    if (!archive)
        return inFile(archive.error(), fileName);
    const std::string main = mainPart(*archive);
    const Result<std::string> xml = archive->read(main, maxPartBytes);
    if (!xml)
        return inFile(xml.error(), fileName);
    if (job.isStopped())
        return Error{ErrorCode::Cancelled, {}, fileName};
    const Result<DocxText> body = readDocxBody(*xml);
    if (!body)
        return inFile(body.error(), fileName);
    if (body->lines.empty())
        return Error{ErrorCode::Empty, "The Word document has no text; pictures of text are not read.", fileName};
    ExtractedText out{.text = toValidUtf8(joined(body->lines) + noteLines(*archive, main, body->noteCalls)), .pages = {}, .diagnostics = {}};
    if (body->isCut)
        out.diagnostics.push_back({Severity::Warning, "damaged-docx", fileName, main, "the document's XML breaks off or is broken; the text before that place was read"});
    return out;
}

Result<ParsedReport> parseDocx(const ImportInput& input, const Job& job)
{
    return prose::readProse(input.text, prose::plainOfParagraphs(input.text),
                            {.name = input.fileName, .format = "docx", .original = input.original}, job);
}

}  // namespace throughline
