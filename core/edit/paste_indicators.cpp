// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <unordered_map>

#include "core/base/utf8.h"
#include "core/edit/edit_steps.h"
#include "core/edit/edit_support.h"
#include "core/importers/prose/observables.h"

namespace throughline::edit {
namespace {

using prose::Observable;
using prose::ObservableKind;

constexpr std::size_t maxPastedBytes = 16u << 20;
constexpr std::size_t toldWords = 8;

/// An indicator as the readers of prose make it, so that both meet under one id.
Entity entityOf(const Observable& found)
{
    Entity entity;
    entity.name = found.value;
    entity.type = EntityType::Indicator;
    if (found.kind == ObservableKind::Cve)
        entity.type = EntityType::Vulnerability;
    if (found.kind == ObservableKind::AttackId)
        entity.type = EntityType::AttackPattern;
    entity.kindWord = stixTypeOf(found.kind);
    if (entity.type != EntityType::Indicator)
        entity.externalId = found.value;
    if (found.kind == ObservableKind::AttackId)
        entity.mapping = TechniqueMapping::Stated;
    entity.typeWord = entityTypeInfo(entity.type).word;
    entity.id = referenceId(entity.typeWord, entity.name);
    return entity;
}

/// Where the case has a thing already: by reference id, or as an observable that a record brought.
class KnownIndicators {
public:
    explicit KnownIndicators(const ThreatCase& threatCase)
    {
        for (std::size_t row = 0; row < threatCase.entities.size(); ++row) {
            const Entity& entity = threatCase.entities[row];
            m_rows.emplace(entity.id, row);
            const std::string& name = entity.externalId.empty() ? entity.name : entity.externalId;
            if (entity.type == EntityType::Observable)
                m_rows.emplace(keyOf(entity.typeWord, name), row);
            else if (entity.type == EntityType::Indicator || entity.type == EntityType::Vulnerability
                     || entity.type == EntityType::AttackPattern)
                m_rows.emplace(keyOf(entity.kindWord, name), row);
        }
    }

    std::optional<std::size_t> find(const Entity& entity) const
    {
        for (const std::string& key : {entity.id, keyOf(entity.kindWord, entity.name)})
            if (const auto at = m_rows.find(key); at != m_rows.end())
                return at->second;
        return std::nullopt;
    }
    void add(const Entity& entity, std::size_t row) { m_rows.emplace(entity.id, row); }

private:
    static std::string keyOf(const std::string& kind, const std::string& name) { return kind + "|" + foldCase(name); }

    std::unordered_map<std::string, std::size_t> m_rows;  // only looked up
};

/// The words between the indicators.
std::vector<std::string> otherWords(std::string_view text, const std::vector<Observable>& found)
{
    std::vector<std::string> words;
    std::size_t at = 0;
    const auto addUntil = [&](std::size_t end) {
        while (at < end) {
            const std::size_t begin = std::min(text.find_first_not_of(" \t\r\n,;|", at), end);
            at = std::min(text.find_first_of(" \t\r\n,;|", begin), end);
            if (begin < at)
                words.push_back(std::string(text.substr(begin, at - begin)));
        }
    };
    for (const Observable& one : found) {
        addUntil(one.begin);
        at = one.end;
    }
    addUntil(text.size());
    // Brackets, quotes and full stops round an indicator are no words.
    std::erase_if(words, [](const std::string& word) {
        return std::none_of(word.begin(), word.end(), [](char c) {
            return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0xC4;
        });
    });
    return words;
}

void tellOtherWords(const std::vector<std::string>& words, std::vector<Diagnostic>& notices)
{
    if (words.empty())
        return;
    std::string list;
    for (std::size_t i = 0; i < words.size() && i < toldWords; ++i)
        list += (i == 0 ? "" : ", ") + quoted(words[i]);
    if (words.size() > toldWords)
        list += " …";
    notices.push_back({.severity = Severity::Info, .code = "no-indicator", .file = {}, .where = {},
                       .message = counted(words.size(), "word", "words") + " left out as no indicator: " + list + "."});
}

void tellKnown(std::size_t known, std::vector<Diagnostic>& notices)
{
    if (known > 0)
        notices.push_back({.severity = Severity::Info, .code = "known-indicator", .file = {}, .where = {},
                           .message = counted(known, "indicator", "indicators") + " of the text are in the case already."});
}

}  // namespace

Result<Edited> edited(CaseDocument document, const action::PasteIndicators& asked)
{
    if (asked.text.size() > maxPastedBytes)
        return Error{.code = ErrorCode::TooLarge, .message = "Paste at most 16 MB at once, or load the text as a report.", .where = {}};
    const std::string text = toValidUtf8(asked.text);
    const std::vector<Observable> found = prose::findObservables(text);
    if (found.empty())
        return badArgument("No address, domain, URL, hash, file, CVE or ATT&CK id was found in the text.");
    Edited out{.document = std::move(document)};
    ChunkedColumn<Entity>& entities = out.document.threatCase.entities;
    KnownIndicators known(out.document.threatCase);
    std::size_t doubled = 0;
    for (const Observable& one : found) {
        if (one.kind == ObservableKind::Footnote)
            continue;
        Entity entity = entityOf(one);
        const std::optional<std::size_t> row = known.find(entity);
        if (row && !entities[*row].isDeleted) {
            ++doubled;
            continue;
        }
        known.add(entity, entities.size());
        if (row)
            entities.edit(*row).isDeleted = entities.edit(*row).isDeletedAlong = false;
        out.added.push_back(idAt<EntityId>(row ? *row : entities.push_back(std::move(entity))));
    }
    if (out.added.empty())
        return badArgument("All indicators of the text are in the case already.");
    out.name = "Paste " + counted(out.added.size(), "indicator", "indicators");
    tellKnown(doubled, out.notices);
    tellOtherWords(otherWords(text, found), out.notices);
    return out;
}

}  // namespace throughline::edit
