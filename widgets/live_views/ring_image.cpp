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
    const int x = static_cast<int>(slot);
    for (std::size_t row = 0; row < column.size(); ++row) {
        auto* line = reinterpret_cast<QRgb*>(image_.scanLine(lineOf(row)));
        line[x] = coloring_(column[row]);
    }
}

int RingImage::lineOf(std::size_t row) const { return static_cast<int>(upwards_ ? buffer_.rows() - 1 - row : row); }

void RingImage::paint(QPainter& painter, const QRectF& plot, double right, double columnWidth, bool smooth) const {
    if (isEmpty()) return;
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, smooth);
    paintLines(painter, plot, right, columnWidth, 0.0, image_.height());
    painter.restore();
}

void RingImage::paintRow(QPainter& painter, const QRectF& area, double right, double columnWidth,
                         std::size_t row) const {
    if (!isEmpty() && row < buffer_.rows()) paintLines(painter, area, right, columnWidth, lineOf(row), 1.0);
}

void RingImage::paintLines(QPainter& painter, const QRectF& area, double right, double columnWidth, double firstLine,
                           double lines) const {
    const double left = right - static_cast<double>(buffer_.size()) * columnWidth;
    // The ring's oldest column stands right behind its newest: two pieces, drawn in the order of time.
    const std::size_t cut =
        buffer_.size() < buffer_.capacity() ? 0 : static_cast<std::size_t>(buffer_.pushed() % buffer_.capacity());
    const double older = static_cast<double>(buffer_.size() - cut);
    const double newer = static_cast<double>(cut);
    painter.drawImage(QRectF(left, area.top(), older * columnWidth, area.height()), image_,
                      QRectF(newer, firstLine, older, lines));
    if (cut > 0)
        painter.drawImage(QRectF(left + older * columnWidth, area.top(), newer * columnWidth, area.height()), image_,
                          QRectF(0.0, firstLine, newer, lines));
}

} // namespace dclscope
