// SPDX-License-Identifier: GPL-3.0-or-later
// Where else the things of the case occur: in recent casefiles and in reference sets.
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDockWidget>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSettings>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "core/model/shown_case.h"
#include "core/names/seen_shelf.h"
#include "ui/claim_text.h"
#include "ui/panels/panels.h"
#include "ui/panels/seen_rows.h"
#include "ui/plain_label.h"
#include "ui/qt_text.h"
#include "ui/session.h"
#include "ui/window/recent_files.h"

namespace throughline::ui {

namespace {

constexpr int fixedScopes = 2;  ///< the case, what is selected; behind them the reports
constexpr int mostScopeReports = 200;
constexpr int scopeLetters = 24;

QString referencesKey() { return QStringLiteral("seen/references"); }
QString atOnceKey() { return QStringLiteral("seen/afterLoading"); }
QString commonKey() { return QStringLiteral("seen/common"); }
QString columnsKey() { return QStringLiteral("seen/columns"); }

class SeenPanel : public QWidget {
    Q_DECLARE_TR_FUNCTIONS(throughline::ui::SeenPanel)

public:
    SeenPanel(Session& session, QWidget* parent)
        : QWidget(parent), m_session(session), m_filter(new QLineEdit(this)), m_scope(new QComboBox(this)),
          m_common(new QCheckBox(tr("Techniques, places and speakers too"), this)), m_sets(new QToolButton(this)),
          m_again(new QPushButton(tr("Search again"), this)), m_count(plainLabel(QString(), LabelTone::Quiet, this)), m_tree(new QTreeWidget(this)),
          m_open(new QPushButton(tr("Open that case"), this)), m_link(new QPushButton(tr("Link"), this)),
          m_about(plainLabel(tr("Nothing listed here is drawn, counted or exported until it is linked."), LabelTone::Quiet, this))
    {
        setObjectName(QStringLiteral("seenPanel"));
        auto* layout = new QVBoxLayout(this);
        layout->setContentsMargins(8, 8, 8, 8);
        layout->setSpacing(8);
        makeTree();
        layout->addLayout(makeControls());
        layout->addWidget(m_tree, 1);
        layout->addLayout(makeActions());
        setFocusProxy(m_tree);
        listen();
        fillScopes();
        show(nullptr);
    }

    ~SeenPanel() override { QSettings().setValue(columnsKey(), m_tree->header()->saveState()); }

private:
    const ThreatCase& threatCase() const { return m_session.state().named; }

    void makeTree()
    {
        m_tree->setObjectName(QStringLiteral("seenList"));
        m_tree->setAccessibleName(tr("Seen before"));
        m_tree->setHeaderLabels(seenHeadings());
        m_tree->setUniformRowHeights(true);
        m_tree->setAlternatingRowColors(true);
        m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
        m_tree->header()->setStretchLastSection(true);
        const int letter = m_tree->fontMetrics().averageCharWidth();
        const std::array<int, seenColumns> letters{34, 28, 30, 16, 18, 40, 18};
        for (int column = 0; column < seenColumns; ++column)
            m_tree->setColumnWidth(column, letters[static_cast<std::size_t>(column)] * letter);
        m_tree->header()->restoreState(QSettings().value(columnsKey()).toByteArray());
    }

    QLayout* makeControls()
    {
        m_filter->setObjectName(QStringLiteral("seenFilter"));
        m_filter->setAccessibleName(tr("Filter"));
        m_filter->setPlaceholderText(tr("Filter"));
        m_filter->setClearButtonEnabled(true);
        m_filter->setToolTip(tooltipText(tr("Words that stand in a row, in any order")));
        m_scope->setObjectName(QStringLiteral("seenScope"));
        m_scope->setAccessibleName(tr("Things of"));
        m_scope->setToolTip(tooltipText(tr("Whose things are listed: all of the case, what is selected, or those of one report")));
        m_scope->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_scope->setMinimumContentsLength(scopeLetters);
        m_common->setObjectName(QStringLiteral("seenCommon"));
        m_common->setToolTip(tooltipText(tr("Lists also what is found nearly everywhere: techniques, places, sectors, and bodies that only speak")));
        m_common->setChecked(QSettings().value(commonKey(), false).toBool());
        m_sets->setObjectName(QStringLiteral("seenSets"));
        m_sets->setText(tr("Reference sets"));
        m_sets->setToolTip(tooltipText(tr("What is searched beside recent casefiles")));
        m_sets->setPopupMode(QToolButton::InstantPopup);
        auto* menu = new QMenu(m_sets);
        m_sets->setMenu(menu);
        connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillSets(*menu); });
        m_again->setObjectName(QStringLiteral("seenAgain"));
        m_again->setToolTip(tooltipText(tr("Searches recent casefiles and reference sets; files that did not change are not read again")));
        m_count->setObjectName(QStringLiteral("seenCount"));
        m_count->setWordWrap(false);
        auto* row = new QHBoxLayout;
        row->setSpacing(8);
        row->addWidget(m_filter, 1);
        row->addWidget(m_scope);
        row->addWidget(m_common);
        row->addWidget(m_sets);
        row->addWidget(m_again);
        row->addWidget(m_count);
        return row;
    }

