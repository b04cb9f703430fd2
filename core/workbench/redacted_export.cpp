// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/redacted_export.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

#include "core/base/write_file.h"
#include "core/names/name_choice.h"
#include "core/withhold/leak_check.h"
#include "core/withhold/rewrite_words.h"
#include "core/workbench/lens_text.h"
#include "core/workbench/make_brief.h"

namespace throughline {
namespace {

constexpr std::size_t mostLogged = 1000;

/// The document without words of its own: whatever a product of it says, it says of any case.
CaseDocument plainDocument(const CaseDocument& document)
{
    CaseDocument plain = document;
    for (std::size_t row = 0; row < plain.threatCase.reports.size(); ++row)
        plain.threatCase.reports.edit(row).text = nullptr;
    plain.threatCase.attachments = {};
    editWords(plain, [](WordKind kind, std::string& text) { text = kind == WordKind::Record ? "" : "x"; });
    return plain;
}

std::vector<Leak> leaksIn(std::string_view bytes, const std::string& path, const std::vector<std::string>& removed)
{
    std::vector<Leak> leaks = findLeaks(bytes, removed);
    for (Leak& leak : findLeaks(std::filesystem::path(path).filename().string(), removed))
        leaks.push_back({std::move(leak.words), "name of the file"});
    return leaks;
}

}  // namespace

Status checkPageFile(const PageCheck& check, std::string_view bytes, const std::string& path, const PaintPage& paint)
{
    const std::vector<std::string>& removed = check.redacted->removed;
    std::vector<Leak> leaks = leaksIn(bytes, path, removed);
    if (leaks.empty())
        return ok();
    const Result<PageInWords> plain = check.plainPage();
    if (!plain)
        return plain.error();
    const Result<std::string> painted = paint(*plain);
    if (!painted)
        return painted.error();
    leaks = withoutOwnWords(std::move(leaks), [&] { return findLeaks(*painted, removed); });
    return leaks.empty() ? ok() : Status(leakError(leaks, path));
}

}  // namespace throughline

