// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <string>

#include "core/importers/document_formats.h"
#include "core/importers/foreign_formats.h"
#include "core/importers/import_format.h"
#include "core/importers/prose_formats.h"
#include "core/importers/stix21_format.h"

namespace throughline {
namespace {

const std::array formats{
    ImportFormat{.id = "stix21", .label = "STIX 2.1 bundle", .patterns = "*.json *.stix *.stix2", .sniff = sniffStix21, .parse = parseStix21},
    ImportFormat{.id = "html", .label = "HTML article", .patterns = "*.html *.htm", .sniff = sniffHtml, .parse = parseHtml},
    ImportFormat{.id = "markdown", .label = "Markdown report", .patterns = "*.md *.markdown", .sniff = sniffMarkdown, .parse = parseMarkdown},
    ImportFormat{.id = "pdf", .label = "PDF document", .patterns = "*.pdf", .sniff = sniffPdf, .parse = parsePdf, .extract = extractPdf},
    ImportFormat{.id = "docx", .label = "Word document", .patterns = "*.docx", .sniff = sniffDocx, .parse = parseDocx, .extract = extractDocx},
    ImportFormat{.id = "text", .label = "Plain text report", .patterns = "*.txt", .sniff = sniffText, .parse = parseText},
};

/// From this likelihood on a row is believed before foreign data is looked for.
constexpr int sureEnough = 50;

struct Choice {
    const ImportFormat* format = nullptr;
    int likelihood = 0;
};

/// The best row among those that take text, or among those that take the bytes of a document.
Choice bestFormat(const ImportInput& input, bool isText)
{
    Choice best;
    for (const ImportFormat& format : formats)
        if ((format.extract == nullptr) == isText)
            if (const int likelihood = format.sniff(input); likelihood > best.likelihood)
                best = {&format, likelihood};
    return best;
}

Error unknownFormat(const ImportInput& input, const std::optional<ForeignFormat>& foreign)
{
    std::string labels;
    for (const ImportFormat& format : formats)
        labels += (labels.empty() ? "" : ", ") + std::string(format.label);
    if (!foreign)
        return {ErrorCode::UnknownFormat, "Readable are: " + labels + ".", input.fileName};
    const std::string outlook =
        foreign->isPlanned ? "; reading that comes with a later version." : ". Readable are: " + labels + ".";
    return {ErrorCode::UnknownFormat, "It looks like " + foreign->what + outlook,
            input.fileName + ": " + foreign->where};
}

/// Is this row one that reads any text, so that data must be told apart first?
bool isProse(std::string_view id) { return id == "text" || id == "html" || id == "markdown"; }

Error inFile(Error error, const std::string& fileName)
{
    // The detail follows a sentence.
    if (!error.message.empty() && error.message.front() >= 'a' && error.message.front() <= 'z')
        error.message.front() = static_cast<char>(error.message.front() - 'a' + 'A');
    if (error.where.rfind(fileName, 0) != 0)
        error.where = error.where.empty() ? fileName : fileName + ": " + error.where;
    return error;
}

/// Whatever is no JSON is prose, and nobody writes so much of it.
constexpr std::uintmax_t maxProseBytes = 64u << 20;
constexpr std::size_t headBytes = 4096;

/// "{" or "[" after byte order mark and space; in UTF-16 zeros stand between.
bool looksLikeJson(std::string_view head)
{
    for (const std::string_view mark : {"\xEF\xBB\xBF", "\xFF\xFE", "\xFE\xFF"})
        if (head.substr(0, mark.size()) == mark)
            head.remove_prefix(mark.size());
    const std::size_t first = head.find_first_not_of(std::string_view(" \t\r\n\0", 5));
    return first != std::string_view::npos && (head[first] == '{' || head[first] == '[');
}

/// Ends a file that is too large before it takes time and memory. Leaves the stream at its start.
Status checkSize(std::ifstream& file, std::uintmax_t size, const std::string& path)
{
    std::string head(static_cast<std::size_t>(std::min<std::uintmax_t>(size, headBytes)), '\0');
    file.read(head.data(), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<std::size_t>(file.gcount()));
    file.clear();
    file.seekg(0);
    const bool isDocument = bestFormat({.fileName = path, .text = head}, false).format != nullptr;
    const std::uintmax_t limit = looksLikeJson(head) ? maxReportBytes : maxProseBytes;
    if (size <= limit)
        return ok();
    // An archive or a program is told as what it is, whatever its size.
    if (const Result<DecodedInput> decoded = decodeInput(head, path); !isDocument && !decoded && decoded.error().code == ErrorCode::NotText)
        return decoded.error();
    return Error{ErrorCode::TooLarge,
                 "It has " + std::to_string(size >> 20) + " MiB; the limit is " + std::to_string(limit >> 20)
                     + (limit == maxReportBytes ? " MiB." : " MiB for what is no JSON."),
                 path};
}

/// The report with what was odd before it was parsed, each line with the name of the file.
Result<ParsedReport> withDiagnostics(Result<ParsedReport> parsed, const std::vector<Diagnostic>& before, const std::string& fileName)
{
    if (!parsed)
        return inFile(parsed.error(), fileName);
    std::vector<Diagnostic>& diagnostics = parsed->diagnostics;
    diagnostics.insert(diagnostics.begin(), before.begin(), before.end());
    for (Diagnostic& diagnostic : diagnostics)
        diagnostic.file = fileName;
    return parsed;
}

bool endsAlike(std::string_view name, std::string_view ending)
{
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return name.size() > ending.size()
        && std::equal(ending.begin(), ending.end(), name.end() - static_cast<std::ptrdiff_t>(ending.size()), [&](char a, char b) { return lower(a) == lower(b); });
}

/// The row whose files are named so; nullptr if none is, or if it reads any text as well.
const ImportFormat* promisedFormat(std::string_view fileName)
{
    for (const ImportFormat& format : formats) {
        std::string_view rest = isProse(format.id) ? std::string_view() : format.patterns;
        while (!rest.empty()) {
            const std::string_view pattern = rest.substr(0, rest.find(' '));
            rest.remove_prefix(std::min(rest.size(), pattern.size() + 1));
            if (endsAlike(fileName, pattern.substr(1)))
                return &format;
        }
    }
    return nullptr;
}

/// A file is known by its content; who named it so should know that it is something else.
void tellOfName(const ImportFormat& read, const std::string& fileName, std::vector<Diagnostic>& diagnostics)
{
    const ImportFormat* promised = isProse(read.id) ? promisedFormat(fileName) : nullptr;
    if (promised)
        diagnostics.push_back({Severity::Warning, "not-as-named", fileName, {},
                               "It is named like a " + std::string(promised->label) + " but is none; it was read as text ("
                                   + std::string(read.label) + ")."});
}

/// Share of the progress that getting the text out of a document takes.
constexpr double extractShare = 0.3;

Result<ParsedReport> importDocument(const ImportFormat& format, std::string_view bytes, const std::string& fileName, const Job& job)
{
    Result<ExtractedText> extracted = format.extract(bytes, fileName, job);
    if (!extracted)
        return inFile(extracted.error(), fileName);
    job.report(extractShare);
    const ImportInput input{.fileName = fileName, .text = extracted->text, .original = bytes, .pages = std::move(extracted->pages)};
    const Job rest{.stop = job.stop, .progress = [&](double fraction) { job.report(extractShare + (1 - extractShare) * fraction); }};
    return withDiagnostics(format.parse(input, rest), extracted->diagnostics, fileName);
}

}  // namespace

std::span<const ImportFormat> importFormats() { return formats; }

Result<ParsedReport> importReport(std::string_view bytes, const std::string& fileName, const Job& job)
{
    if (bytes.size() <= maxReportBytes)
        if (const Choice document = bestFormat({.fileName = fileName, .text = bytes}, false); document.format)
            return importDocument(*document.format, bytes, fileName, job);
    Result<DecodedInput> decoded = decodeInput(bytes, fileName);
    if (!decoded)
        return decoded.error();
    const ImportInput input{.fileName = fileName, .text = decoded->text};
    const Choice best = bestFormat(input, true);
    if (!best.format || best.likelihood < sureEnough || isProse(best.format->id))
        if (const auto foreign = recogniseForeign(input.text, fileName))
            return unknownFormat(input, foreign);
    if (!best.format)
        return unknownFormat(input, std::nullopt);
    tellOfName(*best.format, fileName, decoded->diagnostics);
    return withDiagnostics(best.format->parse(input, job), decoded->diagnostics, fileName);
}

Result<ParsedReport> importFile(const std::string& path, const Job& job)
{
    std::error_code failure;
    const std::filesystem::file_status status = std::filesystem::status(path, failure);
    if (!std::filesystem::exists(status))
        return Error{ErrorCode::FileNotFound, {}, path};
    if (std::filesystem::is_directory(status))
        return Error{ErrorCode::FileUnreadable, "This is a folder.", path};
    if (!std::filesystem::is_regular_file(status))
        return Error{ErrorCode::FileUnreadable, "This is not a regular file.", path};
    const std::uintmax_t size = std::filesystem::file_size(path, failure);
    std::ifstream file(path, std::ios::binary);
    if (failure || !file)
        return Error{ErrorCode::FileUnreadable, "Check its permissions.", path};
    if (const Status fits = checkSize(file, size, path); !fits)
        return fits.error();
    std::string bytes(static_cast<std::size_t>(size), '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (file.bad())
        return Error{ErrorCode::FileUnreadable, {}, path};
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    return importReport(bytes, path, job);
}

}  // namespace throughline
