// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/model/ids.h"
#include "core/model/marking.h"

namespace throughline {

struct CaseDocument;

/// A name to be put in the place of all names of a thing.
struct Pseudonym {
    EntityId entity{};
    std::string name;  ///< empty: by its kind and order, "Company A", "Person B"

    bool operator==(const Pseudonym&) const = default;
};

/// What of a case stays with the analyst when a product leaves.
struct Redaction {
    Tlp maxTlp = Tlp::NotStated;  ///< NotStated: no cap
    std::vector<Pseudonym> pseudonyms;
    bool withNotes = true;
    bool withAttachments = true;
    bool withReportTexts = true;
    /// The page says how many items were withheld, and above which level.
    bool isStated = false;

    /// Goes everything out as it is?
    bool isNone() const
    {
        return maxTlp == Tlp::NotStated && pseudonyms.empty() && withNotes && withAttachments && withReportTexts;
    }
    bool operator==(const Redaction&) const = default;
};

/// One thing that stays, for the analyst's log.
struct WithheldItem {
    std::string table;   ///< as in `visitTables`; "annotation", "name" of a thing that goes under another
    std::string words;   ///< what it is called or says, shortened
    std::string reason;  ///< "TLP:RED", "leans on what is withheld", "goes as Company A"

    bool operator==(const WithheldItem&) const = default;
};

/// A case made for others, and what stays with the analyst.
struct RedactedCase {
    std::shared_ptr<const CaseDocument> document;  ///< never null
    /// Rows left out by table, in the order of the tables, those with none left out; deleted rows are not counted.
    std::vector<std::pair<std::string, std::size_t>> withheld;
    std::vector<WithheldItem> items;
    /// What must be in no product, at least four letters each, sorted. Not for products or messages.
    std::vector<std::string> removed;

    std::size_t withheldRows() const;
    /// Were rows of sources left out, not only own words and files?
    bool lacksRows() const;
    /// "3 items withheld (above TLP:GREEN)"; empty if none were.
    std::string statement(Tlp cap) const;
};

/// The case without deleted rows, without what is marked above the cap and what leans on it, and without the names of what
/// goes under another; every free text without the traces of both. Deterministic. Linear in the case and its texts.
RedactedCase redact(const CaseDocument& document, const Redaction& redaction);

}  // namespace throughline
