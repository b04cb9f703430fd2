// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/names/reference_names.h"

#include <algorithm>

#include "core/importers/prose/csv_table.h"

namespace throughline {
namespace {

std::vector<ReferenceName> readNames()
{
    std::vector<ReferenceName> names;
    const Result<prose::CsvTable> table = prose::readCsvResource("lexicon/reference_names.csv");
    if (!table || table->columns.size() != 6)
        return names;  // a test reads the table: it cannot be shipped broken
    for (const std::vector<std::string>& row : table->rows) {
        ReferenceName name;
        name.source = row[0] == "misp" ? ReferenceSource::MispGalaxy : ReferenceSource::Attack;
        name.typeWord = row[1];
        name.externalId = row[2];
        name.stixId = row[1] + "--" + (row[3].empty() ? row[2] : row[3]);
        name.name = row[4];
        name.aliases = prose::splitList(row[5]);
        names.push_back(std::move(name));
    }
    return names;
}

}  // namespace

const std::vector<ReferenceName>& referenceNames()
{
    static const std::vector<ReferenceName> names = readNames();
    return names;
}

std::string attackUrl(const std::string& externalId)
{
    const bool isId = externalId.size() >= 5 && std::all_of(externalId.begin() + 1, externalId.end(), [](char c) {
        return (c >= '0' && c <= '9') || c == '.';
    });
    if (!isId)
        return {};
    std::string path = externalId;
    std::replace(path.begin(), path.end(), '.', '/');
    const std::string page = "https://attack.mitre.org/";
    switch (externalId.front()) {
    case 'G': return page + "groups/" + path;
    case 'S': return page + "software/" + path;
    case 'C': return page + "campaigns/" + path;
    case 'T': return page + "techniques/" + path;
    default: return {};
    }
}

}  // namespace throughline
