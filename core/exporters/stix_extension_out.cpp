// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporters/stix_extension_out.h"

#include <memory>
#include <string_view>
#include <type_traits>
#include <unordered_map>

#include "core/base/base64.h"
#include "core/base/uuid.h"
#include "core/exporters/stix_objects_out.h"
#include "core/exporters/stix_rows_out.h"
#include "core/model/fields.h"
#include "core/model/stix_extension.h"
#include "core/model/stix_members.h"

namespace throughline {
namespace {

constexpr std::size_t maxPartRows = 500;
constexpr std::size_t maxPartBytes = 2 * stixPieceBytes;

/// Gathers rows of one table and closes a part when it is full or the marking changes.
class PartWriter {
public:
    PartWriter(StixFrame& frame, std::vector<StixJson>& out, std::string table)
        : m_frame(frame), m_out(out), m_table(std::move(table))
    {
    }
    ~PartWriter() { close(); }
    PartWriter(const PartWriter&) = delete;
    PartWriter& operator=(const PartWriter&) = delete;

    void add(StixJson row, const Marking& marking)
    {
        const std::size_t bytes = stixText(row).size();
        if (!m_rows.empty() && (marking != m_marking || m_rows.size() >= maxPartRows || m_bytes + bytes > maxPartBytes))
            close();
        m_marking = marking;
        m_bytes += bytes;
        m_rows.push_back(std::move(row));
    }

private:
    void close()
    {
        if (m_rows.empty())
            return;
        const std::string content = m_table + ";" + std::to_string(m_first) + ";" + stixText(m_rows);
        StixJson part = m_frame.ownHead(std::string(throughlinePartType),
                                        std::string(throughlinePartType) + "--" + uuidV5(throughlineNamespace, content),
                                        m_frame.dateOf(std::nullopt));
        part["table"] = m_table;
        part["first"] = m_first;
        m_first += m_rows.size();
        part["rows"] = std::move(m_rows);
        part["extensions"][std::string(throughlineExtensionId)]["extension_type"] = "new-sdo";
        m_frame.mark(part, m_marking);
        m_out.push_back(std::move(part));
        m_rows = StixJson::array();
        m_bytes = 0;
    }

    StixFrame& m_frame;
    std::vector<StixJson>& m_out;
    std::string m_table;
    std::size_t m_first = 0;
    std::size_t m_bytes = 0;
    Marking m_marking;
    StixJson m_rows = StixJson::array();
};

class ExtensionWriter {
public:
    ExtensionWriter(StixFrame& frame, const std::vector<StixJson>& objects)
        : m_frame(frame), m_case(frame.threatCase), m_values(frame)
    {
        for (const StixJson& object : objects)
            if (object.contains("modified"))
                m_modified.emplace(object["id"].get<std::string>(), object["modified"]);
    }

    std::vector<StixJson> write()
    {
        writeFrame();
        writeTable<ReportId>("report", m_case.reports, &m_frame.ids.reports);
        writeTable<EntityId>("entity", m_case.entities, &m_frame.ids.entities);
        writeTable<RelationshipId>("relationship", m_case.relationships, &m_frame.ids.relationships);
        writeTable<ClaimId>("claim", m_case.claims, nullptr);
        writeTable<IncidentId>("incident", m_case.incidents, &m_frame.ids.incidents);
        writeTable<QuantityId>("quantity", m_case.quantities, nullptr);
        writeTable<SameAsId>("same_as", m_case.sameAs, &m_frame.ids.sameAs);
        writeTable<AssessmentId>("assessment", m_case.assessments, &m_frame.ids.assessments);
        writeTable<NoteId>("note", m_case.notes, &m_frame.ids.notes);
        writeTable<AttachmentId>("attachment", m_case.attachments, nullptr);
        writePieces();
        writeViews();
        return std::move(m_out);
    }

private:
    using Blob = std::shared_ptr<const std::string>;

    /// What holds for the case as a whole, and how many rows a whole bundle has.
    void writeFrame()
    {
        StixJson row;
        row["version"] = throughlinePartVersion;
        put(row, "title", m_case.title);
        put(row, "house_name", m_case.house.name);
        put(row, "house_id", m_case.house.id);
        if (!m_frame.ids.house.empty())
            row["house_ref"] = m_frame.ids.house;
        put(row, "default_marking", m_case.defaultMarking);
        visitTables(m_case, [&](const char* table, const auto& column) { row["count"][table] = column.size(); });
        row["count"]["piece"] = countPieces();
        PartWriter(m_frame, m_out, "case").add(std::move(row), m_case.defaultMarking);
    }

    template <class T>
    void put(StixJson& row, std::string_view field, const T& value) const
    {
        if (StixJson json = m_values.json(value); !json.is_null())
            row[stixMemberName<T>(field)] = std::move(json);
    }
    /// Texts and files stand in pieces.
    void put(StixJson&, std::string_view, const Blob&) const {}

