// SPDX-License-Identifier: GPL-3.0-or-later
// The making of the window; what its commands do stands in window_commands.cpp.
#include "ui/window/main_window.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QCoreApplication>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabBar>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>
#include <QUrl>
#include <algorithm>

#include "core/workbench/choices.h"
#include "ui/canvas/canvas.h"
#include "ui/claim_text.h"
#include "ui/core_words.h"
#include "ui/filter/explorer.h"
#include "ui/panels/case_panel.h"
#include "ui/panels/panels.h"
#include "ui/panels/table_panel.h"
#include "ui/qt_text.h"
#include "ui/theme.h"
#include "ui/window/arrangements.h"
#include "ui/window/card_pictures.h"
#include "ui/window/case_finder.h"
#include "ui/window/case_habits.h"
#include "ui/window/dock_titles.h"
#include "ui/window/hand_drawing.h"
#include "ui/window/key_map.h"
#include "ui/window/recent_files.h"
#include "ui/window/review_dock.h"
#include "ui/window/saved_views.h"
#include "ui/window/source_questions.h"
#include "ui/window/status_line.h"
#include "ui/window/welcome_page.h"

namespace throughline::ui {

namespace {

constexpr int noteMs = 5000;
/// The picture wants room: most of the screen, up to this.
constexpr QSize largestStart{1600, 1000};
constexpr int stateVersion = 3;

QStringList localFiles(const QMimeData& data)
{
    QStringList paths;
    const QList<QUrl> urls = data.urls();
    for (const QUrl& url : urls)
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    return paths;
}

}  // namespace

MainWindow::MainWindow(QWidget* parent) : QMainWindow(parent), m_commands(this)
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(QStringLiteral("Throughline"));
    setWindowIcon(commandIcon(QStringLiteral("throughline"), palette()));
    setAcceptDrops(true);
    keepPlaceholdersReadable();
    setDockNestingEnabled(true);
    for (const Qt::DockWidgetArea area : {Qt::BottomDockWidgetArea, Qt::LeftDockWidgetArea})
        setTabPosition(area, QTabWidget::North);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);  // a text is read over the whole height
    makeCentre();
    makeDocks();
    makeLayoutActions();
    m_arrangements = new Arrangements(*this, m_docks, m_commands, stateVersion);
    makePanelActions();
    makeNameActions();
    makeMapActions();
    m_finder = new CaseFinder(m_session, this);
    m_drawing = new HandDrawing(m_session, *m_finder, *m_canvas, *m_welcome, m_commands, this);
    m_pictures = new CardPictures(m_session, *m_canvas, m_commands, this);
    m_savedViews = new SavedViews(m_session, *m_canvas, m_commands, this);
    makeMenus();
    makeToolBar();
    setStatusBar(new StatusLine(m_session, this));
    m_review = new ReviewDock(*this, *m_docks.at("review"), *m_docks.at("case"));
    bindFileCommands();
    bindEditCommands();
    bindCaseCommands();
    bindCasefileCommands();
    bindQuestionCommands();
    bindViewCommands();
    bindArrangeCommands();
    bindFilterCommands();
    bindExploreCommands();
    bindHelpCommands();
    new SourceQuestions(m_session, this);
    m_keeper = new CaseKeeper(m_session, this);
    m_keeper->setHabits(loadCaseHabits());
    listen();
    listenToDrawing();
    restore();
    chooseKeys();
    showCentre();
    enableCommands();
}

/// Views tell the session that their selection goes while they are destroyed: before the session.
MainWindow::~MainWindow()
{
    delete m_drawing;
    delete takeCentralWidget();
    for (const auto& [id, dock] : m_docks)
        delete dock;
    delete statusBar();
}

/// For all windows at once; a palette that is readable is left alone.
void MainWindow::keepPlaceholdersReadable()
{
    const QPalette present = QApplication::palette();
    const QPalette readable = withReadablePlaceholder(present);
    if (readable.color(QPalette::PlaceholderText) != present.color(QPalette::PlaceholderText))
        QApplication::setPalette(readable);
}

