// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <functional>
#include <string>

#include "core/model/marking.h"
#include "core/model/time_span.h"

class QCheckBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace throughline::ui {

/// A form: labelled fields one under the other, a sentence that says what is still missing, OK and
/// Cancel. All texts are plain. It grows with its content and scrolls where the screen ends.
class FormDialog : public QDialog {
    Q_OBJECT

public:
    /// `intro` says in a sentence or two what the form is for; may be empty.
    FormDialog(const QString& title, const QString& intro, QWidget* parent);

    QLineEdit* addLine(const QString& label, const std::string& value, const QString& placeholder = {});
    QPlainTextEdit* addText(const QString& label, const std::string& value, const QString& placeholder = {});
    QCheckBox* addCheck(const QString& text, bool isChecked);
    /// Takes the field over.
    template <class Field>
    Field* add(const QString& label, Field* field)
    {
        addRow(label, field);
        return field;
    }
    void addHeading(const QString& text);
    /// Something to read, not to fill in.
    void addFact(const QString& label, const QString& text);

    /// A field with its label.
    void showRow(QWidget* field, bool isVisible);
    void setAcceptText(const QString& text);
    /// `missing` says in a sentence what keeps the form from being accepted; empty if nothing does.
    /// Asked after every change of a field.
    void setCheck(std::function<QString()> missing);
    void recheck();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void addRow(const QString& label, QWidget* field);
    void watch(QWidget* field);

    QFormLayout* m_form;
    QLabel* m_missing;
    QDialogButtonBox* m_buttons;
    std::function<QString()> m_check;
    bool m_hasFocus = false;
    bool m_isShown = false;
};

/// The time that a field names: `before` if its text was not touched; a date where it is one, else the
/// words alone.
TimeSpan timeIn(const QLineEdit* field, const TimeSpan& before);
/// Was the text of the field changed since it was filled?
bool isTouched(const QLineEdit* field);
/// Fills a field as if it had begun so.
void fillIn(QLineEdit* field, const QString& text);
/// Words separated by commas, trimmed, none empty.
std::vector<std::string> wordsIn(const QLineEdit* field);
QString joinWords(const std::vector<std::string>& words);

}  // namespace throughline::ui
