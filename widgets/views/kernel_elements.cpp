// SPDX-License-Identifier: GPL-3.0-or-later
// The moving part of KernelPicture: density, footprints, tails, discs.
#include "widgets/views/kernel_picture.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

constexpr double kTrailEpochs = 3.0;       ///< the least that tails reach back
constexpr double kCalmElements = 1200;     ///< up to so many the tails have many pieces
constexpr double kCrowdedElements = 12000; ///< from here on nobody can tell a bend, or where a tail gets thinner
constexpr double kSpotStrength = 0.42;
constexpr double kTailStrength = 0.55;

} // namespace

void KernelPicture::drawDensity(QPainter& painter, const ThemeColors& colors) {
    if (!(scales_.density > 0.0)) return;
    density_.measure(axes(), scene_.state());
    const int wide = density_.wide();
    const int high = density_.high();
    if (densityImage_.size() != QSize(wide, high)) densityImage_ = QImage(wide, high, QImage::Format_RGB32);
    static const ColorMap kRamps[2] = {ColorMap::ramp(themeColors(false).plot, QColor(0xb9, 0xc1, 0xc9)),
                                       ColorMap::ramp(themeColors(true).plot, QColor(0x4a, 0x54, 0x5f))};
    const ColorMap& ramp = kRamps[colors.dark ? 1 : 0];
    for (int y = 0; y < high; ++y) {
        auto* line = reinterpret_cast<QRgb*>(densityImage_.scanLine(y));
        const float* densities = density_.values().data() + static_cast<std::ptrdiff_t>(y) * wide;
        for (int x = 0; x < wide; ++x) line[x] = ramp.rgb(static_cast<double>(densities[x]) / scales_.density);
    }
    painter.save();
    painter.setClipRect(QRectF(toScreen({-0.5, -0.5}), QSizeF(axes().columns, axes().rows) * unit_), Qt::IntersectClip);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    // A bin's middle lies half a bin right of its corner, a grid point in the middle of its step.
    painter.drawImage(QRectF(toScreen({-1.0, -1.0}), QSizeF(axes().columns + 1, axes().rows + 1) * unit_),
                      densityImage_);
    painter.restore();
}

void KernelPicture::drawElements(QPainter& painter, const ThemeColors& colors) {
    const bool alone = view_ == View::Channel && hasFootprints();
    if (alone) { // what an element spreads its weight over ends with the grid
        painter.save();
        painter.setClipRect(frameRect(), Qt::IntersectClip);
        raster_.run(painter, plotRect_, [&](SoftPainter& canvas) { paintFootprints(canvas, colors); });
        painter.restore();
    }
    raster_.run(painter, plotRect_, [&](SoftPainter& canvas) {
        if (!alone && hasFootprints()) paintFootprints(canvas, colors);
        if (trailEpochs() > 0.0) paintTrails(canvas, colors);
        paintDiscs(canvas, colors);
    });
    for (const std::size_t element : pinned())
        if (const auto centre = discCentre(element)) {
            drawPath(painter, colors, element);
            drawPin(painter, *centre, static_cast<double>(dots_.radii[element - dots_.first]), element, colors);
        }
    if (!cursor_ || !plotRect_.contains(*cursor_)) return;
    const auto chosen = elementAt(*cursor_);
    if (!chosen) return;
    drawPath(painter, colors, *chosen);
}

