// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/importers/import_format.h"

namespace {

using namespace throughline;

/// A diagnostic that names no file sends its reader nowhere.
bool namesTheFile(const ParsedReport& parsed, std::string_view file)
{
    for (const Diagnostic& diagnostic : parsed.diagnostics)
        if (diagnostic.file != file)
            return false;
    return true;
}

}  // namespace

/// Any bytes go the whole way of a file: decode, choose a reader, read, join to a case.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const Result<ParsedReport> parsed = importReport(bytes, "fuzz", {});
    if (!parsed)
        return 0;
    if (!namesTheFile(*parsed, "fuzz"))
        std::abort();
    mergeReport({}, *parsed);
    return 0;
}
