// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/uuid.h"

#include <array>

#include <boost/uuid/name_generator_sha1.hpp>
#include <boost/uuid/string_generator.hpp>
#include <boost/uuid/uuid_io.hpp>
#include <sodium.h>

namespace throughline {

std::string uuidV5(std::string_view space, std::string_view name)
{
    const boost::uuids::uuid root = boost::uuids::string_generator()(space.begin(), space.end());
    boost::uuids::name_generator_sha1 generate(root);
    return boost::uuids::to_string(generate(name.data(), name.size()));
}

std::string sha256Hex(std::string_view bytes)
{
    std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
    crypto_hash_sha256(digest.data(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    static constexpr std::string_view hex = "0123456789abcdef";
    std::string out;
    for (const unsigned char byte : digest) {
        out.push_back(hex[byte >> 4]);
        out.push_back(hex[byte & 15]);
    }
    return out;
}

}  // namespace throughline
