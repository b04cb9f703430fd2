// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/json_reader.h"

#include <algorithm>
#include <charconv>
#include <deque>

#include <simdjson.h>

namespace throughline {
namespace {

namespace dom = simdjson::dom;

/// Turns simdjson's tape into JsonNodes.
class NodeBuilder {
public:
    NodeBuilder(std::vector<JsonNode>& nodes, std::deque<std::string>& literals, std::vector<std::string>& duplicates)
        : m_nodes(nodes), m_literals(literals), m_duplicates(duplicates)
    {
    }

    /// False if there are more values than JsonReader::maxValues.
    bool add(dom::element element, std::string_view key, const std::string& path)
    {
        if (m_nodes.size() >= JsonReader::maxValues)
            return false;
        const std::size_t at = m_nodes.size();
        m_nodes.emplace_back();
        m_nodes[at].key = key;
        bool fits = true;
        if (element.is_object())
            fits = addObject(element, at, path);
        else if (element.is_array())
            fits = addList(element, at, path);
        else
            fill(m_nodes[at], element);
        m_nodes[at].end = static_cast<std::uint32_t>(m_nodes.size());
        return fits;
    }

private:
    bool addObject(dom::element element, std::size_t at, const std::string& path)
    {
        m_nodes[at].kind = JsonKind::Object;
        std::vector<std::uint32_t> rows;
        for (const dom::key_value_pair member : dom::object(element.get_object().value_unsafe())) {
            rows.push_back(static_cast<std::uint32_t>(m_nodes.size()));
            const bool isPlain = member.value.is_object() || member.value.is_array();
            if (!add(member.value, member.key, isPlain ? path + std::string(member.key) + "." : std::string()))
                return false;
        }
        shadowDuplicates(std::move(rows), path);
        return true;
    }

    bool addList(dom::element element, std::size_t at, const std::string& path)
    {
        m_nodes[at].kind = JsonKind::List;
        for (const dom::element item : dom::array(element.get_array().value_unsafe()))
            if (!add(item, {}, path))
                return false;
        return true;
    }

    void fill(JsonNode& node, dom::element element)
    {
        switch (element.type()) {
        case dom::element_type::STRING:
            node.kind = JsonKind::Text;
            node.text = element.get_string().value_unsafe();
            break;
        case dom::element_type::INT64:
            node.kind = JsonKind::Integer;
            node.integer = element.get_int64().value_unsafe();
            node.number = static_cast<double>(node.integer);
            break;
        case dom::element_type::UINT64:
            node.kind = JsonKind::Number;
            node.number = static_cast<double>(element.get_uint64().value_unsafe());
            // Kept as written: a double would round it.
            node.text = m_literals.emplace_back(std::to_string(element.get_uint64().value_unsafe()));
            break;
        case dom::element_type::DOUBLE:
            node.kind = JsonKind::Number;
            node.number = element.get_double().value_unsafe();
            break;
        case dom::element_type::BOOL:
            node.kind = JsonKind::Boolean;
            node.integer = element.get_bool().value_unsafe() ? 1 : 0;
            break;
        default: node.kind = JsonKind::Null;
        }
    }

    /// Last wins: earlier members of the same name are hidden and reported.
    void shadowDuplicates(std::vector<std::uint32_t> rows, const std::string& path)
    {
        std::sort(rows.begin(), rows.end(), [&](std::uint32_t a, std::uint32_t b) {
            return m_nodes[a].key != m_nodes[b].key ? m_nodes[a].key < m_nodes[b].key : a < b;
        });
        for (std::size_t i = 1; i < rows.size(); ++i) {
            if (m_nodes[rows[i - 1]].key != m_nodes[rows[i]].key)
                continue;
            m_nodes[rows[i - 1]].isShadowed = true;
            if (m_duplicates.size() < 100)
                m_duplicates.push_back(path + std::string(m_nodes[rows[i]].key));
        }
    }

    std::vector<JsonNode>& m_nodes;
    std::deque<std::string>& m_literals;
    std::vector<std::string>& m_duplicates;
};

void appendQuoted(std::string& out, std::string_view text)
{
    static constexpr std::string_view hex = "0123456789abcdef";
    out.push_back('"');
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out.push_back('\\');
            out.push_back(c);
        } else if (byte < 0x20) {
            out += "\\u00";
            out.push_back(hex[byte >> 4]);
            out.push_back(hex[byte & 15]);
        } else {
            out.push_back(c);
        }
    }
    out.push_back('"');
}

void appendNumber(std::string& out, const JsonValue& value)
{
    char buffer[40];
    if (!value.digits().empty()) {
        out += value.digits();
        return;
    }
    const auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, value.number());
    out.append(buffer, error == std::errc() ? end : buffer);
}

void append(std::string& out, const JsonValue& value, const std::vector<std::string_view>& without);

