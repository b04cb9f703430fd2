// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "ui/window/case_finder.h"
#include "ui/window/pick_box.h"

class QLabel;

namespace throughline::ui {

/// Finds as one types over names, aliases, reports, claims and sentences of the case: Enter or a click goes to the thing in
/// the picture, to the sentence in its report.
class FindBox : public PickBox {
    Q_OBJECT

public:
    FindBox(Session& session, CaseFinder& finder, QWidget* parent);

protected:
    void takeRow(int row) override;

private:
    void ask();
    void showAnswer(const FindAnswer& answer);

    Session& m_session;
    CaseFinder& m_finder;
    QLabel* m_count;
    std::shared_ptr<const FindAnswer> m_answer;  ///< that is listed
};

/// What was found in one line, as lists write it: indicators defanged, long texts cut around what was typed.
QString foundText(const FindAnswer& answer, const Found& found);
/// What it is: "place · country", "Guangzhou police, identity · government" of another name, the report of a sentence.
QString foundDetail(const FindAnswer& answer, const Found& found);
/// Chooses the thing and brings it into sight, or shows the claim, or lights the sentence; false if the case has
/// changed since.
bool goTo(Session& session, const FindAnswer& answer, const Found& found);
/// "2 names, 1 report, 40 sentences", "Nothing was found"; what of it is listed.
QString foundCountText(const FindResult& result);
/// Words around the first of those typed, cut where there are many: "… was said by the group's …".
QString cutAround(const QString& text, const QString& typed);

}  // namespace throughline::ui
