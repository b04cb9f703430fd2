// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPainter>
#include <QString>
#include <span>

#include "core/model/entity.h"
#include "core/scene/style_sheet.h"

namespace throughline::ui {

/// What a mark stands for; each kind has an underline of its own and a label, colour only repeats them.
enum class MarkKind : std::uint8_t { Actor, Malware, Infrastructure, Body, Technique, Quantity, Claim };

std::span<const MarkKind> allMarkKinds();
/// "actors", "techniques", for filters.
QString markKindText(MarkKind kind);
/// Who acts, with what, through what, against whom.
MarkKind markKindOf(const Entity& entity);
/// A word or two for the label: "actor", "tool", "place".
QString markLabel(const Entity& entity);

/// Text colour of a kind; at least 4.5:1 on the ground of text fields.
QColor markColour(MarkKind kind, Theme theme);
/// Of what was rejected.
QColor rejectedColour(Theme theme);
/// Draws the kind's underline from `left` to `right`, some 4 pixels high from `top` down.
void paintUnderline(QPainter& painter, MarkKind kind, qreal left, qreal right, qreal top);

}  // namespace throughline::ui
