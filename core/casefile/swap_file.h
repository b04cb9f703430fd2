// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/base/result.h"

namespace throughline::casefile {

/// A new file that takes the place of another at once: made beside it under a name of its own, filled by
/// somebody else, put in place by `commit`. Removed again if it never comes to that.
class SwapFile {
public:
    /// Follows links to the real place. Errors: FileUnwritable; `where` is the path.
    static Result<SwapFile> beside(const std::string& path);

    /// The empty file to fill.
    const std::string& path() const { return m_new; }
    /// Syncs the new file, keeps the one in its place as `path~` if asked to, renames it over, syncs the folder. There is no
    /// moment at which there is no file. Errors: FileUnwritable; then the old one is as it was.
    Status commit(bool keepsPrevious);

    ~SwapFile();
    SwapFile(SwapFile&& other) noexcept;
    SwapFile& operator=(SwapFile&&) = delete;

private:
    SwapFile() = default;
    Status keepPrevious() const;
    Error unwritable(int reason) const;

    std::string m_asked;  ///< as the caller named it
    std::string m_target;
    std::string m_new;
    bool m_replaces = false;
    bool m_isPending = false;
};

}  // namespace throughline::casefile
