// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/questions/question_options.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QListWidget>
#include <QSettings>
#include <QSignalBlocker>
#include <QSpinBox>
#include <algorithm>
#include <set>

#include "ui/core_words.h"
#include "ui/plain_label.h"
#include "ui/qt_text.h"
#include "ui/questions/things_field.h"
#include "ui/session.h"

namespace throughline::ui {

namespace {

constexpr int mostCount = 1000;
constexpr int mostHops = 64;
constexpr int usualCount = 10;
constexpr std::size_t mostSources = 2000;
constexpr int sourcesHeight = 96;
constexpr const char* allPaths = "all-paths";

QSpinBox* makeSpin(int most, int value, QWidget* parent)
{
    auto* spin = new QSpinBox(parent);
    spin->setRange(1, most);
    spin->setValue(value);
    return spin;
}

}  // namespace

QuestionOptions::QuestionOptions(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_form(new QFormLayout(this)),
      m_via(new ThingsField(session, tr("in this order, with ; between"), this)),
      m_avoid(new ThingsField(session, tr("things or kinds, with ; between"), this)),
      m_count(makeSpin(mostCount, usualCount, this)), m_longest(makeSpin(mostHops, m_longestOfBest, this)),
      m_weight(new QComboBox(this)), m_timed(new QCheckBox(tr("Only where times r&un forward"), this)),
      m_mayCross(new QCheckBox(tr("May cross inci&dents"), this)), m_carriers(new QWidget(this)),
      m_sources(new QListWidget(this))
{
    m_via->setObjectName(QStringLiteral("questionVia"));
    m_avoid->setObjectName(QStringLiteral("questionAvoid"));
    m_count->setObjectName(QStringLiteral("questionCount"));
    m_longest->setObjectName(QStringLiteral("questionLongest"));
    m_weight->setObjectName(QStringLiteral("questionWeight"));
    m_timed->setObjectName(QStringLiteral("questionTimed"));
    m_mayCross->setObjectName(QStringLiteral("questionMayCross"));
    m_carriers->setObjectName(QStringLiteral("questionCarriers"));
    m_sources->setObjectName(QStringLiteral("questionSources"));
    m_sources->setAccessibleName(tr("Sources that are not believed"));
    makeRows();
    connect(m_via, &QLineEdit::returnPressed, this, &QuestionOptions::returnPressed);
    connect(m_avoid, &QLineEdit::returnPressed, this, &QuestionOptions::returnPressed);
    connect(&m_session, &Session::caseChanged, this, [this] { refreshSources(); });
    refreshSources();
}

void QuestionOptions::makeRows()
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_via->setTaken(ThingsTaken::Several);
    m_avoid->setTaken(ThingsTaken::Several);
    m_longest->setSuffix(tr(" hops"));
    m_weight->addItem(tr("fewest hops"), static_cast<int>(PathWeight::Hops));
    m_weight->addItem(tr("strongest weakest claim"), static_cast<int>(PathWeight::Strength));
    m_weight->addItem(tr("latest oldest date"), static_cast<int>(PathWeight::Recency));
    m_weight->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_weight->setMinimumContentsLength(10);
    m_mayCross->setToolTip(tooltipText(tr("A path may go on in another incident than the one that it came from")));
    m_timed->setToolTip(tooltipText(tr("Leaves out paths whose later hops are dated before earlier ones")));
    m_form->addRow(tr("V&ia"), m_via);
    m_form->addRow(tr("Av&oid"), m_avoid);
    m_form->addRow(tr("How man&y"), m_count);
    m_form->addRow(tr("Lon&gest"), m_longest);
    m_form->addRow(tr("&Best by"), m_weight);
    m_form->addRow(m_timed);
    m_form->addRow(m_mayCross);
    makeCarriers(m_form);
    m_sources->setMaximumHeight(sourcesHeight);
    m_sources->setSelectionMode(QAbstractItemView::NoSelection);
    m_sources->setTextElideMode(Qt::ElideRight);
    m_sources->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_sources->setToolTip(tooltipText(tr("What would the answer be without what these say? Tick speakers, media and reports.")));
    m_form->addRow(tr("Not be&lieved"), m_sources);
}

/// Ticks in two columns.
void QuestionOptions::makeCarriers(QFormLayout* form)
{
    auto* grid = new QGridLayout(m_carriers);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(0);
    int at = 0;
    for (const CarrierChoice& choice : carrierChoices()) {
        auto* box = new QCheckBox(coreWords(choice.label), m_carriers);
        grid->addWidget(box, at / 2, at % 2);
        m_carrierBoxes.push_back(box);
        ++at;
    }
    grid->setColumnStretch(1, 1);
    m_carriers->setToolTip(tooltipText(tr("These usually only end a path: one that went through them would join stories that have nothing to do with each other")));
    form->addRow(tr("May pass"), m_carriers);
}

void QuestionOptions::showFor(const QuestionKind& kind)
{
    (m_kind == allPaths ? m_longestOfAll : m_longestOfBest) = m_longest->value();
    m_kind = kind.id;
    m_longest->setValue(m_kind == allPaths ? m_longestOfAll : m_longestOfBest);
    const QuestionUses uses = usesOf(kind);
    m_form->setRowVisible(m_via, uses.via);
    m_form->setRowVisible(m_count, uses.count);
    m_form->setRowVisible(m_longest, uses.longest);
    m_form->setRowVisible(m_weight, uses.weight);
    m_form->setRowVisible(m_timed, uses.timing);
    m_form->setRowVisible(m_mayCross, uses.carriers);
    m_form->setRowVisible(m_carriers, uses.carriers);
}

bool QuestionOptions::isRowShown(QWidget* field) const { return m_form->isRowVisible(field); }

void QuestionOptions::addTo(Question& question) const
{
    question.avoid = m_avoid->names();
    if (isRowShown(m_via))
        question.via = m_via->names();
    if (isRowShown(m_count))
        question.k = static_cast<std::size_t>(m_count->value());
    if (isRowShown(m_longest))
        question.maxHops = static_cast<std::size_t>(m_longest->value());
    if (isRowShown(m_weight))
        question.weight = static_cast<PathWeight>(m_weight->currentData().toInt());
    question.isTimed = isRowShown(m_timed) && m_timed->isChecked();
    question.mayCrossIncidents = isRowShown(m_mayCross) && m_mayCross->isChecked();
    const std::vector<CarrierChoice> carriers = carrierChoices();
    for (std::size_t i = 0; i < carriers.size() && isRowShown(m_carriers); ++i)
        if (m_carrierBoxes[i]->isChecked())
            question.mayCarry.push_back(carriers[i].type);
    for (int row = 0; row < m_sources->count(); ++row)
        if (const QListWidgetItem* item = m_sources->item(row); item->checkState() == Qt::Checked)
            question.withoutSources.push_back(fromQt(item->data(Qt::UserRole).toString()));
}

void QuestionOptions::show(const Question& question)
{
    m_via->setNames(question.via);
    m_avoid->setNames(question.avoid);
    m_count->setValue(static_cast<int>(std::min<std::size_t>(question.k, mostCount)));
    m_longest->setValue(static_cast<int>(std::min<std::size_t>(question.maxHops, mostHops)));
    m_weight->setCurrentIndex(m_weight->findData(static_cast<int>(question.weight)));
    m_timed->setChecked(question.isTimed);
    m_mayCross->setChecked(question.mayCrossIncidents);
    const std::vector<CarrierChoice> carriers = carrierChoices();
    for (std::size_t i = 0; i < carriers.size(); ++i)
        m_carrierBoxes[i]->setChecked(std::find(question.mayCarry.begin(), question.mayCarry.end(), carriers[i].type)
                                      != question.mayCarry.end());
    const std::set<std::string> without(question.withoutSources.begin(), question.withoutSources.end());
    for (int row = 0; row < m_sources->count(); ++row)
        m_sources->item(row)->setCheckState(
            without.contains(fromQt(m_sources->item(row)->data(Qt::UserRole).toString())) ? Qt::Checked : Qt::Unchecked);
}

/// Ticks stay where their source is still there.
void QuestionOptions::refreshSources()
{
    std::set<QString> ticked;
    for (int row = 0; row < m_sources->count(); ++row)
        if (m_sources->item(row)->checkState() == Qt::Checked)
            ticked.insert(m_sources->item(row)->data(Qt::UserRole).toString());
    m_sources->clear();
    std::vector<CaseSource> sources = sourcesOfCase(m_session.state().threatCase);
    sources.resize(std::min(sources.size(), mostSources));
    for (const CaseSource& source : sources) {
        auto* item = new QListWidgetItem(toQt(source.name.empty() ? source.id : source.name), m_sources);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable);
        item->setData(Qt::UserRole, toQt(source.id));
        item->setToolTip(tooltipText(item->text()));
        item->setCheckState(ticked.contains(toQt(source.id)) ? Qt::Checked : Qt::Unchecked);
    }
    m_form->setRowVisible(m_sources, !sources.empty());
}

