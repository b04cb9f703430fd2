// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QCoreApplication>
#include <QFile>
#include <QFileDialog>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include "ui/dialogs/ask.h"
#include "ui/forms/choices.h"
#include "ui/forms/form_dialog.h"
#include "ui/qt_text.h"

namespace throughline::ui {

namespace {

constexpr qint64 maxLogoBytes = 2'000'000;

QString tr(const char* text) { return QCoreApplication::translate("throughline::ui", text); }

std::string textOf(const QLineEdit* field) { return fromQt(field->text().trimmed()); }

/// Bytes of a picture that can be read, or none.
std::shared_ptr<const std::string> readLogo(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > maxLogoBytes)
        return nullptr;
    const QByteArray bytes = file.readAll();
    if (QImage::fromData(bytes).isNull())
        return nullptr;
    return std::make_shared<const std::string>(bytes.constData(), static_cast<std::size_t>(bytes.size()));
}

QString logoText(const std::shared_ptr<const std::string>& logo)
{
    return logo ? tr("Logo: %1 kB").arg((logo->size() + 999) / 1000) : tr("Choose a logo …");
}

}  // namespace

std::optional<Action> askForHouse(const WorkbenchState& state, QWidget* parent)
{
    House house = state.threatCase.house;
    FormDialog dialog(tr("Our house"), tr("The identity that own claims, notes and assessments are written under."), parent);
    QLineEdit* name = dialog.addLine(tr("&Name"), house.name);
    QLineEdit* id = dialog.addLine(tr("STIX &id"), house.id, tr("identity--…; made from the name if empty"));
    auto* logo = new QPushButton(logoText(house.logo));
    dialog.add(tr("&Logo"), logo);
    QObject::connect(logo, &QPushButton::clicked, &dialog, [&, logo] {
        const QString path = QFileDialog::getOpenFileName(&dialog, tr("Choose a logo"), {}, tr("Pictures (*.png *.jpg *.jpeg)"));
        if (path.isEmpty())
            return;
        house.logo = readLogo(path);
        logo->setText(house.logo ? logoText(house.logo) : tr("No picture of up to 2 MB; choose another …"));
    });
    dialog.setCheck([id] {
        const QString text = id->text().trimmed();
        return text.isEmpty() || text.startsWith(QStringLiteral("identity--"))
            ? QString()
            : tr("A STIX id of an identity begins with “identity--”; leave it empty to have one made.");
    });
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    house.name = textOf(name);
    house.id = textOf(id);
    return Action(action::Edit(action::SetHouse{std::move(house)}));
}

std::optional<Action> askForCaseProperties(const WorkbenchState& state, QWidget* parent)
{
    FormDialog dialog(tr("This case"), {}, parent);
    QLineEdit* title = dialog.addLine(tr("&Title"), state.threatCase.title, tr("stands above briefings"));
    auto* tlp = dialog.add(tr("Default &marking"), choiceBox(tlpChoices(), state.threatCase.defaultMarking.tlp));
    tlp->setToolTip(tr("Holds for what has no marking of its own. Without one such things count as TLP:AMBER+STRICT."));
    auto* pap = dialog.add(tr("Default &PAP"), choiceBox(papChoices(), state.threatCase.defaultMarking.pap));
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    Marking marking = state.threatCase.defaultMarking;
    marking.tlp = chosenIn<Tlp>(tlp);
    marking.pap = chosenIn<Pap>(pap);
    return Action(action::Edit(action::SetCase{textOf(title), std::move(marking)}));
}

}  // namespace throughline::ui
