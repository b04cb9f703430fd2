// SPDX-License-Identifier: GPL-3.0-or-later
// Who speaks in the case, who of them is believed, and what that changes.
#include <QCheckBox>
#include <QCoreApplication>
#include <QDockWidget>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>
#include <array>

#include "core/workbench/lens_text.h"
#include "ui/panels/panels.h"
#include "ui/plain_label.h"
#include "ui/qt_text.h"
#include "ui/session.h"
#include "ui/sources/lens_effect_view.h"
#include "ui/sources/lens_form.h"
#include "ui/sources/source_model.h"
#include "ui/sources/source_text.h"
#include "ui/sources/source_view.h"

namespace throughline::ui {

namespace {

/// Below this the list stands above the rest.
constexpr int leastBeside = 700;
/// So many origins are shown with their members at the start.
constexpr int mostExpanded = 200;
constexpr int nameLetters = 26;
constexpr int trustLetters = 12;
constexpr int countLetters = 7;

QString groupedKey() { return QStringLiteral("sources/grouped"); }
QString columnsKey() { return QStringLiteral("sources/columns"); }
QString partsKey() { return QStringLiteral("sources/parts"); }

struct TrustRow {
    Belief belief;
    const char* name;
    const char* text;
    const char* hint;
};
constexpr std::array trusts{
    TrustRow{Belief::Believed, "believe", QT_TRANSLATE_NOOP("throughline::ui::SourcesPanel", "&Believe"),
             QT_TRANSLATE_NOOP("throughline::ui::SourcesPanel", "What the chosen sources say counts (B or 1)")},
    TrustRow{Belief::Doubted, "doubt", QT_TRANSLATE_NOOP("throughline::ui::SourcesPanel", "&Doubt"),
             QT_TRANSLATE_NOOP("throughline::ui::SourcesPanel", "What the chosen sources say counts as alleged at most (D or 2)")},
    TrustRow{Belief::Disbelieved, "disbelieve", QT_TRANSLATE_NOOP("throughline::ui::SourcesPanel", "Do not be&lieve"),
             QT_TRANSLATE_NOOP("throughline::ui::SourcesPanel", "What the chosen sources say or carry does not count (X or 3)")},
};

constexpr const char* ownOriginHint = QT_TRANSLATE_NOOP(
    "throughline::ui::SourcesPanel", "Counts each of the chosen sources as an origin of its own, or no longer: you know that it does not have it from the others (O)");

class SourcesPanel : public QWidget {
    Q_DECLARE_TR_FUNCTIONS(throughline::ui::SourcesPanel)

public:
    SourcesPanel(Session& session, QWidget* parent)
        : QWidget(parent), m_session(session), m_splitter(new QSplitter(this)), m_filter(new QLineEdit(this)),
          m_grouped(new QCheckBox(tr("By origin"), this)), m_count(plainLabel(QString(), LabelTone::Quiet, this)),
          m_model(new SourceModel(this)), m_view(new SourceView(this)), m_form(new LensForm(this)),
          m_reset(new QPushButton(tr("Take the lens off"), this)), m_effect(new LensEffectView(session, this))
    {
        setObjectName(QStringLiteral("sourcesPanel"));
        makeTop();
        makeList();
        makeLens();
        m_splitter->addWidget(m_effect);
        auto* layout = new QVBoxLayout(this);
        layout->setContentsMargins(8, 8, 8, 8);
        layout->addWidget(m_splitter);
        m_splitter->setChildrenCollapsible(false);
        m_splitter->setHandleWidth(12);
        m_splitter->setStretchFactor(0, 3);
        m_splitter->setStretchFactor(1, 0);
        m_splitter->setStretchFactor(2, 2);
        setFocusProxy(m_view);
        recall();
        listen();
        refresh();
    }
    ~SourcesPanel() override { remember(); }

protected:
    void resizeEvent(QResizeEvent* event) override
    {
        const Qt::Orientation fitting = event->size().width() >= leastBeside ? Qt::Horizontal : Qt::Vertical;
        if (m_splitter->orientation() != fitting)
            m_splitter->setOrientation(fitting);
        QWidget::resizeEvent(event);
    }

    void changeEvent(QEvent* event) override
    {
        QWidget::changeEvent(event);
        if (event->type() == QEvent::FontChange)  // later: not all parts have the new letters yet
            QMetaObject::invokeMethod(this, [this] { fitLetters(); }, Qt::QueuedConnection);
    }

private:
    /// Headings and the lens need as much room as their words, whatever the size of the letters and the language.
    void fitLetters()
    {
        for (int column = 0; column < SourceModel::columns; ++column)
            m_view->setColumnWidth(column, std::max(m_view->columnWidth(column), wordsWidth(column)));
        m_view->fitLastColumn();
        m_lensArea->setMinimumWidth(m_lensArea->widget()->sizeHint().width() + m_lensArea->verticalScrollBar()->sizeHint().width());
    }

