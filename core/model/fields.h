// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <concepts>
#include <type_traits>

#include "core/model/threat_case.h"

namespace throughline {

// Every field of every row, with the name that it has in casefiles, once: casefile, journal, undo and
// comparison walk rows by these instead of each keeping a list of its own. `visit(name, member)` is
// called in a fixed order; a new field goes to the end and needs a casefile migration.

template <class Row, class T>
concept RowOf = std::same_as<std::remove_const_t<Row>, T>;

template <RowOf<Report> Row, class Visit>
void visitFields(Row& row, Visit&& visit)
{
    visit("id", row.id);
    visit("title", row.title);
    visit("publisher", row.publisher);
    visit("author", row.author);
    visit("published", row.published);
    visit("retrieved", row.retrieved);
    visit("url", row.url);
    visit("language", row.language);
    visit("file_name", row.fileName);
    visit("format", row.format);
    visit("sha256", row.sha256);
    visit("text", row.text);
    visit("marking", row.marking);
    visit("reliability", row.reliability);
    visit("derived_from", row.derivedFrom);
    visit("voice", row.voice);
    visit("description", row.description);
    visit("is_deleted", row.isDeleted);
    visit("properties", row.properties);
    visit("pages", row.pages);
}

template <RowOf<Entity> Row, class Visit>
void visitFields(Row& row, Visit&& visit)
{
    visit("id", row.id);
    visit("type", row.type);
    visit("type_word", row.typeWord);
    visit("name", row.name);
    visit("naming", row.naming);
    visit("also", row.also);
    visit("identity_class", row.identityClass);
    visit("class_word", row.classWord);
    visit("kind_word", row.kindWord);
    visit("external_id", row.externalId);
    visit("mapping", row.mapping);
    visit("description", row.description);
    visit("mentions", row.mentions);
    visit("first_seen", row.firstSeen);
    visit("last_seen", row.lastSeen);
    visit("recorded", row.recorded);
    visit("recorded_by", row.recordedBy);
    visit("confidence", row.confidence);
    visit("marking", row.marking);
    visit("is_revoked", row.isRevoked);
    visit("is_placeholder", row.isPlaceholder);
    visit("is_draft", row.isDraft);
    visit("is_deleted", row.isDeleted);
    visit("tags", row.tags);
    visit("highlight", row.highlight);
    visit("properties", row.properties);
    visit("is_deleted_along", row.isDeletedAlong);
    visit("rule", row.rule);
}

template <RowOf<Relationship> Row, class Visit>
void visitFields(Row& row, Visit&& visit)
{
    visit("id", row.id);
    visit("type", row.type);
    visit("type_word", row.typeWord);
    visit("source", row.source);
    visit("target", row.target);
    visit("degree", row.degree);
    visit("degree_words", row.degreeWords);
    visit("report", row.report);
    visit("time", row.time);
    visit("recorded", row.recorded);
    visit("recorded_by", row.recordedBy);
    visit("confidence", row.confidence);
    visit("description", row.description);
    visit("marking", row.marking);
    visit("is_revoked", row.isRevoked);
    visit("is_draft", row.isDraft);
    visit("is_deleted", row.isDeleted);
    visit("tags", row.tags);
    visit("highlight", row.highlight);
    visit("properties", row.properties);
    visit("is_deleted_along", row.isDeletedAlong);
}

template <RowOf<Claim> Row, class Visit>
void visitFields(Row& row, Visit&& visit)
{
    visit("about", row.about);
    visit("stance", row.stance);
    visit("speaker", row.speaker);
    visit("also_speakers", row.alsoSpeakers);
    visit("recorded_by", row.recordedBy);
    visit("via", row.via);
    visit("report", row.report);
    visit("span", row.span);
    visit("text", row.text);
    visit("cue", row.cue);
    visit("cue_span", row.cueSpan);
    visit("rule", row.rule);
    visit("act", row.act);
    visit("reporter_distance", row.reporterDistance);
    visit("certainty", row.certainty);
    visit("certainty_scale", row.certaintyScale);
    visit("scope", row.scope);
    visit("provenance", row.provenance);
    visit("credibility", row.credibility);
    visit("confidence", row.confidence);
    visit("said_at", row.saidAt);
    visit("fact_time", row.factTime);
    visit("marking", row.marking);
    visit("is_set_aside", row.isSetAside);
    visit("set_aside_reason", row.setAsideReason);
    visit("is_draft", row.isDraft);
    visit("is_deleted", row.isDeleted);
    visit("is_deleted_along", row.isDeletedAlong);
    visit("cues", row.cues);
}

template <RowOf<Incident> Row, class Visit>
void visitFields(Row& row, Visit&& visit)
{
    visit("id", row.id);
    visit("title", row.title);
    visit("report", row.report);
    visit("actors", row.actors);
    visit("capabilities", row.capabilities);
    visit("routed_via", row.routedVia);
    visit("targets", row.targets);
    visit("relationships", row.relationships);
    visit("reported_by", row.reportedBy);
    visit("quantities", row.quantities);
    visit("claims", row.claims);
    visit("time", row.time);
    visit("answers", row.answers);
    visit("routing_scope", row.routingScope);
    visit("routing", row.routing);
    visit("is_draft", row.isDraft);
    visit("is_deleted", row.isDeleted);
    visit("is_deleted_along", row.isDeletedAlong);
}

template <RowOf<Quantity> Row, class Visit>
void visitFields(Row& row, Visit&& visit)
{
    visit("of_entity", row.ofEntity);
    visit("of_relationship", row.ofRelationship);
    visit("value", row.value);
    visit("bound", row.bound);
    visit("unit", row.unit);
    visit("words", row.words);
    visit("report", row.report);
    visit("span", row.span);
    visit("is_deleted", row.isDeleted);
    visit("is_deleted_along", row.isDeletedAlong);
    visit("words_span", row.wordsSpan);
    visit("rule", row.rule);
    visit("is_draft", row.isDraft);
}

template <RowOf<SameAs> Row, class Visit>
void visitFields(Row& row, Visit&& visit)
{
    visit("id", row.id);
    visit("first", row.first);
    visit("second", row.second);
    visit("kind", row.kind);
    visit("is_accepted", row.isAccepted);
    visit("is_deleted", row.isDeleted);
    visit("is_deleted_along", row.isDeletedAlong);
}

template <RowOf<Assessment> Row, class Visit>
void visitFields(Row& row, Visit&& visit)
{
    visit("id", row.id);
    visit("statement", row.statement);
    visit("likelihood", row.likelihood);
    visit("confidence", row.confidence);
    visit("rests_on", row.restsOn);
    visit("alternatives", row.alternatives);
    visit("is_deleted", row.isDeleted);
}

template <RowOf<Note> Row, class Visit>
void visitFields(Row& row, Visit&& visit)
{
    visit("id", row.id);
    visit("about", row.about);
    visit("text", row.text);
    visit("author", row.author);
    visit("written", row.written);
    visit("marking", row.marking);
    visit("is_deleted", row.isDeleted);
}

template <RowOf<Attachment> Row, class Visit>
void visitFields(Row& row, Visit&& visit)
{
    visit("id", row.id);
    visit("about", row.about);
    visit("file_name", row.fileName);
    visit("media_type", row.mediaType);
    visit("caption", row.caption);
    visit("bytes", row.bytes);
    visit("marking", row.marking);
    visit("is_deleted", row.isDeleted);
    visit("is_on_card", row.isOnCard);
}

/// `visit(table, column)` for every table of a case, in the order in which casefiles hold them.
template <RowOf<ThreatCase> Case, class Visit>
void visitTables(Case& threatCase, Visit&& visit)
{
    visit("report", threatCase.reports);
    visit("entity", threatCase.entities);
    visit("relationship", threatCase.relationships);
    visit("claim", threatCase.claims);
    visit("incident", threatCase.incidents);
    visit("quantity", threatCase.quantities);
    visit("same_as", threatCase.sameAs);
    visit("assessment", threatCase.assessments);
    visit("note", threatCase.notes);
    visit("attachment", threatCase.attachments);
}

}  // namespace throughline
