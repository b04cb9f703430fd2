// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/page_template.h"

#include <filesystem>
#include <fstream>
#include <iterator>

#include "ui/paint/decode_image.h"
#include "ui/paint/picture_files.h"

namespace throughline::ui {
namespace {

constexpr std::uintmax_t mostLogoBytes = 8u << 20;

}  // namespace

std::shared_ptr<const CardImage> readLogo(const std::string& path)
{
    std::error_code fault;
    if (path.empty() || !std::filesystem::is_regular_file(path, fault) || std::filesystem::file_size(path, fault) > mostLogoBytes)
        return nullptr;
    std::ifstream file(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    return CardImages(decodeCardImage).of(std::make_shared<const std::string>(bytes));
}

Result<PageTemplate> readUsableTemplate(const std::string& path)
{
    Result<PageTemplate> page = readPageTemplate(path);
    if (!page)
        return page;
    if (!page->paper.empty() && paperByName(page->paper).width <= 0)
        return Error{ErrorCode::Malformed, "\"paper\" has to be a4, a3, letter or 16:9, each also with -portrait.", path};
    if (!page->logo.empty() && !readLogo(page->logo))
        return Error{ErrorCode::Unsupported, "The logo of the template is no PNG or JPEG of at most 8 MB that can be read.", page->logo};
    return page;
}

BriefingOptions withTemplate(BriefingOptions options, const PageTemplate& page)
{
    options.secondBanner = page.secondLine;
    options.footer = page.footer;
    options.words = page.words;
    options.logo = readLogo(page.logo);
    return options;
}

}  // namespace throughline::ui
