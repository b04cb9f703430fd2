// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/zip_bytes.h"

#include <cstdint>

#include <zlib.h>

namespace throughline::test {
namespace {

void put(std::string& out, std::uint32_t value, int bytes)
{
    for (int i = 0; i < bytes; ++i)
        out.push_back(static_cast<char>(value >> (8 * i) & 0xFF));
}

std::string deflated(const std::string& content)
{
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, -MAX_WBITS, 9, Z_DEFAULT_STRATEGY);
    std::string out(deflateBound(&stream, content.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(content.data()));
    stream.avail_in = static_cast<uInt>(content.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

/// What the header before a file and its row in the list at the end have in common.
std::string headOf(const std::string& content, std::size_t packed, const std::string& name)
{
    std::string head;
    put(head, 20, 2);
    put(head, 0, 2);
    put(head, 8, 2);
    put(head, 0x58210000, 4);
    put(head, static_cast<std::uint32_t>(crc32(0, reinterpret_cast<const Bytef*>(content.data()), static_cast<uInt>(content.size()))), 4);
    put(head, static_cast<std::uint32_t>(packed), 4);
    put(head, static_cast<std::uint32_t>(content.size()), 4);
    put(head, static_cast<std::uint32_t>(name.size()), 2);
    put(head, 0, 2);
    return head;
}

}  // namespace

std::string zipBytes(const ZipFiles& files)
{
    std::string out;
    std::string list;
    for (const auto& [name, content] : files) {
        const std::string packed = deflated(content);
        const std::string head = headOf(content, packed.size(), name);
        put(list, 0x02014B50, 4);
        put(list, 20, 2);
        list += head;
        put(list, 0, 2);
        put(list, 0, 2);
        put(list, 0, 2);
        put(list, 0, 4);
        put(list, static_cast<std::uint32_t>(out.size()), 4);
        list += name;
        put(out, 0x04034B50, 4);
        out += head + name + packed;
    }
    const auto begin = static_cast<std::uint32_t>(out.size());
    out += list;
    put(out, 0x06054B50, 4);
    put(out, 0, 4);
    put(out, static_cast<std::uint32_t>(files.size()), 2);
    put(out, static_cast<std::uint32_t>(files.size()), 2);
    put(out, static_cast<std::uint32_t>(list.size()), 4);
    put(out, begin, 4);
    put(out, 0, 2);
    return out;
}

std::string docxBytes(const std::string& body, const ZipFiles& more)
{
    ZipFiles files{
        {"[Content_Types].xml", R"(<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>)"},
        {"_rels/.rels",
         R"(<?xml version="1.0"?><Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>)"},
        {"word/document.xml", R"(<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>)"
                                  + body + "</w:body></w:document>"}};
    files.insert(files.end(), more.begin(), more.end());
    return zipBytes(files);
}

}  // namespace throughline::test
