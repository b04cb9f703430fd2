// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/mark_style.h"

#include <QCoreApplication>
#include <QPainterPath>
#include <array>

#include "ui/qt_text.h"

namespace throughline::ui {

namespace {

struct KindStyle {
    MarkKind kind;
    const char* text;
    QRgb light;
    QRgb dark;
};

/// Hues after Okabe and Ito, darkened or lightened until words in them can be read.
constexpr std::array styles{
    KindStyle{MarkKind::Actor, QT_TRANSLATE_NOOP("throughline::ui", "actors"), 0xFFA23E00, 0xFFF29A5C},
    KindStyle{MarkKind::Malware, QT_TRANSLATE_NOOP("throughline::ui", "malware and tools"), 0xFF8E3B6D, 0xFFE3A0C8},
    KindStyle{MarkKind::Infrastructure, QT_TRANSLATE_NOOP("throughline::ui", "infrastructure"), 0xFF005F96, 0xFF72C2F0},
    KindStyle{MarkKind::Body, QT_TRANSLATE_NOOP("throughline::ui", "places and bodies"), 0xFF00694C, 0xFF52CFA8},
    KindStyle{MarkKind::Technique, QT_TRANSLATE_NOOP("throughline::ui", "techniques and flaws"), 0xFF7A5200, 0xFFE6BC55},
    KindStyle{MarkKind::Quantity, QT_TRANSLATE_NOOP("throughline::ui", "counts"), 0xFF4A5663, 0xFFB4C0CC},
    KindStyle{MarkKind::Claim, QT_TRANSLATE_NOOP("throughline::ui", "claims"), 0xFF22272E, 0xFFF0F3F6},
};

constexpr std::array kinds{MarkKind::Actor,     MarkKind::Malware,  MarkKind::Infrastructure, MarkKind::Body,
                           MarkKind::Technique, MarkKind::Quantity, MarkKind::Claim};

const KindStyle& styleOf(MarkKind kind) { return styles[static_cast<std::size_t>(kind)]; }

QString tr(const char* text) { return QCoreApplication::translate("throughline::ui", text); }

QString identityLabel(const Entity& entity)
{
    if (!entity.kindWord.empty())
        return toQt(entity.kindWord);
    if (entity.identityClass == IdentityClass::Individual)
        return tr("person");
    return entity.identityClass == IdentityClass::Class ? tr("group of people") : tr("body");
}

void paintWave(QPainter& painter, qreal left, qreal right, qreal top)
{
    QPainterPath wave(QPointF(left, top + 1.5));
    bool isDown = true;
    for (qreal x = left + 3; x < right + 3; x += 3, isDown = !isDown)
        wave.lineTo(std::min(x, right), top + (isDown ? 3 : 0));
    painter.drawPath(wave);
}

/// A bracket below the words.
void paintBracket(QPainter& painter, qreal left, qreal right, qreal top)
{
    const std::array corners{QPointF(left, top - 2), QPointF(left, top + 2), QPointF(right, top + 2), QPointF(right, top - 2)};
    painter.drawPolyline(corners.data(), static_cast<int>(corners.size()));
}

void paintLine(QPainter& painter, qreal left, qreal right, qreal y, Qt::PenStyle style)
{
    QPen pen = painter.pen();
    pen.setStyle(style);
    painter.setPen(pen);
    painter.drawLine(QPointF(left, y), QPointF(right, y));
}

}  // namespace

std::span<const MarkKind> allMarkKinds() { return kinds; }

QString markKindText(MarkKind kind) { return tr(styleOf(kind).text); }

MarkKind markKindOf(const Entity& entity)
{
    switch (entity.type) {
    case EntityType::ThreatActor:
    case EntityType::IntrusionSet:
    case EntityType::Campaign: return MarkKind::Actor;
    case EntityType::Malware:
    case EntityType::Tool: return MarkKind::Malware;
    case EntityType::Infrastructure:
    case EntityType::Indicator:
    case EntityType::Observable: return MarkKind::Infrastructure;
    case EntityType::AttackPattern:
    case EntityType::Vulnerability: return MarkKind::Technique;
    default: return MarkKind::Body;
    }
}

QString markLabel(const Entity& entity)
{
    switch (entity.type) {
    case EntityType::ThreatActor: return tr("actor");
    case EntityType::IntrusionSet: return tr("group");
    case EntityType::AttackPattern: return entity.externalId.empty() ? tr("technique") : toQt(entity.externalId);
    case EntityType::Vulnerability: return tr("flaw");
    case EntityType::Location: return entity.kindWord.empty() ? tr("place") : toQt(entity.kindWord);
    case EntityType::Identity: return identityLabel(entity);
    case EntityType::Infrastructure: return entity.kindWord.empty() ? tr("infrastructure") : toQt(entity.kindWord);
    case EntityType::Observable:
    case EntityType::Other: return entity.typeWord.empty() ? tr("thing") : toQt(entity.typeWord);
    default: return toQt(entityTypeInfo(entity.type).label);
    }
}

QColor markColour(MarkKind kind, Theme theme)
{
    return QColor::fromRgb(theme == Theme::Dark ? styleOf(kind).dark : styleOf(kind).light);
}

QColor rejectedColour(Theme theme) { return theme == Theme::Dark ? QColor(0x95, 0x9D, 0xA6) : QColor(0x66, 0x6D, 0x75); }

void paintUnderline(QPainter& painter, MarkKind kind, qreal left, qreal right, qreal top)
{
    switch (kind) {
    case MarkKind::Actor:
        paintLine(painter, left, right, top, Qt::SolidLine);
        paintLine(painter, left, right, top + 3, Qt::SolidLine);
        break;
    case MarkKind::Malware: paintLine(painter, left, right, top + 1, Qt::DashLine); break;
    case MarkKind::Infrastructure: paintLine(painter, left, right, top + 1, Qt::DashDotLine); break;
    case MarkKind::Body: paintLine(painter, left, right, top + 1, Qt::SolidLine); break;
    case MarkKind::Technique: paintWave(painter, left, right, top); break;
    case MarkKind::Quantity: paintLine(painter, left, right, top + 1, Qt::DotLine); break;
    case MarkKind::Claim: paintBracket(painter, left, right, top); break;
    }
}

}  // namespace throughline::ui
