// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvas_accessible.h"

#include <QAccessibleActionInterface>
#include <QAccessibleWidget>
#include <QCoreApplication>
#include <QHash>
#include <QSet>
#include <QWindow>
#include <array>

#include "core/workbench/spoken_picture.h"
#include "ui/canvas/canvas.h"
#include "ui/qt_text.h"

namespace throughline::ui {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("throughline::ui", text); }

class ItemList;

/// A card, a line or a drawing by hand. It lives as long as its list, which makes and ends it.
class PictureItem : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    PictureItem(ItemList& list, Canvas& canvas, std::uint32_t index) : m_list(list), m_canvas(canvas), m_index(index) {}

    bool isValid() const override;
    QObject* object() const override { return nullptr; }
    QWindow* window() const override { return m_canvas.window()->windowHandle(); }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QAccessibleInterface* parent() const override;
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString&) override {}
    QRect rect() const override;
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override;
    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
    }

    QStringList actionNames() const override { return {pressAction(), showMenuAction(), setFocusAction()}; }
    void doAction(const QString& action) override;
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

    std::uint32_t index() const { return m_index; }

private:
    Canvas::Item item() const;

    ItemList& m_list;
    Canvas& m_canvas;
    std::uint32_t m_index;
};

/// All cards, all lines, or all drawings by hand.
class ItemList : public QAccessibleInterface {
    Q_DECLARE_TR_FUNCTIONS(throughline::ui::ItemList)

public:
    ItemList(QAccessibleInterface& picture, Canvas& canvas, HitKind kind) : m_picture(picture), m_canvas(canvas), m_kind(kind) {}
    ~ItemList() override { dropFrom(0); }

    bool isValid() const override { return true; }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override { return m_canvas.window()->windowHandle(); }
    QAccessibleInterface* parent() const override { return &m_picture; }
    int childCount() const override { return static_cast<int>(m_canvas.itemCount(m_kind)); }
    QAccessibleInterface* child(int index) const override;
    QAccessibleInterface* childAt(int x, int y) const override;
    QAccessibleInterface* focusChild() const override;
    int indexOfChild(const QAccessibleInterface* child) const override;
    QString text(QAccessible::Text kind) const override
    {
        return kind != QAccessible::Name ? QString() : m_kind == HitKind::Card ? tr("Cards") : m_kind == HitKind::Link ? tr("Lines") : tr("Drawings by hand");
    }
    void setText(QAccessible::Text, const QString&) override {}
    QRect rect() const override { return {m_canvas.mapToGlobal(QPoint()), m_canvas.size()}; }
    QAccessible::Role role() const override { return QAccessible::List; }
    QAccessible::State state() const override;

    HitKind kind() const { return m_kind; }
    /// Those that readers know and the picture no longer has are gone; the others may have other words.
    void follow();

private:
    void dropFrom(std::uint32_t count);

    QAccessibleInterface& m_picture;
    Canvas& m_canvas;
    HitKind m_kind;
    mutable QHash<std::uint32_t, QAccessible::Id> m_items;  ///< those that were asked for
};

/// The canvas itself.
class AccessibleCanvas : public QAccessibleWidget {
public:
    explicit AccessibleCanvas(Canvas& canvas);
    ~AccessibleCanvas() override;

    /// A list of drawings only where there are any.
    int childCount() const override { return m_canvas.itemCount(HitKind::Annotation) > 0 ? 3 : 2; }
    QAccessibleInterface* child(int index) const override;
    QAccessibleInterface* childAt(int x, int y) const override;
    QAccessibleInterface* focusChild() const override;
    int indexOfChild(const QAccessibleInterface* child) const override;

    QAccessibleInterface* item(const Canvas::Item& at) const
    {
        return child(at.kind == HitKind::Card ? 0 : at.kind == HitKind::Link ? 1 : 2)->child(static_cast<int>(at.index));
    }
    void follow();

private:
    Canvas& m_canvas;
    std::array<QAccessible::Id, 3> m_lists;  ///< Qt's register of interfaces owns them, and may go first
};

