// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QTimer>

#include "core/workbench/page_template.h"
#include "ui/session.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace throughline::ui {

class AnonymiseButton;
class PageParts;

/// Asks how the page is to be: format, size, resolution, title, marking (which can only be raised),
/// theme, what stays with the analyst; shows the page as it will be.
class ExportDialog : public QDialog {
    Q_OBJECT

public:
    ExportDialog(Session& session, QWidget* parent);

    /// What was chosen, without a path.
    PictureExport request() const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    QWidget* makeForm();
    void addRedaction(QFormLayout& form);
    /// The form as a template, and a template into the form.
    PageTemplate whole() const;
    void follow(const PageTemplate& page);
    QWidget* makePreview();
    QWidget* makePageBar();
    void fillSizes();
    void fillMarkings();
    void showWithheld(int rows);
    void showWhatCounts();
    void askPreview();
    void showPreview(const QImage& page);
    void showPages(int pages, const QString& did);
    void turnTo(int page);
    bool isReasoned() const;
    void showPreviewProblem(const QString& reason);
    void scalePreview();

    Session& m_session;
    QComboBox* m_format = nullptr;
    QComboBox* m_size = nullptr;
    QSpinBox* m_width = nullptr;
    QSpinBox* m_height = nullptr;
    QSpinBox* m_dpi = nullptr;
    QLineEdit* m_title = nullptr;
    QComboBox* m_marking = nullptr;
    QLineEdit* m_secondBanner = nullptr;
    QComboBox* m_theme = nullptr;
    PageParts* m_parts = nullptr;
    QComboBox* m_cap = nullptr;
    AnonymiseButton* m_anonymise = nullptr;
    QCheckBox* m_states = nullptr;
    QLabel* m_withheld = nullptr;
    QLineEdit* m_reason = nullptr;
    QLabel* m_preview = nullptr;
    QWidget* m_pageBar = nullptr;  ///< hidden where there is one page
    QPushButton* m_back = nullptr;
    QPushButton* m_next = nullptr;
    QLabel* m_pageLabel = nullptr;
    QLabel* m_did = nullptr;
    int m_pageNumber = 0;  ///< the one that is shown, from 0
    QPushButton* m_save = nullptr;
    QImage m_page;
    QTimer m_delay;  ///< previews follow typing, not each key
};

}  // namespace throughline::ui
