// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/belief.h"

#include <algorithm>
#include <unordered_set>

namespace throughline {

Belief beliefIn(const Lens& lens, std::string_view id)
{
    const auto isIn = [id](const std::vector<std::string>& ids) { return std::find(ids.begin(), ids.end(), id) != ids.end(); };
    if (isIn(lens.disbelieve))
        return Belief::Disbelieved;
    return isIn(lens.doubt) ? Belief::Doubted : Belief::Believed;
}

Lens withBelief(Lens lens, std::span<const std::string> ids, Belief belief)
{
    std::unordered_set<std::string_view> named(ids.begin(), ids.end());
    const auto isNamed = [&](const std::string& id) { return named.contains(id); };
    std::erase_if(lens.disbelieve, isNamed);
    std::erase_if(lens.doubt, isNamed);
    if (belief == Belief::Believed)
        return lens;
    std::vector<std::string>& into = belief == Belief::Doubted ? lens.doubt : lens.disbelieve;
    for (const std::string& id : ids)
        if (named.erase(id) > 0)
            into.push_back(id);
    return lens;
}

Lens withOwnOrigins(Lens lens, std::span<const std::string> ids, bool areOwn)
{
    std::unordered_set<std::string_view> named(ids.begin(), ids.end());
    std::erase_if(lens.ownOrigins, [&](const std::string& id) { return named.contains(id); });
    for (const std::string& id : ids)
        if (areOwn && named.erase(id) > 0)
            lens.ownOrigins.push_back(id);
    return lens;
}

}  // namespace throughline
