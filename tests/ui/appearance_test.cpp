// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appearance.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QSettings>
#include <QSpinBox>
#include <QStyle>
#include <QTabWidget>
#include <QTest>

#include "core/scene/style_sheet.h"
#include "tests/ui/qt_catch.h"
#include "ui/plain_label.h"
#include "ui/theme.h"
#include "ui/window/settings_dialog.h"

using namespace throughline;
using namespace throughline::ui;

namespace {

Colour asColour(const QColor& colour)
{
    return {static_cast<std::uint8_t>(colour.red()), static_cast<std::uint8_t>(colour.green()), static_cast<std::uint8_t>(colour.blue())};
}

double contrast(const QPalette& palette, QPalette::ColorRole over, QPalette::ColorRole under, QPalette::ColorGroup group = QPalette::Active)
{
    return contrastRatio(asColour(palette.color(group, over)), asColour(palette.color(group, under)));
}

/// The desktop's look again, whatever a test does.
class KeptLook {
public:
    KeptLook() { applyAppearance({}); }
    ~KeptLook()
    {
        applyAppearance({});
        saveAppearance({});
    }
};

}  // namespace

TEST_CASE("Texts of every choice of colours can be read on their grounds", "[theme]")
{
    const KeptLook kept;
    const auto [colours, least] = GENERATE(table<ColourChoice, double>({{ColourChoice::Light, 4.5}, {ColourChoice::Dark, 4.5}, {ColourChoice::HighContrast, 7.0}}));
    const QPalette palette = paletteOf(colours);
    for (const auto& [over, under] : {std::pair{QPalette::WindowText, QPalette::Window}, {QPalette::Text, QPalette::Base}, {QPalette::Text, QPalette::AlternateBase},
                                      {QPalette::ButtonText, QPalette::Button}, {QPalette::ToolTipText, QPalette::ToolTipBase}, {QPalette::HighlightedText, QPalette::Highlight},
                                      {QPalette::PlaceholderText, QPalette::Base}, {QPalette::PlaceholderText, QPalette::Window}, {QPalette::Link, QPalette::Base}}) {
        INFO(static_cast<int>(colours) << ": " << static_cast<int>(over) << " over " << static_cast<int>(under));
        CHECK(contrast(palette, over, under) >= least);
    }
    // What cannot be used is quieter, and still seen.
    const double disabled = contrast(palette, QPalette::ButtonText, QPalette::Button, QPalette::Disabled);
    CHECK(disabled >= 2.5);
    CHECK(disabled < contrast(palette, QPalette::ButtonText, QPalette::Button));
    CHECK(withReadablePlaceholder(palette) == palette);
    CHECK(themeOf(palette) == (colours == ColourChoice::Light ? Theme::Light : Theme::Dark));
}

TEST_CASE("Marks in a report can be told from every ground that may be chosen", "[theme]")
{
    const KeptLook kept;
    for (const ColourChoice colours : {ColourChoice::Light, ColourChoice::Dark, ColourChoice::HighContrast}) {
        const QPalette palette = paletteOf(colours);
        const MarkColours marks = markColours(themeOf(palette));
        for (const QColor& ground : {marks.sentence, marks.cue, marks.mention})
            CHECK(contrastRatio(asColour(palette.color(QPalette::Text)), asColour(ground)) >= 4.5);
    }
}

TEST_CASE("The picture is as readable as the windows around it, in every choice of colours", "[theme]")
{
    const KeptLook kept;
    for (const ColourChoice colours : {ColourChoice::Light, ColourChoice::Dark, ColourChoice::HighContrast}) {
        const Theme theme = themeOf(paletteOf(colours));
        const StyleSheet& sheet = styleSheet(theme);
        const Colour page = styleOf(sheet, StyleId::Page).fill;
        const double least = colours == ColourChoice::HighContrast ? 7.0 : 4.5;
        for (const StyleId text : {StyleId::TextStrong, StyleId::TextPlain, StyleId::TextQuiet}) {
            INFO(static_cast<int>(colours) << ": " << static_cast<int>(text));
            CHECK(contrastRatio(styleOf(sheet, text).fill, page) >= least);
            CHECK(contrastRatio(styleOf(sheet, text).fill, styleOf(sheet, StyleId::Card).fill) >= 4.5);
        }
        // What is chosen is told by its halo, on the page and on a card.
        CHECK(contrastRatio(asColour(accentOf(theme)), page) >= 3);
        CHECK(contrastRatio(asColour(accentOf(theme)), styleOf(sheet, StyleId::Card).fill) >= 3);
    }
}

