// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/model/lens.h"

class QCheckBox;
class QComboBox;

namespace throughline::ui {

/// The least grades that count, and what counts without one. Shows a lens and asks for another; keeps none.
class LensForm : public QWidget {
    Q_OBJECT

public:
    explicit LensForm(QWidget* parent);

    void show(const Lens& lens);
    /// The lens with what the form says in place of its grades.
    Lens applyTo(Lens lens) const;

signals:
    /// By a person, not by `show`.
    void changed();

private:
    QComboBox* m_reliability;
    QComboBox* m_credibility;
    QCheckBox* m_ungraded;
    QCheckBox* m_setAside;
};

}  // namespace throughline::ui
