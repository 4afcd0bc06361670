// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/save_picture.h"

#include "app/dclscope/workspaces/inspect/layer_stage.h"
#include "core/base/text.h"
#include "core/run/view_limits.h"
#include "widgets/render/render.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QSaveFile>
#include <QSvgGenerator>
#include <QWidget>

namespace dclscope {
namespace {

constexpr double kSharpness = 2.0; // pixels per screen pixel: a saved picture is looked at enlarged
constexpr int kPointsPerInch = 72;

QString saveSaid(const char* text) { return QCoreApplication::translate("SavePicture", text); }

QString named(std::string_view name) { return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())); }

QString endingOf(const QString& path) { return QFileInfo(path).suffix().toLower(); }

QString savedTo(const QString& path) {
    return saveSaid("Saved to %1.").arg(QDir::toNativeSeparators(QFileInfo(path).absoluteFilePath()));
}

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

QString pictureName(const Run& run, const ViewState& state) {
    const Shown shown = shownAt(run, layerOf(state, run));
    const View view = viewOf(state, shown);
    QStringList parts{QString::fromStdString(printable(run.name))};
    if (!run.otherEntries.empty() && !run.entry.empty()) parts << QString::fromStdString(printable(run.entry));
    parts << QString::fromStdString(printable(shown.name())) << named(viewName(view));
    if (view == View::Field || view == View::Coincidence) parts << QString::number(state.out);
    if (view == View::Channel || view == View::Kernel || (view == View::Channels && (state.out > 0 || state.in > 0)))
        parts << QStringLiteral("%1.%2").arg(state.out).arg(state.in);
    if (view == View::Delays && state.quantity == Quantity::Weight) parts << named(quantityName(state.quantity));
    if (view == View::Delays && state.order != Order::Index) parts << named(orderName(state.order));
    if (view == View::Ridgeline && state.axis > 0) parts << QStringLiteral("axis%1").arg(state.axis);
    if (view != View::Ridgeline && state.hidden) parts << QStringLiteral("without%1").arg(*state.hidden);
    if (state.compare && state.runs.size() > 1)
        parts << QStringLiteral("beside") << QFileInfo(QString::fromStdString(state.runs[1])).fileName();
    if (state.trying && !state.edits.empty()) parts << QStringLiteral("edited");
    if (state.epoch && run.snapshots.size() > 1) parts << QStringLiteral("epoch%1").arg(*state.epoch, 0, 'g', 6);
    QString name = parts.join(QLatin1Char('-'));
    // Neither folders nor what file systems and shells stumble over.
    return name.replace(
               QRegularExpression(QStringLiteral("[^\\w.+-]+"), QRegularExpression::UseUnicodePropertiesOption),
               QStringLiteral("_")) +
           QStringLiteral(".png");
}

QString withPictureEnding(const QString& path) {
    const QString ending = endingOf(path);
    for (const char* known : {"png", "svg", "pdf", "gif", "mp4"})
        if (ending == QLatin1String(known)) return path;
    return path + QStringLiteral(".png");
}

bool saveStagePicture(const LayerStage& stage, const QString& wanted, QString& sentence) {
    const QString path = withPictureEnding(wanted);
    try {
        renderFigure(stage.run(), stage.renderOptions(), path.toStdString());
        sentence = savedTo(path);
        return true;
    } catch (const std::exception& error) {
        sentence = saveSaid("The picture was not saved: %1.").arg(QString::fromUtf8(error.what()));
        return false;
    }
}

bool saveWidgetPicture(QWidget& widget, const QString& wanted, QString& sentence) {
    const QString path = withPictureEnding(wanted);
    const QString ending = endingOf(path);
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        if (ending == QLatin1String("png"))
            paintPng(widget, file);
        else if (ending == QLatin1String("svg"))
            paintSvg(widget, file);
        else
            paintPdf(widget, file);
        if (file.commit()) {
            sentence = savedTo(path);
            return true;
        }
    }
    sentence = saveSaid("%1 cannot be written: %2.").arg(path, file.errorString());
    return false;
}

} // namespace dclscope
