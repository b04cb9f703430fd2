// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/recovery_dialog.h"

#include <QDateTime>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/plain_label.h"
#include "ui/qt_text.h"
#include "ui/session.h"

namespace throughline::ui {

namespace {

QString nameOf(const Recoverable& row)
{
    if (!row.path.empty())
        return QFileInfo(toQt(row.path)).fileName();
    return row.title.empty() ? RecoveryDialog::tr("A case that was never saved") : toQt(row.title).simplified();
}

QString stepsText(std::size_t steps)
{
    return steps == 1 ? RecoveryDialog::tr("1 step") : RecoveryDialog::tr("%1 steps").arg(steps);
}

QString detailOf(const Recoverable& row)
{
    QStringList lines;
    lines.append(row.path.empty() ? RecoveryDialog::tr("Never saved") : RecoveryDialog::tr("Belongs to %1").arg(toQt(row.path)));
    lines.append(RecoveryDialog::tr("Last edit: %1")
                     .arg(QLocale().toString(QDateTime::fromMSecsSinceEpoch(row.timeMs), QLocale::LongFormat)));
    lines.append(row.path.empty() ? stepsText(row.edits)
                                  : RecoveryDialog::tr("%1 that the file does not have").arg(stepsText(row.edits)));
    const JournalCounts& counts = row.counts;
    lines.append(counts == JournalCounts()
                     ? RecoveryDialog::tr("No thing or claim is new or changed, but something else: a source, a note, an incident, a place, a view.")
                     : RecoveryDialog::tr("Things: %1 new, %2 changed. Claims: %3 new, %4 changed.")
                           .arg(counts.entitiesAdded).arg(counts.entitiesChanged).arg(counts.claimsAdded).arg(counts.claimsChanged));
    if (row.isDamaged)
        lines.append(RecoveryDialog::tr("Damaged: %1 What can be read is brought back.").arg(toQt(row.fault)));
    return lines.join(QLatin1Char('\n'));
}

}  // namespace

RecoveryDialog::RecoveryDialog(Session& session, QWidget* parent)
    : QDialog(parent), m_session(session), m_list(new QListWidget(this)), m_detail(plainLabel(QString(), this))
{
    setWindowTitle(tr("Bring work back"));
    resize(560, 420);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(plainLabel(tr("Throughline ended without saving these. Nothing of them is lost."), this));
    m_list->setObjectName(QStringLiteral("recoverable"));
    layout->addWidget(m_list, 1);
    layout->addWidget(m_detail);
    auto* buttons = new QDialogButtonBox(this);
    m_recover = buttons->addButton(tr("Bring back"), QDialogButtonBox::ActionRole);
    m_recover->setDefault(true);
    m_forget = buttons->addButton(tr("Throw away …"), QDialogButtonBox::DestructiveRole);
    buttons->addButton(tr("Later"), QDialogButtonBox::RejectRole);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_recover, &QPushButton::clicked, this, [this] { recover(); });
    connect(m_forget, &QPushButton::clicked, this, [this] { forget(); });
    connect(m_list, &QListWidget::itemActivated, this, [this] { recover(); });
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        const auto& all = m_session.state().recoverable;
        m_detail->setText(row >= 0 && row < static_cast<int>(all.size()) ? detailOf(all[static_cast<std::size_t>(row)]) : QString());
    });
    connect(&m_session, &Session::recoverableChanged, this, [this] { refresh(); });
    refresh();
}

void RecoveryDialog::refresh()
{
    m_list->clear();
    for (const Recoverable& row : m_session.state().recoverable) {
        const QString when = QLocale().toString(QDateTime::fromMSecsSinceEpoch(row.timeMs), QLocale::ShortFormat);
        m_list->addItem(tr("%1  –  %2, %3").arg(nameOf(row), when, stepsText(row.edits)));
    }
    m_list->setCurrentRow(0);
    const bool isAny = m_list->count() > 0;
    m_recover->setEnabled(isAny);
    m_forget->setEnabled(isAny);
    if (!isAny)
        reject();
}

void RecoveryDialog::recover()
{
    const int row = m_list->currentRow();
    const auto& all = m_session.state().recoverable;
    if (row < 0 || row >= static_cast<int>(all.size()))
        return;
    const std::string id = all[static_cast<std::size_t>(row)].id;
    accept();
    m_session.dispatch(action::Recover{id});
}

void RecoveryDialog::forget()
{
    const int row = m_list->currentRow();
    const auto& all = m_session.state().recoverable;
    if (row < 0 || row >= static_cast<int>(all.size()))
        return;
    QMessageBox box(QMessageBox::Warning, windowTitle(), QString(), QMessageBox::Cancel, this);
    box.setTextFormat(Qt::PlainText);
    box.setText(tr("Throw away %1 of %2?").arg(stepsText(all[static_cast<std::size_t>(row)].edits), nameOf(all[static_cast<std::size_t>(row)])));
    box.setInformativeText(tr("They cannot be brought back afterwards. The saved file, if there is one, stays as it is."));
    QPushButton* sure = box.addButton(tr("Throw away"), QMessageBox::DestructiveRole);
    box.exec();
    if (box.clickedButton() == sure)
        m_session.dispatch(action::ForgetRecoverable{all[static_cast<std::size_t>(row)].id});
}

}  // namespace throughline::ui
