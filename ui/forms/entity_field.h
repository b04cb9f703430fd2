// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <optional>

#include "core/model/threat_case.h"

class QCompleter;
class QStandardItemModel;

namespace throughline::ui {

/// A field for an entity of the case: type part of a name, choose from the list. Searches the case
/// itself, so that it is quick for 100,000 names.
class EntityField : public QLineEdit {
    Q_OBJECT

public:
    /// `whenEmpty` is what an empty field means ("the document itself").
    EntityField(const ThreatCase& threatCase, std::optional<EntityId> current, const QString& whenEmpty,
                QWidget* parent = nullptr);

    /// The chosen entity; the only one of the typed name if the list was not used.
    std::optional<EntityId> entity() const { return m_entity; }
    /// Something was typed that is no entity of the case.
    bool isUnknown() const { return !m_entity && !text().trimmed().isEmpty(); }

signals:
    void changed();

private:
    void search(const QString& typed);
    void take(EntityId id);

    ThreatCase m_case;
    std::optional<EntityId> m_entity;
    QStandardItemModel* m_found;
    QCompleter* m_completer;
};

}  // namespace throughline::ui
