// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>
#include <memory>

#include "core/scene/picture.h"
#include "ui/canvas/viewport.h"

namespace throughline::ui {

/// The whole picture in a corner of the canvas, with a frame round what the canvas shows; a press or a drag
/// brings the canvas there. Hidden while everything is in sight anyway.
class Minimap : public QWidget {
    Q_OBJECT

public:
    static constexpr QSize largest{190, 130};
    static constexpr int margin = 10;  ///< to the canvas's corner

    explicit Minimap(QWidget* canvas);

    void setWanted(bool isWanted);
    bool isWanted() const { return m_isWanted; }
    /// What is drawn from now on; null: nothing.
    void setPicture(std::shared_ptr<const Picture> picture);
    /// What the canvas of this size shows.
    void setSeen(const Viewport& viewport, QSize canvas);

signals:
    void centreAsked(throughline::Point centre);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    void drawImage();
    void follow();
    void ask(QPointF at);

    std::shared_ptr<const Picture> m_picture;
    QImage m_image;  ///< the picture, made anew when it or the colours change
    Viewport m_place;
    Rect m_seen;
    bool m_isWanted = true;
};

}  // namespace throughline::ui
