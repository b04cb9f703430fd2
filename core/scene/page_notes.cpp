// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/page_notes.h"

#include <algorithm>
#include <cmath>

namespace throughline {
namespace {

constexpr double leastColumn = 330;

}  // namespace

NoteColumns::NoteColumns(const TextMetrics& metrics, std::span<const PlanNote> notes, double width)
    : m_metrics(metrics), m_notes(notes), m_width(width), m_columns(static_cast<std::size_t>(std::max(1.0, std::floor(width / leastColumn))))
{
}

std::vector<std::string> NoteColumns::lines(const PlanNote& note) const
{
    return wrapped(m_metrics, FontFace::Regular, noteTextSize, note.speaker + " " + note.detail, (columnWidth() - 40) * 0.96, 3);
}

double NoteColumns::height() const
{
    double highest = 0;
    for (std::size_t column = 0; column < m_columns; ++column) {
        double height = 0;
        for (std::size_t i = column * rows(); i < std::min((column + 1) * rows(), m_notes.size()); ++i)
            height += this->height(m_notes[i]);
        highest = std::max(highest, height);
    }
    return highest;
}

void NoteColumns::draw(DisplayListBuilder& builder, Point at) const
{
    for (std::size_t column = 0; column < m_columns; ++column) {
        double y = at.y;
        for (std::size_t i = column * rows(); i < std::min((column + 1) * rows(), m_notes.size()); ++i) {
            drawNote(builder, i, {at.x + static_cast<double>(column) * columnWidth(), y});
            y += height(m_notes[i]);
        }
    }
}

std::size_t NoteColumns::drawWithin(DisplayListBuilder& builder, std::size_t first, Point at, double height) const
{
    std::size_t next = first;
    for (std::size_t column = 0; column < m_columns && next < m_notes.size(); ++column) {
        double used = 0;
        while (next < m_notes.size() && (used + this->height(m_notes[next]) <= height || next == first)) {
            drawNote(builder, next, {at.x + static_cast<double>(column) * columnWidth(), at.y + used});
            used += this->height(m_notes[next]);
            ++next;
        }
    }
    return next;
}

void NoteColumns::drawNote(DisplayListBuilder& builder, std::size_t index, Point at) const
{
    const PlanNote& note = m_notes[index];
    const HitIndex hit = builder.addHit(HitKind::Note, note.number - 1, note.speaker + " " + note.detail);
    builder.roundRect({at.x, at.y, 18, 18}, 9, StyleId::NoteDisc, hit);
    builder.text({at.x + 9, at.y + 12.6}, 10, FontFace::SemiBold, StyleId::TextStrong, std::to_string(note.number), hit, TextAlign::Centre);
    // The speaker is set bold as far as it fills the first line.
    double y = at.y + 13;
    const std::vector<std::string> words = lines(note);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool hasSpeaker = i == 0 && words[0].rfind(note.speaker, 0) == 0;
        double x = at.x + 27;
        std::string_view rest = words[i];
        if (hasSpeaker) {
            builder.text({x, y}, noteTextSize, FontFace::SemiBold, StyleId::TextStrong, note.speaker, hit);
            x += textWidth(m_metrics, FontFace::SemiBold, noteTextSize, note.speaker) + 6;
            rest.remove_prefix(std::min(rest.size(), note.speaker.size() + 1));
        }
        builder.text({x, y}, noteTextSize, FontFace::Regular, StyleId::TextQuiet, rest, hit);
        y += noteTextLine;
    }
}

}  // namespace throughline
