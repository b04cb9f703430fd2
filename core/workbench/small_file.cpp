// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/small_file.h"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace throughline {

Result<std::string> readSmallFile(const std::string& path, const std::string& what)
{
    constexpr std::uintmax_t mostBytes = 1'000'000;
    std::error_code fault;
    if (!std::filesystem::exists(path, fault))
        return Error{ErrorCode::FileNotFound, "There is no such file.", path};
    if (!std::filesystem::is_regular_file(path, fault))
        return Error{ErrorCode::FileUnreadable, "This is no file.", path};
    if (std::filesystem::file_size(path, fault) > mostBytes)
        return Error{ErrorCode::TooLarge, what + " has at most 1 MB.", path};
    std::ifstream file(path, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(file), {}};
    if (!file)
        return Error{ErrorCode::FileUnreadable, "The file cannot be read.", path};
    return text;
}

}  // namespace throughline
