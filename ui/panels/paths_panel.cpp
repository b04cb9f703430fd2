// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/paths_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <set>

#include "core/workbench/question_answer.h"
#include "ui/claim_text.h"
#include "ui/panels/panels.h"
#include "ui/plain_label.h"
#include "ui/qt_text.h"
#include "ui/session.h"

namespace throughline::ui {

namespace {

QComboBox* makeNameBox(const QString& hint, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(18);
    box->lineEdit()->setPlaceholderText(hint);
    box->completer()->setFilterMode(Qt::MatchContains);
    box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    return box;
}

QString scopeText(RoutingScope scope)
{
    switch (scope) {
    case RoutingScope::NotStated: return {};
    case RoutingScope::Campaign: return PathsPanel::tr("routing stated for the campaign, not for this target");
    case RoutingScope::Specific: return PathsPanel::tr("routing stated for this target");
    }
    return {};
}

/// Every stop, and every relationship that joins two of them: a line through shared relays stands for
/// what is said of the ends.
Selection selectionOfPath(const ThreatGraph& graph, const ThreatPath& path)
{
    Selection selection;
    std::set<NodeIndex> onPath;
    for (const PathStop& stop : path.stops)
        onPath.insert(stop.nodes.begin(), stop.nodes.end());
    std::set<EdgeIndex> edges;
    for (const PathHop& hop : path.hops)
        edges.insert(hop.edges.begin(), hop.edges.end());
    for (const NodeIndex node : onPath) {
        const std::vector<EntityId>& entities = graph.node(node).entities;
        selection.entities.insert(selection.entities.end(), entities.begin(), entities.end());
        for (const EdgeIndex edge : graph.outEdges(node))
            if (onPath.contains(graph.edge(edge).target))
                edges.insert(edge);
    }
    for (const EdgeIndex edge : edges) {
        const std::vector<RelationshipId>& members = graph.edge(edge).relationships;
        selection.relationships.insert(selection.relationships.end(), members.begin(), members.end());
    }
    return selection;
}

}  // namespace

PathsPanel::PathsPanel(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_from(makeNameBox(tr("From"), this)), m_to(makeNameBox(tr("To"), this)),
      m_mayCross(new QCheckBox(tr("May cross incidents"), this)), m_answer(plainLabel({}, LabelTone::Quiet, this)),
      m_paths(new QListWidget(this))
{
    auto* find = new QPushButton(tr("Find paths"), this);
    find->setObjectName(QStringLiteral("findPaths"));
    m_from->setAccessibleName(tr("From"));
    m_to->setAccessibleName(tr("To"));
    m_paths->setObjectName(QStringLiteral("pathsView"));
    m_paths->setWordWrap(true);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_from, 1);
    row->addWidget(m_to, 1);
    row->addWidget(m_mayCross);
    row->addWidget(find);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addLayout(row);
    layout->addWidget(m_answer);
    layout->addWidget(m_paths, 1);

    connect(find, &QPushButton::clicked, this, [this] { ask(); });
    connect(m_to->lineEdit(), &QLineEdit::returnPressed, this, [this] { ask(); });
    connect(m_paths, &QListWidget::currentRowChanged, this, [this](int chosen) { choose(chosen); });
    connect(&m_session, &Session::caseChanged, this, [this] { refreshNames(); });
    connect(&m_session, &Session::answerChanged, this, [this] { showAnswer(); });
    refreshNames();
}

void PathsPanel::refreshNames()
{
    const ThreatCase& threatCase = m_session.state().threatCase;
    QStringList names;
    for (const Entity& entity : threatCase.entities)
        if (!entity.isDeleted)
            names.append(toQt(entity.name.empty() ? entity.id : entity.name));
    names.removeDuplicates();
    names.sort(Qt::CaseInsensitive);
    for (QComboBox* box : {m_from, m_to}) {
        const QString typed = box->currentText();
        box->clear();
        box->addItems(names);
        box->setCurrentIndex(-1);
        box->setEditText(typed);
    }
    m_paths->clear();
    m_answer->setText(tr("Asks the reported graph in reading direction: sponsor, actor, capability and "
                         "infrastructure, target."));
}

void PathsPanel::ask()
{
    if (m_from->currentText().isEmpty() || m_to->currentText().isEmpty()) {
        m_answer->setText(tr("Name both ends first."));
        return;
    }
    m_session.dispatch(
        action::Ask{{.from = {fromQt(m_from->currentText())}, .to = {fromQt(m_to->currentText())},
                     .mayCrossIncidents = m_mayCross->isChecked()}});
}

QString PathsPanel::pathText(const ThreatPath& path) const
{
    QStringList parts{toQt(pathLine(*m_session.state().answered->campaign, path)),
                      tr("weakest hop: %1").arg(toQt(strengthWord(path.strength))), scopeText(path.scope)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral("\n"));
}

void PathsPanel::showAnswer()
{
    const QSignalBlocker blocker(m_paths);
    m_paths->clear();
    const WorkbenchState& state = m_session.state();
    if (!state.answered)
        return;
    for (const ThreatPath& path : state.answered->answer.paths)
        m_paths->addItem(pathText(path));
    m_answer->setText(toQt(state.answered->answer.statement));
}

void PathsPanel::choose(int row)
{
    const WorkbenchState& state = m_session.state();
    if (row < 0 || !state.answered || static_cast<std::size_t>(row) >= state.answered->answer.paths.size())
        return;
    const ThreatPath& path = state.answered->answer.paths[static_cast<std::size_t>(row)];
    m_session.select(selectionOfPath(state.answered->campaign->graph(), path));
}

QWidget* makePathsPanel(Session& session, QWidget* parent) { return new PathsPanel(session, parent); }

}  // namespace throughline::ui