    QLayout* makeActions()
    {
        m_open->setObjectName(QStringLiteral("seenOpen"));
        m_open->setToolTip(tooltipText(tr("Opens the casefile of the chosen row in the place of this one, and goes to the thing there")));
        m_link->setObjectName(QStringLiteral("seenLink"));
        m_link->setToolTip(tooltipText(tr("Takes the chosen entry of a reference set into the case and joins it with the thing, as your own claim; one step that can be undone")));
        auto* row = new QHBoxLayout;
        row->setSpacing(8);
        row->addWidget(m_open);
        row->addWidget(m_link);
        row->addWidget(m_about, 1);
        return row;
    }

    void listen()
    {
        connect(m_filter, &QLineEdit::textChanged, this, [this] { showRows(); });
        connect(m_scope, &QComboBox::activated, this, [this] { showRows(); });
        connect(m_common, &QCheckBox::toggled, this, [this](bool isOn) {
            QSettings().setValue(commonKey(), isOn);
            showRows();
        });
        connect(m_again, &QPushButton::clicked, this, [this] { m_isSearching ? stop() : search(); });
        connect(m_open, &QPushButton::clicked, this, [this] { openChosen(); });
        connect(m_link, &QPushButton::clicked, this, [this] { linkChosen(); });
        connect(m_tree, &QTreeWidget::itemSelectionChanged, this, [this] { choose(); });
        connect(m_tree, &QTreeWidget::itemDoubleClicked, this, [this](const QTreeWidgetItem* item) {
            if (item->data(0, seenThingRole).isValid())
                m_session.askForSight();
        });
        connect(m_tree, &QTreeWidget::customContextMenuRequested, this, [this](const QPoint& at) { showMenu(at); });
        // A dock behind another counts as visible to all but its own signal.
        if (auto* dock = qobject_cast<QDockWidget*>(parentWidget())) {
            m_isSeen = false;
            connect(dock, &QDockWidget::visibilityChanged, this, [this](bool isSeen) {
                m_isSeen = isSeen;
                follow();
            });
        }
        connect(&m_session, &Session::caseChanged, this, [this] { follow(); });
        connect(&m_session, &Session::pictureChanged, this, [this] { goToWanted(); });
        connect(&m_session, &Session::selectionChanged, this, [this] {
            if (m_scope->currentIndex() == 1 && !m_isChoosing)
                showRows();
        });
        connect(&m_session, &Session::filesOpened, this, [this] {
            if (QSettings().value(atOnceKey(), true).toBool())
                search();
        });
        connect(&m_session, &Session::jobsFinished, this, [this] {
            if (m_isSearching)
                tellStopped();
        });
    }

    /// A list of a case that is not open any more says nothing of this one.
    void follow()
    {
        const WorkbenchState& state = m_session.state();
        if (m_case != state.file.caseNumber || m_session.isCaseEmpty()) {
            m_case = state.file.caseNumber;
            stop();
            m_searched.reset();
            show(nullptr);
        }
        fillScopes();
        if (m_isSeen && !m_session.isCaseEmpty() && m_searched != state.caseVersion)
            search();
    }

    void fillScopes()
    {
        const QVariant kept = m_scope->currentData();
        const int index = m_scope->currentIndex();
        m_scope->clear();
        m_scope->addItem(tr("All things of the case"));
        m_scope->addItem(tr("What is selected"));
        const auto& reports = threatCase().reports;
        for (std::size_t row = 0; row < reports.size() && m_scope->count() < fixedScopes + mostScopeReports; ++row)
            if (isShown(threatCase(), idAt<ReportId>(row)))
                m_scope->addItem(reportName(reports[row]).simplified(), static_cast<int>(row));
        const int same = kept.isValid() ? m_scope->findData(kept) : std::clamp(index, 0, fixedScopes - 1);
        m_scope->setCurrentIndex(std::max(same, 0));
    }

