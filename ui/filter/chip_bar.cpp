// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filter/chip_bar.h"

#include <QAction>
#include <QFrame>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>
#include <algorithm>

#include "core/workbench/lens_text.h"
#include "ui/claim_text.h"
#include "ui/filter/filter_menu.h"
#include "ui/filter/flow_layout.h"
#include "ui/qt_text.h"
#include "ui/session.h"

namespace throughline::ui {

namespace {

constexpr int longestChip = 70;
constexpr int leastChipLetters = 12;

QToolButton* makeButton(const QString& text, const QString& hint, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    QString shown = text.size() > longestChip ? QString(text.left(longestChip) + QChar(0x2026)) : text;
    button->setText(shown.replace(QLatin1Char('&'), QStringLiteral("&&")));
    button->setAccessibleName(text);
    button->setToolTip(tooltipText(hint));
    button->setFocusPolicy(Qt::TabFocus);
    button->setAutoRaise(true);
    return button;
}

/// What of the picture has no date, where a window of time was asked for; the strip of time counts the claims of the whole case.
QString undatedWords(const WorkbenchState& state)
{
    const std::size_t undated = state.picture ? state.picture->graph->exclusions.undated : 0;
    return undated == 1 ? ChipBar::tr("1 claim or thing here") : ChipBar::tr("%1 claims and things here").arg(undated);
}

}  // namespace

ChipBar::ChipBar(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_layout(new FlowLayout(this, 6)),
      m_add(makeButton(tr("Add a condition"), tr("Kinds, tags, time, reports, hedge, marking … (Ctrl+Alt+F)"), this)),
      m_clear(makeButton(tr("Clear all"), tr("Shows everything again; can be undone (Ctrl+Shift+Backspace)"), this))
{
    setObjectName(QStringLiteral("chipBar"));
    setAccessibleName(tr("Conditions of the picture"));
    m_layout->setContentsMargins(8, 6, 8, 6);
    m_add->setObjectName(QStringLiteral("addCondition"));
    m_clear->setObjectName(QStringLiteral("clearConditions"));
    connect(m_add, &QToolButton::clicked, this, &ChipBar::openMenu);
    connect(m_clear, &QToolButton::clicked, this, &ChipBar::clearAll);
    for (const auto signal : {&Session::caseChanged, &Session::viewChanged, &Session::pictureChanged, &Session::removalChanged})
        connect(&m_session, signal, this, &ChipBar::refresh);
    refresh();
}

void ChipBar::clearAll()
{
    const ViewState& view = m_session.state().view;
    const bool hasLens = !view.lens.isNeutral();
    const bool hasFocus = view.focus.isOn();
    if (m_session.state().presentRemoval())
        m_session.dispatch(action::TryWithout{});
    const bool hasHidden = !view.hidden.empty();
    if (!view.filter.isNeutral())
        m_session.dispatch(action::SetFilter{});
    if (hasFocus)
        m_session.dispatch(action::SetFocus{});
    if (hasLens)
        m_session.dispatch(action::SetLens{});
    if (hasHidden)
        m_session.dispatch(action::ShowAll{});
}

void ChipBar::openMenu()
{
    QMenu menu(this);
    menu.setObjectName(QStringLiteral("filterMenu"));
    QWidget* anchor = isVisible() ? m_add : parentWidget();
    const auto at = [anchor, this] {
        // Below where the chips will stand.
        return anchor->mapToGlobal(isVisible() ? QPoint(0, anchor->height()) : QPoint(8, m_add->sizeHint().height() + 16));
    };
    fillFilterMenu(m_session, menu, this, at);
    menu.exec(at());
}

/// Counts of the picture come with it; while one is made, those of the one before stand there.
void ChipBar::refresh()
{
    const WorkbenchState& state = m_session.state();
    const bool isOn = !state.view.filter.isNeutral() || state.view.focus.isOn() || !state.view.lens.isNeutral() || state.presentRemoval() || !state.view.hidden.empty();
    QString said = toQt(focusText(state.named, state.view.focus)) + undatedWords(state) + QString::number(state.isPictureStale()) + QString::number(state.view.focus.dims)
        + toQt(lensText(state.threatCase, state.view.lens)) + (state.presentRemoval() ? toQt(state.presentRemoval()->statement) : QString()) + QString::number(state.view.hidden.size());
    for (const FilterChip& chip : filterChips(state.threatCase, state.view.filter))
        said += toQt(chip.text) + QLatin1Char('\n');
    setVisible(isOn && !m_session.isCaseEmpty());
    if (said == m_shown)
        return;
    m_shown = said;
    const QString focused = focusWidget() ? focusWidget()->objectName() : QString();
    for (QWidget* chip : m_chips) {
        m_layout->removeWidget(chip);
        chip->hide();
        chip->deleteLater();  // its own button may have asked for this
    }
    m_chips.clear();
    m_layout->removeWidget(m_add);
    m_layout->removeWidget(m_clear);
    addFilterChips();
    addFocusChip();
    addLensChip();
    addHiddenChip();
    addRemovalChip();
    m_layout->addWidget(m_add);
    m_layout->addWidget(m_clear);
    updateGeometry();
    if (QWidget* again = focused.isEmpty() || !isOn ? nullptr : findChild<QWidget*>(focused))
        again->setFocus();
}

QToolButton* ChipBar::addChip(const QString& text, const QString& hint, const char* name, const std::function<void()>& takeOff)
{
    auto* chip = new QFrame(this);
    chip->setFrameStyle(QFrame::StyledPanel | QFrame::Plain);
    chip->setObjectName(QStringLiteral("chip.") + QString::fromLatin1(name));
    chip->setAutoFillBackground(true);
    chip->setBackgroundRole(QPalette::Button);
    auto* row = new QHBoxLayout(chip);
    row->setContentsMargins(2, 1, 2, 1);
    row->setSpacing(0);
    QToolButton* words = makeButton(text, hint, chip);
    words->setObjectName(QStringLiteral("chipText.") + QString::fromLatin1(name));
    // Its style ends long texts with dots; without a least width of its own it would push the window wider.
    words->setMinimumWidth(std::min(words->sizeHint().width(), leastChipLetters * words->fontMetrics().averageCharWidth()));
    auto* off = new QToolButton(chip);
    off->setObjectName(QStringLiteral("chipOff.") + QString::fromLatin1(name));
    off->setText(QString(QChar(0x00D7)));
    off->setAutoRaise(true);
    off->setFocusPolicy(Qt::TabFocus);
    off->setToolTip(tooltipText(tr("Takes this condition off; can be undone")));
    off->setAccessibleName(tr("Take off: %1").arg(text));
    row->addWidget(words);
    row->addWidget(off);
    connect(off, &QToolButton::clicked, this, [takeOff] { takeOff(); });
    m_layout->addWidget(chip);
    chip->show();
    m_chips.push_back(chip);
    return words;
}

void ChipBar::addFilterChips()
{
    const WorkbenchState& state = m_session.state();
    for (const FilterChip& chip : filterChips(state.threatCase, state.view.filter)) {
        QString text = toQt(chip.text).simplified();
        if (chip.part == FilterPart::Time && state.picture && !state.isPictureStale())
            text = tr("%1 (%2)").arg(text, undatedWords(state));
        const auto takeOff = [this, part = chip.part] {
            m_session.dispatch(action::SetFilter{without(m_session.state().view.filter, part)});
        };
        QToolButton* words = addChip(text, tr("%1. Click to change it.").arg(text), qPrintable(QString::number(static_cast<int>(chip.part))), takeOff);
        if (chip.part == FilterPart::Contested)
            words->setToolTip(tooltipText(tr("Only lines that somebody denies or disputes")));
        connect(words, &QToolButton::clicked, this, [this, part = chip.part, words] {
            if (part != FilterPart::Contested)
                editCondition(m_session, part, this, words->mapToGlobal(QPoint(0, words->height())));
        });
    }
}

void ChipBar::addFocusChip()
{
    const WorkbenchState& state = m_session.state();
    const Focus& focus = state.view.focus;
    if (!focus.isOn())
        return;
    QString text = toQt(focusText(state.named, focus)).simplified();
    if (focus.dims)
        text = tr("%1, the rest faint").arg(text);
    QToolButton* words = addChip(text, tr("%1. Click for more or fewer hops.").arg(text), "focus",
                                 [this] { m_session.dispatch(action::SetFocus{}); });
    connect(words, &QToolButton::clicked, this, [this, words] { openFocusMenu(words); });
    auto* row = static_cast<QHBoxLayout*>(m_chips.back()->layout());
    const auto step = [&](const QString& sign, const QString& hint, const char* name, int by, int at) {
        QToolButton* button = makeButton(sign, hint, m_chips.back());
        button->setObjectName(QString::fromLatin1(name));
        button->setAccessibleName(hint);
        const int hops = static_cast<int>(focus.hops) + by;
        button->setEnabled(hops >= 1 && hops <= static_cast<int>(Focus::mostHops));
        connect(button, &QToolButton::clicked, this, [this, hops] { setFocusOf([hops](Focus& to) { to.hops = static_cast<std::uint32_t>(hops); }); });
        row->insertWidget(at, button);
    };
    step(QString(QChar(0x2212)), tr("One hop fewer"), "fewerHops", -1, 1);
    step(QStringLiteral("+"), tr("One hop more"), "moreHops", 1, 2);
}

void ChipBar::addLensChip()
{
    const WorkbenchState& state = m_session.state();
    const QString lens = toQt(lensText(state.threatCase, state.view.lens)).simplified();
    if (lens.isEmpty())
        return;
    QToolButton* words = addChip(tr("Lens: %1").arg(lens), tr("Lens: %1. Click for the sources.").arg(lens), "lens",
                                 [this] { m_session.dispatch(action::SetLens{}); });
    connect(words, &QToolButton::clicked, &m_session, &Session::askForSources);
}

/// So that nobody takes what was left out by hand for what is not there.
void ChipBar::addHiddenChip()
{
    const std::size_t hidden = m_session.state().view.hidden.size();
    if (hidden == 0)
        return;
    const QString text = hidden == 1 ? tr("1 thing hidden by hand") : tr("%1 things hidden by hand").arg(hidden);
    QToolButton* words = addChip(text, tr("%1. Click to show them again; can be undone.").arg(text), "hidden", [this] { m_session.dispatch(action::ShowAll{}); });
    connect(words, &QToolButton::clicked, this, [this] { m_session.dispatch(action::ShowAll{}); });
}

/// Nothing of the view: it is looked at until something changes.
void ChipBar::addRemovalChip()
{
    const WorkbenchState& state = m_session.state();
    const RemovalPreview* removal = state.presentRemoval();
    if (!removal)
        return;
    const QString first = entityName(state.threatCase, removal->removed.front());
    const QString what = removal->removed.size() == 1 ? first : tr("%1 and %2 more").arg(first).arg(removal->removed.size() - 1);
    const QString lost = removal->cutOff.empty() ? tr("nothing cut off")
        : removal->cutOff.size() == 1            ? tr("1 thing cut off, shown faint")
                                                 : tr("%1 things cut off, shown faint").arg(removal->cutOff.size());
    QToolButton* words = addChip(tr("Without %1: %2").arg(what, lost), tr("%1. Click to choose what is cut off.").arg(toQt(removal->statement)), "removal",
                                 [this] { m_session.dispatch(action::TryWithout{}); });
    connect(words, &QToolButton::clicked, this, [this] {
        if (const RemovalPreview* shown = m_session.state().presentRemoval())
            m_session.select({.entities = shown->cutOff});
    });
}

void ChipBar::setFocusOf(const std::function<void(Focus&)>& edit)
{
    Focus focus = m_session.state().view.focus;
    edit(focus);
    m_session.dispatch(action::SetFocus{std::move(focus)});
}

void ChipBar::openFocusMenu(QWidget* chip)
{
    QMenu menu(this);
    const Focus focus = m_session.state().view.focus;
    for (std::uint32_t hops = 1; hops <= Focus::mostHops; ++hops) {
        QAction* action = menu.addAction(hops == 1 ? tr("&1 hop") : tr("&%1 hops").arg(hops));
        action->setCheckable(true);
        action->setChecked(hops == focus.hops);
        connect(action, &QAction::triggered, this, [this, hops] { setFocusOf([hops](Focus& to) { to.hops = hops; }); });
    }
    menu.addSeparator();
    QAction* dims = menu.addAction(tr("Show the rest &faint"));
    dims->setCheckable(true);
    dims->setChecked(focus.dims);
    connect(dims, &QAction::triggered, this, [this](bool isOn) { setFocusOf([isOn](Focus& to) { to.dims = isOn; }); });
    menu.exec(chip->mapToGlobal(QPoint(0, chip->height())));
}

}  // namespace throughline::ui
