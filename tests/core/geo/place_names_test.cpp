// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/embedded.h"
#include "core/geo/gazetteer.h"
#include "tests/support/catch.h"

using namespace throughline;
using namespace throughline::geo;

namespace {

constexpr PlaceKind Country = PlaceKind::Country;
constexpr PlaceKind Division = PlaceKind::Division;
constexpr PlaceKind City = PlaceKind::City;

struct Row {
    std::string_view text;
    std::string_view code;
    PlaceKind kind;
};

const std::vector<Row> rows{
    {"China", "CN", Country}, {"PRC", "CN", Country}, {"中国", "CN", Country},
    {"People's Republic of China", "CN", Country}, {"Taiwan", "TW", Country}, {"Republic of China", "TW", Country},
    {"臺灣", "TW", Country}, {"台湾", "TW", Country}, {"Hong Kong", "HK", Country}, {"香港", "HK", Country},
    {"Macau", "MO", Country}, {"Ukraine", "UA", Country}, {"Україна", "UA", Country}, {"Russia", "RU", Country},
    {"Russian Federation", "RU", Country}, {"Россия", "RU", Country}, {"South Korea", "KR", Country},
    {"Republic of Korea", "KR", Country}, {"대한민국", "KR", Country}, {"North Korea", "KP", Country},
    {"DPRK", "KP", Country}, {"북한", "KP", Country}, {"Japan", "JP", Country}, {"日本", "JP", Country},
    {"Iran", "IR", Country}, {"ایران", "IR", Country}, {"United States", "US", Country}, {"USA", "US", Country},
    {"U.S.", "US", Country}, {"United Kingdom", "GB", Country}, {"Germany", "DE", Country},
    {"Deutschland", "DE", Country}, {"Türkiye", "TR", Country}, {"Turkey", "TR", Country}, {"Vietnam", "VN", Country},
    {"Viet Nam", "VN", Country}, {"Burma", "MM", Country}, {"Myanmar", "MM", Country},
    {"Côte d'Ivoire", "CI", Country}, {"Ivory Coast", "CI", Country}, {"Swaziland", "SZ", Country},
    {"Czechia", "CZ", Country}, {"Kosovo", "XK", Country}, {"UKR", "UA", Country}, {"TWN", "TW", Country},
    {"Guangdong", "CN-GD", Division}, {"Guangdong Province", "CN-GD", Division},
    {"guangdong province", "CN-GD", Division}, {"广东", "CN-GD", Division}, {"广东省", "CN-GD", Division},
    {"廣東省", "CN-GD", Division}, {"Kwangtung", "CN-GD", Division}, {"CN-GD", "CN-GD", Division},
    {"Xizang", "CN-XZ", Division}, {"Tibet", "CN-XZ", Division}, {"Tibet Autonomous Region", "CN-XZ", Division},
    {"西藏自治区", "CN-XZ", Division}, {"Inner Mongolia", "CN-NM", Division}, {"Inner Mongol", "CN-NM", Division},
    {"内蒙古自治区", "CN-NM", Division}, {"Xinjiang", "CN-XJ", Division}, {"新疆", "CN-XJ", Division},
    {"Guangxi", "CN-GX", Division}, {"Ningxia", "CN-NX", Division}, {"Shaanxi", "CN-SN", Division},
    {"陕西", "CN-SN", Division}, {"Shanxi", "CN-SX", Division}, {"山西省", "CN-SX", Division},
    {"Sichuan", "CN-SC", Division}, {"Szechuan", "CN-SC", Division}, {"Beijing", "CN-BJ", Division},
    {"Peking", "CN-BJ", Division}, {"北京市", "CN-BJ", Division}, {"Shanghai", "CN-SH", Division},
    {"上海", "CN-SH", Division}, {"Hainan Province", "CN-HI", Division}, {"Fujian", "CN-FJ", Division},
    {"Hubei", "CN-HB", Division}, {"Hebei", "CN-HE", Division}, {"Henan", "CN-HA", Division},
    {"Hunan", "CN-HN", Division}, {"Zhejiang", "CN-ZJ", Division}, {"Chongqing Municipality", "CN-CQ", Division},
    {"黑龙江", "CN-HL", Division}, {"Taipei", "TW-TPE", Division}, {"Taipei City", "TW-TPE", Division},
    {"臺北市", "TW-TPE", Division}, {"台北", "TW-TPE", Division}, {"Kaohsiung", "TW-KHH", Division},
    {"高雄", "TW-KHH", Division}, {"New Taipei", "TW-NWT", Division}, {"Kinmen", "TW-KIN", Division},
    {"Quemoy", "TW-KIN", Division}, {"Penghu", "TW-PEN", Division}, {"Taoyuan", "TW-TAO", Division},
    {"Hsinchu City", "TW-HSZ", Division}, {"Hsinchu County", "TW-HSQ", Division}, {"Taichung", "TW-TXG", Division},
    {"Hualien County", "TW-HUA", Division}, {"Donets'k", "UA-14", Division}, {"Donetsk", "UA-14", Division},
    {"Donetsk Oblast", "UA-14", Division}, {"Donetsk region", "UA-14", Division}, {"Донецьк", "UA-14", Division},
    {"Донецька область", "UA-14", Division}, {"Донецк", "UA-14", Division}, {"Luhansk", "UA-09", Division},
    {"Lugansk", "UA-09", Division}, {"Kyiv", "UA-30", Division}, {"Kiev", "UA-30", Division},
    {"Київ", "UA-30", Division}, {"Kyiv Oblast", "UA-32", Division}, {"Kiev Oblast", "UA-32", Division},
    {"Lviv", "UA-46", Division}, {"L'viv", "UA-46", Division}, {"Lvov", "UA-46", Division},
    {"Odesa", "UA-51", Division}, {"Odessa Oblast", "UA-51", Division}, {"Kharkiv", "UA-63", Division},
    {"Kharkov", "UA-63", Division}, {"Харків", "UA-63", Division}, {"Zaporizhzhia", "UA-23", Division},
    {"Zaporizhzhya", "UA-23", Division}, {"Crimea", "UA-43", Division}, {"Крим", "UA-43", Division},
    {"Sevastopol", "UA-40", Division}, {"Transcarpathia", "UA-21", Division}, {"Volyn", "UA-07", Division},
    {"Dnipropetrovsk Oblast", "UA-12", Division}, {"Mykolaiv", "UA-48", Division},
    {"Ivano-Frankivsk", "UA-26", Division}, {"Moscow", "RU-MOW", Division}, {"Москва", "RU-MOW", Division},
    {"Moscow Oblast", "RU-MOS", Division}, {"Saint Petersburg", "RU-SPE", Division},
    {"St. Petersburg", "RU-SPE", Division}, {"Санкт-Петербург", "RU-SPE", Division}, {"Tatarstan", "RU-TA", Division},
    {"Republic of Tatarstan", "RU-TA", Division}, {"Chechnya", "RU-CE", Division}, {"Primorye", "RU-PRI", Division},
    {"Приморский край", "RU-PRI", Division}, {"Khabarovsk Krai", "RU-KHA", Division}, {"Sakha", "RU-SA", Division},
    {"Yakutia", "RU-SA", Division}, {"Kaliningrad", "RU-KGD", Division},
    {"Калининградская область", "RU-KGD", Division}, {"Rostov Oblast", "RU-ROS", Division},
    {"Tuva", "RU-TY", Division}, {"Altai Krai", "RU-ALT", Division}, {"Altai Republic", "RU-AL", Division},
    {"Kamchatka", "RU-KAM", Division}, {"Seoul", "KR-11", Division}, {"서울", "KR-11", Division},
    {"서울특별시", "KR-11", Division}, {"Busan", "KR-26", Division}, {"Pusan", "KR-26", Division},
    {"부산광역시", "KR-26", Division}, {"Gyeonggi", "KR-41", Division}, {"경기도", "KR-41", Division},
    {"Gyeonggi-do", "KR-41", Division}, {"Jeju", "KR-49", Division}, {"North Chungcheong", "KR-43", Division},
    {"Pyongyang", "KP-01", Division}, {"P'yŏngyang", "KP-01", Division}, {"평양", "KP-01", Division},
    {"Ryanggang Province", "KP-10", Division}, {"Rason", "KP-13", Division}, {"South Hamgyong", "KP-08", Division},
    {"Tokyo", "JP-13", Division}, {"東京都", "JP-13", Division}, {"東京", "JP-13", Division}, {"Kyōto", "JP-26", Division},
    {"Kyoto Prefecture", "JP-26", Division}, {"大阪府", "JP-27", Division}, {"Osaka", "JP-27", Division},
    {"Hokkaido", "JP-01", Division}, {"北海道", "JP-01", Division}, {"Okinawa", "JP-47", Division},
    {"愛知県", "JP-23", Division}, {"Aichi", "JP-23", Division}, {"Kanagawa Prefecture", "JP-14", Division},
    {"Tehran", "IR-23", Division}, {"تهران", "IR-23", Division}, {"استان تهران", "IR-23", Division},
    {"Isfahan", "IR-10", Division}, {"Esfahan", "IR-10", Division}, {"اصفهان", "IR-10", Division},
    {"Khuzestan Province", "IR-06", Division}, {"Razavi Khorasan", "IR-09", Division},
    {"Sistan and Baluchestan", "IR-11", Division}, {"Qom", "IR-25", Division}, {"Fars", "IR-07", Division},
    {"California", "US-CA", Division}, {"Texas", "US-TX", Division}, {"State of New York", "US-NY", Division},
    {"Washington DC", "US-DC", Division}, {"District of Columbia", "US-DC", Division},
    {"Virginia", "US-VA", Division}, {"Bavaria", "DE-BY", Division}, {"Bayern", "DE-BY", Division},
    {"North Rhine-Westphalia", "DE-NW", Division}, {"Hessen", "DE-HE", Division}, {"Odisha", "IN-OR", Division},
    {"Orissa", "IN-OR", Division}, {"Delhi", "IN-DL", Division}, {"Maharashtra", "IN-MH", Division},
    {"Sindh", "PK-SD", Division}, {"Khyber Pakhtunkhwa", "PK-KP", Division}, {"Gilgit-Baltistan", "PK-GB", Division},
    {"Scotland", "GB-SCT", Division}, {"England", "GB-ENG", Division}, {"Wales", "GB-WLS", Division},
    {"Île-de-France", "FR-IDF", Division}, {"Brittany", "FR-BRE", Division}, {"Silesia", "PL-24", Division},
    {"Mazowieckie", "PL-14", Division}, {"Minsk", "BY-HM", Division}, {"Hanoi", "VN-HN", Division},
    {"Guangzhou", "CN-GD", City}, {"广州", "CN-GD", City}, {"广州市", "CN-GD", City}, {"Guangzhou City", "CN-GD", City},
    {"Canton", "CN-GD", City}, {"Shenzhen", "CN-GD", City}, {"Wuhan", "CN-HB", City}, {"Chengdu", "CN-SC", City},
    {"Xi'an", "CN-SN", City}, {"Urumqi", "CN-XJ", City}, {"Lhasa", "CN-XZ", City}, {"Mariupol", "UA-14", City},
    {"Маріуполь", "UA-14", City}, {"Dnipro", "UA-12", City}, {"Simferopol", "UA-43", City},
    {"Novosibirsk Oblast", "RU-NVS", Division}, {"Vladivostok", "RU-PRI", City}, {"Владивосток", "RU-PRI", City},
    {"Yekaterinburg", "RU-SVE", City}, {"Yokohama", "JP-14", City}, {"Mashhad", "IR-09", City},
    {"مشهد", "IR-09", City}, {"Seattle", "US-WA", City}, {"Munich", "DE-BY", City}, {"München", "DE-BY", City},
    {"Mumbai", "IN-MH", City}, {"Islamabad", "PK-IS", Division}, {"London", "GB-ENG", City},
    {"Canberra", "AU-ACT", City}, {"Warsaw", "PL-14", City},
};

}  // namespace

TEST_CASE("Names in all their writings are the places that analysts mean", "[geo]")
{
    REQUIRE(rows.size() >= 150);
    Gazetteer own = Gazetteer::read(baseMap(), *embedded("geo/place_names.csv"), *embedded("lexicon/countries.csv")).value();
    // The system's table may add candidates, but takes nobody's name.
    for (const bool withIso : {false, true}) {
        const auto divisions = readIsoDivisions();
        if (withIso && !divisions)
            continue;
        if (withIso)
            own.addIsoDivisions(*divisions);
        for (const Row& row : rows) {
            const FoundPlaces found = own.find(row.text);
            std::string candidates;
            for (const Place& place : found.candidates)
                candidates += place.code + " " + place.name + "; ";
            INFO(row.text << (withIso ? " with ISO: " : ": ") << candidates);
            CHECK(found.settled);
            if (!found.settled)
                continue;
            CHECK(found.place()->code == row.code);
            CHECK(found.place()->kind == row.kind);
        }
    }
}
