// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/paths.h"

#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/support/catch.h"

namespace throughline::test {

std::string sourceDir() { return THROUGHLINE_SOURCE_DIR; }

std::string sharedDir()
{
    const std::string path = sourceDir() + "/../shared";
    return std::filesystem::is_directory(path + "/data") ? path : std::string();
}

std::string readBytes(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    INFO("reading " << path);
    REQUIRE(file.good());
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return std::move(bytes).str();
}

}  // namespace throughline::test
