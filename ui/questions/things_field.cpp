// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/questions/things_field.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QStandardItemModel>

#include "core/workbench/question_choices.h"
#include "ui/claim_text.h"
#include "ui/qt_text.h"
#include "ui/session.h"

namespace throughline::ui {

namespace {

constexpr int mostFound = 30;
constexpr int popupWidth = 360;
constexpr int rowRole = Qt::UserRole + 1;   ///< of the entity; -1: a kind
constexpr int nameRole = Qt::UserRole + 2;  ///< what goes into the field
const QChar separator = QLatin1Char(';');

}  // namespace

ThingsField::ThingsField(Session& session, const QString& whenEmpty, QWidget* parent)
    : QLineEdit(parent), m_session(session), m_found(new QStandardItemModel(this)),
      m_completer(new QCompleter(m_found, this))
{
    setPlaceholderText(whenEmpty);
    setClearButtonEnabled(true);
    m_completer->setWidget(this);  // not setCompleter: that would replace all of several names
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setCompletionRole(nameRole);
    m_completer->popup()->setMinimumWidth(popupWidth);
    connect(this, &QLineEdit::textEdited, this, [this](const QString& typed) { search(typed); });
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this, [this](const QModelIndex& index) {
        take(index.data(nameRole).toString(), index.data(rowRole).toInt());
    });
}

void ThingsField::setTaken(ThingsTaken taken) { m_taken = taken; }

QStringList ThingsField::parts() const
{
    QStringList parts = m_taken == ThingsTaken::Several ? text().split(separator) : QStringList{text()};
    for (QString& part : parts)
        part = part.trimmed();
    parts.removeAll(QString());
    return parts;
}

std::vector<std::string> ThingsField::names() const
{
    const ThreatCase& threatCase = m_session.state().named;
    std::vector<std::string> names;
    for (const QString& part : parts()) {
        const auto chosen = m_chosen.find(part);
        // The case may be another one by now.
        const bool isThere = chosen != m_chosen.end() && rowOf(chosen->second) < threatCase.entities.size()
            && entityName(threatCase, chosen->second) == part;
        names.push_back(isThere ? threatCase[chosen->second].id : fromQt(part));
    }
    return names;
}

void ThingsField::setNames(const std::vector<std::string>& names)
{
    const ThreatCase& threatCase = m_session.state().named;
    QStringList shown;
    for (const std::string& name : names) {
        QString text = toQt(name);
        for (std::size_t row = 0; row < threatCase.entities.size(); ++row)
            if (threatCase.entities[row].id == name) {
                text = entityName(threatCase, idAt<EntityId>(row));
                m_chosen[text] = idAt<EntityId>(row);
                break;
            }
        shown.append(text);
    }
    setText(shown.join(QStringLiteral("; ")));
    setCursorPosition(0);
}

void ThingsField::setThings(const std::vector<EntityId>& things)
{
    std::vector<std::string> ids;
    for (const EntityId thing : things)
        ids.push_back(m_session.state().named[thing].id);
    if (m_taken == ThingsTaken::One && ids.size() > 1)
        ids.resize(1);
    setNames(ids);
}

/// Names that begin so come first, then names that hold it, then kinds.
void ThingsField::search(const QString& typed)
{
    const QString all = m_taken == ThingsTaken::Several ? typed.left(cursorPosition()).section(separator, -1) : typed;
    const QString wanted = all.trimmed();
    m_found->clear();
    if (wanted.isEmpty()) {
        m_completer->popup()->hide();
        return;
    }
    const ThreatCase& threatCase = m_session.state().named;
    std::vector<EntityId> starts;
    std::vector<EntityId> holds;
    for (std::size_t row = 0; row < threatCase.entities.size() && static_cast<int>(starts.size()) < mostFound; ++row) {
        if (threatCase.entities[row].isDeleted)
            continue;
        const QString name = entityName(threatCase, idAt<EntityId>(row));
        if (name.startsWith(wanted, Qt::CaseInsensitive))
            starts.push_back(idAt<EntityId>(row));
        else if (static_cast<int>(holds.size()) < mostFound && name.contains(wanted, Qt::CaseInsensitive))
            holds.push_back(idAt<EntityId>(row));
    }
    starts.insert(starts.end(), holds.begin(), holds.end());
    starts.resize(std::min<std::size_t>(starts.size(), mostFound));
    for (const EntityId id : starts)
        addFound(entityListed(threatCase, id), entityName(threatCase, id), static_cast<int>(rowOf(id)));
    if (m_taken == ThingsTaken::Several)
        for (const std::string& word : kindWords(threatCase))
            if (toQt(word).contains(wanted, Qt::CaseInsensitive))
                addFound(tr("all of the %1").arg(toQt(word)), toQt(word), -1);
    if (m_found->rowCount() == 0)
        m_completer->popup()->hide();
    else
        m_completer->complete();
}

void ThingsField::addFound(const QString& listed, const QString& name, int row)
{
    auto* item = new QStandardItem(listed);
    item->setData(row, rowRole);
    item->setData(name, nameRole);
    item->setEditable(false);
    m_found->appendRow(item);
}

void ThingsField::take(const QString& name, int row)
{
    if (row >= 0)
        m_chosen[name] = idAt<EntityId>(static_cast<std::size_t>(row));
    if (m_taken == ThingsTaken::One) {
        setText(name);
        return;
    }
    // The part before the cursor is replaced; what stands around it stays.
    const QString before = text().left(cursorPosition());
    const QString after = text().mid(cursorPosition());
    const auto begin = before.lastIndexOf(separator) + 1;
    const QString start = begin == 0 ? QString() : QString(before.left(begin) + QLatin1Char(' '));
    setText(QString(start + name + after));
    setCursorPosition(static_cast<int>(start.size() + name.size()));
}

/// Keys that choose from the list are the list's.
void ThingsField::keyPressEvent(QKeyEvent* event)
{
    const QAbstractItemView* popup = m_completer->popup();
    const int key = event->key();
    const bool isTaking = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab;
    if (popup->isVisible() && ((isTaking && popup->currentIndex().isValid()) || key == Qt::Key_Escape)) {
        event->ignore();
        return;
    }
    if (isTaking)
        m_completer->popup()->hide();
    QLineEdit::keyPressEvent(event);
}

}  // namespace throughline::ui
