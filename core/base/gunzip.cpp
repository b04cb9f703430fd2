// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/gunzip.h"

#include <algorithm>
#include <limits>

#include <zlib.h>

namespace throughline {
namespace {

constexpr int gzipOnly = 16 + MAX_WBITS;
constexpr int zlibOnly = MAX_WBITS;
constexpr std::size_t firstRoom = 64 * 1024;

/// The state of one expansion; zlib counts in 32 bits, so input and output are given in pieces.
class Inflater {
public:
    Inflater(std::string_view bytes, int windowBits) : m_bytes(bytes)
    {
        m_isReady = inflateInit2(&m_stream, windowBits) == Z_OK;
    }
    ~Inflater()
    {
        if (m_isReady)
            inflateEnd(&m_stream);
    }
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;

    bool isReady() const { return m_isReady; }
    bool isAtEnd() const { return m_read == m_bytes.size(); }
    std::size_t readBytes() const { return m_read; }
    void beginMember() { inflateReset(&m_stream); }
    void skipZeros() { m_read = std::min(m_bytes.find_first_not_of('\0', m_read), m_bytes.size()); }

    /// Fills some of `room`; returns zlib's status and moves `written` on.
    int step(std::string& room, std::size_t& written)
    {
        constexpr std::size_t most = std::numeric_limits<uInt>::max();
        const std::size_t in = std::min(m_bytes.size() - m_read, most);
        const std::size_t out = std::min(room.size() - written, most);
        // zlib promises not to write to its input.
        m_stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(m_bytes.data() + m_read));
        m_stream.avail_in = static_cast<uInt>(in);
        m_stream.next_out = reinterpret_cast<Bytef*>(room.data() + written);
        m_stream.avail_out = static_cast<uInt>(out);
        const int status = inflate(&m_stream, Z_NO_FLUSH);
        m_read += in - m_stream.avail_in;
        written += out - m_stream.avail_out;
        return status;
    }

private:
    z_stream m_stream{};
    std::string_view m_bytes;
    std::size_t m_read = 0;
    bool m_isReady = false;
};

Error malformed(const Inflater& inflater, const char* message)
{
    return {ErrorCode::Malformed, message, "byte " + std::to_string(inflater.readBytes())};
}

Error tooLarge(std::size_t maxBytes)
{
    return {ErrorCode::TooLarge, "Expanded it has more than " + std::to_string(maxBytes) + " bytes.", {}};
}

/// One byte more than allowed, so that what is too large shows.
void grow(std::string& room, std::size_t maxBytes)
{
    const std::size_t limit = maxBytes < room.max_size() ? maxBytes + 1 : maxBytes;
    room.resize(std::min(std::max(room.size() * 2, firstRoom), limit));
}

/// Expands one member behind what is written.
Status expandMember(Inflater& inflater, std::string& room, std::size_t& written, std::size_t maxBytes)
{
    while (true) {
        if (written == room.size())
            grow(room, maxBytes);
        const int status = inflater.step(room, written);
        if (written > maxBytes)
            return tooLarge(maxBytes);
        if (status == Z_STREAM_END)
            return ok();
        if (status != Z_OK && status != Z_BUF_ERROR)
            return malformed(inflater, "These are no gzip data, or damaged ones.");
        if (inflater.isAtEnd() && written < room.size())
            return malformed(inflater, "The gzip data are cut off.");
    }
}

}  // namespace

bool isGzip(std::string_view bytes) { return bytes.starts_with("\x1f\x8b"); }

Result<std::string> gunzip(std::string_view bytes, std::size_t maxBytes)
{
    Inflater inflater(bytes, gzipOnly);
    if (!inflater.isReady())
        return Error{ErrorCode::Internal, "zlib could not be started.", {}};
    std::string room;
    std::size_t written = 0;
    do {
        inflater.beginMember();
        if (const Status done = expandMember(inflater, room, written, maxBytes); !done)
            return done.error();
        inflater.skipZeros();
    } while (!inflater.isAtEnd());
    room.resize(written);
    return room;
}

std::string inflateZlib(std::string_view bytes, std::size_t maxBytes)
{
    Inflater inflater(bytes, zlibOnly);
    std::string room;
    std::size_t written = 0;
    int status = inflater.isReady() ? Z_OK : Z_DATA_ERROR;
    while ((status == Z_OK || status == Z_BUF_ERROR) && written <= maxBytes) {
        if (written == room.size())
            grow(room, maxBytes);
        status = inflater.step(room, written);
        if (inflater.isAtEnd() && written < room.size())
            break;
    }
    room.resize(std::min(written, maxBytes));
    return room;
}

}  // namespace throughline
