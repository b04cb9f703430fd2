// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/defang.h"

#include "tests/support/catch.h"

using throughline::defanged;

TEST_CASE("An indicator is shown so that nobody can click it", "[base]")
{
    CHECK(defanged("https://c2.example/a.php") == "hxxps://c2[.]example/a[.]php");
    CHECK(defanged("198.51.100.7") == "198[.]51[.]100[.]7");
    CHECK(defanged("lure@mail.example") == "lure[@]mail[.]example");
    CHECK(defanged("[domain-name:value = 'C2.EXAMPLE']") == "[domain-name:value = 'C2[.]EXAMPLE']");
}

TEST_CASE("What is defanged already stays as it is", "[base]")
{
    CHECK(defanged("hxxps://c2[.]example") == "hxxps://c2[.]example");
    CHECK(defanged(defanged("http://a.example")) == defanged("http://a.example"));
    CHECK(defanged("d41d8cd98f00b204e9800998ecf8427e") == "d41d8cd98f00b204e9800998ecf8427e");
}