    void search()
    {
        const WorkbenchState& state = m_session.state();
        if (m_session.isCaseEmpty())
            return;
        SeenPlaces places;
        for (const QString& path : recentCasefiles())
            places.casefiles.push_back(fromQt(path));
        for (const QString& path : QSettings().value(referencesKey()).toStringList())
            places.references.push_back(fromQt(path));
        places.openCasefile = state.file.path;
        m_searched = state.caseVersion;
        m_case = state.file.caseNumber;
        m_isSearching = true;
        m_again->setText(tr("Stop"));
        m_count->setText(tr("Searching …"));
        m_session.lookElsewhere([panel = QPointer(this), shelf = m_shelf, all = state.threatCase, places = std::move(places),
                                 number = m_case](const Job& job) -> JobRunner::Finish {
            auto found = shelf->lookUp(all, places, job);
            return [panel, found = std::move(found), number] {
                if (panel && found && panel->m_case == number)
                    panel->show(found);
            };
        });
    }

    void stop()
    {
        if (!m_isSearching)
            return;
        m_session.stopLookingElsewhere();
        tellStopped();
    }

    void tellStopped()
    {
        m_isSearching = false;
        m_again->setText(tr("Search again"));
        m_count->setText(tr("Stopped"));
    }

    void show(std::shared_ptr<const SeenBefore> found)
    {
        m_isSearching = false;
        m_again->setText(tr("Search again"));
        m_found = std::move(found);
        if (auto* dock = qobject_cast<QDockWidget*>(parentWidget())) {
            const std::size_t things = m_found ? m_found->things() : 0;
            dock->setWindowTitle(things > 0 ? tr("Seen before (%L1)").arg(things) : tr("Seen before"));
        }
        showRows();
    }

    void showRows()
    {
        const QVariant kept = chosenItem() ? chosenItem()->data(0, seenKeyRole) : QVariant();
        const QScopedValueRollback listing(m_isListing, true);
        SeenFilter filter{.words = m_filter->text(), .hasCommon = m_common->isChecked(), .inScope = {}};
        if (m_scope->currentIndex() == 1)
            filter.inScope = chosenIn(threatCase(), m_session.state().selection);
        else if (m_scope->currentIndex() >= fixedScopes && m_scope->currentData().toUInt() < threatCase().reports.size())
            filter.inScope = toldIn(threatCase(), idAt<ReportId>(m_scope->currentData().toUInt()));
        m_shown = m_found ? fillSeenList(*m_tree, threatCase(), *m_found, filter) : (m_tree->clear(), SeenShown{});
        for (QTreeWidgetItemIterator at(m_tree); *at && kept.isValid(); ++at)
            if ((*at)->data(0, seenKeyRole) == kept) {
                m_tree->setCurrentItem(*at);
                break;
            }
        tell();
        enable();
    }

    void tell()
    {
        if (m_isSearching)
            return;
        if (!m_found) {
            m_count->setText(m_session.isCaseEmpty() ? QString() : tr("Not searched yet"));
            return;
        }
        QString text = m_shown.things == 1 ? tr("1 thing seen before") : tr("%L1 things seen before").arg(m_shown.things);
        if (m_shown.left > 0 || m_found->isCut)
            text += tr(", not all listed: filter for the rest");
        m_count->setText(text);
    }

    /// A list that gets the keys makes its first row the current one: that is no choice.
    const QTreeWidgetItem* chosenItem() const
    {
        const QList<QTreeWidgetItem*> chosen = m_tree->selectedItems();
        return chosen.isEmpty() ? nullptr : chosen.front();
    }

    const SeenHit* chosenHit() const
    {
        const QTreeWidgetItem* item = chosenItem();
        const QVariant index = item ? item->data(0, seenHitRole) : QVariant();
        return m_found && index.isValid() ? &m_found->hits[index.toUInt()] : nullptr;
    }

    const SeenSet* chosenSet() const { return chosenHit() ? m_found->sets[chosenHit()->set].get() : nullptr; }

    void enable()
    {
        const SeenSet* set = chosenSet();
        m_open->setEnabled(set && set->kind == SeenSet::Kind::Casefile);
        m_link->setEnabled(set && set->kind == SeenSet::Kind::Reference);
    }

    void choose()
    {
        enable();
        const QTreeWidgetItem* item = chosenItem();
        const QVariant row = item ? item->data(0, seenThingRole) : QVariant();
        if (m_isListing || !row.isValid() || row.toUInt() >= threatCase().entities.size())
            return;
        const QScopedValueRollback choosing(m_isChoosing, true);
        m_session.select({.entities = {idAt<EntityId>(row.toUInt())}});
    }

    void showMenu(const QPoint& at)
    {
        if (!m_tree->itemAt(at))
            return;
        QMenu menu(this);
        for (QPushButton* button : {m_open, m_link}) {
            QAction* action = menu.addAction(button->text(), button, &QPushButton::click);
            action->setEnabled(button->isEnabled());
        }
        menu.exec(m_tree->viewport()->mapToGlobal(at));
    }