    void makeTop()
    {
        m_filter->setObjectName(QStringLiteral("sourcesFilter"));
        m_filter->setPlaceholderText(tr("Filter"));
        m_filter->setAccessibleName(tr("Filter sources by name"));
        m_filter->setClearButtonEnabled(true);
        m_grouped->setObjectName(QStringLiteral("sourcesGrouped"));
        m_grouped->setToolTip(tooltipText(tr("Puts sources under the origin that they count as: bodies and media of one government, documents that cite one source")));
        m_count->setObjectName(QStringLiteral("sourcesCount"));
        m_count->setWordWrap(false);
    }

    void makeList()
    {
        m_view->setModel(m_model);
        auto* side = new QWidget(m_splitter);
        auto* layout = new QVBoxLayout(side);
        layout->setContentsMargins(0, 0, 0, 0);
        auto* top = new QHBoxLayout;
        top->addWidget(m_filter, 1);
        top->addWidget(m_grouped);
        auto* buttons = new QHBoxLayout;
        for (const TrustRow& trust : trusts) {
            auto* button = new QPushButton(tr(trust.text), side);
            button->setObjectName(QString::fromLatin1(trust.name));
            button->setToolTip(tooltipText(tr(trust.hint)));
            button->setAccessibleDescription(tr(trust.hint));
            connect(button, &QPushButton::clicked, this, [this, belief = trust.belief] { setTrust(belief); });
            buttons->addWidget(button);
            m_buttons.append(button);
        }
        auto* own = new QPushButton(tr("Own origin"), side);
        own->setObjectName(QStringLiteral("ownOrigin"));
        own->setCheckable(true);
        own->setToolTip(tooltipText(tr(ownOriginHint)));
        own->setAccessibleDescription(tr(ownOriginHint));
        m_own = own;
        connect(own, &QPushButton::clicked, this, [this] { toggleOwnOrigins(); });
        buttons->addWidget(own);
        m_buttons.append(own);
        buttons->addStretch(1);
        buttons->addWidget(m_count);
        layout->addLayout(top);
        layout->addWidget(m_view, 1);
        layout->addLayout(buttons);
    }

    void makeLens()
    {
        auto* side = new QWidget(m_splitter);
        auto* layout = new QVBoxLayout(side);
        layout->setContentsMargins(0, 0, 0, 0);
        m_reset->setObjectName(QStringLiteral("resetLens"));
        m_reset->setToolTip(tooltipText(tr("Believes every source again, at any grade; can be undone")));
        layout->addWidget(plainLabel(tr("What counts"), LabelTone::Strong, side));
        layout->addWidget(m_form);
        layout->addWidget(m_reset, 0, Qt::AlignLeft);
        layout->addStretch(1);
        auto* area = new QScrollArea(m_splitter);
        area->setAccessibleName(tr("The chosen source and the lens"));
        area->setWidgetResizable(true);
        area->setFrameShape(QFrame::NoFrame);
        area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        area->setWidget(side);
        m_lensArea = area;
        m_splitter->addWidget(area);
    }

