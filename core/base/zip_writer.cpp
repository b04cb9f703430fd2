// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/zip_writer.h"

#include <deque>
#include <utility>

#include <zip.h>

namespace throughline {
namespace {

constexpr zip_uint16_t firstDosTime = 0;
constexpr zip_uint16_t firstDosDate = (1u << 5u) | 1u;  // 1980-01-01

Error noArchive(const std::string& reason) { return {ErrorCode::Internal, "The archive cannot be made: " + reason + ".", {}}; }

}  // namespace

struct ZipWriter::Handle {
    zip_source_t* target = nullptr;
    zip_t* archive = nullptr;
    std::deque<std::string> files;  ///< stay where they are until the archive is closed
    std::string fault;

    Handle()
    {
        zip_error_t error;
        zip_error_init(&error);
        target = zip_source_buffer_create(nullptr, 0, 0, &error);
        if (target) {
            zip_source_keep(target);  // read again when the archive is closed
            archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
            if (!archive)
                zip_source_free(target);
        }
        if (!archive)
            fault = zip_error_strerror(&error);
        zip_error_fini(&error);
    }
    ~Handle()
    {
        if (archive)
            zip_discard(archive);
        if (target)
            zip_source_free(target);
    }
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;

    std::string read() const
    {
        std::string out;
        if (zip_source_open(target) < 0)
            return out;
        zip_source_seek(target, 0, SEEK_END);
        const zip_int64_t size = zip_source_tell(target);
        zip_source_seek(target, 0, SEEK_SET);
        out.resize(size > 0 ? static_cast<std::size_t>(size) : 0);
        const zip_int64_t count = zip_source_read(target, out.data(), out.size());
        out.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
        zip_source_close(target);
        return out;
    }
};

ZipWriter::ZipWriter() : m_handle(std::make_unique<Handle>()) {}
ZipWriter::~ZipWriter() = default;

void ZipWriter::add(const std::string& name, std::string bytes, bool isPacked)
{
    Handle& handle = *m_handle;
    if (!handle.archive || !handle.fault.empty())
        return;
    const std::string& kept = handle.files.emplace_back(std::move(bytes));
    zip_source_t* const source = zip_source_buffer(handle.archive, kept.data(), kept.size(), 0);
    const zip_int64_t row = source ? zip_file_add(handle.archive, name.c_str(), source, ZIP_FL_ENC_UTF_8) : -1;
    if (row < 0) {
        if (source)
            zip_source_free(source);
        handle.fault = zip_strerror(handle.archive);
        return;
    }
    const auto index = static_cast<zip_uint64_t>(row);
    if (isPacked)
        zip_set_file_compression(handle.archive, index, ZIP_CM_STORE, 0);
    zip_file_set_dostime(handle.archive, index, firstDosTime, firstDosDate, 0);
}

Result<std::string> ZipWriter::finish()
{
    const std::unique_ptr<Handle> handle = std::exchange(m_handle, std::make_unique<Handle>());
    if (!handle->archive || !handle->fault.empty())
        return noArchive(handle->fault);
    if (zip_close(handle->archive) < 0)
        return noArchive(zip_strerror(handle->archive));
    handle->archive = nullptr;
    return handle->read();
}

}  // namespace throughline
