// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>

#include "core/workbench/copied_rows.h"
#include "ui/claim_text.h"
#include "ui/dialogs/ask.h"
#include "ui/forms/choices.h"
#include "ui/forms/form_dialog.h"
#include "ui/qt_text.h"

namespace throughline::ui {

namespace {

constexpr qint64 maxAttachmentBytes = 50'000'000;
constexpr qsizetype mostCheckedLetters = 200'000;  ///< of a longer text it is found out when it is taken

QString tr(const char* text) { return QCoreApplication::translate("throughline::ui", text); }

QString isEmptyText(const QPlainTextEdit* field, const QString& sentence)
{
    return field->toPlainText().trimmed().isEmpty() ? sentence : QString();
}

TimeSpan now()
{
    const std::int64_t seconds = QDateTime::currentSecsSinceEpoch();
    return {.earliest = seconds, .latest = seconds, .precision = TimePrecision::Second};
}

void complain(QWidget* parent, const QString& text)
{
    QMessageBox box(QMessageBox::Warning, QStringLiteral("Throughline"), QString(), QMessageBox::Ok, parent);
    box.setTextFormat(Qt::PlainText);
    box.setText(text);
    box.exec();
}

}  // namespace

std::optional<Action> askForNote(const WorkbenchState& state, const NoteSubject& about, std::optional<NoteId> id,
                                 QWidget* parent)
{
    Note note = id ? state.threatCase[*id] : Note{.id = {}, .about = about, .text = {}, .author = {}, .written = now()};
    FormDialog dialog(id ? tr("Edit a note") : tr("Write a note"), tr("Your own words, kept apart from what sources say."), parent);
    QPlainTextEdit* text = dialog.addText(tr("&Note"), note.text);
    QLineEdit* author = dialog.addLine(tr("&By"), note.author, toQt(state.threatCase.house.name.empty() ? "we" : state.threatCase.house.name));
    auto* tlp = dialog.add(tr("&Marking"), choiceBox(tlpChoices(), note.marking.tlp));
    dialog.setCheck([text] { return isEmptyText(text, tr("Write something.")); });
    text->setFocus();
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    note.text = fromQt(text->toPlainText().trimmed());
    note.author = fromQt(author->text().trimmed());
    note.marking.tlp = chosenIn<Tlp>(tlp);
    return Action(action::Edit(action::WriteNote{id, std::move(note)}));
}

std::optional<Action> askForAssessment(const WorkbenchState& state, std::optional<AssessmentId> id, QWidget* parent)
{
    Assessment assessment = id ? state.threatCase[*id] : Assessment{};
    if (!id)
        if (const auto claim = state.selection.claim)
            assessment.restsOn = {*claim};
    FormDialog dialog(id ? tr("Edit our assessment") : tr("Write an assessment"),
                      tr("What we ourselves judge, drawn apart from what sources claim."), parent);
    QPlainTextEdit* statement = dialog.addText(tr("&Statement"), assessment.statement);
    QLineEdit* word = dialog.addLine(tr("&Likelihood"), assessment.likelihood.word, tr("likely, roughly even chance …"));
    QLineEdit* scale = dialog.addLine(tr("S&cale"), assessment.likelihood.scale, tr("ICD 203, PHIA …"));
    auto* confidence = dialog.add(tr("&Analytic confidence"), choiceBox(confidenceChoices(), assessment.confidence));
    QPlainTextEdit* alternatives = dialog.addText(tr("Al&ternatives"), {}, tr("one a line"));
    QStringList lines;
    for (const std::string& line : assessment.alternatives)
        lines.append(toQt(line));
    alternatives->setPlainText(lines.join(QLatin1Char('\n')));
    dialog.addFact(tr("Rests on"), tr("%1 claims").arg(assessment.restsOn.size()));
    dialog.setCheck([statement] { return isEmptyText(statement, tr("Say what you judge.")); });
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    assessment.statement = fromQt(statement->toPlainText().trimmed());
    assessment.likelihood = {fromQt(word->text().trimmed()), fromQt(scale->text().trimmed())};
    assessment.confidence = chosenIn<AnalyticConfidence>(confidence);
    assessment.alternatives.clear();
    const QStringList kept = alternatives->toPlainText().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString& line : kept)
        assessment.alternatives.push_back(fromQt(line.trimmed()));
    return Action(action::Edit(action::WriteAssessment{id, std::move(assessment)}));
}

