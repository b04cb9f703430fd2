// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plain_label.h"

#include <QApplication>
#include <QEvent>

namespace throughline::ui {

namespace {

/// The middle between text and ground, nearer to the text: readable, but back.
QColor quietColour(const QPalette& palette)
{
    const QColor text = palette.color(QPalette::WindowText);
    const QColor ground = palette.color(QPalette::Window);
    const auto mixed = [](int a, int b) { return (a * 68 + b * 32) / 100; };
    return {mixed(text.red(), ground.red()), mixed(text.green(), ground.green()), mixed(text.blue(), ground.blue())};
}

/// A label that keeps its tone when colours or text size of the windows change.
class TonedLabel : public QLabel {
public:
    TonedLabel(LabelTone tone, QWidget* parent) : QLabel(parent), m_tone(tone) { applyTone(); }

protected:
    bool event(QEvent* event) override
    {
        const bool isTaken = QLabel::event(event);
        const QEvent::Type type = event->type();
        if (!m_isApplying && (type == QEvent::PaletteChange || type == QEvent::ApplicationFontChange || type == QEvent::ParentChange))
            applyTone();
        return isTaken;
    }

private:
    /// From what is around it, for its own font and colours are toned already; the parent may not have the new font yet.
    void applyTone()
    {
        m_isApplying = true;
        QFont font = QApplication::font();
        font.setWeight(QFont::DemiBold);
        if (m_tone == LabelTone::Title)
            font.setPointSizeF(font.pointSizeF() * 1.25);
        if (m_tone == LabelTone::Strong || m_tone == LabelTone::Title)
            setFont(font);
        if (m_tone == LabelTone::Quiet) {
            QPalette palette = parentWidget() ? parentWidget()->palette() : QApplication::palette();
            palette.setColor(QPalette::WindowText, quietColour(palette));
            setPalette(palette);
        }
        m_isApplying = false;
    }

    LabelTone m_tone;
    bool m_isApplying = false;
};

QLabel* asPlain(QLabel* label, const QString& text)
{
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setText(text);
    return label;
}

}  // namespace

QLabel* plainLabel(const QString& text, QWidget* parent) { return asPlain(new QLabel(parent), text); }

QLabel* plainLabel(const QString& text, LabelTone tone, QWidget* parent) { return asPlain(new TonedLabel(tone, parent), text); }

}  // namespace throughline::ui
