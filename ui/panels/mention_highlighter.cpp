// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/mention_highlighter.h"

#include <algorithm>

namespace throughline::ui {

void MentionHighlighter::show(std::vector<ShownSpan> spans, const QColor& colour)
{
    m_spans = std::move(spans);
    m_longest = 0;
    for (const ShownSpan& span : m_spans)
        m_longest = std::max(m_longest, span.end - span.begin);
    m_format = QTextCharFormat();
    m_format.setUnderlineStyle(QTextCharFormat::DotLine);
    m_format.setUnderlineColor(colour);
    rehighlight();
}

void MentionHighlighter::highlightBlock(const QString& text)
{
    const int begin = currentBlock().position();
    const int end = begin + static_cast<int>(text.size());
    auto span = std::lower_bound(m_spans.begin(), m_spans.end(), begin - m_longest,
                                 [](const ShownSpan& s, int at) { return s.begin < at; });
    for (; span != m_spans.end() && span->begin < end; ++span) {
        const int from = std::max(span->begin, begin);
        const int to = std::min(span->end, end);
        if (from < to)
            setFormat(from - begin, to - from, m_format);
    }
}

}  // namespace throughline::ui
