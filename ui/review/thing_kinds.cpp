// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/thing_kinds.h"

#include <QtGlobal>
#include <array>
#include <optional>
#include <string_view>

namespace throughline::ui {

#define WORD(text) QT_TRANSLATE_NOOP("ThingKinds", text)

namespace {

constexpr IdentityClass government = IdentityClass::Government;
constexpr IdentityClass organisation = IdentityClass::Organisation;
constexpr IdentityClass individual = IdentityClass::Individual;
constexpr IdentityClass several = IdentityClass::Class;
constexpr IdentityClass none = IdentityClass::NotStated;

// Finer kinds are those that the reader of prose uses, so that both are found and drawn alike.
constexpr std::array rows{
    ThingKind{WORD("threat actor"), WORD("attacker, hackers, hacker, gang, criminals, adversary"), EntityType::ThreatActor},
    ThingKind{WORD("group of hackers (intrusion set)"), WORD("hacker group, intrusion set, apt, crew, cluster"), EntityType::IntrusionSet},
    ThingKind{WORD("campaign"), WORD("operation, wave of attacks"), EntityType::Campaign},
    ThingKind{WORD("malware"), WORD("virus, trojan, backdoor, ransomware, worm, implant, wiper, spyware, stealer, rootkit, loader"), EntityType::Malware},
    ThingKind{WORD("tool"), WORD("software, program, utility, script"), EntityType::Tool},
    ThingKind{WORD("technique (attack pattern)"), WORD("attack pattern, method, tactic, procedure, attack"), EntityType::AttackPattern},
    ThingKind{WORD("vulnerability"), WORD("flaw, bug, hole, cve, zero-day, weakness"), EntityType::Vulnerability},
    ThingKind{WORD("infrastructure"), WORD("server, servers, systems of the attackers"), EntityType::Infrastructure},
    ThingKind{WORD("command server"), WORD("c2 server, command and control, c&c, control server"), EntityType::Infrastructure, "c2 server"},
    ThingKind{WORD("relay"), WORD("jump server, stepping stone, hop"), EntityType::Infrastructure, "relay"},
    ThingKind{WORD("proxy"), WORD("proxies"), EntityType::Infrastructure, "proxy"},
    ThingKind{WORD("VPN"), WORD("virtual private network"), EntityType::Infrastructure, "vpn"},
    ThingKind{WORD("botnet"), WORD("bots, zombies"), EntityType::Infrastructure, "botnet"},
    ThingKind{WORD("hijacked devices"), WORD("compromised devices, routers, cameras"), EntityType::Infrastructure, "compromised devices"},
    ThingKind{WORD("cloud service"), WORD("hosting, cloud, provider"), EntityType::Infrastructure, "cloud service"},
    ThingKind{WORD("fake website"), WORD("phishing page, look-alike site"), EntityType::Infrastructure, "fake website"},
    ThingKind{WORD("leak site"), WORD("blog of the attackers"), EntityType::Infrastructure, "leak site"},
    ThingKind{WORD("forum"), WORD("message board, market"), EntityType::Infrastructure, "forum"},
    ThingKind{WORD("domain name"), WORD("host name, website address"), EntityType::Observable, "", none, "domain-name"},
    ThingKind{WORD("IP address"), WORD("ipv4 address"), EntityType::Observable, "", none, "ipv4-addr"},
    ThingKind{WORD("IPv6 address"), WORD("ip address"), EntityType::Observable, "", none, "ipv6-addr"},
    ThingKind{WORD("web address (URL)"), WORD("link"), EntityType::Observable, "", none, "url"},
    ThingKind{WORD("e-mail address"), WORD("mailbox, email"), EntityType::Observable, "", none, "email-addr"},
    ThingKind{WORD("file"), WORD("document of the attackers, attachment"), EntityType::Observable, "", none, "file"},
    ThingKind{WORD("indicator"), WORD("ioc, pattern"), EntityType::Indicator},
    ThingKind{WORD("identity"), WORD("body, somebody"), EntityType::Identity},
    ThingKind{WORD("government"), WORD("authorities, cabinet, administration"), EntityType::Identity, "", government},
    ThingKind{WORD("ministry"), WORD("department"), EntityType::Identity, "ministry", government},
    ThingKind{WORD("agency"), WORD("authority, office, bureau, intelligence service, secret service, regulator"), EntityType::Identity, "agency", government},
    ThingKind{WORD("police"), WORD("law enforcement"), EntityType::Identity, "police", government},
    ThingKind{WORD("military"), WORD("army, navy, air force, armed forces"), EntityType::Identity, "military", government},
    ThingKind{WORD("court"), WORD("judge, tribunal"), EntityType::Identity, "court", government},
    ThingKind{WORD("prosecutor"), WORD("attorney general, justice"), EntityType::Identity, "prosecutor", government},
    ThingKind{WORD("parliament"), WORD("congress, senate, assembly"), EntityType::Identity, "parliament", government},
    ThingKind{WORD("emergency response team"), WORD("cert, csirt"), EntityType::Identity, "cert", government},
    ThingKind{WORD("organisation"), WORD("organization, body, institution, association, union"), EntityType::Identity, "", organisation},
    ThingKind{WORD("company"), WORD("firm, business, enterprise, corporation, contractor, manufacturer"), EntityType::Identity, "company", organisation},
    ThingKind{WORD("security firm"), WORD("vendor, security company, researchers"), EntityType::Identity, "vendor", organisation},
    ThingKind{WORD("news medium"), WORD("newspaper, news agency, broadcaster, press, media, journalists"), EntityType::Identity, "medium", organisation},
    ThingKind{WORD("political party"), WORD("party"), EntityType::Identity, "political party", organisation},
    ThingKind{WORD("bank"), WORD("lender"), EntityType::Identity, "bank", organisation},
    ThingKind{WORD("university"), WORD("college, school, institute"), EntityType::Identity, "university", organisation},
    ThingKind{WORD("hospital"), WORD("clinic"), EntityType::Identity, "hospital", organisation},
    ThingKind{WORD("non-governmental organisation"), WORD("ngo, charity, activists"), EntityType::Identity, "ngo", organisation},
    ThingKind{WORD("person"), WORD("individual, man, woman, official, spokesperson"), EntityType::Identity, "", individual},
    ThingKind{WORD("group of people"), WORD("people, users, employees, victims, customers, citizens"), EntityType::Identity, "people", several},
    ThingKind{WORD("group of bodies"), WORD("companies, organisations, agencies"), EntityType::Identity, "bodies", several},
    ThingKind{WORD("sector"), WORD("industry, branch"), EntityType::Identity, "sector", several},
    ThingKind{WORD("place"), WORD("location"), EntityType::Location},
    ThingKind{WORD("country"), WORD("state, nation, land"), EntityType::Location, "country"},
    ThingKind{WORD("region"), WORD("continent, area"), EntityType::Location, "region"},
    ThingKind{WORD("province"), WORD("federal state, oblast, prefecture, division"), EntityType::Location, "province"},
    ThingKind{WORD("district"), WORD("county, borough"), EntityType::Location, "district"},
    ThingKind{WORD("city"), WORD("town, municipality, village, capital"), EntityType::Location, "city"},
    ThingKind{WORD("incident"), WORD("event, breach, case"), EntityType::Incident},
    ThingKind{WORD("course of action"), WORD("mitigation, measure, patch"), EntityType::CourseOfAction},
    ThingKind{WORD("document"), WORD("report, article, advisory, indictment"), EntityType::Document},
};

#undef WORD

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
