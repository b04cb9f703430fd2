// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/write_picture.h"

#include <filesystem>

#include "core/base/write_file.h"
#include "core/exporters/brief.h"

namespace throughline::ui {

namespace {

Status writeOne(const PictureFormat& format, const DisplayList& list, const PageSpec& spec, const std::string& path, const Job& job)
{
    const Result<QByteArray> bytes = format.write(list, spec, job);
    if (!bytes)
        return bytes.error();
    // A stop that came too late for the last look of the writer still leaves no file behind.
    if (job.isStopped())
        return Error{ErrorCode::Cancelled, "", ""};
    return writeFile(path, {bytes->constData(), static_cast<std::size_t>(bytes->size())});
}

/// The picture alone: title and notes stand in the document.
PageSpec besideSpec(const PageSpec& spec)
{
    PageSpec picture = spec;
    picture.widthPx = picture.heightPx = picture.widthMm = picture.heightMm = 0;
    return picture;
}

}  // namespace

PageSpec toldSpec(PageSpec spec, const std::shared_ptr<const Brief>& brief)
{
    if (!brief)
        return spec;
    if (spec.title.empty())
        spec.title = brief->title;
    if (spec.marking.empty())
        spec.marking = markingText(brief->marking);
    spec.brief = brief;
    return spec;
}

std::string besideName(const PictureFormat& format, const std::string& path)
{
    const PictureFormat* const beside = format.beside.empty() ? nullptr : findPictureFormat(format.beside);
    if (!beside)
        return {};
    return std::filesystem::path(path).stem().string() + "-picture." + std::string(beside->extension);
}

Result<std::vector<std::string>> writePicture(const PictureFormat& format, const DisplayList& page, PageSpec spec, const std::string& path, const Job& job)
{
    std::vector<std::string> written;
    spec.pictureName = besideName(format, path);
    if (!spec.pictureName.empty() && spec.brief) {
        const std::string beside = (std::filesystem::path(path).parent_path() / spec.pictureName).string();
        if (const Status made = writeOne(*findPictureFormat(format.beside), *spec.brief->figure, besideSpec(spec), beside, job); !made)
            return made.error();
        written.push_back(beside);
    }
    if (const Status made = writeOne(format, page, spec, path, job); !made)
        return made.error();
    written.push_back(path);
    return written;
}

}  // namespace throughline::ui