void appendItems(std::string& out, const JsonValue& value, const std::vector<std::string_view>& without)
{
    bool isFirst = true;
    for (const JsonValue item : value) {
        if (std::find(without.begin(), without.end(), item.key()) != without.end())
            continue;
        if (!isFirst)
            out.push_back(',');
        isFirst = false;
        if (value.kind() == JsonKind::Object) {
            appendQuoted(out, item.key());
            out.push_back(':');
        }
        append(out, item, {});
    }
}

void append(std::string& out, const JsonValue& value, const std::vector<std::string_view>& without)
{
    switch (value.kind()) {
    case JsonKind::Absent:
    case JsonKind::Null: out += "null"; return;
    case JsonKind::Boolean: out += value.isTrue() ? "true" : "false"; return;
    case JsonKind::Integer: out += std::to_string(*value.integer()); return;
    case JsonKind::Number: appendNumber(out, value); return;
    case JsonKind::Text: appendQuoted(out, value.text()); return;
    case JsonKind::List:
        out.push_back('[');
        appendItems(out, value, {});
        out.push_back(']');
        return;
    case JsonKind::Object:
        out.push_back('{');
        appendItems(out, value, without);
        out.push_back('}');
        return;
    }
}

}  // namespace

std::string_view jsonKindWord(JsonKind kind)
{
    switch (kind) {
    case JsonKind::Absent: return "nothing";
    case JsonKind::Null: return "null";
    case JsonKind::Boolean: return "a truth value";
    case JsonKind::Integer:
    case JsonKind::Number: return "a number";
    case JsonKind::Text: return "a text";
    case JsonKind::List: return "a list";
    case JsonKind::Object: return "an object";
    }
    return "nothing";
}

std::optional<std::int64_t> JsonValue::integer() const
{
    if (kind() != JsonKind::Integer)
        return std::nullopt;
    return m_nodes[m_at].integer;
}

JsonValue JsonValue::operator[](std::string_view name) const
{
    if (kind() == JsonKind::Object)
        for (const JsonValue member : *this)
            if (member.key() == name)
                return member;
    return {};
}

JsonValue::Iterator::Iterator(const JsonNode* nodes, std::uint32_t at, std::uint32_t end)
    : m_nodes(nodes), m_at(at), m_end(end)
{
    skipShadowed();
}

JsonValue::Iterator& JsonValue::Iterator::operator++()
{
    m_at = m_nodes[m_at].end;
    skipShadowed();
    return *this;
}

void JsonValue::Iterator::skipShadowed()
{
    while (m_at < m_end && m_nodes[m_at].isShadowed)
        m_at = m_nodes[m_at].end;
}

JsonValue::Iterator JsonValue::begin() const
{
    if (!isContainer())
        return {nullptr, 0, 0};
    return {m_nodes, m_at + 1, m_nodes[m_at].end};
}

JsonValue::Iterator JsonValue::end() const
{
    if (!isContainer())
        return {nullptr, 0, 0};
    return {m_nodes, m_nodes[m_at].end, m_nodes[m_at].end};
}

std::string jsonText(const JsonValue& value, const std::vector<std::string_view>& without)
{
    std::string out;
    append(out, value, without);
    return out;
}

struct JsonReader::State {
    dom::parser parser;
    std::vector<JsonNode> nodes;
    std::deque<std::string> literals;
    std::vector<std::string> duplicates;
};

JsonReader::JsonReader() : m_state(std::make_unique<State>()) {}
JsonReader::~JsonReader() = default;

Result<JsonValue> JsonReader::parse(std::string_view text)
{
    m_state->nodes.clear();
    m_state->literals.clear();
    m_state->duplicates.clear();
    if (text.size() > maxBytes)
        return Error{ErrorCode::TooLarge, "one object is larger than 16 MiB", {}};
    if (m_state->parser.capacity() < text.size() || m_state->parser.max_depth() != maxDepth)
        if (m_state->parser.allocate(std::max<std::size_t>(2 * text.size(), 4096), maxDepth) != simdjson::SUCCESS)
            return Error{ErrorCode::TooLarge, "not enough memory", {}};
    dom::element root;
    const simdjson::error_code code = m_state->parser.parse(text.data(), text.size(), true).get(root);
    if (code == simdjson::DEPTH_ERROR)
        return Error{ErrorCode::TooLarge, "nested deeper than 128 levels", {}};
    if (code != simdjson::SUCCESS)
        return Error{ErrorCode::Malformed, simdjson::error_message(code), {}};
    NodeBuilder builder(m_state->nodes, m_state->literals, m_state->duplicates);
    if (!builder.add(root, {}, {}))
        return Error{ErrorCode::TooLarge, "one object holds more than 2,000,000 values", {}};
    return JsonValue(m_state->nodes.data(), 0);
}

const std::vector<std::string>& JsonReader::duplicateKeys() const { return m_state->duplicates; }

}  // namespace throughline
