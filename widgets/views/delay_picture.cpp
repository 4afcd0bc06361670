// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/delay_picture.h"

#include "core/run/layer_family.h"
#include "widgets/style/format.h"
#include "widgets/views/axes.h"
#include "widgets/views/delay_axis.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

constexpr double kMargin = 14.0;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(dclscope::DelayPicture)
};

/// A layer whose neurons send to each other, as its name says.
bool isRecurrent(const Layer& layer) {
    if (layer.delays != DelayMap::Stored || layer.outChannels != layer.inChannelsPerGroup) return false;
    const bool named = layer.stored.delays.find("recurrent") != std::string::npos;
    return layer.outChannels > 1 && (named || (layer.family != nullptr && layer.family->name == "delrec"));
}

} // namespace

QString DelayPicture::whyEmpty() const { return whyNoDelays(*scene_.layer()); }

QString DelayPicture::subject() const {
    return quantity_ == Quantity::Weight ? Words::tr("weights by neuron and input")
                                         : Words::tr("delays by neuron and input");
}

double DelayPicture::delayOf(std::size_t out, std::size_t in) const {
    const LayerState& state = scene_.state();
    const std::size_t first = scene_.firstElement(out, in);
    const std::size_t count = scene_.elementsPerPair();
    if (count == 1) return scene_.delay(state, first);
    double sum = 0.0;
    double weights = 0.0;
    for (std::size_t k = 0; k < count; ++k) {
        // The tiny share keeps the mean defined where all weights are zero.
        const double w = std::fabs(static_cast<double>(state.weights[first + k])) + 1e-12;
        sum += w * scene_.delay(state, first + k);
        weights += w;
    }
    return sum / weights;
}

double DelayPicture::weightOf(std::size_t out, std::size_t in) const {
    const std::size_t first = scene_.firstElement(out, in);
    double sum = 0.0;
    for (std::size_t k = 0; k < scene_.elementsPerPair(); ++k)
        sum += static_cast<double>(scene_.state().weights[first + k]);
    return sum;
}

void DelayPicture::fillImage(const ThemeColors& colors) {
    const QSize size(static_cast<int>(scene_.inChannels()), static_cast<int>(scene_.outChannels()));
    if (image_.size() != size) image_ = QImage(size, QImage::Format_RGB32);
    const double longest = scales_.delay;
    const ColorMap& signs = ColorMap::diverging(colors.dark);
    const ColorMap& magnitudes = ColorMap::magnitude();
    for (std::size_t out = 0; out < scene_.outChannels(); ++out) {
        auto* line = reinterpret_cast<QRgb*>(image_.scanLine(static_cast<int>(out)));
        for (std::size_t in = 0; in < scene_.inChannels(); ++in)
            line[in] = quantity_ == Quantity::Delay ? magnitudes.rgb((delayOf(out, in) - scene_.leastDelay()) / longest)
                                                    : signs.signedRgb(weightOf(out, in), scales_.weight);
    }
}

void DelayPicture::draw(QPainter& painter, const QRectF& area, const ThemeColors& colors, const ViewZoom& zoom) {
    const AxisRoom room = axisRoom(painter);
    QRectF plot = area.adjusted(kMargin + room.left, kMargin, -kMargin - colorBarRoom(painter, area.width()),
                                -kMargin / 2 - room.bottom);
    if (plot.width() < 20 || plot.height() < 20) return;
    if (isRecurrent(*scene_.layer())) { // neurons by the same neurons
        const double side = std::min(plot.width(), plot.height());
        plot = QRectF(plot.left() + (plot.width() - side) / 2, plot.top() + (plot.height() - side) / 2, side, side);
    }
    plotRect_ = plot;
    const QRectF whole(0.0, 0.0, static_cast<double>(scene_.inChannels()), static_cast<double>(scene_.outChannels()));
    visible_ = visiblePart(zoom, whole);
    fillImage(colors);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter.drawImage(plot, image_, visible_);
    if (cursor_)
        if (const auto cell = placeAt(*cursor_)) {
            const QSizeF unit(plot.width() / visible_.width(), plot.height() / visible_.height());
            const QRectF box(plot.left() + (static_cast<double>(cell->in) - visible_.left()) * unit.width(),
                             plot.top() + (static_cast<double>(cell->out) - visible_.top()) * unit.height(),
                             unit.width(), unit.height());
            painter.setPen(QPen(colors.accent, 2.0));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(box.intersected(plot).adjusted(-1, -1, 1, 1));
        }
    drawFrame(painter, plot, colors);
    // A cell's number stands at its middle, half a cell past its edge.
    const QString sender = isRecurrent(*scene_.layer()) ? Words::tr("sending neuron") : Words::tr("input channel");
    drawBottomAxis(painter, plot, {sender, visible_.left() - 0.5, visible_.right() - 0.5, true, {}}, colors);
    drawLeftAxis(painter, plot, {Words::tr("neuron"), visible_.top() - 0.5, visible_.bottom() - 0.5, true, {}}, colors);
    if (colorBarRoom(painter, area.width()) > 0.0) drawBar(painter, colors, colorBarBeside(plot));
}

void DelayPicture::drawBar(QPainter& painter, const ThemeColors& colors, const QRectF& bar) const {
    if (quantity_ == Quantity::Weight) {
        const double limit = scales_.weight;
        drawColorBar(painter, bar, ColorMap::diverging(colors.dark),
                     {Words::tr("weight"), -limit, limit, false, [](double v) { return formatNumber(v, 2); }}, colors);
        return;
    }
    const DelayUnit unit = delayUnit(scene_);
    const double longest = scales_.delay;
    const bool several = scene_.elementsPerPair() > 1 && !scene_.hasOffsets();
    const QString title = several ? Words::tr("mean delay (%1)").arg(unit.name) : unit.title;
    const double least = scene_.leastDelay();
    drawColorBar(painter, bar, ColorMap::magnitude(),
                 {title, least * unit.perStep, (least + longest) * unit.perStep, false, {}}, colors);
}

std::optional<ChannelPlace> DelayPicture::placeAt(const QPointF& where) const {
    if (plotRect_.isEmpty() || !plotRect_.contains(where)) return std::nullopt;
    const double x = visible_.left() + (where.x() - plotRect_.left()) / plotRect_.width() * visible_.width();
    const double y = visible_.top() + (where.y() - plotRect_.top()) / plotRect_.height() * visible_.height();
    return ChannelPlace{std::min(static_cast<std::size_t>(std::max(0.0, y)), scene_.outChannels() - 1),
                        std::min(static_cast<std::size_t>(std::max(0.0, x)), scene_.inChannels() - 1)};
}

QString DelayPicture::reading(const QPointF& where) const {
    const auto cell = placeAt(where);
    if (!cell) return {};
    QString text = Words::tr("neuron %1, input %2").arg(cell->out).arg(cell->in);
    const QString delay = delayText(scene_, delayOf(cell->out, cell->in));
    text += (scene_.hasOffsets()            ? Words::tr(" · offset %1")
             : scene_.elementsPerPair() > 1 ? Words::tr(" · mean delay %1")
                                            : Words::tr(" · delay %1"))
                .arg(delay);
    return text + Words::tr(" · weight %1").arg(formatNumber(weightOf(cell->out, cell->in)));
}

} // namespace dclscope
