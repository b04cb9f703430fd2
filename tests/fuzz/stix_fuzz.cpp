// SPDX-License-Identifier: GPL-3.0-or-later
// Run it as CMakeLists.txt says, on tests/fixtures/stix and the bundles that throughline_fuzz_corpus made.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "core/importers/import_format.h"
#include "tests/fuzz/sound_report.h"

using namespace throughline;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const Result<ParsedReport> parsed = importReport({reinterpret_cast<const char*>(data), size}, "fuzz.json", {});
    if (parsed && (!isSound(*parsed) || parsed->reports.empty()))
        std::abort();
    return 0;
}
