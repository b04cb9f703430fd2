// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QTranslator>

#include "tests/ui/qt_catch.h"

namespace throughline::test {

/// Windows made while it lives are in this language; "en" is none.
class InLanguage {
public:
    explicit InLanguage(const QString& code)
    {
        if (code == QStringLiteral("en"))
            return;
        REQUIRE(m_words.load(QStringLiteral("throughline_") + code, QStringLiteral(":/translations")));
        QCoreApplication::installTranslator(&m_words);
    }
    ~InLanguage() { QCoreApplication::removeTranslator(&m_words); }
    InLanguage(const InLanguage&) = delete;
    InLanguage& operator=(const InLanguage&) = delete;

private:
    QTranslator m_words;
};

}  // namespace throughline::test
