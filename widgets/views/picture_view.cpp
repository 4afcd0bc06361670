// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/picture_view.h"

#include <QKeyEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

constexpr double kMostZoom = 64.0;
constexpr double kDragStart = 4.0;

/// The zoom within its limits, and so that the shown part lies inside of the whole.
ViewZoom limited(ViewZoom zoom) {
    zoom.scale = std::clamp(zoom.scale, 1.0, kMostZoom);
    const double half = 0.5 / zoom.scale;
    zoom.x = std::clamp(zoom.x, half, 1.0 - half);
    zoom.y = std::clamp(zoom.y, half, 1.0 - half);
    return zoom;
}

} // namespace

PictureView::PictureView(std::unique_ptr<Picture> picture, QWidget* parent)
    : QWidget(parent), picture_(std::move(picture)) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    picture_->setWaker([this] { QMetaObject::invokeMethod(this, &PictureView::arrive, Qt::QueuedConnection); });
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

PictureView::~PictureView() = default;

void PictureView::setRun(RunPointer run, std::size_t layer, std::optional<Scales> scales) {
    picture_->setRun(std::move(run), layer, std::move(scales));
    point(std::nullopt);
    update();
}

void PictureView::setEpoch(double epoch) {
    if (epoch == picture_->scene().epoch()) return;
    picture_->setEpoch(epoch);
    update();
}

void PictureView::refresh() {
    picture_->refresh();
    update();
}

void PictureView::arrive() {
    refresh();
    emit arrived();
}

double PictureView::epoch() const { return picture_->scene().epoch(); }

void PictureView::look(const ViewState& state) {
    picture_->look(state);
    zoom_ = limited(state.zoom);
    update();
}

void PictureView::setZoom(const ViewZoom& zoom) {
    const ViewZoom wanted = limited(zoom);
    if (wanted == zoom_) return;
    zoom_ = wanted;
    update();
    emit zoomChanged();
}

void PictureView::resetZoom() { setZoom({}); }

void PictureView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setFont(readableFont(font(), 1.0));
    picture_->paint(painter, rect(), Theme::instance().colors(), zoom_);
    focus_.paint(painter, rect(), Theme::instance().colors());
}

void PictureView::zoomAbout(const QPointF& where, double factor) {
    const QRectF plot = picture_->plotRectAt(where);
    if (plot.isEmpty()) return;
    // The data under the cursor stays under the cursor.
    const double scale = std::clamp(zoom_.scale * factor, 1.0, kMostZoom);
    const double moved = 1.0 / zoom_.scale - 1.0 / scale;
    setZoom({scale, zoom_.x + ((where.x() - plot.left()) / plot.width() - 0.5) * moved,
             zoom_.y + ((where.y() - plot.top()) / plot.height() - 0.5) * moved});
}

void PictureView::wheelEvent(QWheelEvent* event) {
    const double steps = event->angleDelta().y() / 120.0;
    if (steps == 0.0) return event->ignore();
    zoomAbout(event->position(), std::pow(1.25, steps));
    point(event->position());
    event->accept();
}

void PictureView::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::RightButton)
        if (const auto element = picture_->elementAt(event->position())) return emit pinWanted(*element);
    if (event->button() != Qt::LeftButton) return QWidget::mousePressEvent(event);
    pressed_ = event->position();
    lastDrag_ = event->position();
    dragging_ = false;
}

void PictureView::mouseMoveEvent(QMouseEvent* event) {
    const QRectF plot = picture_->plotRectAt(pressed_.value_or(event->position()));
    if (pressed_ && (event->buttons() & Qt::LeftButton) && !plot.isEmpty()) {
        if (!dragging_ && (event->position() - *pressed_).manhattanLength() < kDragStart) return;
        dragging_ = true;
        const QPointF moved = event->position() - lastDrag_;
        lastDrag_ = event->position();
        setZoom({zoom_.scale, zoom_.x - moved.x() / plot.width() / zoom_.scale,
                 zoom_.y - moved.y() / plot.height() / zoom_.scale});
        if (zoom_.scale > 1.0) setCursor(Qt::ClosedHandCursor);
        return;
    }
    point(event->position());
}

void PictureView::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && pressed_ && !dragging_) emit clicked(event->position());
    pressed_.reset();
    dragging_ = false;
    point(event->position());
}

void PictureView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) resetZoom();
}

void PictureView::keyPressEvent(QKeyEvent* event) {
    focus_.keyPressed();
    update();
    const QPointF middle = picture_->plotRectAt(picture_->plotRect().center()).center();
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: return zoomAbout(middle, 1.25);
    case Qt::Key_Minus: return zoomAbout(middle, 0.8);
    case Qt::Key_0: return resetZoom();
    default: QWidget::keyPressEvent(event);
    }
}

void PictureView::focusInEvent(QFocusEvent* event) {
    focus_.gained(event->reason());
    update();
}

void PictureView::focusOutEvent(QFocusEvent*) {
    focus_.lost();
    update();
}

void PictureView::leaveEvent(QEvent*) { point(std::nullopt); }

std::optional<std::size_t> PictureView::pointed() const {
    if (element_) return element_;
    return pointed_ ? picture_->elementAt(*pointed_) : std::nullopt;
}

void PictureView::stepElement(int by) {
    const std::size_t count = picture_->scene().state().count();
    const auto from = pointed();
    const std::size_t step = by < 0 ? count - 1 : 1;
    std::size_t next = from ? *from : by < 0 ? 0 : count - 1;
    for (std::size_t tried = 0; tried < count; ++tried) {
        next = (next + step) % count;
        const auto where = picture_->pointOf(next);
        if (!where || !rect().contains(where->toPoint())) continue;
        point(where);
        element_ = next;
        return;
    }
}

void PictureView::point(std::optional<QPointF> where) {
    element_.reset();
    pointed_ = where;
    picture_->setCursor(where);
    // What can be clicked looks so.
    if (where && (picture_->placeAt(*where) || picture_->layerAt(*where)))
        setCursor(Qt::PointingHandCursor);
    else
        unsetCursor();
    const QString text = where ? picture_->readingAt(*where) : QString();
    if (text != reading_) {
        reading_ = text;
        emit hovered(text);
    }
    update();
}

} // namespace dclscope
