// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shown_text.h"

#include <algorithm>
#include <map>
#include <utility>

namespace throughline::ui {

ShownText::ShownText(std::string_view stored, std::string_view format) : m_readable(stored, format), m_offsets(m_readable.text())
{
    m_blocks.reserve(m_readable.blocks().size());
    for (const ReadableText::Block& block : m_readable.blocks())
        m_blocks.push_back({block.kind, {m_offsets.toPosition(block.span.begin), m_offsets.toPosition(block.span.end)}});
}

ShownSpan ShownText::toShown(TextSpan stored) const
{
    const TextSpan readable = m_readable.toReadable(stored);
    return {m_offsets.toPosition(readable.begin), m_offsets.toPosition(readable.end)};
}

QString ShownText::wordsAt(TextSpan stored) const
{
    const ShownSpan at = toShown(stored);
    return text().mid(at.begin, at.end - at.begin);
}

TextSpan ShownText::toStored(ShownSpan shown) const
{
    return m_readable.toStored({m_offsets.toCodePoint(shown.begin), m_offsets.toCodePoint(shown.end)});
}

std::uint32_t ShownText::toStored(int position) const
{
    const std::uint32_t at = m_offsets.toCodePoint(position);
    return m_readable.toStored({at, at + 1}).begin;
}

std::shared_ptr<const ShownText> shownTextOf(const Report& report)
{
    // The stored text is held with what is shown of it, so that its address means it.
    struct Known {
        std::shared_ptr<const std::string> stored;
        ShownText shown;
    };
    static std::map<std::pair<const std::string*, std::string>, std::weak_ptr<const Known>> known;
    if (!report.hasText())
        return std::make_shared<const ShownText>();
    std::weak_ptr<const Known>& kept = known[{report.text.get(), report.format}];
    std::shared_ptr<const Known> entry = kept.lock();
    if (!entry) {
        entry = std::make_unique<const Known>(Known{report.text, ShownText(*report.text, report.format)});
        kept = entry;
        std::erase_if(known, [](const auto& one) { return one.second.expired(); });
    }
    return {entry, &entry->shown};
}

}  // namespace throughline::ui
