// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

#include "core/model/case_document.h"

namespace throughline::bench {

struct CampaignSize {
    std::size_t entities = 100'000;
    std::size_t relationships = 200'000;
    std::size_t claims = 250'000;
};

/// A made-up campaign case as a year of reading gives it: reports of about 6,000 characters for every 200 entities, each
/// claim with its sentence, ids of full length, every third thing dated. The same for the same sizes.
CaseDocument campaignCase(const CampaignSize& size);

}  // namespace throughline::bench
