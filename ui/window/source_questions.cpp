// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/source_questions.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QSettings>

#include "ui/dialogs/report_dialog.h"
#include "ui/qt_text.h"
#include "ui/session.h"

namespace throughline::ui {

SourceQuestions::SourceQuestions(Session& session, QWidget* window)
    : QObject(window), m_session(session), m_window(window)
{
    connect(&m_session, &Session::filesOpened, this, [this](const QStringList& paths) { askAbout(paths); });
}

/// Records of structured files are theirs; articles say little of themselves. Samples are nobody's.
void SourceQuestions::askAbout(const QStringList& paths)
{
    std::set<std::string> names;
    for (const QString& path : paths)
        if (!path.startsWith(QStringLiteral("samples/")))
            names.insert(fromQt(QFileInfo(path).fileName()));
    const auto& reports = m_session.state().threatCase.reports;
    for (std::size_t row = 0; row < reports.size() && asksForSources(); ++row)
        if (reports[row].hasText() && !reports[row].isDeleted && names.count(reports[row].fileName) > 0
            && m_asked.insert(reports[row].id).second)
            m_waiting.push_back(idAt<ReportId>(row));
    askNext();
}

void SourceQuestions::askNext()
{
    const auto& reports = m_session.state().threatCase.reports;
    while (!m_waiting.empty() && rowOf(m_waiting.front()) >= reports.size())
        m_waiting.pop_front();
    if (m_isAsking || m_waiting.empty())
        return;
    const ReportId id = m_waiting.front();
    m_waiting.pop_front();
    m_isAsking = true;
    auto* dialog = new ReportDialog(reports[rowOf(id)], m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QCheckBox* asks = dialog->addCheck(tr("ask when articles are loaded"), true);
    connect(dialog, &QDialog::finished, this, [this, dialog, asks, id](int result) {
        setAsksForSources(asks->isChecked());
        const bool isThere = rowOf(id) < m_session.state().threatCase.reports.size();
        if (result == QDialog::Accepted && isThere && !(dialog->report() == m_session.state().threatCase[id]))
            m_session.dispatch(action::Edit(action::EditReport{id, dialog->report()}));
        if (result != QDialog::Accepted)
            m_waiting.clear();  // who cancels one does not want the next
        m_isAsking = false;
        askNext();
    });
    dialog->open();
}

bool asksForSources() { return QSettings().value(QStringLiteral("import/asksForSource"), true).toBool(); }

void setAsksForSources(bool isOn) { QSettings().setValue(QStringLiteral("import/asksForSource"), isOn); }

}  // namespace throughline::ui
