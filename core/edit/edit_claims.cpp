// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/edit_steps.h"
#include "core/edit/edit_support.h"
#include "core/edit/hand_claims.h"

namespace throughline::edit {
namespace {

std::string claimsText(const ThreatCase& threatCase, const std::vector<ClaimId>& ids)
{
    return ids.size() == 1 ? "a claim of " + speakerOf(threatCase, threatCase[ids.front()]) : counted(ids.size(), "claim", "claims");
}

}  // namespace

Result<Edited> edited(CaseDocument document, const action::AddClaim& asked)
{
    Edited out{.document = std::move(document)};
    ThreatCase& threatCase = out.document.threatCase;
    if (std::optional<Error> error = addHandClaim(threatCase, asked.claim, asked.claim.about))
        return *error;
    out.name = "Add " + claimsText(threatCase, {idAt<ClaimId>(threatCase.claims.size() - 1)});
    return out;
}

Result<Edited> edited(CaseDocument document, const action::EditClaim& asked)
{
    Edited out{.document = std::move(document)};
    ThreatCase& threatCase = out.document.threatCase;
    if (std::optional<Error> error = missing(threatCase, asked.id))
        return *error;
    const Claim before = threatCase[asked.id];
    Result<Claim> claim = handClaim(threatCase, asked.claim, &before);
    if (!claim)
        return claim.error();
    if (!(claim->about == before.about))
        return badArgument("A claim stays with what it is about; withdraw it and add another.");
    threatCase.claims.edit(rowOf(asked.id)) = *std::move(claim);
    out.name = "Change " + claimsText(threatCase, {asked.id});
    return out;
}

Result<Edited> edited(CaseDocument document, const action::SetAside& asked)
{
    Edited out{.document = std::move(document)};
    ThreatCase& threatCase = out.document.threatCase;
    if (asked.claims.empty())
        return badArgument("No claim is selected; select the claims to set aside.");
    if (std::optional<Error> error = missing(threatCase, asked.claims))
        return *error;
    const std::vector<ClaimId> ids = withoutDoubles(asked.claims);
    for (const ClaimId id : ids) {
        Claim& claim = threatCase.claims.edit(rowOf(id));
        claim.isSetAside = asked.isSetAside;
        claim.setAsideReason = asked.isSetAside ? cleanName(asked.reason) : std::string();
    }
    out.name = asked.isSetAside ? "Set " + claimsText(threatCase, ids) + " aside"
                                : "Take " + claimsText(threatCase, ids) + " back into account";
    return out;
}

}  // namespace throughline::edit
