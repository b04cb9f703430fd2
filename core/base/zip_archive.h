// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace throughline {

/// The files inside a zip archive, by the name they have there; names never become paths. Keeps a view of the
/// bytes, which must outlive it.
class ZipArchive {
public:
    /// Errors: Malformed (no archive, cut off, damaged), TooLarge (more than 20,000 entries).
    static Result<ZipArchive> open(std::string_view bytes);
    ZipArchive(ZipArchive&&) noexcept;
    ZipArchive& operator=(ZipArchive&&) noexcept;
    ~ZipArchive();

    bool has(const std::string& name) const;
    /// Of all files, in the order of the archive, as they are written there.
    std::vector<std::string> names() const;
    /// One file, expanded to at most `maxBytes` whatever the archive claims.
    /// Errors: NotFound, Malformed (damaged), Unsupported (locked, or packed in a way that is not known), TooLarge.
    Result<std::string> read(const std::string& name, std::size_t maxBytes) const;

private:
    struct Handle;
    explicit ZipArchive(std::unique_ptr<Handle> handle);
    std::unique_ptr<Handle> m_handle;
};

}  // namespace throughline