void KernelPicture::drawPath(QPainter& painter, const ThemeColors& colors, std::size_t index) const {
    const std::size_t cell = view_ == View::Channels ? (index - dots_.first) / scene_.elementsPerPair() : 0;
    const QPointF origin = view_ == View::Channels ? cellOrigin(cells_, cell) : QPointF();
    const auto layer = static_cast<std::size_t>(scene_.layer() - scene_.run()->layers.data());
    QPolygonF way;
    for (const Snapshot& snapshot : scene_.run()->snapshots) {
        if (layer >= snapshot.layers.size() || snapshot.layers[layer].count() != scene_.state().count()) continue;
        way.append(toScreen(origin + gridPoint(axes(), snapshot.layers[layer], index)));
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colors.accent, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(way);
    painter.setPen(QPen(colors.accent, 2.0));
    const double radius = static_cast<double>(dots_.radii[index - dots_.first]) + 2.5;
    painter.drawEllipse(dots_.centres[index - dots_.first], radius, radius);
}

bool KernelPicture::hasFootprints() const { return spread_ && view_ != View::Overlay && unit_ >= 1.5; }

/// At least from one checkpoint to the next: between two that lie far apart three epochs are nothing that can be seen.
double KernelPicture::trailEpochs() const {
    const std::vector<double>& epochs = scene_.epochs();
    if (!trails_ || epochs.size() < 2 || scene_.epoch() <= epochs.front()) return 0.0;
    const auto next = std::lower_bound(epochs.begin() + 1, epochs.end() - 1, scene_.epoch());
    return std::max(kTrailEpochs, *next - *(next - 1));
}

void KernelPicture::paintFootprints(SoftPainter& canvas, const ThemeColors& colors) {
    const LayerState& state = scene_.state();
    const ColorMap& map = ColorMap::diverging(colors.dark);
    const bool known = state.sigmas.size() == state.positions.size();
    const Profile profile = scene_.layer()->version.value == Version::gauss ? Profile::Gauss : Profile::Triangle;
    const std::size_t n = state.count();
    for (std::size_t i = 0; i < dots_.centres.size(); ++i) {
        const std::size_t index = dots_.first + i;
        const QSizeF widths = known ? QSizeF(static_cast<double>(state.sigmas[axes().columnAxis * n + index]),
                                             static_cast<double>(state.sigmas[axes().rowAxis * n + index]))
                                    : QSizeF(1.0, 1.0);
        const double weight = static_cast<double>(state.weights[index]);
        const double strength = kSpotStrength * std::min(1.0, std::fabs(weight) / scales_.weight);
        if (strength > 0.01)
            canvas.spot(dots_.centres[i], widths * unit_, profile, map.signedRgb(weight, scales_.weight), strength);
    }
}

void KernelPicture::paintTrails(SoftPainter& canvas, const ThemeColors& colors) {
    const auto count = static_cast<double>(dots_.centres.size());
    const int pieces = canvas.isVector()            ? 2
                       : count <= kCalmElements     ? 8
                       : count <= 4 * kCalmElements ? 4
                       : count <= kCrowdedElements  ? 2
                                                    : 1;
    const double strength = view_ == View::Overlay ? 0.6 * kTailStrength : kTailStrength;
    past_.resize(static_cast<std::size_t>(pieces));
    const double first = scene_.epochs().front();
    const double reach = trailEpochs();
    for (int k = 0; k < pieces; ++k)
        scene_.stateAt(std::max(first, scene_.epoch() - reach * (k + 1) / pieces), past_[static_cast<std::size_t>(k)]);
    const std::size_t perPair = scene_.elementsPerPair();
    for (std::size_t i = 0; i < dots_.centres.size(); ++i) {
        const std::size_t index = dots_.first + i;
        const QPointF origin = view_ == View::Channels ? cellOrigin(cells_, i / perPair) : QPointF();
        QPointF from = dots_.centres[i];
        const double width = std::max(0.8, static_cast<double>(dots_.radii[i]) * 0.9);
        for (int k = 0; k < pieces; ++k) {
            const QPointF to = toScreen(origin + gridPoint(axes(), past_[static_cast<std::size_t>(k)], index));
            const double left = 1.0 - (k + 0.5) / pieces;
            if ((to - from).manhattanLength() > 0.3)
                canvas.tail(from, to, std::max(0.7, width * left), colors.subtle.rgb(), strength * left);
            from = to;
        }
    }
}

void KernelPicture::paintDiscs(SoftPainter& canvas, const ThemeColors& colors) {
    const LayerState& state = scene_.state();
    const ColorMap& map = ColorMap::diverging(colors.dark);
    const double opacity = view_ == View::Overlay ? 0.88 : 0.96;
    const QRgb rim = colors.text.rgb();
    for (std::size_t i = 0; i < dots_.centres.size(); ++i) {
        const auto radius = static_cast<double>(dots_.radii[i]);
        const QRgb fill = map.signedRgb(static_cast<double>(state.weights[dots_.first + i]), scales_.weight);
        canvas.disc(dots_.centres[i], radius, fill, opacity, rim, radius > 3.0 ? 0.38 : 0.16);
    }
}

} // namespace dclscope
