// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/find_box.h"

#include <QHeaderView>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QTreeWidget>
#include <algorithm>

#include "core/find/found_text.h"
#include "ui/claim_text.h"
#include "ui/plain_label.h"
#include "ui/qt_text.h"
#include "ui/session.h"

namespace throughline::ui {

namespace {

constexpr std::size_t mostListed = 100;
constexpr QSize largest(760, 420);
constexpr int wordsBefore = 40;  ///< characters left before what was typed
constexpr int longest = 160;     ///< characters of a text in the list

bool isThing(const Found& found) { return found.kind == FoundKind::Name || found.kind == FoundKind::Alias; }

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

}  // namespace

QString foundText(const FindAnswer& answer, const Found& found)
{
    if (found.kind == FoundKind::Name)
        return entityName(answer.threatCase, idAt<EntityId>(found.row));
    const QString what = toQt(textOf(answer.threatCase, found).what);
    return found.kind == FoundKind::Alias ? what : cutAround(what.simplified(), answer.typed);
}

QString foundDetail(const FindAnswer& answer, const Found& found)
{
    if (isThing(found)) {
        const auto id = idAt<EntityId>(found.row);
        const QString kind = entityKind(answer.threatCase[id]);
        const QString detail = found.kind == FoundKind::Alias ? FindBox::tr("%1, %2").arg(entityName(answer.threatCase, id), kind) : kind;
        return found.isNear ? FindBox::tr("%1, nearly").arg(detail) : detail;
    }
    return toQt(textOf(answer.threatCase, found).detail);
}

bool goTo(Session& session, const FindAnswer& answer, const Found& found)
{
    // Rows of another version may be other things.
    if (answer.caseVersion != session.state().caseVersion)
        return false;
    switch (found.kind) {
    case FoundKind::Name:
    case FoundKind::Alias:
        session.select({.entities = {idAt<EntityId>(found.row)}});
        session.askForSight();
        break;
    case FoundKind::Claim: {
        const auto id = idAt<ClaimId>(found.row);
        Selection selection;
        selection.claim = id;
        if (const auto* edge = std::get_if<RelationshipId>(&session.state().threatCase[id].about))
            selection.relationships = {*edge};
        session.select(selection);
        session.askForInspection();
        session.askForSight();
        break;
    }
    case FoundKind::Report: session.askForReport(idAt<ReportId>(found.row)); break;
    case FoundKind::Sentence: session.askForSentence(idAt<ReportId>(found.row), found.span); break;
    }
    return true;
}

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
    : PickBox(QStringLiteral("findBox"), tr("Find"), tr("Find names, claims and sentences"), parent), m_session(session),
      m_finder(finder), m_count(plainLabel(QString(), LabelTone::Quiet, this))
{
    layout()->addWidget(m_count);
    place(largest);
    connect(&field(), &QLineEdit::textChanged, this, [this] { ask(); });
    connect(&m_finder, &CaseFinder::answered, this, [this](const std::shared_ptr<const FindAnswer>& answer) {
        if (answer->typed != field().text())
            return;
        m_answer = answer;
        showAnswer(*answer);
    });
    connect(&m_session, &Session::caseChanged, this, [this] { ask(); });
    ask();
}

/// Asked with nothing typed too: what can be found is put in order meanwhile.
void FindBox::ask() { m_finder.ask(field().text(), mostListed); }

void FindBox::showAnswer(const FindAnswer& answer)
{
    list().clear();
    QList<QTreeWidgetItem*> rows;
    for (const Found& found : answer.result.best) {
        auto* row = new QTreeWidgetItem({foundText(answer, found), foundDetail(answer, found)});
        row->setToolTip(0, tooltipText(isThing(found) ? row->text(0) : toQt(textOf(answer.threatCase, found).what)));
        row->setToolTip(1, tooltipText(row->text(1)));
        row->setForeground(1, palette().placeholderText());
        rows << row;
    }
    list().addTopLevelItems(rows);
    list().resizeColumnToContents(1);
    list().header()->resizeSection(1, std::min(list().columnWidth(1), list().viewport()->width() * 2 / 5));
    chooseFirst();
    m_count->setText(answer.typed.trimmed().isEmpty() ? tr("Enter goes there: to a thing in the picture, to a sentence in its report.")
                                                      : foundCountText(answer.result));
}

void FindBox::takeRow(int row)
{
    // What is listed may answer what was typed before: wait for what stands there now.
    if (!m_answer || m_answer->typed != field().text())
        return;
    if (goTo(m_session, *m_answer, m_answer->result.best[static_cast<std::size_t>(row)]))
        close();
}

}  // namespace throughline::ui
