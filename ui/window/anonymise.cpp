// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/anonymise.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "core/workbench/redacted_names.h"
#include "ui/forms/entity_field.h"
#include "ui/plain_label.h"
#include "ui/qt_text.h"

namespace throughline::ui {
namespace {

constexpr int nameColumn = 0;
constexpr int aliasColumn = 1;

}  // namespace

AnonymiseDialog::AnonymiseDialog(const ThreatCase& threatCase, const std::vector<Pseudonym>& chosen, QWidget* parent)
    : QDialog(parent), m_case(threatCase), m_field(new EntityField(threatCase, std::nullopt, tr("Type a name"), this)),
      m_table(new QTableWidget(0, 2, this)), m_remove(new QPushButton(tr("&Remove"), this))
{
    setObjectName(QStringLiteral("anonymiseDialog"));
    setWindowTitle(tr("Anonymise"));
    resize(560, 400);
    m_field->setObjectName(QStringLiteral("anonymiseField"));
    m_field->setAccessibleName(tr("Thing to be anonymised"));
    m_table->setObjectName(QStringLiteral("anonymiseTable"));
    m_table->setAccessibleName(tr("Things that go under another name"));
    m_table->setHorizontalHeaderLabels({tr("Thing"), tr("Goes as")});
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->verticalHeader()->hide();
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_remove->setAutoDefault(false);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    auto* label = plainLabel(tr("&Add a thing"), this);
    label->setBuddy(m_field);
    auto* row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_field, 1);
    row->addWidget(m_remove);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(plainLabel(tr("Every name of these things is replaced in what is written: in labels, sentences, texts of reports and titles. "
                                    "What belongs to a thing by its indicators goes along. The case stays as it is."), LabelTone::Quiet, this));
    layout->addLayout(row);
    layout->addWidget(m_table, 1);
    layout->addWidget(buttons);
    for (const Pseudonym& pseudonym : chosen)
        add(pseudonym.entity, pseudonym.name);
    showAliases();
    connect(m_field, &EntityField::changed, this, [this] { takeTyped(); });
    connect(m_remove, &QPushButton::clicked, this, [this] { removeChosen(); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void AnonymiseDialog::add(EntityId id, const std::string& name)
{
    if (std::find(m_things.begin(), m_things.end(), id) != m_things.end())
        return;
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    auto* thing = new QTableWidgetItem(toQt(m_case[id].name));
    thing->setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled);
    m_table->setItem(row, nameColumn, thing);
    m_table->setItem(row, aliasColumn, new QTableWidgetItem(toQt(name)));
    m_things.push_back(id);
}

void AnonymiseDialog::takeTyped()
{
    const std::optional<EntityId> id = m_field->entity();
    if (!id)
        return;
    add(*id, {});
    showAliases();
    m_table->selectRow(m_table->rowCount() - 1);
    // The field is in the middle of telling what was chosen.
    QMetaObject::invokeMethod(m_field, [field = m_field] { field->clear(); }, Qt::QueuedConnection);
}

void AnonymiseDialog::removeChosen()
{
    const int row = m_table->currentRow();
    if (row < 0)
        return;
    m_table->removeRow(row);
    m_things.erase(m_things.begin() + row);
}

/// The names that are made where none is given, to be changed in their place.
void AnonymiseDialog::showAliases()
{
    const std::vector<Pseudonym> all = allPseudonyms(m_case, pseudonyms());
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const auto found = std::find_if(all.begin(), all.end(),
                                        [&](const Pseudonym& p) { return p.entity == m_things[static_cast<std::size_t>(row)]; });
        if (found != all.end())
            m_table->item(row, aliasColumn)->setText(toQt(found->name));
    }
}

std::vector<Pseudonym> AnonymiseDialog::pseudonyms() const
{
    std::vector<Pseudonym> out;
    for (int row = 0; row < m_table->rowCount(); ++row)
        out.push_back({m_things[static_cast<std::size_t>(row)], fromQt(m_table->item(row, aliasColumn)->text().trimmed())});
    return out;
}

AnonymiseButton::AnonymiseButton(const ThreatCase& threatCase, QWidget* parent) : QPushButton(parent), m_case(threatCase)
{
    setObjectName(QStringLiteral("anonymiseButton"));
    setAutoDefault(false);
    showCount();
    connect(this, &QPushButton::clicked, this, [this] { ask(); });
}

void AnonymiseButton::ask()
{
    AnonymiseDialog dialog(m_case, m_pseudonyms, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_pseudonyms = dialog.pseudonyms();
    showCount();
    emit changed();
}

void AnonymiseButton::showCount()
{
    const auto count = static_cast<int>(m_pseudonyms.size());
    setText(count == 0 ? tr("No names …") : count == 1 ? tr("1 name …") : tr("%1 names …").arg(count));
    setAccessibleName(tr("Anonymise: %1").arg(text()));
}

QComboBox* capBox(QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->setObjectName(QStringLiteral("capBox"));
    box->addItem(AnonymiseButton::tr("No limit"), static_cast<int>(Tlp::NotStated));
    for (const Tlp level : {Tlp::Clear, Tlp::Green, Tlp::Amber, Tlp::AmberStrict})
        box->addItem(toQt(tlpText(level)), static_cast<int>(level));
    box->setToolTip(AnonymiseButton::tr("Leaves out what is marked above this level, with its traces. What has no marking counts as the case default, else as TLP:AMBER+STRICT."));
    return box;
}

}  // namespace throughline::ui
