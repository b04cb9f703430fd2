// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/report_words.h"

namespace throughline {
namespace {

std::string cut(std::string_view text, const CodePointIndex& index, TextSpan span)
{
    const std::size_t begin = index.toByte(text, span.begin);
    return std::string(text.substr(begin, index.toByte(text, span.end) - begin));
}

}  // namespace

ReportWords::ReportWords(const Report& report) : m_report(report)
{
    if (report.hasText())
        m_index = CodePointIndex(*report.text);
}

std::string ReportWords::at(TextSpan span)
{
    if (!m_report.hasText() || span.isEmpty())
        return {};
    std::string words = cut(*m_report.text, m_index, span);
    // Only words with mark-up in them cost a reading of the whole page.
    if (words.find_first_of("<&*_`[\\\n") == std::string::npos)
        return words;
    if (!m_readable) {
        m_readable.emplace(*m_report.text, m_report.format);
        m_readableIndex = CodePointIndex(m_readable->text());
    }
    return cut(m_readable->text(), m_readableIndex, m_readable->toReadable(span));
}

}  // namespace throughline
