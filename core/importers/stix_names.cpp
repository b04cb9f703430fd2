// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/stix_names.h"

#include <algorithm>
#include <array>

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include "core/base/text_start.h"

namespace throughline {
namespace {

constexpr std::array<std::string_view, 6> hashOrder{"SHA-256", "SHA-1", "MD5", "SHA-512", "SHA3-256", "SSDEEP"};

std::string hashName(const JsonValue& hashes)
{
    for (const std::string_view name : hashOrder)
        if (!hashes[name].text().empty())
            return std::string(hashes[name].text());
    for (const JsonValue hash : hashes)
        if (hash.isText())
            return std::string(hash.text());
    return {};
}

std::string firstOf(const StixProperties& properties, std::initializer_list<std::string_view> names)
{
    for (const std::string_view name : names)
        if (properties.has(name))
            if (std::string text = properties.text(name); !text.empty())
                return text;
    return {};
}

std::string numbered(std::string_view word, const JsonValue& number)
{
    return number.integer() ? std::string(word) + std::to_string(*number.integer()) : std::string();
}

std::string fileName(const StixProperties& properties)
{
    const std::string name = firstOf(properties, {"name"});
    return !name.empty() ? name : hashName(properties.object()["hashes"]);
}

std::string artifactName(const StixProperties& properties)
{
    if (std::string name = firstOf(properties, {"url"}); !name.empty())
        return name;
    if (std::string hash = hashName(properties.object()["hashes"]); !hash.empty())
        return hash;
    const std::string mime = firstOf(properties, {"mime_type"});
    return mime.empty() ? std::string() : "artifact (" + mime + ")";
}

std::string certificateName(const StixProperties& properties)
{
    const std::string name = firstOf(properties, {"subject", "serial_number", "issuer"});
    return !name.empty() ? name : hashName(properties.object()["hashes"]);
}

std::string autonomousSystemName(const StixProperties& properties)
{
    const std::string number = numbered("AS", properties.object()["number"]);
    const std::string name = firstOf(properties, {"name"});
    return number.empty() ? name : name.empty() ? number : number + " " + name;
}

std::string titleCase(std::string words)
{
    bool isStart = true;
    for (char& c : words) {
        if (isStart && c >= 'a' && c <= 'z')
            c = static_cast<char>(c - 'a' + 'A');
        isStart = c == ' ' || c == '-';
    }
    return words;
}

bool isUpperAlpha2(std::string_view code)
{
    return code.size() == 2 && std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

std::string upper(std::string text)
{
    for (char& c : text)
        if (c >= 'a' && c <= 'z')
            c = static_cast<char>(c - 'a' + 'A');
    return text;
}

}  // namespace

std::string wordsOf(std::string_view stixWord)
{
    std::string out(stixWord);
    std::replace(out.begin(), out.end(), '-', ' ');
    return out;
}

std::string shortId(std::string_view id)
{
    const std::size_t dashes = id.find("--");
    return std::string(textStart(dashes == std::string_view::npos ? id : id.substr(dashes + 2), 8));
}

std::string observableName(std::string_view type, const StixProperties& properties)
{
    if (type == "file")
        return fileName(properties);
    if (type == "artifact")
        return artifactName(properties);
    if (type == "x509-certificate")
        return certificateName(properties);
    if (type == "autonomous-system")
        return autonomousSystemName(properties);
    if (type == "user-account")
        return firstOf(properties, {"account_login", "display_name", "user_id"});
    if (type == "email-message")
        return firstOf(properties, {"subject", "message_id"});
    if (type == "software") {
        const std::string name = firstOf(properties, {"name"});
        const std::string version = firstOf(properties, {"version"});
        return name.empty() || version.empty() ? name : name + " " + version;
    }
    if (type == "process") {
        const std::string command = firstOf(properties, {"command_line"});
        return !command.empty() ? command : numbered("process ", properties.object()["pid"]);
    }
    return firstOf(properties, {"value", "path", "key", "name"});
}

std::string genericName(const StixProperties& properties)
{
    for (const std::string_view name : {"name", "title", "value", "abstract", "label", "number", "iban_number", "address",
                                        "string", "path", "key", "content", "product", "subject", "result_name"}) {
        const JsonValue value = properties.object()[name];
        if (value.isText() && !value.text().empty())
            return properties.text(name);
    }
    return {};
}

std::string countryName(std::string_view alpha2)
{
    if (!isUpperAlpha2(alpha2))
        return {};
    const icu::Locale country("", std::string(alpha2).c_str());
    icu::UnicodeString name;
    country.getDisplayCountry(icu::Locale::getEnglish(), name);
    std::string out;
    name.toUTF8String(out);
    return out == alpha2 ? std::string() : out;  // ICU echoes codes that it does not know
}

PlaceName placeName(const StixProperties& properties)
{
    PlaceName place;
    const std::string region = properties.text("region");
    const std::string country = upper(properties.text("country"));
    const std::string area = properties.text("administrative_area");
    const std::string city = properties.text("city");
    const std::string countryWord = countryName(country);
    if (!country.empty() && countryWord.empty())
        properties.warn("bad-country", "country", quoted(country) + " is no ISO 3166-1 alpha-2 code; it was kept as written");
    place.kind = !city.empty() ? "city"
        : !area.empty()        ? "administrative area"
        : !country.empty()     ? "country"
        : !region.empty()      ? "region"
                               : "";
    if (!area.empty() && area.size() <= 6 && area.find('-') == 2 && city.empty())
        place.code = upper(area);
    else if (!countryWord.empty() && area.empty() && city.empty())
        place.code = country;
    place.name = properties.text("name");
    if (!place.name.empty())
        return place;
    const std::string countryText = countryWord.empty() ? country : countryWord;
    for (const std::string& part : {city, area, countryText})
        if (!part.empty())
            place.name += (place.name.empty() ? "" : ", ") + part;
    if (place.name.empty())
        place.name = titleCase(wordsOf(region));
    const JsonValue latitude = properties.object()["latitude"];
    const JsonValue longitude = properties.object()["longitude"];
    if (place.name.empty() && latitude.isPresent() && longitude.isPresent())
        place.name = jsonText(latitude) + ", " + jsonText(longitude);
    return place;
}

}  // namespace throughline
