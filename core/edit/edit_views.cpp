// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/edit/edit_steps.h"
#include "core/edit/edit_support.h"

namespace throughline::edit {
namespace {

std::string viewId(const std::string& name) { return "view--" + uuidV5(throughlineNamespace, "view|" + name); }

auto find(std::vector<SavedView>& views, const std::string& id)
{
    return std::find_if(views.begin(), views.end(), [&](const SavedView& view) { return view.id == id; });
}

Error unknownView(const std::string& id)
{
    return {.code = ErrorCode::NotFound, .message = "There is no such view any more; choose another.", .where = id};
}

}  // namespace

Result<Edited> edited(CaseDocument document, const action::SaveView& asked)
{
    const std::string name = cleanName(asked.name);
    if (std::optional<Error> error = badName(name))
        return *error;
    Edited out{.document = std::move(document), .name = "Save the view " + quoted(name)};
    std::vector<SavedView>& views = out.document.savedViews;
    out.document.view.name = name;  // what is seen now is that view
    SavedView saved{.id = viewId(name), .name = name, .view = out.document.view, .camera = asked.camera};
    const auto known = find(views, saved.id);
    if (known != views.end())
        *known = std::move(saved);
    else
        views.push_back(std::move(saved));
    return out;
}

Result<Edited> edited(CaseDocument document, const action::ShowView& asked)
{
    Edited out{.document = std::move(document)};
    const auto saved = find(out.document.savedViews, asked.id);
    if (saved == out.document.savedViews.end())
        return unknownView(asked.id);
    out.document.view = saved->view;
    out.camera = saved->camera;
    out.name = "Show the view " + quoted(saved->name);
    return out;
}

Result<Edited> edited(CaseDocument document, const action::RenameView& asked)
{
    const std::string name = cleanName(asked.name);
    if (std::optional<Error> error = badName(name))
        return *error;
    Edited out{.document = std::move(document)};
    std::vector<SavedView>& views = out.document.savedViews;
    const auto saved = find(views, asked.id);
    if (saved == views.end())
        return unknownView(asked.id);
    if (const auto other = find(views, viewId(name)); other != views.end() && other != saved)
        return badArgument("There is a view of that name already; choose another name.", name);
    out.name = "Rename the view " + quoted(saved->name) + " to " + quoted(name);
    if (out.document.view.name == saved->name)
        out.document.view.name = name;
    saved->id = viewId(name);
    saved->name = saved->view.name = name;
    return out;
}

Result<Edited> edited(CaseDocument document, const action::DeleteView& asked)
{
    Edited out{.document = std::move(document)};
    std::vector<SavedView>& views = out.document.savedViews;
    const auto saved = find(views, asked.id);
    if (saved == views.end())
        return unknownView(asked.id);
    out.name = "Delete the view " + quoted(saved->name);
    views.erase(saved);
    return out;
}

}  // namespace throughline::edit
