// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/fonts.h"

#include <QFontDatabase>
#include <QStringList>
#include <array>
#include <cmath>
#include <mutex>
#include <string>

#include "core/base/embedded.h"

namespace throughline::ui {

namespace {

constexpr std::array<std::string_view, fontFaceCount> faceFiles{
    "fonts/Inter-Regular.otf", "fonts/Inter-Italic.otf", "fonts/Inter-SemiBold.otf", "fonts/Inter-SemiBoldItalic.otf"};
constexpr std::size_t metricsCodePoints = 0x3000;

QByteArray faceBytes(FontFace face)
{
    const auto bytes = embedded(faceFiles[static_cast<std::size_t>(face)]);
    if (!bytes)
        return {};
    return QByteArray::fromRawData(bytes->data(), static_cast<qsizetype>(bytes->size()));
}

std::uint16_t perMille(double units, double unitsPerEm)
{
    return static_cast<std::uint16_t>(std::lround(units * 1000.0 / unitsPerEm));
}

std::vector<std::uint16_t> advancesOf(const QRawFont& font, std::uint16_t narrow)
{
    std::vector<std::uint16_t> advances(metricsCodePoints, narrow);
    for (char32_t codePoint = 0; codePoint < metricsCodePoints; ++codePoint) {
        if (QChar::category(codePoint) == QChar::Mark_NonSpacing) {
            advances[codePoint] = 0;
            continue;
        }
        if (!font.supportsCharacter(codePoint))
            continue;
        const QString text = QString::fromUcs4(&codePoint, 1);
        const QList<quint32> glyphs = font.glyphIndexesForString(text);
        const QList<QPointF> advance = font.advancesForGlyphIndexes(glyphs, QRawFont::UseDesignMetrics);
        if (!advance.isEmpty())
            advances[codePoint] = perMille(advance.front().x(), font.pixelSize());
    }
    return advances;
}

}  // namespace

void registerFonts()
{
    static std::once_flag once;
    std::call_once(once, [] {
        for (std::size_t face = 0; face < fontFaceCount; ++face)
            QFontDatabase::addApplicationFontFromData(faceBytes(static_cast<FontFace>(face)));
    });
}

QFont fontOf(FontFace face, double size)
{
    registerFonts();
    QFont font(QStringLiteral("Inter"));
    // QFont has whole pixels only; PaintFonts sets the exact size on the raw font.
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(size))));
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::StyleStrategy(QFont::PreferAntialias | QFont::PreferOutline));
    font.setKerning(false);
    font.setWeight(face == FontFace::SemiBold || face == FontFace::SemiBoldItalic ? QFont::DemiBold : QFont::Normal);
    font.setItalic(face == FontFace::Italic || face == FontFace::SemiBoldItalic);
    return font;
}

TextMetrics makeTextMetrics()
{
    registerFonts();
    TextMetrics metrics;
    for (std::size_t face = 0; face < fontFaceCount; ++face) {
        // At one pixel per font unit nothing is rounded.
        QRawFont font(faceBytes(static_cast<FontFace>(face)), 1000, QFont::PreferNoHinting);
        font.setPixelSize(font.unitsPerEm());
        metrics.advances[face] = advancesOf(font, metrics.narrow);
        if (face == 0) {
            metrics.ascent = perMille(font.ascent(), font.pixelSize());
            metrics.descent = perMille(font.descent(), font.pixelSize());
        }
    }
    return metrics;
}

const QRawFont& PaintFonts::at(FontFace face, double size)
{
    const std::pair key{face, size};
    auto found = m_fonts.find(key);
    if (found == m_fonts.end()) {
        // Through QFont and not from the bytes: only fonts of the database are embedded in PDF.
        QRawFont font = QRawFont::fromFont(fontOf(face, size));
        font.setPixelSize(size);
        found = m_fonts.emplace(key, std::move(font)).first;
    }
    return found->second;
}

}  // namespace throughline::ui