    void openChosen()
    {
        const SeenSet* set = chosenSet();
        if (!set || set->kind != SeenSet::Kind::Casefile)
            return;
        m_wanted = {set->path, set->entries[chosenHit()->entry].id};
        m_session.askForFile(toQt(set->path));
    }

    /// Once the other case is drawn.
    void goToWanted()
    {
        const WorkbenchState& state = m_session.state();
        if (m_wanted.second.empty() || state.file.path != m_wanted.first || !state.picture || state.isPictureStale())
            return;
        const std::string id = std::exchange(m_wanted, {}).second;
        for (std::size_t row = 0; row < state.threatCase.entities.size(); ++row)
            if (state.threatCase.entities[row].id == id && isShown(state.threatCase, idAt<EntityId>(row)))
                return m_session.select({.entities = {idAt<EntityId>(row)}}), m_session.askForSight();
    }

    void linkChosen()
    {
        const SeenSet* set = chosenSet();
        if (!set || set->kind != SeenSet::Kind::Reference)
            return;
        const SeenHit hit = *chosenHit();
        m_session.dispatch(action::Edit(action::LinkEntry{
            .entity = hit.thing, .entry = entityOfEntry(set->entries[hit.entry]), .claim = {.text = linkReason(*set, hit)}}));
    }

    void fillSets(QMenu& menu)
    {
        menu.clear();
        QAction* add = menu.addAction(tr("&Add reference set …"), this, [this] { addSet(); });
        add->setObjectName(QStringLiteral("seenAddSet"));
        QAction* after = menu.addAction(tr("&Search when a report is loaded"));
        after->setObjectName(QStringLiteral("seenAfterLoading"));
        after->setCheckable(true);
        after->setChecked(QSettings().value(atOnceKey(), true).toBool());
        connect(after, &QAction::toggled, this, [](bool isOn) { QSettings().setValue(atOnceKey(), isOn); });
        menu.addSeparator();
        for (const auto& set : builtInSets())
            menu.addAction(tr("%1, %L2 names").arg(shownInMenu(toQt(set->title))).arg(set->entries.size()))->setEnabled(false);
        for (const QString& path : QSettings().value(referencesKey()).toStringList()) {
            QAction* remove = menu.addAction(tr("Remove %1").arg(shownInMenu(QFileInfo(path).fileName())), this, [this, path] {
                QStringList paths = QSettings().value(referencesKey()).toStringList();
                paths.removeAll(path);
                QSettings().setValue(referencesKey(), paths);
                search();
            });
            remove->setToolTip(tooltipText(path));
        }
    }

    /// No mnemonics from names.
    static QString shownInMenu(QString name) { return name.replace(QLatin1Char('&'), QStringLiteral("&&")); }

    void addSet()
    {
        const QStringList paths = QFileDialog::getOpenFileNames(this, tr("Add reference set"), {}, tr("STIX bundles and MISP galaxy clusters (*.json *.stix *.stix2)"));
        if (paths.isEmpty())
            return;
        QStringList kept = QSettings().value(referencesKey()).toStringList();
        for (const QString& path : paths)
            if (const QString absolute = QFileInfo(path).absoluteFilePath(); !kept.contains(absolute))
                kept.append(absolute);
        QSettings().setValue(referencesKey(), kept);
        search();
    }

    Session& m_session;
    QLineEdit* m_filter;
    QComboBox* m_scope;
    QCheckBox* m_common;
    QToolButton* m_sets;
    QPushButton* m_again;
    QLabel* m_count;
    QTreeWidget* m_tree;
    QPushButton* m_open;
    QPushButton* m_link;
    QLabel* m_about;
    std::shared_ptr<SeenShelf> m_shelf = std::make_shared<SeenShelf>();  ///< also of a search that outlives the panel
    std::shared_ptr<const SeenBefore> m_found;
    SeenShown m_shown;
    std::pair<std::string, std::string> m_wanted;  ///< casefile, and STIX id of what is to be chosen in it; empty: nothing
    std::optional<std::uint64_t> m_searched;  ///< version of the case that was searched, or is being searched
    std::uint64_t m_case = 0;                 ///< number of the case that `m_found` is of
    bool m_isSeen = true;
    bool m_isSearching = false;
    bool m_isListing = false;   ///< the panel itself moves the current row
    bool m_isChoosing = false;  ///< the panel itself selects
};

}  // namespace

QWidget* makeSeenPanel(Session& session, QWidget* parent) { return new SeenPanel(session, parent); }

}  // namespace throughline::ui