namespace throughline::workbench {
namespace {

struct DrawnPage {
    BriefingOptions options;
    std::string statement;  ///< how much was withheld; empty: the page does not say
    std::shared_ptr<const TextMetrics> metrics;
    std::shared_ptr<CardImages> images;
};

/// What a page says of its view, and then how much was withheld.
std::string viewText(const ThreatCase& named, const CaseDocument& document, const std::string& statement)
{
    std::string text = pageViewText(named, document.view);
    if (!text.empty() && !statement.empty())
        text += "  ·  ";
    return text + statement;
}

Result<PageInWords> pageOf(const CaseDocument& document, DrawnPage asked, const Job& job)
{
    const ThreatCase named = namedCase(document.threatCase, document.view.names);
    const ClaimIndex claims(named);
    const auto drawn = makePicture(named, claims, document.view, *asked.metrics, job, {.marks = nullptr, .graph = nullptr, .images = asked.images.get()});
    if (!drawn)
        return drawn.error();
    asked.options.names = viewText(named, document, asked.statement);
    return pageInWords({named, claims, document.view, *drawn, nullptr, asked.images.get()}, asked.options, *asked.metrics, job);
}

}  // namespace

Result<PageInWords> pageInWords(const PageSource& source, const BriefingOptions& options, const TextMetrics& metrics, const Job& job)
{
    Result<PageSet> set = composePages(source, options, metrics, job);
    if (!set)
        return set.error();
    Result<Brief> brief = makeBrief(source.threatCase, *source.picture, options, metrics);
    if (!brief)
        return brief.error();
    return PageInWords{std::make_shared<const PageSet>(*std::move(set)), std::make_shared<const Brief>(*std::move(brief)),
                       computedMarking(source.threatCase, *source.picture)};
}

std::string raisedText(const Marking& computed, const BriefingOptions& options)
{
    if (options.raiseTo == Tlp::NotStated || options.raiseTo == computed.tlp)
        return {};
    std::string text = std::string("Marking raised by hand from ").append(tlpText(computed.tlp)).append(" to ").append(tlpText(options.raiseTo));
    return text.append(": ").append(options.raiseReason.empty() ? std::string("no reason given") : options.raiseReason).append(".");
}

Task composeRedacted(const Snapshot& snapshot, const action::ComposePage& action)
{
    if (snapshot.state.comparison)
        return [](const Job&) -> Outcome {
            return outcome::ActionFailed{{.code = ErrorCode::Unsupported,
                                          .message = "A comparison shows two cases; end it before something is withheld from one.", .where = {}}};
        };
    DrawnPage asked{action.options, {}, snapshot.metrics, snapshot.images};
    return [document = snapshot.state.document(), asked = std::move(asked), redaction = action.redaction](const Job& job) mutable -> Outcome {
        const auto redacted = std::make_shared<const RedactedCase>(redact(document, redaction));
        // What a person wrote on the page is on the one without words, too.
        std::string own = asked.options.title + "\n" + asked.options.secondBanner + "\n" + asked.options.footer;
        for (const PageWords& block : asked.options.words)
            own.append("\n").append(block.heading).append("\n").append(block.text);
        const std::vector<Leak> written = findLeaks(own, redacted->removed);
        if (!written.empty())
            return outcome::ActionFailed{leakError(written, "own words of the page")};
        DrawnPage told = asked;
        told.statement = redaction.isStated ? redacted->statement(redaction.maxTlp) : std::string();
        const Result<PageInWords> made = pageOf(*redacted->document, told, job);
        if (!made)
            return outcome::ActionFailed{made.error()};
        auto check = std::make_shared<PageCheck>();
        check->redacted = redacted;
        told.options.title.clear();
        check->plainPage = [redacted, told] { return pageOf(plainDocument(*redacted->document), told, Job{}); };
        return outcome::PageComposed{made->set, made->brief, std::move(check), raisedText(made->computed, asked.options)};
    };
}

Status writeChecked(const std::string& path, const RedactedCase* redacted, const MakeBytes& make)
{
    const std::string bytes = make(nullptr);
    if (redacted) {
        const std::vector<Leak> leaks = withoutOwnWords(leaksIn(bytes, path, redacted->removed), [&] {
            const CaseDocument plain = plainDocument(*redacted->document);
            return findLeaks(make(&plain), redacted->removed);
        });
        if (!leaks.empty())
            return leakError(leaks, path);
    }
    return writeFile(path, bytes);
}

Status writeCheckedCasefile(const std::string& path, const CaseDocument& document, const RedactedCase* redacted, const WriteOptions& options, const Job& job)
{
    if (redacted) {
        const auto leaksOf = [&](const CaseDocument& of) -> Result<std::vector<Leak>> {
            const std::string trial = path + ".unchecked";
            const Status written = writeCasefile(trial, of, job, {.keepsPrevious = false});
            if (!written)
                return written.error();
            Result<std::vector<Leak>> leaks = findLeaksInFile(trial, redacted->removed);
            std::error_code failed;
            std::filesystem::remove(trial, failed);
            return leaks;
        };
        Result<std::vector<Leak>> leaks = leaksOf(document);
        if (!leaks)
            return leaks.error();
        for (Leak& leak : findLeaks(std::filesystem::path(path).filename().string(), redacted->removed))
            leaks->push_back({std::move(leak.words), "name of the file"});
        const std::vector<Leak> left = withoutOwnWords(*std::move(leaks), [&] {
            Result<std::vector<Leak>> own = leaksOf(plainDocument(document));
            return own ? *std::move(own) : std::vector<Leak>();
        });
        if (!left.empty())
            return leakError(left, path);
    }
    return writeCasefile(path, document, job, options);
}

namespace {

/// "1 claim", "3 entities", "2 external references".
std::string counted(std::size_t count, std::string table)
{
    if (count != 1 && table.back() == 'y')
        table.replace(table.size() - 1, 1, "ies");
    else if (count != 1)
        table += "s";
    return std::to_string(count) + " " + table;
}

}  // namespace

std::vector<Diagnostic> withheldLog(const RedactedCase& redacted, const std::string& product)
{
    std::vector<Diagnostic> log;
    const auto add = [&](std::string message) {
        log.push_back({.severity = Severity::Info, .code = "withheld", .file = product, .where = {}, .message = std::move(message)});
    };
    std::string counts;
    for (const auto& [table, count] : redacted.withheld)
        counts.append(counts.empty() ? "" : ", ").append(counted(count, table));
    add(counts.empty() ? "Nothing was withheld." : "Withheld: " + counts + ".");
    for (std::size_t i = 0; i < std::min(redacted.items.size(), mostLogged); ++i) {
        const WithheldItem& item = redacted.items[i];
        if (item.words.empty())
            continue;
        add(item.table + " \"" + item.words + "\": " + item.reason);
    }
    if (redacted.items.size() > mostLogged)
        add("And " + std::to_string(redacted.items.size() - mostLogged) + " more.");
    return log;
}

}  // namespace throughline::workbench
