// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/support/catch.h"
#include "tests/support/paths.h"

namespace throughline::test {
namespace {

std::string quoted(const std::string& word)
{
    std::string text = "'";
    for (const char c : word)
        text += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return text + "'";
}

std::string bytesOf(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

int statusOf(int waited) { return WIFEXITED(waited) ? WEXITSTATUS(waited) : 128 + WTERMSIG(waited); }

}  // namespace

RunFolder::RunFolder()
{
    std::string name = (std::filesystem::temp_directory_path() / "throughline-cli-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    m_path = name;
    std::filesystem::create_directories(m_path / "run");
}

RunFolder::~RunFolder()
{
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

void RunFolder::write(const std::string& name, std::string_view bytes) const
{
    std::filesystem::create_directories((m_path / "run" / name).parent_path());
    std::ofstream(m_path / "run" / name, std::ios::binary) << bytes;
}

std::vector<std::string> RunFolder::names() const
{
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(m_path / "run"))
        names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

ProgramRun RunFolder::run(const std::vector<std::string>& words) const
{
    std::string line = "throughline";
    for (const std::string& word : words)
        line += " " + quoted(word);
    return shell(line);
}

ProgramRun RunFolder::shell(const std::string& line) const
{
    const std::string binary = THROUGHLINE_PROGRAM;
    const std::string script = "cd " + quoted(path()) + " && unset DISPLAY WAYLAND_DISPLAY QT_QPA_PLATFORM; PATH="
        + quoted(std::filesystem::path(binary).parent_path().string()) + ":$PATH; { " + line + "\n} >"
        + quoted((m_path / "out").string()) + " 2>" + quoted((m_path / "err").string()) + " </dev/null";
    ProgramRun run;
    run.status = statusOf(std::system(script.c_str()));
    run.out = bytesOf(m_path / "out");
    run.err = bytesOf(m_path / "err");
    return run;
}

void addExampleFiles(const RunFolder& folder)
{
    folder.write("report.txt", readBytes(sourceDir() + "/resources/samples/guangzhou-accusation.txt"));
    folder.write("bundle.json", readBytes(sourceDir() + "/tests/cli/fixtures/bundle.json"));
}

}  // namespace throughline::test
