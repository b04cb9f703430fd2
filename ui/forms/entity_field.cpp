// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/entity_field.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QStandardItemModel>

#include "ui/claim_text.h"
#include "ui/qt_text.h"

namespace throughline::ui {

namespace {

constexpr int mostFound = 30;
constexpr int entityRole = Qt::UserRole + 1;
constexpr int nameRole = Qt::UserRole + 2;  ///< what goes into the field

}  // namespace

EntityField::EntityField(const ThreatCase& threatCase, std::optional<EntityId> current, const QString& whenEmpty,
                         QWidget* parent)
    : QLineEdit(parent), m_case(threatCase), m_entity(current), m_found(new QStandardItemModel(this)),
      m_completer(new QCompleter(m_found, this))
{
    setPlaceholderText(whenEmpty);
    setClearButtonEnabled(true);
    if (current)
        setText(entityName(m_case, *current));
    setCursorPosition(0);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setCompletionRole(nameRole);
    setCompleter(m_completer);
    connect(this, &QLineEdit::textEdited, this, [this](const QString& typed) { search(typed); });
    connect(this, &QLineEdit::textChanged, this, [this](const QString& now) {
        if (now.trimmed().isEmpty())
            m_entity.reset();
        emit changed();
    });
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this, [this](const QModelIndex& index) {
        take(idAt<EntityId>(static_cast<std::size_t>(index.data(entityRole).toULongLong())));
    });
}

/// Names that begin so come first; an exact name is taken at once.
void EntityField::search(const QString& typed)
{
    const QString wanted = typed.trimmed();
    m_entity.reset();
    m_found->clear();
    std::vector<EntityId> starts;
    std::vector<EntityId> holds;
    std::vector<EntityId> equals;
    for (std::size_t row = 0; row < m_case.entities.size() && static_cast<int>(starts.size()) < mostFound; ++row) {
        if (m_case.entities[row].isDeleted || wanted.isEmpty())
            continue;
        const auto id = idAt<EntityId>(row);
        const QString name = entityName(m_case, id);
        if (name.compare(wanted, Qt::CaseInsensitive) == 0)
            equals.push_back(id);
        if (name.startsWith(wanted, Qt::CaseInsensitive))
            starts.push_back(id);
        else if (static_cast<int>(holds.size()) < mostFound && name.contains(wanted, Qt::CaseInsensitive))
            holds.push_back(id);
    }
    starts.insert(starts.end(), holds.begin(), holds.end());
    for (std::size_t i = 0; i < std::min<std::size_t>(starts.size(), mostFound); ++i) {
        auto* item = new QStandardItem(entityListed(m_case, starts[i]));
        item->setData(static_cast<qulonglong>(rowOf(starts[i])), entityRole);
        item->setData(entityName(m_case, starts[i]), nameRole);
        item->setEditable(false);
        m_found->appendRow(item);
    }
    if (equals.size() == 1)
        m_entity = equals.front();
    m_completer->complete();
}

void EntityField::take(EntityId id)
{
    setText(entityName(m_case, id));
    m_entity = id;
    emit changed();
}

}  // namespace throughline::ui
