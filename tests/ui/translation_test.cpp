// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QDockWidget>
#include <QFile>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTimer>
#include <QXmlStreamReader>
#include <algorithm>
#include <functional>
#include <set>

#include "core/graph/chart.h"
#include "core/names/name_choice.h"
#include "core/workbench/case_table.h"
#include "core/workbench/choices.h"
#include "core/workbench/claim_ledger.h"
#include "core/workbench/question_choices.h"
#include "tests/support/paths.h"
#include "tests/ui/in_language.h"
#include "tests/ui/sample_window.h"
#include "core/workbench/map_choices.h"
#include "ui/core_words.h"
#include "ui/dialogs/ask.h"
#include "ui/language.h"
#include "ui/qt_text.h"
#include "ui/window/settings_dialog.h"

using namespace throughline;
using namespace throughline::test;
using namespace throughline::ui;

namespace {

struct Message {
    QString context;
    QString source;
    QString words;
    bool isFinished = true;
};

QList<Message> messagesOf(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    Message now;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QString name = xml.name().toString();
        if (name == QStringLiteral("name")) {
            context = xml.readElementText();
        } else if (name == QStringLiteral("source")) {
            now = {context, xml.readElementText(), {}, true};
        } else if (name == QStringLiteral("translation")) {
            now.isFinished = !xml.attributes().hasAttribute(QStringLiteral("type"));
            now.words = xml.readElementText();
            messages.append(now);
        }
    }
    REQUIRE_FALSE(xml.hasError());
    return messages;
}

QStringList translationFiles()
{
    QDir folder(toQt(sourceDir() + "/resources/translations"));
    QStringList paths;
    for (const QString& name : folder.entryList({QStringLiteral("throughline_*.ts")}, QDir::Files, QDir::Name))
        paths.append(folder.filePath(name));
    return paths;
}

/// What the program puts words in the place of, in any order.
QStringList placesIn(const QString& text)
{
    static const QRegularExpression place(QStringLiteral("%(L?[0-9]+|n|p)"));
    QStringList places;
    for (auto found = place.globalMatch(text); found.hasNext();)
        places.append(found.next().captured());
    places.sort();
    return places;
}

/// Patterns of file dialogs, which are no words.
QStringList patternsIn(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("\\([*][^)]*\\)"));
    QStringList patterns;
    for (auto found = pattern.globalMatch(text); found.hasNext();)
        patterns.append(found.next().captured());
    return patterns;
}

qsizetype lettersIn(QString text) { return text.remove(QStringLiteral("&&")).count(QLatin1Char('&')); }

/// "" or what a translation got wrong.
QString faultOf(const Message& message)
{
    if (!message.isFinished || message.words.isEmpty())
        return QStringLiteral("not translated");
    if (placesIn(message.source) != placesIn(message.words))
        return QStringLiteral("other places for words");
    if (lettersIn(message.source) != lettersIn(message.words) || message.source.count(QStringLiteral("&&")) != message.words.count(QStringLiteral("&&")))
        return QStringLiteral("a letter for Alt more or less");
    if (patternsIn(message.source) != patternsIn(message.words))
        return QStringLiteral("other patterns of files");
    if (message.source.endsWith(QStringLiteral(" …")) != message.words.endsWith(QStringLiteral(" …")))
        return QStringLiteral("dots at the end more or less");
    if (message.source.startsWith(QLatin1Char(' ')) != message.words.startsWith(QLatin1Char(' '))
        || message.source.endsWith(QLatin1Char(' ')) != message.words.endsWith(QLatin1Char(' ')))
        return QStringLiteral("a blank at an end more or less");
    return message.source.count(QLatin1Char('\n')) == message.words.count(QLatin1Char('\n')) ? QString() : QStringLiteral("other lines");
}

/// Stands for a translation and notes what of ours it has no words for.
class Listener : public QTranslator {
public:
    explicit Listener(const QString& path)
    {
        for (const Message& message : messagesOf(path)) {
            m_contexts.insert(message.context);
            m_known.insert({message.context, message.source});
        }
        QCoreApplication::installTranslator(this);
    }
    ~Listener() override { QCoreApplication::removeTranslator(this); }

    bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* source, const char*, int) const override
    {
        const QString where = QString::fromUtf8(context);
        const QString what = QString::fromUtf8(source);
        if (!what.isEmpty() && (m_contexts.contains(where) || where.startsWith(QStringLiteral("throughline"))) && !m_known.contains({where, what}))
            m_missing.insert(where + QStringLiteral(": ") + what);
        return {};
    }
    QString missing() const { return QStringList(m_missing.begin(), m_missing.end()).join(QLatin1Char('\n')); }

private:
    std::set<QString> m_contexts;
    std::set<std::pair<QString, QString>> m_known;
    mutable std::set<QString> m_missing;
};

