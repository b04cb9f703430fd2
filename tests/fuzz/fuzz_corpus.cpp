// SPDX-License-Identifier: GPL-3.0-or-later
// throughline_casefile_corpus FOLDER: casefiles of several sizes to start the fuzzer from.
#include <cstdio>
#include <string>

#include "core/casefile/casefile.h"
#include "tests/support/rich_document.h"

using namespace throughline;

int main(int argc, char** argv)
{
    if (argc != 2)
        return 2;
    for (const std::size_t rows : {std::size_t{2}, std::size_t{5}, std::size_t{40}}) {
        const std::string path = std::string(argv[1]) + "/rich-" + std::to_string(rows) + ".tline";
        const Status written = writeCasefile(path, test::richDocument(rows), {});
        if (!written) {
            std::fprintf(stderr, "%s\n", describe(written.error()).c_str());
            return 1;
        }
    }
    return 0;
}
