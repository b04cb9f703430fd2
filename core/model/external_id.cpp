// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/external_id.h"

#include <string_view>

namespace throughline {
namespace {

/// Is the id of the first catalogue of industrial control systems? The references that came with a thing are a JSON list of flat
/// objects; the one with this id says whose it is.
bool isOfIcsCatalogue(const Entity& entity)
{
    constexpr std::string_view source = "\"mitre-ics-attack\"";
    const std::string_view properties = entity.properties;
    for (std::size_t at = properties.find(source); at != std::string_view::npos; at = properties.find(source, at + 1)) {
        const std::size_t begin = properties.rfind('{', at);
        const std::size_t end = properties.find('}', at);
        const std::string_view reference = begin == std::string_view::npos ? std::string_view() : properties.substr(begin, end - begin);
        if (reference.find("\"" + entity.externalId + "\"") != std::string_view::npos)
            return true;
    }
    return false;
}

}  // namespace

std::string comparedId(const Entity& entity)
{
    const bool isSoftware = entity.type == EntityType::Malware || entity.type == EntityType::Tool;
    if (isSoftware && !entity.externalId.empty() && isOfIcsCatalogue(entity))
        return entity.externalId + " of ICS";
    return entity.externalId;
}

}  // namespace throughline
