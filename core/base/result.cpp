// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"

#include <array>

namespace throughline {
namespace {

struct ErrorRow {
    ErrorCode code;
    std::string_view name;
    std::string_view sentence;
};

constexpr std::array rows{
    ErrorRow{ErrorCode::Cancelled, "cancelled", "Stopped on request."},
    ErrorRow{ErrorCode::FileNotFound, "file-not-found", "The file does not exist; check the name and the folder."},
    ErrorRow{ErrorCode::FileUnreadable, "file-unreadable", "The file cannot be read."},
    ErrorRow{ErrorCode::FileUnwritable, "file-unwritable", "The file cannot be written; check the folder and the free space."},
    ErrorRow{ErrorCode::TooLarge, "too-large", "The input is larger than Throughline reads; split it or export a smaller part."},
    ErrorRow{ErrorCode::UnknownFormat, "unknown-format", "This is none of the formats that Throughline reads."},
    ErrorRow{ErrorCode::NotText, "not-text", "The file is not text; export it as text, HTML or STIX first."},
    ErrorRow{ErrorCode::Malformed, "malformed", "The file is damaged and nothing in it could be used."},
    ErrorRow{ErrorCode::Empty, "empty", "The file is empty."},
    ErrorRow{ErrorCode::NotFound, "not-found", "Nothing of that name is in the case."},
    ErrorRow{ErrorCode::Ambiguous, "ambiguous", "Several things have that name; use the full name or the id."},
    ErrorRow{ErrorCode::MarkingTooLow, "marking-too-low", "The marking asked for is weaker than what is shown; it can only be raised."},
    ErrorRow{ErrorCode::Withheld, "withheld", "No file was written, because something that is to be kept back would have been in it."},
    ErrorRow{ErrorCode::FileChanged, "file-changed", "Somebody else has changed the file since it was opened; compare both, overwrite it, or save under another name."},
    ErrorRow{ErrorCode::BadArgument, "bad-argument", "That value is not possible here."},
    ErrorRow{ErrorCode::Unsupported, "unsupported", "This is not supported."},
    ErrorRow{ErrorCode::Internal, "internal", "Throughline made a mistake; please report it with the file that showed it."},
};

const ErrorRow& rowOf(ErrorCode code)
{
    for (const ErrorRow& row : rows)
        if (row.code == code)
            return row;
    return rows.back();
}

std::string asSentence(std::string text)
{
    if (text.front() >= 'a' && text.front() <= 'z')
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    if (text.back() != '.' && text.back() != '?' && text.back() != '!')
        text += '.';
    return text;
}

}  // namespace

std::string_view errorName(ErrorCode code) { return rowOf(code).name; }
std::string_view errorSentence(ErrorCode code) { return rowOf(code).sentence; }

std::string describe(const Error& error)
{
    std::string text(errorSentence(error.code));
    if (!error.message.empty())
        text += " " + asSentence(error.message);
    if (!error.where.empty())
        text += " [" + error.where + "]";
    return text;
}

}  // namespace throughline
