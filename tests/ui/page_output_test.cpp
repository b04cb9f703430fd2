// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/page_output.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QMimeData>
#include <QPrinter>
#include <QSignalSpy>
#include <QTemporaryDir>

#include "core/exporters/brief.h"
#include "tests/support/catch.h"
#include "tests/ui/sample_window.h"
#include "tests/ui/small_picture.h"
#include "ui/paint/fonts.h"
#include "ui/session.h"

using namespace throughline;
using namespace throughline::ui;

TEST_CASE("A copied page is there in every form at once", "[output][clipboard]")
{
    const DisplayList list = test::smallPicture(makeTextMetrics(), true);
    auto brief = std::make_shared<Brief>();
    brief->title = "=1+1";
    brief->marking.tlp = Tlp::Green;
    brief->notes = {{.number = 1, .speaker = "A house", .detail = "says", .claims = {}}};
    PageSpec spec;
    spec.marking = "TLP:GREEN";
    spec.brief = brief;
    const Result<CopiedPage> copied = copiedPage(list, spec, {});
    REQUIRE(copied);
    const std::unique_ptr<QMimeData> data(mimeData(*copied));
    CHECK(data->hasImage());
    CHECK(qvariant_cast<QImage>(data->imageData()).size() == QSize(400, 240));
    CHECK(data->data(QStringLiteral("image/svg+xml")).contains("<svg"));
    CHECK(data->data(QStringLiteral("application/pdf")).startsWith("%PDF"));
    CHECK(data->text() == QStringLiteral("TLP:GREEN\n'=1+1\n[1] A house says\n"));
    std::stop_source stop;
    stop.request_stop();
    CHECK(copiedPage(list, spec, {.stop = stop.get_token()}).error().code == ErrorCode::Cancelled);
}

TEST_CASE("A page is printed onto the paper of the printer", "[output][print]")
{
    const QTemporaryDir folder;
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(folder.filePath(QStringLiteral("x.pdf")));
    printer.setPageOrientation(QPageLayout::Landscape);
    const auto list = std::make_shared<const DisplayList>(test::smallPicture(makeTextMetrics(), true));
    const std::vector<BriefingPage> pages{{list, "Overview"}, {list, "Part 1 of 1"}};
    REQUIRE(printPages(printer, pages, {}));
    QFile file(printer.outputFileName());
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray pdf = file.readAll();
    CHECK(pdf.startsWith("%PDF"));
    CHECK(pdf.contains("Inter-SemiBold"));
    CHECK(pdf.count("/Type /Page\n") == 2);
    printer.setOutputFileName(folder.filePath(QStringLiteral("no/such/folder.pdf")));
    CHECK(printPages(printer, pages, {}).error().code == ErrorCode::Unsupported);
}

TEST_CASE("The command puts the present picture on the clipboard, with its marking", "[output][clipboard]")
{
    test::SampleWindow at("chartsPanel");
    QSignalSpy told(&at.window.session(), &Session::told);
    copyPicture(at.window.session());
    REQUIRE((!told.isEmpty() || told.wait(test::patienceMs)));
    const QMimeData* const data = QApplication::clipboard()->mimeData();
    CHECK(data->hasImage());
    CHECK(data->data(QStringLiteral("image/svg+xml")).contains("TLP NOT STATED"));
    CHECK(data->text().startsWith(QStringLiteral("TLP NOT STATED\n")));
}
