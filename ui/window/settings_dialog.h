// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/appearance.h"
#include "ui/forms/form_dialog.h"

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace throughline::ui {

/// What is chosen in it.
struct Settings {
    Appearance appearance;
    bool hasReducedMotion = false;

    bool operator==(const Settings&) const = default;
};

/// How windows look and move. Colours and text size are seen while one chooses; Cancel brings back what was.
class SettingsDialog : public FormDialog {
    Q_OBJECT

public:
    SettingsDialog(const Settings& settings, QWidget* parent);

    Settings chosen() const;

private:
    void preview();

    Appearance m_before;
    QComboBox* m_colours;
    QSpinBox* m_text;
    QCheckBox* m_motion;
};

}  // namespace throughline::ui
