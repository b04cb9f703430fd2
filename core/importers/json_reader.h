// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace throughline {

enum class JsonKind : std::uint8_t { Absent, Null, Boolean, Integer, Number, Text, List, Object };
/// "a number", "a list" …; for messages.
std::string_view jsonKindWord(JsonKind kind);

/// One value of a parsed text, in document order. `end` is the row behind its last descendant.
struct JsonNode {
    JsonKind kind = JsonKind::Null;
    bool isShadowed = false;  ///< a later member of the same object has the same key
    std::uint32_t end = 0;
    std::string_view key;   ///< member name, empty in lists
    std::string_view text;  ///< content of a Text; digits of a Number that a double would round
    std::int64_t integer = 0;  ///< value of an Integer; 1 or 0 of a Boolean
    double number = 0;
};

/// A look at one value; valid as long as its JsonReader lives and parses nothing else. Every question
/// may be asked of every kind: the wrong kind answers "absent", "no", nothing.
class JsonValue {
public:
    JsonValue() = default;
    JsonValue(const JsonNode* nodes, std::uint32_t at) : m_nodes(nodes), m_at(at) {}

    JsonKind kind() const { return m_nodes ? m_nodes[m_at].kind : JsonKind::Absent; }
    bool isPresent() const { return m_nodes != nullptr; }
    bool isText() const { return kind() == JsonKind::Text; }
    bool isTrue() const { return kind() == JsonKind::Boolean && m_nodes[m_at].integer != 0; }
    /// Name of this member in its object.
    std::string_view key() const { return m_nodes ? m_nodes[m_at].key : std::string_view(); }
    /// Content of a Text; empty for other kinds.
    std::string_view text() const { return isText() ? m_nodes[m_at].text : std::string_view(); }
    /// Digits of a whole number beyond 64 bits with sign; empty for all others.
    std::string_view digits() const { return kind() == JsonKind::Number ? m_nodes[m_at].text : std::string_view(); }
    std::optional<std::int64_t> integer() const;
    double number() const { return m_nodes ? m_nodes[m_at].number : 0; }
    /// Member of an Object (the last one of equal names); absent if there is none.
    JsonValue operator[](std::string_view name) const;

    class Iterator {
    public:
        Iterator(const JsonNode* nodes, std::uint32_t at, std::uint32_t end);
        JsonValue operator*() const { return {m_nodes, m_at}; }
        Iterator& operator++();
        bool operator!=(const Iterator& other) const { return m_at != other.m_at; }

    private:
        void skipShadowed();
        const JsonNode* m_nodes;
        std::uint32_t m_at;
        std::uint32_t m_end;
    };
    /// Elements of a List or members of an Object; none for other kinds.
    Iterator begin() const;
    Iterator end() const;

private:
    bool isContainer() const { return kind() == JsonKind::List || kind() == JsonKind::Object; }

    const JsonNode* m_nodes = nullptr;
    std::uint32_t m_at = 0;
};

/// Compact JSON of a value. Members of the top object that `without` names are left out.
std::string jsonText(const JsonValue& value, const std::vector<std::string_view>& without = {});

/// Parses strict JSON values one after the other (the only user of simdjson).
class JsonReader {
public:
    /// Limits of one value: input is hostile until shown otherwise.
    static constexpr std::size_t maxBytes = 16u << 20;
    static constexpr std::size_t maxDepth = 128;
    static constexpr std::size_t maxValues = 2'000'000;

    JsonReader();
    ~JsonReader();
    JsonReader(const JsonReader&) = delete;
    JsonReader& operator=(const JsonReader&) = delete;

    /// The value stays valid until the next parse. Errors: TooLarge, Malformed (message in words).
    Result<JsonValue> parse(std::string_view text);
    /// Member names that occurred twice in one object of the last value ("labels", "extensions.x").
    const std::vector<std::string>& duplicateKeys() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace throughline
