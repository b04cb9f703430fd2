// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/place_words.h"

#include "core/base/utf8.h"

namespace throughline::edit {

PlaceWords::PlaceWords(const Report& report) : m_readable(*report.text, report.format), m_size(countCodePoints(*report.text)) {}

std::string PlaceWords::at(TextSpan span) const
{
    const TextSpan place = m_readable.toReadable(span);
    const std::string& text = m_readable.text();
    const CodePointIndex index(text);
    const std::size_t begin = index.toByte(text, place.begin);
    return text.substr(begin, index.toByte(text, place.end) - begin);
}

}  // namespace throughline::edit