Canvas::Item PictureItem::item() const { return {m_list.kind(), m_index}; }

bool PictureItem::isValid() const { return m_index < m_canvas.itemCount(m_list.kind()); }

QAccessibleInterface* PictureItem::parent() const { return &m_list; }

QString PictureItem::text(QAccessible::Text kind) const
{
    if (!isValid())
        return {};
    switch (kind) {
    case QAccessible::Name: return toQt(m_canvas.spoken(item()).name);
    case QAccessible::Description: return toQt(m_canvas.spoken(item()).description);
    default: return {};
    }
}

QRect PictureItem::rect() const
{
    if (!isValid())
        return {};
    const QRect inside = m_canvas.areaOf(item()).toAlignedRect();
    return {m_canvas.mapToGlobal(inside.topLeft()), inside.size()};
}

QAccessible::State PictureItem::state() const
{
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    state.focusable = true;
    state.selectable = true;
    state.multiSelectable = true;
    state.selected = m_canvas.isChosen(item());
    state.focused = m_canvas.hasFocus() && m_canvas.currentItem() == item();
    state.invisible = !m_canvas.isVisible();
    state.offscreen = !m_canvas.areaOf(item()).intersects(QRectF(m_canvas.rect()));
    return state;
}

void PictureItem::doAction(const QString& action)
{
    if (!isValid())
        return;
    if (action == showMenuAction()) {
        m_canvas.askForMenu(item());
        return;
    }
    if (action == setFocusAction()) {
        m_canvas.activateWindow();
        m_canvas.setFocus(Qt::OtherFocusReason);
    }
    if (action == pressAction() || action == setFocusAction())
        m_canvas.chooseItem(item());
}

QAccessibleInterface* ItemList::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    const auto at = static_cast<std::uint32_t>(index);
    if (const auto known = m_items.constFind(at); known != m_items.constEnd())
        return QAccessible::accessibleInterface(*known);
    auto* made = new PictureItem(const_cast<ItemList&>(*this), m_canvas, at);
    m_items.insert(at, QAccessible::registerAccessibleInterface(made));
    return made;
}

QAccessibleInterface* ItemList::childAt(int x, int y) const
{
    const std::optional<Canvas::Item> under = m_canvas.itemAt(m_canvas.mapFromGlobal(QPointF(x, y)));
    return under && under->kind == m_kind ? child(static_cast<int>(under->index)) : nullptr;
}

QAccessibleInterface* ItemList::focusChild() const
{
    const std::optional<Canvas::Item> now = m_canvas.currentItem();
    return now && now->kind == m_kind ? child(static_cast<int>(now->index)) : nullptr;
}

int ItemList::indexOfChild(const QAccessibleInterface* child) const
{
    const auto* item = dynamic_cast<const PictureItem*>(child);
    return item && item->parent() == this ? static_cast<int>(item->index()) : -1;
}

QAccessible::State ItemList::state() const
{
    QAccessible::State state;
    state.multiSelectable = true;
    state.invisible = !m_canvas.isVisible();
    return state;
}

void ItemList::follow()
{
    QAccessibleEvent reordered(this, QAccessible::ObjectReorder);
    QAccessible::updateAccessibility(&reordered);
    dropFrom(static_cast<std::uint32_t>(childCount()));
    constexpr qsizetype mostTold = 200;  // beyond that a reader had better ask
    if (m_items.size() > mostTold)
        return;
    const QList<QAccessible::Id> known = m_items.values();
    for (const QAccessible::Id id : known)
        if (QAccessibleInterface* item = QAccessible::accessibleInterface(id)) {
            QAccessibleEvent renamed(item, QAccessible::NameChanged);
            QAccessible::updateAccessibility(&renamed);
        }
}

