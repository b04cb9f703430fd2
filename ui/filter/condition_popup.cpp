// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filter/condition_popup.h"

#include <QCheckBox>
#include <QListWidget>
#include <QScreen>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>
#include <map>
#include <set>

#include "core/model/report.h"
#include "ui/filter/gesture.h"
#include "ui/plain_label.h"
#include "ui/qt_text.h"
#include "ui/session.h"

namespace throughline::ui {

namespace {

constexpr int rowsShown = 12;
constexpr int mostLines = 999;

QString hintOf(FilterPart part)
{
    switch (part) {
    case FilterPart::Types: return ConditionPopup::tr("Only things of these kinds; lines to others leave");
    case FilterPart::Tags: return ConditionPopup::tr("Only things that carry one of these tags of yours");
    case FilterPart::Reports: return ConditionPopup::tr("Only what one of these reports claims");
    case FilterPart::Hedge: return ConditionPopup::tr("Only lines that somebody claims so; who denies them stays beside them");
    case FilterPart::Confidence: return ConditionPopup::tr("The number of each record's own producer; they are not on one scale");
    case FilterPart::Marking: return ConditionPopup::tr("Leaves out what is marked stricter; unmarked counts as AMBER+STRICT");
    case FilterPart::Degree: return ConditionPopup::tr("Only things with so many lines under all other conditions");
    case FilterPart::Time:
    case FilterPart::Contested: break;
    }
    return {};
}

/// Rows as high as the list, up to a dozen; then it scrolls.
void fitHeight(QListWidget* list)
{
    const int rows = std::clamp(list->count(), 1, rowsShown);
    list->setFixedHeight(rows * std::max(list->sizeHintForRow(0), list->fontMetrics().height()) + 2 * list->frameWidth() + 2);
    list->setMinimumWidth(std::clamp(list->sizeHintForColumn(0) + 40, 220, 460));
}

}  // namespace

QString partName(FilterPart part)
{
    switch (part) {
    case FilterPart::Types: return ConditionPopup::tr("Kinds of things");
    case FilterPart::Tags: return ConditionPopup::tr("Tags");
    case FilterPart::Time: return ConditionPopup::tr("Time");
    case FilterPart::Reports: return ConditionPopup::tr("Reports");
    case FilterPart::Hedge: return ConditionPopup::tr("How it is said");
    case FilterPart::Confidence: return ConditionPopup::tr("Confidence");
    case FilterPart::Marking: return ConditionPopup::tr("Marking at most");
    case FilterPart::Contested: return ConditionPopup::tr("Contested only");
    case FilterPart::Degree: return ConditionPopup::tr("Number of lines");
    }
    return {};
}

ConditionPopup::ConditionPopup(Session& session, FilterPart part, QWidget* parent)
    : QFrame(parent, Qt::Popup), m_session(session), m_part(part), m_gesture(newGesture())
{
    setObjectName(QStringLiteral("conditionPopup"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameStyle(QFrame::Box | QFrame::Plain);
    setBackgroundRole(QPalette::Window);
    setAccessibleName(partName(part));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 8, 10, 10);
    layout->setSpacing(6);
    layout->setSizeConstraint(QLayout::SetFixedSize);
    layout->addWidget(plainLabel(partName(part), LabelTone::Strong, this));
    QLabel* hint = plainLabel(hintOf(part), LabelTone::Quiet, this);
    hint->setWordWrap(true);
    hint->setMinimumWidth(24 * hint->fontMetrics().averageCharWidth());
    make(*layout);
    layout->addWidget(hint);
}

void ConditionPopup::openAt(QPoint global)
{
    adjustSize();
    const QRect room = parentWidget()->screen()->availableGeometry();
    move(qBound(room.left(), global.x(), std::max(room.left(), room.right() - width())),
         qBound(room.top(), global.y(), std::max(room.top(), room.bottom() - height())));
    show();
    for (QWidget* child : findChildren<QWidget*>())
        if (child->focusPolicy() & Qt::TabFocus) {
            child->setFocus(Qt::PopupFocusReason);
            break;
        }
}

void ConditionPopup::make(QVBoxLayout& layout)
{
    switch (m_part) {
    case FilterPart::Types: return makeTypes(layout);
    case FilterPart::Tags: return makeTags(layout);
    case FilterPart::Reports: return makeReports(layout);
    case FilterPart::Hedge: return makeHedge(layout);
    case FilterPart::Confidence: return makeConfidence(layout);
    case FilterPart::Marking: return makeMarking(layout);
    case FilterPart::Degree: return makeDegree(layout);
    case FilterPart::Time:
    case FilterPart::Contested: return;
    }
}

void ConditionPopup::set(const std::function<void(ViewFilter&)>& edit)
{
    ViewFilter filter = m_session.state().view.filter;
    edit(filter);
    m_session.dispatch(action::SetFilter{std::move(filter), m_gesture});
}

QListWidget* ConditionPopup::makeList(QVBoxLayout& layout, bool isTicked)
{
    auto* list = new QListWidget(this);
    list->setObjectName(QStringLiteral("conditionChoices"));
    list->setAccessibleName(partName(m_part));
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setTextElideMode(Qt::ElideRight);
    layout.addWidget(list);
    if (isTicked)  // a click on the words ticks, too
        connect(list, &QListWidget::itemActivated, this, [](QListWidgetItem* item) {
            item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
        });
    return list;
}

void ConditionPopup::makeTypes(QVBoxLayout& layout)
{
    const WorkbenchState& state = m_session.state();
    std::map<EntityType, int> counts;
    for (const Entity& entity : state.threatCase.entities)
        if (!entity.isDeleted)
            ++counts[entity.type];
    const std::vector<EntityType>& chosen = state.view.filter.types;
    for (const EntityType type : chosen)
        counts.try_emplace(type, 0);
    QListWidget* list = makeList(layout, true);
    for (const auto& [type, count] : counts) {
        const std::string_view plural = entityTypeInfo(type).plural;
        auto* item = new QListWidgetItem(tr("%1 (%2)").arg(plural.empty() ? tr("other") : toQt(plural)).arg(count), list);
        item->setData(Qt::UserRole, static_cast<int>(type));
        item->setCheckState(std::find(chosen.begin(), chosen.end(), type) != chosen.end() ? Qt::Checked : Qt::Unchecked);
    }
    fitHeight(list);
    connect(list, &QListWidget::itemChanged, this, [this, list] {
        std::vector<EntityType> types;
        for (int i = 0; i < list->count(); ++i)
            if (list->item(i)->checkState() == Qt::Checked)
                types.push_back(static_cast<EntityType>(list->item(i)->data(Qt::UserRole).toInt()));
        set([&](ViewFilter& filter) { filter.types = types; });
    });
}

void ConditionPopup::makeTags(QVBoxLayout& layout)
{
    const WorkbenchState& state = m_session.state();
    std::set<std::string> tags(state.view.filter.tags.begin(), state.view.filter.tags.end());
    for (const Entity& entity : state.threatCase.entities)
        if (!entity.isDeleted)
            tags.insert(entity.tags.begin(), entity.tags.end());
    if (tags.empty()) {
        layout.addWidget(plainLabel(tr("Nothing carries a tag yet; Ctrl+T tags what is chosen."), this));
        return;
    }
    QListWidget* list = makeList(layout, true);
    const std::vector<std::string>& chosen = state.view.filter.tags;
    for (const std::string& tag : tags) {
        auto* item = new QListWidgetItem(toQt(tag), list);
        item->setCheckState(std::find(chosen.begin(), chosen.end(), tag) != chosen.end() ? Qt::Checked : Qt::Unchecked);
    }
    fitHeight(list);
    connect(list, &QListWidget::itemChanged, this, [this, list] {
        std::vector<std::string> picked;
        for (int i = 0; i < list->count(); ++i)
            if (list->item(i)->checkState() == Qt::Checked)
                picked.push_back(fromQt(list->item(i)->text()));
        set([&](ViewFilter& filter) { filter.tags = picked; });
    });
}

void ConditionPopup::makeReports(QVBoxLayout& layout)
{
    const WorkbenchState& state = m_session.state();
    QListWidget* list = makeList(layout, true);
    const std::vector<std::string>& chosen = state.view.filter.reports;
    for (const Report& report : state.threatCase.reports) {
        if (report.isDeleted)
            continue;
        auto* item = new QListWidgetItem(toQt(report.title.empty() ? reportLabel(report) : report.title).simplified(), list);
        item->setData(Qt::UserRole, toQt(report.id));
        item->setToolTip(tooltipText(item->text()));
        item->setCheckState(std::find(chosen.begin(), chosen.end(), report.id) != chosen.end() ? Qt::Checked : Qt::Unchecked);
    }
    fitHeight(list);
    connect(list, &QListWidget::itemChanged, this, [this, list] {
        std::vector<std::string> picked;
        for (int i = 0; i < list->count(); ++i)
            if (list->item(i)->checkState() == Qt::Checked)
                picked.push_back(fromQt(list->item(i)->data(Qt::UserRole).toString()));
        set([&](ViewFilter& filter) { filter.reports = picked; });
    });
}

void ConditionPopup::makeHedge(QVBoxLayout& layout)
{
    QListWidget* list = makeList(layout, false);
    for (const QString& text : {tr("Alleged, stated or confirmed"), tr("Stated or confirmed"), tr("Confirmed only")})
        list->addItem(text);
    list->setCurrentRow(static_cast<int>(m_session.state().view.filter.minHedge));
    fitHeight(list);
    connect(list, &QListWidget::currentRowChanged, this,
            [this](int row) { set([row](ViewFilter& filter) { filter.minHedge = static_cast<Hedge>(row); }); });
}

void ConditionPopup::makeMarking(QVBoxLayout& layout)
{
    QListWidget* list = makeList(layout, false);
    list->addItem(tr("Any marking"));
    for (const Tlp tlp : {Tlp::Clear, Tlp::Green, Tlp::Amber, Tlp::AmberStrict})
        list->addItem(toQt(tlpText(tlp)));
    list->setCurrentRow(std::min(static_cast<int>(m_session.state().view.filter.maxTlp), list->count() - 1));
    fitHeight(list);
    connect(list, &QListWidget::currentRowChanged, this,
            [this](int row) { set([row](ViewFilter& filter) { filter.maxTlp = static_cast<Tlp>(row); }); });
}

void ConditionPopup::makeConfidence(QVBoxLayout& layout)
{
    const ViewFilter& filter = m_session.state().view.filter;
    auto* least = new QSpinBox(this);
    least->setObjectName(QStringLiteral("leastConfidence"));
    least->setAccessibleName(tr("Least confidence"));
    least->setRange(-1, 100);
    least->setSpecialValueText(tr("any"));
    least->setSingleStep(5);
    least->setValue(filter.minConfidence.value_or(-1));
    auto* unspecified = new QCheckBox(tr("&Show what has no number"), this);
    unspecified->setObjectName(QStringLiteral("showUnspecified"));
    unspecified->setChecked(filter.includeUnspecified);
    unspecified->setEnabled(filter.minConfidence.has_value());
    layout.addWidget(least);
    layout.addWidget(unspecified);
    const auto change = [this, least, unspecified] {
        unspecified->setEnabled(least->value() >= 0);
        set([&](ViewFilter& to) {
            to.minConfidence = least->value() < 0 ? std::nullopt : std::optional(least->value());
            to.includeUnspecified = least->value() < 0 || unspecified->isChecked();
        });
    };
    connect(least, &QSpinBox::valueChanged, this, change);
    connect(unspecified, &QCheckBox::clicked, this, change);
}

void ConditionPopup::makeDegree(QVBoxLayout& layout)
{
    auto* least = new QSpinBox(this);
    least->setObjectName(QStringLiteral("leastDegree"));
    least->setAccessibleName(tr("Least number of lines"));
    least->setRange(0, mostLines);
    least->setSpecialValueText(tr("any"));
    least->setSuffix(tr(" or more"));
    least->setValue(static_cast<int>(std::min<std::uint32_t>(m_session.state().view.filter.minDegree, mostLines)));
    layout.addWidget(least);
    connect(least, &QSpinBox::valueChanged, this,
            [this](int value) { set([value](ViewFilter& filter) { filter.minDegree = static_cast<std::uint32_t>(value); }); });
}

}  // namespace throughline::ui
