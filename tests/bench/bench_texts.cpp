// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench_texts.h"

#include <array>

namespace throughline::bench {
namespace {

template <std::size_t size>
std::string pick(const std::array<std::string_view, size>& list, std::size_t number) { return std::string(list[number % size]); }

constexpr std::array<std::string_view, 9> groups{"Volt Typhoon", "APT28", "Grey Heron", "Lazarus Group", "FIN7", "Tan Stork", "UNC4841", "Turla", "Sandworm Team"};
constexpr std::array<std::string_view, 7> countries{"Norway", "Taiwan", "Peru", "Kenya", "Germany", "Japan", "Canada"};
constexpr std::array<std::string_view, 6> sectors{"energy", "telecommunications", "healthcare", "defense", "shipping", "banking"};
constexpr std::array<std::string_view, 6> malware{"QuayDrop", "PlugX", "Cobalt Strike", "ShadowPad", "SandDrop", "Mimikatz"};
constexpr std::array<std::string_view, 5> bodies{"the Norwegian police", "Microsoft", "the FBI", "the Ministry of Foreign Affairs of China", "Mandiant"};

std::string article(std::size_t bytes, std::size_t seed)
{
    std::string text = "Hackers hit ports and hospitals, officials say\n\nMarch 3, 2031\n\n";
    for (std::size_t i = seed; text.size() < bytes; ++i) {
        const std::string group = pick(groups, i * 7 + seed);
        const std::string country = pick(countries, i * 5 + seed);
        text += "The hacking group " + group + ", which is allegedly linked to the government of " + pick(countries, i) + ", has targeted " + pick(sectors, i) + " and "
            + pick(sectors, i + 2) + " companies in " + country + " since " + std::to_string(2010 + i % 20) + ", " + pick(bodies, i) + " said on Monday. "
            + "The attackers used the malware " + pick(malware, i) + " to steal some " + std::to_string(i * 13 + 100) + " files from the networks of the agency, it added. "
            + "\"We have no doubt that these actors went through compromised routers,\" a spokesperson told Reuters. "
            + "An embassy rejected the accusation and called it groundless.\n\n"
            + "The weather in the harbour was fine that week, and most ferries ran on time. Local shops opened late because of the holiday, and the council met to speak about the new bridge.\n\n";
    }
    return text;
}

std::string advisory(std::size_t bytes, std::size_t seed)
{
    std::string text = "Joint advisory on activity against critical infrastructure\n\n";
    for (std::size_t i = seed; text.size() < bytes; ++i)
        text += "## Phase " + std::to_string(i) + "\n\nActors exploited CVE-2031-" + std::to_string(10000 + i) + " in VPN appliances [T1190] and used valid accounts [T1078] to move laterally over RDP (T1021.001). "
            + "We assess with moderate confidence that " + pick(groups, i) + " uses living off the land tools such as PowerShell, wmic and netsh.\n\n* Apply patches for internet-facing systems.\n* Review logs for hashes such as "
            + "44d88612fea8a8f36de82e1278abb02f and addresses such as 203.0.113[.]" + std::to_string(i % 250) + ".\n\n";
    return text;
}

std::string indicators(std::size_t bytes, std::size_t seed)
{
    std::string text = "Indicators of the group Grey Heron\n\n";
    for (std::size_t i = seed; text.size() < bytes; ++i)
        text += "| domain | update" + std::to_string(i) + "[.]example[.]com | C2 of " + pick(malware, i) + " |\n| ipv4 | 198.51.100." + std::to_string(i % 250) + " | staging |\n";
    return text;
}

std::string blog(std::size_t bytes, std::size_t seed)
{
    std::string text = "Tracking a new loader\n\n";
    for (std::size_t i = seed; text.size() < bytes; ++i)
        text += "In our telemetry we observed " + pick(groups, i) + " (also known as Cluster " + std::to_string(i % 90) + ") delivering " + pick(malware, i + 1) + " by spear phishing mails to " + pick(sectors, i + 3)
            + " firms across " + pick(countries, i) + ", " + pick(countries, i + 1) + " and " + pick(countries, i + 3) + ". The loader drops " + pick(malware, i + 2)
            + ", which beacons to update" + std::to_string(i) + ".example[.]net over port 443. We believe, with low confidence, that the operators are based in " + pick(countries, i + 2) + ".\n\n";
    return text;
}

std::string peaceful(std::size_t bytes, std::size_t)
{
    std::string text = "Council approves the new bridge\n\n";
    while (text.size() < bytes)
        text += "The council of the harbour town approved the budget for a new bridge on Tuesday, its chair told the local paper. Work is to begin in spring and will take about two years. "
                "Shops along the quay expect more visitors, while anglers worry about their favourite places. The old bridge was built in 1931 and carries some 4,000 cars a day.\n\n";
    return text;
}

}  // namespace

const std::vector<BenchText>& benchTexts()
{
    static const std::vector<BenchText> texts{
        {"news article", article}, {"advisory", advisory}, {"indicator table", indicators}, {"vendor blog", blog}, {"peaceful news", peaceful}};
    return texts;
}

}  // namespace throughline::bench
