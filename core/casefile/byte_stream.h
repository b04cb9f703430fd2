// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace throughline {

/// Puts numbers and texts behind one another; the same on every machine.
class ByteWriter {
public:
    void byte(std::uint8_t value) { m_bytes.push_back(static_cast<char>(value)); }
    /// Seven bits a byte, lowest first.
    void number(std::uint64_t value)
    {
        for (; value >= 0x80; value >>= 7)
            byte(static_cast<std::uint8_t>(value | 0x80));
        byte(static_cast<std::uint8_t>(value));
    }
    void signedNumber(std::int64_t value)
    {
        number((static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63));
    }
    void real(double value)
    {
        const auto bits = std::bit_cast<std::uint64_t>(value);
        for (int shift = 0; shift < 64; shift += 8)
            byte(static_cast<std::uint8_t>(bits >> shift));
    }
    void text(std::string_view value)
    {
        number(value.size());
        m_bytes.append(value);
    }
    std::size_t size() const { return m_bytes.size(); }
    std::string take() { return std::move(m_bytes); }

private:
    std::string m_bytes;
};

/// Reads what a ByteWriter wrote. Bytes that end early or make no sense set `isBad`; from then on
/// every answer is 0 or empty, so a reader needs to look once, at the end.
class ByteReader {
public:
    explicit ByteReader(std::string_view bytes) : m_bytes(bytes) {}

    bool isBad() const { return m_isBad; }
    void spoil() { m_isBad = true; m_at = m_bytes.size(); }
    std::size_t left() const { return m_bytes.size() - m_at; }

    std::uint8_t byte()
    {
        if (left() == 0) {
            spoil();
            return 0;
        }
        return static_cast<std::uint8_t>(m_bytes[m_at++]);
    }
    std::uint64_t number()
    {
        std::uint64_t value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            const std::uint8_t next = byte();
            value |= static_cast<std::uint64_t>(next & 0x7f) << shift;
            if (next < 0x80)
                return m_isBad ? 0 : value;
        }
        spoil();
        return 0;
    }
    std::int64_t signedNumber()
    {
        const std::uint64_t value = number();
        return static_cast<std::int64_t>(value >> 1) ^ -static_cast<std::int64_t>(value & 1);
    }
    double real()
    {
        std::uint64_t bits = 0;
        for (int shift = 0; shift < 64; shift += 8)
            bits |= static_cast<std::uint64_t>(byte()) << shift;
        return m_isBad ? 0 : std::bit_cast<double>(bits);
    }
    std::string_view text()
    {
        const std::uint64_t size = number();
        if (size > left()) {
            spoil();
            return {};
        }
        const std::string_view value = m_bytes.substr(m_at, static_cast<std::size_t>(size));
        m_at += value.size();
        return value;
    }
    /// Number of things that follow, each of at least one byte.
    std::size_t count()
    {
        const std::uint64_t value = number();
        if (value > left())
            spoil();
        return m_isBad ? 0 : static_cast<std::size_t>(value);
    }

private:
    std::string_view m_bytes;
    std::size_t m_at = 0;
    bool m_isBad = false;
};

}  // namespace throughline
