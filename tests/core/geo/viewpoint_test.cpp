// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/viewpoint.h"

#include <algorithm>

#include "tests/support/catch.h"

using namespace throughline;
using namespace throughline::geo;

namespace {

/// Alpha-2 of who has a province from a viewpoint; "-" for none, "" for one without a code.
std::string ownerOf(std::string_view viewpoint, std::string_view province)
{
    const auto view = viewpoints().find(viewpoint);
    const auto area = baseMap().provinceOfId(province);
    REQUIRE(view);
    REQUIRE(area);
    const Standing standing = viewpoints().standingOf(*view, *area);
    return standing.country ? baseMap().countries()[*standing.country].iso2 : "-";
}

std::string codeOf(std::string_view viewpoint, std::string_view province)
{
    return viewpoints().standingOf(*viewpoints().find(viewpoint), *baseMap().provinceOfId(province)).code;
}

}  // namespace

TEST_CASE("A contested area is filed as each viewpoint states", "[geo]")
{
    CHECK(ownerOf("de-facto", "RUS/Crimea") == "RU");
    CHECK(ownerOf("iso", "RUS/Crimea") == "UA");
    CHECK(codeOf("iso", "RUS/Crimea") == "UA-43");
    CHECK(ownerOf("stated-by-ua", "RUS/Sevastopol") == "UA");
    CHECK(ownerOf("stated-by-ru", "UKR/Donets'k") == "RU");
    CHECK(ownerOf("stated-by-ua", "UKR/Donets'k") == "UA");
    CHECK(ownerOf("de-facto", "TWN/Taipei City") == "TW");
    CHECK(ownerOf("iso", "TWN/Taipei City") == "TW");
    CHECK(ownerOf("stated-by-cn", "TWN/Taipei City") == "CN");
    CHECK(codeOf("stated-by-cn", "TWN/Taipei City") == "TW-TPE");
    CHECK(ownerOf("stated-by-in", "PAK/Azad Kashmir") == "IN");
    CHECK(ownerOf("stated-by-pk", "IND/Jammu and Kashmir") == "PK");
    CHECK(ownerOf("iso", "KAS/Kashmir") == "-");
    CHECK(ownerOf("stated-by-cn", "IND/Arunachal Pradesh") == "CN");
    CHECK(ownerOf("stated-by-vn", "CHN/Paracel Islands") == "VN");
    CHECK(ownerOf("stated-by-ph", "PGA/Spratly Islands") == "PH");
    CHECK(ownerOf("de-facto", "CYN/Northern Cyprus").empty());
    CHECK(ownerOf("iso", "CYN/Northern Cyprus") == "CY");
    CHECK(ownerOf("iso", "SOL/Somaliland") == "SO");
    CHECK(ownerOf("iso", "KOS/Prizren") == "RS");
    CHECK(ownerOf("de-facto", "KOS/Prizren") == "XK");
    CHECK(ownerOf("stated-by-ma", "SAH/Western Sahara") == "MA");
    CHECK(ownerOf("iso", "MAR/Oued el Dahab") == "EH");
    CHECK(ownerOf("stated-by-ar", "FLK/Falkland Islands") == "AR");
    CHECK(ownerOf("stated-by-ru", "GEO/Abkhazia") == "-");
}

TEST_CASE("A country's provinces follow the viewpoint", "[geo]")
{
    const Viewpoints& views = viewpoints();
    const std::size_t ukraine = *baseMap().countryOfIso("UA");
    const std::size_t crimea = *baseMap().provinceOfId("RUS/Crimea");
    const auto has = [&](std::string_view view) {
        const auto provinces = views.provincesOf(*views.find(view), ukraine);
        return std::binary_search(provinces.begin(), provinces.end(), crimea);
    };
    CHECK_FALSE(has("de-facto"));
    CHECK(has("iso"));
    CHECK(views.provincesOf(*views.find("iso"), ukraine).size() == 27);
    CHECK(views.provincesOf(*views.find("stated-by-cn"), *baseMap().countryOfIso("TW")).empty());
    for (std::size_t view = 0; view < views.all().size(); ++view) {
        std::size_t filed = 0;
        for (std::size_t country = 0; country < baseMap().countries().size(); ++country)
            filed += views.provincesOf(view, country).size();
        std::size_t open = 0;
        for (std::size_t p = 0; p < baseMap().provinces().size(); ++p)
            open += !views.standingOf(view, p).country;
        CHECK(filed + open == baseMap().provinces().size());
    }
}

