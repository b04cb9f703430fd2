// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include <unistd.h>

namespace throughline::test {

/// A folder for one test, removed with it.
class TemporaryFolder {
public:
    TemporaryFolder()
    {
        static int count = 0;
        m_path = std::filesystem::temp_directory_path()
            / ("throughline-" + std::to_string(::getpid()) + "-" + std::to_string(++count));
        std::filesystem::create_directories(m_path);
    }
    ~TemporaryFolder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    std::string path(const std::string& name = {}) const { return (m_path / name).string(); }
    std::string write(const std::string& name, std::string_view bytes) const
    {
        std::ofstream(m_path / name, std::ios::binary) << bytes;
        return path(name);
    }

private:
    std::filesystem::path m_path;
};

}  // namespace throughline::test
