// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/soft_raster.h"

#include "core/base/threads.h"
#include "widgets/views/pixel_marks.h"

#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <QRadialGradient>

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

constexpr unsigned kMostThreads = 8;

} // namespace

/// Collects marks in device pixels, and draws them into an image.
class SoftRaster::Pixels : public SoftPainter {
public:
    /// Covers `area` with whole device pixels, so that nothing is resampled later.
    void prepare(const QTransform& toDevice, const QRectF& area) {
        const QRect covered = toDevice.mapRect(area).toAlignedRect();
        corner_ = covered.topLeft();
        origin_ = toDevice.inverted().map(QPointF(corner_));
        scale_ = QSizeF(toDevice.m11(), toDevice.m22());
        const QSize size = covered.size().expandedTo(QSize(1, 1));
        if (image_.size() != size) image_ = QImage(size, QImage::Format_ARGB32_Premultiplied);
        image_.setDevicePixelRatio(1.0);
        image_.fill(Qt::transparent);
        marks_.clear();
    }

    bool isVector() const override { return false; }

    void put(QPainter& painter) {
        marks_.paint(image_, std::min(kMostThreads, coreCount()));
        painter.save();
        painter.setWorldTransform(QTransform());
        // What remains is the device's own scale and, inside a window, the widget's place in it.
        const QTransform rest = painter.deviceTransform();
        image_.setDevicePixelRatio(rest.m11());
        painter.drawImage(rest.inverted().map(QPointF(corner_)), image_);
        painter.restore();
    }

    void disc(const QPointF& centre, double radius, QRgb fill, double opacity, QRgb rim, double rimOpacity) override {
        marks_.addDisc(device(centre), radius * scale_.width(), fill, opacity, rim, rimOpacity);
    }

    void tail(const QPointF& from, const QPointF& to, double width, QRgb color, double opacity) override {
        marks_.addTail(device(from), device(to), width * scale_.width(), color, opacity);
    }

    void spot(const QPointF& centre, const QSizeF& widths, Profile profile, QRgb color, double opacity) override {
        marks_.addSpot(device(centre), {widths.width() * scale_.width(), widths.height() * scale_.height()}, profile,
                       color, opacity);
    }

private:
    QPointF device(const QPointF& p) const {
        return {(p.x() - origin_.x()) * scale_.width(), (p.y() - origin_.y()) * scale_.height()};
    }

    QImage image_;
    PixelMarks marks_;
    QPoint corner_;  ///< of the image on the device
    QPointF origin_; ///< the same in logical units
    QSizeF scale_{1.0, 1.0};
};

/// Draws vector shapes.
class SoftRaster::Shapes : public SoftPainter {
public:
    /// @param fades  whether the device can draw gradients whose opacity changes
    void use(QPainter* painter, bool fades) {
        painter_ = painter;
        fades_ = fades;
    }
    bool isVector() const override { return true; }

    void disc(const QPointF& centre, double radius, QRgb fill, double opacity, QRgb rim, double rimOpacity) override {
        if (!usable(centre)) return;
        painter_->setPen(QPen(withAlpha(rim, rimOpacity), 0.7));
        painter_->setBrush(withAlpha(fill, opacity));
        painter_->drawEllipse(centre, radius, radius);
    }

    void tail(const QPointF& from, const QPointF& to, double width, QRgb color, double opacity) override {
        if (!usable(from) || !usable(to)) return;
        painter_->setPen(QPen(withAlpha(color, opacity), width, Qt::SolidLine, Qt::RoundCap));
        painter_->drawLine(from, to);
    }

    void spot(const QPointF& centre, const QSizeF& widths, Profile profile, QRgb color, double opacity) override {
        if (!usable(centre) || !(widths.width() > 0.0) || !(widths.height() > 0.0)) return;
        painter_->save();
        painter_->translate(centre);
        painter_->scale(profileReach(widths.width(), profile), profileReach(widths.height(), profile));
        painter_->setPen(Qt::NoPen);
        const auto width = static_cast<float>(1.0 / profileReach(1.0, profile));
        const auto opacityAt = [&](double away) {
            return opacity * static_cast<double>(profileAt(static_cast<float>(away), width, profile));
        };
        fades_ ? fade(color, opacityAt) : stack(color, opacityAt);
        painter_->restore();
    }

private:
    static constexpr int kStops = 8;

    /// One disc of radius 1.
    template <class OpacityAt>
    void fade(QRgb color, OpacityAt opacityAt) {
        QRadialGradient gradient(0, 0, 1);
        for (int i = 0; i <= kStops; ++i) {
            const double at = static_cast<double>(i) / kStops;
            gradient.setColorAt(at, withAlpha(color, opacityAt(at)));
        }
        painter_->setBrush(gradient);
        painter_->drawEllipse(QPointF(0, 0), 1, 1);
    }

    /// The same of discs on top of one another, each as opaque as is still missing.
    template <class OpacityAt>
    void stack(QRgb color, OpacityAt opacityAt) {
        double reached = 0.0;
        for (int i = kStops; i > 0; --i) {
            const double outer = static_cast<double>(i) / kStops;
            const double wanted = opacityAt(outer - 0.5 / kStops);
            if (wanted <= reached) continue;
            painter_->setBrush(withAlpha(color, 1.0 - (1.0 - wanted) / (1.0 - reached)));
            painter_->drawEllipse(QPointF(0, 0), outer, outer);
            reached = wanted;
        }
    }

    static bool usable(const QPointF& p) { return std::fabs(p.x()) < 1e6 && std::fabs(p.y()) < 1e6; }
    static QColor withAlpha(QRgb color, double opacity) {
        QColor c = QColor::fromRgb(color);
        c.setAlphaF(static_cast<float>(std::clamp(opacity, 0.0, 1.0)));
        return c;
    }

    QPainter* painter_ = nullptr;
    bool fades_ = true;
};

SoftRaster::SoftRaster() : pixels_(std::make_unique<Pixels>()), shapes_(std::make_unique<Shapes>()) {}
SoftRaster::~SoftRaster() = default;

SoftPainter& SoftRaster::begin(QPainter& painter, const QRectF& area) {
    const QPaintEngine* engine = painter.paintEngine();
    vector_ = engine != nullptr && engine->type() != QPaintEngine::Raster && engine->type() != QPaintEngine::OpenGL2;
    if (vector_) {
        painter.save();
        painter.setClipRect(area, Qt::IntersectClip);
        painter.setRenderHint(QPainter::Antialiasing);
        // Qt writes a gradient's opacity into PDF so that readers take it for opaque everywhere.
        shapes_->use(&painter, engine->type() != QPaintEngine::Pdf);
        return *shapes_;
    }
    pixels_->prepare(painter.deviceTransform(), area);
    return *pixels_;
}

void SoftRaster::end(QPainter& painter, const QRectF&) {
    if (vector_)
        painter.restore();
    else
        pixels_->put(painter);
}

} // namespace dclscope
