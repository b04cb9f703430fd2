// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/golden_image.h"

#include <cstdlib>

#include "tests/support/paths.h"

namespace throughline::test {

namespace {

bool isNear(QRgb a, QRgb b)
{
    return std::abs(qRed(a) - qRed(b)) <= 1 && std::abs(qGreen(a) - qGreen(b)) <= 1
        && std::abs(qBlue(a) - qBlue(b)) <= 1;
}

bool hasNear(const QImage& image, int x, int y, QRgb wanted)
{
    for (int dy = -1; dy <= 1; ++dy)
        for (int dx = -1; dx <= 1; ++dx)
            if (image.valid(x + dx, y + dy) && isNear(image.pixel(x + dx, y + dy), wanted))
                return true;
    return false;
}

bool isCoveredBy(const QImage& image, const QImage& other)
{
    if (image.size() != other.size())
        return false;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (!hasNear(other, x, y, image.pixel(x, y)))
                return false;
    return true;
}

}  // namespace

bool matchesGolden(const QImage& image, const QString& name)
{
    const QString base = QString::fromStdString(sourceDir()) + QStringLiteral("/tests/ui/golden/") + name;
    const QImage golden(QString(base + QStringLiteral(".png")));
    if (isCoveredBy(image, golden) && isCoveredBy(golden, image))
        return true;
    image.save(QString(base + QStringLiteral(".actual.png")));
    return false;
}

}  // namespace throughline::test
