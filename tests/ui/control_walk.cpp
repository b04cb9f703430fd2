// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/control_walk.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QDockWidget>
#include <QGroupBox>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QTabBar>
#include <QToolBar>
#include <QToolButton>
#include <map>

namespace throughline::test {

namespace {

QString placeOf(const QWidget& widget)
{
    QString place;
    for (const QWidget* at = &widget; at && !at->isWindow(); at = at->parentWidget())
        if (!at->objectName().isEmpty())
            place.prepend(QLatin1Char('/') + at->objectName());
    return QString::fromLatin1(widget.metaObject()->className()) + QLatin1Char(' ') + place;
}

/// Parts that Qt makes itself: a spin box' field, a scroll bar's arrows, a tab bar's arrows, a dock's buttons.
bool isQtsOwn(const QWidget& widget)
{
    if (widget.objectName().startsWith(QStringLiteral("qt_")))
        return true;
    const QWidget* parent = widget.parentWidget();
    return qobject_cast<const QTabBar*>(parent) || (parent && parent->inherits("QAbstractSpinBox")) || (parent && parent->inherits("QLineEdit"))
        || widget.inherits("QAbstractScrollAreaScrollBarContainer") || widget.inherits("QTableCornerButton") || widget.inherits("QToolBarExtension");
}

/// A main window keeps bars for tabs that it does not need just now.
bool isSpareTabBar(const QWidget& widget)
{
    const auto* tabs = qobject_cast<const QTabBar*>(&widget);
    return tabs && tabs->count() == 0;
}

QString spokenName(const QWidget& widget)
{
    QAccessibleInterface* said = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(&widget));
    return said ? said->text(QAccessible::Name) : QString();
}

QChar mnemonicOf(QString text)
{
    text.replace(QStringLiteral("&&"), QString());
    const qsizetype mark = text.indexOf(QLatin1Char('&'));
    return mark >= 0 && mark + 1 < text.size() ? text[mark + 1].toUpper() : QChar();
}

using Letters = std::map<QChar, QString>;

void note(Letters& letters, const QString& text, QStringList& faults)
{
    const QChar letter = mnemonicOf(text);
    if (letter.isNull())
        return;
    if (const auto [known, isNew] = letters.emplace(letter, text); !isNew)
        faults.append(QStringLiteral("%1 asks for “%2” and “%3”").arg(letter).arg(known->second, text));
}

/// Does another page of tabs hide it while this one is seen?
bool isSeen(const QWidget& widget, const QWidget& window) { return widget.isVisibleTo(&window); }

}  // namespace

QStringList namelessControls(const QWidget& window)
{
    QStringList faults;
    const QList<QWidget*> widgets = window.findChildren<QWidget*>();
    for (const QWidget* widget : widgets) {
        if (widget->window() != &window || isQtsOwn(*widget) || isSpareTabBar(*widget))
            continue;
        const auto* label = qobject_cast<const QLabel*>(widget);
        const bool isEmpty = label && label->text().isEmpty();  // nothing to read there
        const bool takesKeys = widget->focusPolicy() != Qt::NoFocus && !widget->focusProxy() && !isEmpty;
        if (takesKeys && spokenName(*widget).isEmpty())
            faults.append(placeOf(*widget) + QStringLiteral(" has no name"));
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        if (!button)
            continue;
        if (spokenName(*button).isEmpty())
            faults.append(placeOf(*button) + QStringLiteral(" has no name"));
        const auto* tool = qobject_cast<const QToolButton*>(button);
        const bool isCommand = tool && tool->defaultAction();  // in a menu, too, or it has keys
        if (button->focusPolicy() == Qt::NoFocus && !isCommand)
            faults.append(placeOf(*button) + QStringLiteral(" is for the mouse only"));
        if (isCommand && button->focusPolicy() == Qt::NoFocus && tool->defaultAction()->shortcut().isEmpty()
            && tool->defaultAction()->associatedObjects().size() < 2)
            faults.append(placeOf(*button) + QStringLiteral(" is for the mouse only"));
    }
    return faults;
}

QStringList doubleMnemonics(const QWidget& window)
{
    QStringList faults;
    Letters letters;
    if (const auto* bar = window.findChild<QMenuBar*>())
        for (const QAction* action : bar->actions())
            note(letters, action->text(), faults);
    const QList<QWidget*> widgets = window.findChildren<QWidget*>();
    for (const QWidget* widget : widgets) {
        if (widget->window() != &window || !isSeen(*widget, window))
            continue;
        const auto* label = qobject_cast<const QLabel*>(widget);
        const auto* tool = qobject_cast<const QToolButton*>(widget);
        if (label && label->buddy())
            note(letters, label->text(), faults);
        else if (const auto* button = qobject_cast<const QAbstractButton*>(widget); button && !(tool && tool->defaultAction()))
            note(letters, button->text(), faults);
        else if (const auto* box = qobject_cast<const QGroupBox*>(widget))
            note(letters, box->title(), faults);
        else if (const auto* tabs = qobject_cast<const QTabBar*>(widget))
            for (int i = 0; i < tabs->count(); ++i)
                note(letters, tabs->tabText(i), faults);
    }
    return faults;
}

QStringList menuFaults(const QMenu& menu)
{
    QStringList faults;
    Letters letters;
    for (const QAction* action : menu.actions()) {
        if (action->isSeparator())
            continue;
        if (action->text().trimmed().isEmpty())
            faults.append(menu.title() + QStringLiteral(": an entry without words"));
        if (action->isVisible())
            note(letters, action->text(), faults);
        if (const QMenu* further = action->menu())
            faults += menuFaults(*further);
    }
    return faults;
}

}  // namespace throughline::test