void MainWindow::makeCentre()
{
    m_centre = new QStackedWidget(this);
    m_welcome = new WelcomePage(m_centre);
    m_canvas = new Canvas(m_session, m_centre);
    m_explorer = new Explorer(m_session, m_canvas, m_centre);
    m_centre->addWidget(m_welcome);
    m_centre->addWidget(m_explorer);
    connect(m_canvas, &Canvas::menuAsked, this, [this](const QPoint& at, std::optional<Point> inPicture) { showCanvasMenu(at, inPicture); });
    m_centre->setMinimumSize(320, 200);
    setCentralWidget(m_centre);
    connect(m_welcome, &WelcomePage::openAsked, this, [this] { askForFiles(); });
    connect(m_welcome, &WelcomePage::fileAsked, this, [this](const QString& path) { openFiles({path}); });
    connect(m_welcome, &WelcomePage::sampleAsked, this,
            [this](const QString& name) { m_session.dispatch(action::OpenSample{fromQt(name)}); });
}

void MainWindow::makeDocks()
{
    std::map<Qt::DockWidgetArea, QDockWidget*> first;
    for (const PanelRow& row : panels()) {
        auto* dock = new QDockWidget(QCoreApplication::translate("Panels", row.title), this);
        dock->setObjectName(QStringLiteral("dock.") + QLatin1String(row.id));
        dock->setWidget(row.make(m_session, dock));
        dock->widget()->setMinimumSize(160, 80);
        // Also what scrolls a whole panel can have the keys.
        if (dock->widget()->accessibleName().isEmpty())
            dock->widget()->setAccessibleName(QCoreApplication::translate("Panels", row.title));
        dock->setWhatsThis(tooltipText(QCoreApplication::translate("Panels", row.hint)));
        addDockWidget(row.area, dock);
        if (const auto [before, isFirst] = first.emplace(row.area, dock); !isFirst)
            tabifyDockWidget(before->second, dock);
        m_docks[row.id] = dock;
    }
    if (auto* list = findChild<CasePanel*>())
        connect(list, &CasePanel::menuAsked, this, [this](const QPoint& at, const QList<QAction*>& own) { showCanvasMenu(at, std::nullopt, own); });
    for (auto* list : findChildren<TablePanel*>())
        connect(list, &TablePanel::menuAsked, this, [this](const QPoint& at, const QList<QAction*>& own) { showCanvasMenu(at, std::nullopt, own); });
    for (const auto& [area, dock] : first)
        dock->raise();
    std::vector<QDockWidget*> all;
    for (const auto& [id, dock] : m_docks)
        all.push_back(dock);
    new DockTitles(*this, std::move(all));
}

void MainWindow::makeLayoutActions()
{
    auto* group = new QActionGroup(this);
    int number = 1;
    for (const Choice& method : layoutChoices()) {
        auto* action = new QAction(coreWords(method.label), this);
        action->setObjectName(QStringLiteral("layout.") + toQt(method.id));
        action->setCheckable(true);
        action->setStatusTip(coreWords(method.hint));
        action->setProperty("iconName", toQt(method.id));
        action->setShortcut(QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_0 + number++)));
        group->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, id = std::string(method.id)] { m_session.dispatch(action::SetLayout{id}); });
        m_commands.add(action, QCoreApplication::translate("Commands", "&View"));
        m_layouts[std::string(method.id)] = action;
    }
    m_commands.refreshIcons();
}

void MainWindow::makePanelActions()
{
    int number = 1;
    for (const PanelRow& row : panels()) {
        auto* action = new QAction(QCoreApplication::translate("Panels", row.title), this);
        action->setObjectName(QStringLiteral("panel.") + QLatin1String(row.id));
        action->setStatusTip(QCoreApplication::translate("Panels", row.hint));
        if (number <= 9)
            action->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + number++)));
        else if (row.keys)
            action->setShortcut(QKeySequence(QLatin1String(row.keys)));
        if (qstrcmp(row.id, "sources") == 0)
            action->setProperty("iconName", QStringLiteral("sources"));  // it stands on the toolbar, too
        connect(action, &QAction::triggered, this, [this, id = row.id] { showPanel(id); });
        m_commands.add(action, tr("&Panels"));
    }
    m_commands.refreshIcons();
}

