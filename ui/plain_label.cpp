// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plain_label.h"

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

}  // namespace

QLabel* plainLabel(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setText(text);
    return label;
}

QLabel* plainLabel(const QString& text, LabelTone tone, QWidget* parent)
{
    QLabel* label = plainLabel(text, parent);
    QFont font = label->font();
    if (tone == LabelTone::Strong || tone == LabelTone::Title)
        font.setWeight(QFont::DemiBold);
    if (tone == LabelTone::Title)
        font.setPointSizeF(font.pointSizeF() * 1.25);
    label->setFont(font);
    if (tone == LabelTone::Quiet) {
        QPalette palette = label->palette();
        palette.setColor(QPalette::WindowText, quietColour(palette));
        label->setPalette(palette);
    }
    return label;
}

}  // namespace throughline::ui
