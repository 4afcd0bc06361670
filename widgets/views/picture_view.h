// SPDX-License-Identifier: GPL-3.0-or-later
// The widget around a picture: wheel zooms, dragging pans, a double click shows all, hovering tells the numbers.
#pragma once

#include "widgets/style/focus_frame.h"
#include "widgets/views/picture.h"

#include <QWidget>

#include <memory>

namespace dclscope {

/// Plus and minus zoom, 0 shows all; every other key is left to the widgets around it.
class PictureView : public QWidget {
    Q_OBJECT

public:
    /// @param picture  what is shown; owned from here on
    explicit PictureView(std::unique_ptr<Picture> picture, QWidget* parent = nullptr);
    ~PictureView() override;

    /// @param run  nullptr to show nothing. The view keeps it alive.
    /// @param scales  of another run that it is to be compared with; empty: its own
    void setRun(RunPointer run, std::size_t layer, std::optional<Scales> scales = {});
    void setEpoch(double epoch);
    double epoch() const;
    /// What was being read has come in.
    void refresh();
    /// Takes view, channel, quantity, axis, spread and zoom; nothing is signalled.
    void look(const ViewState& state);
    const ViewZoom& zoom() const noexcept { return zoom_; }
    void setZoom(const ViewZoom& zoom);
    const Picture& picture() const noexcept { return *picture_; }
    /// The element that the mouse or stepElement() points at.
    std::optional<std::size_t> pointed() const;

    QSize sizeHint() const override { return {560, 460}; }
    QSize minimumSizeHint() const override { return {220, 180}; }

public slots:
    void resetZoom();
    /// Points at the next (1) or previous (-1) element that is drawn, as the mouse would.
    void stepElement(int by);

signals:
    /// The numbers under the cursor in one line; empty when it points at nothing or leaves.
    void hovered(const QString& text);
    /// A click (without dragging) at a point of the view.
    void clicked(const QPointF& where);
    /// A right click on an element: it is to be pinned, or let go.
    void pinWanted(std::size_t element);
    void zoomChanged();
    /// What the picture was reading by itself has come in, and is shown.
    void arrived();

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void arrive();
    void point(std::optional<QPointF> where);
    void zoomAbout(const QPointF& where, double factor);

    std::unique_ptr<Picture> picture_;
    ViewZoom zoom_;
    FocusFrame focus_;
    std::optional<QPointF> pressed_;
    std::optional<std::size_t> element_; ///< that keys point at
    std::optional<QPointF> pointed_;
    QPointF lastDrag_;
    bool dragging_ = false;
    QString reading_;
};

} // namespace dclscope