void MainWindow::makeMenus()
{
    auto menus = m_commands.menus();
    const QString help = QCoreApplication::translate("Commands", "&Help");
    std::stable_partition(menus.begin(), menus.end(), [&](const auto& menu) { return menu.first != help; });  // where people look for it
    for (const auto& [title, actions] : menus) {
        if (title == CommandSet::savedViewsMenu() || title == namesMenu() || title == mapMenu() || title == matrixMenu())
            continue;
        QMenu* menu = menuBar()->addMenu(title);
        for (QAction* action : actions) {
            const QString name = action->objectName();
            if (name == QStringLiteral("export") || name == QStringLiteral("closeCase") || name == QStringLiteral("find")
                || name == QStringLiteral("panel.case") || name == QStringLiteral("hide") || name == QStringLiteral("filter") || name == QStringLiteral("reducedMotion")
                || name == QStringLiteral("pictureOn") || name == QStringLiteral("alignLeft") || name == QStringLiteral("distributeAcross") || name == QStringLiteral("snap"))
                menu->addSeparator();
            menu->addAction(action);
            if (name == QStringLiteral("open"))
                m_recentMenu = menu->addMenu(tr("Open &recent"));
            if (name == QStringLiteral("relayout"))
                m_savedViews->fill(menu->addMenu(CommandSet::savedViewsMenu()));
            if (name == QStringLiteral("relayout"))
                fillNames(*menu->addMenu(namesMenu()));
            if (name == QStringLiteral("relayout"))
                fillMapMenu(*menu->addMenu(mapMenu()));
            if (name == QStringLiteral("relayout"))
                fillMatrixMenu(*menu->addMenu(matrixMenu()));
        }
    }
    connect(m_recentMenu, &QMenu::aboutToShow, this, [this] { fillRecentMenu(); });
    fillRecentMenu();
}

void MainWindow::makeToolBar()
{
    QToolBar* bar = addToolBar(tr("Tools"));
    bar->setObjectName(QStringLiteral("toolBar"));
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setIconSize(QSize(20, 20));
    bar->addAction(m_commands["open"]);
    bar->addSeparator();
    bar->addAction(m_commands["undo"]);
    bar->addAction(m_commands["redo"]);
    bar->addSeparator();
    for (const Choice& method : layoutChoices())
        bar->addAction(m_layouts.at(std::string(method.id)));
    bar->addSeparator();
    bar->addAction(m_commands["fit"]);
    bar->addAction(m_commands["find"]);
    bar->addAction(m_commands["filter"]);
    bar->addAction(m_commands["time"]);
    bar->addAction(m_commands["panel.sources"]);
    bar->addSeparator();
    bar->addAction(m_commands["review"]);
    bar->addAction(m_commands["export"]);
}

void MainWindow::listen()
{
    connect(&m_session, &Session::caseChanged, this, [this] {
        showCentre();
        enableCommands();
    });
    connect(&m_session, &Session::viewChanged, this, [this] { enableCommands(); });
    connect(&m_session, &Session::historyChanged, this, [this] { enableCommands(); });
    connect(&m_session, &Session::selectionChanged, this, [this] { enableCommands(); });
    connect(&m_session, &Session::pictureChanged, this, [this] { enableCommands(); });
    connect(&m_session, &Session::problemsChanged, this, [this] { showProblems(); });
    connect(&m_session, &Session::filesOpened, this, [](const QStringList& paths) { rememberFiles(paths); });
    connect(&m_session, &Session::fileAsked, this, [this](const QString& path) { openFiles({path}); });
    connect(&m_session, &Session::inspectionAsked, this, [this] { showPanel("inspector"); });
    connect(&m_session, &Session::reportAsked, this, [this] { showPanel("report"); });
    connect(&m_session, &Session::sourcesAsked, this, [this] { showPanel("sources"); });
    connect(&m_session, &Session::reviewAsked, this, [this] { showPanel("review"); });
    connect(&m_review->hint(), &QToolButton::clicked, this, [this] { showPanel("review"); });
}

void MainWindow::listenToDrawing()
{
    connect(m_drawing, &HandDrawing::told, this, [this](const QString& text) { statusBar()->showMessage(text, noteMs); });
    connect(m_pictures, &CardPictures::told, this, [this](const QString& text) { statusBar()->showMessage(text, noteMs); });
    m_drawing->offerPastes([this](const QMimeData& mime) { return m_pictures->paste(mime); });
    connect(m_drawing, &HandDrawing::pictureWanted, this, [this] { m_centre->setCurrentWidget(m_explorer); });
    connect(m_drawing, &HandDrawing::pictureLeft, this, [this] { showCentre(); });
}

/// When all commands are there, as a person has chosen.
void MainWindow::chooseKeys()
{
    KeyMap keys = KeyMap::of(m_commands);
    keys.load();
    keys.apply(m_commands);
}

