// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/report.h"

namespace throughline {

bool Report::operator==(const Report& o) const
{
    const bool sameText = text == o.text || (text && o.text && *text == *o.text);
    return sameText && id == o.id && title == o.title && publisher == o.publisher && author == o.author
        && published == o.published && retrieved == o.retrieved && url == o.url && language == o.language
        && fileName == o.fileName && format == o.format && sha256 == o.sha256 && marking == o.marking
        && reliability == o.reliability && derivedFrom == o.derivedFrom && voice == o.voice
        && description == o.description && isDeleted == o.isDeleted && properties == o.properties;
}

std::string reportLabel(const Report& report)
{
    for (const std::string* name : {&report.publisher, &report.title, &report.fileName})
        if (!name->empty())
            return *name;
    return "untitled report";
}

}  // namespace throughline
