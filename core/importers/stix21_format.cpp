// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/stix21_format.h"

#include <algorithm>
#include <array>

#include "core/base/uuid.h"
#include "core/importers/json_reader.h"
#include "core/importers/stix_case.h"

namespace throughline {
namespace {

constexpr std::size_t sniffBytes = 64 * 1024;

using Read = void (*)(StixCase&, const StixObject&, const StixProperties&);

struct Phase {
    StixRole role;
    Read read;
};
/// Order matters: what is looked up comes before what looks it up.
constexpr std::array phases{
    Phase{StixRole::Marking, readStixMarking},           Phase{StixRole::Report, readStixReport},
    Phase{StixRole::Entity, readStixEntity},             Phase{StixRole::Entity, linkStixEntity},
    Phase{StixRole::Relationship, readStixRelationship}, Phase{StixRole::Sighting, readStixSighting},
    Phase{StixRole::Opinion, readStixOpinion},
};

bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// Is there a member `key` whose value is a text that begins with `value`?
bool hasMember(std::string_view text, std::string_view key, std::string_view value)
{
    const std::string quotedKey = quoted(key);
    for (std::size_t at = text.find(quotedKey); at != std::string_view::npos; at = text.find(quotedKey, at + 1)) {
        std::size_t next = at + quotedKey.size();
        while (next < text.size() && (isSpace(text[next]) || text[next] == ':'))
            ++next;
        if (next < text.size() && text[next] == '"' && text.substr(next + 1, value.size()) == value)
            return true;
    }
    return false;
}

/// An id member that looks like "word--xxxxxxxx-".
bool hasStixId(std::string_view text)
{
    for (std::size_t at = text.find("\"id\""); at != std::string_view::npos; at = text.find("\"id\"", at + 1)) {
        const std::size_t open = text.find('"', at + 4);
        const std::size_t close = open == std::string_view::npos ? open : text.find('"', open + 1);
        if (close == std::string_view::npos)
            return false;
        if (text.substr(open + 1, std::min<std::size_t>(close - open - 1, 80)).find("--") != std::string_view::npos)
            return true;
    }
    return false;
}

class Stix21Parse {
public:
    Stix21Parse(const ImportInput& input, const Job& job) : m_input(input), m_job(job) {}

    Result<ParsedReport> run()
    {
        Result<StixObjects> objects = readStixObjects(m_input.text, m_diagnostics, m_job);
        if (!objects)
            return objects.error();
        if (objects->rows.empty())
            return nothingRead(*objects);
        if (objects->specVersion == "2.0")
            m_diagnostics.warn("stix-2.0", "spec_version",
                               "the bundle says STIX 2.0; it was read as 2.1, observables inside observed-data are not opened");
        std::optional<StixExtension> own = readStixExtension(*objects, m_diagnostics);
        if (own && !hasMore(*own, *objects)) {
            own->rows.diagnostics = std::move(m_diagnostics).take();
            return std::move(own->rows);
        }
        Result<ParsedReport> plain = readPlainly(*objects, own ? &*own : nullptr);
        if (!plain)
            return plain;
        ParsedReport out = own ? joinStixExtension(own->rows, *plain) : *std::move(plain);
        out.diagnostics = std::move(m_diagnostics).take();
        return out;
    }

private:
    /// Takes the objects that say what our extension says already out of the way. Is anything left?
    static bool hasMore(const StixExtension& own, StixObjects& objects)
    {
        bool isLeft = false;
        for (StixObject& row : objects.rows) {
            row.isSuperseded = row.isSuperseded || own.covers(row);
            const StixRole role = stixRoleOf(row.type);
            const bool isRow = role != StixRole::Marking && role != StixRole::Extension && role != StixRole::Skipped;
            isLeft = isLeft || (isRow && !row.isSuperseded);
        }
        return isLeft;
    }

    Result<ParsedReport> readPlainly(const StixObjects& objects, const StixExtension* own)
    {
        StixCase stix(objects, m_diagnostics, own);
        for (std::size_t i = 0; i < phases.size(); ++i) {
            if (!run(stix, objects, phases[i]))
                return Error{ErrorCode::Cancelled, {}, {}};
            m_job.report(static_cast<double>(i + 1) / phases.size());
        }
        finish(stix, objects);
        return std::move(stix.out);
    }

