// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <map>
#include <string>
#include <vector>

#include "core/model/ids.h"

class QCompleter;
class QStandardItemModel;

namespace throughline::ui {

class Session;

/// What a things field takes.
enum class ThingsTaken {
    One,     ///< one thing
    Several, ///< things and kinds, with ";" between them
};

/// A field for things of the case: type part of a name and choose from the list, or type names, ids and
/// kinds. Searches the case as it is, so that it is quick for 100,000 names. Where names are shared, what
/// was chosen is meant, not all that is called so.
class ThingsField : public QLineEdit {
    Q_OBJECT

public:
    ThingsField(Session& session, const QString& whenEmpty, QWidget* parent);

    void setTaken(ThingsTaken taken);
    /// Ids of what was chosen, else the words as typed, in order.
    std::vector<std::string> names() const;
    void setNames(const std::vector<std::string>& names);
    void setThings(const std::vector<EntityId>& things);
    bool isEmpty() const { return text().trimmed().isEmpty(); }

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void search(const QString& typed);
    void addFound(const QString& listed, const QString& name, int row);
    void take(const QString& name, int row);
    QStringList parts() const;

    Session& m_session;
    ThingsTaken m_taken = ThingsTaken::One;
    std::map<QString, EntityId> m_chosen;  ///< by the name that stands in the field
    QStandardItemModel* m_found;
    QCompleter* m_completer;
};

}  // namespace throughline::ui
