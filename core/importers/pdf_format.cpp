// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/base/child_process.h"
#include "core/base/utf8.h"
#include "core/importers/document_formats.h"
#include "core/importers/prose/read_prose.h"

namespace throughline {
namespace {

bool hasAnyOf(const std::string& text, std::initializer_list<std::string_view> words)
{
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return text.find(word) != std::string::npos; });
}

std::string firstLine(const std::string& text) { return text.substr(0, text.find('\n')); }

/// Why pdftotext gave nothing, in words that say what to do.
Error refusal(const ChildOutput& child, const std::string& fileName)
{
    if (hasAnyOf(child.complaints, {"ncorrect password", "ncrypted", "ncryption"}))
        return {ErrorCode::Unsupported, "The PDF is locked with a password: save a copy without it (qpdf --decrypt does) and open that.", fileName};
    const std::string said = firstLine(toValidUtf8(child.complaints));
    return {ErrorCode::Malformed,
            "The PDF is damaged" + (said.empty() ? std::string() : " (pdftotext says: " + said + ")")
                + ". Fetch it again, or print it to a new PDF and open that.",
            fileName};
}

Error failure(Error error, const std::string& fileName)
{
    if (error.code == ErrorCode::NotFound)
        error = {ErrorCode::Unsupported, "PDF is read by the program pdftotext, which is not there: install the package poppler-utils.", {}};
    else if (error.code == ErrorCode::Unsupported)
        error.message = "The text could not be got out of the PDF. " + error.message;
    error.where = fileName;
    return error;
}

std::string withoutNuls(const std::string& bytes)
{
    std::string text;
    for (const char c : toValidUtf8(bytes))
        if (c == '\0')
            appendUtf8(text, replacementCharacter);
        else
            text.push_back(c);
    return text;
}

/// Pages end with a form feed each.
std::vector<TextSpan> pagesOf(std::string_view text)
{
    std::vector<TextSpan> pages;
    std::uint32_t begin = 0;
    std::uint32_t at = 0;
    for (std::size_t byte = 0; byte < text.size();) {
        const char32_t c = nextCodePoint(text, byte);
        ++at;
        if (c == '\f') {
            pages.push_back({begin, at});
            begin = at;
        }
    }
    if (begin < at)
        pages.push_back({begin, at});
    return pages;
}

}  // namespace

int sniffPdf(const ImportInput& input)
{
    std::string_view head = input.text.substr(0, 64);
    if (head.starts_with("\xEF\xBB\xBF"))
        head.remove_prefix(3);
    head.remove_prefix(std::min(head.find_first_not_of(" \t\r\n"), head.size()));
    return head.starts_with("%PDF-") ? 100 : 0;
}

Result<ExtractedText> extractPdf(std::string_view bytes, const std::string& fileName, const Job& job)
{
    const Result<ChildOutput> child = runChild(findProgram("pdftotext"), {"-enc", "UTF-8", "-eol", "unix", "-", "-"}, bytes, {}, job);
    if (!child)
        return failure(child.error(), fileName);
    if (child->signal != 0 || (child->exitStatus != 0 && child->output.empty()))
        return refusal(*child, fileName);
    ExtractedText out{.text = withoutNuls(child->output), .pages = {}, .diagnostics = {}};
    out.pages = pagesOf(out.text);
    if (out.text.find_first_not_of(" \t\r\n\f") == std::string::npos)
        return Error{ErrorCode::Empty,
                     "The PDF has no text, only pictures of pages (" + std::to_string(out.pages.size())
                         + "): give it a text layer by OCR (ocrmypdf does) and open that.",
                     fileName};
    if (child->exitStatus != 0 || hasAnyOf(child->complaints, {"Syntax Error", "Error:"}))
        out.diagnostics.push_back({Severity::Warning, "damaged-pdf", fileName, {},
                                   "the PDF is damaged, text may be missing; pdftotext says: " + firstLine(toValidUtf8(child->complaints))});
    return out;
}

Result<ParsedReport> parsePdf(const ImportInput& input, const Job& job)
{
    return prose::readProse(input.text, prose::plainOfPages(input.text),
                            {.name = input.fileName, .format = "pdf", .original = input.original, .pages = input.pages}, job);
}

}  // namespace throughline
