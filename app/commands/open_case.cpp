// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/open_case.h"

#include <CLI/CLI.hpp>
#include <utility>

#include "app/lexicon_folder.h"
#include "core/workbench/lexicon_folder.h"
#include "core/workbench/name_words.h"

namespace throughline {

void addInputOptions(CLI::App& command, InputOptions& options)
{
    command.add_option("FILE", options.files, "Reports and bundles; several files make one case")
        ->required()->type_name("");
    command.add_option("--report", options.report, "How to tell diagnostics on stderr: text or json")
        ->check(CLI::IsMember({"text", "json"}))
        ->option_text("text|json");
    command.add_option("--lexicon", options.lexicon, "Own names and words, CSV files (docs/extraction.md); otherwise those of the data folder")
        ->check(CLI::ExistingDirectory)
        ->option_text("FOLDER");
}

void addNamesOption(CLI::App& command, InputOptions& options)
{
    command.add_option("--names", options.names, "Whose names things go by: " + nameChoiceWords() + "; otherwise those of the case")
        ->check([](const std::string& word) {
            return nameChoiceOf(word) ? std::string() : word + " is no choice of names; there are: " + nameChoiceWords();
        })
        ->option_text("WHOSE");
}

OpenCase::OpenCase(InputOptions options, std::stop_token stop, TextMetrics metrics, ImageDecoder decoder)
    : m_options(std::move(options)), m_stop(std::move(stop)),
      m_reporter(m_options.report == "json" ? ReportStyle::Json : ReportStyle::Text), m_workbench(std::move(metrics), std::move(decoder))
{
    useLexiconFolder(m_options.lexicon.empty() ? ownLexiconFolder() : m_options.lexicon);
}

bool OpenCase::read()
{
    Outcome read = m_workbench.prepare(action::ImportFiles{m_options.files})(job());
    if (const auto* imported = std::get_if<outcome::FilesImported>(&read))
        m_allRead = imported->parsed.size() == imported->files.size();
    const Changes changes = m_workbench.commit(std::move(read));
    m_reporter.tell(state().diagnostics);
    // What was wrong with a file stands among the diagnostics already.
    if (changes.error && state().diagnostics.empty())
        m_reporter.tell(*changes.error);
    return !changes.error;
}

bool OpenCase::putNames()
{
    return m_options.names.empty() || !run(action::SetNames{nameChoiceOf(m_options.names).value_or("")}).error;
}

Changes OpenCase::run(const Action& action)
{
    Changes changes = m_workbench.commit(m_workbench.prepare(action)(job()));
    if (changes.error)
        m_reporter.tell(*changes.error);
    return changes;
}

}  // namespace throughline
