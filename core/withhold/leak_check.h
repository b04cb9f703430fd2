// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace throughline {

/// A string that a product must not have, and the part of the file that has it.
struct Leak {
    std::string words;
    std::string where;

    bool operator==(const Leak&) const = default;
};

/// Which of the removed strings stand in a file as a whole token, whatever their case, raw or decoded (`readParts`): each once,
/// sorted. In packed bytes only those of eight letters or more, which do not occur there by chance.
std::vector<Leak> findLeaks(std::string_view bytes, const std::vector<std::string>& removed);

/// The same of a file on disk; of a casefile every cell of every table. Errors: as of reading it.
Result<std::vector<Leak>> findLeaksInFile(const std::string& path, const std::vector<std::string>& removed);

/// Without what the file says anyway, secret or not: words of its format. `plain` makes the same file of a case without any words;
/// it is called only if there are leaks.
std::vector<Leak> withoutOwnWords(std::vector<Leak> leaks, const std::function<std::vector<Leak>()>& plain);

/// Why a product was not written, in words that tell nothing of what leaked. Withheld.
Error leakError(const std::vector<Leak>& leaks, const std::string& file);

}  // namespace throughline
