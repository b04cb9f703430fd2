// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command_line.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <cstdlib>

#include "app/commands/command.h"
#include "app/commands/later.h"
#include "app/lexicon_folder.h"
#include "core/workbench/lexicon_folder.h"
#include "ui/application.h"

namespace throughline {
namespace {

int wrongUsage(const std::string& message, const std::string& command)
{
    std::fprintf(stderr, "throughline: %s\nTry: throughline %s--help\n", message.c_str(),
                 command.empty() ? "" : (command + " ").c_str());
    return exitUsage;
}

std::string commandOf(const CLI::App& root)
{
    const std::vector<CLI::App*> used = root.get_subcommands();
    return used.empty() ? std::string() : used.front()->get_name();
}

/// First word that looks like an option and is none; the parser may complain of its consequences instead.
std::string unknownOption(const CLI::App& root)
{
    for (const std::string& word : root.remaining(true))
        if (word.size() > 1 && word.front() == '-')
            return word;
    return {};
}

void describeRoot(CLI::App& root, std::vector<std::string>& files)
{
    root.name("throughline");
    root.set_version_flag("--version", "throughline " THROUGHLINE_VERSION, "Print the version and end");
    root.set_help_flag("-h,--help", "Print this help and end");
    root.add_option("FILE", files, "Reports and bundles to open in the window")->type_name("");
    root.require_subcommand(0, 1);
    root.footer("Without a command the window opens.\n"
                "Results go to stdout, diagnostics to stderr. Exit status: 0 done, 1 input unusable or operation\n"
                "failed, 2 wrong usage.\n"
                "Examples:\n"
                "  throughline report.txt\n"
                "  throughline render report.txt -o picture.png\n"
                "  throughline COMMAND --help");
}

bool isSet(const char* variable)
{
    const char* const value = std::getenv(variable);
    return value != nullptr && *value != '\0';
}

int openWindow(int argc, char** argv, const std::vector<std::string>& files)
{
    // Qt would end the program with a core dump.
    if (!isSet("DISPLAY") && !isSet("WAYLAND_DISPLAY") && !isSet("QT_QPA_PLATFORM")) {
        std::fprintf(stderr, "throughline: there is no display to open a window on; throughline render FILE -o OUT.png "
                             "draws without one\n");
        return exitFailed;
    }
    useLexiconFolder(ownLexiconFolder());
    return ui::runApplication(argc, argv, files);
}

}  // namespace

int runCommandLine(int argc, char** argv)
{
    if (const std::optional<std::string> later = findLaterWord(argc, argv))
        return wrongUsage(*later, {});
    CLI::App root("Threat reports as pictures of claims: who says what about whom.");
    std::vector<std::string> files;
    ChosenCommand chosen;
    describeRoot(root, files);
    addRenderCommand(root, chosen);
    addConvertCommand(root, chosen);
    addInfoCommand(root, chosen);
    addExplainCommand(root, chosen);
    addPathsCommand(root, chosen);
    addQueryCommand(root, chosen);
    addCutCommand(root, chosen);
    addDiffCommand(root, chosen);
    addCheckCommand(root, chosen);
    addBenchCommand(root, chosen);
    try {
        root.parse(argc, argv);
    } catch (const CLI::ParseError& stopped) {
        if (stopped.get_exit_code() == 0)
            return root.exit(stopped);  // help or version, on stdout
        const std::string unknown = unknownOption(root);
        return wrongUsage(unknown.empty() ? stopped.what() : "unknown option " + unknown, commandOf(root));
    }
    return chosen ? chosen() : openWindow(argc, argv, files);
}

}  // namespace throughline
