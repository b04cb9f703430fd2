// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/content_hash.h"

#include <new>

#include <sodium.h>

namespace throughline {
namespace {

crypto_generichash_state* stateOf(unsigned char* bytes) { return std::launder(reinterpret_cast<crypto_generichash_state*>(bytes)); }

}  // namespace

ContentHash::ContentHash()
{
    static_assert(sizeof(crypto_generichash_state) <= sizeof(State));
    static_assert(alignof(crypto_generichash_state) <= alignof(State));
    // Once a process: chooses the fastest implementation for the processor.
    [[maybe_unused]] static const int ready = sodium_init();
    crypto_generichash_init(new (m_state.bytes.data()) crypto_generichash_state, nullptr, 0, digestBytes);
}

void ContentHash::add(std::string_view bytes)
{
    crypto_generichash_update(stateOf(m_state.bytes.data()), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
}

std::string ContentHash::finish()
{
    std::string digest(digestBytes, '\0');
    crypto_generichash_final(stateOf(m_state.bytes.data()), reinterpret_cast<unsigned char*>(digest.data()), digestBytes);
    return digest;
}

}  // namespace throughline