    template <class Id, class Row>
    void writeTable(const char* table, const ChunkedColumn<Row>& column, const StixTableIds* ids)
    {
        PartWriter part(m_frame, m_out, table);
        for (std::size_t i = 0; i < column.size(); ++i) {
            StixJson row = StixJson::object();
            visitFields(column[i], [&](std::string_view field, const auto& value) {
                if (field != "is_deleted")
                    put(row, field, value);
            });
            if (ids)
                nameRow(row, *ids, i);
            if constexpr (std::is_same_v<Row, Claim>)
                if (std::string opinion = stixOpinionId(m_frame, idAt<ClaimId>(i)); !opinion.empty())
                    row["opinion_ref"] = std::move(opinion);
            part.add(std::move(row), m_frame.markings.of(idAt<Id>(i)));
        }
    }

    /// The name that other rows use, and the object that stands for it where that is called otherwise.
    void nameRow(StixJson& row, const StixTableIds& ids, std::size_t i) const
    {
        row["id"] = ids.rows[i];
        if (ids.objects[i] != ids.rows[i])
            row["object_ref"] = ids.objects[i].empty() ? StixJson(nullptr) : StixJson(ids.objects[i]);
        if (const auto modified = m_modified.find(ids.objects[i]); modified != m_modified.end())
            row["object_modified"] = modified->second;
    }

    static std::size_t piecesOf(const Blob& blob) { return blob ? (blob->size() + stixPieceBytes - 1) / stixPieceBytes : 0; }

    std::size_t countPieces() const
    {
        std::size_t count = piecesOf(m_case.house.logo);
        for (const Report& row : m_case.reports)
            count += piecesOf(row.text);
        for (const Attachment& row : m_case.attachments)
            count += piecesOf(row.bytes);
        return count;
    }

    /// Texts of reports, files and the logo, in base64 so that any byte comes back.
    void writePieces()
    {
        PartWriter part(m_frame, m_out, "piece");
        const auto add = [&](const char* of, std::size_t row, const Blob& blob, const Marking& marking) {
            for (std::size_t n = 0; n < piecesOf(blob); ++n) {
                StixJson piece;
                piece["of"] = of;
                piece["row"] = row;
                piece["base64"] = toBase64(std::string_view(*blob).substr(n * stixPieceBytes, stixPieceBytes));
                part.add(std::move(piece), marking);
            }
        };
        add("logo", 0, m_case.house.logo, m_case.defaultMarking);
        for (std::size_t row = 0; row < m_case.reports.size(); ++row)
            add("report", row, m_case.reports[row].text, m_frame.markings.of(idAt<ReportId>(row)));
        for (std::size_t row = 0; row < m_case.attachments.size(); ++row)
            add("attachment", row, m_case.attachments[row].bytes, m_frame.markings.of(idAt<AttachmentId>(row)));
    }

    StixJson lensJson(const Lens& lens) const
    {
        StixJson out = StixJson::object();
        put(out, "disbelieve", lens.disbelieve);
        put(out, "doubt", lens.doubt);
        put(out, "own_origins", lens.ownOrigins);
        put(out, "min_reliability", lens.minReliability);
        put(out, "min_credibility", lens.minCredibility);
        out["include_ungraded"] = lens.includeUngraded;
        out["include_set_aside"] = lens.includeSetAside;
        return out;
    }

    StixJson filterJson(const ViewFilter& filter) const
    {
        StixJson out = StixJson::object();
        put(out, "types", filter.types);
        put(out, "tags", filter.tags);
        out["min_degree"] = filter.minDegree;
        put(out, "max_tlp", filter.maxTlp);
        put(out, "min_hedge", filter.minHedge);
        put(out, "min_confidence", filter.minConfidence);
        out["include_unspecified"] = filter.includeUnspecified;
        out["contested_only"] = filter.contestedOnly;
        put(out, "reports", filter.reports);
        if (filter.time.from)
            out["from"] = *filter.time.from;
        if (filter.time.to)
            out["to"] = *filter.time.to;
        put(out, "time_basis", filter.time.basis);
        out["show_undated"] = filter.time.showUndated;
        return out;
    }

    StixJson focusJson(const Focus& focus) const
    {
        StixJson out = StixJson::object();
        put(out, "around", focus.around);
        out["hops"] = focus.hops;
        out["dims"] = focus.dims;
        return out;
    }

    static StixJson annotationJson(const Annotation& drawn)
    {
        StixJson out = StixJson::object();
        out["id"] = drawn.id;
        out["kind"] = annotationKindWord(drawn.kind);
        out["layout"] = drawn.layout;
        out["points"] = {drawn.from.x, drawn.from.y, drawn.to.x, drawn.to.y};
        if (!drawn.text.empty())
            out["text"] = drawn.text;
        return out;
    }

