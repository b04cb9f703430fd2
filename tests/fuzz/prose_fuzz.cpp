// SPDX-License-Identifier: GPL-3.0-or-later
// Run it as CMakeLists.txt says, on resources/samples and tests/fixtures/prose.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "core/importers/import_format.h"
#include "core/importers/prose_formats.h"
#include "tests/fuzz/sound_report.h"

using namespace throughline;

/// The same bytes as plain text, as HTML and as Markdown: the readers must take what sniffing would spare them.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const Result<DecodedInput> decoded = decodeInput({reinterpret_cast<const char*>(data), size}, "fuzz");
    if (!decoded)
        return 0;
    const ImportInput input{.fileName = "fuzz", .text = decoded->text};
    for (const auto parse : {parseText, parseHtml, parseMarkdown}) {
        const Result<ParsedReport> parsed = parse(input, {});
        if (parsed && (!isSound(*parsed) || parsed->reports.size() != 1))
            std::abort();
    }
    return 0;
}
