// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QString>
#include <span>

#include "core/model/threat_case.h"

namespace throughline::ui {

/// A value of an enumeration and what people read; translated in the context of the namespace.
template <class E>
struct EnumChoice {
    E value;
    const char* text;
};

std::span<const EnumChoice<EntityType>> entityTypeChoices();
std::span<const EnumChoice<RelationType>> relationTypeChoices();
std::span<const EnumChoice<IdentityClass>> identityClassChoices();
std::span<const EnumChoice<AttributionDegree>> degreeChoices();
std::span<const EnumChoice<Bound>> boundChoices();
std::span<const EnumChoice<Stance>> stanceChoices();
std::span<const EnumChoice<SpeechAct>> actChoices();
std::span<const EnumChoice<Certainty>> certaintyChoices();
std::span<const EnumChoice<Credibility>> credibilityChoices();
std::span<const EnumChoice<Reliability>> reliabilityChoices();
std::span<const EnumChoice<AnalyticConfidence>> confidenceChoices();
std::span<const EnumChoice<Tlp>> tlpChoices();
std::span<const EnumChoice<Pap>> papChoices();
std::span<const EnumChoice<Highlight>> highlightChoices();
std::span<const EnumChoice<SameAsKind>> sameAsChoices();

QString choiceText(const char* text);

/// A box of the choices with `current` chosen.
template <class E>
QComboBox* choiceBox(std::span<const EnumChoice<E>> choices, E current, QWidget* parent = nullptr)
{
    auto* box = new QComboBox(parent);
    for (const EnumChoice<E>& choice : choices) {
        box->addItem(choiceText(choice.text), static_cast<int>(choice.value));
        if (choice.value == current)
            box->setCurrentIndex(box->count() - 1);
    }
    return box;
}

template <class E>
E chosenIn(const QComboBox* box)
{
    return static_cast<E>(box->currentData().toInt());
}

}  // namespace throughline::ui
