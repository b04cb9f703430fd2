// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/choices.h"

#include "core/importers/import_format.h"
#include "core/layout/layout.h"

namespace throughline {

std::vector<Choice> layoutChoices()
{
    std::vector<Choice> choices;
    for (const LayoutMethod& method : layoutMethods())
        choices.push_back({.id = method.id, .label = method.label, .hint = method.hint, .patterns = {}});
    return choices;
}

std::vector<Choice> formatChoices()
{
    std::vector<Choice> choices;
    for (const ImportFormat& format : importFormats())
        choices.push_back({.id = format.id, .label = format.label, .hint = {}, .patterns = format.patterns});
    return choices;
}

}  // namespace throughline
