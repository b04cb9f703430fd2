// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <memory>

#include "core/find/find_index.h"

namespace throughline::ui {

class Session;

/// What was found, and the case in which it was; older than the case that is open if that was changed meanwhile.
struct FindAnswer {
    QString typed;
    FindResult result;
    ThreatCase threatCase;
    std::uint64_t caseVersion = 0;
};

/// Finds things of the case that is open, on another thread; what can be found is put in order once for each version
/// of the case, when somebody first asks.
class CaseFinder : public QObject {
    Q_OBJECT

public:
    CaseFinder(Session& session, QObject* parent);

    /// `answered` brings the best so many; an older question that is not yet answered never is.
    void ask(const QString& typed, std::size_t most);

signals:
    void answered(const std::shared_ptr<const throughline::ui::FindAnswer>& answer);

private:
    Session& m_session;
    std::shared_ptr<const FindIndex> m_index;
    std::uint64_t m_indexVersion = 0;
};

}  // namespace throughline::ui
