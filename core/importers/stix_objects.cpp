// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/stix_objects.h"

#include <algorithm>

#include "core/base/uuid.h"
#include "core/importers/json_reader.h"
#include "core/importers/json_repair.h"
#include "core/importers/json_scanner.h"
#include "core/model/time_span.h"

namespace throughline {
namespace {

constexpr int maxBundleDepth = 8;

bool isUuid(std::string_view text)
{
    if (text.size() != 36)
        return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isDash = i == 8 || i == 13 || i == 18 || i == 23;
        const char c = text[i];
        const bool isHex = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
        if (isDash ? c != '-' : !isHex)
            return false;
    }
    return true;
}

class ObjectSplitter {
public:
    ObjectSplitter(std::string_view text, DiagnosticList& diagnostics, const Job& job)
        : m_text(text), m_diagnostics(diagnostics), m_job(job)
    {
    }

    Result<StixObjects> run() &&
    {
        const JsonScan scan = open(m_text, {}, 0);
        m_out.hasJson = scan.top != JsonScan::Top::Nothing;
        m_out.specVersion = scan.specVersion;
        if (m_job.isStopped())
            return Error{ErrorCode::Cancelled, {}, {}};
        chooseVersions();
        return std::move(m_out);
    }

private:
    /// Place of a byte for people: objects have their index, the rest its line.
    std::string placeOfFault(std::string_view text, const JsonFault& fault, const std::string& where) const
    {
        if (!m_diagnostics.hasRoomFor(fault.code))
            return {};
        const std::string& object = fault.where.empty() ? where : fault.where;
        const bool isInInput = text.data() >= m_text.data() && text.data() < m_text.data() + m_text.size();
        if (!isInInput)  // inside a repaired copy, whose lines are not the file's
            return object;
        const auto base = static_cast<std::size_t>(text.data() - m_text.data());
        const std::string line = lineAndColumn(m_text, base + fault.offset);
        return object.empty() ? line : object + ", " + line;
    }

    JsonScan open(std::string_view text, const std::string& where, int depth)
    {
        JsonScan scan = scanJsonObjects(text, where);
        for (const JsonFault& fault : scan.faults)
            m_diagnostics.add(fault.severity, fault.code, placeOfFault(text, fault, where), fault.message);
        for (const JsonSlice& slice : scan.objects) {
            if (m_job.isStopped())
                break;
            read(text.substr(slice.begin, slice.end - slice.begin), slice.where, depth);
        }
        return scan;
    }

    void read(std::string_view text, const std::string& where, int depth)
    {
        Result<JsonValue> value = m_reader.parse(text);
        if (!value && value.error().code == ErrorCode::Malformed)
            value = parseRepaired(text, where);
        if (value) {
            for (const std::string& key : m_reader.duplicateKeys())
                m_diagnostics.warn("duplicate-key", placeOf(where, key), "the key occurs twice; the last value was taken");
        }
        const bool isBundle = value ? (*value)["type"].text() == "bundle"
                                    : value.error().code == ErrorCode::TooLarge && looksLikeBundle(text);
        if (isBundle && depth < maxBundleDepth) {
            m_diagnostics.info("nested-bundle", where, "a bundle inside a bundle: its objects were read too");
            open(text, where, depth + 1);
        } else if (isBundle) {
            m_diagnostics.error("nested-too-deeply", where, "bundles are nested too deeply; this one was left out");
        } else if (!value) {
            m_diagnostics.error(value.error().code == ErrorCode::TooLarge ? "too-large" : "malformed",
                                where.empty() ? "line 1" : where, "the object was left out: " + value.error().message);
        } else {
            add(*value, text, where);
        }
    }

    static bool looksLikeBundle(std::string_view text)
    {
        return text.substr(0, 400).find("\"bundle\"") != std::string_view::npos;
    }

    /// Points `text` at the repaired copy if that is JSON.
    Result<JsonValue> parseRepaired(std::string_view& text, const std::string& where)
    {
        RepairedJson repaired = repairJson(text);
        m_out.repaired.push_back(std::move(repaired.text));
        Result<JsonValue> value = m_reader.parse(m_out.repaired.back());
        if (!value) {
            m_out.repaired.pop_back();
            return value;
        }
        for (const JsonFault& change : repaired.changes)
            m_diagnostics.warn(change.code, placeOfFault(text, change, where), change.message);
        text = m_out.repaired.back();
        return value;
    }

    void add(const JsonValue& value, std::string_view text, const std::string& where)
    {
        StixObject row{.text = text, .where = where, .id = std::string(value["id"].text()), .type = std::string(value["type"].text())};
        const std::size_t prefixEnd = row.id.find("--");
        const std::string prefix = prefixEnd == std::string::npos ? std::string() : row.id.substr(0, prefixEnd);
        if (row.type.empty()) {
            if (prefix.empty()) {
                m_diagnostics.error("missing-type", placeOf(where, "type"), "an object without type was left out");
                return;
            }
            row.type = prefix;
            m_diagnostics.warn("missing-type", placeOf(where, "type"), "the type was taken from the id: " + prefix);
        }
        if (row.id.empty()) {
            row.id = row.type + "--" + uuidV5(throughlineNamespace, text);
            m_diagnostics.warn("missing-id", placeOf(where, "id"), "the object has no id; one was made from its content");
        } else if (prefix != row.type) {
            m_diagnostics.warn("type-id-mismatch", placeOf(where, "id"),
                               "the id " + row.id + " does not fit the type " + row.type + "; the type was believed");
        } else if (!isUuid(std::string_view(row.id).substr(prefixEnd + 2))) {
            m_diagnostics.warn("bad-uuid", placeOf(where, "id"), "the id " + row.id + " holds no UUID; it was kept");
        }
        if (const auto modified = parseTime(value["modified"].text()))
            row.modified = modified->latest;
        m_out.rows.push_back(std::move(row));
    }

    void chooseVersions()
    {
        std::unordered_map<std::string_view, std::size_t> chosen;
        for (std::size_t i = 0; i < m_out.rows.size(); ++i) {
            StixObject& row = m_out.rows[i];
            const auto [known, isNew] = chosen.emplace(row.id, i);
            if (isNew)
                continue;
            StixObject& old = m_out.rows[known->second];
            const bool isNewer = row.modified && (!old.modified || *row.modified > *old.modified);
            if (row.text == old.text)
                m_diagnostics.info("repeated-object", row.where, row.id + " stands here once more with the same content");
            else if (row.modified == old.modified)
                m_diagnostics.warn("conflicting-versions", row.where,
                                   row.id + " stands here and in " + old.where
                                       + " with different content and none is newer; the first was taken");
            else
                m_diagnostics.info("several-versions", row.where, row.id + " occurs more than once; the newest was taken");
            (isNewer ? old : row).isSuperseded = true;
            if (isNewer)
                known->second = i;
        }
    }

    std::string_view m_text;
    DiagnosticList& m_diagnostics;
    const Job& m_job;
    JsonReader m_reader;
    StixObjects m_out;
};

}  // namespace

Result<StixObjects> readStixObjects(std::string_view text, DiagnosticList& diagnostics, const Job& job)
{
    return ObjectSplitter(text, diagnostics, job).run();
}

std::string placeOf(const std::string& where, std::string_view property)
{
    return where.empty() ? std::string(property) : where + "." + std::string(property);
}

}  // namespace throughline
