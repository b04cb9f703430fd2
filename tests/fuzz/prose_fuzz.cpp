// SPDX-License-Identifier: GPL-3.0-or-later
// Run it as CMakeLists.txt says, on resources/samples and tests/fixtures/prose.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "core/base/utf8.h"
#include "core/importers/document_formats.h"
#include "core/importers/docx_text.h"
#include "core/importers/import_format.h"
#include "core/importers/prose_formats.h"
#include "tests/fuzz/sound_report.h"

using namespace throughline;

namespace {

/// The text as every format of prose: the readers must take what sniffing would spare them.
void readAsProse(std::string_view bytes)
{
    const Result<DecodedInput> decoded = decodeInput(bytes, "fuzz");
    if (!decoded)
        return;
    const ImportInput input{.fileName = "fuzz", .text = decoded->text};
    for (const auto parse : {parseText, parseHtml, parseMarkdown, parsePdf, parseDocx}) {
        const Result<ParsedReport> parsed = parse(input, {});
        if (parsed && (!isSound(*parsed) || parsed->reports.size() != 1))
            std::abort();
    }
}

/// The bytes as a Word document, and as the XML inside one.
void readAsDocument(std::string_view bytes)
{
    const Result<ExtractedText> extracted = extractDocx(bytes, "fuzz", {});
    if (extracted && !isValidUtf8(extracted->text))
        std::abort();
    const std::string xml(bytes);
    if (const Result<DocxText> body = readDocxBody(xml))
        for (const std::string& line : body->lines)
            if (line.find_first_not_of(" \t\r\n") == std::string::npos)
                std::abort();
    if (const auto notes = readDocxNotes(xml, "footnote"); notes && notes->size() > bytes.size())
        std::abort();
    mainPartOf(xml);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    readAsProse(bytes);
    readAsDocument(bytes);
    return 0;
}
