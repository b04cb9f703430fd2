// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/prose/function_words.h"

#include <array>

namespace throughline::prose {
namespace {

using F = FunctionWord;

constexpr std::array<std::pair<std::string_view, F>, 152> table{{
    {"a", F::Determiner}, {"an", F::Determiner}, {"another", F::Determiner}, {"several", F::Determiner}, {"multiple", F::Determiner},
    {"numerous", F::Determiner}, {"many", F::Determiner}, {"some", F::Determiner}, {"any", F::Determiner}, {"each", F::Determiner},
    {"every", F::Determiner}, {"various", F::Determiner}, {"certain", F::Determiner}, {"most", F::Determiner}, {"few", F::Determiner},
    {"both", F::Determiner}, {"other", F::Determiner}, {"such", F::Determiner}, {"all", F::Determiner}, {"more", F::Determiner},
    {"the", F::Definite}, {"this", F::Definite}, {"these", F::Definite}, {"those", F::Definite}, {"its", F::Definite},
    {"their", F::Definite}, {"his", F::Definite}, {"her", F::Definite}, {"our", F::Definite}, {"your", F::Definite}, {"my", F::Definite},
    {"of", F::Preposition}, {"in", F::Preposition}, {"on", F::Preposition}, {"at", F::Preposition}, {"to", F::Preposition},
    {"from", F::Preposition}, {"for", F::Preposition}, {"with", F::Preposition}, {"by", F::Preposition}, {"against", F::Preposition},
    {"into", F::Preposition}, {"through", F::Preposition}, {"via", F::Preposition}, {"across", F::Preposition}, {"behind", F::Preposition},
    {"during", F::Preposition}, {"since", F::Preposition}, {"between", F::Preposition}, {"among", F::Preposition}, {"under", F::Preposition},
    {"over", F::Preposition}, {"about", F::Preposition}, {"throughout", F::Preposition}, {"within", F::Preposition},
    {"without", F::Preposition}, {"towards", F::Preposition}, {"toward", F::Preposition}, {"onto", F::Preposition}, {"until", F::Preposition},
    {"upon", F::Preposition}, {"like", F::Preposition}, {"including", F::Preposition}, {"regarding", F::Preposition}, {"per", F::Preposition},
    {"despite", F::Preposition}, {"outside", F::Preposition}, {"inside", F::Preposition}, {"around", F::Preposition}, {"as", F::Preposition},
    {"than", F::Preposition}, {"concerning", F::Preposition}, {"beyond", F::Preposition}, {"according", F::Preposition}, {"called", F::Preposition},
    {"named", F::Preposition}, {"and", F::Conjunction}, {"or", F::Conjunction}, {"nor", F::Conjunction}, {"well", F::Conjunction},
    {"that", F::Subordinator}, {"which", F::Subordinator}, {"who", F::Subordinator}, {"whom", F::Subordinator}, {"whose", F::Subordinator},
    {"where", F::Subordinator}, {"when", F::Subordinator}, {"while", F::Subordinator}, {"because", F::Subordinator},
    {"although", F::Subordinator}, {"though", F::Subordinator}, {"but", F::Subordinator}, {"after", F::Subordinator},
    {"before", F::Subordinator}, {"if", F::Subordinator}, {"so", F::Subordinator}, {"whereas", F::Subordinator}, {"however", F::Subordinator},
    {"how", F::Subordinator}, {"why", F::Subordinator}, {"what", F::Subordinator}, {"whether", F::Subordinator}, {"once", F::Subordinator},
    {"wherein", F::Subordinator}, {"it", F::Pronoun}, {"they", F::Pronoun}, {"he", F::Pronoun}, {"she", F::Pronoun}, {"them", F::Pronoun},
    {"him", F::Pronoun}, {"we", F::Pronoun}, {"us", F::Pronoun}, {"i", F::Pronoun}, {"you", F::Pronoun}, {"itself", F::Pronoun},
    {"themselves", F::Pronoun}, {"has", F::Auxiliary}, {"have", F::Auxiliary}, {"had", F::Auxiliary}, {"having", F::Auxiliary},
    {"will", F::Auxiliary}, {"would", F::Auxiliary}, {"can", F::Auxiliary}, {"could", F::Auxiliary}, {"may", F::Auxiliary},
    {"might", F::Auxiliary}, {"should", F::Auxiliary}, {"must", F::Auxiliary}, {"do", F::Auxiliary}, {"does", F::Auxiliary},
    {"did", F::Auxiliary}, {"doesn", F::Auxiliary}, {"didn", F::Auxiliary}, {"known", F::Auxiliary}, {"attempted", F::Auxiliary},
    {"tried", F::Auxiliary}, {"continued", F::Auxiliary}, {"began", F::Auxiliary}, {"managed", F::Auxiliary}, {"be", F::BeForm},
    {"is", F::BeForm}, {"are", F::BeForm}, {"was", F::BeForm}, {"were", F::BeForm}, {"been", F::BeForm}, {"being", F::BeForm},
    {"not", F::Negation}, {"never", F::Negation}, {"no", F::Negation}, {"neither", F::Negation}, {"t", F::Negation}, {"cannot", F::Negation},
}};

}  // namespace

std::span<const std::pair<std::string_view, FunctionWord>> functionWords() { return table; }

}  // namespace throughline::prose
