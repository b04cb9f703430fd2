// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/name_editor.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "core/model/usual_relation.h"
#include "core/review/known_thing.h"
#include "ui/claim_text.h"
#include "ui/forms/choices.h"
#include "ui/plain_label.h"
#include "ui/qt_text.h"
#include "ui/session.h"

namespace throughline::ui {

namespace {

constexpr std::size_t mostFound = 6;
constexpr int nameLength = 30;  ///< characters that the field shows
constexpr int longestName = 1000;
constexpr int thingRole = Qt::UserRole + 1;
constexpr int inset = 4;  ///< to the border of the parent
constexpr auto lastKind = "draw/lastKind";

/// All kinds that need no further word.
QComboBox* kindBox(QWidget* parent)
{
    auto* box = new QComboBox(parent);
    for (const EnumChoice<EntityType>& choice : entityTypeChoices())
        if (choice.value != EntityType::Observable && choice.value != EntityType::Other)
            box->addItem(choiceText(choice.text), static_cast<int>(choice.value));
    return box;
}

QComboBox* verbBox(QWidget* parent)
{
    auto* box = new QComboBox(parent);
    for (const EnumChoice<RelationType>& choice : relationTypeChoices())
        if (choice.value != RelationType::Other)
            box->addItem(choiceText(choice.text), static_cast<int>(choice.value));
    return box;
}

void chooseValue(QComboBox& box, int value)
{
    if (const int row = box.findData(value); row >= 0)
        box.setCurrentIndex(row);
}

QTreeWidget* thingList(QWidget* parent)
{
    auto* list = new QTreeWidget(parent);
    list->setObjectName(QStringLiteral("nameMatches"));
    list->setAccessibleName(NameEditor::tr("A new thing, or one of the case"));
    list->setFocusPolicy(Qt::NoFocus);
    list->setColumnCount(2);
    list->setHeaderHidden(true);
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->header()->setStretchLastSection(false);
    list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    return list;
}

bool isEnter(int key) { return key == Qt::Key_Return || key == Qt::Key_Enter; }

}  // namespace

NameEditor::NameEditor(Session& session, CaseFinder& finder, QWidget* parent) : QFrame(parent), m_session(session), m_finder(finder)
{
    setObjectName(QStringLiteral("nameEditor"));
    setAccessibleName(tr("Name something new"));
    setFrameShape(QFrame::Box);
    setFrameShadow(QFrame::Plain);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Window);
    makeFields();
    listen();
    hide();
}

/// Who is being taken down hears of no focus any more.
NameEditor::~NameEditor() { disconnect(qApp, nullptr, this, nullptr); }

void NameEditor::makeFields()
{
    m_name = new QLineEdit(this);
    m_name->setObjectName(QStringLiteral("newName"));
    m_name->setAccessibleName(tr("Name of the new thing"));
    m_name->setPlaceholderText(tr("Name"));
    m_name->setMaxLength(longestName);
    m_name->setMinimumWidth(m_name->fontMetrics().averageCharWidth() * nameLength);
    m_kind = kindBox(this);
    m_kind->setObjectName(QStringLiteral("newKind"));
    m_kind->setAccessibleName(tr("Kind of the new thing"));
    m_kind->setToolTip(tr("What kind of thing it is: guessed from the name, until you choose"));
    m_verb = verbBox(this);
    m_verb->setObjectName(QStringLiteral("newVerb"));
    m_verb->setAccessibleName(tr("What the line says"));
    m_verb->setToolTip(tr("What the line says: proposed for the two kinds, until you choose"));
    m_list = thingList(this);
    m_hint = plainLabel({}, LabelTone::Quiet, this);
    m_hint->setObjectName(QStringLiteral("nameHint"));
    m_hint->setTextInteractionFlags(Qt::NoTextInteraction);
    auto* fields = new QHBoxLayout;
    fields->addWidget(m_verb);
    fields->addWidget(m_name, 1);
    fields->addWidget(m_kind);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(4);
    layout->addLayout(fields);
    layout->addWidget(m_list);
    layout->addWidget(m_hint);
    for (QWidget* field : {static_cast<QWidget*>(m_name), static_cast<QWidget*>(m_kind), static_cast<QWidget*>(m_verb)})
        field->installEventFilter(this);
}

