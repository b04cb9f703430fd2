// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/write_picture.h"

#include <filesystem>

#include "core/base/write_file.h"
#include "core/exporters/brief.h"

namespace throughline::ui {

namespace {

/// What is to be written: a page, or the picture of its brief alone.
enum class Part { Page, Figure };

Result<QByteArray> bytesOf(const PictureFormat& format, const PageInWords& page, Part part, const PageSpec& spec, const Job& job)
{
    return format.write(part == Part::Page ? *page.page : *page.brief->figure, spec, job);
}

Status checked(const PageCheck& check, const QByteArray& bytes, const std::string& path, const PictureFormat& format, Part part, const PageSpec& spec, const Job& job)
{
    const PaintPage paint = [&](const PageInWords& plain) -> Result<std::string> {
        PageSpec plainSpec = spec;
        plainSpec.title = plain.brief->title;
        plainSpec.brief = plain.brief;
        const Result<QByteArray> painted = bytesOf(format, plain, part, plainSpec, job);
        return painted ? Result<std::string>(painted->toStdString()) : painted.error();
    };
    return checkPageFile(check, {bytes.constData(), static_cast<std::size_t>(bytes.size())}, path, paint);
}

Status writeOne(const PictureFormat& format, const DisplayList& list, Part part, const PageSpec& spec, const std::string& path, const Job& job,
                const PageCheck* check)
{
    const Result<QByteArray> bytes = format.write(list, spec, job);
    if (!bytes)
        return bytes.error();
    if (check)
        if (const Status found = checked(*check, *bytes, path, format, part, spec, job); !found)
            return found;
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

Result<std::vector<std::string>> writePicture(const PictureFormat& format, const DisplayList& page, PageSpec spec, const std::string& path, const Job& job,
                                              const PageCheck* check)
{
    std::vector<std::string> written;
    spec.pictureName = besideName(format, path);
    if (!spec.pictureName.empty() && spec.brief) {
        const std::string beside = (std::filesystem::path(path).parent_path() / spec.pictureName).string();
        if (const Status made = writeOne(*findPictureFormat(format.beside), *spec.brief->figure, Part::Figure, besideSpec(spec), beside, job, check); !made)
            return made.error();
        written.push_back(beside);
    }
    if (const Status made = writeOne(format, page, Part::Page, spec, path, job, check); !made)
        return made.error();
    written.push_back(path);
    return written;
}

}  // namespace throughline::ui
