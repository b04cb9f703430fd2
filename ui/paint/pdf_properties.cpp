// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/pdf_properties.h"

#include <QDateTime>
#include <exception>
#include <memory>

#define POINTERHOLDER_TRANSITION 4  // its own pointers are std::shared_ptr
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include "core/base/printable.h"
#include "ui/qt_text.h"

namespace throughline::ui {

namespace {

using Handle = QPDFObjectHandle;

QString timeText(std::int64_t epoch, const QString& form) { return QDateTime::fromSecsSinceEpoch(epoch, Qt::UTC).toString(form); }

std::string markup(const std::string& text) { return fromQt(toQt(drawable(text)).toHtmlEscaped()); }

/// The same as the Info dictionary, for readers that look there (PDF 1.7, 14.3.2).
std::string xmp(const PdfProperties& properties)
{
    const std::string time = fromQt(timeText(properties.epoch, QStringLiteral("yyyy-MM-dd'T'HH:mm:ss'Z'")));
    const auto words = [](const std::string& text) { return "<rdf:Alt><rdf:li xml:lang=\"x-default\">" + markup(text) + "</rdf:li></rdf:Alt>"; };
    return "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
           "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
           "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
           " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n<dc:format>application/pdf</dc:format><dc:title>"
        + words(properties.title) + "</dc:title><dc:description>" + words(properties.marking) + "</dc:description><pdf:Keywords>"
        + markup(properties.marking) + "</pdf:Keywords>\n<xmp:CreatorTool>Throughline</xmp:CreatorTool><xmp:CreateDate>" + time
        + "</xmp:CreateDate><xmp:ModifyDate>" + time + "</xmp:ModifyDate>\n</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>\n";
}

Handle text(const std::string& words) { return Handle::newUnicodeString(drawable(words)); }

void putInfo(QPDF& pdf, const PdfProperties& properties)
{
    Handle info = Handle::newDictionary();
    const Handle time = Handle::newString(fromQt(timeText(properties.epoch, QStringLiteral("'D:'yyyyMMddHHmmss'Z'"))));
    info.replaceKey("/Title", text(properties.title));
    if (!properties.marking.empty()) {
        info.replaceKey("/Subject", text(properties.marking));
        info.replaceKey("/Keywords", text(properties.marking));
    }
    info.replaceKey("/Creator", Handle::newString("Throughline"));
    info.replaceKey("/CreationDate", time);
    info.replaceKey("/ModDate", time);
    pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(info));
}

void putXmp(QPDF& pdf, const PdfProperties& properties)
{
    Handle stream = Handle::newStream(&pdf, xmp(properties));
    stream.getDict().replaceKey("/Type", Handle::newName("/Metadata"));
    stream.getDict().replaceKey("/Subtype", Handle::newName("/XML"));
    pdf.getRoot().replaceKey("/Metadata", stream);
}

/// A flat list, in the order of the pages.
void putBookmarks(QPDF& pdf, const std::vector<std::string>& names)
{
    const auto pages = QPDFPageDocumentHelper(pdf).getAllPages();
    const std::size_t count = std::min(pages.size(), names.size());
    if (count == 0)
        return;
    Handle root = pdf.makeIndirectObject(Handle::newDictionary());
    std::vector<Handle> rows;
    for (std::size_t i = 0; i < count; ++i) {
        Handle row = Handle::newDictionary();
        row.replaceKey("/Title", text(names[i]));
        row.replaceKey("/Parent", root);
        row.replaceKey("/Dest", Handle::newArray({pages[i].getObjectHandle(), Handle::newName("/Fit")}));
        rows.push_back(pdf.makeIndirectObject(row));
    }
    for (std::size_t i = 0; i + 1 < count; ++i) {
        rows[i].replaceKey("/Next", rows[i + 1]);
        rows[i + 1].replaceKey("/Prev", rows[i]);
    }
    root.replaceKey("/Type", Handle::newName("/Outlines"));
    root.replaceKey("/First", rows.front());
    root.replaceKey("/Last", rows.back());
    root.replaceKey("/Count", Handle::newInteger(static_cast<long long>(count)));
    pdf.getRoot().replaceKey("/Outlines", root);
}

void putViewing(QPDF& pdf)
{
    Handle viewing = Handle::newDictionary();
    viewing.replaceKey("/DisplayDocTitle", Handle::newBool(true));
    pdf.getRoot().replaceKey("/ViewerPreferences", viewing);
    pdf.getRoot().replaceKey("/Lang", Handle::newString("en"));
}

}  // namespace

Result<QByteArray> withProperties(const QByteArray& bytes, const PdfProperties& properties)
{
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("page", bytes.constData(), static_cast<std::size_t>(bytes.size()));
        putInfo(pdf, properties);
        putXmp(pdf, properties);
        putBookmarks(pdf, properties.bookmarks);
        putViewing(pdf);
        pdf.getTrailer().removeKey("/ID");  // else half of a random one stays
        QPDFWriter writer(pdf);
        writer.setOutputMemory();
        writer.setDeterministicID(true);
        writer.setStreamDataMode(qpdf_s_preserve);
        writer.write();
        const std::unique_ptr<Buffer> out(writer.getBuffer());
        return QByteArray(reinterpret_cast<const char*>(out->getBuffer()), static_cast<qsizetype>(out->getSize()));
    } catch (const std::exception& fault) {  // the library's own; QPDFExc is one
        return Error{ErrorCode::Internal, fault.what(), "pdf"};
    }
}

}  // namespace throughline::ui
