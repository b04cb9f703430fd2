// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>
#include <map>
#include <optional>
#include <string>

#include "ui/session.h"
#include "ui/window/commands.h"

class QStackedWidget;

namespace throughline::ui {

class Arrangements;
class Canvas;
class CaseFinder;
class CaseKeeper;
class CardPictures;
class Explorer;
class HandDrawing;
class NeighbourMenu;
class ReviewDock;
class SavedViews;
class WelcomePage;

/// The window: canvas in the middle, docks from the panel table around it, commands from the command
/// table in menus, toolbar and palette. It holds no state of the case.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(QWidget* parent = nullptr);
    ~MainWindow() override;

    Session& session() { return m_session; }
    const CommandSet& commands() const { return m_commands; }
    /// Reports are added to the case; a casefile takes its place.
    void openFiles(const QStringList& paths);
    /// Keeps a recovery journal from now on, and lists what earlier windows left behind.
    void keepJournal(const QString& folder);
    /// Offers what was left behind, and opens the files when that has been answered: one question at a time.
    void begin(const QStringList& files);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void childEvent(QChildEvent* event) override;

private:
    void keepPlaceholdersReadable();
    void makeCentre();
    void makeDocks();
    void makeLayoutActions();
    void makePanelActions();
    void makeNameActions();
    static QString namesMenu();
    void fillNames(QMenu& menu);
    void enableNames();
    void makeMapActions();
    static QString mapMenu();
    void fillMapMenu(QMenu& menu);
    void enableMap();
    static QString matrixMenu();
    void fillMatrixMenu(QMenu& menu);
    void makeMenus();
    void makeToolBar();
    void askForSettings();
    void chooseKeys();
    void bindFileCommands();
    void bindEditCommands();
    void bindCaseCommands();
    void bindCasefileCommands();
    void bindQuestionCommands();
    void enableQuestionCommands();
    void addQuestions(QMenu& menu);
    void offer(Question question);
    std::vector<std::string> chosenIds() const;
    void save();
    void saveAs();
    void share();
    void compareWith();
    void takeIn();
    void showMerge();
    void offerForChangedFile(const QString& path);
    void showFile();
    void noticeOtherHands(const OpenFile& file);
    bool mayLeaveCase();
    void openWaiting();
    /// A note that is in nobody's way; with a detail it is a warning.
    void tell(const QString& text, const QString& detail = {});
    void bindViewCommands();
    void bindArrangeCommands();
    void enableArrangeCommands();
    /// What of the drawings by hand is chosen and in sight, by id.
    std::vector<std::uint32_t> chosenDrawings() const;
    void bindFilterCommands();
    void enableFilterCommands();
    void bindExploreCommands();
    void enableExploreCommands();
    void addExploring(QMenu& menu);
    void showNeighbourMenu();
    void expand(const std::vector<EntityId>& things);
    void collapse(const std::vector<EntityId>& things);
    void fold(const std::vector<EntityId>& things);
    void nameFold();
    void bindHelpCommands();
    void listen();
    void listenToDrawing();
    void restore();

    void askForFiles();
    void askForExport();
    void askForClaimsExport();
    void showAbout();
    void fillRecentMenu();
    void copyNames();
    /// The one thing chosen, if it is an indicator; else null.
    const Entity* chosenIndicator() const;
    void copyLive();
    void ask(std::optional<Action> (*question)(const WorkbenchState&, QWidget*));
    void dispatchIf(const std::optional<Action>& asked);
    NoteSubject chosenSubject() const;
    void deleteChosen();
    void editChosen();
    void addClaim();
    /// Of what is chosen; without a place in the picture it is asked for somewhere else.
    /// `own`: what only the asking panel can do, above the rest.
    void showCanvasMenu(const QPoint& at, std::optional<Point> inPicture, const QList<QAction*>& own = {});
    void enableCaseCommands();
    void showPanel(const char* id);
    void showCentre();
    void showProblems();
    void enableCommands();

    Session m_session;
    CommandSet m_commands;
    QStackedWidget* m_centre = nullptr;
    Canvas* m_canvas = nullptr;
    Explorer* m_explorer = nullptr;  ///< the canvas and what stands around it
    WelcomePage* m_welcome = nullptr;
    QMenu* m_recentMenu = nullptr;
    SavedViews* m_savedViews = nullptr;
    Arrangements* m_arrangements = nullptr;
    CaseKeeper* m_keeper = nullptr;
    NeighbourMenu* m_neighbours = nullptr;
    CaseFinder* m_finder = nullptr;
    ReviewDock* m_review = nullptr;
    HandDrawing* m_drawing = nullptr;
    CardPictures* m_pictures = nullptr;
    std::map<std::string, QDockWidget*> m_docks;  ///< by panel id
    std::map<std::string, QAction*> m_layouts;    ///< by layout id
    std::map<std::string, QAction*> m_names;      ///< by name choice
    std::map<std::string, QAction*> m_mapActions;  ///< by object name
    std::size_t m_errorsSeen = 0;
    QString m_noticeShown;
    bool m_isToldOfChange = false;
    QStringList m_waiting;  ///< reports to be loaded once the casefile is open
};

/// By its name: "….tline".
bool isCasefile(const QString& path);

}  // namespace throughline::ui
