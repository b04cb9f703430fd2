// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>

#include "core/scene/display_list.h"
#include "ui/paint/picture_files.h"

class QMimeData;
class QPrinter;
class QWidget;

namespace throughline::ui {

class Session;

/// The page of a picture for the clipboard, in every form that a program may want: made on another thread.
struct CopiedPage {
    QImage image;
    QByteArray svg;
    QByteArray pdf;
    QString notes;  ///< title, marking and numbered notes as lines of text
};

/// The page as it is copied: 192 dots per inch, fewer where that would be more than 16 million pixels. Errors: those of the formats.
Result<CopiedPage> copiedPage(const DisplayList& page, const PageSpec& spec, const Job& job);
/// All forms at once, the picture before the words. The caller owns it.
QMimeData* mimeData(const CopiedPage& page);

/// Puts the page of the present picture on the clipboard; the session tells when it is there.
void copyPicture(Session& session);

/// Fills the printable part of the printer's page, page by page. Errors: Unsupported (the printer takes nothing), Cancelled.
Status printPages(QPrinter& printer, std::span<const BriefingPage> pages, const Job& job);
/// Asks for a printer and prints the page of the present picture, composed for its paper.
void askToPrint(Session& session, QWidget* parent);

}  // namespace throughline::ui