void NameEditor::listen()
{
    connect(m_name, &QLineEdit::textChanged, this, [this] { follow(); });
    connect(m_kind, &QComboBox::activated, this, [this] {
        m_isKindChosen = true;
        proposeVerb();
        listFound();
    });
    connect(m_verb, &QComboBox::activated, this, [this] {
        m_isVerbChosen = true;
        tellMore();
    });
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this] { tellMore(); });
    connect(m_list, &QTreeWidget::itemClicked, this, [this] { accept(false); });
    connect(&m_finder, &CaseFinder::answered, this, [this](const std::shared_ptr<const FindAnswer>& answer) {
        if (!isVisible() || answer->typed != m_name->text())
            return;
        m_answer = answer;
        listFound();
    });
    // What is half typed is dropped when somebody goes on elsewhere; a list of one of the boxes is no elsewhere.
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (isVisible() && now && now->window() == window() && now != this && !isAncestorOf(now))
            leave();
    });
}

void NameEditor::openAt(QPointF at, const std::optional<Link>& link, const QString& speaker)
{
    m_at = at;
    m_link = link;
    m_speaker = speaker;
    m_isVerbChosen = false;
    m_verb->setVisible(link.has_value());
    m_name->clear();
    follow();
    show();
    raise();
    fitIn();
    m_name->setFocus(Qt::OtherFocusReason);
    m_finder.ask(m_name->text(), mostFound);  // what can be found is put in order meanwhile
}

void NameEditor::follow()
{
    m_isKindChosen = false;
    m_answer.reset();
    guess();
    proposeVerb();
    listFound();
    if (!m_name->text().trimmed().isEmpty() && isVisible())
        m_finder.ask(m_name->text(), mostFound);
}

void NameEditor::guess()
{
    m_guess = guessName(fromQt(m_name->text()));
    const int usual = QSettings().value(QLatin1String(lastKind), static_cast<int>(EntityType::Identity)).toInt();
    chooseValue(*m_kind, static_cast<int>(EntityType::Identity));
    chooseValue(*m_kind, m_guess ? static_cast<int>(m_guess->type) : usual);
}

EntityType NameEditor::kind() const { return chosenIn<EntityType>(m_kind); }

RelationType NameEditor::relation() const { return chosenIn<RelationType>(m_verb); }

/// In reading direction, unless the proposed verb is stored the other way round.
bool NameEditor::isNewSource() const
{
    if (!m_link)
        return false;
    const EntityType card = m_session.state().threatCase[m_link->card].type;
    const UsualRelation usual = m_link->isBefore ? usualRelation(kind(), card) : usualRelation(card, kind());
    return m_link->isBefore != (usual.isTurned && usual.type == relation());
}

void NameEditor::proposeVerb()
{
    if (!m_link || m_isVerbChosen)
        return;
    const EntityType card = m_session.state().threatCase[m_link->card].type;
    chooseValue(*m_verb, static_cast<int>((m_link->isBefore ? usualRelation(kind(), card) : usualRelation(card, kind())).type));
}

void NameEditor::addRow(const QString& text, const QString& detail, std::optional<EntityId> thing)
{
    auto* row = new QTreeWidgetItem(m_list, {text, detail});
    row->setForeground(1, palette().placeholderText());
    row->setToolTip(0, tooltipText(text));
    if (thing)
        row->setData(0, thingRole, static_cast<qulonglong>(rowOf(*thing)));
}

/// The new thing first, then what of the case is called so; what is meant beyond doubt is chosen.
void NameEditor::listFound()
{
    m_list->clear();
    const QString typed = m_name->text().trimmed();
    const ThreatCase& threatCase = m_session.state().threatCase;
    if (!typed.isEmpty()) {
        const QString name = m_guess && m_guess->isReference && !m_isKindChosen ? toQt(m_guess->name) : typed;
        addRow(tr("New: %1").arg(name), m_kind->currentText(), {});
        std::vector<EntityId> listed;
        const std::optional<EntityId> known = knownThing(threatCase, fromQt(typed), m_guess);
        if (known && known != (m_link ? std::optional(m_link->card) : std::nullopt))
            listed.push_back(*known);
        if (m_answer && m_answer->caseVersion == m_session.state().caseVersion)
            for (const Found& found : m_answer->result.best)
                if (const auto id = idAt<EntityId>(found.row); (found.kind == FoundKind::Name || found.kind == FoundKind::Alias) && listed.size() < mostFound
                    && std::find(listed.begin(), listed.end(), id) == listed.end() && !(m_link && m_link->card == id))
                    listed.push_back(id);
        for (const EntityId id : listed)
            addRow(entityName(threatCase, id), tr("in the case · %1").arg(entityKind(threatCase[id])), id);
        chooseRow(known && !listed.empty() && listed.front() == known ? 1 : 0);
    }
    tellMore();
    fitIn();
}

