// SPDX-License-Identifier: GPL-3.0-or-later
// What the inspector shows of a fold: its members, and what is said of and between them.
#include <QInputDialog>
#include <QListWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "core/graph/fold_wording.h"
#include "core/workbench/fold_choice.h"
#include "ui/claim_text.h"
#include "ui/panels/edit_bar.h"
#include "ui/panels/inspector_panel.h"
#include "ui/plain_label.h"
#include "ui/qt_text.h"
#include "ui/session.h"

namespace throughline::ui {

namespace {

constexpr int mostRows = 10;
constexpr qsizetype longestName = 120;

/// Lines of a fold and what it holds inside: claims with contested ones first, and how many relationships are contested.
struct FoldClaims {
    std::vector<ClaimId> claims;
    std::size_t contested = 0;
};

FoldClaims claimsOf(const ThreatGraph& graph, const GraphFold& fold)
{
    std::vector<std::pair<bool, ClaimId>> ordered;
    FoldClaims found;
    const auto add = [&](const GraphEdge& edge) {
        const bool isContested = edge.bundledContested > 0;
        found.contested += edge.bundledContested;
        for (const ClaimId id : edge.claims)
            ordered.emplace_back(!isContested, id);
    };
    std::for_each(fold.inside.begin(), fold.inside.end(), add);
    for (const auto edges : {graph.outEdges(fold.node), graph.inEdges(fold.node)})
        for (const EdgeIndex edge : edges)
            add(graph.edge(edge));
    std::sort(ordered.begin(), ordered.end());
    for (const auto& [order, id] : ordered)
        if (std::find(found.claims.begin(), found.claims.end(), id) == found.claims.end())
            found.claims.push_back(id);
    return found;
}

const ThreatGraph* graphOf(const Session& session)
{
    const WorkbenchState& state = session.state();
    return state.picture && !state.isPictureStale() ? state.picture->graph.get() : nullptr;
}

}  // namespace

/// A fold that was made or undone changes what is to be said of what is chosen.
void InspectorPanel::followPicture()
{
    const ThreatGraph* graph = graphOf(m_session);
    const Selection& selection = m_session.state().selection;
    QString now;
    if (graph)
        for (const EntityId id : selection.entities)
            if (const GraphFold* fold = foldOf(*graph, id))
                now += QStringLiteral("%1 %2 %3;").arg(rowOf(id)).arg(fold->members.size()).arg(toQt(foldTitle(m_session.state().threatCase, *graph, *fold)));
    if (now != m_foldsShown)
        rebuild();
    m_foldsShown = now;
}

bool InspectorPanel::addFold()
{
    const ThreatGraph* graph = graphOf(m_session);
    const Selection& selection = m_session.state().selection;
    const GraphFold* fold = graph ? chosenFold(*graph, selection.entities) : nullptr;
    if (!fold)
        return false;
    const ThreatCase& threatCase = m_session.state().picturedCase();
    const FoldClaims found = claimsOf(*graph, *fold);
    addTitle(toQt(foldTitle(threatCase, *graph, *fold)),
             (found.claims.size() == 1 ? tr("Fold of %1, 1 claim").arg(toQt(kindCounts(threatCase, fold->members)))
                                       : tr("Fold of %1, %2 claims").arg(toQt(kindCounts(threatCase, fold->members))).arg(found.claims.size()))
                 + (found.contested > 0 ? tr(", %1 contested").arg(found.contested) : QString()));
    BarItems items;
    items.buttons = {{tr("Unfold"), tr("Shows the members, each for itself"),
                      [this, members = selection.entities] { m_session.dispatch(action::Unfold{members}); }},
                     {tr("Name …"), tr("Your own name for this card"), [this, member = fold->members.front(), name = toQt(fold->name)] {
                          if (const auto asked = askForFoldName(name, this))
                              m_session.dispatch(action::NameFold{member, fromQt(*asked)});
                      }}};
    addBar(items);
    addFoldMembers(*fold);
    addHeading(tr("Claims of and between its members"));
    addClaims(found.claims, true);
    return true;
}

void InspectorPanel::addFoldMembers(const GraphFold& fold)
{
    const ThreatCase& threatCase = m_session.state().picturedCase();
    addHeading(tr("In it"));
    auto* list = new QListWidget(m_page);
    list->setObjectName(QStringLiteral("foldMembers"));
    list->setAccessibleName(tr("Things in this fold"));
    list->setToolTip(tr("Click or Enter chooses one; it stays folded"));
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setTextElideMode(Qt::ElideRight);
    list->setUniformItemSizes(true);
    for (const EntityId id : fold.members) {
        auto* row = new QListWidgetItem(QStringLiteral("%1 (%2)").arg(entityName(threatCase, id), entityKind(threatCase[id])), list);
        row->setData(Qt::UserRole, static_cast<uint>(rowOf(id)));
    }
    const int rows = std::clamp(list->count(), 2, mostRows);
    list->setFixedHeight(rows * std::max(list->sizeHintForRow(0), 1) + 2 * list->frameWidth() + 2);
    const auto choose = [this](const QListWidgetItem* row) {
        const auto id = idAt<EntityId>(row->data(Qt::UserRole).toUInt());
        QMetaObject::invokeMethod(this, [this, id] { m_session.select({.entities = {id}}); }, Qt::QueuedConnection);
    };
    connect(list, &QListWidget::itemClicked, this, choose);
    connect(list, &QListWidget::itemActivated, this, choose);
    m_layout->addWidget(list);
}

void InspectorPanel::addFoldAround(EntityId id)
{
    const ThreatGraph* graph = graphOf(m_session);
    const GraphFold* fold = graph ? foldOf(*graph, id) : nullptr;
    if (!fold || rowOf(id) >= m_session.state().threatCase.entities.size())
        return;
    m_layout->addWidget(plainLabel(tr("In the fold “%1”").arg(toQt(foldTitle(m_session.state().picturedCase(), *graph, *fold))), LabelTone::Quiet, m_page));
    BarItems items;
    items.buttons = {{tr("Choose the fold"), tr("All that shares this card"),
                      [this, members = graph->node(fold->node).entities] { m_session.select({.entities = members}); }},
                     {tr("Unfold"), tr("Shows the members, each for itself"), [this, id] { m_session.dispatch(action::Unfold{{id}}); }}};
    addBar(items);
}

std::optional<QString> askForFoldName(const QString& now, QWidget* parent)
{
    bool isGiven = false;
    const QString name = QInputDialog::getText(parent, InspectorPanel::tr("Name the fold"), InspectorPanel::tr("Name (empty: called by what it holds)"),
                                               QLineEdit::Normal, now, &isGiven);
    return isGiven ? std::optional(name.simplified().left(longestName)) : std::nullopt;
}

}  // namespace throughline::ui
