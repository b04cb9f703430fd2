// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/note.h"

namespace throughline {
namespace {

bool sameBytes(const std::shared_ptr<const std::string>& a, const std::shared_ptr<const std::string>& b)
{
    return a == b || (a && b && *a == *b);
}

}  // namespace

bool Attachment::operator==(const Attachment& o) const
{
    return id == o.id && about == o.about && fileName == o.fileName && mediaType == o.mediaType && caption == o.caption
        && marking == o.marking && isDeleted == o.isDeleted && isOnCard == o.isOnCard && sameBytes(bytes, o.bytes);
}

bool House::operator==(const House& o) const { return name == o.name && id == o.id && sameBytes(logo, o.logo); }

}  // namespace throughline
