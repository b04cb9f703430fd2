// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/rich_document.h"

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/casefile/sound_fields.h"
#include "core/model/fields.h"

namespace throughline::test {
namespace {

/// Gives every field a value of its own that a case may hold.
class Filler {
public:
    explicit Filler(std::size_t rows) : m_rows(rows) {}

    template <class Row>
    Row row()
    {
        Row filled;
        visitFields(filled, [&](const char* name, auto& field) {
            m_name = name;
            ++m_count;
            fill(field);
        });
        filled.isDeleted = m_count % 5 == 0;
        return filled;
    }

private:
    void fill(std::string& text)
    {
        text = m_name + " " + std::to_string(m_count);
        if (m_count % 3 == 0)
            text += " \"\\\n\x01 \xE4\xB8\xAD\xF0\x9F\x90\xBC";
    }
    void fill(bool& flag) { flag = m_count % 2 == 0; }
    void fill(double& number) { number = static_cast<double>(m_count) + 0.25; }
    void fill(int& number) { number = static_cast<int>(m_count % 101); }
    template <casefile::ValueEnum T>
    void fill(T& value) { value = static_cast<T>(m_count % casefile::enumSize<T>()); }
    template <casefile::RowId T>
    void fill(T& id) { id = idAt<T>(++m_count % m_rows); }
    template <class T>
    void fill(std::optional<T>& value)
    {
        if (m_count % 4 != 0)
            fill(value.emplace());
    }
    template <class T>
    void fill(std::vector<T>& list)
    {
        const std::size_t items = m_count % 3;
        for (std::size_t i = 0; i < items; ++i) {
            ++m_count;
            fill(list.emplace_back());
        }
    }
    void fill(std::int64_t& seconds) { seconds = 1'700'000'000 + static_cast<std::int64_t>(m_count); }
    void fill(TimeSpan& span)
    {
        fill(span.earliest);
        ++m_count;
        fill(span.latest);
        fill(span.precision);
        fill(span.isRelative);
        if (m_count % 2 == 0)
            fill(span.text);
    }
    void fill(TextSpan& span) { span = {static_cast<std::uint32_t>(m_count % 7), static_cast<std::uint32_t>(m_count % 7 + 3)}; }
    void fill(Marking& marking)
    {
        fill(marking.tlp);
        fill(marking.pap);
        fill(marking.statements);
    }
    void fill(Likelihood& likelihood)
    {
        fill(likelihood.word);
        fill(likelihood.scale);
    }
    void fill(Alias& alias)
    {
        fill(alias.name);
        fill(alias.saidBy);
    }
    void fill(Mention& mention)
    {
        fill(mention.report);
        fill(mention.span);
    }
    void fill(ReadingCue& cue)
    {
        fill(cue.role);
        fill(cue.span);
    }
    void fill(DerivedFrom& from)
    {
        fill(from.how);
        fill(from.name);
        fill(from.url);
    }
    void fill(std::shared_ptr<const std::string>& bytes)
    {
        if (m_count % 4 != 0)
            bytes = std::make_shared<const std::string>("A long text of a report, number " + std::to_string(m_count % 3));
    }
    template <std::size_t kind = 0, class... Ids>
    void fill(std::variant<Ids...>& about)
    {
        if constexpr (kind + 1 < sizeof...(Ids))
            if (m_count % sizeof...(Ids) != kind)
                return fill<kind + 1>(about);
        if constexpr (std::is_same_v<std::variant_alternative_t<kind, std::variant<Ids...>>, std::monostate>)
            about = std::monostate{};
        else
            fill(about.template emplace<kind>());
    }

    std::size_t m_rows;
    std::size_t m_count = 0;
    std::string m_name;
};

ViewState viewOf(const std::string& name, std::size_t rows)
{
    ViewState view;
    view.name = name;
    view.layout = "force";
    view.lens.disbelieve = {"identity--1", "with \"quotes\""};
    view.lens.doubt = {"report--2"};
    view.lens.ownOrigins = {"identity--3"};
    view.lens.minReliability = Reliability::C;
    view.lens.minCredibility = Credibility::Three;
    view.lens.includeUngraded = false;
    view.lens.includeSetAside = true;
    view.hidden = {idAt<EntityId>(rows - 1)};
    view.folds = {{idAt<EntityId>(0), idAt<EntityId>(1)}, {}};
    view.foldNames = {"Both"};
    view.unfolded = {idAt<EntityId>(1)};
    view.filter.types = {EntityType::Malware, EntityType::Tool};
    view.filter.tags = {"own", "with \"quotes\""};
    view.filter.minDegree = 3;
    view.filter.maxTlp = Tlp::Amber;
    view.filter.minHedge = Hedge::Stated;
    view.filter.minConfidence = 0;
    view.filter.includeUnspecified = false;
    view.filter.contestedOnly = true;
    view.filter.reports = {"report--2"};
    view.filter.time = {.from = -5, .to = std::int64_t{1} << 40, .basis = TimeBasis::Told, .showUndated = false};
    view.annotations = {{.id = 3, .kind = AnnotationKind::Text, .layout = "force", .from = {-1.25, 2}, .to = {80, 40.5}, .text = "own \"words\"\nin lines"},
                        {.id = 1, .kind = AnnotationKind::Arrow, .layout = "lanes", .from = {0, 0}, .to = {-7, 1e6}, .text = {}}};
    view.focus = {.around = {idAt<EntityId>(rows - 1), idAt<EntityId>(0)}, .hops = 4, .dims = true};
    view.showSpeakers = true;
    view.showRevoked = true;
    view.names = "attack";
    view.seed = 0xFEDCBA9876543210u;
    view.placed["force"].set(idAt<EntityId>(0), Point{-1.5, 1e9});
    view.placed["force"].set(idAt<EntityId>(rows - 1), Point{0.1, 0});
    view.placed["lanes"].set(idAt<EntityId>(1), Point{3, 4});
    view.placed["empty"];
    return view;
}

}  // namespace

CaseDocument richDocument(std::size_t rows)
{
    CaseDocument document;
    Filler filler(rows);
    visitTables(document.threatCase, [&](const char*, auto& column) {
        using Row = typename std::remove_reference_t<decltype(column)>::Chunk::value_type;
        for (std::size_t i = 0; i < rows; ++i)
            column.push_back(filler.row<Row>());
    });
    for (std::size_t i = 0; i < rows; ++i) {
        SameAs& link = document.threatCase.sameAs.edit(i);
        link.second = idAt<EntityId>((rowOf(link.first) + 1) % rows);  // never of a thing with itself
    }
    document.threatCase.title = "Rich case";
    document.threatCase.defaultMarking = {.tlp = Tlp::Amber, .pap = Pap::Green, .statements = {"(c) us"}};
    document.threatCase.house = {.name = "House", .id = "identity--house", .logo = std::make_shared<const std::string>("\x89PNG\0x", 6)};
    document.view = viewOf("", rows);
    document.savedViews = {{.id = "view--1", .name = "First", .view = viewOf("inner", rows), .camera = {{1, 2}, 0.5}},
                           {.id = "view--2", .name = "Second", .view = {}, .camera = {}}};
    return document;
}

}  // namespace throughline::test
