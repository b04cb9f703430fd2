// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/write_picture.h"

#include <filesystem>

#include "core/base/write_file.h"
#include "core/exporters/brief.h"

namespace throughline::ui {

namespace {

/// What is to be written: a page, all pages, or the picture of the brief alone.
enum class Part { Page, Set, Figure };

/// One file of a product.
struct PartFile {
    const PictureFormat& format;
    Part part = Part::Page;
    std::span<const BriefingPage> pages;  ///< of the part; `Figure` has none
    std::string path;
};

Result<QByteArray> bytesOf(const PartFile& file, const DisplayList* figure, const PageSpec& spec, const Job& job)
{
    if (file.part == Part::Set)
        return file.format.writeSet(file.pages, spec, job);
    return file.format.write(file.part == Part::Figure ? *figure : *file.pages.front().list, spec, job);
}

/// The same file of the case without words. It may have another number of pages: what all of them say is no secret.
Result<std::string> plainBytes(const PartFile& file, const PageInWords& plain, const PageSpec& spec, const Job& job)
{
    std::string bytes;
    const std::span<const BriefingPage> pages(plain.set->pages);
    const std::size_t files = file.part == Part::Page && !file.format.hasPixels && !file.format.needsBrief ? pages.size() : 1;
    for (std::size_t i = 0; i < files; ++i) {
        const PartFile painted{file.format, file.part, file.part == Part::Set ? pages : pages.subspan(i, 1), file.path};
        const Result<QByteArray> made = bytesOf(painted, plain.brief->figure.get(), spec, job);
        if (!made)
            return made.error();
        bytes.append(made->constData(), static_cast<std::size_t>(made->size()));
    }
    return bytes;
}

Status checked(const PageCheck& check, const QByteArray& bytes, const PartFile& file, const PageSpec& spec, const Job& job)
{
    const PaintPage paint = [&](const PageInWords& plain) -> Result<std::string> {
        PageSpec plainSpec = spec;
        plainSpec.title = plain.brief->title;
        plainSpec.brief = plain.brief;
        return plainBytes(file, plain, plainSpec, job);
    };
    return checkPageFile(check, {bytes.constData(), static_cast<std::size_t>(bytes.size())}, file.path, paint);
}

Status writeOne(const PartFile& file, const DisplayList* figure, const PageSpec& spec, const Job& job, const PageCheck* check)
{
    const Result<QByteArray> bytes = bytesOf(file, figure, spec, job);
    if (!bytes)
        return bytes.error();
    if (check)
        if (const Status found = checked(*check, *bytes, file, spec, job); !found)
            return found;
    // A stop that came too late for the last look of the writer still leaves no file behind.
    if (job.isStopped())
        return Error{ErrorCode::Cancelled, "", ""};
    return writeFile(file.path, {bytes->constData(), static_cast<std::size_t>(bytes->size())});
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

std::string pagePath(const std::string& path, std::size_t page)
{
    if (page == 0)
        return path;
    const std::filesystem::path whole(path);
    return (whole.parent_path() / (whole.stem().string() + "-" + std::to_string(page + 1) + whole.extension().string())).string();
}

Result<std::vector<std::string>> writePicture(const PictureFormat& format, std::span<const BriefingPage> pages, PageSpec spec, const std::string& path,
                                              const Job& job, const PageCheck* check)
{
    std::vector<std::string> written;
    std::vector<PartFile> files;
    spec.pictureName = besideName(format, path);
    if (!spec.pictureName.empty() && spec.brief)
        files.push_back({*findPictureFormat(format.beside), Part::Figure, {}, (std::filesystem::path(path).parent_path() / spec.pictureName).string()});
    if (format.writeSet && pages.size() > 1)
        files.push_back({format, Part::Set, pages, path});
    else
        for (std::size_t i = 0; i < (format.needsBrief ? 1 : pages.size()); ++i)
            files.push_back({format, Part::Page, pages.subspan(i, 1), pagePath(path, i)});
    for (const PartFile& file : files) {
        const DisplayList* const figure = spec.brief ? spec.brief->figure.get() : nullptr;
        if (const Status made = writeOne(file, figure, file.part == Part::Figure ? besideSpec(spec) : spec, job, check); !made)
            return made.error();
        written.push_back(file.path);
    }
    return written;
}

Result<std::vector<std::string>> writePicture(const PictureFormat& format, const DisplayList& page, const PageSpec& spec, const std::string& path, const Job& job)
{
    const BriefingPage only{std::shared_ptr<const DisplayList>(std::shared_ptr<const DisplayList>(), &page), {}};
    return writePicture(format, std::span(&only, 1), spec, path, job);
}

}  // namespace throughline::ui
