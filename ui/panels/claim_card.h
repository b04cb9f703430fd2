// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include "core/model/threat_case.h"

class QToolButton;
class QVBoxLayout;

namespace throughline::ui {

/// One claim: who, stance, hedge, cue, sentence, where it stands. Click, Enter or Space choose it.
class ClaimCard : public QFrame {
    Q_OBJECT

public:
    ClaimCard(const ThreatCase& threatCase, ClaimId claim, bool hasSubject, QWidget* parent);

    ClaimId claim() const { return m_claim; }
    void setChosen(bool isChosen);
    /// Where claims are only read, nothing is offered to be done to them.
    void hideMenu();

signals:
    void chosen(throughline::ClaimId claim);
    /// What can be done to the claim was asked for at this point of the screen.
    void menuAsked(throughline::ClaimId claim, const QPoint& at);

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void addMenuButton(QVBoxLayout* layout);

    QToolButton* m_menu = nullptr;
    ClaimId m_claim;
    Stance m_stance;
    bool m_isChosen = false;
};

}  // namespace throughline::ui
