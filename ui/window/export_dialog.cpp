// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/export_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QSpinBox>

#include "ui/plain_label.h"
#include "ui/qt_text.h"
#include "ui/window/anonymise.h"
#include "ui/window/page_parts.h"

namespace throughline::ui {

namespace {

constexpr int previewDelayMs = 150;
constexpr QSize largestPreview{1000, 800};

/// A size in the list: paper in millimetres, pixels, or neither (what the picture needs, or free).
struct SizeRow {
    const char* label;
    double widthMm = 0;
    double heightMm = 0;
    double widthPx = 0;
    double heightPx = 0;
    bool isFree = false;
    std::string_view paper = {};  ///< its name in templates
};
constexpr std::array sizeRows{
    SizeRow{QT_TRANSLATE_NOOP("throughline::ui::ExportDialog", "As the picture needs")},
    SizeRow{QT_TRANSLATE_NOOP("throughline::ui::ExportDialog", "Slide 16:9"), 338.667, 190.5, 0, 0, false, "16:9"},
    SizeRow{QT_TRANSLATE_NOOP("throughline::ui::ExportDialog", "A4 landscape"), 297, 210, 0, 0, false, "a4"},
    SizeRow{QT_TRANSLATE_NOOP("throughline::ui::ExportDialog", "A4 portrait"), 210, 297, 0, 0, false, "a4-portrait"},
    SizeRow{QT_TRANSLATE_NOOP("throughline::ui::ExportDialog", "A3 landscape"), 420, 297, 0, 0, false, "a3"},
    SizeRow{QT_TRANSLATE_NOOP("throughline::ui::ExportDialog", "A3 portrait"), 297, 420, 0, 0, false, "a3-portrait"},
    SizeRow{QT_TRANSLATE_NOOP("throughline::ui::ExportDialog", "Letter landscape"), 279.4, 215.9, 0, 0, false, "letter"},
    SizeRow{QT_TRANSLATE_NOOP("throughline::ui::ExportDialog", "Letter portrait"), 215.9, 279.4, 0, 0, false, "letter-portrait"},
    SizeRow{QT_TRANSLATE_NOOP("throughline::ui::ExportDialog", "1920 x 1080 pixels"), 0, 0, 1920, 1080},
    SizeRow{QT_TRANSLATE_NOOP("throughline::ui::ExportDialog", "3840 x 2160 pixels"), 0, 0, 3840, 2160},
    SizeRow{QT_TRANSLATE_NOOP("throughline::ui::ExportDialog", "Free, in pixels"), 0, 0, 0, 0, true},
};

/// As wide as it needs, scrolled where the screen is low.
QWidget* inScroll(QWidget* form, QWidget* parent)
{
    auto* scroll = new QScrollArea(parent);
    scroll->setWidget(form);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(parent->windowTitle());
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumWidth(form->sizeHint().width() + scroll->verticalScrollBar()->sizeHint().width());
    scroll->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    return scroll;
}

QSpinBox* makeSpin(int least, int most, int value, QWidget* parent)
{
    auto* spin = new QSpinBox(parent);
    spin->setRange(least, most);
    spin->setValue(value);
    return spin;
}

}  // namespace

ExportDialog::ExportDialog(Session& session, QWidget* parent) : QDialog(parent), m_session(session)
{
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export"));
    m_delay.setSingleShot(true);
    m_delay.setInterval(previewDelayMs);
    build();
    fillSizes();
    fillMarkings();
    m_parts->restore();
    resize(sizeHint().expandedTo({960, 520}).boundedTo(screen()->availableSize() * 9 / 10));
    connect(&m_delay, &QTimer::timeout, this, [this] { askPreview(); });
    connect(&m_session, &Session::previewed, this, [this](const QImage& page) { showPreview(page); });
    connect(&m_session, &Session::previewWithheld, this, [this](int rows) { showWithheld(rows); });
    connect(&m_session, &Session::previewCounted, this, [this](int pages, const QString& did) { showPages(pages, did); });
    connect(&m_session, &Session::previewFailed, this, [this](const QString& reason) { showPreviewProblem(reason); });
    showWhatCounts();
    askPreview();
}

void ExportDialog::build()
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(tr("Save as …"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(QStringLiteral("exportSave"));
    m_save->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(inScroll(makeForm(), this));
    auto* shown = new QVBoxLayout;
    shown->setSpacing(8);
    shown->addWidget(makePreview(), 1);
    shown->addWidget(makePageBar());
    row->addLayout(shown, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(16);
    layout->addLayout(row, 1);
    layout->addWidget(buttons);
}

QWidget* ExportDialog::makeForm()
{
    auto* page = new QWidget(this);
    page->setMinimumWidth(336);  // and wider where words are larger
    auto* form = new QFormLayout(page);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_format = new QComboBox(page);
    for (const PictureFormat& format : pictureFormats())
        m_format->addItem(toQt(format.label), toQt(format.id));
    m_size = new QComboBox(page);
    m_width = makeSpin(64, 32000, 1920, page);
    m_height = makeSpin(64, 32000, 1080, page);
    m_dpi = makeSpin(72, 600, 150, page);
    m_title = new QLineEdit(page);
    m_title->setPlaceholderText(tr("Made from the case"));
    m_marking = new QComboBox(page);
    m_reason = new QLineEdit(page);
    m_reason->setObjectName(QStringLiteral("exportReason"));
    m_reason->setPlaceholderText(tr("Why it is raised; kept in Problems"));
    m_secondBanner = new QLineEdit(page);
    m_secondBanner->setPlaceholderText(tr("National level, caveats"));
    m_theme = new QComboBox(page);
    for (QComboBox* box : {m_format, m_size, m_marking, m_theme})
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_theme->addItems({tr("Light"), tr("Dark")});
    m_parts = new PageParts([this] { return whole(); }, page);
    m_parts->addTemplateRow(*form);
    form->addRow(tr("&Format"), m_format);
    form->addRow(tr("&Size"), m_size);
    form->addRow(tr("&Width"), m_width);
    form->addRow(tr("H&eight"), m_height);
    form->addRow(tr("&Dots per inch"), m_dpi);
    form->addRow(tr("&Title"), m_title);
    form->addRow(tr("&Marking"), m_marking);
    form->addRow(tr("&Reason"), m_reason);
    form->addRow(tr("Second &line"), m_secondBanner);
    m_parts->addRows(*form);
    form->addRow(tr("T&heme"), m_theme);
    addRedaction(*form);
    const auto again = [this] {
        m_pageNumber = 0;
        showWhatCounts();
        m_delay.start();
    };
    for (QComboBox* box : {m_format, m_size, m_marking, m_theme})
        connect(box, &QComboBox::currentIndexChanged, this, again);
    for (QSpinBox* spin : {m_width, m_height, m_dpi})
        connect(spin, &QSpinBox::valueChanged, this, again);
    connect(m_reason, &QLineEdit::textChanged, this, [this] { m_save->setEnabled(isReasoned() && !m_page.isNull()); });
    for (QLineEdit* field : {m_title, m_secondBanner})
        connect(field, &QLineEdit::textChanged, this, again);
    connect(m_parts, &PageParts::changed, this, again);
    connect(m_parts, &PageParts::chosen, this, [this](const PageTemplate& chosen) { follow(chosen); });
    return page;
}

PageTemplate ExportDialog::whole() const
{
    PageTemplate page;
    page.title = fromQt(m_title->text().trimmed());
    page.secondLine = fromQt(m_secondBanner->text().trimmed());
    page.paper = sizeRows[static_cast<std::size_t>(m_size->currentIndex())].paper;
    page.theme = m_theme->currentIndex() == 1 ? "dark" : "light";
    m_parts->tell(page);
    return page;
}

void ExportDialog::follow(const PageTemplate& page)
{
    m_title->setText(toQt(page.title));
    m_secondBanner->setText(toQt(page.secondLine));
    for (std::size_t row = 0; row < sizeRows.size(); ++row)
        if (!page.paper.empty() && sizeRows[row].paper == page.paper)
            m_size->setCurrentIndex(static_cast<int>(row));
    if (!page.theme.empty())
        m_theme->setCurrentIndex(page.theme == "dark" ? 1 : 0);
    m_pageNumber = 0;
    m_delay.start();
}

void ExportDialog::addRedaction(QFormLayout& form)
{
    m_cap = capBox(form.parentWidget());
    m_anonymise = new AnonymiseButton(m_session.state().threatCase, form.parentWidget());
    m_states = new QCheckBox(tr("Sa&y so on the page"), form.parentWidget());
    m_states->setToolTip(tr("Says how many items were withheld, and above which level. Without it nothing tells that any were."));
    m_withheld = plainLabel(QString(), LabelTone::Quiet, form.parentWidget());
    m_withheld->setObjectName(QStringLiteral("exportWithheld"));
    form.addRow(tr("Export at m&ost"), m_cap);
    form.addRow(tr("&Anonymise"), m_anonymise);
    form.addRow(QString(), m_states);
    form.addRow(m_withheld);
    m_withheld->hide();
    connect(m_cap, &QComboBox::currentIndexChanged, this, [this] {
        fillMarkings();
        showWhatCounts();
        m_delay.start();
    });
    connect(m_anonymise, &AnonymiseButton::changed, this, [this] { m_delay.start(); });
    connect(m_states, &QCheckBox::toggled, this, [this] { m_delay.start(); });
}

void ExportDialog::showWithheld(int rows)
{
    m_withheld->setVisible(rows > 0);
    m_withheld->setText(rows == 1 ? tr("1 item stays here; Problems lists it after the export.")
                                  : tr("%1 items stay here; Problems lists them after the export.").arg(rows));
}

/// Buttons to turn pages, and what was done so that they can be read; below the preview.
QWidget* ExportDialog::makePageBar()
{
    m_pageBar = new QWidget(this);
    m_back = new QPushButton(tr("Page &before"), m_pageBar);
    m_back->setObjectName(QStringLiteral("exportBack"));
    m_next = new QPushButton(tr("&Next page"), m_pageBar);
    m_next->setObjectName(QStringLiteral("exportNext"));
    m_pageLabel = plainLabel(QString(), LabelTone::Plain, m_pageBar);
    m_pageLabel->setObjectName(QStringLiteral("exportPages"));
    m_did = plainLabel(QString(), LabelTone::Quiet, m_pageBar);
    m_did->setObjectName(QStringLiteral("exportDid"));
    auto* row = new QHBoxLayout;
    row->addWidget(m_back);
    row->addWidget(m_pageLabel);
    row->addWidget(m_next);
    row->addStretch(1);
    auto* layout = new QVBoxLayout(m_pageBar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(row);
    layout->addWidget(m_did);
    for (QPushButton* button : {m_back, m_next})
        button->setAutoDefault(false);
    connect(m_back, &QPushButton::clicked, this, [this] { turnTo(m_pageNumber - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { turnTo(m_pageNumber + 1); });
    m_pageBar->hide();
    return m_pageBar;
}

void ExportDialog::turnTo(int page)
{
    m_pageNumber = page;
    askPreview();
}

void ExportDialog::showPages(int pages, const QString& did)
{
    m_pageNumber = std::clamp(m_pageNumber, 0, pages - 1);
    m_pageBar->setVisible(pages > 1 || !did.isEmpty());
    m_pageLabel->setText(tr("Page %1 of %2").arg(m_pageNumber + 1).arg(pages));
    m_back->setEnabled(m_pageNumber > 0);
    m_next->setEnabled(m_pageNumber + 1 < pages);
    m_did->setText(did);
}

QWidget* ExportDialog::makePreview()
{
    m_preview = plainLabel(tr("Composing the page …"), this);
    m_preview->setObjectName(QStringLiteral("exportPreview"));
    m_preview->setAccessibleName(tr("Preview"));
    m_preview->setAlignment(Qt::AlignCenter);
    m_preview->setMinimumSize(400, 300);
    m_preview->setFrameShape(QFrame::StyledPanel);
    m_preview->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    return m_preview;
}

void ExportDialog::fillSizes()
{
    for (const SizeRow& row : sizeRows)
        m_size->addItem(tr(row.label));
}

/// Under a cap the page is marked by what is left, which is known when it is composed.
void ExportDialog::fillMarkings()
{
    const WorkbenchState& state = m_session.state();
    const QSignalBlocker quiet(m_marking);
    m_marking->clear();
    const bool isCapped = m_cap->currentIndex() > 0;
    const bool isDrawn = state.picture && !state.isPictureStale() && !isCapped;
    const Tlp computed = isDrawn ? computedMarking(state.picturedCase(), *state.picture).tlp : Tlp::NotStated;
    m_marking->addItem(isCapped ? tr("As computed from what goes") : tr("As computed: %1").arg(toQt(tlpText(computed))), static_cast<int>(Tlp::NotStated));
    for (const Tlp level : {Tlp::Clear, Tlp::Green, Tlp::Amber, Tlp::AmberStrict, Tlp::Red})
        if (isCapped || (level != computed && capLevel(level) >= capLevel(computed)))
            m_marking->addItem(tr("Raise to %1").arg(toQt(tlpText(level))), static_cast<int>(level));
}

void ExportDialog::showWhatCounts()
{
    const SizeRow& size = sizeRows[static_cast<std::size_t>(m_size->currentIndex())];
    const PictureFormat* format = findPictureFormat(fromQt(m_format->currentData().toString()));
    // A brief holds the picture as wide as its reader is; a table has none.
    const bool hasSize = !format->needsBrief;
    m_size->setEnabled(hasSize);
    m_width->setEnabled(hasSize && size.isFree);
    m_height->setEnabled(hasSize && size.isFree);
    m_dpi->setEnabled(format->hasPixels && size.widthPx == 0 && !size.isFree);
    m_states->setEnabled(m_cap->currentIndex() > 0);
    m_reason->setEnabled(m_marking->currentIndex() > 0);
}

PictureExport ExportDialog::request() const
{
    const SizeRow& size = sizeRows[static_cast<std::size_t>(m_size->currentIndex())];
    PictureExport request;
    request.format = findPictureFormat(fromQt(m_format->currentData().toString()));
    request.page.widthMm = size.widthMm;
    request.page.heightMm = size.heightMm;
    request.page.widthPx = size.isFree ? m_width->value() : size.widthPx;
    request.page.heightPx = size.isFree ? m_height->value() : size.heightPx;
    request.page.dpi = m_dpi->isEnabled() ? m_dpi->value() : 96;
    request.page.theme = m_theme->currentIndex() == 1 ? Theme::Dark : Theme::Light;
    request.page.title = fromQt(m_title->text());
    request.page.epoch = sourceDateEpoch();
    m_parts->tell(request.briefing);
    request.briefing.title = request.page.title;
    request.redaction.maxTlp = static_cast<Tlp>(m_cap->currentData().toInt());
    request.redaction.pseudonyms = m_anonymise->pseudonyms();
    request.redaction.isStated = m_states->isChecked() && m_states->isEnabled();
    request.briefing.raiseTo = static_cast<Tlp>(m_marking->currentData().toInt());
    request.briefing.secondBanner = fromQt(m_secondBanner->text());
    request.briefing.raiseReason = m_reason->isEnabled() ? fromQt(m_reason->text()) : std::string();
    request.briefing.aspect = aspectOf(request.page);
    request.briefing.paperWidthMm = shownWidthMm(request.page);
    request.briefing.leastPoints = request.page.widthMm > 0 ? leastPaperPoints : 0;
    return request;
}

void ExportDialog::askPreview()
{
    m_save->setEnabled(false);
    m_session.previewPage(request(), largestPreview, static_cast<std::size_t>(m_pageNumber));
}

void ExportDialog::showPreview(const QImage& page)
{
    m_page = page;
    m_save->setEnabled(isReasoned());
    m_save->setDefault(true);  // a button loses that while it is disabled
    scalePreview();
}

/// Who raises a marking says why.
bool ExportDialog::isReasoned() const { return !m_reason->isEnabled() || !m_reason->text().trimmed().isEmpty(); }

void ExportDialog::showPreviewProblem(const QString& reason)
{
    m_page = QImage();
    m_preview->setText(reason);
}

void ExportDialog::scalePreview()
{
    if (m_page.isNull())
        return;
    const qreal ratio = devicePixelRatioF();
    QPixmap pixmap = QPixmap::fromImage(m_page).scaled((m_preview->size() - QSize(8, 8)) * ratio, Qt::KeepAspectRatio,
                                                       Qt::SmoothTransformation);
    pixmap.setDevicePixelRatio(ratio);
    m_preview->setPixmap(pixmap);
}

void ExportDialog::resizeEvent(QResizeEvent* event)
{
    QDialog::resizeEvent(event);
    scalePreview();
}

}  // namespace throughline::ui
