// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace throughline::test {

/// Names that would be something else than words to a careless writer of documents.
inline std::vector<std::string> hostileWords()
{
    return {"<script>alert(1)</script>",
            "</title></svg><img src=x onerror=alert(1)>",
            "]]> & \" ' <!-- -->",
            "=cmd|'/c calc'!A1",
            "+1+1", "-2+3", "@SUM(1)",
            "\t=1", "\r=2",
            "[link](javascript:alert(1)) ![x](http://evil.com/x.png)",
            "# heading", "1. item", "| cell |", "$x^2$", "`code`", "&lt;b&gt;",
            "invoice\xE2\x80\xAE" "fdp.exe", "\xE2\x81\xA7isolate",
            std::string("a\0b", 3), "bell\x07", "bad \xFF\xFE utf8", "\xEF\xBF\xBF",
            ") Tj ET /JavaScript (app.alert(1)", "%PDF \\( endobj",
            "http://evil.com/payload?x=1",
            std::string(10'000, 'w')};
}

/// What must not stand in any text file as it is.
inline bool turnsOrHides(const std::string& text)
{
    if (text.find('\0') != std::string::npos || text.find('\x07') != std::string::npos)
        return true;
    for (const char* sign : {"\xE2\x80\xAA", "\xE2\x80\xAB", "\xE2\x80\xAC", "\xE2\x80\xAD", "\xE2\x80\xAE", "\xE2\x81\xA6", "\xE2\x81\xA7", "\xE2\x81\xA8", "\xE2\x81\xA9"})
        if (text.find(sign) != std::string::npos)
            return true;
    return false;
}

}  // namespace throughline::test
