// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/program_icon.h"

#include "core/base/error.h"
#include "core/base/resource_path.h"

#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

namespace dclscope {
namespace {

constexpr auto kDrawing = "desktop/org.dclscope.DCLScope.svg";

} // namespace

// Drawn here: Qt's own way from SVG to icon is a plug-in, which Debian 13 packs by itself.
QIcon programIcon() {
    QIcon icon;
    try {
        QSvgRenderer drawing(QString::fromStdString(resourcePath(kDrawing).string()));
        if (!drawing.isValid()) return icon;
        for (const int side : {16, 24, 32, 48, 64, 128, 256}) {
            QPixmap pixmap(side, side);
            pixmap.fill(Qt::transparent);
            QPainter painter(&pixmap);
            drawing.render(&painter);
            painter.end();
            icon.addPixmap(pixmap);
        }
    } catch (const ConfigError&) {
        // A window without a picture is still a window.
    }
    return icon;
}

} // namespace dclscope
