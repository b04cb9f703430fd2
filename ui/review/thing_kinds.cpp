// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/thing_kinds.h"

#include <QtGlobal>
#include <array>
#include <optional>
#include <string_view>

namespace throughline::ui {

namespace {

constexpr IdentityClass government = IdentityClass::Government;
constexpr IdentityClass organisation = IdentityClass::Organisation;
constexpr IdentityClass individual = IdentityClass::Individual;
constexpr IdentityClass several = IdentityClass::Class;
constexpr IdentityClass none = IdentityClass::NotStated;

// Finer kinds are those that the reader of prose uses, so that both are found and drawn alike.
constexpr std::array rows{
    ThingKind{QT_TRANSLATE_NOOP("ThingKinds", "threat actor"), QT_TRANSLATE_NOOP("ThingKinds", "attacker, hackers, hacker, gang, criminals, adversary"), EntityType::ThreatActor},
    ThingKind{QT_TRANSLATE_NOOP("ThingKinds", "group of hackers (intrusion set)"), QT_TRANSLATE_NOOP("ThingKinds", "hacker group, intrusion set, apt, crew, cluster"), EntityType::IntrusionSet},
    ThingKind{QT_TRANSLATE_NOOP("ThingKinds", "campaign"), QT_TRANSLATE_NOOP("ThingKinds", "operation, wave of attacks"), EntityType::Campaign},
    ThingKind{QT_TRANSLATE_NOOP("ThingKinds", "malware"), QT_TRANSLATE_NOOP("ThingKinds", "virus, trojan, backdoor, ransomware, worm, implant, wiper, spyware, stealer, rootkit, loader"), EntityType::Malware},
    ThingKind{QT_TRANSLATE_NOOP("ThingKinds", "tool"), QT_TRANSLATE_NOOP("ThingKinds", "software, program, utility, script"), EntityType::Tool},
    ThingKind{QT_TRANSLATE_NOOP("ThingKinds", "technique (attack pattern)"), QT_TRANSLATE_NOOP("ThingKinds", "attack pattern, method, tactic, procedure, attack"), EntityType::AttackPattern},
    ThingKind{QT_TRANSLATE_NOOP("ThingKinds", "vulnerability"), QT_TRANSLATE_NOOP("ThingKinds", "flaw, bug, hole, cve, zero-day, weakness"), EntityType::Vulnerability},
    ThingKind{QT_TRANSLATE_NOOP("ThingKinds", "infrastructure"), QT_TRANSLATE_NOOP("ThingKinds", "server, servers, systems of the attackers"), EntityType::Infrastructure},
    ThingKind{QT_TRANSLATE_NOOP("ThingKinds", "command server"), QT_TRANSLATE_NOOP("ThingKinds", "c2 server, command and control, c&c, control server"), EntityType::Infrastructure, "c2 server"},
    ThingKind{QT_TRANSLATE_NOOP("ThingKinds", "relay"), QT_TRANSLATE_NOOP("ThingKinds", "jump server, stepping stone, hop"), EntityType::Infrastructure, "relay"},
    ThingKind{QT_TRANSLATE_NOOP("ThingKinds", "proxy"), QT_TRANSLATE_NOOP("ThingKinds", "proxies"), EntityType::Infrastructure, "proxy"},
    ThingKind{QT_TRANSLATE_NOOP("ThingKinds", "VPN"), QT_TRANSLATE_NOOP("ThingKinds", "virtual private network"), EntityType::Infrastructure, "vpn"},
    ThingKind{QT_TRANSLATE_NOOP("ThingKinds", "botnet"), QT_TRANSLATE_NOOP("ThingKinds", "bots, zombies"), EntityType::Infrastructure, "botnet"},
    ThingKind{QT_TRANSLATE_NOOP("ThingKinds", "hijacked devices"), QT_TRANSLATE_NOOP("ThingKinds", "compromised devices, routers, cameras"), EntityType::Infrastructure, "compromised devices"},
    ThingKind{QT_TRANSLATE_NOOP("ThingKinds", "cloud service"), QT_TRANSLATE_NOOP("ThingKinds", "hosting, cloud, provider"), EntityType::Infrastructure, "cloud service"},
    ThingKind{QT_TRANSLATE_NOOP("ThingKinds", "fake website"), QT_TRANSLATE_NOOP("ThingKinds", "phishing page, look-alike site"), EntityType::Infrastructure, "fake website"},
    ThingKind{QT_TRANSLATE_NOOP("ThingKinds", "leak site"), QT_TRANSLATE_NOOP("ThingKinds", "blog of the attackers"), EntityType::Infrastructure, "leak site"},
    ThingKind{QT_TRANSLATE_NOOP("ThingKinds", "forum"), QT_TRANSLATE_NOOP("ThingKinds", "message board, market"), EntityType::Infrastructure, "forum"},
    ThingKind{QT_TRANSLATE_NOOP("ThingKinds", "domain name"), QT_TRANSLATE_NOOP("ThingKinds", "host name, website address"), EntityType::Observable, "", none, "domain-name"},
    ThingKind{QT_TRANSLATE_NOOP("ThingKinds", "IP address"), QT_TRANSLATE_NOOP("ThingKinds", "ipv4 address"), EntityType::Observable, "", none, "ipv4-addr"},
    ThingKind{QT_TRANSLATE_NOOP("ThingKinds", "IPv6 address"), QT_TRANSLATE_NOOP("ThingKinds", "ip address"), EntityType::Observable, "", none, "ipv6-addr"},
    ThingKind{QT_TRANSLATE_NOOP("ThingKinds", "web address (URL)"), QT_TRANSLATE_NOOP("ThingKinds", "link"), EntityType::Observable, "", none, "url"},
    ThingKind{QT_TRANSLATE_NOOP("ThingKinds", "e-mail address"), QT_TRANSLATE_NOOP("ThingKinds", "mailbox, email"), EntityType::Observable, "", none, "email-addr"},
    ThingKind{QT_TRANSLATE_NOOP("ThingKinds", "file"), QT_TRANSLATE_NOOP("ThingKinds", "document of the attackers, attachment"), EntityType::Observable, "", none, "file"},
    ThingKind{QT_TRANSLATE_NOOP("ThingKinds", "indicator"), QT_TRANSLATE_NOOP("ThingKinds", "ioc, pattern"), EntityType::Indicator},
    ThingKind{QT_TRANSLATE_NOOP("ThingKinds", "identity"), QT_TRANSLATE_NOOP("ThingKinds", "body, somebody"), EntityType::Identity},
    ThingKind{QT_TRANSLATE_NOOP("ThingKinds", "government"), QT_TRANSLATE_NOOP("ThingKinds", "authorities, cabinet, administration"), EntityType::Identity, "", government},
    ThingKind{QT_TRANSLATE_NOOP("ThingKinds", "ministry"), QT_TRANSLATE_NOOP("ThingKinds", "department"), EntityType::Identity, "ministry", government},
    ThingKind{QT_TRANSLATE_NOOP("ThingKinds", "agency"), QT_TRANSLATE_NOOP("ThingKinds", "authority, office, bureau, intelligence service, secret service, regulator"), EntityType::Identity, "agency", government},
    ThingKind{QT_TRANSLATE_NOOP("ThingKinds", "police"), QT_TRANSLATE_NOOP("ThingKinds", "law enforcement"), EntityType::Identity, "police", government},
    ThingKind{QT_TRANSLATE_NOOP("ThingKinds", "military"), QT_TRANSLATE_NOOP("ThingKinds", "army, navy, air force, armed forces"), EntityType::Identity, "military", government},
    ThingKind{QT_TRANSLATE_NOOP("ThingKinds", "court"), QT_TRANSLATE_NOOP("ThingKinds", "judge, tribunal"), EntityType::Identity, "court", government},
    ThingKind{QT_TRANSLATE_NOOP("ThingKinds", "prosecutor"), QT_TRANSLATE_NOOP("ThingKinds", "attorney general, justice"), EntityType::Identity, "prosecutor", government},
    ThingKind{QT_TRANSLATE_NOOP("ThingKinds", "parliament"), QT_TRANSLATE_NOOP("ThingKinds", "congress, senate, assembly"), EntityType::Identity, "parliament", government},
    ThingKind{QT_TRANSLATE_NOOP("ThingKinds", "emergency response team"), QT_TRANSLATE_NOOP("ThingKinds", "cert, csirt"), EntityType::Identity, "cert", government},
    ThingKind{QT_TRANSLATE_NOOP("ThingKinds", "organisation"), QT_TRANSLATE_NOOP("ThingKinds", "organization, body, institution, association, union"), EntityType::Identity, "", organisation},
    ThingKind{QT_TRANSLATE_NOOP("ThingKinds", "company"), QT_TRANSLATE_NOOP("ThingKinds", "firm, business, enterprise, corporation, contractor, manufacturer"), EntityType::Identity, "company", organisation},
    ThingKind{QT_TRANSLATE_NOOP("ThingKinds", "security firm"), QT_TRANSLATE_NOOP("ThingKinds", "vendor, security company, researchers"), EntityType::Identity, "vendor", organisation},
    ThingKind{QT_TRANSLATE_NOOP("ThingKinds", "news medium"), QT_TRANSLATE_NOOP("ThingKinds", "newspaper, news agency, broadcaster, press, media, journalists"), EntityType::Identity, "medium", organisation},
    ThingKind{QT_TRANSLATE_NOOP("ThingKinds", "political party"), QT_TRANSLATE_NOOP("ThingKinds", "party"), EntityType::Identity, "political party", organisation},
    ThingKind{QT_TRANSLATE_NOOP("ThingKinds", "bank"), QT_TRANSLATE_NOOP("ThingKinds", "lender"), EntityType::Identity, "bank", organisation},
    ThingKind{QT_TRANSLATE_NOOP("ThingKinds", "university"), QT_TRANSLATE_NOOP("ThingKinds", "college, school, institute"), EntityType::Identity, "university", organisation},
    ThingKind{QT_TRANSLATE_NOOP("ThingKinds", "hospital"), QT_TRANSLATE_NOOP("ThingKinds", "clinic"), EntityType::Identity, "hospital", organisation},
    ThingKind{QT_TRANSLATE_NOOP("ThingKinds", "non-governmental organisation"), QT_TRANSLATE_NOOP("ThingKinds", "ngo, charity, activists"), EntityType::Identity, "ngo", organisation},
    ThingKind{QT_TRANSLATE_NOOP("ThingKinds", "person"), QT_TRANSLATE_NOOP("ThingKinds", "individual, man, woman, official, spokesperson"), EntityType::Identity, "", individual},
    ThingKind{QT_TRANSLATE_NOOP("ThingKinds", "group of people"), QT_TRANSLATE_NOOP("ThingKinds", "people, users, employees, victims, customers, citizens"), EntityType::Identity, "people", several},
    ThingKind{QT_TRANSLATE_NOOP("ThingKinds", "group of bodies"), QT_TRANSLATE_NOOP("ThingKinds", "companies, organisations, agencies"), EntityType::Identity, "bodies", several},
    ThingKind{QT_TRANSLATE_NOOP("ThingKinds", "sector"), QT_TRANSLATE_NOOP("ThingKinds", "industry, branch"), EntityType::Identity, "sector", several},
    ThingKind{QT_TRANSLATE_NOOP("ThingKinds", "place"), QT_TRANSLATE_NOOP("ThingKinds", "location"), EntityType::Location},
    ThingKind{QT_TRANSLATE_NOOP("ThingKinds", "country"), QT_TRANSLATE_NOOP("ThingKinds", "state, nation, land"), EntityType::Location, "country"},
    ThingKind{QT_TRANSLATE_NOOP("ThingKinds", "region"), QT_TRANSLATE_NOOP("ThingKinds", "continent, area"), EntityType::Location, "region"},
    ThingKind{QT_TRANSLATE_NOOP("ThingKinds", "province"), QT_TRANSLATE_NOOP("ThingKinds", "federal state, oblast, prefecture, division"), EntityType::Location, "province"},
    ThingKind{QT_TRANSLATE_NOOP("ThingKinds", "district"), QT_TRANSLATE_NOOP("ThingKinds", "county, borough"), EntityType::Location, "district"},
    ThingKind{QT_TRANSLATE_NOOP("ThingKinds", "city"), QT_TRANSLATE_NOOP("ThingKinds", "town, municipality, village, capital"), EntityType::Location, "city"},
    ThingKind{QT_TRANSLATE_NOOP("ThingKinds", "incident"), QT_TRANSLATE_NOOP("ThingKinds", "event, breach, case"), EntityType::Incident},
    ThingKind{QT_TRANSLATE_NOOP("ThingKinds", "course of action"), QT_TRANSLATE_NOOP("ThingKinds", "mitigation, measure, patch"), EntityType::CourseOfAction},
    ThingKind{QT_TRANSLATE_NOOP("ThingKinds", "document"), QT_TRANSLATE_NOOP("ThingKinds", "report, article, advisory, indictment"), EntityType::Document},
};


/// 0 where the row says something that the entity is not; more, the more it says of what it is.
int fitOf(const ThingKind& row, const Entity& entity)
{
    if (row.type != entity.type || (row.type == EntityType::Observable && row.typeWord != entity.typeWord))
        return 0;
    const std::string_view finer = row.kindWord;
    const bool isSameKind = finer == entity.kindWord;
    const bool isSameClass = row.identityClass == entity.identityClass;
    if ((!finer.empty() && !isSameKind) || (row.identityClass != none && !isSameClass))
        return 0;
    return 1 + (isSameKind ? 2 : 0) + (isSameClass ? 1 : 0);
}

}  // namespace

std::span<const ThingKind> thingKinds() { return rows; }

std::optional<std::size_t> thingKindOf(const Entity& entity)
{
    std::optional<std::size_t> best;
    int most = 0;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (const int fit = fitOf(rows[i], entity); fit > most) {
            best = i;
            most = fit;
        }
    return best;
}

}  // namespace throughline::ui
