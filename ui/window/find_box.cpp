// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/find_box.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "core/find/found_text.h"
#include "core/model/shown_case.h"
#include "ui/claim_text.h"
#include "ui/plain_label.h"
#include "ui/qt_text.h"
#include "ui/session.h"

namespace throughline::ui {

namespace {

constexpr std::size_t mostListed = 100;
constexpr int wordsBefore = 40;  ///< characters left before what was typed
constexpr int longest = 160;     ///< characters of a text in the list

bool isThing(const Found& found) { return found.kind == FoundKind::Name || found.kind == FoundKind::Alias; }

/// What is found in one line, as lists write it: indicators defanged.
QString whatText(const FindAnswer& answer, const Found& found)
{
    if (found.kind == FoundKind::Name)
        return entityName(answer.threatCase, idAt<EntityId>(found.row));
    const QString what = toQt(textOf(answer.threatCase, found).what);
    return found.kind == FoundKind::Alias ? what : cutAround(what.simplified(), answer.typed);
}

QString detailText(const FindAnswer& answer, const Found& found)
{
    if (isThing(found)) {
        const auto id = idAt<EntityId>(found.row);
        const QString kind = entityKind(answer.threatCase[id]);
        const QString detail = found.kind == FoundKind::Alias ? FindBox::tr("%1, %2").arg(entityName(answer.threatCase, id), kind) : kind;
        return found.isNear ? FindBox::tr("%1, nearly").arg(detail) : detail;
    }
    return toQt(textOf(answer.threatCase, found).detail);
}

// Without a translation file "%n" gives "1 names".
QString countOf(FoundKind kind, std::size_t count)
{
    const auto counted = [count](const QString& one, const QString& many) { return count == 1 ? one : many.arg(count); };
    switch (kind) {
    case FoundKind::Name: return counted(FindBox::tr("1 name"), FindBox::tr("%1 names"));
    case FoundKind::Alias: return counted(FindBox::tr("1 other name"), FindBox::tr("%1 other names"));
    case FoundKind::Report: return counted(FindBox::tr("1 report"), FindBox::tr("%1 reports"));
    case FoundKind::Claim: return counted(FindBox::tr("1 claim"), FindBox::tr("%1 claims"));
    case FoundKind::Sentence: return counted(FindBox::tr("1 sentence"), FindBox::tr("%1 sentences"));
    }
    return {};
}

bool isStillThere(const ThreatCase& threatCase, const Found& found)
{
    switch (found.kind) {
    case FoundKind::Name:
    case FoundKind::Alias: return found.row < threatCase.entities.size() && isShown(threatCase, idAt<EntityId>(found.row));
    case FoundKind::Claim: return found.row < threatCase.claims.size() && isShown(threatCase, idAt<ClaimId>(found.row));
    case FoundKind::Report:
    case FoundKind::Sentence: return found.row < threatCase.reports.size() && isShown(threatCase, idAt<ReportId>(found.row));
    }
    return false;
}

}  // namespace

QString foundCountText(const FindResult& result)
{
    if (result.total() == 0)
        return FindBox::tr("Nothing was found. Fewer or shorter words find more.");
    QStringList parts;
    for (std::size_t kind = 0; kind < foundKinds; ++kind)
        if (result.counts[kind] > 0)
            parts << countOf(static_cast<FoundKind>(kind), result.counts[kind]);
    const QString all = parts.join(QStringLiteral(", "));
    return result.best.size() < result.total() ? FindBox::tr("%1; the first %2 are listed").arg(all).arg(result.best.size()) : all;
}

QString cutAround(const QString& text, const QString& typed)
{
    const QString first = typed.simplified().section(QLatin1Char(' '), 0, 0);
    const auto at = text.indexOf(first, 0, Qt::CaseInsensitive);
    QString cut = text;
    if (at > wordsBefore) {
        const auto blank = text.indexOf(QLatin1Char(' '), at - wordsBefore);
        cut = QStringLiteral("… ") + text.mid(blank >= 0 && blank < at ? blank + 1 : at);
    }
    if (cut.size() <= longest)
        return cut;
    const auto blank = cut.lastIndexOf(QLatin1Char(' '), longest);
    return cut.left(blank > longest / 2 ? blank : longest) + QStringLiteral(" …");
}

FindBox::FindBox(Session& session, CaseFinder& finder, QWidget* parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint), m_session(session), m_finder(finder),
      m_field(new QLineEdit(this)), m_list(makeList()), m_count(plainLabel({}, LabelTone::Quiet, this))
{
    setObjectName(QStringLiteral("findBox"));
    setWindowTitle(tr("Find"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_field->setObjectName(QStringLiteral("findField"));
    m_field->setPlaceholderText(tr("Find names, claims and sentences"));
    m_field->setAccessibleName(tr("Find"));
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_field);
    layout->addWidget(m_list);
    layout->addWidget(m_count);
    resize(std::min(760, parent->width() * 4 / 5), 420);
    connect(m_field, &QLineEdit::textChanged, this, [this] { ask(); });
    connect(m_field, &QLineEdit::returnPressed, this, [this] { goToCurrent(); });
    connect(m_list, &QTreeWidget::itemClicked, this, [this] { goToCurrent(); });
    connect(&m_finder, &CaseFinder::answered, this, [this](const std::shared_ptr<const FindAnswer>& answer) {
        if (answer->typed != m_field->text())
            return;
        m_answer = answer;
        show(*answer);
    });
    connect(&m_session, &Session::caseChanged, this, [this] { ask(); });
    ask();
}

QTreeWidget* FindBox::makeList()
{
    auto* list = new QTreeWidget(this);
    list->setObjectName(QStringLiteral("findList"));
    list->setAccessibleName(tr("Found"));
    list->setFocusPolicy(Qt::NoFocus);
    list->setColumnCount(2);
    list->setHeaderHidden(true);
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setTextElideMode(Qt::ElideRight);
    list->header()->setStretchLastSection(false);
    list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list->header()->setSectionResizeMode(1, QHeaderView::Interactive);
    return list;
}

/// Asked with nothing typed too: what can be found is put in order meanwhile.
void FindBox::ask() { m_finder.ask(m_field->text(), mostListed); }

void FindBox::show(const FindAnswer& answer)
{
    m_list->clear();
    QList<QTreeWidgetItem*> rows;
    for (const Found& found : answer.result.best) {
        auto* row = new QTreeWidgetItem({whatText(answer, found), detailText(answer, found)});
        row->setToolTip(0, tooltipText(isThing(found) ? row->text(0) : toQt(textOf(answer.threatCase, found).what)));
        row->setToolTip(1, tooltipText(row->text(1)));
        row->setForeground(1, palette().placeholderText());
        rows << row;
    }
    m_list->addTopLevelItems(rows);
    m_list->resizeColumnToContents(1);
    m_list->header()->resizeSection(1, std::min(m_list->columnWidth(1), m_list->viewport()->width() * 2 / 5));
    m_list->setCurrentItem(m_list->topLevelItem(0));
    m_count->setText(answer.typed.trimmed().isEmpty() ? tr("Enter goes there: to a thing in the picture, to a sentence in its report.")
                                                      : foundCountText(answer.result));
}

void FindBox::step(int rows)
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem()) + rows;
    m_list->setCurrentItem(m_list->topLevelItem(std::clamp(row, 0, std::max(0, m_list->topLevelItemCount() - 1))));
}