TEST_CASE("A chosen look takes effect, is kept, and the desktop's comes back", "[theme]")
{
    const KeptLook kept;
    const qreal usual = QApplication::font().pointSizeF();
    const QColor ground = QApplication::palette().color(QPalette::Window);
    const QString style = QApplication::style()->name();
    const Appearance chosen{ColourChoice::Dark, 150};
    saveAppearance(chosen);
    CHECK(loadAppearance() == chosen);
    applyAppearance(chosen);
    CHECK(QApplication::palette().color(QPalette::Window).lightness() < 60);
    CHECK(QApplication::font().pointSizeF() == Approx(usual * 1.5));
    applyAppearance({});
    CHECK(QApplication::palette().color(QPalette::Window) == ground);
    CHECK(QApplication::font().pointSizeF() == Approx(usual));
    CHECK(QApplication::style()->name() == style);
}

TEST_CASE("Labels keep their tone when the look changes", "[theme]")
{
    const KeptLook kept;
    QWidget window;
    window.show();
    QLabel* quiet = plainLabel(QStringLiteral("quiet"), LabelTone::Quiet, &window);
    QLabel* title = plainLabel(QStringLiteral("title"), LabelTone::Title, &window);
    const qreal size = title->font().pointSizeF();
    for (const ColourChoice colours : {ColourChoice::Dark, ColourChoice::Light, ColourChoice::HighContrast}) {
        applyAppearance({colours, 150});
        QApplication::processEvents();
        CHECK(contrastRatio(asColour(quiet->palette().color(QPalette::WindowText)), asColour(window.palette().color(QPalette::Window))) >= 4.5);
        CHECK(quiet->palette().color(QPalette::WindowText) != window.palette().color(QPalette::WindowText));
        CHECK(title->font().pointSizeF() == Approx(size * 1.5));
        CHECK(title->font().weight() == QFont::DemiBold);
        CHECK(quiet->font().pointSizeF() == Approx(QApplication::font().pointSizeF()));
    }
}

TEST_CASE("A settings file with nonsense gives the usual look", "[theme]")
{
    const KeptLook kept;
    QSettings().setValue(QStringLiteral("view/colours"), QStringLiteral("ultraviolet"));
    QSettings().setValue(QStringLiteral("view/textPercent"), 100000);
    CHECK(loadAppearance() == Appearance{});
}

TEST_CASE("Keys turn the pages of the settings, whatever field has them", "[theme][keys]")
{
    SettingsDialog dialog({}, nullptr);
    dialog.show();
    REQUIRE(QTest::qWaitForWindowExposed(&dialog));
    auto* pages = dialog.findChild<QTabWidget*>(QStringLiteral("settingsPages"));
    REQUIRE(pages);
    QApplication::setActiveWindow(&dialog);
    QTest::keyClick(&dialog, Qt::Key_Tab, Qt::ControlModifier);
    CHECK(pages->currentIndex() == 1);
    QTest::keyClick(&dialog, Qt::Key_PageDown, Qt::ControlModifier);
    CHECK(pages->currentIndex() == 2);
    QTest::keyClick(&dialog, Qt::Key_PageUp, Qt::ControlModifier);
    CHECK(pages->currentIndex() == 1);
}

TEST_CASE("Settings are seen while they are chosen, and Cancel brings back what was", "[theme]")
{
    const KeptLook kept;
    const QColor ground = QApplication::palette().color(QPalette::Window);
    SettingsDialog dialog({{}, false}, nullptr);
    dialog.show();
    dialog.findChild<QComboBox*>(QStringLiteral("colours"))->setCurrentIndex(static_cast<int>(ColourChoice::HighContrast));
    dialog.findChild<QSpinBox*>(QStringLiteral("textPercent"))->setValue(130);
    CHECK(QApplication::palette().color(QPalette::Window) == QColor(Qt::black));
    CHECK(dialog.chosen() == Settings{{ColourChoice::HighContrast, 130}, false});
    dialog.reject();
    CHECK(QApplication::palette().color(QPalette::Window) == ground);
}
