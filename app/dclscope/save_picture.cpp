// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/save_picture.h"

#include "app/dclscope/workspaces/inspect/layer_stage.h"
#include "widgets/render/render.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>
#include <QWidget>

namespace dclscope {
namespace {

constexpr double kSharpness = 2.0; // pixels per screen pixel: a saved picture is looked at enlarged
constexpr int kPointsPerInch = 72;

QString tr(const char* text) { return QCoreApplication::translate("SavePicture", text); }

void paintPng(QWidget& widget, QIODevice& file) {
    QPixmap picture(widget.size() * kSharpness);
    picture.setDevicePixelRatio(kSharpness);
    widget.render(&picture);
    picture.save(&file, "PNG");
}

void paintSvg(QWidget& widget, QIODevice& file) {
    QSvgGenerator svg;
    svg.setOutputDevice(&file);
    svg.setSize(widget.size());
    svg.setViewBox(widget.rect());
    svg.setTitle(QStringLiteral("DCLScope"));
    QPainter painter(&svg);
    widget.render(&painter);
}

void paintPdf(QWidget& widget, QIODevice& file) {
    QPdfWriter pdf(&file);
    pdf.setResolution(kPointsPerInch);
    pdf.setPageSize(QPageSize(QSizeF(widget.size()), QPageSize::Point));
    pdf.setPageMargins(QMarginsF());
    QPainter painter(&pdf);
    widget.render(&painter);
}

} // namespace

bool saveStagePicture(const LayerStage& stage, const QString& path, QString& trouble) {
    try {
        renderFigure(stage.run(), stage.renderOptions(), path.toStdString());
        return true;
    } catch (const std::exception& error) {
        trouble = QString::fromStdString(error.what());
        return false;
    }
}

bool saveWidgetPicture(QWidget& widget, const QString& path, QString& trouble) {
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending != QLatin1String("png") && ending != QLatin1String("svg") && ending != QLatin1String("pdf")) {
        trouble = tr("%1: the name of a picture ends in .png, .svg or .pdf.").arg(path);
        return false;
    }
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        if (ending == QLatin1String("png"))
            paintPng(widget, file);
        else if (ending == QLatin1String("svg"))
            paintSvg(widget, file);
        else
            paintPdf(widget, file);
        if (file.commit()) return true;
    }
    trouble = tr("%1 cannot be written: %2.").arg(path, file.errorString());
    return false;
}

} // namespace dclscope
