// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QPushButton>
#include <vector>

#include "core/workbench/action.h"

class QCheckBox;
class QComboBox;
class QTableWidget;

namespace throughline {
struct ThreatCase;
}

namespace throughline::ui {

class EntityField;

/// Which things go out under another name, and which: a row each.
class AnonymiseDialog : public QDialog {
    Q_OBJECT

public:
    AnonymiseDialog(const ThreatCase& threatCase, const std::vector<Pseudonym>& chosen, QWidget* parent);

    std::vector<Pseudonym> pseudonyms() const;

private:
    void add(EntityId id, const std::string& name);
    void takeTyped();
    void removeChosen();
    void showAliases();

    const ThreatCase& m_case;
    std::vector<EntityId> m_things;  ///< by row
    EntityField* m_field;
    QTableWidget* m_table;
    QPushButton* m_remove;
};

/// Says how many names are replaced; asks for them when pressed.
class AnonymiseButton : public QPushButton {
    Q_OBJECT

public:
    AnonymiseButton(const ThreatCase& threatCase, QWidget* parent);

    const std::vector<Pseudonym>& pseudonyms() const { return m_pseudonyms; }

signals:
    void changed();

private:
    void ask();
    void showCount();

    const ThreatCase& m_case;
    std::vector<Pseudonym> m_pseudonyms;
};

/// What may leave at most: no limit, or a TLP level.
QComboBox* capBox(QWidget* parent);

}  // namespace throughline::ui
