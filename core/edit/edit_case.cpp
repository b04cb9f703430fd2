// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/edit_case.h"

#include <algorithm>
#include <type_traits>

#include "core/edit/edit_steps.h"
#include "core/edit/edit_support.h"
#include "core/model/incident_parts.h"

namespace throughline {
namespace {

/// The title of an incident that nobody gave one of his own names its parts: it follows when they are renamed,
/// go or come back.
void followTitles(const ThreatCase& before, ThreatCase& after)
{
    if (before.entities == after.entities && before.relationships == after.relationships && before.incidents == after.incidents)
        return;
    for (std::size_t row = 0; row < std::min(before.incidents.size(), after.incidents.size()); ++row) {
        const Incident& was = before.incidents[row];
        if (was.title.empty() || after.incidents[row].title != was.title || was.title != incidentTitle(before, was))
            continue;
        if (std::string title = incidentTitle(after, after.incidents[row]); title != was.title)
            after.incidents.edit(row).title = std::move(title);
    }
}

}  // namespace

Result<Edited> editCase(const CaseDocument& document, const action::Edit& edit)
{
    Result<Edited> out = std::visit([&](const auto& asked) { return edit::edited(document, asked); }, edit);
    if (out)
        followTitles(document.threatCase, out->document.threatCase);
    // A view may be shown again only to look where it looks, and what is there already pasted to be chosen.
    const bool mayChangeNothing = std::holds_alternative<action::ShowView>(edit) || std::holds_alternative<action::PasteThings>(edit);
    if (out && !mayChangeNothing && out->document == document)
        return edit::badArgument(std::string(nothingWouldChange));
    return out;
}

}  // namespace throughline
