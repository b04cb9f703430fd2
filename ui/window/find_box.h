// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <memory>
#include <optional>

#include "ui/window/case_finder.h"

class QLabel;
class QLineEdit;
class QTreeWidget;

namespace throughline::ui {

/// Finds as one types over names, aliases, reports, claims and sentences of the case: Enter or a click goes to the thing in
/// the picture, to the sentence in its report.
class FindBox : public QDialog {
    Q_OBJECT

public:
    FindBox(Session& session, CaseFinder& finder, QWidget* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QTreeWidget* makeList();
    void ask();
    void show(const FindAnswer& answer);
    void step(int rows);
    void goToCurrent();
    void goTo(const Found& found);

    Session& m_session;
    CaseFinder& m_finder;
    QLineEdit* m_field;
    QTreeWidget* m_list;
    QLabel* m_count;
    std::shared_ptr<const FindAnswer> m_answer;  ///< that is listed
};

/// "2 names, 1 report, 40 sentences", "Nothing was found"; what of it is listed.
QString foundCountText(const FindResult& result);
/// Words around the first of those typed, cut where there are many: "… was said by the group's …".
QString cutAround(const QString& text, const QString& typed);

}  // namespace throughline::ui
