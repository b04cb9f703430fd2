// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>

#include "app/commands/command.h"
#include "app/commands/interrupt.h"
#include "app/commands/later.h"
#include "app/commands/offscreen.h"
#include "app/commands/lens_option.h"
#include "app/commands/open_case.h"
#include "app/commands/redaction_options.h"
#include "core/workbench/focus_by_name.h"
#include "core/workbench/map_choices.h"
#include "ui/paint/decode_image.h"
#include "ui/paint/fonts.h"
#include "ui/paint/page_template.h"
#include "ui/paint/picture_files.h"
#include "ui/paint/write_picture.h"

namespace throughline {
namespace {

constexpr double paperDpi = 150;
constexpr double screenDpi = 96;
/// Below this nobody can read a page.
constexpr double leastWidth = 320;
constexpr double leastHeight = 200;

struct RenderOptions {
    InputOptions input;
    std::string out;
    std::string view = "lanes";
    std::string size;
    std::string paper;
    double dpi = 0;
    std::string title;
    std::string tlp;
    std::string reason;
    RedactionOptions redaction;
    bool statesWithheld = false;
    std::string theme;
    std::string focus;
    std::uint32_t hops = 1;
    std::string projection;
    std::string viewpoint;
    std::string matrix;
    std::string lensFile;
    std::string templateFile;
};

// Validators answer "" or what is wrong.

std::string extensionOf(const std::string& path)
{
    const std::string extension = std::filesystem::path(path).extension().string();
    return extension.empty() ? extension : extension.substr(1);
}

std::string checkOut(const std::string& path)
{
    const std::string extension = extensionOf(path);
    // The table of notes is asked for in the window: `convert` has a CSV of its own.
    const ui::PictureFormat* const format = ui::findPictureFormat(extension);
    if (format != nullptr && format->hasPicture)
        return {};
    const std::string later = laterValue("picture format", extension);
    return later.empty() ? "the name must end in .png, .svg, .pdf, .pptx, .html or .md: " + path : later;
}

std::string checkView(const std::string& view)
{
    std::string known;
    for (const LayoutMethod& method : layoutMethods()) {
        if (method.id == view)
            return {};
        known += (known.empty() ? "" : ", ") + std::string(method.id);
    }
    const std::string later = laterValue("view", view);
    return later.empty() ? view + " is no view; there are: " + known : later;
}

Size parseSize(const std::string& text)
{
    unsigned width = 0;
    unsigned height = 0;
    const char* const end = text.data() + text.size();
    const auto first = std::from_chars(text.data(), end, width);
    if (first.ec != std::errc() || first.ptr == end || *first.ptr != 'x')
        return {};
    const auto second = std::from_chars(first.ptr + 1, end, height);
    return second.ec == std::errc() && second.ptr == end ? Size{double(width), double(height)} : Size{};
}

std::string checkSize(const std::string& text)
{
    const Size size = parseSize(text);
    const bool fits = size.width >= leastWidth && size.height >= leastHeight && size.width <= ui::maxPngSide && size.height <= ui::maxPngSide;
    return fits ? std::string() : "a size is WIDTHxHEIGHT in pixels, from 320x200 to 32000x32000, such as 1920x1080: " + text;
}

std::string checkPaper(const std::string& name)
{
    return ui::paperByName(name).width <= 0 ? name + " is no paper; there are a4, a3, letter, 16:9, and each with -portrait"
                                           : std::string();
}

void addPageOptions(CLI::App& command, RenderOptions& options)
{
    CLI::Option* size = command.add_option("--size", options.size, "Size in pixels; the picture is never stretched")
                            ->check(checkSize)->option_text("WxH");
    command.add_option("--paper", options.paper, "a4, a3, letter or 16:9, landscape; \"a4-portrait\" and so on")
        ->check(checkPaper)->option_text("NAME")->excludes(size);
    command.add_option("--dpi", options.dpi, "Pixels per inch of a PNG (on paper 150, else 96)")
        ->check(CLI::Range(36.0, 1200.0))->option_text("N");
    command.add_option("--title", options.title, "Title of the page; made from the reports if not given")->option_text("T");
    command.add_option("--tlp", options.tlp, "Raise the marking to this level; it cannot be lowered")
        ->check(checkTlp)->option_text("LEVEL");
    command.add_option("--tlp-reason", options.reason, "Why the marking is raised; told on stderr, not on the page")->option_text("TEXT");
    command.add_option("--template", options.templateFile, "Title, second line, footer, own words, logo, paper and theme, as JSON (docs/cli); other options go before it")
        ->option_text("FILE");
    addRedactionOptions(command, options.redaction);
    command.add_flag("--state-withheld", options.statesWithheld, "Say on the page how many items --max-tlp left out");
    command.add_option("--theme", options.theme, "light (if nothing is said) or dark")->check(CLI::IsMember({"light", "dark"}))
        ->option_text("light|dark");
}

std::string checkMapChoice(std::span<const MapChoice> choices, const std::string& word)
{
    return findMapChoice(choices, word) != nullptr ? std::string() : "there is no " + word + "; there are: " + mapChoiceWords(choices);
}

void addMapOptions(CLI::App& command, RenderOptions& options)
{
    command.add_option("--projection", options.projection, "Of a map: " + mapChoiceWords(mapProjections()) + "; otherwise that of the case")
        ->check([](const std::string& word) { return checkMapChoice(mapProjections(), word); })->option_text("WHICH");
    command.add_option("--viewpoint", options.viewpoint, "Whose statement contested boundaries of a map follow: " + mapChoiceWords(mapViewpoints())
                       + "; otherwise that of the case")
        ->check([](const std::string& word) { return checkMapChoice(mapViewpoints(), word); })->option_text("WHOSE");
    command.add_option("--matrix", options.matrix, "Which matrix: " + mapChoiceWords(matrixChoices()) + "; otherwise that of the case")
        ->check([](const std::string& word) { return checkMapChoice(matrixChoices(), word); })->option_text("WHICH");
}

/// False if that failed; it is told.
bool putMap(OpenCase& opened, const RenderOptions& options)
{
    if (!options.matrix.empty() && opened.run(action::SetMatrix{options.matrix}).error)
        return false;
    if (options.projection.empty() && options.viewpoint.empty())
        return true;
    const ViewState& view = opened.state().view;
    return !opened.run(action::SetMap{options.projection.empty() ? view.mapProjection : options.projection,
                                      options.viewpoint.empty() ? view.mapViewpoint : options.viewpoint}).error;
}

/// What is asked for by file, or an empty one; nothing if that failed; it is told.
std::optional<PageTemplate> templateOf(OpenCase& opened, const RenderOptions& options)
{
    if (options.templateFile.empty())
        return PageTemplate();
    Result<PageTemplate> page = ui::readUsableTemplate(options.templateFile);
    if (!page)
        opened.reporter().tell(page.error());
    return page ? std::optional(*std::move(page)) : std::nullopt;
}

/// What is for paper or a beamer has such a size where none is asked for.
std::string_view usualPaper(std::string_view extension) { return extension == "pdf" ? "a4" : extension == "pptx" ? "16:9" : ""; }

ui::PageSpec pageSpec(const RenderOptions& options, const PageTemplate& page)
{
    ui::PageSpec spec;
    const std::string asked = options.paper.empty() && options.size.empty() ? page.paper : options.paper;
    const bool isFree = asked.empty() && options.size.empty();
    const std::string paper = isFree ? std::string(usualPaper(extensionOf(options.out))) : asked;
    const Size pixels = parseSize(options.size);
    const Size millimetres = ui::paperByName(paper);
    spec.widthPx = pixels.width;
    spec.heightPx = pixels.height;
    spec.widthMm = millimetres.width;
    spec.heightMm = millimetres.height;
    spec.dpi = options.dpi > 0 ? options.dpi : paper.empty() ? screenDpi : paperDpi;
    spec.theme = (options.theme.empty() ? page.theme : options.theme) == "dark" ? Theme::Dark : Theme::Light;
    spec.title = options.title.empty() ? page.title : options.title;
    spec.epoch = ui::sourceDateEpoch();
    return spec;
}

BriefingOptions briefingOptions(const RenderOptions& options, const PageTemplate& page, const ui::PageSpec& spec)
{
    BriefingOptions briefing = ui::withTemplate({}, page);
    briefing.title = spec.title;
    briefing.raiseTo = parseTlp(options.tlp).value_or(Tlp::NotStated);
    briefing.raiseReason = options.reason;
    briefing.aspect = ui::aspectOf(spec);
    briefing.paperWidthMm = ui::shownWidthMm(spec);
    briefing.leastPoints = spec.widthMm > 0 ? leastPaperPoints : 0;
    return briefing;
}

/// What a reader with the page in hand would complain of first.
void tellSmallText(OpenCase& opened, const DisplayList& page, double pageWidthMm)
{
    constexpr double leastPt = 6;
    if (page.texts.size.empty() || pageWidthMm <= 0)
        return;
    const double units = static_cast<double>(*std::min_element(page.texts.size.begin(), page.texts.size.end()));
    const double points = units * pageWidthMm / 25.4 * 72 / page.bounds.width;
    if (points >= leastPt)
        return;
    const auto tenths = static_cast<int>(points * 10);
    opened.reporter().tell({Diagnostic{.severity = Severity::Info, .code = "small-text",
                                       .message = "The smallest text is " + std::to_string(tenths / 10) + "."
                                           + std::to_string(tenths % 10)
                                           + " pt on this page; a larger one (--paper a3) or fewer reports read better."}});
}

/// Who raised the marking and why, and what was done so that every page can be read.
void tellPages(OpenCase& opened, const PageSet& set)
{
    for (const Diagnostic& row : opened.state().diagnostics)
        if (row.code == "marking-raised")
            opened.reporter().tell({row});
    if (!set.did.empty())
        opened.reporter().tell({Diagnostic{.severity = Severity::Info, .code = "fitted", .message = set.did}});
}

/// The page in the format that the file name asks for. False if something failed; it is told.
bool writePage(OpenCase& opened, const Changes& composed, const ui::PageSpec& spec, const std::string& out)
{
    const auto written = ui::writePicture(*ui::findPictureFormat(extensionOf(out)), composed.set->pages, ui::toldSpec(spec, composed.brief), out, opened.job(),
                                          composed.check.get());
    if (!written) {
        opened.reporter().tell(written.error());
        return false;
    }
    for (const std::string& path : *written)
        opened.reporter().wrote(path);
    return true;
}

/// False if nothing, or more than one thing, is called so; it is told.
bool focus(OpenCase& opened, const RenderOptions& options)
{
    if (options.focus.empty())
        return true;
    Result<Focus> found = focusAround(opened.state(), options.focus, options.hops);
    if (!found)
        opened.reporter().tell(found.error());
    return found && !opened.run(action::SetFocus{*std::move(found)}).error;
}

int render(const RenderOptions& options)
{
    const Interrupt interrupt;
    const Offscreen offscreen;

    OpenCase opened(options.input, interrupt.token(), ui::makeTextMetrics(), ui::decodeCardImage);
    const std::optional<PageTemplate> page = templateOf(opened, options);
    if (!page || !opened.read() || !opened.putNames() || !putMap(opened, options) || !putLens(opened, options.lensFile))
        return exitFailed;
    if (opened.run(action::SetLayout{options.view}).error || !focus(opened, options) || opened.run(action::BuildPicture{}).error)
        return exitFailed;
    if (const PicturePlan& plan = opened.state().picture->plan; plan.cards.empty()) {
        const std::string why = plan.matrix ? " as a matrix: " + plan.bands.front().header : std::string(".");
        opened.reporter().tell({Diagnostic{.severity = Severity::Info, .code = "nothing-to-draw",
                                           .message = "The input is well formed, but holds nothing to draw" + why}});
    }
    std::optional<Redaction> redaction = redactionOf(opened, options.redaction);
    if (!redaction)
        return exitFailed;
    redaction->isStated = options.statesWithheld;
    const ui::PageSpec spec = pageSpec(options, *page);
    const Changes composed = opened.run(action::ComposePage{briefingOptions(options, *page, spec), *redaction});
    tellWithheld(opened, composed, options.out);
    if (composed.error || !writePage(opened, composed, spec, options.out))
        return exitFailed;
    tellPages(opened, *composed.set);
    tellSmallText(opened, *composed.page, ui::shownWidthMm(spec));
    return opened.exitStatus();
}

}  // namespace

void addRenderCommand(CLI::App& root, ChosenCommand& chosen)
{
    CLI::App& command = *root.add_subcommand("render", "Draw reports into a picture, a slide or a brief");
    const auto options = std::make_shared<RenderOptions>();
    addInputOptions(command, options->input);
    command.add_option("-o,--output", options->out, "The file to write: .png, .svg, .pdf, .pptx, .html or .md (with the picture beside it)")
        ->required()->check(checkOut)->option_text("OUT");
    command.add_option("--view", options->view, "How to lay it out: lanes, force, map or matrix")->check(checkView)->option_text("VIEW");
    CLI::Option* around = command.add_option("--focus", options->focus, "Draw only what is near this thing: a name or an id")
                              ->option_text("NAME");
    command.add_option("--hops", options->hops, "How many lines from it, 1 to 4 (1)")
        ->check(CLI::Range(1U, Focus::mostHops))->option_text("N")->needs(around);
    addNamesOption(command, options->input);
    command.add_option("--lens", options->lensFile, "What to believe, as JSON (docs/cli)")->option_text("FILE");
    addMapOptions(command, *options);
    addPageOptions(command, *options);
    command.footer("Examples:\n"
                   "  throughline render report.txt -o picture.png\n"
                   "  throughline render report.txt -o briefing.pdf --paper a4 --tlp amber+strict\n"
                   "  throughline render report.txt -o slide.pptx\n"
                   "  throughline render bundle.json -o graph.svg --view force --theme dark");
    command.callback([options, &chosen] { chosen = [options] { return render(*options); }; });
}

}  // namespace throughline
