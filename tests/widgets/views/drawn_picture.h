// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures drawn into images, and how much of them has ink.
#pragma once

#include "tests/widgets/views/made_up_run.h"
#include "widgets/views/picture.h"

#include <QImage>
#include <QPainter>

namespace dclscope::test {

inline constexpr QSize kSize(720, 560);

inline QImage draw(Picture& picture, bool dark = false, const QSize& size = kSize, const ViewZoom& zoom = {}) {
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    picture.paint(painter, QRectF(QPointF(0, 0), size), themeColors(dark), zoom);
    return image;
}

inline ViewState seen(View view) {
    ViewState state;
    state.view = view;
    return state;
}

/// Share of pixels that differ from the ground.
inline double inked(const QImage& image, const QRectF& where, const QColor& ground) {
    int hits = 0;
    int all = 0;
    const QRect box = where.toRect().intersected(image.rect());
    for (int y = box.top(); y <= box.bottom(); ++y)
        for (int x = box.left(); x <= box.right(); ++x, ++all)
            if (image.pixel(x, y) != ground.rgb()) ++hits;
    return all == 0 ? 0.0 : static_cast<double>(hits) / all;
}

/// One kernel with a heavy positive element right and above, a heavy negative one left and below.
inline std::shared_ptr<dclscope::Run> twoElements() {
    auto run = std::make_shared<dclscope::Run>();
    run->layers = {layer2d("pair", 1, 2, 11)};
    Snapshot snapshot;
    snapshot.layers = {LayerState{{4, -4, -3, 3}, {0.4F, 0.4F, 0.4F, 0.4F}, {1.0F, -1.0F}}};
    run->snapshots = {snapshot};
    return run;
}

} // namespace dclscope::test
