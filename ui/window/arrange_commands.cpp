// SPDX-License-Identifier: GPL-3.0-or-later
// What the commands do that draw on the picture by hand and line cards up.
#include <QSettings>
#include <algorithm>
#include <array>

#include "ui/canvas/canvas.h"
#include "ui/canvas/hand_tool.h"
#include "ui/window/main_window.h"

namespace throughline::ui {

namespace {

struct ToolRow {
    const char* command;
    AnnotationKind kind;
};

constexpr std::array tools{ToolRow{"drawText", AnnotationKind::Text}, ToolRow{"drawBox", AnnotationKind::Box},
                           ToolRow{"drawArrow", AnnotationKind::Arrow}};

struct AlignRow {
    const char* command;
    Alignment alignment;
    std::size_t leastCards;
};

constexpr std::array alignments{AlignRow{"alignLeft", Alignment::Left, 2},
                                AlignRow{"alignCentre", Alignment::Centre, 2},
                                AlignRow{"alignRight", Alignment::Right, 2},
                                AlignRow{"alignTop", Alignment::Top, 2},
                                AlignRow{"alignMiddle", Alignment::Middle, 2},
                                AlignRow{"alignBottom", Alignment::Bottom, 2},
                                AlignRow{"distributeAcross", Alignment::AcrossEvenly, 3},
                                AlignRow{"distributeDown", Alignment::DownEvenly, 3}};

}  // namespace

void MainWindow::bindArrangeCommands()
{
    HandTool& hand = m_canvas->hand();
    for (const ToolRow& row : tools) {
        m_commands[row.command]->setCheckable(true);
        // Asked for once more it is laid down.
        m_commands.bind(row.command, [this, kind = row.kind] {
            HandTool& tool = m_canvas->hand();
            tool.take(tool.tool() == kind ? std::nullopt : std::optional(kind));
            for (const ToolRow& other : tools)
                m_commands[other.command]->setChecked(tool.tool() == other.kind);
        });
    }
    connect(&hand, &HandTool::toolChanged, this, [this] {
        for (const ToolRow& row : tools)
            m_commands[row.command]->setChecked(m_canvas->hand().tool() == row.kind);
    });
    for (const AlignRow& row : alignments)
        m_commands.bind(row.command, [this, alignment = row.alignment] { m_canvas->alignChosen(alignment); });
    m_commands["snap"]->setCheckable(true);
    connect(m_commands["snap"], &QAction::toggled, this, [this](bool isOn) {
        QSettings().setValue(QStringLiteral("view/snap"), isOn);
        m_canvas->setSnapping(isOn);
    });
}

void MainWindow::enableArrangeCommands()
{
    const bool hasPicture = !m_session.isCaseEmpty() && m_session.state().picture != nullptr;
    for (const ToolRow& row : tools)
        m_commands[row.command]->setEnabled(hasPicture);
    const std::size_t cards = m_session.state().selection.entities.size() > 1 ? m_canvas->chosenCardCount() : 0;
    for (const AlignRow& row : alignments)
        m_commands[row.command]->setEnabled(cards >= row.leastCards);
}

/// Those of other layouts are not to be seen.
std::vector<std::uint32_t> MainWindow::chosenDrawings() const
{
    const WorkbenchState& state = m_session.state();
    std::vector<std::uint32_t> drawings;
    for (const Annotation& drawn : state.view.annotations)
        if (drawn.layout == state.view.layout
            && std::find(state.selection.annotations.begin(), state.selection.annotations.end(), drawn.id) != state.selection.annotations.end())
            drawings.push_back(drawn.id);
    return drawings;
}

}  // namespace throughline::ui
