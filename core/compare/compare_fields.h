// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <string_view>
#include <type_traits>

#include "core/compare/compare_cases.h"
#include "core/compare/field_words.h"
#include "core/model/fields.h"

namespace throughline::compare {

/// Fields that are no difference of their own: identity, bookkeeping, places in a text (they move
/// with every edit before them), and what repeats other rows.
inline bool isCompared(std::string_view field)
{
    constexpr std::array silent{std::string_view("id"), std::string_view("is_deleted"), std::string_view("mentions"),
                                std::string_view("recorded"), std::string_view("span"), std::string_view("cue_span"),
                                std::string_view("routing"), std::string_view("rule"), std::string_view("claims"),
                                std::string_view("quantities"), std::string_view("cues"), std::string_view("words_span"),
                                std::string_view("pages")};
    return std::find(silent.begin(), silent.end(), field) == silent.end();
}

/// Are two values of the two cases the same? Ids by what they stand for, lists of ids as sets.
class SameValue {
public:
    SameValue(const CaseSide& a, const CaseSide& b) : m_a(a), m_b(b) {}

    template <class T>
    bool operator()(const T& a, const T& b) const
    {
        if constexpr (MatchedId<T>)
            return m_a.token(a) == m_b.token(b);
        else
            return a == b;
    }
    template <class T>
    bool operator()(const std::optional<T>& a, const std::optional<T>& b) const
    {
        if constexpr (MatchedId<T>)
            return m_a.token(a) == m_b.token(b);
        else
            return a == b;
    }
    template <class T>
    bool operator()(const std::vector<T>& a, const std::vector<T>& b) const
    {
        if constexpr (MatchedId<T>)
            return m_a.tokens(a) == m_b.tokens(b);
        else
            return std::equal(a.begin(), a.end(), b.begin(), b.end(), *this);
    }
    template <class... Ids>
    bool operator()(const std::variant<Ids...>& a, const std::variant<Ids...>& b) const
    {
        return a.index() == b.index() && std::visit([&](auto id) {
            if constexpr (std::is_same_v<decltype(id), std::monostate>)
                return true;
            else
                return m_a.token(id) == m_b.token(*std::get_if<decltype(id)>(&b));
        }, a);
    }
    bool operator()(const Alias& a, const Alias& b) const { return a.name == b.name && (*this)(a.saidBy, b.saidBy); }
    bool operator()(const std::shared_ptr<const std::string>& a, const std::shared_ptr<const std::string>& b) const
    {
        return a == b || (a && b && *a == *b);
    }

private:
    const CaseSide& m_a;
    const CaseSide& m_b;
};

inline std::string fieldLabel(std::string_view name)
{
    std::string label(name);
    std::replace(label.begin(), label.end(), '_', ' ');
    return label;
}

/// What of a list of rows has no partner in the other one; other values are told whole.
template <class T>
std::vector<T> onlyHere(const CaseSide& side, const std::vector<T>& here, const CaseSide& otherSide, const std::vector<T>& there)
{
    if constexpr (!MatchedId<T>) {
        return here;
    } else {
        const std::vector<std::uint32_t> known = otherSide.tokens(there);
        std::vector<T> only;
        std::copy_if(here.begin(), here.end(), std::back_inserter(only), [&](T id) {
            return side.isThere(id) && !std::binary_search(known.begin(), known.end(), side.token(id));
        });
        return only;
    }
}

template <class T>
const T& onlyHere(const CaseSide&, const T& here, const CaseSide&, const T&)
{
    return here;
}

/// Fields in which two partner rows differ; of lists of rows what went and what came. `a` and `b` are rows of the two sides.
template <class Row>
std::vector<FieldChange> fieldChanges(const CaseSide& sideA, const Row& a, const CaseSide& sideB, const Row& b)
{
    // Both rows name their fields in the same order, so the n-th of one belongs to the n-th of the other.
    std::array<const void*, 40> fieldsOfA{};
    std::size_t count = 0;
    visitFields(a, [&](const char*, const auto& field) { fieldsOfA.at(count++) = &field; });
    std::vector<FieldChange> changes;
    const SameValue same(sideA, sideB);
    std::size_t at = 0;
    visitFields(b, [&](const char* name, const auto& field) {
        const auto& before = *static_cast<std::remove_reference_t<decltype(field)>*>(fieldsOfA[at++]);
        if (isCompared(name) && !same(before, field))
            changes.push_back({.field = fieldLabel(name), .before = FieldWords(sideA.threatCase())(onlyHere(sideA, before, sideB, field)),
                               .after = FieldWords(sideB.threatCase())(onlyHere(sideB, field, sideA, before))});
    });
    return changes;
}

}  // namespace throughline::compare