void leaveDialog()
{
    QTimer::singleShot(0, qApp, [] {
        while (QWidget* dialog = QApplication::activeModalWidget()) {
            static_cast<QDialog*>(dialog)->reject();
            QApplication::processEvents();
        }
    });
}

void openEverything(SampleWindow& at)
{
    const WorkbenchState& state = at.state();
    const EntityId first = state.picture->graph->node(state.picture->plan.cards[0].nodes[0]).entities.front();
    at.window.session().select({.entities = {first}});
    for (QDockWidget* dock : at.window.findChildren<QDockWidget*>()) {
        dock->show();
        dock->raise();
        QApplication::processEvents();
    }
    at.window.session().select({.relationships = {RelationshipId{0}}});
    QApplication::processEvents();
    QWidget* parent = &at.window;
    const std::vector<std::function<void()>> questions{
        [&] { askForNewEntity(state, std::nullopt, parent); },       [&] { askForEntityEdit(state, first, parent); },
        [&] { askForNewRelationship(state, {first}, std::nullopt, parent); }, [&] { askForClaimEdit(state, ClaimId{0}, parent); },
        [&] { askForReadClaim(state, ClaimId{0}, parent); },         [&] { askForSameAs(state, {first}, parent); },
        [&] { askForNote(state, {}, std::nullopt, parent); },        [&] { askForAssessment(state, std::nullopt, parent); },
        [&] { askForIndicators(parent); },                           [&] { askForReportRecord(state, ReportId{0}, parent); },
        [&] { askForHouse(state, parent); },                         [&] { askForCaseProperties(state, parent); },
        [&] { at.window.commands()["settings"]->trigger(); },        [&] { at.window.commands()["about"]->trigger(); },
        [&] { at.window.commands()["export"]->trigger(); }};
    for (const auto& ask : questions) {
        leaveDialog();
        ask();
    }
}

