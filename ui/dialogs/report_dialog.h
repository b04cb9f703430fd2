// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/report.h"
#include "ui/forms/form_dialog.h"

class QComboBox;

namespace throughline::ui {

/// The source record of a report, filled with what was found in it.
class ReportDialog : public FormDialog {
    Q_OBJECT

public:
    ReportDialog(const Report& report, QWidget* parent);

    /// The record as it stands in the form.
    Report report() const;

private:
    Report m_before;
    QLineEdit* m_title;
    QLineEdit* m_publisher;
    QLineEdit* m_author;
    QLineEdit* m_published;
    QLineEdit* m_retrieved;
    QLineEdit* m_url;
    QLineEdit* m_language;
    QComboBox* m_reliability;
    QComboBox* m_tlp;
    QComboBox* m_pap;
};

}  // namespace throughline::ui