    /// Nothing in it: an error if that is due to damage, a diagnostic if it is simply empty.
    Result<ParsedReport> nothingRead(const StixObjects& objects)
    {
        if (!objects.hasJson)
            return Error{ErrorCode::Malformed, "there is no JSON in it", "line 1"};
        m_diagnostics.warn("no-objects", "objects", "the file holds no STIX objects");
        std::vector<Diagnostic> diagnostics = std::move(m_diagnostics).take();
        for (const Diagnostic& diagnostic : diagnostics)
            if (diagnostic.severity == Severity::Error)
                return Error{ErrorCode::Malformed, diagnostic.message, diagnostic.where};
        StixCase stix(objects, m_diagnostics);
        stix.fileReport();
        fillReports(stix);
        stix.out.diagnostics = std::move(diagnostics);
        return std::move(stix.out);
    }

    bool run(StixCase& stix, const StixObjects& objects, const Phase& phase)
    {
        for (std::size_t i = 0; i < objects.rows.size(); ++i) {
            const StixObject& row = objects.rows[i];
            if (row.isSuperseded || stixRoleOf(row.type) != phase.role)
                continue;
            if (i % 256 == 0 && m_job.isStopped())
                return false;
            const Result<JsonValue> value = m_reader.parse(row.text);
            if (value)
                phase.read(stix, row, StixProperties(*value, row.where, m_diagnostics));
        }
        return true;
    }

    void finish(StixCase& stix, const StixObjects& objects)
    {
        const auto skipped = std::count_if(objects.rows.begin(), objects.rows.end(),
                                           [](const StixObject& row) { return stixRoleOf(row.type) == StixRole::Skipped; });
        if (skipped > 0)
            m_diagnostics.info("not-read", {}, std::to_string(skipped) + " language-content objects were left out");
        if (stix.granularMarkings > 0)
            m_diagnostics.info("granular-markings", {}, std::to_string(stix.granularMarkings)
                                   + " granular markings: each whole object counts as marked so");
        if (!stix.extension)
            deriveStixIncidents(stix);
        if (stix.out.reports.empty())
            stix.fileReport();
        fillReports(stix);
    }

    void fillReports(StixCase& stix)
    {
        const std::string hash = sha256Hex(m_input.text);
        const std::string fileName = m_input.fileName.substr(m_input.fileName.find_last_of("/\\") + 1);
        for (Report& report : stix.out.reports) {
            report.fileName = fileName;
            report.format = "stix21";
            report.sha256 = hash;
            if (report.id.empty()) {
                report.id = "report--" + uuidV5(throughlineNamespace, hash);
                report.voice = onlyRecorder(stix.out);
            }
            if (report.voice && !stix.out.entities[rowOf(*report.voice)].isPlaceholder)
                report.publisher = stix.out.entities[rowOf(*report.voice)].name;
        }
    }

    /// The one body that recorded everything in the file; nullopt if there are several or none.
    static std::optional<EntityId> onlyRecorder(const ParsedReport& parsed)
    {
        std::optional<EntityId> only;
        for (const Entity& entity : parsed.entities) {
            if (!entity.recordedBy)
                continue;
            if (only && *only != *entity.recordedBy)
                return std::nullopt;
            only = entity.recordedBy;
        }
        return only;
    }

    const ImportInput& m_input;
    const Job& m_job;
    DiagnosticList m_diagnostics;
    JsonReader m_reader;
};

}  // namespace

int sniffStix21(const ImportInput& input)
{
    const std::string_view text = input.text.substr(0, sniffBytes);
    const std::size_t bracket = text.find_first_of("{[");
    if (bracket == std::string_view::npos || bracket > 256)
        return 0;
    if (hasMember(text, "type", "bundle") && (text.find("\"objects\"") != std::string_view::npos || hasMember(text, "id", "bundle--")))
        return 95;
    if (text.find("\"type\"") == std::string_view::npos || !hasStixId(text))
        return 0;
    return text.find("\"spec_version\"") != std::string_view::npos ? 90 : 60;
}

Result<ParsedReport> parseStix21(const ImportInput& input, const Job& job) { return Stix21Parse(input, job).run(); }

}  // namespace throughline
