// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/card_pictures.h"

#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QMimeData>
#include <QUrl>

#include "core/workbench/card_picture.h"
#include "ui/canvas/canvas.h"
#include "ui/claim_text.h"
#include "ui/dialogs/ask.h"
#include "ui/paint/decode_image.h"
#include "ui/qt_text.h"
#include "ui/session.h"
#include "ui/window/commands.h"

namespace throughline::ui {

QString pictureFileOf(const QMimeData& data)
{
    const QList<QUrl> urls = data.urls();
    if (urls.size() != 1 || !urls.front().isLocalFile())
        return {};
    const QString suffix = QFileInfo(urls.front().toLocalFile()).suffix().toLower();
    const bool isPicture = suffix == QLatin1String("png") || suffix == QLatin1String("jpg") || suffix == QLatin1String("jpeg");
    return isPicture ? urls.front().toLocalFile() : QString();
}

CardPictures::CardPictures(Session& session, Canvas& canvas, CommandSet& commands, QWidget* window)
    : QObject(window), m_session(session), m_canvas(canvas), m_commands(commands), m_window(window)
{
    commands.bind("pictureOn", [this] {
        const std::optional<EntityId> thing = chosen();
        if (std::optional<Attachment> asked = thing ? askForPicture(*thing, m_window) : std::nullopt)
            putOn(*thing, *std::move(asked));
    });
    commands.bind("pictureOff", [this] { takeOff(); });
}

/// Of what is chosen, if that is one card and nothing else.
std::optional<EntityId> CardPictures::chosen() const
{
    const WorkbenchState& state = m_session.state();
    const Selection& selection = state.selection;
    if (selection.entities.empty() || !selection.relationships.empty())
        return std::nullopt;
    const std::optional<EntityId> carrier = pictureCarrier(state, selection.entities.front());
    for (const EntityId other : selection.entities)
        if (pictureCarrier(state, other) != carrier)
            return std::nullopt;
    return carrier;
}

void CardPictures::enableCommands()
{
    const std::optional<EntityId> thing = chosen();
    m_commands["pictureOn"]->setEnabled(thing.has_value());
    m_commands["pictureOff"]->setEnabled(thing && pictureOnCard(m_session.state(), *thing));
}

std::optional<EntityId> CardPictures::cardFor(const QMimeData& dragged, const QPoint& inWindow) const
{
    const QPoint at = m_canvas.mapFrom(m_window, inWindow);
    if (pictureFileOf(dragged).isEmpty() || !m_canvas.isVisible() || !m_canvas.rect().contains(at))
        return std::nullopt;
    const std::optional<Canvas::Item> item = m_canvas.itemAt(at);
    const std::optional<EntityId> thing = item && item->kind == HitKind::Card ? m_canvas.thingOf(item->index) : std::nullopt;
    return thing ? pictureCarrier(m_session.state(), *thing) : std::nullopt;
}

void CardPictures::dropOn(EntityId thing, const QMimeData& dropped) { putFileOn(thing, pictureFileOf(dropped)); }

bool CardPictures::paste(const QMimeData& pasted)
{
    const std::optional<EntityId> thing = chosen();
    if (const QString path = pictureFileOf(pasted); thing && !path.isEmpty()) {
        putFileOn(*thing, path);
        return true;
    }
    const QImage image = thing && pasted.hasImage() ? qvariant_cast<QImage>(pasted.imageData()) : QImage();
    if (image.isNull())
        return false;
    m_session.readPicture([this, image, thing = *thing, version = m_session.state().caseVersion](const Job&) -> JobRunner::Finish {
        const auto bytes = std::make_shared<const std::string>(pngOf(image));
        return [this, bytes, thing, version] {
            // Who went on meanwhile may have another case: the row may be another thing's.
            if (m_session.state().caseVersion == version)
                putOn(thing, {.fileName = fromQt(tr("pasted picture.png")), .bytes = bytes});
            else
                emit told(tr("The case changed while the picture was read; paste it once more."));
        };
    });
    return true;
}

void CardPictures::putFileOn(EntityId thing, const QString& path)
{
    Result<Attachment> read = readAttachment(path);
    if (!read)
        emit m_session.refused(errorText(read.error()));
    else
        putOn(thing, *std::move(read));
}

void CardPictures::putOn(EntityId thing, Attachment attachment)
{
    attachment.about = thing;
    attachment.isOnCard = true;
    m_canvas.keepView();
    m_session.dispatch(action::Edit(action::Attach{std::move(attachment), roomForPicture(m_session.state(), thing)}));
}

void CardPictures::takeOff()
{
    const std::optional<EntityId> thing = chosen();
    if (const auto shown = thing ? pictureOnCard(m_session.state(), *thing) : std::nullopt)
        m_session.dispatch(action::Edit(action::ShowOnCard{*shown, false}));
}

}  // namespace throughline::ui
