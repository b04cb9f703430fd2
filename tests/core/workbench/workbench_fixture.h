// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "core/workbench/workbench.h"
#include "tests/support/catch.h"
#include "tests/support/graph_text.h"
#include "tests/support/temporary_folder.h"

namespace throughline::test {

inline Workbench emptyWorkbench() { return Workbench(plainTextMetrics()); }

/// An import that brings a finished case, as a task made at version `base` would.
inline outcome::FilesImported importOf(ThreatCase threatCase, std::uint64_t base)
{
    outcome::FilesImported imported;
    imported.baseCase = base;
    imported.parsed = {{.file = "case", .report = std::make_shared<const ParsedReport>()}};
    imported.claims = std::make_shared<const ClaimIndex>(threatCase);
    imported.threatCase = std::move(threatCase);
    imported.files = {"case"};
    return imported;
}

/// A workbench with a case written as text (tests/support/graph_text.h).
inline Workbench workbenchWith(std::string_view text)
{
    Workbench workbench = emptyWorkbench();
    workbench.commit(importOf(caseFromText(text), 0));
    return workbench;
}

inline Changes perform(Workbench& workbench, const Action& action, const Job& job = {})
{
    return workbench.commit(workbench.prepare(action)(job));
}

/// A STIX bundle: an intrusion set of that name uses a tool.
inline std::string bundle(const std::string& actor, const std::string& digit)
{
    const std::string set = "intrusion-set--00000000-0000-4000-8000-00000000000" + digit;
    const std::string tool = "tool--00000000-0000-4000-8000-000000000009";
    const std::string times = R"("spec_version":"2.1","created":"2024-01-01T00:00:00.000Z","modified":"2024-01-01T00:00:00.000Z")";
    return R"({"type":"bundle","id":"bundle--00000000-0000-4000-8000-00000000001)" + digit + R"(","objects":[)"
        + R"({"type":"intrusion-set","id":")" + set + R"(","name":")" + actor + R"(",)" + times + "},"
        + R"({"type":"tool","id":")" + tool + R"(","name":"Wrench",)" + times + "},"
        + R"({"type":"relationship","id":"relationship--00000000-0000-4000-8000-00000000002)" + digit
        + R"(","relationship_type":"uses","source_ref":")" + set + R"(","target_ref":")" + tool + R"(",)" + times + "}]}";
}

}  // namespace throughline::test