void NameEditor::chooseRow(int row)
{
    const int rows = m_list->topLevelItemCount();
    if (rows > 0)
        m_list->setCurrentItem(m_list->topLevelItem(std::clamp(row, 0, rows - 1)));
}

void NameEditor::tellMore()
{
    const QTreeWidgetItem* row = m_list->currentItem();
    const bool isKnown = row && row->data(0, thingRole).isValid();
    QString text = !row ? tr("Type a name; Esc leaves.")
        : isKnown && m_link ? tr("Enter asks who says so, and draws the line to it.")
        : isKnown ? tr("Enter chooses it; ↑ makes a new one.")
                  : tr("Enter makes it, Shift+Enter and the next; ↓ takes one of the case.");
    if (row && !isKnown && m_list->topLevelItemCount() == 1)
        text = tr("Enter makes it, Shift+Enter makes it and asks for the next.");
    if (m_link && !isKnown && row) {
        const QString card = entityName(m_session.state().threatCase, m_link->card);
        const QString name = m_name->text().trimmed();
        text = tr("%1 – %2 – %3, as said by %4. Enter draws it.")
                   .arg(isNewSource() ? name : card, m_verb->currentText(), isNewSource() ? card : name, m_speaker);
    } else if (m_guess && !m_isKindChosen && row && !isKnown) {
        text = tr("Kind: %1. %2").arg(toQt(m_guess->reason), text);
    }
    m_hint->setText(text);
}

/// As high as its rows, and inside the parent.
void NameEditor::fitIn()
{
    const int rows = m_list->topLevelItemCount();
    m_list->setVisible(rows > 0);
    if (rows > 0)
        m_list->setFixedHeight(m_list->sizeHintForRow(0) * rows + 2 * m_list->frameWidth() + 2);
    layout()->activate();
    const int wide = std::max(layout()->minimumSize().width(), m_name->fontMetrics().averageCharWidth() * (nameLength + (m_link ? 56 : 40)));
    const QSize room = parentWidget()->size() - QSize(2 * inset, 2 * inset);
    const QSize size = QSize(wide, layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(wide) : layout()->totalSizeHint().height()).boundedTo(room);
    const QPoint corner = m_at.toPoint() - QPoint(16, 16);
    setGeometry(QRect(QPoint(std::clamp(corner.x(), inset, std::max(inset, room.width() - size.width() + inset)),
                             std::clamp(corner.y(), inset, std::max(inset, room.height() - size.height() + inset))), size));
}

action::AddEntity NameEditor::thing() const
{
    action::AddEntity out{.type = kind(), .name = fromQt(m_name->text())};
    if (!m_guess || m_guess->type != out.type || (m_isKindChosen && m_guess->isReference))
        return out;
    out.name = m_guess->name;
    out.kindWord = m_guess->kindWord;
    out.identityClass = m_guess->identityClass;
    out.externalId = m_guess->externalId;
    out.isReference = m_guess->isReference;
    return out;
}

void NameEditor::accept(bool asksForNext)
{
    const QTreeWidgetItem* row = m_list->currentItem();
    if (!row)
        return;
    if (row->data(0, thingRole).isValid()) {
        const auto known = idAt<EntityId>(static_cast<std::size_t>(row->data(0, thingRole).toULongLong()));
        hide();
        emit knownTaken(known);
        return;
    }
    if (!m_guess || m_isKindChosen)
        QSettings().setValue(QLatin1String(lastKind), static_cast<int>(kind()));
    const action::AddEntity made = thing();
    if (!asksForNext)
        hide();
    emit named(made, asksForNext);
}

void NameEditor::leave()
{
    const bool hadKeys = isAncestorOf(QApplication::focusWidget());
    hide();
    emit left(hadKeys);
}

bool NameEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto& key = *static_cast<QKeyEvent*>(event);
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    if (isEnter(key.key()))
        accept(key.modifiers().testFlag(Qt::ShiftModifier));
    else if (key.key() == Qt::Key_Escape)
        leave();
    else if (watched == m_name && key.key() == Qt::Key_Down)
        chooseRow(row + 1);
    else if (watched == m_name && key.key() == Qt::Key_Up)
        chooseRow(row - 1);
    else
        return QFrame::eventFilter(watched, event);
    return true;
}

}  // namespace throughline::ui
