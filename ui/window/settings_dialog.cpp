// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/settings_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSpinBox>

namespace throughline::ui {

namespace {

constexpr int percentStep = 10;

}  // namespace

SettingsDialog::SettingsDialog(const Settings& settings, QWidget* parent)
    : FormDialog(tr("Settings"), tr("How windows look. Exported pictures have a theme of their own."), parent),
      m_before(settings.appearance), m_colours(new QComboBox(this)), m_text(new QSpinBox(this))
{
    // In the order of ColourChoice.
    m_colours->addItems({tr("As the desktop"), tr("Light"), tr("Dark"), tr("High contrast")});
    m_colours->setCurrentIndex(static_cast<int>(m_before.colours));
    m_text->setRange(smallestTextPercent, largestTextPercent);
    m_text->setSingleStep(percentStep);
    m_text->setSuffix(tr(" %"));
    m_text->setValue(m_before.textPercent);
    add(tr("Colours"), m_colours);
    add(tr("Text size"), m_text);
    m_motion = addCheck(tr("reduced motion: nothing glides or fades"), settings.hasReducedMotion);
    connect(m_colours, &QComboBox::currentIndexChanged, this, [this] { preview(); });
    connect(m_text, &QSpinBox::valueChanged, this, [this] { preview(); });
    connect(this, &QDialog::rejected, this, [this] { applyAppearance(m_before); });
}

Settings SettingsDialog::chosen() const
{
    return {{static_cast<ColourChoice>(m_colours->currentIndex()), m_text->value()}, m_motion->isChecked()};
}

void SettingsDialog::preview() { applyAppearance(chosen().appearance); }

}  // namespace throughline::ui
