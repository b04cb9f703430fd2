// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <cstdint>
#include <functional>

#include "core/graph/filter_words.h"

class QListWidget;
class QVBoxLayout;

namespace throughline::ui {

class Session;

/// Sets one condition of the view's filter; what is changed here takes effect at once, and is one step of the history.
/// For kinds, tags, reports, hedge, confidence, marking and degree; the others need no form. Escape and a click elsewhere
/// close it.
class ConditionPopup : public QFrame {
    Q_OBJECT

public:
    ConditionPopup(Session& session, FilterPart part, QWidget* parent);

    void openAt(QPoint global);

private:
    void make(QVBoxLayout& layout);
    void makeTypes(QVBoxLayout& layout);
    void makeTags(QVBoxLayout& layout);
    void makeReports(QVBoxLayout& layout);
    void makeHedge(QVBoxLayout& layout);
    void makeConfidence(QVBoxLayout& layout);
    void makeMarking(QVBoxLayout& layout);
    void makeDegree(QVBoxLayout& layout);
    QListWidget* makeList(QVBoxLayout& layout, bool isTicked);
    void set(const std::function<void(ViewFilter&)>& edit);

    Session& m_session;
    FilterPart m_part;
    std::uint64_t m_gesture;
};

/// What the popup of a condition, and the menu that opens it, is called: "Kinds of things".
QString partName(FilterPart part);

}  // namespace throughline::ui