    StixJson viewJson(const ViewState& view) const
    {
        StixJson out;
        put(out, "name", view.name);
        out["layout"] = view.layout;
        out["lens"] = lensJson(view.lens);
        if (!view.filter.isNeutral())
            out["filter"] = filterJson(view.filter);
        if (view.focus.isOn())
            out["focus"] = focusJson(view.focus);
        put(out, "hidden", view.hidden);
        for (const std::vector<EntityId>& fold : view.folds)
            out["folds"].push_back(fold.empty() ? StixJson::array() : m_values.json(fold));
        for (const std::string& name : view.foldNames)
            out["fold_names"].push_back(name);
        put(out, "unfolded", view.unfolded);
        out["show_speakers"] = view.showSpeakers;
        out["show_revoked"] = view.showRevoked;
        put(out, "names", view.names);
        put(out, "map_projection", view.mapProjection);
        put(out, "map_viewpoint", view.mapViewpoint);
        put(out, "matrix", view.matrix);
        for (const Annotation& drawn : view.annotations)
            out["annotations"].push_back(annotationJson(drawn));
        out["seed"] = std::to_string(view.seed);
        return out;
    }

    /// A view tells of the things that it names.
    Marking markingOf(const ViewState& view) const
    {
        Marking out = m_case.defaultMarking;
        const auto add = [&](const std::vector<EntityId>& named) {
            for (const EntityId id : named)
                out = strictest(out, m_frame.markings.of(id));
        };
        add(view.hidden);
        add(view.unfolded);
        add(view.focus.around);
        for (const std::vector<EntityId>& fold : view.folds)
            add(fold);
        return out;
    }

    /// View 0 is the present one, saved ones follow.
    void writeViews()
    {
        PartWriter views(m_frame, m_out, "view");
        if (m_frame.document.view == ViewState{} && m_frame.document.savedViews.empty())
            return;
        views.add(viewJson(m_frame.document.view), markingOf(m_frame.document.view));
        for (const SavedView& saved : m_frame.document.savedViews) {
            StixJson row = viewJson(saved.view);
            row["id"] = saved.id;
            row["title"] = saved.name;
            row["camera"] = StixJson::array({saved.camera.centre.x, saved.camera.centre.y, saved.camera.zoom});
            views.add(std::move(row), markingOf(saved.view));
        }
        writePlaces();
    }

    void writePlaces()
    {
        PartWriter places(m_frame, m_out, "place");
        addPlaces(places, 0, m_frame.document.view);
        for (std::size_t i = 0; i < m_frame.document.savedViews.size(); ++i)
            addPlaces(places, i + 1, m_frame.document.savedViews[i].view);
    }

    void addPlaces(PartWriter& places, std::size_t view, const ViewState& of) const
    {
        for (const auto& [layout, placement] : of.placed) {
            StixJson empty;
            empty["view"] = view;
            empty["layout"] = layout;
            if (placement.empty())
                places.add(empty, m_case.defaultMarking);
            for (std::size_t row = 0; row < placement.rows(); ++row)
                if (const auto centre = placement.find(idAt<EntityId>(row))) {
                    StixJson place = empty;
                    place["entity_ref"] = m_values.json(idAt<EntityId>(row));
                    place["at"] = StixJson::array({centre->x, centre->y});
                    places.add(std::move(place), m_frame.markings.of(idAt<EntityId>(row)));
                }
        }
    }

    StixFrame& m_frame;
    const ThreatCase& m_case;
    StixRowWriter m_values;
    std::unordered_map<std::string, StixJson> m_modified;  ///< by id of an object
    std::vector<StixJson> m_out;
};

StixJson fixedHead(std::string_view type, std::string_view id)
{
    StixJson out;
    out["type"] = type;
    out["spec_version"] = "2.1";
    out["id"] = id;
    return out;
}

}  // namespace

std::vector<StixJson> stixExtensionDefinition()
{
    const std::string since = "2026-01-01T00:00:00.000Z";
    StixJson program = fixedHead("identity", throughlineIdentityId);
    program["created"] = since;
    program["modified"] = since;
    program["name"] = "Throughline";
    program["identity_class"] = "system";
    StixJson definition = fixedHead("extension-definition", throughlineExtensionId);
    definition["created_by_ref"] = throughlineIdentityId;
    definition["created"] = since;
    definition["modified"] = since;
    definition["name"] = "Throughline case";
    definition["description"] = "Attribution as claims: who says what, how hedged, who denies it, in which sentence.";
    definition["schema"] = "docs/stix/throughline-extension.schema.json";
    definition["version"] = "1.0.0";
    definition["extension_types"] = {"new-sdo", "property-extension"};
    return {std::move(program), std::move(definition)};
}

std::vector<StixJson> stixExtensionParts(StixFrame& frame, const std::vector<StixJson>& objects)
{
    return ExtensionWriter(frame, objects).write();
}

}  // namespace throughline