void FindBox::goToCurrent()
{
    // What is listed may answer what was typed before: wait for what stands there now.
    if (!m_answer || m_answer->typed != m_field->text() || m_answer->caseVersion != m_session.state().caseVersion)
        return;
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    if (row < 0)
        return;
    const Found found = m_answer->result.best[static_cast<std::size_t>(row)];
    close();
    if (isStillThere(m_session.state().threatCase, found))
        goTo(found);
}

void FindBox::goTo(const Found& found)
{
    switch (found.kind) {
    case FoundKind::Name:
    case FoundKind::Alias:
        m_session.select({.entities = {idAt<EntityId>(found.row)}});
        m_session.askForSight();
        return;
    case FoundKind::Claim: {
        const auto id = idAt<ClaimId>(found.row);
        Selection selection;
        selection.claim = id;
        if (const auto* edge = std::get_if<RelationshipId>(&m_session.state().threatCase[id].about))
            selection.relationships = {*edge};
        m_session.select(selection);
        m_session.askForInspection();
        m_session.askForSight();
        return;
    }
    case FoundKind::Report: m_session.askForReport(idAt<ReportId>(found.row)); return;
    case FoundKind::Sentence: m_session.askForSentence(idAt<ReportId>(found.row), found.span); return;
    }
}

bool FindBox::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Down: step(1); return true;
    case Qt::Key_Up: step(-1); return true;
    case Qt::Key_PageDown: step(10); return true;
    case Qt::Key_PageUp: step(-10); return true;
    default: return QDialog::eventFilter(watched, event);
    }
}

}  // namespace throughline::ui
