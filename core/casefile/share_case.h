// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "core/model/case_document.h"

namespace throughline {

/// What of a case is given to others.
struct ShareOptions {
    Tlp maxTlp = Tlp::Red;
    bool withNotes = true;
    bool withAttachments = true;
    bool withReportTexts = true;
};

/// A case made for others. `withheld`: rows above the cap by table, in the order of the tables, those with
/// none left out; deleted rows are not counted.
struct SharedCase {
    CaseDocument document;
    std::vector<std::pair<std::string, std::size_t>> withheld;

    std::size_t withheldRows() const;
};

/// The case without deleted rows and without what is marked above `maxTlp`. A claim or relationship is as strict as the
/// strictest of its own marking, its ends' and its report's (model.md section 4); what has none counts as the case
/// default, else as AMBER+STRICT. What leans on a row left out goes with it, and so does what is known from such rows alone:
/// a thing that nothing else names, a relationship or link of which no claim is left, an alias whose speaker stays. Saved
/// views then lose their names. Own notes and attachments follow the thing
/// they belong to; assessments (and nothing else of the house's) go with the notes.
SharedCase shareCase(const CaseDocument& document, const ShareOptions& options);

}  // namespace throughline
