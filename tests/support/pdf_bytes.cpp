// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pdf_bytes.h"

#include <cstddef>

namespace throughline::test {
namespace {

std::string escaped(const std::string& line)
{
    std::string out;
    for (const char c : line) {
        if (c == '(' || c == ')' || c == '\\')
            out.push_back('\\');
        out.push_back(c);
    }
    return out;
}

std::string contentOf(const std::vector<std::string>& lines)
{
    std::string drawing = "BT /F1 10 Tf 12 TL 50 780 Td\n";
    for (const std::string& line : lines)
        drawing += line.empty() ? "T* T*\n" : "(" + escaped(line) + ") Tj T*\n";
    drawing += "ET";
    return "<< /Length " + std::to_string(drawing.size()) + " >>\nstream\n" + drawing + "\nendstream";
}

std::string tenDigits(std::size_t number)
{
    const std::string digits = std::to_string(number);
    return std::string(10 - digits.size(), '0') + digits;
}

}  // namespace

std::string pdfBytes(const std::vector<std::vector<std::string>>& pages)
{
    std::vector<std::string> objects{"<< /Type /Catalog /Pages 2 0 R >>", {}, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"};
    std::string kids;
    for (const std::vector<std::string>& lines : pages) {
        const std::size_t page = objects.size() + 1;
        kids += std::to_string(page) + " 0 R ";
        objects.push_back("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents "
                          + std::to_string(page + 1) + " 0 R >>");
        objects.push_back(contentOf(lines));
    }
    objects[1] = "<< /Type /Pages /Kids [" + kids + "] /Count " + std::to_string(pages.size()) + " >>";
    std::string out = "%PDF-1.4\n";
    std::string table = "0000000000 65535 f \n";
    for (std::size_t i = 0; i < objects.size(); ++i) {
        table += tenDigits(out.size()) + " 00000 n \n";
        out += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const std::string count = std::to_string(objects.size() + 1);
    const std::string start = std::to_string(out.size());
    return out + "xref\n0 " + count + "\n" + table + "trailer\n<< /Size " + count + " /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n";
}

}  // namespace throughline::test
