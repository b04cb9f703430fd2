// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/claim.h"

namespace throughline {

std::string_view stanceWord(Stance stance)
{
    switch (stance) {
    case Stance::Asserts: return "asserts";
    case Stance::Supports: return "supports";
    case Stance::Denies: return "denies";
    case Stance::Disputes: return "disputes";
    case Stance::Admits: return "admits";
    case Stance::Retracts: return "retracts";
    }
    return "";
}

bool isFor(Stance stance)
{
    return stance == Stance::Asserts || stance == Stance::Supports || stance == Stance::Admits;
}

bool isAgainst(Stance stance) { return stance == Stance::Denies || stance == Stance::Disputes; }

std::string_view speechActWord(SpeechAct act)
{
    switch (act) {
    case SpeechAct::Says: return "says";
    case SpeechAct::Accuses: return "accuses";
    case SpeechAct::Assesses: return "assesses";
    case SpeechAct::Charges: return "charges";
    case SpeechAct::Sanctions: return "sanctions";
    case SpeechAct::Convicts: return "convicts";
    case SpeechAct::Admits: return "admits";
    }
    return "";
}

std::string_view cueRoleWord(CueRole role)
{
    switch (role) {
    case CueRole::Predicate: return "predicate";
    case CueRole::Hedge: return "hedge";
    case CueRole::Speech: return "speech";
    case CueRole::Denial: return "denial";
    }
    return "";
}

std::string_view hedgeWord(Hedge hedge)
{
    switch (hedge) {
    case Hedge::Alleged: return "alleged";
    case Hedge::Stated: return "stated";
    case Hedge::Confirmed: return "confirmed";
    }
    return "";
}

Hedge hedgeOf(const Claim& claim)
{
    const bool unsure = claim.certainty == Certainty::None || claim.certainty == Certainty::May
        || claim.certainty == Certainty::Likely || claim.certainty == Certainty::HighlyLikely;
    if (claim.reporterDistance || unsure)
        return Hedge::Alleged;
    switch (claim.act) {
    case SpeechAct::Accuses:
    case SpeechAct::Assesses:
    case SpeechAct::Charges: return Hedge::Alleged;
    case SpeechAct::Convicts:
    case SpeechAct::Admits: return Hedge::Confirmed;
    case SpeechAct::Says:
    case SpeechAct::Sanctions: break;
    }
    return claim.certainty == Certainty::Certain ? Hedge::Confirmed : Hedge::Stated;
}

}  // namespace throughline