    void listen()
    {
        connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& words) {
            m_model->setFilter(words);
            unfoldFirst();
            showCount();
        });
        connect(m_grouped, &QCheckBox::toggled, this, [this](bool isGrouped) {
            m_model->setGrouped(isGrouped);
            unfoldFirst();
        });
        connect(m_view, &SourceView::trustAsked, this, [this](Belief belief) { setTrust(belief); });
        connect(m_view, &SourceView::ownOriginAsked, this, [this] { toggleOwnOrigins(); });
        connect(m_view, &SourceView::visitAsked, this, [this](const QModelIndex& at) { goTo(at); });
        connect(m_view, &QTreeView::customContextMenuRequested, this, [this](const QPoint& at) { showMenu(at); });
        connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] { enable(); });
        connect(m_model, &QAbstractItemModel::modelReset, this, [this] { enable(); });
        connect(m_form, &LensForm::changed, this, [this] { m_session.dispatch(action::SetLens{m_form->applyTo(lens())}); });
        connect(m_reset, &QPushButton::clicked, this, [this] { m_session.dispatch(action::SetLens{}); });
        for (const auto signal : {&Session::caseChanged, &Session::viewChanged})
            connect(&m_session, signal, this, [this] {
                refresh();
                weigh();
            });
        connect(&m_session, &Session::sourcesChanged, this, [this] { refresh(); });
        // Behind another tab a widget counts as visible: only its dock knows better.
        if (auto* dock = qobject_cast<QDockWidget*>(parentWidget()))
            connect(dock, &QDockWidget::visibilityChanged, this, [this](bool isSeen) {
                m_isSeen = isSeen;
                weigh();
            });
    }

    const Lens& lens() const { return m_session.state().view.lens; }

    /// Reckoned on another thread, and only while somebody looks.
    void weigh()
    {
        const WorkbenchState& state = m_session.state();
        const bool isKnown = state.sources && state.sources->caseVersion == state.caseVersion && state.sources->viewVersion == state.viewVersion;
        if (m_isSeen && !isKnown)
            m_session.dispatch(action::WeighSources{});
    }

    void refresh()
    {
        const WorkbenchState& state = m_session.state();
        if (state.sources && state.sources->list != m_shown && state.sources->caseVersion == state.caseVersion) {
            m_shown = state.sources->list;
            m_model->show(m_shown);
            unfoldFirst();
        }
        if (m_session.isCaseEmpty()) {
            m_shown = nullptr;
            m_model->show(nullptr);
        }
        showLens();
        m_form->show(lens());
        m_reset->setEnabled(!lens().isNeutral());
        m_effect->refresh();
        showCount();
        enable();
    }

    /// Own origins move to other places of the tree: what is chosen stays chosen, what is folded stays folded.
    void showLens()
    {
        const std::vector<std::string> chosen = m_model->idsAt(m_view->selectionModel()->selectedRows());
        const std::vector<std::string> current = m_model->idsAt({m_view->currentIndex()});
        std::vector<std::uint32_t> folded;
        for (int row = 0; row < m_model->rowCount(); ++row)
            if (const auto group = m_model->groupAt(m_model->index(row, 0)); group && !m_view->isExpanded(m_model->index(row, 0)))
                folded.push_back(*group);
        if (!m_model->setLens(lens()))
            return;
        unfoldFirst();
        for (int row = 0; row < m_model->rowCount(); ++row)
            if (const auto group = m_model->groupAt(m_model->index(row, 0)); group && std::find(folded.begin(), folded.end(), *group) != folded.end())
                m_view->collapse(m_model->index(row, 0));
        if (current.size() == 1)
            m_view->setCurrentIndex(m_model->indexOf(current.front()));
        for (const std::string& id : chosen)
            m_view->selectionModel()->select(m_model->indexOf(id), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }

    void unfoldFirst()
    {
        for (int row = 0; row < std::min(m_model->rowCount(), mostExpanded); ++row)
            m_view->expand(m_model->index(row, 0));
    }

    void showCount()
    {
        const std::size_t all = m_model->sourceCount();
        if (m_session.isCaseEmpty())
            m_count->setText(tr("Open a report to see who speaks in it."));
        else if (m_model->shownCount() < all)
            m_count->setText(tr("%1 of %2 sources").arg(m_model->shownCount()).arg(all));
        else
            m_count->setText(m_shown ? sourcesCounted(*m_shown) : QString());
    }

    void enable()
    {
        for (QPushButton* button : std::as_const(m_buttons))
            button->setEnabled(m_view->selectionModel()->hasSelection());
        const QModelIndexList rows = m_view->selectionModel()->selectedRows();
        m_own->setChecked(!rows.empty() && std::all_of(rows.begin(), rows.end(), [this](const QModelIndex& row) { return m_model->areOwnOrigins(row); }));
    }

    void setTrust(Belief belief)
    {
        const std::vector<std::string> ids = m_model->idsAt(m_view->selectionModel()->selectedRows());
        if (!ids.empty())
            m_session.dispatch(action::SetLens{withBelief(lens(), ids, belief)});
    }

    /// On for all that are chosen, unless it is on for all of them.
    void toggleOwnOrigins()
    {
        const QModelIndexList rows = m_view->selectionModel()->selectedRows();
        const bool areAllOwn = std::all_of(rows.begin(), rows.end(), [this](const QModelIndex& row) { return m_model->areOwnOrigins(row); });
        const std::vector<std::string> ids = m_model->idsAt(rows);
        if (!ids.empty())
            m_session.dispatch(action::SetLens{withOwnOrigins(lens(), ids, !areAllOwn)});
    }

    /// A speaker is shown where things are, a document where texts are.
    void goTo(const QModelIndex& at)
    {
        const SourceRow* row = m_model->sourceAt(at);
        if (!row) {
            m_view->setExpanded(at.siblingAtColumn(0), !m_view->isExpanded(at.siblingAtColumn(0)));
            return;
        }
        if (m_session.state().sources->caseVersion != m_session.state().caseVersion)
            return;  // its row may mean another one by now
        if (const auto* report = std::get_if<ReportId>(&row->what)) {
            m_session.askForReport(*report);
            return;
        }
        m_session.select({.entities = {std::get<EntityId>(row->what)}, .relationships = {}, .incident = {}, .claim = {}});
        m_session.askForInspection();
        m_session.askForSight();
    }

    void showMenu(const QPoint& at)
    {
        const QModelIndex index = m_view->indexAt(at);
        if (!index.isValid())
            return;
        QMenu menu(m_view);
        menu.setObjectName(QStringLiteral("sourceMenu"));
        menu.setToolTipsVisible(true);
        constexpr std::array keys{Qt::Key_B, Qt::Key_D, Qt::Key_X};
        for (std::size_t i = 0; i < trusts.size(); ++i) {
            QAction* action = menu.addAction(tr(trusts[i].text));
            action->setShortcut(QKeySequence(keys[i]));
            action->setToolTip(tooltipText(tr(trusts[i].hint)));
            connect(action, &QAction::triggered, this, [this, belief = trusts[i].belief] { setTrust(belief); });
        }
        QAction* own = menu.addAction(tr("An &origin of its own"));
        own->setCheckable(true);
        own->setChecked(m_model->areOwnOrigins(index));
        own->setShortcut(QKeySequence(Qt::Key_O));
        own->setToolTip(tooltipText(tr(ownOriginHint)));
        connect(own, &QAction::triggered, this, [this] { toggleOwnOrigins(); });
        menu.addSeparator();
        if (m_model->sourceAt(index))
            connect(menu.addAction(tr("&Show it")), &QAction::triggered, this, [this, index] { goTo(index); });
        QAction* off = menu.addAction(tr("Take the lens o&ff"));
        off->setEnabled(m_reset->isEnabled());
        connect(off, &QAction::triggered, this, [this] { m_session.dispatch(action::SetLens{}); });
        menu.exec(m_view->viewport()->mapToGlobal(at));
    }

    /// Of a heading, which is longer in some languages.
    int wordsWidth(int column) const
    {
        const QString words = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        return m_view->header()->fontMetrics().horizontalAdvance(words) + 20;
    }

    void recall()
    {
        const QSettings settings;
        m_grouped->setChecked(settings.value(groupedKey(), true).toBool());
        m_model->setGrouped(m_grouped->isChecked());
        const int letter = m_view->fontMetrics().averageCharWidth();
        constexpr std::array letters{nameLetters, trustLetters, countLetters, countLetters};
        for (int column = 0; column < static_cast<int>(letters.size()); ++column)
            m_view->setColumnWidth(column, std::max(letters[static_cast<std::size_t>(column)] * letter + 12, wordsWidth(column)));
        m_view->setColumnWidth(SourceModel::NoteColumn, countLetters * letter);  // and what is left over
        m_view->header()->restoreState(settings.value(columnsKey()).toByteArray());
        m_view->header()->setStretchLastSection(false);  // older settings say otherwise
        fitLetters();
        m_splitter->setSizes({800, 200, 250});
        m_splitter->restoreState(settings.value(partsKey()).toByteArray());
    }

    void remember() const
    {
        QSettings settings;
        settings.setValue(groupedKey(), m_grouped->isChecked());
        settings.setValue(columnsKey(), m_view->header()->saveState());
        settings.setValue(partsKey(), m_splitter->saveState());
    }

    Session& m_session;
    QSplitter* m_splitter;
    QLineEdit* m_filter;
    QCheckBox* m_grouped;
    QLabel* m_count;
    SourceModel* m_model;
    SourceView* m_view;
    LensForm* m_form;
    QScrollArea* m_lensArea = nullptr;
    QPushButton* m_reset;
    LensEffectView* m_effect;
    QList<QPushButton*> m_buttons;
    QPushButton* m_own = nullptr;  ///< of those
    std::shared_ptr<const SourceList> m_shown;
    bool m_isSeen = false;  ///< its tab is in front
};

}  // namespace

QWidget* makeSourcesPanel(Session& session, QWidget* parent) { return new SourcesPanel(session, parent); }

}  // namespace throughline::ui
