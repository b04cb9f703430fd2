// SPDX-License-Identifier: GPL-3.0-or-later
#include <QListView>
#include <QVBoxLayout>

#include "ui/models/history_model.h"
#include "ui/panels/panels.h"
#include "ui/plain_label.h"
#include "ui/session.h"

namespace throughline::ui {

namespace {

/// A click goes to the state after that step; nothing is lost by looking back.
class HistoryPanel : public QWidget {
public:
    HistoryPanel(Session& session, QWidget* parent)
        : QWidget(parent), m_session(session), m_model(new HistoryModel(this)), m_view(new QListView(this))
    {
        auto* layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        m_view->setObjectName(QStringLiteral("historyList"));
        m_view->setModel(m_model);
        m_view->setUniformItemSizes(true);
        m_view->setAccessibleName(Session::tr("What was done"));
        layout->addWidget(m_view);
        connect(&m_session, &Session::historyChanged, this, [this] { refresh(); });
        connect(m_view, &QListView::activated, this, [this](const QModelIndex& index) { goTo(index.row()); });
        connect(m_view, &QListView::clicked, this, [this](const QModelIndex& index) { goTo(index.row()); });
        refresh();
    }

private:
    void refresh()
    {
        m_model->show(m_session.state().history);
        const QModelIndex present = m_model->index(m_model->presentRow());
        m_view->setCurrentIndex(present);
        m_view->scrollTo(present);
    }

    void goTo(int row)
    {
        if (row != m_model->presentRow())
            m_session.dispatch(action::GoToStep{static_cast<std::size_t>(row)});
    }

    Session& m_session;
    HistoryModel* m_model;
    QListView* m_view;
};

}  // namespace

QWidget* makeHistoryPanel(Session& session, QWidget* parent) { return new HistoryPanel(session, parent); }

}  // namespace throughline::ui
