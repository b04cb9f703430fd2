// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/stix_extension.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <memory>
#include <type_traits>

#include "core/base/base64.h"
#include "core/base/text_start.h"
#include "core/importers/stix_rows.h"
#include "core/importers/stix_views.h"
#include "core/model/fields.h"
#include "core/model/merge_view.h"
#include "core/model/stix_extension.h"

namespace throughline {
namespace {

/// Scene units beyond which nothing is a place.
constexpr double maxCoordinate = 1e9;

template <class Row>
constexpr std::array<std::string_view, 2> requiredMembers{};
template <>
constexpr std::array<std::string_view, 2> requiredMembers<Relationship>{"source_ref", "target_ref"};
template <>
constexpr std::array<std::string_view, 2> requiredMembers<Claim>{"about", "about"};
template <>
constexpr std::array<std::string_view, 2> requiredMembers<SameAs>{"first_ref", "second_ref"};

struct Part {
    std::size_t object = 0;  ///< row of StixObjects
    std::uint64_t first = 0;
    std::size_t count = 0;
};

class ExtensionReader {
public:
    ExtensionReader(const StixObjects& objects, DiagnosticList& diagnostics)
        : m_objects(objects), m_diagnostics(diagnostics), m_values(m_names, diagnostics)
    {
    }

    std::optional<StixExtension> read()
    {
        findParts();
        if (m_parts.empty())
            return std::nullopt;
        if (!isWhole() || !readTables())
            return std::nullopt;
        readPieces();
        readViews();
        readPlaces();
        return std::move(m_out);
    }

private:
    bool refuse(const std::string& code, const std::string& why)
    {
        m_diagnostics.error(code, m_where, why + "; the plain objects were read instead");
        return false;
    }

    void findParts()
    {
        for (std::size_t i = 0; i < m_objects.rows.size(); ++i) {
            const StixObject& object = m_objects.rows[i];
            if (object.type != throughlinePartType || object.isSuperseded)
                continue;
            const Result<JsonValue> value = m_reader.parse(object.text);
            if (!value)
                continue;
            m_where = object.where;
            Part part{.object = i};
            for ([[maybe_unused]] const JsonValue row : (*value)["rows"])
                ++part.count;
            part.first = static_cast<std::uint64_t>((*value)["first"].integer().value_or(-1));
            m_parts[std::string((*value)["table"].text())].push_back(part);
        }
        for (auto& [table, parts] : m_parts)
            std::stable_sort(parts.begin(), parts.end(), [](const Part& a, const Part& b) { return a.first < b.first; });
    }

    /// Rows of a table that are there without a gap.
    std::optional<std::size_t> sizeOf(const std::string& table) const
    {
        const auto parts = m_parts.find(table);
        std::size_t size = 0;
        if (parts != m_parts.end())
            for (const Part& part : parts->second) {
                if (part.first != size)
                    return std::nullopt;
                size += part.count;
            }
        return size;
    }

    /// `visit(row, number)` for every row of a table; stops and says false as soon as `visit` does.
    template <class Visit>
    bool eachRow(const std::string& table, Visit&& visit)
    {
        std::size_t number = 0;
        for (const Part& part : m_parts[table]) {
            const StixObject& object = m_objects.rows[part.object];
            const Result<JsonValue> value = m_reader.parse(object.text);
            if (!value)
                return false;
            std::size_t inPart = 0;
            for (const JsonValue row : (*value)["rows"]) {
                m_where = object.where + ".rows[" + std::to_string(inPart++) + "]";
                m_values.setPlace(m_where);
                if (!visit(row, number++))
                    return false;
            }
        }
        return true;
    }

    /// Reads the frame, and finds out whether somebody left parts out.
    bool isWhole()
    {
        std::map<std::string, std::int64_t> counts;
        int version = 0;
        eachRow("case", [&](const JsonValue& row, std::size_t) {
            m_values.read(row["version"], version);
            for (const JsonValue count : row["count"])
                counts.emplace(count.key(), count.integer().value_or(-1));
            readFrame(row);
            return true;
        });
        if (version != throughlinePartVersion)
            return refuse("unknown-extension", "the Throughline part of the bundle is of a version that is not known here");
        for (const auto& [table, count] : counts)
            if (const auto size = sizeOf(table); !size || static_cast<std::int64_t>(*size) != count)
                return refuse("incomplete-extension", "rows of the table " + quoted(table) + " are missing in the Throughline part of the bundle");
        return true;
    }

    static std::string quoted(const std::string& text) { return "\"" + std::string(textStart(text, 40)) + "\""; }

