// SPDX-License-Identifier: GPL-3.0-or-later
#include <QImage>
#include <QPainter>
#include <set>

#include "core/scene/style_sheet.h"
#include "tests/ui/qt_catch.h"
#include "ui/review/mark_style.h"

using namespace throughline;
using namespace throughline::ui;

TEST_CASE("Each kind of mark has a label of its own, and its colours can be read in both themes", "[review]")
{
    std::set<QString> texts;
    for (const MarkKind kind : allMarkKinds()) {
        texts.insert(markKindText(kind));
        const auto colour = [](const QColor& c) {
            return Colour{static_cast<std::uint8_t>(c.red()), static_cast<std::uint8_t>(c.green()), static_cast<std::uint8_t>(c.blue())};
        };
        CHECK(contrastRatio(colour(markColour(kind, Theme::Light)), {255, 255, 255}) >= 4.5);
        CHECK(contrastRatio(colour(markColour(kind, Theme::Dark)), {0x2D, 0x2D, 0x2D}) >= 4.5);
    }
    CHECK(texts.size() == allMarkKinds().size());
    CHECK(markKindOf(Entity{.type = EntityType::Tool}) == MarkKind::Malware);
    CHECK(markKindOf(Entity{.type = EntityType::Location}) == MarkKind::Body);
    CHECK(markLabel(Entity{.type = EntityType::AttackPattern, .externalId = "T1566"}) == QStringLiteral("T1566"));
    CHECK(markLabel(Entity{.type = EntityType::Identity, .identityClass = IdentityClass::Individual}) == QStringLiteral("person"));
}

TEST_CASE("Underlines of all kinds differ without their colours", "[review]")
{
    std::set<QByteArray> drawn;
    for (const MarkKind kind : allMarkKinds()) {
        QImage image(60, 10, QImage::Format_Grayscale8);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setPen(QPen(Qt::black, 1.3));
        paintUnderline(painter, kind, 2, 58, 4);
        painter.end();
        drawn.insert(QByteArray(reinterpret_cast<const char*>(image.constBits()), static_cast<qsizetype>(image.sizeInBytes())));
    }
    CHECK(drawn.size() == allMarkKinds().size());
}
