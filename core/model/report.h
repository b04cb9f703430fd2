// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/model/grade.h"
#include "core/model/ids.h"
#include "core/model/marking.h"
#include "core/model/text_span.h"
#include "core/model/time_span.h"

namespace throughline {

/// Where a report says it has its content from.
struct DerivedFrom {
    std::string how;   ///< "first published at", "footnote", "told"
    std::string name;  ///< "The Record", where known
    std::string url;

    bool operator==(const DerivedFrom&) const = default;
};

/// A source document. `text` is the whole text as stored (spans count its code points); structured
/// files (STIX) keep none. `id` is a STIX report id; for prose report--UUIDv5(namespace, sha256).
struct Report {
    std::string id;
    std::string title;
    std::string publisher;
    std::string author;
    TimeSpan published;
    TimeSpan retrieved;
    std::string url;
    std::string language;
    std::string fileName;  ///< last part of the path it was read from
    std::string format;    ///< id of the import format
    std::string sha256;
    std::shared_ptr<const std::string> text;
    std::vector<TextSpan> pages;  ///< of a document that has pages: where each stands in `text`
    Marking marking;
    Reliability reliability = Reliability::Absent;
    std::vector<DerivedFrom> derivedFrom;
    /// Entity that stands for the document's own voice (a vendor in its own blog), if there is one.
    std::optional<EntityId> voice;
    std::string description;
    bool isDeleted = false;
    std::string properties;  ///< JSON object of what we do not model, verbatim

    bool hasText() const { return text && !text->empty(); }
    bool operator==(const Report& o) const;
};

/// Short name for notes and headers: publisher, else title, else file name.
std::string reportLabel(const Report& report);

}  // namespace throughline
