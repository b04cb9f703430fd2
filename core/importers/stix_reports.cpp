// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/stix_case.h"

namespace throughline {
namespace {

/// A collection of ATT&CK lists its objects in a property of its own.
void listObjects(StixCase& stix, ReportId report, const StixProperties& properties)
{
    if (properties.has("object_refs"))
        for (const std::string& id : properties.texts("object_refs"))
            stix.list(report, id);
    for (const JsonValue entry : properties.object()["x_mitre_contents"])
        stix.list(report, entry["object_ref"].text());
}

std::string firstUrl(const StixProperties& properties)
{
    for (const JsonValue reference : properties.object()["external_references"])
        if (reference["url"].isText())
            return std::string(reference["url"].text());
    return {};
}

/// Further references are where the report says that it has its content from.
std::vector<DerivedFrom> sources(const StixProperties& properties)
{
    std::vector<DerivedFrom> out;
    for (const JsonValue reference : properties.object()["external_references"])
        out.push_back({.how = "external reference", .name = std::string(reference["source_name"].text()),
                       .url = std::string(reference["url"].text())});
    return out;
}

}  // namespace

void readStixReport(StixCase& stix, const StixObject& row, const StixProperties& properties)
{
    const ReportId id = stix.reportRow(row.id);
    listObjects(stix, id, properties);
    Report report{.id = row.id};
    report.title = properties.text("name");
    report.description = properties.text("description");
    if (const auto published = properties.time("published"))
        report.published = *published;
    else if (row.type == "report")
        properties.warn("missing-property", "published", "the report has no valid date of publication");
    report.voice = stix.recorderOf(properties);
    report.url = firstUrl(properties);
    report.derivedFrom = sources(properties);
    report.language = properties.text("lang");
    report.marking = stix.markingOf(properties);
    stix.recordedOf(properties);
    stix.checkExtensions(properties);
    std::vector<std::string_view> consumed{"id", "type", "name", "published", "lang", "created_by_ref",
                                           "object_marking_refs", "x_mitre_contents"};
    if (!properties.isEmptyText("description"))
        consumed.push_back("description");
    report.properties = jsonText(properties.object(), consumed);
    stix.out.reports[rowOf(id)] = std::move(report);
}

}  // namespace throughline
