// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <cstdio>

#include "core/exporters/brief_writer.h"
#include "core/exporters/svg_writer.h"
#include "core/exporters/xml_text.h"

namespace throughline {
namespace {

std::string hex(Colour colour)
{
    std::array<char, 8> text{};
    std::snprintf(text.data(), text.size(), "#%02x%02x%02x", static_cast<unsigned>(colour.red), static_cast<unsigned>(colour.green),
                  static_cast<unsigned>(colour.blue));
    return text.data();
}

StyleId bannerText(Tlp tlp)
{
    switch (tlp) {
    case Tlp::Red: return StyleId::TextBannerRed;
    case Tlp::Amber:
    case Tlp::AmberStrict: return StyleId::TextBannerAmber;
    case Tlp::Green: return StyleId::TextBannerGreen;
    case Tlp::Clear: return StyleId::TextBannerClear;
    case Tlp::NotStated: break;
    }
    return StyleId::TextBannerNone;
}

class HtmlBrief {
public:
    HtmlBrief(const Brief& brief, Theme theme) : m_brief(brief), m_theme(theme), m_sheet(styleSheet(theme)) {}

    std::string write()
    {
        head();
        banner();
        m_out += "<main>\n<h1>" + xmlText(m_brief.title) + "</h1>\n";
        paragraph("rests", m_brief.restsOn);
        for (const PageWords& block : m_brief.words) {
            if (!block.heading.empty())
                m_out += "<h2>" + xmlText(block.heading) + "</h2>\n";
            for (const std::string& text : linesOf(block.text))
                paragraph("own", text);
        }
        figure();
        contested();
        notes();
        paragraph("out", m_brief.leftOut);
        paragraph("own", m_brief.ownFooter);
        paragraph("foot", m_brief.footer);
        m_out += "</main>\n";
        banner();
        m_out += "</body>\n</html>\n";
        return std::move(m_out);
    }

private:
    std::string fill(StyleId style) const { return hex(styleOf(m_sheet, style).fill); }

    void head()
    {
        m_out += "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                 "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:\">\n"
                 "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"generator\" content=\"Throughline\">\n"
                 "<meta name=\"keywords\" content=\"" + xmlText(markingText(m_brief.marking)) + "\">\n<title>" + xmlText(m_brief.title) + "</title>\n<style>\n"
                 "body{margin:0;background:" + fill(StyleId::Page) + ";color:" + fill(StyleId::TextStrong)
            + ";font:16px/1.5 Inter,'Noto Sans','DejaVu Sans',sans-serif}\n"
              "main{max-width:1200px;margin:0 auto;padding:16px 24px}\n"
              ".banner{background:#000;color:" + fill(bannerText(m_brief.marking.tlp)) + ";font-weight:600;padding:8px 24px;text-align:right;white-space:pre-wrap}\n"
              ".banner span{display:block;color:#fff;font-weight:400}\n"
              "h1{font-size:28px;line-height:1.25;margin:16px 0 8px}h2{font-size:20px;margin:32px 0 8px}\n"
              ".rests,.foot,.how{color:" + fill(StyleId::TextQuiet) + "}.out{font-weight:600}\n"
              "figure{margin:24px 0}figure svg{width:100%;height:auto;display:block}\n"
              "ol.notes{list-style:none;padding:0}ol.notes>li{margin:0 0 24px;padding-left:40px;position:relative}\n"
              ".number{position:absolute;left:0;top:0;min-width:26px;text-align:center;font-weight:600;border:1px solid;border-radius:13px}\n"
              "ul{padding-left:20px;margin:4px 0}blockquote{margin:2px 0 10px;padding:0 0 0 12px;border-left:3px solid " + fill(StyleId::TextQuiet) + "}\n"
              "h1,p,li,blockquote{overflow-wrap:anywhere}\n"
              "@media print{main{max-width:none}.banner{-webkit-print-color-adjust:exact;print-color-adjust:exact}li,figure{break-inside:avoid}}\n"
              "</style>\n</head>\n<body>\n";
    }

    void banner()
    {
        m_out += "<div class=\"banner\">" + xmlText(markingText(m_brief.marking));
        if (!m_brief.secondBanner.empty())
            m_out += "<span>" + xmlText(m_brief.secondBanner) + "</span>";
        m_out += "</div>\n";
    }

    void paragraph(const char* kind, const std::string& text)
    {
        if (!text.empty())
            m_out += "<p class=\"" + std::string(kind) + "\">" + xmlText(text) + "</p>\n";
    }

    void figure()
    {
        SvgOptions options;
        options.theme = m_theme;
        options.title = m_brief.title;
        options.description = m_brief.restsOn;
        options.isInline = true;
        m_out += "<figure>\n" + writeSvg(*m_brief.figure, options) + "</figure>\n";
    }

    void contested()
    {
        if (m_brief.contested.empty())
            return;
        m_out += "<h2>Contested</h2>\n<ul>\n";
        for (const BriefContest& contest : m_brief.contested) {
            m_out += "<li>" + xmlText(contest.what) + "<ul>";
            for (const std::string& side : contest.sides)
                m_out += "<li>" + xmlText(side) + "</li>";
            m_out += "</ul></li>\n";
        }
        m_out += "</ul>\n";
    }

    void notes()
    {
        if (m_brief.notes.empty())
            return;
        m_out += "<h2>Who says what</h2>\n<ol class=\"notes\">\n";
        for (const BriefNote& note : m_brief.notes)
            this->note(note);
        m_out += "</ol>\n";
    }

    void note(const BriefNote& note)
    {
        m_out += "<li><span class=\"number\">" + std::to_string(note.number) + "</span><strong><bdi>" + xmlText(note.speaker) + "</bdi></strong> "
            + xmlText(note.detail) + "\n<ul>\n";
        for (std::size_t i = 0; i < note.claims.size() && i < mostClaimsOfNote; ++i)
            claim(note.claims[i]);
        if (note.claims.size() > mostClaimsOfNote)
            m_out += "<li>… and " + std::to_string(note.claims.size() - mostClaimsOfNote) + " more</li>\n";
        m_out += "</ul></li>\n";
    }

    void claim(const BriefClaim& claim)
    {
        m_out += "<li><bdi>" + xmlText(claim.from) + "</bdi>";
        if (!claim.verb.empty())
            m_out += " – " + xmlText(claim.verb) + " – <bdi>" + xmlText(claim.to) + "</bdi>";
        m_out += " <span class=\"how\">";
        std::string how;
        for (const std::string* part : {&claim.stance, &claim.hedge, &claim.medium, &claim.date, &claim.report, &claim.state})
            if (!part->empty())
                how += (how.empty() ? "" : " · ") + xmlText(*part);
        m_out += how + "</span>";
        if (!claim.sentence.empty())
            m_out += "<blockquote dir=\"auto\">" + xmlText(claim.sentence) + "</blockquote>";
        m_out += "</li>\n";
    }

    const Brief& m_brief;
    Theme m_theme;
    const StyleSheet& m_sheet;
    std::string m_out;
};

}  // namespace

std::string briefHtml(const Brief& brief, Theme theme) { return HtmlBrief(brief, theme).write(); }

}  // namespace throughline
