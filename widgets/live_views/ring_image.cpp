// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live_views/ring_image.h"

#include <QPainter>

namespace dclscope {

void RingImage::reset(std::size_t rows, std::size_t capacity, bool upwards) {
    buffer_ = ScrollBuffer(rows, capacity);
    upwards_ = upwards;
    image_ = QImage(static_cast<int>(capacity), static_cast<int>(rows), QImage::Format_RGB32);
    image_.fill(Qt::black);
}

void RingImage::push(std::span<const float> column) {
    if (buffer_.capacity() == 0 || buffer_.rows() == 0) return;
    colorSlot(buffer_.push(column));
}

void RingImage::clear() { buffer_.clear(); }

void RingImage::setColoring(Coloring coloring) {
    coloring_ = std::move(coloring);
    for (std::size_t slot = 0; slot < buffer_.size(); ++slot) colorSlot(slot);
}

void RingImage::colorSlot(std::size_t slot) {
    if (!coloring_) return;
    const std::span<const float> column = buffer_.slotColumn(slot);
    const int rows = static_cast<int>(column.size());
    const int x = static_cast<int>(slot);
    for (int row = 0; row < rows; ++row) {
        auto* line = reinterpret_cast<QRgb*>(image_.scanLine(upwards_ ? rows - 1 - row : row));
        line[x] = coloring_(column[static_cast<std::size_t>(row)]);
    }
}

void RingImage::paint(QPainter& painter, const QRectF& plot, double right, double columnWidth, bool smooth) const {
    if (isEmpty()) return;
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, smooth);
    const double width = static_cast<double>(buffer_.size()) * columnWidth;
    const double left = right - width;
    const double height = image_.height();
    // The ring's oldest column stands right behind its newest: two pieces, drawn in the order of time.
    const std::size_t cut =
        buffer_.size() < buffer_.capacity() ? 0 : static_cast<std::size_t>(buffer_.pushed() % buffer_.capacity());
    const double older = static_cast<double>(buffer_.size() - cut);
    const double newer = static_cast<double>(cut);
    painter.drawImage(QRectF(left, plot.top(), older * columnWidth, plot.height()), image_,
                      QRectF(newer, 0.0, older, height));
    if (cut > 0)
        painter.drawImage(QRectF(left + older * columnWidth, plot.top(), newer * columnWidth, plot.height()), image_,
                          QRectF(0.0, 0.0, newer, height));
    painter.restore();
}

} // namespace dclscope
