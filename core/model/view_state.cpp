// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/view_state.h"

namespace throughline {

const std::string& ViewState::foldName(std::size_t fold) const
{
    static const std::string none;
    return fold < foldNames.size() ? foldNames[fold] : none;
}

void ViewState::addFold(std::vector<EntityId> members, std::string called)
{
    folds.push_back(std::move(members));
    if (called.empty())
        return;
    foldNames.resize(folds.size());
    foldNames.back() = std::move(called);
}

const Placement& ViewState::placement() const
{
    static const Placement none;
    const auto found = placed.find(layout);
    return found == placed.end() ? none : found->second;
}

}  // namespace throughline
