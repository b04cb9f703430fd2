// SPDX-License-Identifier: GPL-3.0-or-later
// What the commands do that change the case.
#include <QMenu>

#include "ui/canvas/canvas.h"
#include "ui/canvas/hand_tool.h"
#include "ui/command_keys.h"
#include "ui/dialogs/ask.h"
#include "ui/panels/edit_bar.h"
#include "ui/panels/report_panel.h"
#include "ui/qt_text.h"
#include "ui/window/main_window.h"

namespace throughline::ui {

namespace {

/// What is chosen, for deleting: a claim goes before the line that it stands on.
action::Rows rowsOf(const Selection& selection)
{
    if (selection.claim)
        return {.claims = {*selection.claim}};
    action::Rows rows{.entities = selection.entities, .relationships = selection.relationships};
    if (selection.incident && rows.entities.empty() && rows.relationships.empty())
        rows.incidents = {*selection.incident};
    return rows;
}

std::optional<ClaimSubject> subjectOf(const Selection& selection)
{
    if (!selection.relationships.empty())
        return selection.relationships.front();
    if (!selection.entities.empty())
        return selection.entities.front();
    if (selection.incident)
        return *selection.incident;
    return std::nullopt;
}

QString withStep(const QString& verb, const std::string& step)
{
    return QString(verb + QStringLiteral(": ") + toQt(step).replace(QLatin1Char('&'), QStringLiteral("&&")));
}

}  // namespace

void MainWindow::dispatchIf(const std::optional<Action>& asked)
{
    if (asked)
        m_session.dispatch(*asked);
}

void MainWindow::ask(std::optional<Action> (*question)(const WorkbenchState&, QWidget*))
{
    dispatchIf(question(m_session.state(), this));
}

NoteSubject MainWindow::chosenSubject() const
{
    const Selection& selection = m_session.state().selection;
    if (selection.claim)
        return *selection.claim;
    if (!selection.relationships.empty())
        return selection.relationships.front();
    if (!selection.entities.empty())
        return selection.entities.front();
    if (selection.incident)
        return *selection.incident;
    return std::monostate{};
}

void MainWindow::editChosen()
{
    const WorkbenchState& state = m_session.state();
    const Selection& selection = state.selection;
    if (selection.hasNoRows()) {
        m_canvas->hand().editChosen();
        return;
    }
    if (selection.claim)
        dispatchIf(askForClaimEdit(state, *selection.claim, this));
    else if (selection.entities.size() == 1)
        dispatchIf(askForEntityEdit(state, selection.entities.front(), this));
    else if (selection.entities.empty() && selection.relationships.size() == 1)
        dispatchIf(askForRelationshipEdit(state, selection.relationships.front(), this));
    else
        dispatchIf(askForBulkEdit(state, selection.entities, selection.relationships, this));
}

void MainWindow::deleteChosen()
{
    const std::vector<std::uint32_t> drawings = chosenDrawings();
    const action::Rows rows = rowsOf(m_session.state().selection);
    const bool hasRows = !m_session.state().selection.hasNoRows();
    m_session.select({});  // nothing can be done to what is gone
    if (!drawings.empty())
        m_session.dispatch(action::Draw{{}, drawings});
    if (hasRows)
        m_session.dispatch(action::Edit(action::Delete{rows}));
}

/// Words selected in the report become the sentence.
void MainWindow::addClaim()
{
    const WorkbenchState& state = m_session.state();
    if (const auto about = subjectOf(state.selection))
        dispatchIf(askForNewClaim(state, *about, pickedIn(findChild<ReportPanel*>()), this));
}

void MainWindow::bindCaseCommands()
{
    m_commands.bind("editChosen", [this] { editChosen(); });
    m_commands.bind("deleteChosen", [this] { deleteChosen(); });
    m_commands.bind("tagChosen", [this] {
        const Selection& selection = m_session.state().selection;
        dispatchIf(askForTags(m_session.state(), selection.entities, selection.relationships, this));
    });
    m_commands.bind("addEntity", [this] { dispatchIf(askForNewEntity(m_session.state(), std::nullopt, this)); });
    m_commands.bind("addRelationship", [this] {
        dispatchIf(askForNewRelationship(m_session.state(), m_session.state().selection.entities,
                                         pickedIn(findChild<ReportPanel*>()), this));
    });
    m_commands.bind("addClaim", [this] { addClaim(); });
    m_commands.bind("addNote", [this] { dispatchIf(askForNote(m_session.state(), chosenSubject(), std::nullopt, this)); });
    m_commands.bind("addAssessment", [this] { dispatchIf(askForAssessment(m_session.state(), std::nullopt, this)); });
    m_commands.bind("attach", [this] { dispatchIf(askForAttachment(chosenSubject(), this)); });
    m_commands.bind("pasteIndicators", [this] { dispatchIf(askForIndicators(this)); });
    m_commands.bind("sameAs", [this] { dispatchIf(askForSameAs(m_session.state(), m_session.state().selection.entities, this)); });
    m_commands.bind("split", [this] {
        m_session.dispatch(action::Edit(action::SplitNode{m_session.state().selection.entities}));
    });
    m_commands.bind("caseProperties", [this] { ask(askForCaseProperties); });
    m_commands.bind("house", [this] { ask(askForHouse); });
}

void MainWindow::enableCaseCommands()
{
    const WorkbenchState& state = m_session.state();
    const Selection& selection = state.selection;
    const auto& steps = state.history.steps();
    const std::size_t done = state.history.position();
    m_commands["undo"]->setEnabled(state.history.canUndo());
    m_commands["redo"]->setEnabled(state.history.canRedo());
    // The menu names the step; a tooltip of a tool button shows the same.
    m_commands["undo"]->setText(state.history.canUndo() ? withStep(tr("&Undo"), steps[done - 1]->name) : tr("&Undo"));
    m_commands["redo"]->setText(state.history.canRedo() ? withStep(tr("&Redo"), steps[done]->name) : tr("&Redo"));
    for (const char* id : {"undo", "redo"})
        m_commands[id]->setToolTip(tooltipText(withKeys(m_commands[id]->text().remove(QLatin1Char('&')), *this, id)));  // names come from reports
    m_commands["undo"]->setIconText(tr("Undo"));
    m_commands["redo"]->setIconText(tr("Redo"));
    const bool hasRows = !selection.hasNoRows();
    m_commands["editChosen"]->setEnabled(hasRows || chosenDrawings().size() == 1);
    m_commands["deleteChosen"]->setEnabled(hasRows || !chosenDrawings().empty());
    m_commands["addClaim"]->setEnabled(hasRows);
    m_commands["tagChosen"]->setEnabled(!selection.entities.empty() || !selection.relationships.empty());
    for (const char* id : {"sameAs", "split"})
        m_commands[id]->setEnabled(!selection.entities.empty());
    m_commands["addRelationship"]->setEnabled(state.threatCase.entities.size() > 1);
}

void MainWindow::showCanvasMenu(const QPoint& at, std::optional<Point> inPicture, const QList<QAction*>& own)
{
    QMenu menu(this);
    const Selection& selection = m_session.state().selection;
    menu.addActions(own);
    if (!own.isEmpty())
        menu.addSeparator();
    if (selection.isEmpty()) {
        QAction* add = menu.addAction(tr("Add a thing here …"));
        connect(add, &QAction::triggered, this,
                [this, inPicture] { dispatchIf(askForNewEntity(m_session.state(), inPicture, this)); });
        for (const char* id : {"pasteThings", "addRelationship", "pasteIndicators", "addNote"})
            menu.addAction(m_commands[id]);
        menu.addSeparator();
        for (const char* id : {"drawText", "drawBox", "drawArrow"})
            menu.addAction(m_commands[id]);
        menu.addSeparator();
        for (const char* id : {"filter", "fit", "showAll"})
            menu.addAction(m_commands[id]);
    } else if (selection.hasNoRows()) {
        for (const char* id : {"editChosen", "zoomToSelection", "copyNames", "deleteChosen"})
            menu.addAction(m_commands[id]);
    } else {
        for (const char* id : {"editChosen", "tagChosen", "addClaim", "lineFrom", "addRelationship", "addNote", "attach", "pictureOn", "pictureOff"})
            if (qstrcmp(id, "pictureOff") != 0 || m_commands[id]->isEnabled())
                menu.addAction(m_commands[id]);
        menu.addSeparator();
        addQuestions(menu);
        menu.addSeparator();
        addExploring(menu);
        menu.addSeparator();
        for (const char* id : {"sameAs", "split", "focusChosen", "hide", "zoomToSelection", "copyThings", "copyNames"})
            menu.addAction(m_commands[id]);
        if (m_commands["copyLive"]->isEnabled())
            menu.addAction(m_commands["copyLive"]);
        if (m_canvas->chosenCardCount() > 1) {
            QMenu* lineUp = menu.addMenu(tr("Line up"));
            for (const char* id : {"alignLeft", "alignCentre", "alignRight", "alignTop", "alignMiddle", "alignBottom", "distributeAcross", "distributeDown"})
                lineUp->addAction(m_commands[id]);
        }
        menu.addSeparator();
        menu.addAction(m_commands["deleteChosen"]);
    }
    menu.exec(at);
}

}  // namespace throughline::ui
