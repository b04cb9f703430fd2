// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include "core/model/case_document.h"
#include "core/withhold/traces.h"

namespace throughline {

/// What a text of a row is, as far as something can be taken out of it.
enum class WordKind {
    Words,
    Code,      ///< an external id or an address: whole or not at all
    FileName,  ///< whole or not at all, its ending stays
    Record,    ///< a JSON object as it came
};
/// May change the text.
using EditWords = std::function<void(WordKind kind, std::string& text)>;

/// Every free text of a document in its place: names, sentences, descriptions, records, views. Not the texts of reports, which
/// places are counted in, nor ids, words of tables and formats.
void editWords(CaseDocument& document, const EditWords& edit);

/// Takes traces out of every free text of a document, texts of reports too, with the places that count their signs.
/// `sentences`: by report, stretches of its text that go as a whole, sorted and apart. Attachments that hold a trace in plain
/// bytes go. A report whose text has changed loses the hash of what it was, which guesses could be held against.
void rewriteWords(CaseDocument& document, const Traces& traces, const std::vector<std::vector<TextCut>>& sentences);

}  // namespace throughline
