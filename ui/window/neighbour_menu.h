// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>
#include <memory>
#include <vector>

#include "core/workbench/neighbour_kinds.h"

namespace throughline::ui {

class Session;

/// What is related to what is chosen, kind by kind: "Malware 5 (3 shown)". A kind that is hidden is shown by a
/// click, one that is shown is hidden; what filter, focus or lens took is only counted. Who is related to whom is kept
/// for as long as the case stays as it is.
class NeighbourMenu : public QMenu {
    Q_OBJECT

public:
    NeighbourMenu(Session& session, QWidget* parent);

    /// Of what the present picture shows.
    Neighbours of(const std::vector<EntityId>& things);
    /// The kinds, above what is in the menu already.
    void fill(const std::vector<EntityId>& things, const QList<QAction*>& rest);

private:
    const NeighbourIndex& index();

    Session& m_session;
    std::shared_ptr<const NeighbourIndex> m_index;
    std::uint64_t m_caseVersion = 0;
    Lens m_lens;
    bool m_showsRevoked = false;
};

/// "Malware 5 (3 shown, 1 taken away by the filter)".
QString neighbourText(const NeighbourKind& kind, const std::string& takers);

}  // namespace throughline::ui
