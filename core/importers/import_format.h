// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/model/threat_case.h"

namespace throughline {

/// Largest input that is read, in bytes, before and after decoding.
inline constexpr std::size_t maxReportBytes = 256u << 20;

/// One input file. `text` is valid UTF-8 without BOM (see `decodeInput`); spans count its code points.
struct ImportInput {
    std::string fileName;  ///< as the user gave it; used in diagnostics
    std::string_view text;
    std::string_view original = {};     ///< of a document: the bytes that `text` was extracted from
    std::vector<TextSpan> pages = {};  ///< of a document with pages: where each stands in `text`
};

/// The text of a document that is no text file, UTF-8, and where its pages stand in it (code points).
struct ExtractedText {
    std::string text;
    std::vector<TextSpan> pages;
    std::vector<Diagnostic> diagnostics;
};

/// A row of the format table: one file per format, `core/importers/xyz_format.cpp`.
struct ImportFormat {
    std::string_view id;        ///< "stix21", "text", "html", "markdown"
    std::string_view label;     ///< for people: "STIX 2.1 bundle"
    std::string_view patterns;  ///< for the open dialog: "*.json *.stix"
    /// 0 = surely not, 100 = surely; judged by content, the name only breaks ties. Reads a bounded part.
    /// A row with `extract` is shown the bytes of the file as `text`, the others the decoded text.
    int (*sniff)(const ImportInput& input);
    /// Fails only if nothing can be read; one bad object is a diagnostic next to the good data.
    /// Errors: Cancelled, Malformed, Empty, TooLarge.
    Result<ParsedReport> (*parse)(const ImportInput& input, const Job& job);
    /// Of a format that is no text: the text in these bytes, which `parse` gets then. Null for text formats.
    /// Bounded in time and memory whatever the bytes. Errors: Cancelled, Malformed, Empty, TooLarge, Unsupported.
    Result<ExtractedText> (*extract)(std::string_view bytes, const std::string& fileName, const Job& job) = nullptr;
};

std::span<const ImportFormat> importFormats();

/// Text of a file's bytes: UTF-8 or UTF-16 by BOM, BOM dropped, bad sequences replaced with a
/// diagnostic. Errors: Empty, TooLarge, NotText (binary).
struct DecodedInput {
    std::string text;
    std::vector<Diagnostic> diagnostics;
};
Result<DecodedInput> decodeInput(std::string_view bytes, const std::string& fileName);

/// Extracts or decodes, sniffs, parses with the best row. Every diagnostic names `fileName`.
/// Errors: as `decodeInput` and the row's, UnknownFormat; `where` starts with the file name.
Result<ParsedReport> importReport(std::string_view bytes, const std::string& fileName, const Job& job);

/// Reads the file and imports it. Errors also: FileNotFound, FileUnreadable.
Result<ParsedReport> importFile(const std::string& path, const Job& job);

}  // namespace throughline
