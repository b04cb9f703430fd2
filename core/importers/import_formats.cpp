// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <string>

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
    ImportFormat{.id = "text", .label = "Plain text report", .patterns = "*.txt", .sniff = sniffText, .parse = parseText},
};

/// From this likelihood on a row is believed before foreign data is looked for.
constexpr int sureEnough = 50;

struct Choice {
    const ImportFormat* format = nullptr;
    int likelihood = 0;
};

Choice bestFormat(const ImportInput& input)
{
    Choice best;
    for (const ImportFormat& format : formats)
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
        return {ErrorCode::UnknownFormat, "no known format; readable are: " + labels, input.fileName};
    const std::string outlook = foreign->isPlanned ? "; reading that comes with a later version" : "; readable are: " + labels;
    return {ErrorCode::UnknownFormat, "it looks like " + foreign->what + outlook,
            input.fileName + ": " + foreign->where};
}

/// Is this row one that reads any text, so that data must be told apart first?
bool isProse(std::string_view id) { return id == "text" || id == "html" || id == "markdown"; }

Error inFile(Error error, const std::string& fileName)
{
    if (error.where.rfind(fileName, 0) != 0)
        error.where = error.where.empty() ? fileName : fileName + ": " + error.where;
    return error;
}

}  // namespace

std::span<const ImportFormat> importFormats() { return formats; }

Result<ParsedReport> importReport(std::string_view bytes, const std::string& fileName, const Job& job)
{
    Result<DecodedInput> decoded = decodeInput(bytes, fileName);
    if (!decoded)
        return decoded.error();
    const ImportInput input{.fileName = fileName, .text = decoded->text};
    const Choice best = bestFormat(input);
    if (!best.format || best.likelihood < sureEnough || isProse(best.format->id))
        if (const auto foreign = recogniseForeign(input.text, fileName))
            return unknownFormat(input, foreign);
    if (!best.format)
        return unknownFormat(input, std::nullopt);
    Result<ParsedReport> parsed = best.format->parse(input, job);
    if (!parsed)
        return inFile(parsed.error(), fileName);
    std::vector<Diagnostic>& diagnostics = parsed->diagnostics;
    diagnostics.insert(diagnostics.begin(), decoded->diagnostics.begin(), decoded->diagnostics.end());
    for (Diagnostic& diagnostic : diagnostics)
        diagnostic.file = fileName;
    return parsed;
}

Result<ParsedReport> importFile(const std::string& path, const Job& job)
{
    std::error_code failure;
    const std::filesystem::file_status status = std::filesystem::status(path, failure);
    if (!std::filesystem::exists(status))
        return Error{ErrorCode::FileNotFound, {}, path};
    if (!std::filesystem::is_regular_file(status))
        return Error{ErrorCode::FileUnreadable, "it is no regular file", path};
    const std::uintmax_t size = std::filesystem::file_size(path, failure);
    if (!failure && size > maxReportBytes)
        return Error{ErrorCode::TooLarge, "the limit is " + std::to_string(maxReportBytes >> 20) + " MiB", path};
    std::ifstream file(path, std::ios::binary);
    if (failure || !file)
        return Error{ErrorCode::FileUnreadable, {}, path};
    std::string bytes(static_cast<std::size_t>(size), '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (file.bad())
        return Error{ErrorCode::FileUnreadable, {}, path};
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    return importReport(bytes, path, job);
}

}  // namespace throughline
