// SPDX-License-Identifier: GPL-3.0-or-later
// What a widget looks like, for tests that ask whether its picture answers to its data.
#pragma once

#include <QImage>
#include <QWidget>

#include <set>

namespace dclscope {

inline QImage drawn(QWidget& widget, QSize size = {500, 160}) {
    widget.resize(size);
    return widget.grab().toImage().convertToFormat(QImage::Format_RGB32);
}

inline int colours(const QImage& image) {
    std::set<QRgb> all;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) all.insert(image.pixel(x, y));
    return static_cast<int>(all.size());
}

} // namespace dclscope
