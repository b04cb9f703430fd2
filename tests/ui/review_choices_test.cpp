// SPDX-License-Identifier: GPL-3.0-or-later
// What there is to choose from in the review, and that it is found by the words that people use.
#include "ui/review/review_edits.h"

#include <QListWidget>
#include <QTimer>
#include <algorithm>
#include <functional>
#include <set>

#include "tests/ui/open_review.h"
#include "ui/claim_text.h"
#include "ui/forms/form_dialog.h"

using namespace throughline;
using namespace throughline::ui;
using namespace throughline::ui::test;

namespace {

QListWidget* openList(OpenReview& at)
{
    auto* popup = at.panel->findChild<ChoicePopup*>();
    REQUIRE(popup);
    return popup->findChild<QListWidget*>();
}

void closeList(OpenReview& at)
{
    at.panel->findChild<ChoicePopup*>()->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

/// The kind that comes first when this is typed.
const ThingKind& kindTyped(const QString& typed)
{
    ChoicePopup popup(QStringLiteral("kind"), kindsToChoose(), std::nullopt, nullptr);
    popup.findChild<QLineEdit*>()->setText(typed);
    const QListWidget* list = popup.findChild<QListWidget*>();
    INFO(typed.toStdString());
    REQUIRE(list->count() > 0);
    return thingKinds()[list->currentItem()->data(Qt::UserRole).toULongLong()];
}

}  // namespace

TEST_CASE("Kinds are found by everyday words", "[review]")
{
    struct Case {
        const char* typed;
        EntityType type;
        std::string kind;
    };
    for (const Case& c : {Case{"city", EntityType::Location, "city"}, Case{"town", EntityType::Location, "city"},
                          Case{"province", EntityType::Location, "province"}, Case{"country", EntityType::Location, "country"},
                          Case{"nation", EntityType::Location, "country"}, Case{"company", EntityType::Identity, "company"},
                          Case{"firm", EntityType::Identity, "company"}, Case{"ministry", EntityType::Identity, "ministry"},
                          Case{"group", EntityType::IntrusionSet, ""}, Case{"malware", EntityType::Malware, ""},
                          Case{"trojan", EntityType::Malware, ""}, Case{"newspaper", EntityType::Identity, "medium"},
                          Case{"flaw", EntityType::Vulnerability, ""}, Case{"person", EntityType::Identity, ""},
                          Case{"technique", EntityType::AttackPattern, ""}, Case{"ip", EntityType::Observable, ""}}) {
        const ThingKind& kind = kindTyped(QString::fromLatin1(c.typed));
        INFO(c.typed);
        CHECK(kind.type == c.type);
        CHECK(kind.kindWord == c.kind);
    }
}

TEST_CASE("Every kind of the model can be chosen, and each row can be told from the others", "[review]")
{
    std::set<EntityType> types;
    std::set<std::string> texts;
    for (std::size_t i = 0; i < thingKinds().size(); ++i) {
        const ThingKind& kind = thingKinds()[i];
        types.insert(kind.type);
        texts.insert(kind.text);
        Entity entity{.type = kind.type, .typeWord = kind.typeWord, .identityClass = kind.identityClass, .kindWord = kind.kindWord};
        CHECK(thingKindOf(entity) == i);
    }
    CHECK(texts.size() == thingKinds().size());
    CHECK(types.size() == 15);  // all but "other", which needs a word of its own: the form asks for it
    CHECK(thingKindOf(Entity{.type = EntityType::Identity, .identityClass = IdentityClass::Organisation, .kindWord = "guild"})
          == thingKindOf(Entity{.type = EntityType::Identity, .identityClass = IdentityClass::Organisation}));
    CHECK_FALSE(thingKindOf(Entity{.type = EntityType::Other}));
}

TEST_CASE("The list of kinds opens on the present one, and sets the finer kind", "[review]")
{
    OpenReview at;
    at.desk->setCurrent(at.firstOf(SuggestionKind::Entity));
    const EntityId thing = std::get<EntityId>(at.current().row);
    at.press(Qt::Key_T);
    at.chooseTyped(QStringLiteral("town"));
    CHECK(at.state().threatCase[thing].type == EntityType::Location);
    CHECK(at.state().threatCase[thing].kindWord == "city");
    at.press(Qt::Key_T);
    CHECK(openList(at)->currentItem()->text() == QStringLiteral("city"));
    closeList(at);
    at.press(Qt::Key_T);
    at.chooseTyped(QStringLiteral("ministry"));
    CHECK(at.state().threatCase[thing].identityClass == IdentityClass::Government);
    CHECK(at.state().threatCase[thing].kindWord == "ministry");
}

TEST_CASE("The list of verbs opens on the present one and knows other words for them", "[review]")
{
    OpenReview at;
    at.desk->setCurrent(at.firstOf(SuggestionKind::Claim));
    const auto edge = std::get<RelationshipId>(at.state().threatCase[std::get<ClaimId>(at.current().row)].about);
    at.press(Qt::Key_T);
    CHECK(openList(at)->currentItem()->data(Qt::UserRole).toULongLong() == static_cast<qulonglong>(at.state().threatCase[edge].type));
    closeList(at);
    at.press(Qt::Key_T);
    at.chooseTyped(QStringLiteral("broke into"));
    CHECK(at.state().threatCase[edge].type == RelationType::Compromises);
}

TEST_CASE("Only who can speak is offered as a speaker, and the present one is chosen", "[review]")
{
    OpenReview at;
    at.desk->setCurrent(at.firstOf(SuggestionKind::Claim));
    const ClaimId claim = std::get<ClaimId>(at.current().row);
    const std::optional<EntityId> speaker = at.state().threatCase[claim].speaker;
    at.press(Qt::Key_S);
    const QListWidget* list = openList(at);
    CHECK(list->currentItem()->data(Qt::UserRole).toULongLong() == (speaker ? rowOf(*speaker) : documentKey));
    CHECK(list->item(0)->data(Qt::UserRole).toULongLong() == documentKey);
    for (int i = 1; i < list->count(); ++i) {
        const Entity& entity = at.state().threatCase.entities[list->item(i)->data(Qt::UserRole).toULongLong()];
        INFO(entity.name);
        CHECK((entity.type == EntityType::Identity || isActorType(entity.type)));
    }
    closeList(at);
    at.press(Qt::Key_S);
    at.chooseTyped(QStringLiteral("author"));
    CHECK_FALSE(at.state().threatCase[claim].speaker);
}

namespace {

/// Presses Enter and fills the form that opens by `fill`; false if none opened.
bool inForm(OpenReview& at, const std::function<void(FormDialog&)>& fill)
{
    bool isOpened = false;
    QTimer::singleShot(300, &at.window, [&] {
        if (auto* dialog = qobject_cast<FormDialog*>(QApplication::activeModalWidget())) {
            isOpened = true;
            fill(*dialog);
            dialog->accept();
        }
    });
    at.press(Qt::Key_Return);
    return isOpened;
}

}  // namespace

TEST_CASE("Enter says a claim of another thing, in one step that can be undone", "[review]")
{
    OpenReview at;
    at.desk->setCurrent(at.firstOf(SuggestionKind::Claim));
    const ClaimId claim = std::get<ClaimId>(at.current().row);
    const auto ends = [&] {
        const ThreatCase& c = at.state().threatCase;
        const Relationship& row = c[std::get<RelationshipId>(c[claim].about)];
        return std::pair(row.source, row.target);
    };
    const auto before = ends();
    EntityId other{};
    for (std::size_t row = 0; row < at.state().threatCase.entities.size(); ++row)
        if (const auto id = idAt<EntityId>(row); at.state().threatCase[id].type == EntityType::Identity && id != before.first && id != before.second)
            other = id;
    REQUIRE(inForm(at, [&](FormDialog& dialog) {
        auto* from = dialog.findChild<QLineEdit*>(QStringLiteral("claimFrom"));
        REQUIRE(from);
        from->selectAll();
        QTest::keyClicks(from, entityName(at.state().threatCase, other));
    }));
    CHECK(ends() == std::pair(other, before.second));
    CHECK(at.current().state == ReviewState::Draft);
    at.desk->undo();
    CHECK(ends() == before);
}

TEST_CASE("Enter gives a technique another id", "[review]")
{
    OpenReview at;
    at.desk->setCurrent(at.firstOf(SuggestionKind::Technique));
    const ClaimId claim = std::get<ClaimId>(at.current().row);
    REQUIRE(inForm(at, [](FormDialog& dialog) {
        auto* id = dialog.findChild<QLineEdit*>(QStringLiteral("claimTechnique"));
        REQUIRE(id);
        id->selectAll();
        QTest::keyClicks(id, QStringLiteral("t1204.002"));
    }));
    const ThreatCase& now = at.state().threatCase;
    CHECK(now[now[std::get<RelationshipId>(now[claim].about)].target].externalId == "T1204.002");
    CHECK(at.current().row == SuggestionRow(claim));
}
