// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/monkey_answers.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QFileDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTimer>
#include <array>
#include <utility>

namespace throughline::test {

namespace {

constexpr int lookMs = 1;
/// A form is left after so many things done in it, and given up after far more.
constexpr int patience = 7;
constexpr int despair = 200;

void press(QWidget& widget, Qt::Key key)
{
    QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier);
    QApplication::sendEvent(&widget, &down);
}

QString nameOf(const QWidget& widget)
{
    return QString::fromLatin1(widget.metaObject()->className()) + QLatin1Char(' ') + widget.objectName() + QLatin1Char(' ') + widget.windowTitle();
}

template <class Widget>
QList<Widget*> usable(const QWidget& in)
{
    QList<Widget*> found = in.findChildren<Widget*>();
    found.removeIf([](const Widget* widget) { return !widget->isVisible() || !widget->isEnabled(); });
    return found;
}

}  // namespace

MonkeyAnswers::MonkeyAnswers(std::uint64_t seed, QString folder, std::function<void(const QString&)> note)
    : m_random(seed), m_folder(std::move(folder)), m_note(std::move(note))
{
    QTimer::singleShot(lookMs, this, [this] { look(); });
}

bool MonkeyAnswers::isAsked() { return QApplication::activePopupWidget() || QApplication::activeModalWidget(); }

/// Asks to be called again first: what it presses may open a loop of its own.
void MonkeyAnswers::look()
{
    QTimer::singleShot(lookMs, this, [this] { look(); });
    QWidget* asked = QApplication::activePopupWidget() ? QApplication::activePopupWidget() : QApplication::activeModalWidget();
    if (!asked)
        return;
    if (asked != m_asked) {
        m_asked = asked;
        m_tries = 0;
        m_note(QStringLiteral("  meets ") + nameOf(*asked));
    }
    if (++m_tries == despair)
        m_faults.append(QStringLiteral("does not close: ") + nameOf(*asked));
    answer(*asked);
}

void MonkeyAnswers::answer(QWidget& asked)
{
    if (QApplication::activePopupWidget())
        answerMenu(asked);
    else if (auto* files = qobject_cast<QFileDialog*>(&asked))
        answerFile(*files);
    else if (asked.inherits("QPrintDialog"))  // nothing is sent to a printer of this machine
        asked.close();
    else if (auto* dialog = qobject_cast<QDialog*>(&asked))
        answerForm(*dialog);
    else
        asked.close();
}

void MonkeyAnswers::answerMenu(QWidget& menu)
{
    if (m_tries > patience || m_random.chance(20)) {
        menu.close();
        return;
    }
    const auto* found = qobject_cast<QMenu*>(&menu);
    // Files that were opened before may be casefiles, which take the place of the case; quitting ends the window.
    const QAction* at = found ? found->activeAction() : nullptr;
    const bool isLeft = at && (at->objectName() == QStringLiteral("quit") || at->statusTip().endsWith(QStringLiteral(".tline")));
    static constexpr std::array keys{Qt::Key_Down, Qt::Key_Down, Qt::Key_Up, Qt::Key_Right, Qt::Key_Return, Qt::Key_Tab, Qt::Key_Space};
    const Qt::Key key = keys[m_random.below(keys.size())];
    press(menu, isLeft ? Qt::Key_Escape : key);
}

void MonkeyAnswers::answerFile(QFileDialog& dialog)
{
    if (m_tries > patience || m_random.chance(30)) {
        dialog.reject();
        return;
    }
    dialog.setDirectory(m_folder);
    if (dialog.acceptMode() == QFileDialog::AcceptSave) {
        dialog.selectFile(QStringLiteral("written-%1").arg(m_random.below(3)));
    } else if (dialog.fileMode() != QFileDialog::Directory) {
        QStringList files = QDir(m_folder).entryList(QDir::Files);
        if (dialog.windowTitle() == QStringLiteral("Open"))
            files.removeIf([](const QString& name) { return name.contains(QStringLiteral("tline")); });
        dialog.selectFile(files[static_cast<qsizetype>(m_random.below(static_cast<std::size_t>(files.size())))]);
    }
    static_cast<QDialog&>(dialog).accept();
}

void MonkeyAnswers::answerForm(QDialog& dialog)
{
    if (m_tries > patience * 2)
        dialog.reject();
    else if (m_tries > patience || m_random.chance(20))
        pressButton(dialog);
    else
        fillIn(dialog);
}

/// Nonsense, empty words and very long ones among them.
QString MonkeyAnswers::words()
{
    static const QStringList some{QStringLiteral("Silver Wren"), QString(), QStringLiteral("2024-03"), QStringLiteral("198.51.100.7, example[.]org"),
                                  QStringLiteral("<b>bold</b> & \"quoted\""), QStringLiteral("شبكة \u202eabc"), QStringLiteral("watch, priority")};
    const std::size_t which = m_random.below(static_cast<std::size_t>(some.size()) + 1);
    return which < static_cast<std::size_t>(some.size()) ? some[static_cast<qsizetype>(which)] : QString(400, QLatin1Char('w'));
}

void MonkeyAnswers::fillIn(QWidget& asked)
{
    const QList<QWidget*> fields = usable<QWidget>(asked);
    if (fields.isEmpty())
        return;
    QWidget* field = fields[static_cast<qsizetype>(m_random.below(static_cast<std::size_t>(fields.size())))];
    if (auto* line = qobject_cast<QLineEdit*>(field))
        line->setText(words());
    else if (auto* text = qobject_cast<QPlainTextEdit*>(field))
        text->setPlainText(words());
    else if (auto* box = qobject_cast<QComboBox*>(field); box && box->count() > 0)
        box->setCurrentIndex(static_cast<int>(m_random.below(static_cast<std::size_t>(box->count()))));
    else if (auto* number = qobject_cast<QSpinBox*>(field))
        number->setValue(number->minimum() + static_cast<int>(m_random.below(static_cast<std::size_t>(number->maximum() - number->minimum()) + 1)));
    else if (auto* check = qobject_cast<QCheckBox*>(field))
        check->click();
    else
        press(*field, m_random.chance(50) ? Qt::Key_Down : Qt::Key_Tab);
}

void MonkeyAnswers::pressButton(QDialog& dialog)
{
    const QList<QAbstractButton*> buttons = usable<QAbstractButton>(dialog);
    if (buttons.isEmpty() || m_random.chance(20)) {
        dialog.reject();
        return;
    }
    buttons[static_cast<qsizetype>(m_random.below(static_cast<std::size_t>(buttons.size())))]->click();
}

}  // namespace throughline::test
