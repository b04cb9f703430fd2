// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/hand_drawing.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <algorithm>
#include <cmath>

#include "core/model/usual_relation.h"
#include "ui/canvas/canvas.h"
#include "ui/claim_text.h"
#include "ui/dialogs/ask.h"
#include "ui/qt_text.h"
#include "ui/session.h"
#include "ui/window/commands.h"

namespace throughline::ui {

namespace {

constexpr double nextStep = 120;  ///< scene units from one typed thing down to the next
constexpr double besideStep = 240;  ///< from the border of a card to the middle of what is named beside it
QString copiedText(const CopiedThings& copy)
{
    const QString things = copy.things == 1 ? HandDrawing::tr("1 thing") : HandDrawing::tr("%1 things").arg(copy.things);
    const QString lines = copy.lines == 1 ? HandDrawing::tr("1 line") : HandDrawing::tr("%1 lines").arg(copy.lines);
    const QString copied = copy.lines == 0 ? HandDrawing::tr("Copied %1.").arg(things) : HandDrawing::tr("Copied %1 and %2.").arg(things, lines);
    if (copy.picturesLeft == 0)
        return copied;
    return copied + QLatin1Char(' ')
        + (copy.picturesLeft == 1 ? HandDrawing::tr("1 picture on a card is too large to come along.")
                                  : HandDrawing::tr("%1 pictures on cards are too large to come along.").arg(copy.picturesLeft));
}

constexpr std::string_view lanes = "lanes";  // has a place of its own for everything

}  // namespace

QMimeData* mimeOf(const CopiedThings& copy)
{
    auto* mime = new QMimeData;
    mime->setData(QLatin1String(copiedThingsType), QByteArray::fromStdString(copy.bundle));
    mime->setText(toQt(copy.words));
    return mime;
}

HandDrawing::HandDrawing(Session& session, CaseFinder& finder, Canvas& canvas, QWidget& start, CommandSet& commands, QWidget* window)
    : QObject(window), m_session(session), m_canvas(canvas), m_commands(commands), m_window(window),
      m_editor(new NameEditor(session, finder, canvas.parentWidget()))
{
    bind(commands, start);
    connect(&m_canvas, &Canvas::nameAsked, this, [this](QPointF at) { nameAt(at); });
    connect(&m_canvas, &Canvas::lineDrawn, this, [this](EntityId from, EntityId to) { drawLine(from, to); });
    connect(&m_canvas, &Canvas::lineBegun, this, [this](EntityId card, bool isBefore, QPointF at) { beginLine(card, isBefore, at); });
    connect(m_editor, &NameEditor::named, this, [this](const action::AddEntity& thing, bool asksForNext) { make(thing, asksForNext); });
    connect(m_editor, &NameEditor::knownTaken, this, [this](EntityId known) { take(known); });
    connect(m_editor, &NameEditor::left, this, [this](bool hadKeys) {
        if (hadKeys)
            m_canvas.setFocus();
        emit pictureLeft();
    });
    connect(&m_session, &Session::thingsAdded, this, [this](const std::vector<EntityId>& things) {
        if (std::exchange(m_isSelecting, false))
            select(things);
    });
    connect(&m_session, &Session::refused, this, [this] { m_isSelecting = false; });
}

void HandDrawing::bind(CommandSet& commands, QWidget& start)
{
    commands.bind("nameThing", [this] { name(); });
    commands.bind("lineFrom", [this] { drawFromChosen(); });
    commands.bind("copyThings", [this] { copy(); });
    commands.bind("pasteThings", [this] { paste(); });
    // Letters and Ctrl+C are for typing and for texts everywhere else.
    for (const char* id : {"nameThing", "lineFrom", "copyThings", "pasteThings"}) {
        QAction* action = commands[id];
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        m_window->removeAction(action);
        m_canvas.addAction(action);
        start.addAction(action);
    }
}

void HandDrawing::enableCommands()
{
    const Selection& selection = m_session.state().selection;
    m_commands["copyThings"]->setEnabled(!selection.isEmpty());
    m_commands["lineFrom"]->setEnabled(!selection.entities.empty());
}

Point HandDrawing::middleOfView() const { return m_canvas.viewport().toScene(QRectF(m_canvas.rect()).center()); }

/// In the middle, a little above, so that what is found has room below.
void HandDrawing::name()
{
    emit pictureWanted();
    nameAt({m_canvas.width() / 2.0, m_canvas.height() / 3.0});
}

void HandDrawing::nameAt(QPointF at)
{
    m_at = at;
    m_editor->openAt(m_canvas.mapTo(m_editor->parentWidget(), at));
}

void HandDrawing::drawFromChosen()
{
    const Selection& selection = m_session.state().selection;
    if (selection.entities.empty())
        return;
    const EntityId card = selection.entities.front();
    const std::optional<QRectF> area = m_canvas.areaOfThing(card);
    const QPointF beside = area ? QPointF(area->right() + 24, area->center().y()) : QPointF(m_canvas.width() / 2.0, m_canvas.height() / 3.0);
    beginLine(card, false, beside);
}

void HandDrawing::beginLine(EntityId card, bool isBefore, QPointF at)
{
    m_at = at;
    const double scale = m_canvas.viewport().scale;
    const std::optional<QRectF> area = m_canvas.areaOfThing(card);
    // What is named beside its card leaves room for the line and its words.
    if (area && std::abs(at.y() - area->center().y()) < nextStep * scale)
        m_at.setX(isBefore ? std::min(at.x(), area->left() - besideStep * scale) : std::max(at.x(), area->right() + besideStep * scale));
    m_editor->openAt(m_canvas.mapTo(m_editor->parentWidget(), at), NameEditor::Link{card, isBefore}, speakerName());
}

/// Who was named last, as long as the case has them.
std::optional<EntityId> HandDrawing::speaker() const
{
    const ChunkedColumn<Entity>& entities = m_session.state().threatCase.entities;
    for (std::size_t row = 0; m_speakerId && row < entities.size(); ++row)
        if (entities[row].id == *m_speakerId && !entities[row].isDeleted)
            return idAt<EntityId>(row);
    return std::nullopt;
}

QString HandDrawing::speakerName() const
{
    const ThreatCase& threatCase = m_session.state().threatCase;
    if (const std::optional<EntityId> who = speaker())
        return entityName(threatCase, *who);
    return threatCase.house.name.empty() ? tr("us") : toQt(threatCase.house.name);
}

/// The form with both ends, a verb for their kinds and who said it last: Enter is enough.
void HandDrawing::drawLine(EntityId from, EntityId to)
{
    const ThreatCase& threatCase = m_session.state().threatCase;
    const UsualRelation usual = usualRelation(threatCase[from].type, threatCase[to].type);
    const std::vector<EntityId> ends = usual.isTurned ? std::vector{to, from} : std::vector{from, to};
    const std::optional<Action> asked = askForNewRelationship(m_session.state(), ends, std::nullopt, m_window, {usual.type, speaker()});
    m_canvas.setFocus();
    if (!asked)
        return;
    const auto& line = std::get<action::AddRelationship>(std::get<action::Edit>(*asked));
    m_speakerId = line.claim.speaker ? std::optional(m_session.state().threatCase[*line.claim.speaker].id) : std::nullopt;
    const std::size_t before = m_session.state().threatCase.relationships.size();
    m_session.dispatch(*asked);
    if (m_session.state().threatCase.relationships.size() > before)
        m_session.select({.relationships = {idAt<RelationshipId>(before)}});
}

void HandDrawing::dispatchDrawn(const action::Edit& edit)
{
    m_isSelecting = true;
    m_session.dispatch(edit);
}

void HandDrawing::make(action::AddEntity thing, bool asksForNext)
{
    if (m_session.state().view.layout != lanes) {
        thing.at = m_canvas.viewport().toScene(m_at);
        m_canvas.keepView();
    }
    const std::optional<NameEditor::Link> link = m_editor->link();
    if (link) {
        action::AddLinkedEntity drawn{.entity = std::move(thing), .link = {.type = m_editor->relation(), .claim = {}}, .isSource = m_editor->isNewSource()};
        (drawn.isSource ? drawn.link.target : drawn.link.source) = link->card;
        drawn.link.claim.speaker = speaker();
        dispatchDrawn(drawn);
    } else {
        dispatchDrawn(thing);
    }
    if (!asksForNext) {
        m_canvas.setFocus();
        return;
    }
    const QPointF below = m_at + QPointF(0, nextStep * m_canvas.viewport().scale);
    m_at = below.y() < m_canvas.height() ? below : m_at;
    m_editor->openAt(m_canvas.mapTo(m_editor->parentWidget(), m_at), link, speakerName());
}

/// What is there already is shown, or becomes the other end of the line.
void HandDrawing::take(EntityId known)
{
    m_canvas.setFocus();
    if (const std::optional<NameEditor::Link> link = m_editor->link()) {
        drawLine(link->isBefore ? known : link->card, link->isBefore ? link->card : known);
        return;
    }
    m_session.select({.entities = {known}});
    m_session.askForSight();
}

void HandDrawing::select(const std::vector<EntityId>& things) { m_session.select({.entities = things}); }

void HandDrawing::copy()
{
    const WorkbenchState& state = m_session.state();
    m_session.copyRows([document = state.document(), picture = state.picture, selection = state.selection, this](const Job& job) -> JobRunner::Finish {
        const auto copy = std::make_shared<const Result<CopiedThings>>(copyThings(document, picture, selection, job));
        return [this, copy] {
            if (!*copy) {
                if (copy->error().code != ErrorCode::Cancelled)
                    emit told(toQt(copy->error().message));
                return;
            }
            QApplication::clipboard()->setMimeData(mimeOf(**copy));
            emit told(copiedText(**copy));
        };
    });
}

void HandDrawing::paste()
{
    const QMimeData* mime = QApplication::clipboard()->mimeData();
    const QLatin1String own(copiedThingsType);
    if (mime && mime->hasFormat(own)) {
        emit pictureWanted();
        dispatchDrawn(action::PasteThings{mime->data(own).toStdString(), middleOfView()});
    } else if (mime && m_pasteTaker && m_pasteTaker(*mime)) {
        emit pictureWanted();
    } else if (mime && mime->hasImage()) {
        emit told(tr("Choose one card to put the picture on, and paste again."));
    } else if (mime && mime->hasText() && !mime->text().trimmed().isEmpty()) {
        if (const std::optional<Action> asked = askForIndicators(m_window))
            m_session.dispatch(*asked);
    } else {
        emit told(tr("The clipboard holds nothing that can be pasted into the picture."));
    }
}

}  // namespace throughline::ui
