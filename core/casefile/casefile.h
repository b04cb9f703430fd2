// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/diagnostic.h"
#include "core/base/job.h"
#include "core/base/result.h"
#include "core/model/case_document.h"

namespace throughline {

// A casefile (`NAME.tline`): all of a CaseDocument in one SQLite file. docs/casefile.md describes it
// for other programs.

/// "TLCF": bytes 68 to 71 of the file, big-endian.
inline constexpr std::uint32_t casefileApplicationId = 0x544C4346;
/// What is written today; older ones are read through migrations, newer ones are refused.
inline constexpr int casefileSchemaVersion = 8;

/// Are these the first bytes of a casefile (or of something that says it is one)? 100 bytes are enough.
bool sniffCasefile(std::string_view head);

/// What a file was when it was looked at, for noticing that somebody else changed it. All zero: no file.
struct FileStamp {
    std::uint64_t device = 0;
    std::uint64_t inode = 0;
    std::uint64_t bytes = 0;
    std::int64_t modifiedNs = 0;  ///< since 1970

    bool exists() const { return inode != 0; }
    bool operator==(const FileStamp&) const = default;
};
/// Of the file that `path` leads to, through links.
FileStamp fileStamp(const std::string& path);

/// How a casefile is written.
struct WriteOptions {
    bool keepsPrevious = true;  ///< what was at `path` stays as `path~`
    std::string vfs;            ///< name of a registered SQLite VFS; empty: the system's
};

/// Writes the document to `path`: into a new file beside it, synced, then renamed over it, folder
/// synced. At every moment `path` is either the old or the new file, whole. Equal documents give equal
/// bytes. Follows a symbolic link. Progress 0..1.
/// Errors: FileUnwritable (disk full, read-only or vanished folder), Cancelled, TooLarge; the old file
/// is intact and nothing is left beside it. `where` is the path.
Status writeCasefile(const std::string& path, const CaseDocument& document, const Job& job, const WriteOptions& options = {});

/// A casefile that was read.
struct OpenedCasefile {
    CaseDocument document;
    std::vector<Diagnostic> diagnostics;  ///< `where` names table and row ("claim 17: speaker")
    /// Something was damaged: `document` is what could be saved, sound, and must not be written over the file
    /// without being asked.
    bool isRepaired = false;
    int schemaVersion = casefileSchemaVersion;  ///< of the file
    FileStamp stamp;                            ///< taken before reading
};

/// Reads a casefile without ever writing to it or running anything of it. Every id in the document
/// points into its table. Errors: FileNotFound, FileUnreadable, UnknownFormat (not a casefile),
/// Unsupported (written by a newer version; or a -journal or -wal file lies beside it), Malformed
/// (nothing could be saved, or its schema is not ours), TooLarge, Cancelled. `where` is the path.
Result<OpenedCasefile> readCasefile(const std::string& path, const Job& job);

/// What `check` says of a casefile.
struct CasefileReport {
    int schemaVersion = 0;
    bool isSound = false;  ///< opens as it was written: nothing to repair
    /// Rows by table, in the order in which casefiles hold them; deleted ones counted too.
    std::vector<std::pair<std::string, std::size_t>> rows;
    std::vector<Diagnostic> diagnostics;
};
/// Reads it whole, with SQLite's own check of its pages too. Errors: as `readCasefile`.
Result<CasefileReport> checkCasefile(const std::string& path, const Job& job);

}  // namespace throughline
