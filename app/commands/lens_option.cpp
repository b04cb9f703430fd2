// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/lens_option.h"

#include "core/workbench/lens_json.h"

namespace throughline {

bool putLens(OpenCase& opened, const std::string& path)
{
    if (path.empty())
        return true;
    Result<Lens> lens = readLensFile(path);
    if (!lens) {
        opened.reporter().tell(lens.error());
        return false;
    }
    opened.reporter().tell(unknownLensIds(opened.state().threatCase, *lens, path));
    return lens->isNeutral() || !opened.run(action::SetLens{*std::move(lens)}).error;
}

}  // namespace throughline