    void readFrame(const JsonValue& row)
    {
        ParsedReport& out = m_out.rows;
        readMember(row, "title", out.title);
        readMember(row, "house_name", out.house.name);
        readMember(row, "house_id", out.house.id);
        readMember(row, "default_marking", out.defaultMarking);
        m_out.objects.emplace(throughlineIdentityId, std::nullopt);
        if (row["house_ref"].isText())
            m_house = row["house_ref"].text();
    }

    template <class T>
    void readMember(const JsonValue& row, std::string_view name, T& to)
    {
        if (const JsonValue value = row[name]; value.isPresent())
            m_values.read(value, to);
    }

    /// Names first: rows point at each other in both directions.
    void nameRows(const std::string& table, StixRowNames::Map& names)
    {
        eachRow(table, [&](const JsonValue& row, std::size_t number) {
            names.emplace(row["id"].text(), static_cast<std::uint32_t>(number));
            const std::string id(row["object_ref"].isPresent() ? row["object_ref"].text() : row["id"].text());
            const auto modified = parseTime(row["object_modified"].text());
            if (!id.empty())
                m_out.objects.emplace(id, modified ? modified->latest : std::nullopt);
            return true;
        });
    }

    bool readTables()
    {
        nameRows("report", m_names.reports);
        nameRows("entity", m_names.entities);
        nameRows("relationship", m_names.relationships);
        nameRows("incident", m_names.incidents);
        nameRows("same_as", m_names.sameAs);
        StixRowNames::Map others;
        nameRows("note", others);
        nameRows("assessment", others);
        if (!m_house.empty())
            m_out.objects.emplace(m_house, std::nullopt);
        m_names.claims = sizeOf("claim").value_or(0);
        m_names.quantities = sizeOf("quantity").value_or(0);
        ParsedReport& out = m_out.rows;
        return readTable("report", out.reports) && readTable("entity", out.entities) && readTable("relationship", out.relationships)
            && readTable("claim", out.claims) && readTable("incident", out.incidents) && readTable("quantity", out.quantities)
            && readTable("same_as", out.sameAs) && readTable("assessment", out.assessments) && readTable("note", out.notes)
            && readTable("attachment", out.attachments);
    }

    template <class Row>
    bool readTable(const std::string& table, std::vector<Row>& out)
    {
        return eachRow(table, [&](const JsonValue& json, std::size_t) {
            for (const std::string_view member : requiredMembers<Row>)
                if (!member.empty() && !json[member].isPresent())
                    return refuse("broken-extension", "a row of the Throughline part of the bundle lacks " + std::string(member));
            Row row;
            visitFields(row, [&](std::string_view field, auto& value) {
                using T = std::remove_reference_t<decltype(value)>;
                if constexpr (!std::is_same_v<T, std::shared_ptr<const std::string>>)
                    if (field != "is_deleted")
                        readMember(json, stixMemberName<T>(field), value);
            });
            if (m_values.isBroken())
                return refuse("broken-extension", "a row of the Throughline part of the bundle points at nothing");
            settle(row, json);
            out.push_back(std::move(row));
            return true;
        });
    }

    /// What must hold for a row whatever stood in the file.
    void settle(Entity& row, const JsonValue&)
    {
        std::sort(row.tags.begin(), row.tags.end());
        row.tags.erase(std::unique(row.tags.begin(), row.tags.end()), row.tags.end());
    }
    void settle(Relationship& row, const JsonValue&)
    {
        std::sort(row.tags.begin(), row.tags.end());
        row.tags.erase(std::unique(row.tags.begin(), row.tags.end()), row.tags.end());
    }
    void settle(Claim&, const JsonValue& json)
    {
        if (json["opinion_ref"].isText())
            m_out.objects.emplace(json["opinion_ref"].text(), std::nullopt);
    }
    template <class Row>
    void settle(Row&, const JsonValue&)
    {
    }

    using Blob = std::shared_ptr<const std::string>;

    void readPieces()
    {
        std::map<std::pair<std::string, std::size_t>, std::string> bytes;
        eachRow("piece", [&](const JsonValue& row, std::size_t) {
            const std::optional<std::string> piece = fromBase64(row["base64"].text());
            const std::optional<std::int64_t> of = row["row"].integer();
            if (piece && of && *of >= 0)
                bytes[{std::string(row["of"].text()), static_cast<std::size_t>(*of)}] += *piece;
            else
                m_diagnostics.warn("bad-piece", m_where, "a piece of a text or file is damaged; it was left out");
            return true;
        });
        for (auto& [of, text] : bytes)
            if (Blob* blob = blobOf(of.first, of.second))
                *blob = std::make_shared<const std::string>(std::move(text));
    }

