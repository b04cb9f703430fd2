// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>
#include <functional>

#include "core/casefile/casefile.h"
#include "core/withhold/leak_check.h"
#include "core/workbench/workbench.h"
#include "core/exporters/svg_writer.h"
#include "tests/support/catch.h"
#include "tests/support/marked_case.h"
#include "tests/support/paths.h"
#include "tests/support/temporary_folder.h"

using namespace throughline;
using namespace throughline::test;

namespace {

/// A product of a case: writes its files into a folder.
struct Product {
    const char* name;
    Changes (*write)(Workbench& workbench, const std::string& folder, const Redaction& redaction);
};

Changes writeSvgPage(Workbench& workbench, const std::string& folder, const Redaction& redaction)
{
    Changes changes = workbench.run(action::ComposePage{{}, redaction});
    if (changes.page) {
        const std::string bytes = writeSvg(*changes.page, {.title = "A page"});
        const Status checked = changes.check ? checkPageFile(*changes.check, bytes, folder + "/page.svg", [](const PageInWords& page) -> Result<std::string> {
            return writeSvg(*page.set->pages.front().list, {.title = "A page"});
        }) : ok();
        if (!checked)
            changes.error = checked.error();
        std::ofstream(folder + "/page.svg", std::ios::binary) << bytes;
    }
    return changes;
}

/// A new format is a row here; what needs Qt is in tests/ui.
constexpr Product products[]{
    {"casefile", [](Workbench& w, const std::string& folder, const Redaction& r) { return w.run(action::WriteCasefile{folder + "/case.tline", r}); }},
    {"shared casefile", [](Workbench& w, const std::string& folder, const Redaction& r) { return w.run(action::ShareCasefile{folder + "/shared.tline", r}); }},
    {"stix", [](Workbench& w, const std::string& folder, const Redaction& r) { return w.run(action::WriteStix{folder + "/case.json", {}, r}); }},
    {"claims", [](Workbench& w, const std::string& folder, const Redaction& r) { return w.run(action::WriteClaims{folder + "/claims/", r}); }},
    {"svg", writeSvgPage},
};

Workbench openWorkbench(const CaseDocument& document, const std::string& path)
{
    REQUIRE(writeCasefile(path, document, {}));
    Workbench workbench(plainTextMetrics());
    REQUIRE_FALSE(workbench.run(action::OpenCasefile{path}).error);
    return workbench;
}

/// Names in the bytes or the name of any file under a folder.
std::vector<std::string> readable(const std::string& folder, const std::vector<std::string>& names)
{
    std::vector<std::string> found;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file())
            continue;
        const Result<std::vector<Leak>> leaks = findLeaksInFile(entry.path().string(), names);
        REQUIRE(leaks);
        for (const Leak& leak : *leaks)
            found.push_back(leak.words + " in " + entry.path().filename().string());
        for (const Leak& leak : findLeaks(entry.path().filename().string(), names))
            found.push_back(leak.words + " as a file name");
    }
    return found;
}

bool isPartOfAnother(const std::string& name, const std::vector<std::string>& names)
{
    return std::any_of(names.begin(), names.end(), [&](const std::string& other) { return other != name && other.find(name) != std::string::npos; });
}

}  // namespace

TEST_CASE("No product tells of what a cap withholds: 100 random cases", "[withhold][leak]")
{
    std::size_t lostInAll = 0;
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        const MarkedCase made = markedCase(seed);
        const TemporaryFolder folder;
        Workbench workbench = openWorkbench(made.document, folder.path("own.tline"));
        const Redaction redaction{.maxTlp = seed % 3 == 0 ? Tlp::Clear : seed % 3 == 1 ? Tlp::Green : Tlp::Amber};
        const std::vector<std::string> lost = lostNames(made, *redact(workbench.state().document(), redaction).document);
        lostInAll += lost.size();
        for (const Product& product : products) {
            INFO("seed " << seed << ", " << product.name);
            const std::string out = folder.path(product.name);
            std::filesystem::create_directories(out);
            const Changes changes = product.write(workbench, out, redaction);
            CHECK((!changes.error || changes.error->code == ErrorCode::Empty));
            CHECK(readable(out, lost) == std::vector<std::string>());
            for (const auto& entry : std::filesystem::recursive_directory_iterator(out))
                for (const std::string& name : lost)
                    if (entry.is_regular_file() && !isPartOfAnother(name, made.names))
                        CHECK(readBytes(entry.path().string()).find(name) == std::string::npos);
        }
    }
    CHECK(lostInAll > 200);
}

TEST_CASE("Every product tells of what nothing withholds, so that the search would find it", "[withhold][leak]")
{
    const MarkedCase made = markedCase(1);
    const TemporaryFolder folder;
    Workbench workbench = openWorkbench(made.document, folder.path("own.tline"));
    for (const Product& product : products) {
        INFO(product.name);
        const std::string out = folder.path(product.name);
        std::filesystem::create_directories(out);
        CHECK_FALSE(product.write(workbench, out, {}).error);
        CHECK(readable(out, made.names).size() >= 3);
    }
}

TEST_CASE("What goes under another name is in no product: 40 random cases", "[withhold][leak]")
{
    for (std::uint64_t seed = 200; seed < 240; ++seed) {
        const MarkedCase made = markedCase(seed);
        const TemporaryFolder folder;
        Workbench workbench = openWorkbench(made.document, folder.path("own.tline"));
        const Redaction redaction{.pseudonyms = {{idAt<EntityId>(0), ""}, {idAt<EntityId>(4), "Someone else"}, {idAt<EntityId>(5), ""}}};
        const std::vector<std::string> names{made.names[0], made.names[4], made.names[5]};
        bool isNamed = false;
        for (const Product& product : products) {
            INFO("seed " << seed << ", " << product.name);
            const std::string out = folder.path(product.name);
            std::filesystem::create_directories(out);
            const Changes changes = product.write(workbench, out, redaction);
            if (changes.error)
                UNSCOPED_INFO(describe(*changes.error));
            CHECK_FALSE(changes.error);
            CHECK(readable(out, names) == std::vector<std::string>());
            isNamed = isNamed || !readable(out, {"Someone else"}).empty();
        }
        CHECK(isNamed);
    }
}
