// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <memory>
#include <optional>

#include "core/review/guessed_name.h"
#include "core/workbench/action.h"
#include "ui/window/case_finder.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QTreeWidget;

namespace throughline::ui {

class Session;

/// A small field over the picture: a name and Enter make a thing. Beside it its kind, guessed from the name until somebody chooses one;
/// below it what of the case is called so, to be taken instead. With a line to be drawn its verb stands there too. Shift+Enter asks for the next
/// name, Escape leaves. It makes nothing itself.
class NameEditor : public QFrame {
    Q_OBJECT

public:
    /// The card that a line is drawn from.
    struct Link {
        EntityId card{};
        bool isBefore = false;  ///< what is named comes before the card in reading direction
    };

    NameEditor(Session& session, CaseFinder& finder, QWidget* parent);
    ~NameEditor() override;

    /// At a point of the parent, moved inside it. `speaker`: who will be named as saying what the line says.
    void openAt(QPointF at, const std::optional<Link>& link = {}, const QString& speaker = {});
    const std::optional<Link>& link() const { return m_link; }
    /// The verb that is chosen, and whether the line runs from the card to what is named or back.
    RelationType relation() const;
    bool isNewSource() const;

signals:
    /// A thing was named; its place is for the listener to say. `asksForNext`: the editor stays.
    void named(const throughline::action::AddEntity& thing, bool asksForNext);
    /// A thing of the case was taken instead.
    void knownTaken(EntityId thing);
    /// `hadKeys`: by Escape, not because something else got the keys.
    void left(bool hadKeys);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeFields();
    void listen();
    void follow();
    void guess();
    void proposeVerb();
    void listFound();
    void addRow(const QString& text, const QString& detail, std::optional<EntityId> thing);
    void chooseRow(int row);
    void tellMore();
    void fitIn();
    void accept(bool asksForNext);
    void leave();
    EntityType kind() const;
    action::AddEntity thing() const;

    Session& m_session;
    CaseFinder& m_finder;
    QLineEdit* m_name;
    QComboBox* m_kind;
    QComboBox* m_verb;
    QTreeWidget* m_list;
    QLabel* m_hint;
    std::shared_ptr<const FindAnswer> m_answer;
    std::optional<GuessedName> m_guess;
    std::optional<Link> m_link;
    QString m_speaker;
    QPointF m_at;
    bool m_isKindChosen = false;  ///< by hand, for this name
    bool m_isVerbChosen = false;
};

}  // namespace throughline::ui
