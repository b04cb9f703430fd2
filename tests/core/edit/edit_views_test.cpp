// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/edit/edit_fixture.h"

using namespace throughline;
using namespace throughline::test;

TEST_CASE("A view is saved, shown again, renamed and deleted", "[edit][views]")
{
    CaseDocument document = documentOf("APT-X -uses-> Wrench");
    document.view.hidden = {find(document, "Wrench")};
    const Camera camera{{3, 4}, 2};
    CaseDocument saved = done(document, action::SaveView{" First ", camera}).document;
    REQUIRE(saved.savedViews.size() == 1);
    CHECK(saved.savedViews[0].name == "First");
    CHECK(saved.savedViews[0].id.starts_with("view--"));
    CHECK(saved.view.name == "First");
    saved.view.hidden.clear();
    saved.view.layout = "force";
    const Edited shown = done(saved, action::ShowView{saved.savedViews[0].id});
    CHECK(shown.name == "Show the view “First”");
    CHECK(shown.camera == camera);
    CHECK(shown.document.view.hidden == document.view.hidden);
    CHECK(shown.document.view.layout == "lanes");
    CHECK(done(shown.document, action::ShowView{saved.savedViews[0].id}).camera == camera);
    const Edited again = done(saved, action::SaveView{"First", {}});
    REQUIRE(again.document.savedViews.size() == 1);
    CHECK(again.document.savedViews[0].view.layout == "force");
    const CaseDocument two = done(saved, action::SaveView{"Second", {}}).document;
    CHECK(refusal(two, action::RenameView{two.savedViews[1].id, "First"})
          == "bad-argument: There is a view of that name already; choose another name.");
    const Edited renamed = done(two, action::RenameView{two.savedViews[1].id, "Third"});
    CHECK(two.view.name == "Second");
    CHECK(renamed.document.view.name == "Third");
    CHECK(renamed.name == "Rename the view “Second” to “Third”");
    CHECK(done(renamed.document, action::DeleteView{renamed.document.savedViews[1].id}).document.savedViews == saved.savedViews);
    CHECK(refusal(saved, action::ShowView{"view--gone"}) == "not-found: There is no such view any more; choose another.");
}
