// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/geo/base_map.h"

namespace throughline::geo {

/// Reads the format of resources/geo/README.md. What is wrong makes it stop reading: numbers are 0 from then on and
/// `failed` says where, so that no loop runs longer than the bytes allow.
class BaseMapReader {
public:
    explicit BaseMapReader(std::string_view bytes) : m_bytes(bytes) {}
    Result<BaseMap> read();

private:
    void fail(std::string_view why);
    std::uint64_t number();
    std::int64_t signedNumber();
    double real();
    /// A number of things of at least `bytesEach` that follow.
    std::size_t count(std::size_t bytesEach = 1);
    std::string_view bytes(std::size_t count);
    const std::string& text();
    void readHead();
    void readArcs(BaseMap& map);
    void readCountries(BaseMap& map);
    void readProvinces(BaseMap& map);
    void readDisputed(BaseMap& map);
    ArcRefs readRefs(const BaseMap& map, bool isRing);
    GeoPoint gridPoint(std::int64_t x, std::int64_t y);

    std::string_view m_bytes;
    std::size_t m_at = 0;
    std::string m_fault;
    std::size_t m_faultAt = 0;
    std::vector<std::string> m_texts;
    GeoPoint m_scale, m_origin;
};

}  // namespace throughline::geo