void MainWindow::showCentre()
{
    QWidget* fitting = m_session.isCaseEmpty() && !m_drawing->isNaming() ? static_cast<QWidget*>(m_welcome) : m_explorer;
    if (m_centre->currentWidget() == fitting)
        return;  // an edit leaves the keys where they are
    m_centre->setCurrentWidget(fitting);
    fitting->setFocus();
}

void MainWindow::restore()
{
    const QSettings settings;
    const QSize room = screen()->availableSize();
    resize(QSize(room.width() * 24 / 25, room.height() * 24 / 25).boundedTo(largestStart));
    restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    m_arrangements->restore();
    const bool hasMinimap = settings.value(QStringLiteral("view/minimap"), true).toBool();
    m_commands["minimap"]->setCheckable(true);
    m_commands["minimap"]->setChecked(hasMinimap);
    m_canvas->showMinimap(hasMinimap);
    const bool isSnapping = settings.value(QStringLiteral("view/snap"), true).toBool();
    m_commands["snap"]->setChecked(isSnapping);
    m_canvas->setSnapping(isSnapping);
    const bool isReduced = settings.value(QStringLiteral("view/reducedMotion"), false).toBool();
    m_commands["reducedMotion"]->setCheckable(true);
    m_commands["reducedMotion"]->setChecked(isReduced);
    m_canvas->setReducedMotion(isReduced);
    m_explorer->setReducedMotion(isReduced);
    m_review->start();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!mayLeaveCase()) {
        event->ignore();
        return;
    }
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    m_arrangements->save();
    m_session.cancel();
    m_session.dispatch(action::CloseCase{});  // a case that was left on purpose is not offered again
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        keepPlaceholdersReadable();
    if (event->type() == QEvent::PaletteChange)
        m_commands.refreshIcons();
}

/// The tabs of docks come and go as panels are moved.
void MainWindow::childEvent(QChildEvent* event)
{
    QMainWindow::childEvent(event);
    auto* tabs = event->polished() ? qobject_cast<QTabBar*>(event->child()) : nullptr;
    if (!tabs)
        return;
    tabs->setAccessibleName(tr("Panels"));
    // Arrows beside the bar, rather than titles of one letter, where room is short. Later: Qt shows bars in a loop over all that it
    // has, and what lays the docks out anew meanwhile takes new ones into them.
    QTimer::singleShot(0, tabs, [tabs] {
        tabs->setElideMode(Qt::ElideNone);
        tabs->setUsesScrollButtons(true);
    });
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!localFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

/// Says what a picture under the pointer would do.
void MainWindow::dragMoveEvent(QDragMoveEvent* event)
{
    event->acceptProposedAction();
    if (pictureFileOf(*event->mimeData()).isEmpty())
        return;
    const std::optional<EntityId> card = m_pictures->cardFor(*event->mimeData(), event->position().toPoint());
    statusBar()->showMessage(card ? tr("Puts the picture on “%1”").arg(entityName(m_session.state().threatCase, *card)) : tr("Drop the picture on a card"), noteMs);
}

void MainWindow::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    if (const auto card = m_pictures->cardFor(*event->mimeData(), event->position().toPoint())) {
        m_pictures->dropOn(*card, *event->mimeData());
        return;
    }
    if (!pictureFileOf(*event->mimeData()).isEmpty()) {
        tell(tr("A picture is dropped on the card that it is to stand on."));
        return;
    }
    openFiles(localFiles(*event->mimeData()));
}

void MainWindow::openFiles(const QStringList& paths)
{
    const auto casefile = std::find_if(paths.begin(), paths.end(), isCasefile);
    if (casefile != paths.end()) {
        if (!mayLeaveCase())
            return;
        if (std::count_if(paths.begin(), paths.end(), isCasefile) > 1)
            tell(tr("One casefile is open at a time: %1 is opened. Use “Take reports in” for the others.").arg(QFileInfo(*casefile).fileName()));
        rememberFiles({*casefile});
    }
    QStringList reports;
    std::remove_copy_if(paths.begin(), paths.end(), std::back_inserter(reports), isCasefile);
    if (casefile == paths.end()) {
        m_session.openFiles(reports);
        return;
    }
    m_waiting = reports;
    m_session.dispatch(action::OpenCasefile{fromQt(*casefile)});
}

void MainWindow::keepJournal(const QString& folder)
{
    m_session.keepJournal(folder);
    showFile();
}

}  // namespace throughline::ui
