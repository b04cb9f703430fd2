// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>

#include "core/casefile/delta_codec.h"
#include "core/casefile/sound_document.h"
#include "tests/support/catch.h"
#include "tests/support/founding_case.h"
#include "tests/support/random_numbers.h"
#include "tests/support/rich_document.h"

using namespace throughline;
using namespace throughline::test;

namespace {

/// A document with a bit of everything changed, added and moved.
CaseDocument edited(CaseDocument document)
{
    document.threatCase.entities.edit(1).name = "Renamed “APT-X”";
    document.threatCase.claims.edit(0).isSetAside = true;
    document.threatCase.entities.push_back(document.threatCase.entities[0]);
    document.threatCase.house.logo = std::make_shared<const std::string>("\x89PNG\0", 5);
    document.threatCase.title = "Another title";
    document.view.placed["free"].set(EntityId{1}, Point{12.5, -3});
    document.view.hidden = {EntityId{0}};
    document.savedViews.push_back({.id = "view--1", .name = "Mine", .view = document.view, .camera = {{1, 2}, 0.5}});
    return document;
}

/// 3,000 entities, 600 of them changed: whole chunks are shared by the delta.
CaseDocument large()
{
    CaseDocument document;
    for (std::size_t i = 0; i < 3000; ++i) {
        Entity entity;
        entity.id = "tool--" + std::to_string(i);
        entity.name = "Tool " + std::to_string(i);
        document.threatCase.entities.push_back(entity);
        document.view.placed["lanes"].set(idAt<EntityId>(i), Point{static_cast<double>(i), 1});
    }
    return document;
}

}  // namespace

TEST_CASE("An edit comes back from its bytes, both ways", "[casefile][journal]")
{
    const CaseDocument before = richDocument();
    const CaseDocument after = edited(before);
    const CaseDelta delta = deltaBetween(before, after);

    const Result<CaseDocument> forward = applyEncoded(before, encodeDelta(delta));
    REQUIRE(forward);
    CHECK(*forward == after);
    const Result<CaseDocument> backward = applyEncoded(after, encodeDelta(delta, DeltaDirection::Backward));
    REQUIRE(backward);
    CHECK(*backward == before);
    CHECK(encodeDelta(delta) == encodeDelta(deltaBetween(before, edited(before))));
}

TEST_CASE("Every field of a whole case goes through the bytes of one edit", "[casefile][journal]")
{
    const CaseDocument rich = richDocument(9);
    const Result<CaseDocument> read = applyEncoded({}, encodeDelta(deltaBetween({}, rich)));
    REQUIRE(read);
    CHECK(*read == rich);
}

TEST_CASE("A change of many rows is written row by row, a drag as one place", "[casefile][journal]")
{
    const CaseDocument before = large();
    CaseDocument after = before;
    for (std::size_t i = 0; i < 600; ++i)
        after.threatCase.entities.edit(i).name += "!";
    const Result<CaseDocument> changed = applyEncoded(before, encodeDelta(deltaBetween(before, after)));
    REQUIRE(changed);
    CHECK(*changed == after);

    CaseDocument dragged = before;
    dragged.view.placed["lanes"].set(EntityId{1500}, Point{-1, -1});
    const std::string bytes = encodeDelta(deltaBetween(before, dragged));
    CHECK(bytes.size() < 150);
    const Result<CaseDocument> read = applyEncoded(before, bytes);
    REQUIRE(read);
    CHECK(*read == dragged);
}

TEST_CASE("Bytes of another document or of another version are refused", "[casefile][journal]")
{
    const CaseDocument before = richDocument();
    std::string bytes = encodeDelta(deltaBetween(before, edited(before)));
    CHECK_FALSE(applyEncoded(large(), bytes));
    CHECK_FALSE(applyEncoded(before, bytes + '\0'));
    CHECK_FALSE(applyEncoded(before, {}));
    const auto complaintOf = [&](int version) {
        bytes[0] = static_cast<char>(version);
        const Result<CaseDocument> read = applyEncoded(before, bytes);
        return read ? std::string() : read.error().message;
    };
    CHECK(complaintOf(5) == "it was written by an older version");
    CHECK(complaintOf(6).empty());
    CHECK(complaintOf(7) == "it was written by a newer version");
    CHECK(complaintOf(0) == "it is damaged");
}

TEST_CASE("Damaged bytes of an edit give an error or a case whose ids all exist", "[casefile][journal]")
{
    const CaseDocument before = richDocument(3);
    const std::string bytes = encodeDelta(deltaBetween(before, edited(before)));
    for (std::size_t size = 0; size < bytes.size(); ++size)
        CHECK_FALSE(applyEncoded(before, std::string_view(bytes).substr(0, size)));

    RandomNumbers random(3);
    for (int variant = 0; variant < 3000; ++variant) {
        std::string damaged = bytes;
        for (std::size_t flips = 1 + random.below(4); flips > 0; --flips)
            damaged[random.below(damaged.size())] = static_cast<char>(random.next());
        const Result<CaseDocument> read = applyEncoded(before, damaged);
        if (!read)
            continue;
        for (const Claim& claim : read->threatCase.claims)
            if (const auto* entity = std::get_if<EntityId>(&claim.about))
                CHECK(rowOf(*entity) < read->threatCase.entities.size());
    }
}

TEST_CASE("Taking rows away that others point to is refused", "[casefile][journal]")
{
    const CaseDocument founding{.threatCase = foundingCase(), .view = {}, .savedViews = {}};
    CaseDocument more = founding;
    more.threatCase.entities.push_back(Entity{});
    const std::string bytes = encodeDelta(deltaBetween(founding, more), DeltaDirection::Backward);
    REQUIRE(applyEncoded(more, bytes));

    more.threatCase.relationships.edit(0).target = idAt<EntityId>(more.threatCase.entities.size() - 1);
    CHECK_FALSE(applyEncoded(more, bytes));
}
