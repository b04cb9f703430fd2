// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "core/base/defang.h"
#include "ui/appearance.h"
#include "ui/window/case_habits.h"
#include "ui/window/key_map.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QSpinBox;

namespace throughline::ui {

class KeyboardPage;

/// What is chosen in it.
struct Settings {
    Appearance appearance;
    bool hasReducedMotion = false;
    KeyMap keys = {};
    bool isSnapping = true;
    CaseHabits habits = {};
    DefangPolicy indicators = {};
    QString language = {};  ///< code; empty: as the desktop

    bool operator==(const Settings&) const = default;
};

/// How windows look and move, which keys commands have, what is done with cases unasked, how indicators are made harmless, in which language. Colours and text size are seen while one chooses; Cancel
/// brings back what was.
class SettingsDialog : public QDialog {
    Q_OBJECT

public:
    SettingsDialog(const Settings& settings, QWidget* parent);

    Settings chosen() const;

private:
    QWidget* makeLook(const Settings& settings);
    QWidget* makeCases(const Settings& settings);
    QWidget* makeIndicators(const Settings& settings);
    QWidget* makeLanguage(const Settings& settings);
    void preview();
    void showExample();

    Appearance m_before;
    QComboBox* m_colours;
    QSpinBox* m_text;
    QCheckBox* m_motion;
    QCheckBox* m_snap;
    QSpinBox* m_saveEvery;
    QComboBox* m_marking;
    QComboBox* m_names;
    QComboBox* m_viewpoint;
    QComboBox* m_defang;
    QLabel* m_example;
    QCheckBox* m_copyDefanged;
    QCheckBox* m_showLive;
    QComboBox* m_language;
    KeyboardPage* m_keyboard;
};

}  // namespace throughline::ui
