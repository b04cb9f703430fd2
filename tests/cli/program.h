// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace throughline::test {

/// What a run of a program left.
struct ProgramRun {
    int status = -1;  ///< exit status; 128 + signal if it was ended by one
    std::string out;
    std::string err;
};

/// An empty folder to run the program in, removed at the end.
class RunFolder {
public:
    RunFolder();
    ~RunFolder();
    RunFolder(const RunFolder&) = delete;
    RunFolder& operator=(const RunFolder&) = delete;

    std::string path(const std::string& name = {}) const { return (m_path / "run" / name).string(); }
    void write(const std::string& name, std::string_view bytes) const;
    bool has(const std::string& name) const { return std::filesystem::exists(m_path / "run" / name); }
    /// Names in it, sorted.
    std::vector<std::string> names() const;

    /// Runs the built program in the folder with these words, and without any display.
    ProgramRun run(const std::vector<std::string>& words) const;
    /// Runs a line of a shell in the folder; `throughline` in it is the built program.
    ProgramRun shell(const std::string& line) const;

private:
    std::filesystem::path m_path;
};

/// A folder with the files that docs/cli/README.md uses: report.txt (the sample report), bundle.json
/// (a small STIX bundle).
void addExampleFiles(const RunFolder& folder);

}  // namespace throughline::test
