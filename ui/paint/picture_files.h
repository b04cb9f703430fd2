// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/scene/page_set.h"

namespace throughline {
struct Brief;
}

namespace throughline::ui {

/// How large a picture file is. Paper wins over pixels; one length of a pair that is 0 follows from
/// the picture's shape; with none given, a PNG has the list's own size times dpi / 96. The picture is
/// always scaled uniformly and centred; what is left over has the page colour.
struct PageSpec {
    double widthPx = 0;
    double heightPx = 0;
    double widthMm = 0;
    double heightMm = 0;
    double dpi = 96;  ///< pixels per inch of a PNG on paper, and what its header says
    Theme theme = Theme::Light;
    std::string title;    ///< document title, plain text
    std::string marking;  ///< for the document's properties, plain text: "TLP:GREEN"
    /// Seconds since 1970 UTC that a PDF says it was made; callers pass SOURCE_DATE_EPOCH or leave 0.
    std::int64_t epoch = 0;
    std::shared_ptr<const Brief> brief;  ///< the page in words; null: there are none (charts)
    std::string pictureName;             ///< file name of the picture that is written beside a file that shows one
};

/// Largest PNG that is made: beyond it the error names the size. It is painted and packed in strips, so that this is no limit of memory.
inline constexpr double maxPngPixels = 400e6;
inline constexpr double maxPngSide = 32000;

/// A row of the table of picture formats. Same list and spec, same bytes. Thread-safe; needs a
/// QGuiApplication for fonts.
struct PictureFormat {
    std::string_view id;         ///< "png"
    std::string_view extension;  ///< without the dot
    std::string_view label;      ///< for people: "PNG image"
    bool hasPixels = false;      ///< the dpi count
    bool needsBrief = false;     ///< made of words: charts have none
    bool hasPicture = true;
    std::string_view beside = {};  ///< id of the format of a picture that is written beside it; empty: none
    /// Errors: TooLarge, BadArgument (a size that is no size, a brief that is missing), Cancelled.
    Result<QByteArray> (*write)(const DisplayList& list, const PageSpec& spec, const Job& job);
    /// Several pages in one file; null: a page a file. Errors: as `write`.
    Result<QByteArray> (*writeSet)(std::span<const BriefingPage> pages, const PageSpec& spec, const Job& job) = nullptr;
};

std::span<const PictureFormat> pictureFormats();
/// Row by id or extension, any case; nullptr if there is none.
const PictureFormat* findPictureFormat(std::string_view id);

/// Size in pixels that a spec asks for with this picture. Errors: BadArgument.
Result<Size> pixelSize(const DisplayList& list, const PageSpec& spec);
/// Size in millimetres, likewise (pixels count 1/96 inch).
Result<Size> paperSize(const DisplayList& list, const PageSpec& spec);

/// Width : height asked for; 0 = whatever the picture has.
double aspectOf(const PageSpec& spec);
/// Width at which a reader sees the page: of the paper, or of the pixels on a screen at 96 dpi; 0 = as
/// the picture has it. For least sizes of text.
double shownWidthMm(const PageSpec& spec);

/// Paper by name ("a4", "a3", "letter", "16:9"; "-portrait" or "-landscape" behind it), millimetres,
/// landscape unless said otherwise; empty if unknown.
Size paperByName(std::string_view name);
std::span<const std::string_view> paperNames();

/// SOURCE_DATE_EPOCH of the environment, else 0.
std::int64_t sourceDateEpoch();

}  // namespace throughline::ui
