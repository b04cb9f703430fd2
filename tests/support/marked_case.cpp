// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/marked_case.h"

#include <algorithm>
#include <memory>

#include "core/base/utf8.h"
#include "core/base/uuid.h"
#include "tests/support/random_numbers.h"

namespace throughline::test {
namespace {

class Maker {
public:
    explicit Maker(std::uint64_t seed) : m_random(seed * 7919 + 1), m_seed(seed) {}

    MarkedCase make()
    {
        ThreatCase& out = m_made.document.threatCase;
        const std::size_t things = 6 + m_random.below(6);
        for (std::size_t i = 0; i < things; ++i)
            m_made.names.push_back(name(i));
        for (std::size_t i = 0; i < 3; ++i)
            addReport();
        for (std::size_t i = 0; i < things; ++i)
            addEntity(i);
        for (std::size_t i = 0; i < 8; ++i)
            addSentence();
        for (Report& report : m_reports) {
            report.sha256 = sha256Hex(report.id);
            out.reports.push_back(report);
        }
        addIncident();
        addOwnWords();
        addViews();
        out.title = "Case of " + any();
        out.house = {.name = "Our house", .id = id("identity", "house"), .logo = nullptr};
        if (m_random.chance(20))
            out.defaultMarking.tlp = Tlp::Green;
        return std::move(m_made);
    }

private:
    std::string letters(std::size_t count, const std::u32string& from)
    {
        std::u32string word;
        for (std::size_t i = 0; i < count; ++i)
            word.push_back(from[m_random.below(from.size())]);
        return toUtf8(word);
    }
    std::string name(std::size_t number)
    {
        const std::string nonce = letters(6 + m_random.below(5), U"bcdfghjklmnpqrstvwxz") + std::to_string(number);
        switch (number % 8) {
        case 1: return m_made.names[0] + "ov" + (number > 1 ? std::to_string(number) : "");  // begins like another
        case 2: return "Q" + letters(2, U"bcdfghjkvwxz") + std::to_string(number);  // just long enough
        case 3: return nonce + ".*(" + letters(5, U"qwxzvk") + ")+?$";
        case 4: return letters(7, U"жшщюябдфцчлё");
        case 5: return letters(5, U"龘靐齉爩鱻麤龗灪吁龖");
        case 6: return nonce + " & \"" + letters(6, U"kqxz") + "\" <Ltd>";
        case 7: return letters(4, U"éàöñçß") + nonce;
        default: return nonce;
        }
    }
    std::string id(const std::string& type, const std::string& of)
    {
        return type + "--" + uuidV5(throughlineNamespace, std::to_string(m_seed) + "|" + type + "|" + of);
    }
    std::size_t anyRow() { return m_random.below(m_made.names.size()); }
    std::string any() { return m_made.names[anyRow()]; }
    Tlp level()
    {
        constexpr Tlp levels[]{Tlp::NotStated, Tlp::Clear, Tlp::Clear, Tlp::Green, Tlp::Green, Tlp::Amber, Tlp::Red};
        return levels[m_random.below(std::size(levels))];
    }

    void addReport()
    {
        const std::string number = std::to_string(m_reports.size());
        Report report{.id = id("report", number), .title = "About " + any() + " and others", .publisher = "Paper " + number,
                      .author = "by " + any(), .url = "https://paper.example/" + number, .language = "en",
                      .fileName = any() + "-report.txt", .format = "text"};
        report.derivedFrom = {{"told", any(), ""}};
        report.description = "Tells of " + any() + " in some detail.";
        report.marking.tlp = m_reports.empty() ? Tlp::Clear : level();
        m_reports.push_back(report);
        m_texts.emplace_back();
    }

    void addEntity(std::size_t row)
    {
        constexpr std::pair<EntityType, const char*> types[]{{EntityType::Identity, "identity"}, {EntityType::IntrusionSet, "intrusion-set"},
                                                             {EntityType::Malware, "malware"}, {EntityType::Infrastructure, "infrastructure"}};
        const auto& [type, word] = types[row % std::size(types)];
        Entity entity{.id = id(word, std::to_string(row)), .type = type, .typeWord = word, .name = m_made.names[row]};
        entity.marking.tlp = level();
        entity.description = "Close to " + any() + ", it is said.";
        entity.also = {{m_made.names[row] + " " + std::to_string(row), std::nullopt}};
        entity.properties = "{\"x_ref\":[\"" + id("identity", "0") + "\"],\"x_words\":\"see also\"}";
        m_made.document.threatCase.entities.push_back(entity);
    }

