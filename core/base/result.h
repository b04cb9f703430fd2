// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cassert>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace throughline {

/// Why something failed; each code has one sentence in `errorSentence`.
enum class ErrorCode {
    Cancelled,
    FileNotFound,
    FileUnreadable,
    FileUnwritable,
    TooLarge,
    UnknownFormat,
    NotText,
    Malformed,
    Empty,
    NotFound,
    Ambiguous,
    MarkingTooLow,
    Withheld,
    FileChanged,
    BadArgument,
    Unsupported,
    Internal,
};

/// Stable machine name of a code ("file-not-found"), as written in JSON output.
std::string_view errorName(ErrorCode code);
/// One plain sentence that says what happened and what to do.
std::string_view errorSentence(ErrorCode code);

/// A failure: `message` is the detail in English, `where` lets a person find the spot
/// ("objects[12].labels", "line 40, column 3", a file name); both may be empty.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string message;
    std::string where;

    bool operator==(const Error&) const = default;
};

/// Sentence + detail + place in one line.
std::string describe(const Error& error);

/// A value or an Error; member names as in std::expected (C++23).
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }

    T& value() & { assert(has_value()); return *std::get_if<0>(&m_state); }
    const T& value() const& { assert(has_value()); return *std::get_if<0>(&m_state); }
    T&& value() && { assert(has_value()); return std::move(*std::get_if<0>(&m_state)); }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

    const Error& error() const { assert(!has_value()); return *std::get_if<1>(&m_state); }

private:
    std::variant<T, Error> m_state;
};

/// Result of something that has no value.
using Status = Result<std::monostate>;
inline Status ok() { return std::monostate{}; }

}  // namespace throughline
