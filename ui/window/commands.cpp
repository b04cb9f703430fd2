// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/commands.h"

#include <QCoreApplication>
#include <QFile>
#include <QIcon>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>
#include <QWidget>
#include <array>

#include "ui/qt_text.h"

namespace throughline::ui {

namespace {

constexpr const char* file = QT_TRANSLATE_NOOP("Commands", "&File");
constexpr const char* edit = QT_TRANSLATE_NOOP("Commands", "&Edit");
constexpr const char* caseMenu = QT_TRANSLATE_NOOP("Commands", "&Case");
constexpr const char* questions = QT_TRANSLATE_NOOP("Commands", "&Questions");
constexpr const char* view = QT_TRANSLATE_NOOP("Commands", "&View");
// No letters for these two: those they have are taken by panels; F10 and arrows reach them.
constexpr const char* arrange = QT_TRANSLATE_NOOP("Commands", "Draw");
constexpr const char* savedViews = QT_TRANSLATE_NOOP("Commands", "Saved &views");
constexpr const char* explore = QT_TRANSLATE_NOOP("Commands", "Explore");
constexpr const char* help = QT_TRANSLATE_NOOP("Commands", "&Help");

constexpr std::array commands{
    Command{"open", QT_TRANSLATE_NOOP("Commands", "&Open …"),
            QT_TRANSLATE_NOOP("Commands", "Opens a casefile, or adds reports and bundles to the case"), "open", "Ctrl+O", file},
    Command{"openSample", QT_TRANSLATE_NOOP("Commands", "Open sa&mple"),
            QT_TRANSLATE_NOOP("Commands", "Adds the sample report to the case"), "sample", "", file},
    Command{"save", QT_TRANSLATE_NOOP("Commands", "&Save"),
            QT_TRANSLATE_NOOP("Commands", "Writes the casefile; the version before stays beside it"), "save", "Ctrl+S", file},
    Command{"saveAs", QT_TRANSLATE_NOOP("Commands", "Save &as …"),
            QT_TRANSLATE_NOOP("Commands", "Writes the case to another file"), "", "Ctrl+Shift+S", file},
    Command{"share", QT_TRANSLATE_NOOP("Commands", "Export casefile for s&haring …"),
            QT_TRANSLATE_NOOP("Commands", "A new file without what was deleted, at a marking that you choose"), "", "", file},
    Command{"recover", QT_TRANSLATE_NOOP("Commands", "&Bring work back …"),
            QT_TRANSLATE_NOOP("Commands", "What a window that ended without saving left behind"), "", "", file},
    Command{"export", QT_TRANSLATE_NOOP("Commands", "&Export …"),
            QT_TRANSLATE_NOOP("Commands", "Writes the picture as a page, a slide or a brief: PNG, SVG, PDF, PPTX, HTML, Markdown, and its notes as CSV"), "export", "Ctrl+E", file},
    Command{"exportClaims", QT_TRANSLATE_NOOP("Commands", "Export c&laims …"),
            QT_TRANSLATE_NOOP("Commands", "Writes the claims of each report as JSON"), "", "Ctrl+Shift+E", file},
    Command{"copyPicture", QT_TRANSLATE_NOOP("Commands", "Copy pict&ure"),
            QT_TRANSLATE_NOOP("Commands", "Copies the picture as a page with its marking, to paste it elsewhere: as an image, SVG, PDF, or its notes as text"), "",
            "Ctrl+Alt+P", file},
    Command{"print", QT_TRANSLATE_NOOP("Commands", "&Print …"),
            QT_TRANSLATE_NOOP("Commands", "Prints the picture as a page with its marking"), "", "Ctrl+P", file},
    Command{"closeCase", QT_TRANSLATE_NOOP("Commands", "&Close case"),
            QT_TRANSLATE_NOOP("Commands", "Starts over with an empty case"), "", "Ctrl+W", file},
    Command{"quit", QT_TRANSLATE_NOOP("Commands", "&Quit"), QT_TRANSLATE_NOOP("Commands", "Ends Throughline"), "",
            "Ctrl+Q", file},
    Command{"undo", QT_TRANSLATE_NOOP("Commands", "&Undo"),
            QT_TRANSLATE_NOOP("Commands", "Takes back the last step"), "undo", "Ctrl+Z", edit},
    Command{"redo", QT_TRANSLATE_NOOP("Commands", "&Redo"),
            QT_TRANSLATE_NOOP("Commands", "Does the undone step again"), "redo", "Ctrl+Y", edit},
    Command{"find", QT_TRANSLATE_NOOP("Commands", "&Find"),
            QT_TRANSLATE_NOOP("Commands", "Finds names, claims and sentences of the case as you type"), "find", "Ctrl+F", edit},
    Command{"filterCase", QT_TRANSLATE_NOOP("Commands", "F&ilter the case"),
            QT_TRANSLATE_NOOP("Commands", "Goes to the filter of the case"), "", "Ctrl+Shift+F", edit},
    Command{"copyNames", QT_TRANSLATE_NOOP("Commands", "&Copy names"),
            QT_TRANSLATE_NOOP("Commands", "Copies what is chosen as text, indicators defanged"), "", "Ctrl+Shift+C",
            edit},
    Command{"copyLive", QT_TRANSLATE_NOOP("Commands", "Copy &live indicator"),
            QT_TRANSLATE_NOOP("Commands", "Copies the real address of the chosen indicator. Careful: where it is pasted, a click may open it"), "", "", edit},
    Command{"copyThings", QT_TRANSLATE_NOOP("Commands", "Cop&y"),
            QT_TRANSLATE_NOOP("Commands", "Copies what is chosen in the picture, with what is said between it, to paste it into this or another case; "
                                          "into a text it pastes names"),
            "", "Ctrl+C", edit},
    Command{"pasteThings", QT_TRANSLATE_NOOP("Commands", "&Paste"),
            QT_TRANSLATE_NOOP("Commands", "Brings in what was copied in this or another case; out of any text it picks indicators"), "", "Ctrl+V", edit},
    Command{"selectNone", QT_TRANSLATE_NOOP("Commands", "Choose &nothing"),
            QT_TRANSLATE_NOOP("Commands", "Clears the selection"), "", "Ctrl+Shift+A", edit},
    Command{"hide", QT_TRANSLATE_NOOP("Commands", "&Hide chosen"),
            QT_TRANSLATE_NOOP("Commands", "Leaves the chosen cards out; the picture says how many"), "", "Ctrl+H",
            edit},
    Command{"showAll", QT_TRANSLATE_NOOP("Commands", "Show &all"),
            QT_TRANSLATE_NOOP("Commands", "Brings hidden cards back"), "", "Ctrl+Shift+H", edit},
    Command{"editChosen", QT_TRANSLATE_NOOP("Commands", "&Edit chosen …"),
            QT_TRANSLATE_NOOP("Commands", "Name, kind, times, tags, marking of what is chosen"), "edit", "F2", edit},
    Command{"deleteChosen", QT_TRANSLATE_NOOP("Commands", "&Delete chosen"),
            QT_TRANSLATE_NOOP("Commands", "Takes what is chosen out of the case; it can be restored at any time"),
            "delete", "Del", edit},
    Command{"tagChosen", QT_TRANSLATE_NOOP("Commands", "&Tags and colour …"),
            QT_TRANSLATE_NOOP("Commands", "Your own marks on what is chosen"), "", "Ctrl+T", edit},
    Command{"review", QT_TRANSLATE_NOOP("Commands", "Re&view report"),
            QT_TRANSLATE_NOOP("Commands", "Shows what was read in the report, to accept, correct or reject it"), "review",
            "Ctrl+Shift+R", caseMenu},
    Command{"addEntity", QT_TRANSLATE_NOOP("Commands", "Add a &thing …"),
            QT_TRANSLATE_NOOP("Commands", "An actor, a tool, a victim … of your own"), "add", "Ins", caseMenu},
    Command{"addRelationship", QT_TRANSLATE_NOOP("Commands", "Add a &relationship …"),
            QT_TRANSLATE_NOOP("Commands", "A line between two things, with who says so"), "", "Ctrl+R", caseMenu},
    Command{"nameThing", QT_TRANSLATE_NOOP("Commands", "T&ype a name"),
            QT_TRANSLATE_NOOP("Commands", "A small field over the picture: a name and Enter make a thing, its kind is guessed from the name"), "", "N", caseMenu},
    Command{"lineFrom", QT_TRANSLATE_NOOP("Commands", "Lin&k from here …"),
            QT_TRANSLATE_NOOP("Commands", "A line from the chosen card to another one, found by its name, or to a new one"), "", "K", caseMenu},
    Command{"addClaim", QT_TRANSLATE_NOOP("Commands", "Add a &claim …"),
            QT_TRANSLATE_NOOP("Commands", "Who says or denies what is chosen; words selected in the report are its sentence"),
            "", "Ctrl+Shift+L", caseMenu},
    Command{"addNote", QT_TRANSLATE_NOOP("Commands", "Write a &note …"),
            QT_TRANSLATE_NOOP("Commands", "On what is chosen, or on the case"), "", "Ctrl+Shift+N", caseMenu},
    Command{"addAssessment", QT_TRANSLATE_NOOP("Commands", "Write an &assessment …"),
            QT_TRANSLATE_NOOP("Commands", "What we ourselves judge, apart from what sources claim"), "", "", caseMenu},
    Command{"attach", QT_TRANSLATE_NOOP("Commands", "Attach a &file …"),
            QT_TRANSLATE_NOOP("Commands", "A screenshot or a page, to what is chosen or to the case"), "", "", caseMenu},
    Command{"pasteIndicators", QT_TRANSLATE_NOOP("Commands", "&Paste indicators …"),
            QT_TRANSLATE_NOOP("Commands", "Picks addresses, domains, hashes out of any text"), "", "Ctrl+Shift+V", caseMenu},
    Command{"sameAs", QT_TRANSLATE_NOOP("Commands", "&Same as …"),
            QT_TRANSLATE_NOOP("Commands", "Links the chosen things with a source and a grade; nothing is merged"), "",
            "Ctrl+M", caseMenu},
    Command{"split", QT_TRANSLATE_NOOP("Commands", "Sp&lit"),
            QT_TRANSLATE_NOOP("Commands", "Shows joined things apart again"), "", "Ctrl+Shift+M", caseMenu},
    Command{"takeIn", QT_TRANSLATE_NOOP("Commands", "Take reports &in …"),
            QT_TRANSLATE_NOOP("Commands", "Shows first what reports would bring, and takes what you choose"), "", "Ctrl+I", caseMenu},
    Command{"compare", QT_TRANSLATE_NOOP("Commands", "Co&mpare with …"),
            QT_TRANSLATE_NOOP("Commands", "Another case or an earlier version: what is new, confirmed, contradicted, gone"), "",
            "Ctrl+D", caseMenu},
    Command{"endComparison", QT_TRANSLATE_NOOP("Commands", "En&d comparison"),
            QT_TRANSLATE_NOOP("Commands", "Shows the case alone again"), "", "", caseMenu},
    Command{"caseProperties", QT_TRANSLATE_NOOP("Commands", "Case pr&operties …"),
            QT_TRANSLATE_NOOP("Commands", "Title and default marking"), "", "", caseMenu},
    Command{"house", QT_TRANSLATE_NOOP("Commands", "Our &house …"),
            QT_TRANSLATE_NOOP("Commands", "The name that own entries are written under, its id and logo"), "", "", caseMenu},
    Command{"askQuestion", QT_TRANSLATE_NOOP("Commands", "&Ask a question …"),
            QT_TRANSLATE_NOOP("Commands", "Paths, cuts, what reaches what, what things have in common, what stands out"), "",
            "Ctrl+J", questions},
    Command{"pathsFrom", QT_TRANSLATE_NOOP("Commands", "Paths &from here"),
            QT_TRANSLATE_NOOP("Commands", "Asks for the ways from what is chosen; name where to"), "", "", questions},
    Command{"pathsTo", QT_TRANSLATE_NOOP("Commands", "Paths &to here"),
            QT_TRANSLATE_NOOP("Commands", "Asks for the ways to what is chosen; name where from"), "", "", questions},
    Command{"pathsBetween", QT_TRANSLATE_NOOP("Commands", "Paths &between"),
            QT_TRANSLATE_NOOP("Commands", "The ways from the first of two chosen things to the second"), "", "", questions},
    Command{"reachDown", QT_TRANSLATE_NOOP("Commands", "What it &reaches"),
            QT_TRANSLATE_NOOP("Commands", "Everything that reported paths lead to from what is chosen"), "", "", questions},
    Command{"reachUp", QT_TRANSLATE_NOOP("Commands", "What reaches &it"),
            QT_TRANSLATE_NOOP("Commands", "Everything that reported paths lead from to what is chosen"), "", "", questions},
    Command{"cutOff", QT_TRANSLATE_NOOP("Commands", "Remove it: what is &cut off"),
            QT_TRANSLATE_NOOP("Commands", "What sponsors and actors no longer reach without what is chosen"), "", "", questions},
    Command{"tryWithout", QT_TRANSLATE_NOOP("Commands", "Try &without it"),
            QT_TRANSLATE_NOOP("Commands", "Shows the picture as if what is chosen were not there, and what would be cut off; nothing is changed"), "",
            "Ctrl+Alt+X", questions},
    Command{"commonNeighbours", QT_TRANSLATE_NOOP("Commands", "Common &neighbours"),
            QT_TRANSLATE_NOOP("Commands", "What all chosen things are reported to be linked with"), "", "", questions},
    Command{"showOnly", QT_TRANSLATE_NOOP("Commands", "Show &only this"),
            QT_TRANSLATE_NOOP("Commands", "Hides all but what is chosen, to go on from it step by step"), "", "Ctrl+Alt+O", explore},
    Command{"neighbours", QT_TRANSLATE_NOOP("Commands", "&Neighbours …"),
            QT_TRANSLATE_NOOP("Commands", "What is related to what is chosen, by kind: shown, hidden or taken away by the filter"), "",
            "Ctrl+Alt+N", explore},
    Command{"expand", QT_TRANSLATE_NOOP("Commands", "Show &all neighbours"),
            QT_TRANSLATE_NOOP("Commands", "Brings back what is hidden beside what is chosen; nothing else moves"), "", "Ctrl+Alt+E", explore},
    Command{"collapse", QT_TRANSLATE_NOOP("Commands", "&Collapse neighbours"),
            QT_TRANSLATE_NOOP("Commands", "Hides what has lines to nothing but what is chosen; the card keeps their number"), "",
            "Ctrl+Alt+C", explore},
    Command{"fold", QT_TRANSLATE_NOOP("Commands", "&Fold into one card"),
            QT_TRANSLATE_NOOP("Commands", "Draws the chosen things as one card; who says and who denies stays on its lines"), "", "Ctrl+G",
            explore},
    Command{"foldInside", QT_TRANSLATE_NOOP("Commands", "Fold what is &in it"),
            QT_TRANSLATE_NOOP("Commands", "One card for what is said to be in the chosen place, or to be part of it"), "", "", explore},
    Command{"foldCommunity", QT_TRANSLATE_NOOP("Commands", "Fold its co&mmunity"),
            QT_TRANSLATE_NOOP("Commands", "What is tied more among itself than to others, a card for each role"), "", "", explore},
    Command{"nameFold", QT_TRANSLATE_NOOP("Commands", "Name the fol&d …"),
            QT_TRANSLATE_NOOP("Commands", "Your own name for a folded card; without one it is called by what it holds"), "", "", explore},
    Command{"unfold", QT_TRANSLATE_NOOP("Commands", "&Unfold"),
            QT_TRANSLATE_NOOP("Commands", "Shows the members of a folded card, each for itself"), "", "Ctrl+Shift+G", explore},
    Command{"fit", QT_TRANSLATE_NOOP("Commands", "&Fit"), QT_TRANSLATE_NOOP("Commands", "Shows the whole picture"),
            "fit", "F", view},
    Command{"zoomIn", QT_TRANSLATE_NOOP("Commands", "Zoom &in"), QT_TRANSLATE_NOOP("Commands", "Comes nearer"), "",
            "Ctrl++", view},
    Command{"zoomOut", QT_TRANSLATE_NOOP("Commands", "Zoom &out"), QT_TRANSLATE_NOOP("Commands", "Goes back"), "",
            "Ctrl+-", view},
    Command{"actualSize", QT_TRANSLATE_NOOP("Commands", "&Actual size"), QT_TRANSLATE_NOOP("Commands", "100 %"), "",
            "Ctrl+0", view},
    Command{"zoomToSelection", QT_TRANSLATE_NOOP("Commands", "Zoom to &chosen"),
            QT_TRANSLATE_NOOP("Commands", "Shows what is chosen as large as it fits"), "", "Shift+F", view},
    Command{"relayout", QT_TRANSLATE_NOOP("Commands", "&Re-layout"),
            QT_TRANSLATE_NOOP("Commands", "Forgets where the cards of this layout stand and lays them out anew"), "",
            "Ctrl+L", view},
    Command{"filter", QT_TRANSLATE_NOOP("Commands", "Fil&ter …"),
            QT_TRANSLATE_NOOP("Commands", "Shows only kinds, tags, a time, reports, what is contested …"), "filter", "Ctrl+Alt+F", view},
    Command{"focusChosen", QT_TRANSLATE_NOOP("Commands", "Focus o&n chosen"),
            QT_TRANSLATE_NOOP("Commands", "Shows only what is within a few lines of what is chosen"), "", "Ctrl+Shift+O", view},
    Command{"focusMore", QT_TRANSLATE_NOOP("Commands", "One &hop more"),
            QT_TRANSLATE_NOOP("Commands", "Widens the focus by a line"), "", "Ctrl+Alt++", view},
    Command{"focusLess", QT_TRANSLATE_NOOP("Commands", "One hop fe&wer"),
            QT_TRANSLATE_NOOP("Commands", "Narrows the focus by a line"), "", "Ctrl+Alt+-", view},
    Command{"focusOff", QT_TRANSLATE_NOOP("Commands", "Leave foc&us"),
            QT_TRANSLATE_NOOP("Commands", "Shows what is further away again"), "", "Shift+Esc", view},
    Command{"clearFilter", QT_TRANSLATE_NOOP("Commands", "Clear filter, focus an&d lens"),
            QT_TRANSLATE_NOOP("Commands", "Shows everything again; can be undone"), "", "Ctrl+Shift+Backspace", view},
    Command{"time", QT_TRANSLATE_NOOP("Commands", "Tim&e"),
            QT_TRANSLATE_NOOP("Commands", "The strip of time under the picture: when things happened or were said"), "time",
            "Ctrl+Shift+T", view},
    Command{"lensOff", QT_TRANSLATE_NOOP("Commands", "Take the &lens off"),
            QT_TRANSLATE_NOOP("Commands", "Believes every source again, at any grade"), "", "", view},
    Command{"saveView", QT_TRANSLATE_NOOP("Commands", "&Save this view …"),
            QT_TRANSLATE_NOOP("Commands", "Keeps layout, lens, what is hidden and where you look under a name"), "", "Ctrl+B",
            savedViews},
    Command{"manageViews", QT_TRANSLATE_NOOP("Commands", "&Manage saved views …"),
            QT_TRANSLATE_NOOP("Commands", "Shows, renames and deletes saved views"), "", "", savedViews},
    Command{"minimap", QT_TRANSLATE_NOOP("Commands", "Minima&p"),
            QT_TRANSLATE_NOOP("Commands", "The whole picture in a corner, while it is not all in sight"), "", "Ctrl+Alt+M", view},
    Command{"reducedMotion", QT_TRANSLATE_NOOP("Commands", "Reduced &motion"),
            QT_TRANSLATE_NOOP("Commands", "Jumps instead of gliding"), "", "", view},
    Command{"settings", QT_TRANSLATE_NOOP("Commands", "&Settings …"),
            QT_TRANSLATE_NOOP("Commands", "Colours, text size, motion and language of the window; cases; indicators; keys of commands"), "", "Ctrl+,", view},
    Command{"drawText", QT_TRANSLATE_NOOP("Commands", "Draw a &note"),
            QT_TRANSLATE_NOOP("Commands", "Your own words on the picture; no claim, and drawn so"), "note", "Ctrl+Alt+W", arrange},
    Command{"drawBox", QT_TRANSLATE_NOOP("Commands", "Draw a &box"),
            QT_TRANSLATE_NOOP("Commands", "A frame of your own around a part of the picture"), "box", "Ctrl+Alt+B", arrange},
    Command{"drawArrow", QT_TRANSLATE_NOOP("Commands", "Draw an &arrow"),
            QT_TRANSLATE_NOOP("Commands", "An arrow of your own; no line of the case"), "arrow", "Ctrl+Alt+A", arrange},
    Command{"pictureOn", QT_TRANSLATE_NOOP("Commands", "P&icture on this …"),
            QT_TRANSLATE_NOOP("Commands", "Puts a PNG or JPEG on the chosen card: a logo, a photo, a screenshot; it is attached to the thing"), "", "", arrange},
    Command{"pictureOff", QT_TRANSLATE_NOOP("Commands", "Remove the pict&ure from the card"),
            QT_TRANSLATE_NOOP("Commands", "The file stays attached, and can be shown again"), "", "", arrange},
    Command{"alignLeft", QT_TRANSLATE_NOOP("Commands", "Align &left"),
            QT_TRANSLATE_NOOP("Commands", "Puts the left edges of the chosen cards on one line"), "align-left", "", arrange},
    Command{"alignCentre", QT_TRANSLATE_NOOP("Commands", "Align &centre"),
            QT_TRANSLATE_NOOP("Commands", "Puts the chosen cards below each other, middle on middle"), "align-centre", "", arrange},
    Command{"alignRight", QT_TRANSLATE_NOOP("Commands", "Align &right"),
            QT_TRANSLATE_NOOP("Commands", "Puts the right edges of the chosen cards on one line"), "align-right", "", arrange},
    Command{"alignTop", QT_TRANSLATE_NOOP("Commands", "Align to&p"),
            QT_TRANSLATE_NOOP("Commands", "Puts the upper edges of the chosen cards on one line"), "align-top", "", arrange},
    Command{"alignMiddle", QT_TRANSLATE_NOOP("Commands", "Align &middle"),
            QT_TRANSLATE_NOOP("Commands", "Puts the chosen cards beside each other, middle on middle"), "align-middle", "", arrange},
    Command{"alignBottom", QT_TRANSLATE_NOOP("Commands", "Align b&ottom"),
            QT_TRANSLATE_NOOP("Commands", "Puts the lower edges of the chosen cards on one line"), "align-bottom", "", arrange},
    Command{"distributeAcross", QT_TRANSLATE_NOOP("Commands", "Distribute &horizontally"),
            QT_TRANSLATE_NOOP("Commands", "Makes the gaps between three or more chosen cards equal, from left to right"), "distribute-across", "", arrange},
    Command{"distributeDown", QT_TRANSLATE_NOOP("Commands", "Distribute &vertically"),
            QT_TRANSLATE_NOOP("Commands", "Makes the gaps between three or more chosen cards equal, from top to bottom"), "distribute-down", "", arrange},
    Command{"snap", QT_TRANSLATE_NOOP("Commands", "&Snap while dragging"),
            QT_TRANSLATE_NOOP("Commands", "What is dragged catches on what it lines up with; Alt or Ctrl lets it pass"), "", "", arrange},
    Command{"palette", QT_TRANSLATE_NOOP("Commands", "&All commands …"),
            QT_TRANSLATE_NOOP("Commands", "Finds a command or a thing by its name"), "", "Ctrl+K", help},
    Command{"shortcuts", QT_TRANSLATE_NOOP("Commands", "&Shortcuts"),
            QT_TRANSLATE_NOOP("Commands", "Lists every command with its keys"), "", "F1", help},
    Command{"whatsThis", QT_TRANSLATE_NOOP("Commands", "&What’s this?"),
            QT_TRANSLATE_NOOP("Commands", "Click a part of the window to read what it is for"), "", "Shift+F1", help},
    Command{"about", QT_TRANSLATE_NOOP("Commands", "A&bout Throughline"),
            QT_TRANSLATE_NOOP("Commands", "Version, licence, data"), "", "", help},
};

constexpr auto usualKeysProperty = "usualKeys";
constexpr auto whyNotProperty = "whyNot";  ///< of an action: what has to be so before it can be done, for its tip meanwhile

QString translated(const char* text) { return QCoreApplication::translate("Commands", text); }

QPixmap rendered(const QByteArray& svg, int side, qreal ratio)
{
    const int pixels = static_cast<int>(side * ratio);
    QPixmap pixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer(svg).render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

QByteArray coloured(QByteArray svg, const QColor& colour)
{
    return svg.replace("currentColor", colour.name().toLatin1());
}

}  // namespace

QIcon commandIcon(const QString& name, const QPalette& palette)
{
    QFile source(QString(QStringLiteral(":/icons/") + name + QStringLiteral(".svg")));
    QIcon icon;
    if (!source.open(QIODevice::ReadOnly))
        return icon;
    const QByteArray svg = source.readAll();
    for (const int side : {16, 24, 32})
        for (const qreal ratio : {1.0, 2.0}) {
            icon.addPixmap(rendered(coloured(svg, palette.color(QPalette::ButtonText)), side, ratio));
            icon.addPixmap(rendered(coloured(svg, palette.color(QPalette::Disabled, QPalette::ButtonText)), side, ratio),
                           QIcon::Disabled);
        }
    return icon;
}

CommandSet::CommandSet(QWidget* owner) : m_owner(owner)
{
    for (const Command& command : commands) {
        auto* action = new QAction(translated(command.text), owner);
        action->setObjectName(QString::fromLatin1(command.id));
        action->setStatusTip(translated(command.hint));
        // On the toolbar nobody needs the dots.
        action->setIconText(translated(command.text).remove(QLatin1Char('&')).remove(QChar(0x2026)).trimmed());
        action->setProperty("iconName", QString::fromLatin1(command.icon));
        if (*command.shortcut)
            action->setShortcut(QKeySequence(QString::fromLatin1(command.shortcut), QKeySequence::PortableText));
        add(action, translated(command.menu));
    }
    refreshIcons();
}

QAction* CommandSet::operator[](const char* id) const { return (*this)[QString::fromLatin1(id)]; }

QAction* CommandSet::operator[](const QString& id) const
{
    for (QAction* action : m_actions)
        if (action->objectName() == id)
            return action;
    return nullptr;
}

void CommandSet::bind(const char* id, std::function<void()> what)
{
    QObject::connect((*this)[id], &QAction::triggered, m_owner, [what = std::move(what)] { what(); });
}

void CommandSet::add(QAction* action, const QString& menu)
{
    action->setProperty(usualKeysProperty, QVariant::fromValue(action->shortcut()));
    m_actions.append(action);
    m_menuOf[action] = menu;
    m_owner->addAction(action);
}

QString CommandSet::savedViewsMenu() { return translated(savedViews); }

QList<std::pair<QString, QList<QAction*>>> CommandSet::menus() const
{
    QList<std::pair<QString, QList<QAction*>>> menus;
    for (QAction* action : m_actions) {
        const QString& title = m_menuOf.at(action);
        auto menu = std::find_if(menus.begin(), menus.end(), [&](const auto& m) { return m.first == title; });
        if (menu == menus.end())
            menu = menus.insert(menus.end(), {title, {}});
        menu->second.append(action);
    }
    return menus;
}

void CommandSet::refreshIcons()
{
    for (QAction* action : m_actions) {
        const QString name = action->property("iconName").toString();
        if (!name.isEmpty())
            action->setIcon(commandIcon(name, m_owner->palette()));
    }
}

void CommandSet::refreshTips()
{
    for (QAction* action : m_actions) {
        const QString hint = action->statusTip();
        if (hint.isEmpty() || action->objectName().startsWith(QStringLiteral("savedView.")))
            continue;  // saved views say what they show
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        const QString name = keys.isEmpty() ? action->iconText() : QStringLiteral("%1 (%2)").arg(action->iconText(), keys);
        const QString whyNot = action->isEnabled() ? QString() : action->property(whyNotProperty).toString();
        const QString said = whyNot.isEmpty() ? hint : QStringLiteral("%1.\n%2").arg(hint, whyNot);
        action->setToolTip(tooltipText(QString(name + QLatin1Char('\n') + said)));
        action->setWhatsThis(tooltipText(keys.isEmpty() ? said : QCoreApplication::translate("Commands", "%1.\nKeys: %2").arg(said, keys)));
    }
}

QKeySequence CommandSet::usualKeys(const QAction& action) { return action.property(usualKeysProperty).value<QKeySequence>(); }

}  // namespace throughline::ui
