// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/review_panel.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <algorithm>
#include <set>

#include "tests/ui/open_review.h"
#include "ui/forms/form_dialog.h"
#include "ui/qt_text.h"
#include "ui/review/choice_popup.h"
#include "ui/review/line_pick.h"
#include "ui/review/review_text.h"
#include "ui/review/suggestion_model.h"
#include "ui/window/main_window.h"

using namespace throughline;
using namespace throughline::ui;
using namespace throughline::ui::test;

namespace {

QString written(const QTemporaryDir& folder, const QString& name, const QByteArray& bytes)
{
    QFile file(folder.filePath(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return file.fileName();
}

const QByteArray page =
    "<html><head><title>Grid raid</title></head><body><nav>Home | News</nav><h1>Grid raid</h1>\r\n"
    "<p>The Polish government said on Friday that <b>APT28</b>, a hacking group, attacked energy companies in Poland &amp; "
    "Latvia \xF0\x9F\x98\x80 with phishing <a href=\"/x\">emails</a>. Caf\x65\xCC\x81 talk: APT28 used <i>Cobalt Strike</i> against the "
    "networks.</p>\r\n<p>Russia denied any involvement in the attack.</p></body></html>";

/// The words that the spans of all suggestions light.
QStringList litWords(const ReviewDesk& desk)
{
    QStringList words;
    for (const Suggestion& one : desk.suggestions()) {
        const ShownSpan span = desk.shown()->toShown(one.span);
        words.append(desk.shown()->text().mid(span.begin, span.end - span.begin));
    }
    return words;
}

}  // namespace

TEST_CASE("A report is reviewed with the keyboard from the first suggestion to the last", "[review]")
{
    OpenReview at;
    const std::size_t total = at.desk->suggestions().size();
    REQUIRE(total > 10);
    CHECK(at.progress() == QStringLiteral("0 of %1 reviewed").arg(total));
    at.press(Qt::Key_J);
    REQUIRE(at.desk->current() == 0U);
    at.press(Qt::Key_A);
    CHECK(at.desk->suggestions()[0].state == ReviewState::Accepted);
    CHECK(at.desk->current() > 0U);  // the next one that is to be reviewed
    CHECK(QApplication::focusWidget() == at.text);

    const std::size_t rejected = *at.desk->current();
    at.press(Qt::Key_X);
    CHECK(at.desk->suggestions()[rejected].state == ReviewState::Rejected);
    at.press(Qt::Key_U);
    CHECK(at.desk->suggestions()[rejected].state == ReviewState::Draft);
    CHECK(at.desk->current() == rejected);

    for (std::size_t i = 0; i < 2 * total && at.panel->left() > 0; ++i)
        at.press(Qt::Key_A);
    CHECK(at.progress() == QStringLiteral("%1 of %1 reviewed").arg(total));
    CHECK(at.notice().startsWith(QStringLiteral("All %1 are reviewed.").arg(total)));
    for (const Claim& claim : at.state().threatCase.claims)
        CHECK_FALSE(claim.isDraft);
}

TEST_CASE("Keys work in the list as in the text, and nowhere else", "[review]")
{
    OpenReview at;
    auto* list = at.window.findChild<QListView*>(QStringLiteral("suggestionList"));
    list->setFocus();
    CHECK(at.desk->current() == 0U);  // a list that is entered stands on its first row
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_J);
    CHECK(at.desk->current() == 2U);
    QTest::keyClick(list, Qt::Key_K);
    CHECK(at.desk->current() == 1U);
    QTest::keyClick(list, Qt::Key_F, Qt::ControlModifier);
    auto* words = at.window.findChild<QLineEdit*>(QStringLiteral("findWords"));
    REQUIRE(words->hasFocus());
    QTest::keyClicks(words, QStringLiteral("ajx"));
    CHECK(words->text() == QStringLiteral("ajx"));
    CHECK(at.desk->progress().reviewed == 0);
}

TEST_CASE("Choosing is shared: a suggestion chooses its thing, and the other way round", "[review]")
{
    OpenReview at;
    const std::size_t claim = at.firstOf(SuggestionKind::Claim);
    at.desk->setCurrent(claim);
    CHECK(at.state().selection.claim == std::get<ClaimId>(at.current().row));
    const std::size_t entity = at.firstOf(SuggestionKind::Entity);
    at.window.session().select({.entities = {std::get<EntityId>(at.desk->suggestions()[entity].row)}});
    CHECK(at.desk->current() == entity);
    auto* list = at.window.findChild<QListView*>(QStringLiteral("suggestionList"));
    CHECK(list->currentIndex().row() == static_cast<int>(entity));
    // and a verdict through the list's own current row
    list->setCurrentIndex(list->model()->index(static_cast<int>(claim), 0));
    CHECK(at.desk->current() == claim);
}

TEST_CASE("All above a confidence are accepted in one step, and the number is told before", "[review]")
{
    OpenReview at;
    auto* percent = at.window.findChild<QSpinBox*>(QStringLiteral("acceptPercent"));
    auto* accept = at.window.findChild<QPushButton*>(QStringLiteral("acceptAbove"));
    const std::size_t total = at.desk->suggestions().size();
    percent->setValue(at.desk->suggestions()[0].confidence);
    const std::size_t count = at.desk->countAbove(percent->value()).all();
    REQUIRE(count > 0);
    CHECK(accept->text() == QStringLiteral("Accept %1 of %2").arg(count).arg(total));
    const std::size_t steps = at.state().history.position();
    accept->click();
    CHECK(at.state().history.position() == steps + 1);
    CHECK(at.desk->progress().reviewed == count);
    CHECK(at.desk->countAbove(percent->value()).all() == 0);
    at.desk->undo();
    CHECK(at.desk->progress().reviewed == 0);
    // What goes along with less than all is in the number, too.
    for (const int least : {60, 70, 75, 80, 85, 90}) {
        percent->setValue(least);
        const ReviewDesk::Count told = at.desk->countAbove(least);
        if (told.sure == 0)
            continue;
        at.desk->acceptAbove(least);
        CHECK(at.desk->progress().reviewed == told.all());
        at.desk->undo();
    }
}

TEST_CASE("What a verdict takes along is counted in the status line", "[review]")
{
    OpenReview at;
    std::size_t told = 0;
    QObject::connect(at.desk, &ReviewDesk::judgedAlong, [&](action::Verdict, std::size_t others) { told = others; });
    const auto actor = std::find_if(at.desk->suggestions().begin(), at.desk->suggestions().end(), [&](const Suggestion& one) {
        const auto* id = std::get_if<EntityId>(&one.row);
        return id && (at.state().threatCase[*id].type == EntityType::IntrusionSet || at.state().threatCase[*id].type == EntityType::ThreatActor);
    });
    REQUIRE(actor != at.desk->suggestions().end());
    at.desk->setCurrent(static_cast<std::size_t>(actor - at.desk->suggestions().begin()));
    at.press(Qt::Key_X);
    const std::size_t rejected = at.desk->progress().reviewed;
    REQUIRE(rejected > 1);
    CHECK(told == rejected - 1);
    CHECK(at.window.statusBar()->currentMessage().contains(QString::number(rejected - 1)));
    at.desk->undo();
    CHECK(at.desk->progress().reviewed == 0);
}

TEST_CASE("Somebody else is made the speaker of a claim", "[review]")
{
    OpenReview at;
    at.desk->setCurrent(at.firstOf(SuggestionKind::Claim));
    const ClaimId claim = std::get<ClaimId>(at.current().row);
    at.press(Qt::Key_S);
    at.chooseTyped(QStringLiteral("the document"));
    CHECK_FALSE(at.state().threatCase[claim].speaker);
    const auto& entities = at.state().threatCase.entities;
    const auto body = std::find_if(entities.begin(), entities.end(), [](const Entity& one) { return one.type == EntityType::Identity; });
    const auto other = idAt<EntityId>(static_cast<std::size_t>(body - entities.begin()));
    at.press(Qt::Key_S);
    at.chooseTyped(toQt(at.state().threatCase[other].name));
    REQUIRE(at.state().threatCase[claim].speaker);
    CHECK(at.state().threatCase[*at.state().threatCase[claim].speaker].name == at.state().threatCase[other].name);
    CHECK(at.current().state == ReviewState::Draft);  // correcting is no verdict
}

TEST_CASE("A thing gets another kind, and its mark another label", "[review]")
{
    OpenReview at;
    at.desk->setCurrent(at.firstOf(SuggestionKind::Entity));
    const EntityId thing = std::get<EntityId>(at.current().row);
    at.press(Qt::Key_T);
    at.chooseTyped(QStringLiteral("campaign"));
    CHECK(at.state().threatCase[thing].type == EntityType::Campaign);
    CHECK(at.text->visibleLabels().contains(QStringLiteral("campaign")));
}

TEST_CASE("A relationship is drawn from a sentence by two numbers and a verb", "[review]")
{
    OpenReview at;
    at.desk->setCurrent(at.firstOf(SuggestionKind::Claim));
    const TextSpan sentence = at.current().sentence;
    const std::optional<EntityId> speaker = at.state().threatCase[std::get<ClaimId>(at.current().row)].speaker;
    const std::size_t before = at.state().threatCase.relationships.size();
    at.press(Qt::Key_R);
    at.press(Qt::Key_1);
    at.press(Qt::Key_2);
    at.chooseTyped(QStringLiteral("communicates"));
    const ThreatCase& now = at.state().threatCase;
    REQUIRE(now.relationships.size() == before + 1);
    const Relationship& made = now.relationships[before];
    CHECK(made.type == RelationType::CommunicatesWith);
    const Claim& claim = now.claims[now.claims.size() - 1];
    CHECK(std::get<RelationshipId>(claim.about) == idAt<RelationshipId>(before));
    CHECK(claim.span == sentence);
    CHECK(claim.speaker == speaker);
    CHECK_FALSE(claim.isDraft);
    CHECK(at.state().selection.claim == idAt<ClaimId>(now.claims.size() - 1));
    // It stands in the list as accepted, by hand, its words are marked, and the picture ties it to the incident.
    CHECK(at.current().row == SuggestionRow(idAt<ClaimId>(now.claims.size() - 1)));
    CHECK(at.current().state == ReviewState::Accepted);
    auto* list = at.window.findChild<QListView*>(QStringLiteral("suggestionList"));
    CHECK(list->currentIndex().data(SuggestionModel::DetailRole).toString() == QStringLiteral("by hand"));
    CHECK(sentence.contains(at.current().span));
    CHECK(at.current().span != sentence);
    CHECK(std::any_of(at.desk->sheet()->marks.begin(), at.desk->sheet()->marks.end(),
                      [&](const ReviewMark& mark) { return mark.suggestion == at.desk->current() && mark.state == ReviewState::Accepted; }));
    CHECK_FALSE(at.state().claims->incidentsOf(idAt<RelationshipId>(before)).empty());
    CHECK(at.progress() == QStringLiteral("0 of %1 reviewed").arg(at.desk->suggestions().size() - 1));
    at.press(Qt::Key_X);
    CHECK(at.state().threatCase.relationships[before].isDeleted);
}

TEST_CASE("A relationship of which an end is taken back is given up", "[review]")
{
    OpenReview at;
    at.desk->setCurrent(at.firstOf(SuggestionKind::Claim));
    const std::size_t relationships = at.state().threatCase.relationships.size();
    const std::size_t entities = at.state().threatCase.entities.size();
    const TextSpan sentence = at.current().sentence;
    at.window.session().dispatch(action::Edit(action::AddEntity{.type = EntityType::Tool, .typeWord = {}, .name = "Quay", .at = std::nullopt,
                                                                .mention = Mention{*at.desk->report(), {sentence.begin, sentence.begin + 1}}}));
    REQUIRE(at.state().threatCase.entities.size() == entities + 1);
    at.desk->setCurrent(at.firstOf(SuggestionKind::Claim));
    auto* prompt = at.window.findChild<QLabel*>(QStringLiteral("reviewPrompt"));
    const std::vector<EntityId> things = LinePick(at.state().threatCase, *at.desk->report(), sentence).things();
    const auto number = std::find(things.begin(), things.end(), idAt<EntityId>(entities)) - things.begin();
    REQUIRE(number < 9);
    at.press(Qt::Key_R);
    at.press(static_cast<Qt::Key>(Qt::Key_1 + number));
    CHECK(prompt->text().contains(QStringLiteral("Quay")));
    at.window.session().dispatch(action::Undo{});
    CHECK(at.state().threatCase.entities.size() == entities);
    CHECK(prompt->isHidden());
    at.press(Qt::Key_2);
    CHECK(at.panel->findChild<ChoicePopup*>() == nullptr);
    CHECK(at.state().threatCase.relationships.size() == relationships);
}

TEST_CASE("What was chosen for a row that is gone by then does nothing", "[review]")
{
    OpenReview at;
    at.desk->setCurrent(at.firstOf(SuggestionKind::Claim));
    at.press(Qt::Key_R);
    at.press(Qt::Key_1);
    at.press(Qt::Key_2);
    at.window.session().dispatch(action::Undo{});  // takes the report back
    REQUIRE(at.state().threatCase.claims.empty());
    at.chooseTyped(QStringLiteral("communicates"));
    CHECK(at.state().threatCase.relationships.empty());
    CHECK_FALSE(at.state().selection.claim);
}

TEST_CASE("Selected words become a thing, and one more name of another", "[review]")
{
    OpenReview at;
    const QString wanted = QStringLiteral("the");
    QTextCursor found = at.text->document()->find(wanted);
    REQUIRE_FALSE(found.isNull());
    at.text->setTextCursor(found);
    const TextSpan place = at.text->selectedSpan();
    at.press(Qt::Key_N);
    at.chooseTyped(QStringLiteral("infrastructure"));
    const ThreatCase& now = at.state().threatCase;
    const Entity& made = now.entities[now.entities.size() - 1];
    CHECK(made.type == EntityType::Infrastructure);
    CHECK(made.mentions == std::vector<Mention>{{*at.desk->report(), place}});
    CHECK_FALSE(made.isDraft);

    at.desk->setCurrent(at.firstOf(SuggestionKind::Entity));
    const EntityId thing = std::get<EntityId>(at.current().row);
    at.text->setTextCursor(at.text->document()->find(wanted, found));
    const TextSpan second = at.text->selectedSpan();
    REQUIRE(second != place);
    at.press(Qt::Key_B);
    at.chooseTyped({});
    const std::vector<Mention>& mentions = at.state().threatCase[thing].mentions;
    CHECK(std::count(mentions.begin(), mentions.end(), Mention{*at.desk->report(), second}) == 1);
}

TEST_CASE("Without selected words nothing is marked, and it is said what to do", "[review]")
{
    OpenReview at;
    const std::size_t before = at.state().threatCase.entities.size();
    at.press(Qt::Key_J);
    at.press(Qt::Key_N);
    CHECK(at.window.findChild<QLabel*>(QStringLiteral("reviewPrompt"))->text().startsWith(QStringLiteral("Select the words")));
    CHECK(at.state().threatCase.entities.size() == before);
    CHECK(at.panel->findChild<ChoicePopup*>() == nullptr);
}

TEST_CASE("Enter opens the form of what was read, large enough to be filled in", "[review]")
{
    OpenReview at;
    at.desk->setCurrent(at.firstOf(SuggestionKind::Entity));
    const EntityId thing = std::get<EntityId>(at.current().row);
    int height = 0;
    QTimer::singleShot(300, &at.window, [&height] {
        auto* dialog = qobject_cast<FormDialog*>(QApplication::activeModalWidget());
        if (!dialog)
            return;
        height = dialog->height();
        dialog->findChild<QLineEdit*>()->setText(QStringLiteral("Other name"));
        dialog->accept();
    });
    at.press(Qt::Key_Return);
    CHECK(height > 300);
    CHECK(at.state().threatCase[thing].name == "Other name");
    CHECK(at.current().state == ReviewState::Draft);
}

TEST_CASE("Suggestions are filtered by state and kind", "[review]")
{
    OpenReview at;
    at.press(Qt::Key_J);
    at.press(Qt::Key_A);
    const std::size_t reviewed = at.desk->progress().reviewed;
    at.desk->setFilter({.state = ReviewState::Accepted, .kind = {}});
    CHECK(at.desk->listed().size() == reviewed);
    at.desk->setFilter({.state = {}, .kind = MarkKind::Actor});
    REQUIRE_FALSE(at.desk->listed().empty());
    for (const std::size_t i : at.desk->listed())
        CHECK(at.desk->sheet()->kinds[i] == MarkKind::Actor);
    auto* list = at.window.findChild<QListView*>(QStringLiteral("suggestionList"));
    CHECK(list->model()->rowCount() == static_cast<int>(at.desk->listed().size()));
}

TEST_CASE("A page is read without its tags, and its spans light the right words after saving and opening", "[review]")
{
    const QTemporaryDir folder;
    const QString casefile = folder.filePath(QStringLiteral("case.tline"));
    QStringList words;
    {
        OpenReview at(written(folder, QStringLiteral("raid.html"), page));
        CHECK_FALSE(at.text->toPlainText().contains(QStringLiteral("<b>")));
        words = litWords(*at.desk);
        for (const QString& word : {QStringLiteral("APT28"), QStringLiteral("energy companies"), QStringLiteral("Latvia"), QStringLiteral("attacked")})
            CHECK(words.contains(word));
        at.press(Qt::Key_J);
        at.press(Qt::Key_A);
        at.window.session().dispatch(action::SaveCasefile{fromQt(casefile)});
        REQUIRE(at.window.session().waitForSaved());
    }
    OpenReview again(casefile);
    CHECK(again.desk->progress().reviewed >= 1);
    CHECK(litWords(*again.desk) == words);
}

TEST_CASE("A text that is not in English is shown and can be marked by hand", "[review]")
{
    const QTemporaryDir folder;
    OpenReview at(written(folder, QStringLiteral("weather.txt"), "\xE4\xBB\x8A\xE5\xA4\xA9 Sm\xC3\xB8rum \xE5\xA4\xA9\xE6\xB0\x94\xE5\xBE\x88\xE5\xA5\xBD\xE3\x80\x82"));
    REQUIRE(at.desk->suggestions().empty());
    Report report = at.state().threatCase[*at.desk->report()];
    report.language = "zh";
    at.window.session().dispatch(action::Edit(action::EditReport{*at.desk->report(), report}));
    CHECK(at.notice().startsWith(QStringLiteral("This text is not in English (zh), so it was not read.")));
    at.text->setTextCursor(at.text->document()->find(QString::fromUtf8("Sm\xC3\xB8rum")));
    at.press(Qt::Key_N);
    at.chooseTyped(QStringLiteral("malware"));
    const ThreatCase& now = at.state().threatCase;
    REQUIRE(now.entities.size() == 1);
    CHECK(now.entities[0].name == "Sm\xC3\xB8rum");
    CHECK(now.entities[0].mentions.front().span == TextSpan{3, 9});
    CHECK(at.text->visibleLabels() == QStringList{QStringLiteral("malware")});
}

TEST_CASE("The page of a place is told from where the pages stand", "[review]")
{
    const Report report{.pages = {{0, 100}, {100, 250}, {250, 300}}};
    CHECK(pageOf(report, {0, 5}) == 1);
    CHECK(pageOf(report, {99, 120}) == 1);
    CHECK(pageOf(report, {100, 120}) == 2);
    CHECK(pageOf(report, {299, 300}) == 3);
    CHECK(pageOf(Report{}, {5, 6}) == 0);
}