/// Bytes of the picture as a page.
QByteArray exportedPicture(SampleWindow& at, const char* format)
{
    const QTemporaryDir folder;
    PictureExport request{.briefing = {.title = "A page"}, .page = {}, .format = findPictureFormat(format), .path = folder.filePath(QStringLiteral("page"))};
    request.page.widthPx = 1200;
    request.page.heightPx = 800;
    QSignalSpy done(&at.window.session(), &Session::exported);
    at.window.session().exportPicture(request);
    REQUIRE(done.wait(patienceMs));
    QFile file(request.path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

}  // namespace

TEST_CASE("Translations are whole and say what their sources say", "[language]")
{
    const QStringList paths = translationFiles();
    REQUIRE_FALSE(paths.isEmpty());
    for (const QString& path : paths) {
        const QList<Message> messages = messagesOf(path);
        CHECK(messages.size() > 1500);
        for (const Message& message : messages) {
            INFO(path.toStdString() << "\n" << message.source.toStdString() << "\n" << message.words.toStdString());
            CHECK(faultOf(message) == QString());
        }
    }
}

TEST_CASE("Faults of translations are seen", "[language]")
{
    const auto fault = [](const char* source, const char* words) { return faultOf({{}, QString::fromUtf8(source), QString::fromUtf8(words), true}); };
    CHECK(fault("%1 of &%2", "&%2 von %1").isEmpty());
    CHECK_FALSE(fault("%1 of %2", "%1 von %1").isEmpty());
    CHECK_FALSE(fault("&Open", "Auf").isEmpty());
    CHECK_FALSE(fault("ATT&&CK", "ATT&CK").isEmpty());
    CHECK_FALSE(fault("All (*.a)", "Alle (*.b)").isEmpty());
    CHECK_FALSE(fault("Open …", "Auf").isEmpty());
    CHECK_FALSE(fault(" min", "min").isEmpty());
    CHECK_FALSE(fault("a\nb", "a b").isEmpty());
    CHECK_FALSE(fault("a", "").isEmpty());
    CHECK_FALSE(faultOf({{}, QStringLiteral("a"), QStringLiteral("b"), false}).isEmpty());
}

TEST_CASE("Translators are asked for every label of core's tables", "[language]")
{
    const InLanguage spoken(QStringLiteral("de"));
    QTranslator german;
    REQUIRE(german.load(QStringLiteral(":/translations/throughline_de.qm")));
    std::set<std::string_view> labels;
    for (const TableKind kind : {TableKind::Entities, TableKind::Relationships, TableKind::OwnWords, TableKind::Problems})
        for (const TableColumnInfo& column : tableColumns(kind))
            labels.insert({column.title, column.hint});
    for (const LedgerColumnInfo& column : ledgerColumns())
        labels.insert({column.title, column.hint});
    for (const Choice& layout : layoutChoices())
        labels.insert({layout.label, layout.hint});
    for (const ChartInfo& chart : chartKinds())
        labels.insert({chart.title, chart.hint, chart.empty});
    for (const QuestionKind& kind : questionKinds())
        labels.insert({kind.label, kind.hint, kind.fromLabel, questionGroup(kind.id)});
    for (const NameChoice& choice : nameChoices())
        labels.insert({choice.label, choice.hint});
    for (const auto* choices : {&mapProjections(), &mapViewpoints(), &matrixChoices()})
        for (const MapChoice& choice : *choices)
            labels.insert({choice.label, choice.hint});
    for (const CarrierChoice& choice : carrierChoices())
        labels.insert(choice.label);
    labels.erase(std::string_view());
    CHECK(labels.size() > 150);
    for (const std::string_view label : labels) {
        INFO(label);
        CHECK_FALSE(german.translate("Core", std::string(label).c_str()).isEmpty());
    }
    CHECK(coreWords("Lanes") == QStringLiteral("Bahnen"));
}

TEST_CASE("The window says nothing that its translators were not asked for", "[language]")
{
    const Listener listener(translationFiles().front());
    SampleWindow at("chipBar");
    openEverything(at);
    CHECK(listener.missing() == QString());
    // It does listen.
    QCoreApplication::translate("Commands", "No such command");
    CHECK(listener.missing() == QStringLiteral("Commands: No such command"));
}

TEST_CASE("A language changes the window and no file", "[language]")
{
    QByteArray svg;
    QByteArray png;
    {
        SampleWindow at("chipBar");
        CHECK(at.window.menuBar()->actions().front()->text() == QStringLiteral("&File"));
        svg = exportedPicture(at, "svg");
        png = exportedPicture(at, "png");
        REQUIRE_FALSE(svg.isEmpty());
    }
    const InLanguage spoken(QStringLiteral("de"));
    SampleWindow at("chipBar");
    CHECK(at.window.menuBar()->actions().front()->text() == QStringLiteral("&Datei"));
    CHECK(at.window.commands()["layout.lanes"]->text() == QStringLiteral("Bahnen"));
    CHECK(exportedPicture(at, "svg") == svg);
    CHECK(exportedPicture(at, "png") == png);
}

TEST_CASE("The language is the one that was chosen, else the desktop's, else English", "[language]")
{
    const QList<Language> all = languages();
    REQUIRE(all.size() >= 2);
    CHECK(all[0] == Language{QStringLiteral("en"), QStringLiteral("English")});
    CHECK(all.contains(Language{QStringLiteral("de"), QStringLiteral("Deutsch")}));
    const QStringList austrian{QStringLiteral("de-AT"), QStringLiteral("en-US")};
    const QStringList french{QStringLiteral("fr-FR"), QStringLiteral("de-DE"), QStringLiteral("en-US")};
    CHECK(languageToUse({}, austrian) == QStringLiteral("de"));
    CHECK(languageToUse({}, french) == QStringLiteral("de"));
    CHECK(languageToUse({}, {QStringLiteral("en-GB"), QStringLiteral("de-DE")}) == QStringLiteral("en"));
    CHECK(languageToUse({}, {QStringLiteral("C")}) == QStringLiteral("en"));
    CHECK(languageToUse({}, {}) == QStringLiteral("en"));
    CHECK(languageToUse(QStringLiteral("en"), austrian) == QStringLiteral("en"));
    CHECK(languageToUse(QStringLiteral("xx"), austrian) == QStringLiteral("de"));
    saveLanguage(QStringLiteral("de"));
    CHECK(loadLanguage() == QStringLiteral("de"));
    saveLanguage(QStringLiteral("../../etc/passwd"));
    CHECK(loadLanguage().isEmpty());
    QSettings().remove(QStringLiteral("view/language"));
}

TEST_CASE("A translation of one's own is found in the data folder, before the built-in one", "[language]")
{
    const QString folder = ownTranslations();
    REQUIRE(QDir().mkpath(folder));
    const QString path = folder + QStringLiteral("/throughline_fr.qm");
    REQUIRE(QFile::copy(QStringLiteral(":/translations/throughline_de.qm"), path));
    CHECK(languages().contains(Language{QStringLiteral("fr"), QStringLiteral("Français")}));
    CHECK(languageToUse({}, {QStringLiteral("fr-CA")}) == QStringLiteral("fr"));
    REQUIRE(QFile::remove(path));
    CHECK_FALSE(languages().contains(Language{QStringLiteral("fr"), QStringLiteral("Français")}));
    QFile broken(folder + QStringLiteral("/throughline_it.qm"));
    REQUIRE(broken.open(QIODevice::WriteOnly));
    broken.write("no translation");
    broken.close();
    CHECK_FALSE(speak(*QCoreApplication::instance(), QStringLiteral("it")));
    CHECK(speak(*QCoreApplication::instance(), QStringLiteral("en")));
    REQUIRE(broken.remove());
}