namespace {

/// What it shows, and how it is marked; false if nobody answers.
bool askAbout(Attachment& attachment, const QString& title, const QString& accept, QWidget* parent)
{
    FormDialog dialog(title, toQt(attachment.fileName), parent);
    QLineEdit* caption = dialog.addLine(tr("&Caption"), attachment.caption, tr("what it shows"));
    auto* tlp = dialog.add(tr("&Marking"), choiceBox(tlpChoices(), attachment.marking.tlp));
    dialog.setAcceptText(accept);
    if (dialog.exec() != QDialog::Accepted)
        return false;
    attachment.caption = fromQt(caption->text().trimmed());
    attachment.marking.tlp = chosenIn<Tlp>(tlp);
    return true;
}

/// A file, and what is said of it; nullopt if nobody chooses one, or it cannot be read.
std::optional<Attachment> askForFile(const NoteSubject& about, const QString& title, const QString& kinds, const QString& accept, QWidget* parent)
{
    const QString path = QFileDialog::getOpenFileName(parent, title, {}, kinds);
    if (path.isEmpty())
        return std::nullopt;
    Result<Attachment> read = readAttachment(path);
    if (!read) {
        complain(parent, toQt(read.error().message));
        return std::nullopt;
    }
    read->about = about;
    return askAbout(*read, title, accept, parent) ? std::optional(*std::move(read)) : std::nullopt;
}

}  // namespace

Result<Attachment> readAttachment(const QString& path)
{
    QFile file(path);
    const std::string where = fromQt(QFileInfo(path).fileName());
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileUnreadable, fromQt(tr("The file cannot be read: %1").arg(file.errorString())), where};
    if (file.size() > maxAttachmentBytes)
        return Error{ErrorCode::TooLarge,
                     fromQt(tr("The file has %1 MB. Attach files of up to 50 MB: a page or a part of it.").arg(file.size() / 1'000'000)), where};
    Attachment attachment;
    attachment.fileName = where;
    attachment.bytes = std::make_shared<const std::string>(file.readAll().toStdString());
    return attachment;
}

std::optional<Action> askForAttachment(const NoteSubject& about, QWidget* parent)
{
    std::optional<Attachment> asked =
        askForFile(about, tr("Attach a file"), tr("Pictures and PDF (*.png *.jpg *.jpeg *.pdf);;All files (*)"), tr("Attach"), parent);
    return asked ? std::optional(Action(action::Edit(action::Attach{*std::move(asked)}))) : std::nullopt;
}

std::optional<Attachment> askForPicture(EntityId thing, QWidget* parent)
{
    return askForFile(thing, tr("Picture on a card"), tr("Pictures (*.png *.jpg *.jpeg)"), tr("Put on the card"), parent);
}

std::optional<Action> askForAttachmentEdit(const WorkbenchState& state, AttachmentId id, QWidget* parent)
{
    Attachment attachment = state.threatCase[id];
    if (!askAbout(attachment, tr("Edit an attachment"), tr("Change"), parent))
        return std::nullopt;
    return Action(action::Edit(action::EditAttachment{id, attachment.caption, attachment.marking}));
}

std::optional<Action> askForIndicators(QWidget* parent)
{
    FormDialog dialog(tr("Paste indicators"),
                      tr("Addresses, domains, URLs, hashes and CVEs are picked out of any text, defanged or not."), parent);
    QPlainTextEdit* text = dialog.addText(tr("&Text"), {});
    text->setFixedHeight(260);
    text->paste();
    dialog.setAcceptText(tr("Add"));
    // Before the form closes: what was typed there would be gone.
    dialog.setCheck([text] {
        if (const QString missing = isEmptyText(text, tr("Paste or type a list.")); !missing.isEmpty())
            return missing;
        const QString typed = text->toPlainText();
        if (typed.size() > mostCheckedLetters || hasIndicators(fromQt(typed)))
            return QString();
        return tr("There is no indicator in it. The clipboard keeps the text; as a report it is opened from a file (Ctrl+O).");
    });
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return Action(action::Edit(action::PasteIndicators{fromQt(text->toPlainText())}));
}

}  // namespace throughline::ui