    /// One sentence of a report with a relationship and its claim.
    void addSentence()
    {
        ThreatCase& out = m_made.document.threatCase;
        const auto report = static_cast<std::uint32_t>(m_random.below(m_reports.size()));
        const std::size_t a = anyRow();
        const std::size_t b = anyRow();
        const std::size_t speaker = anyRow();
        if (a == b)
            return;
        const std::string text = m_made.names[a] + " struck " + m_made.names[b] + ", said " + m_made.names[speaker] + ".";
        std::string& whole = m_texts[report];
        const auto begin = static_cast<std::uint32_t>(countCodePoints(whole));
        whole += text + " Elsewhere nothing of " + any() + " was heard.\n";
        m_reports[report].text = std::make_shared<const std::string>(whole);
        const TextSpan span{begin, begin + static_cast<std::uint32_t>(countCodePoints(text))};
        out.entities.edit(a).mentions.push_back({idAt<ReportId>(report), {begin, begin + static_cast<std::uint32_t>(countCodePoints(m_made.names[a]))}});
        out.entities.edit(b).mentions.push_back({idAt<ReportId>(report), span});
        Relationship tie{.id = id("relationship", std::to_string(out.relationships.size())), .type = RelationType::Targets, .typeWord = "targets",
                         .source = idAt<EntityId>(a), .target = idAt<EntityId>(b), .report = idAt<ReportId>(report)};
        tie.description = m_random.chance(50) ? "Between " + any() + " and the rest of them." : std::string();
        out.relationships.push_back(tie);
        Claim claim{.about = idAt<RelationshipId>(out.relationships.size() - 1)};
        claim.speaker = idAt<EntityId>(speaker);
        claim.report = idAt<ReportId>(report);
        claim.span = span;
        claim.text = text;
        claim.provenance = Provenance::Sentence;
        claim.marking.tlp = m_random.chance(60) ? Tlp::NotStated : level();
        out.claims.push_back(claim);
    }

    void addIncident()
    {
        ThreatCase& out = m_made.document.threatCase;
        Incident incident{.id = id("incident", "0"), .title = "The raid of " + any() + " on " + any()};
        for (std::size_t row = 0; row < out.relationships.size(); ++row)
            incident.relationships.push_back(idAt<RelationshipId>(row));
        incident.actors = {idAt<EntityId>(anyRow())};
        incident.targets = {idAt<EntityId>(anyRow())};
        out.incidents.push_back(incident);
    }

    void addOwnWords()
    {
        ThreatCase& out = m_made.document.threatCase;
        for (std::size_t i = 0; i < 3; ++i) {
            out.notes.push_back({.id = id("note", std::to_string(i)), .about = idAt<EntityId>(anyRow()), .text = "Ask " + any() + " once more.",
                                 .author = "the night shift", .written = {}, .marking = {.tlp = level()}});
            out.attachments.push_back({.id = id("attachment", std::to_string(i)), .about = idAt<EntityId>(anyRow()), .fileName = any() + ".txt",
                                       .mediaType = "text/plain", .caption = "Seen with " + any(),
                                       .bytes = std::make_shared<const std::string>("a letter of " + any() + "\n"), .marking = {.tlp = level()}});
        }
        out.assessments.push_back({.id = id("note", "assessment"), .statement = "It may well be that " + any() + " did it.", .alternatives = {"or " + any()}});
    }

    void addViews()
    {
        ViewState& view = m_made.document.view;
        view.name = "View of " + any();
        view.folds = {{idAt<EntityId>(0), idAt<EntityId>(2)}};
        view.foldNames = {"Friends of " + any()};
        view.lens.doubt = {m_made.document.threatCase.entities[anyRow()].id};
        view.annotations = {{.id = 1, .kind = AnnotationKind::Text, .layout = "lanes", .from = {0, 0}, .to = {90, 30}, .text = "see " + any()}};
        m_made.document.savedViews.push_back({.id = id("view", "0"), .name = "Around " + any(), .view = view, .camera = {}});
    }

    RandomNumbers m_random;
    std::uint64_t m_seed;
    MarkedCase m_made;
    std::vector<Report> m_reports;
    std::vector<std::string> m_texts;
};

}  // namespace

MarkedCase markedCase(std::uint64_t seed) { return Maker(seed).make(); }

std::vector<std::string> lostNames(const MarkedCase& before, const CaseDocument& kept)
{
    std::vector<std::string> lost;
    for (std::size_t row = 0; row < before.names.size(); ++row) {
        const std::string& id = before.document.threatCase.entities[row].id;
        const auto& rows = kept.threatCase.entities;
        if (std::none_of(rows.begin(), rows.end(), [&](const Entity& entity) { return entity.id == id; }))
            lost.push_back(before.names[row]);
    }
    return lost;
}

}  // namespace throughline::test
