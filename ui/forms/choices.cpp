// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/choices.h"

#include <QCoreApplication>
#include <array>

namespace throughline::ui {

#define WORD(text) QT_TRANSLATE_NOOP("throughline::ui", text)

std::span<const EnumChoice<EntityType>> entityTypeChoices()
{
    static constexpr std::array<EnumChoice<EntityType>, 16> rows{{
        {EntityType::ThreatActor, WORD("threat actor")},
        {EntityType::IntrusionSet, WORD("intrusion set")},
        {EntityType::Campaign, WORD("campaign")},
        {EntityType::Identity, WORD("identity")},
        {EntityType::Malware, WORD("malware")},
        {EntityType::Tool, WORD("tool")},
        {EntityType::AttackPattern, WORD("attack pattern")},
        {EntityType::Vulnerability, WORD("vulnerability")},
        {EntityType::Infrastructure, WORD("infrastructure")},
        {EntityType::Location, WORD("location")},
        {EntityType::Indicator, WORD("indicator")},
        {EntityType::Observable, WORD("observable")},
        {EntityType::Incident, WORD("incident")},
        {EntityType::CourseOfAction, WORD("course of action")},
        {EntityType::Document, WORD("document")},
        {EntityType::Other, WORD("other")},
    }};
    return rows;
}

std::span<const EnumChoice<RelationType>> relationTypeChoices()
{
    static constexpr std::array<EnumChoice<RelationType>, 33> rows{{
        {RelationType::AttributedTo, WORD("is attributed to")},
        {RelationType::Targets, WORD("targets")},
        {RelationType::Uses, WORD("uses")},
        {RelationType::Exploits, WORD("exploits")},
        {RelationType::Compromises, WORD("compromises")},
        {RelationType::OriginatesFrom, WORD("originates from")},
        {RelationType::LocatedAt, WORD("is located at")},
        {RelationType::CommunicatesWith, WORD("communicates with")},
        {RelationType::Controls, WORD("controls")},
        {RelationType::Delivers, WORD("delivers")},
        {RelationType::Drops, WORD("drops")},
        {RelationType::Downloads, WORD("downloads")},
        {RelationType::Hosts, WORD("hosts")},
        {RelationType::Owns, WORD("owns")},
        {RelationType::Has, WORD("has")},
        {RelationType::ConsistsOf, WORD("consists of")},
        {RelationType::Indicates, WORD("indicates")},
        {RelationType::BasedOn, WORD("is based on")},
        {RelationType::Impersonates, WORD("impersonates")},
        {RelationType::VariantOf, WORD("is a variant of")},
        {RelationType::AuthoredBy, WORD("is authored by")},
        {RelationType::RelatedTo, WORD("is related to")},
        {RelationType::DerivedFrom, WORD("is derived from")},
        {RelationType::DuplicateOf, WORD("duplicates")},
        {RelationType::ResolvesTo, WORD("resolves to")},
        {RelationType::BelongsTo, WORD("belongs to")},
        {RelationType::PartOf, WORD("is part of")},
        {RelationType::SubtechniqueOf, WORD("is a sub-technique of")},
        {RelationType::Mitigates, WORD("mitigates")},
        {RelationType::Detects, WORD("detects")},
        {RelationType::Sighting, WORD("was sighted")},
        {RelationType::Reference, WORD("refers to")},
        {RelationType::Other, WORD("other, in own words")},
    }};
    return rows;
}

std::span<const EnumChoice<IdentityClass>> identityClassChoices()
{
    static constexpr std::array<EnumChoice<IdentityClass>, 5> rows{{
        {IdentityClass::NotStated, WORD("not stated")},
        {IdentityClass::Government, WORD("government")},
        {IdentityClass::Organisation, WORD("organisation")},
        {IdentityClass::Individual, WORD("individual")},
        {IdentityClass::Class, WORD("class of people or bodies")},
    }};
    return rows;
}

std::span<const EnumChoice<AttributionDegree>> degreeChoices()
{
    static constexpr std::array<EnumChoice<AttributionDegree>, 7> rows{{
        {AttributionDegree::NotStated, WORD("not stated")},
        {AttributionDegree::Is, WORD("is")},
        {AttributionDegree::UnitOf, WORD("is a unit of")},
        {AttributionDegree::DirectedBy, WORD("is directed by")},
        {AttributionDegree::BackedBy, WORD("is backed by")},
        {AttributionDegree::LinkedTo, WORD("is linked to")},
        {AttributionDegree::ToleratedBy, WORD("is tolerated by")},
    }};
    return rows;
}

std::span<const EnumChoice<Bound>> boundChoices()
{
    static constexpr std::array<EnumChoice<Bound>, 6> rows{{
        {Bound::Exactly, WORD("exactly")},
        {Bound::Approximately, WORD("about")},
        {Bound::MoreThan, WORD("more than")},
        {Bound::AtLeast, WORD("at least")},
        {Bound::LessThan, WORD("less than")},
        {Bound::AtMost, WORD("at most")},
    }};
    return rows;
}

std::span<const EnumChoice<Stance>> stanceChoices()
{
    static constexpr std::array<EnumChoice<Stance>, 6> rows{{
        {Stance::Asserts, WORD("asserts it")},
        {Stance::Supports, WORD("supports it")},
        {Stance::Denies, WORD("denies it (the accused or its side)")},
        {Stance::Disputes, WORD("disputes it (a third party)")},
        {Stance::Admits, WORD("admits it (the actor itself)")},
        {Stance::Retracts, WORD("retracts what it said")},
    }};
    return rows;
}

std::span<const EnumChoice<SpeechAct>> actChoices()
{
    static constexpr std::array<EnumChoice<SpeechAct>, 7> rows{{
        {SpeechAct::Says, WORD("says")},
        {SpeechAct::Accuses, WORD("accuses")},
        {SpeechAct::Assesses, WORD("assesses")},
        {SpeechAct::Charges, WORD("charges")},
        {SpeechAct::Sanctions, WORD("sanctions")},
        {SpeechAct::Convicts, WORD("convicts")},
        {SpeechAct::Admits, WORD("admits")},
    }};
    return rows;
}

std::span<const EnumChoice<Certainty>> certaintyChoices()
{
    static constexpr std::array<EnumChoice<Certainty>, 6> rows{{
        {Certainty::NotStated, WORD("not stated")},
        {Certainty::None, WORD("none")},
        {Certainty::May, WORD("may")},
        {Certainty::Likely, WORD("likely")},
        {Certainty::HighlyLikely, WORD("highly likely")},
        {Certainty::Certain, WORD("certain: determined, proved")},
    }};
    return rows;
}

std::span<const EnumChoice<Credibility>> credibilityChoices()
{
    static constexpr std::array<EnumChoice<Credibility>, 7> rows{{
        {Credibility::Absent, WORD("not graded")},
        {Credibility::One, WORD("1  confirmed by other sources")},
        {Credibility::Two, WORD("2  probably true")},
        {Credibility::Three, WORD("3  possibly true")},
        {Credibility::Four, WORD("4  doubtful")},
        {Credibility::Five, WORD("5  improbable")},
        {Credibility::Six, WORD("6  cannot be judged")},
    }};
    return rows;
}

std::span<const EnumChoice<Reliability>> reliabilityChoices()
{
    static constexpr std::array<EnumChoice<Reliability>, 7> rows{{
        {Reliability::Absent, WORD("not graded")},
        {Reliability::A, WORD("A  completely reliable")},
        {Reliability::B, WORD("B  usually reliable")},
        {Reliability::C, WORD("C  fairly reliable")},
        {Reliability::D, WORD("D  not usually reliable")},
        {Reliability::E, WORD("E  unreliable")},
        {Reliability::F, WORD("F  cannot be judged")},
    }};
    return rows;
}

std::span<const EnumChoice<AnalyticConfidence>> confidenceChoices()
{
    static constexpr std::array<EnumChoice<AnalyticConfidence>, 4> rows{{
        {AnalyticConfidence::Absent, WORD("not stated")},
        {AnalyticConfidence::Low, WORD("low")},
        {AnalyticConfidence::Moderate, WORD("moderate")},
        {AnalyticConfidence::High, WORD("high")},
    }};
    return rows;
}

std::span<const EnumChoice<Tlp>> tlpChoices()
{
    static constexpr std::array<EnumChoice<Tlp>, 6> rows{{
        {Tlp::NotStated, WORD("not stated")},
        {Tlp::Clear, WORD("TLP:CLEAR")},
        {Tlp::Green, WORD("TLP:GREEN")},
        {Tlp::Amber, WORD("TLP:AMBER")},
        {Tlp::AmberStrict, WORD("TLP:AMBER+STRICT")},
        {Tlp::Red, WORD("TLP:RED")},
    }};
    return rows;
}

std::span<const EnumChoice<Pap>> papChoices()
{
    static constexpr std::array<EnumChoice<Pap>, 5> rows{{
        {Pap::NotStated, WORD("not stated")},
        {Pap::Clear, WORD("PAP:CLEAR")},
        {Pap::Green, WORD("PAP:GREEN")},
        {Pap::Amber, WORD("PAP:AMBER")},
        {Pap::Red, WORD("PAP:RED")},
    }};
    return rows;
}

std::span<const EnumChoice<Highlight>> highlightChoices()
{
    static constexpr std::array<EnumChoice<Highlight>, 8> rows{{
        {Highlight::None, WORD("no colour")},
        {Highlight::Blue, WORD("blue")},
        {Highlight::Teal, WORD("teal")},
        {Highlight::Olive, WORD("olive")},
        {Highlight::Amber, WORD("amber")},
        {Highlight::Rust, WORD("rust")},
        {Highlight::Plum, WORD("plum")},
        {Highlight::Slate, WORD("slate")},
    }};
    return rows;
}

std::span<const EnumChoice<SameAsKind>> sameAsChoices()
{
    static constexpr std::array<EnumChoice<SameAsKind>, 4> rows{{
        {SameAsKind::SameAs, WORD("is the same as (joins them)")},
        {SameAsKind::Overlaps, WORD("overlaps with")},
        {SameAsKind::PartOf, WORD("is part of")},
        {SameAsKind::RenamedTo, WORD("was renamed to")},
    }};
    return rows;
}

#undef WORD

QString choiceText(const char* text) { return QCoreApplication::translate("throughline::ui", text); }

}  // namespace throughline::ui
