// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <functional>
#include <optional>

#include "core/model/threat_case.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace throughline::ui {

class EntityField;
class FormDialog;
class ReportView;

/// The fields of a claim in a form: who says it, how, how sure, where. The sentence is picked by
/// selecting it in the report's text, which stands in the form.
class ClaimForm {
    Q_DECLARE_TR_FUNCTIONS(throughline::ui::ClaimForm)

public:
    /// `isJoining`: about a same-as link; it has no act and no fact time.
    ClaimForm(FormDialog& dialog, const ThreatCase& threatCase, const Claim& claim, bool isJoining = false);

    Claim claim() const;
    /// What is missing, in a sentence; empty if nothing.
    QString missing() const;

private:
    void showReport();
    void takeSelection();

    FormDialog& m_dialog;
    ThreatCase m_case;  ///< a copy is cheap, and stays as it was when the form opened
    Claim m_before;
    TextSpan m_span;
    EntityField* m_speaker;
    QComboBox* m_stance;
    QComboBox* m_act = nullptr;
    QComboBox* m_certainty;
    QCheckBox* m_distance;
    QComboBox* m_credibility;
    QLineEdit* m_saidAt;
    QLineEdit* m_factTime = nullptr;
    QComboBox* m_report;
    ReportView* m_text;
    QPlainTextEdit* m_sentence;
};

}  // namespace throughline::ui
