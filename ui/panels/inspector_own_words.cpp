// SPDX-License-Identifier: GPL-3.0-or-later
// What the house itself wrote: notes, files, links, assessments, and what can be done to them.
#include <QFileDialog>
#include <QImage>
#include <QLabel>
#include <QMenu>
#include <QVBoxLayout>

#include "core/base/write_file.h"
#include "core/workbench/card_picture.h"
#include "ui/claim_text.h"
#include "ui/dialogs/ask.h"
#include "ui/panels/edit_bar.h"
#include "ui/paint/decode_image.h"
#include "ui/panels/inspector_panel.h"
#include "ui/plain_label.h"
#include "ui/qt_text.h"
#include "ui/session.h"

namespace throughline::ui {

namespace {

constexpr QSize thumbnailSize{220, 140};

QString linkText(const ThreatCase& threatCase, const SameAs& link, EntityId seenFrom)
{
    const bool isFirst = link.first == seenFrom;
    const QString other = entityName(threatCase, isFirst ? link.second : link.first);
    switch (link.kind) {
    case SameAsKind::SameAs: return link.isAccepted ? InspectorPanel::tr("Joined with %1").arg(other)
                                                    : InspectorPanel::tr("Perhaps the same as %1").arg(other);
    case SameAsKind::Overlaps: return InspectorPanel::tr("Overlaps with %1").arg(other);
    case SameAsKind::PartOf: return isFirst ? InspectorPanel::tr("Part of %1").arg(other)
                                            : InspectorPanel::tr("%1 is part of it").arg(other);
    case SameAsKind::RenamedTo: return isFirst ? InspectorPanel::tr("Renamed to %1").arg(other)
                                               : InspectorPanel::tr("Was called %1").arg(other);
    }
    return other;
}

std::vector<ClaimId> claimsOf(const ThreatCase& threatCase, SameAsId id)
{
    std::vector<ClaimId> claims;
    for (std::size_t row = 0; row < threatCase.claims.size(); ++row)
        if (const auto* about = std::get_if<SameAsId>(&threatCase.claims[row].about);
            about && *about == id && !threatCase.claims[row].isDeleted)
            claims.push_back(idAt<ClaimId>(row));
    return claims;
}

/// Shows an attached picture on the card of its thing, or no longer.
BarItem cardItem(Session& session, AttachmentId id, EntityId thing)
{
    // Merging may bring a second one, which is not the one that is seen.
    const ThreatCase& threatCase = session.state().threatCase;
    const std::optional<AttachmentId> seen = pictureOnCard(session.state(), thing);
    if (threatCase[id].isOnCard && (!seen || *seen == id || threatCase[*seen].about != threatCase[id].about))
        return {InspectorPanel::tr("Do not show on the card"), InspectorPanel::tr("The file stays attached"),
                [&session, id] { session.dispatch(action::Edit(action::ShowOnCard{id, false})); }};
    return {InspectorPanel::tr("Show on the card"), InspectorPanel::tr("In the place of another picture, if there is one"), [&session, id, thing] {
                session.dispatch(action::Edit(action::ShowOnCard{id, true, roomForPicture(session.state(), thing)}));
            }};
}

}  // namespace

void InspectorPanel::addBar(const BarItems& items) { m_layout->addWidget(editBar(items.buttons, items.more, m_page)); }

void InspectorPanel::showClaimMenu(ClaimId claim, const QPoint& at)
{
    QMenu menu(this);
    fillMenu(menu, claimItems(m_session, claim, this));
    menu.exec(at);
}

void InspectorPanel::addOwnWords(const NoteSubject& about)
{
    const ThreatCase& threatCase = m_session.state().threatCase;
    for (std::size_t row = 0; row < threatCase.notes.size(); ++row)
        if (!threatCase.notes[row].isDeleted && threatCase.notes[row].about == about)
            addNote(idAt<NoteId>(row));
    for (std::size_t row = 0; row < threatCase.attachments.size(); ++row)
        if (!threatCase.attachments[row].isDeleted && threatCase.attachments[row].about == about)
            addAttachment(idAt<AttachmentId>(row));
}

void InspectorPanel::addNote(NoteId id)
{
    const Note& note = m_session.state().threatCase[id];
    const QString by = note.author.empty() ? tr("us") : toQt(note.author);
    const QString when = toQt(timeText(note.written)).left(10);
    addHeading(when.isEmpty() ? tr("Note by %1").arg(by) : tr("Note by %1, %2").arg(by, when));
    m_layout->addWidget(plainLabel(toQt(note.text), m_page));
    addBar({.buttons = {{tr("Edit …"), tr("Changes the note"), [this, id] {
                             const WorkbenchState& state = m_session.state();
                             if (const auto asked = askForNote(state, state.threatCase[id].about, id, this))
                                 m_session.dispatch(*asked);
                         }},
                        {tr("Delete"), tr("Takes the note out; it stays recoverable"),
                         [this, id] { m_session.dispatch(action::Edit(action::Delete{{.notes = {id}}})); }}},
            .more = {}});
}

void InspectorPanel::addAttachment(AttachmentId id)
{
    const Attachment& attachment = m_session.state().threatCase[id];
    addHeading(tr("File: %1").arg(toQt(attachment.fileName)));
    if (!attachment.caption.empty())
        m_layout->addWidget(plainLabel(toQt(attachment.caption), m_page));
    const bool isPicture = attachment.mediaType.starts_with("image/");
    const QImage image = isPicture && attachment.bytes ? decodeImage(*attachment.bytes, thumbnailSize) : QImage();
    if (isPicture && image.isNull())
        m_layout->addWidget(plainLabel(tr("The picture cannot be shown: the file is damaged, or too large."), m_page));
    if (!image.isNull()) {
        auto* picture = new QLabel(m_page);
        picture->setPixmap(QPixmap::fromImage(image));
        picture->setAccessibleName(toQt(attachment.caption.empty() ? attachment.fileName : attachment.caption));
        m_layout->addWidget(picture);
    }
    QList<BarItem> more{{tr("Caption and marking …"), tr("Changes what is said of the file"), [this, id] {
                             if (const auto asked = askForAttachmentEdit(m_session.state(), id, this))
                                 m_session.dispatch(*asked);
                         }}};
    if (const auto* thing = std::get_if<EntityId>(&attachment.about); thing && (attachment.isOnCard || !image.isNull()))
        more.prepend(cardItem(m_session, id, *thing));
    addBar({.buttons = {{tr("Save a copy …"), tr("Writes the attached file; Throughline itself never opens it"), [this, id] {
                             const Attachment& row = m_session.state().threatCase[id];
                             const QString path = QFileDialog::getSaveFileName(this, tr("Save a copy"), toQt(row.fileName));
                             if (path.isEmpty() || !row.bytes)
                                 return;
                             if (const Status written = writeFile(fromQt(path), *row.bytes); !written)
                                 emit m_session.failed(errorText(written.error()));
                         }},
                        {tr("Delete"), tr("Takes the file out; it stays recoverable"),
                         [this, id] { m_session.dispatch(action::Edit(action::Delete{{.attachments = {id}}})); }}},
            .more = more});
}

void InspectorPanel::addLinks(EntityId id)
{
    const ThreatCase& threatCase = m_session.state().threatCase;
    for (std::size_t row = 0; row < threatCase.sameAs.size(); ++row) {
        const SameAs& link = threatCase.sameAs[row];
        const bool isShown = !link.isDeleted && !threatCase[link.first].isDeleted && !threatCase[link.second].isDeleted;
        if (isShown && (link.first == id || link.second == id))
            addLink(idAt<SameAsId>(row), id);
    }
}

void InspectorPanel::addLink(SameAsId id, EntityId seenFrom)
{
    const ThreatCase& threatCase = m_session.state().threatCase;
    const SameAs& link = threatCase[id];
    addHeading(linkText(threatCase, link, seenFrom));
    addClaims(claimsOf(threatCase, id), false);
    QList<BarItem> buttons;
    if (link.kind == SameAsKind::SameAs && link.isAccepted)
        buttons.append({tr("Split"), tr("Shows them apart again; the link stays listed with its claims"),
                        [this, id] { m_session.dispatch(action::Edit(action::JudgeSameAs{id, false})); }});
    else if (link.kind == SameAsKind::SameAs)
        buttons.append({tr("Join"), tr("Shows them as one, with all names"),
                        [this, id] { m_session.dispatch(action::Edit(action::JudgeSameAs{id, true})); }});
    buttons.append({tr("Claim …"), tr("Adds who says so, or who disputes it"), [this, id] {
                        if (const auto asked = askForNewClaim(m_session.state(), id, {}, this))
                            m_session.dispatch(*asked);
                    }});
    buttons.append({tr("Delete"), tr("Takes the link out; it stays recoverable"),
                    [this, id] { m_session.dispatch(action::Edit(action::Delete{{.sameAs = {id}}})); }});
    addBar({.buttons = buttons, .more = {}});
}

void InspectorPanel::addReport(ReportId id)
{
    const ThreatCase& threatCase = m_session.state().threatCase;
    addFact(tr("Report"), reportName(threatCase[id]));
    addBar({.buttons = {{tr("About this source …"), tr("Title, publisher, dates, marking, reliability"), [this, id] {
                             if (const auto asked = askForReportRecord(m_session.state(), id, this))
                                 m_session.dispatch(*asked);
                         }},
                        {tr("Read"), tr("Shows its text"), [this, id] { m_session.askForReport(id); }}},
            .more = {{tr("Note …"), {}, [this, id] {
                          if (const auto asked = askForNote(m_session.state(), id, {}, this))
                              m_session.dispatch(*asked);
                      }},
                     {tr("Attach a file …"), {}, [this, id] {
                          if (const auto asked = askForAttachment(id, this))
                              m_session.dispatch(*asked);
                      }},
                     {tr("Delete"), tr("Takes the report and its claims out; both stay recoverable"),
                      [this, id] { m_session.dispatch(action::Edit(action::Delete{{.reports = {id}}})); }}}});
    addOwnWords(id);
}

void InspectorPanel::addAssessments()
{
    const ThreatCase& threatCase = m_session.state().threatCase;
    for (std::size_t row = 0; row < threatCase.assessments.size(); ++row) {
        const Assessment& assessment = threatCase.assessments[row];
        if (assessment.isDeleted)
            continue;
        const auto id = idAt<AssessmentId>(row);
        addHeading(tr("Our assessment"));
        m_layout->addWidget(plainLabel(toQt(assessment.statement), m_page));
        QStringList grades{toQt(assessment.likelihood.word), toQt(assessment.likelihood.scale)};
        grades.removeAll(QString());
        addFact(tr("Likelihood"), grades.join(QStringLiteral(" · ")));
        addFact(tr("Rests on"), tr("%1 claims").arg(assessment.restsOn.size()));
        addBar({.buttons = {{tr("Edit …"), {}, [this, id] {
                                 if (const auto asked = askForAssessment(m_session.state(), id, this))
                                     m_session.dispatch(*asked);
                             }},
                            {tr("Delete"), {},
                             [this, id] { m_session.dispatch(action::Edit(action::Delete{{.assessments = {id}}})); }}},
                .more = {}});
    }
}

}  // namespace throughline::ui
