// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/zip_archive.h"

#include <algorithm>
#include <utility>

#include <zip.h>

namespace throughline {
namespace {

constexpr zip_int64_t maxEntries = 20'000;
constexpr std::size_t pieceBytes = 256 * 1024;

Error damaged(const std::string& name, const char* reason)
{
    return {ErrorCode::Malformed, std::string("The archive is damaged: ") + reason + ".", name};
}

struct CloseFile {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

}  // namespace

struct ZipArchive::Handle {
    zip_t* archive = nullptr;
    ~Handle()
    {
        if (archive)
            zip_discard(archive);
    }
};

ZipArchive::ZipArchive(std::unique_ptr<Handle> handle) : m_handle(std::move(handle)) {}
ZipArchive::ZipArchive(ZipArchive&&) noexcept = default;
ZipArchive& ZipArchive::operator=(ZipArchive&&) noexcept = default;
ZipArchive::~ZipArchive() = default;

Result<ZipArchive> ZipArchive::open(std::string_view bytes)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip_t* const archive = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    if (!archive) {
        const Error refused = damaged({}, zip_error_strerror(&error));
        if (source)
            zip_source_free(source);
        zip_error_fini(&error);
        return refused;
    }
    zip_error_fini(&error);
    auto handle = std::make_unique<Handle>();
    handle->archive = archive;
    if (zip_get_num_entries(archive, 0) > maxEntries)
        return Error{ErrorCode::TooLarge, "The archive has more than " + std::to_string(maxEntries) + " files.", {}};
    return ZipArchive(std::move(handle));
}

bool ZipArchive::has(const std::string& name) const { return zip_name_locate(m_handle->archive, name.c_str(), 0) >= 0; }

std::vector<std::string> ZipArchive::names() const
{
    std::vector<std::string> names;
    const zip_int64_t count = zip_get_num_entries(m_handle->archive, 0);
    for (zip_int64_t row = 0; row < count; ++row)
        if (const char* const name = zip_get_name(m_handle->archive, static_cast<zip_uint64_t>(row), 0))
            names.emplace_back(name);
    return names;
}

Result<std::string> ZipArchive::read(const std::string& name, std::size_t maxBytes) const
{
    const zip_int64_t row = zip_name_locate(m_handle->archive, name.c_str(), 0);
    if (row < 0)
        return Error{ErrorCode::NotFound, {}, name};
    const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen_index(m_handle->archive, static_cast<zip_uint64_t>(row), 0));
    if (!file)
        return Error{ErrorCode::Unsupported, std::string("A file in it cannot be unpacked: ") + zip_strerror(m_handle->archive) + ".", name};
    std::string out;
    while (true) {
        const std::size_t before = out.size();
        out.resize(before + pieceBytes);
        const zip_int64_t count = zip_fread(file.get(), out.data() + before, pieceBytes);
        if (count < 0)
            return damaged(name, zip_file_strerror(file.get()));
        out.resize(before + static_cast<std::size_t>(count));
        if (out.size() > maxBytes)
            return Error{ErrorCode::TooLarge, "Unpacked it has more than " + std::to_string(maxBytes >> 20) + " MiB.", name};
        if (count == 0)
            return out;
    }
}

}  // namespace throughline