TEST_CASE("A boundary that is one from some viewpoints only is contested from all", "[geo]")
{
    const auto isContested = [](std::string_view a, std::string_view b) {
        const std::size_t first = *baseMap().provinceOfId(a);
        const std::size_t second = *baseMap().provinceOfId(b);
        return std::any_of(viewpoints().contestedBorders().begin(), viewpoints().contestedBorders().end(),
                           [&](const ContestedBorder& border) {
                               return !border.lines.empty() && ((border.province == first && border.other == second) ||
                                                                (border.province == second && border.other == first));
                           });
    };
    CHECK(isContested("RUS/Crimea", "UKR/Kherson"));
    CHECK(isContested("UKR/Donets'k", "RUS/Rostov"));
    CHECK(isContested("UKR/Donets'k", "UKR/Kharkiv"));
    CHECK(isContested("CYN/Northern Cyprus", "CYP/Nicosia"));
    CHECK(isContested("GEO/Abkhazia", "GEO/Samegrelo-Zemo Svaneti"));
    CHECK_FALSE(isContested("UKR/Kharkiv", "RUS/Belgorod"));
    CHECK_FALSE(isContested("CHN/Guangdong", "CHN/Fujian"));
}

TEST_CASE("Every viewpoint says on paper whose it is, that lines are disputed, and that it endorses nothing", "[geo]")
{
    CHECK(viewpoints().all().front().id == "de-facto");
    CHECK(viewpoints().all().size() >= 10);
    for (const Viewpoint& view : viewpoints().all()) {
        INFO(view.id);
        CHECK(view.note.starts_with("Boundaries: Natural Earth 4.1, "));
        CHECK(view.note.ends_with("disputed lines dashed; not an endorsement."));
        // No word that takes a side.
        for (const std::string_view word :
             {"occupied", "annexed", "rebel", "breakaway", "illegal", "legitimate", "liberated", "province of China"})
            CHECK((view.name + view.note).find(word) == std::string::npos);
    }
}

TEST_CASE("A wrong table of viewpoints is an error with its line", "[geo][hostile]")
{
    const std::string list = "viewpoint,name,note\na,A,n\nb,B,n\n";
    const std::string head = "area,viewpoint,country,code\n";
    const auto faultOf = [&](const std::string& viewpoint, const std::string& areas) {
        const Result<Viewpoints> read = Viewpoints::read(baseMap(), viewpoint, areas);
        REQUIRE_FALSE(read);
        CHECK(read.error().code == ErrorCode::Malformed);
        return read.error().where;
    };
    CHECK(Viewpoints::read(baseMap(), list, head + "RUS/Crimea,a,UA,UA-43\nRUS/Crimea,b,-,-\n"));
    CHECK(faultOf(list, head + "RUS/Crimea,a,UA\n") == "viewpoint_areas.csv: line 2");
    CHECK(faultOf(list, head + "RUS/Nowhere,a,UA,\n") == "viewpoint_areas.csv: line 2");
    CHECK(faultOf(list, head + "RUS/Crimea,c,UA,\n") == "viewpoint_areas.csv: line 2");
    CHECK(faultOf(list, head + "\nRUS/Crimea,a,ZZ,\n") == "viewpoint_areas.csv: line 3");
    CHECK(faultOf(list, head + "RUS/Crimea,a,UA,\nRUS/*,a,RU,\n") == "viewpoint_areas.csv: line 1");
    CHECK(faultOf(list, head + "\"RUS/Crimea,a,UA,\n") == "viewpoint_areas.csv: line 2");
    CHECK(faultOf(list + "a,A,n\n", head) == "viewpoints.csv: line 4");
    CHECK(faultOf("", head) == "viewpoints.csv: line 1");
    CHECK(faultOf(list, "area,country\n") == "viewpoint_areas.csv: line 1");
}