    Blob* blobOf(const std::string& of, std::size_t row)
    {
        if (of == "logo")
            return &m_out.rows.house.logo;
        if (of == "report" && row < m_out.rows.reports.size())
            return &m_out.rows.reports[row].text;
        return of == "attachment" && row < m_out.rows.attachments.size() ? &m_out.rows.attachments[row].bytes : nullptr;
    }

    void readViews()
    {
        eachRow("view", [&](const JsonValue& row, std::size_t number) {
            if (number == 0) {
                m_out.rows.view = stixView(row, m_values);
                return true;
            }
            SavedView saved{.view = stixView(row, m_values)};
            readMember(row, "id", saved.id);
            readMember(row, "title", saved.name);
            std::vector<double> camera;
            readMember(row, "camera", camera);
            if (camera.size() == 3)
                saved.camera = {{camera[0], camera[1]}, camera[2]};
            m_out.rows.savedViews.push_back(std::move(saved));
            return true;
        });
    }

    ViewState* viewAt(const JsonValue& number)
    {
        const std::int64_t at = number.integer().value_or(-1);
        if (at == 0 && m_out.rows.view)
            return &*m_out.rows.view;
        const bool isSaved = at > 0 && static_cast<std::size_t>(at) <= m_out.rows.savedViews.size();
        return isSaved ? &m_out.rows.savedViews[static_cast<std::size_t>(at) - 1].view : nullptr;
    }

    void readPlaces()
    {
        eachRow("place", [&](const JsonValue& row, std::size_t) {
            ViewState* view = viewAt(row["view"]);
            if (!view)
                return true;
            Placement& placement = view->placed[std::string(row["layout"].text())];
            if (!row["entity_ref"].isPresent())
                return true;
            std::optional<EntityId> entity;
            m_values.read(row["entity_ref"], entity);
            std::vector<double> at;
            readMember(row, "at", at);
            const bool isPlace = entity && at.size() == 2 && std::abs(at[0]) <= maxCoordinate && std::abs(at[1]) <= maxCoordinate;
            if (isPlace)
                placement.set(*entity, Point{at[0], at[1]});
            else
                m_diagnostics.warn("bad-place", m_where, "a place was left out");
            return true;
        });
    }

    const StixObjects& m_objects;
    DiagnosticList& m_diagnostics;
    JsonReader m_reader;
    StixRowNames m_names;
    StixRowReader m_values;
    std::map<std::string, std::vector<Part>> m_parts;
    std::string m_where;
    std::string m_house;
    StixExtension m_out;
};

template <class T>
std::vector<T> rowsOf(const ChunkedColumn<T>& table)
{
    return {table.begin(), table.end()};
}

}  // namespace

bool StixExtension::covers(const StixObject& object) const
{
    const auto known = objects.find(object.id);
    if (known == objects.end())
        return false;
    return !object.modified || !known->second || *object.modified <= *known->second;
}

std::optional<StixExtension> readStixExtension(const StixObjects& objects, DiagnosticList& diagnostics)
{
    return ExtensionReader(objects, diagnostics).read();
}

ParsedReport joinStixExtension(const ParsedReport& rows, const ParsedReport& plain)
{
    CaseDocument document;
    MergeOutcome own = mergeReport({}, rows);
    document.threatCase = own.threatCase;
    mergeView(document, rows, own);
    ThreatCase all = mergeReport(std::move(own.threatCase), plain).threatCase;
    // A newer version of an object replaces what it says, not what the analyst did with it.
    for (std::size_t row = 0; row < document.threatCase.entities.size(); ++row) {
        const Entity& before = document.threatCase.entities[row];
        if (before == all.entities[row])
            continue;
        all.entities.edit(row).tags = before.tags;
        all.entities.edit(row).highlight = before.highlight;
    }
    ParsedReport out = rows;
    out.reports = rowsOf(all.reports);
    out.entities = rowsOf(all.entities);
    out.relationships = rowsOf(all.relationships);
    out.claims = rowsOf(all.claims);
    out.incidents = rowsOf(all.incidents);
    out.quantities = rowsOf(all.quantities);
    out.sameAs = rowsOf(all.sameAs);
    out.assessments = rowsOf(all.assessments);
    out.notes = rowsOf(all.notes);
    out.attachments = rowsOf(all.attachments);
    if (out.view)
        out.view = document.view;
    out.savedViews = document.savedViews;
    return out;
}

}  // namespace throughline