void ItemList::dropFrom(std::uint32_t count)
{
    m_items.removeIf([count](const QHash<std::uint32_t, QAccessible::Id>::iterator& item) {
        if (item.key() < count)
            return false;
        QAccessible::deleteAccessibleInterface(item.value());
        return true;
    });
}

/// Canvases that a reader has asked for.
QSet<const Canvas*>& askedFor()
{
    static QSet<const Canvas*> canvases;
    return canvases;
}

AccessibleCanvas::AccessibleCanvas(Canvas& canvas)
    : QAccessibleWidget(&canvas, QAccessible::Canvas), m_canvas(canvas),
      m_lists{QAccessible::registerAccessibleInterface(new ItemList(*this, canvas, HitKind::Card)),
              QAccessible::registerAccessibleInterface(new ItemList(*this, canvas, HitKind::Link)),
              QAccessible::registerAccessibleInterface(new ItemList(*this, canvas, HitKind::Annotation))}
{
    askedFor().insert(&canvas);
}

AccessibleCanvas::~AccessibleCanvas()
{
    askedFor().remove(&m_canvas);
    for (const QAccessible::Id list : m_lists)
        QAccessible::deleteAccessibleInterface(list);
}

QAccessibleInterface* AccessibleCanvas::child(int index) const
{
    return index >= 0 && index < childCount() ? QAccessible::accessibleInterface(m_lists[static_cast<std::size_t>(index)]) : nullptr;
}

QAccessibleInterface* AccessibleCanvas::childAt(int x, int y) const
{
    const std::optional<Canvas::Item> under = m_canvas.itemAt(m_canvas.mapFromGlobal(QPointF(x, y)));
    return under ? item(*under) : nullptr;
}

QAccessibleInterface* AccessibleCanvas::focusChild() const
{
    const std::optional<Canvas::Item> now = m_canvas.currentItem();
    return now && m_canvas.hasFocus() ? item(*now) : nullptr;
}

int AccessibleCanvas::indexOfChild(const QAccessibleInterface* child) const
{
    for (int i = 0; i < childCount(); ++i)
        if (this->child(i) == child)
            return i;
    return -1;
}

void AccessibleCanvas::follow()
{
    for (const QAccessible::Id list : m_lists)
        if (QAccessibleInterface* const known = QAccessible::accessibleInterface(list))
            static_cast<ItemList*>(known)->follow();
}

QAccessibleInterface* accessibleOf(const QString&, QObject* object)
{
    auto* canvas = qobject_cast<Canvas*>(object);
    return canvas ? new AccessibleCanvas(*canvas) : nullptr;
}

/// Null where no reader runs and none has ever asked: then nothing is made.
AccessibleCanvas* interfaceOf(Canvas& canvas)
{
    if (!QAccessible::isActive() && !askedFor().contains(&canvas))
        return nullptr;
    return dynamic_cast<AccessibleCanvas*>(QAccessible::queryAccessibleInterface(&canvas));
}

void post(QAccessibleInterface* item, QAccessible::Event what)
{
    QAccessibleEvent event(item, what);
    QAccessible::updateAccessibility(&event);
}

}  // namespace

void makeCanvasAccessible()
{
    static const bool isDone = [] {
        QAccessible::installFactory(accessibleOf);
        return true;
    }();
    static_cast<void>(isDone);
}

void tellOfPicture(Canvas& canvas)
{
    if (AccessibleCanvas* own = interfaceOf(canvas))
        own->follow();
}

void tellOfCurrent(Canvas& canvas)
{
    AccessibleCanvas* own = interfaceOf(canvas);
    const std::optional<Canvas::Item> now = canvas.currentItem();
    QAccessibleInterface* item = own && now ? own->item(*now) : nullptr;
    if (!item)
        return;
    post(item, QAccessible::Selection);
    if (canvas.hasFocus())
        post(item, QAccessible::Focus);
}

}  // namespace throughline::ui