void QuestionOptions::save() const
{
    QSettings settings;
    settings.setValue(QStringLiteral("questions/count"), m_count->value());
    settings.setValue(QStringLiteral("questions/longest"), m_kind == allPaths ? m_longestOfBest : m_longest->value());
    settings.setValue(QStringLiteral("questions/longestOfAll"), m_kind == allPaths ? m_longest->value() : m_longestOfAll);
    settings.setValue(QStringLiteral("questions/weight"), m_weight->currentIndex());
    settings.setValue(QStringLiteral("questions/timed"), m_timed->isChecked());
    settings.setValue(QStringLiteral("questions/mayCross"), m_mayCross->isChecked());
    for (const QCheckBox* box : m_carrierBoxes)
        settings.setValue(QString(QStringLiteral("questions/mayPass/") + box->text()), box->isChecked());
}

void QuestionOptions::restore()
{
    const QSettings settings;
    m_count->setValue(settings.value(QStringLiteral("questions/count"), m_count->value()).toInt());
    m_longestOfBest = settings.value(QStringLiteral("questions/longest"), m_longestOfBest).toInt();
    m_longestOfAll = settings.value(QStringLiteral("questions/longestOfAll"), m_longestOfAll).toInt();
    m_longest->setValue(m_kind == allPaths ? m_longestOfAll : m_longestOfBest);
    m_weight->setCurrentIndex(std::clamp(settings.value(QStringLiteral("questions/weight"), 0).toInt(), 0, m_weight->count() - 1));
    m_timed->setChecked(settings.value(QStringLiteral("questions/timed"), false).toBool());
    m_mayCross->setChecked(settings.value(QStringLiteral("questions/mayCross"), false).toBool());
    for (QCheckBox* box : m_carrierBoxes)
        box->setChecked(settings.value(QString(QStringLiteral("questions/mayPass/") + box->text()), false).toBool());
}

}  // namespace throughline::ui
