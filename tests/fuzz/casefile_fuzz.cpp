// SPDX-License-Identifier: GPL-3.0-or-later
// Run it on casefiles that throughline_fuzz_corpus made.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <string>

#include <unistd.h>

#include "core/casefile/casefile.h"
#include "core/casefile/sound_document.h"

using namespace throughline;

/// Any bytes as a casefile: an error, or a document that is sound already and can be saved.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const std::string path = "/tmp/throughline-fuzz-" + std::to_string(::getpid()) + ".tline";
    std::ofstream(path, std::ios::binary | std::ios::trunc).write(reinterpret_cast<const char*>(data), static_cast<std::streamsize>(size));
    Result<OpenedCasefile> opened = readCasefile(path, {});
    if (opened && (!soundDocument(opened->document, 1).empty() || (opened->isRepaired && opened->diagnostics.empty())))
        std::abort();
    return 0;
}
