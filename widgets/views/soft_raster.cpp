// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/soft_raster.h"

#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <QRadialGradient>

#include <algorithm>
#include <array>
#include <cmath>

namespace dclscope {
namespace {

constexpr double kGaussReach = 2.6; ///< deviations beyond which a spot is invisible
constexpr float kRim = 1.0F;        ///< width of a disc's rim, pixels

double reach(double width, Profile profile) { return profile == Profile::Gauss ? kGaussReach * width : width; }

float profileAt(float distance, float width, Profile profile) {
    if (profile == Profile::Triangle) return std::max(0.0F, 1.0F - std::fabs(distance) / width);
    const float z = distance / width;
    return std::exp(-0.5F * z * z);
}

/// An opaque colour over premultiplied pixels, two channels at once in the halves of a word.
struct Ink {
    unsigned rb, ag;
    explicit Ink(QRgb c) : rb(c & kPair), ag(((c | 0xff000000U) >> 8U) & kPair) {}
    static constexpr unsigned kPair = 0x00ff00ffU;
};

void blend(QRgb& pixel, const Ink& ink, unsigned alpha) {
    // alpha is 0..256: shifts instead of divisions, exact at both ends.
    const unsigned keep = 256U - alpha;
    const unsigned rb = (ink.rb * alpha + (pixel & Ink::kPair) * keep) >> 8U;
    const unsigned ag = ink.ag * alpha + ((pixel >> 8U) & Ink::kPair) * keep;
    pixel = (rb & Ink::kPair) | (ag & ~Ink::kPair);
}

unsigned toAlpha(float coverage) { return static_cast<unsigned>(std::clamp(coverage, 0.0F, 1.0F) * 256.0F + 0.5F); }

} // namespace

/// Writes into an image of device pixels.
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
        bits_ = reinterpret_cast<QRgb*>(image_.bits());
        stride_ = image_.bytesPerLine() / static_cast<qsizetype>(sizeof(QRgb));
    }

    bool isVector() const override { return false; }

    void put(QPainter& painter) {
        painter.save();
        painter.setWorldTransform(QTransform());
        // What remains is the device's own scale and, inside a window, the widget's place in it.
        const QTransform rest = painter.deviceTransform();
        image_.setDevicePixelRatio(rest.m11());
        painter.drawImage(rest.inverted().map(QPointF(corner_)), image_);
        painter.restore();
    }

    void disc(const QPointF& centre, double radius, QRgb fill, double opacity, QRgb rim, double rimOpacity) override {
        const QPointF c = device(centre);
        const auto r = static_cast<float>(radius * scale_.width());
        const Box box = clip(c, r + 1.0, r + 1.0);
        const Ink inside(fill);
        const Ink edge(rim);
        const auto strength = static_cast<float>(opacity);
        const auto rimStrength = static_cast<float>(rimOpacity);
        const unsigned full = toAlpha(strength);
        const float outer = (r + 0.5F) * (r + 0.5F);
        const float inner = r > 0.5F + kRim ? (r - 0.5F - kRim) * (r - 0.5F - kRim) : 0.0F; // no rim inside of it
        for (int y = box.top; y < box.bottom; ++y) {
            QRgb* row = bits_ + y * stride_;
            const float dy = static_cast<float>(y) + 0.5F - static_cast<float>(c.y());
            for (int x = box.left; x < box.right; ++x) {
                const float dx = static_cast<float>(x) + 0.5F - static_cast<float>(c.x());
                const float squared = dx * dx + dy * dy;
                if (squared >= outer) continue;
                if (squared < inner) {
                    blend(row[x], inside, full);
                    continue;
                }
                const float distance = std::sqrt(squared);
                const float covered = std::min(1.0F, r + 0.5F - distance);
                blend(row[x], inside, toAlpha(covered * strength));
                const float onRim = std::min(covered, distance - r + 0.5F + kRim);
                if (onRim > 0.0F && rimStrength > 0.0F) blend(row[x], edge, toAlpha(onRim * rimStrength));
            }
        }
    }

    void tail(const QPointF& from, const QPointF& to, double width, QRgb color, double opacity) override {
        const QPointF a = device(from);
        const QPointF b = device(to);
        const auto half = static_cast<float>(width * scale_.width() / 2);
        const QPointF middle = (a + b) / 2;
        const Box box = clip(middle, std::fabs(a.x() - b.x()) / 2 + half + 1, std::fabs(a.y() - b.y()) / 2 + half + 1);
        const auto ax = static_cast<float>(a.x());
        const auto ay = static_cast<float>(a.y());
        const auto bx = static_cast<float>(b.x()) - ax;
        const auto by = static_cast<float>(b.y()) - ay;
        const float length2 = std::max(1e-6F, bx * bx + by * by);
        const float perLength2 = 1.0F / length2;
        const float outer = (half + 0.5F) * (half + 0.5F);
        // Of each row only what lies near the line: the box of a slanting one is mostly empty.
        const bool slants = std::fabs(by) > 1e-3F;
        const float perRow = slants ? bx / by : 0.0F;
        const float reachX = slants ? (half + 1.5F) * std::sqrt(length2) / std::fabs(by) : 0.0F;
        const Ink ink(color);
        const auto strength = static_cast<float>(opacity);
        for (int y = box.top; y < box.bottom; ++y) {
            QRgb* row = bits_ + y * stride_;
            const float py = static_cast<float>(y) + 0.5F - ay;
            int left = box.left;
            int right = box.right;
            if (slants) {
                const float middleX = ax + perRow * py;
                left = std::max(left, static_cast<int>(std::max(middleX - reachX, -1.0F)));
                right = std::min(right, static_cast<int>(std::clamp(middleX + reachX, -1.0F, 1e6F)) + 1);
            }
            for (int x = left; x < right; ++x) {
                const float px = static_cast<float>(x) + 0.5F - ax;
                const float along = std::clamp((px * bx + py * by) * perLength2, 0.0F, 1.0F);
                const float dx = px - along * bx;
                const float dy = py - along * by;
                const float squared = dx * dx + dy * dy;
                if (squared >= outer) continue;
                const float covered = std::min(1.0F, half + 0.5F - std::sqrt(squared));
                blend(row[x], ink, toAlpha(covered * strength));
            }
        }
    }

    void spot(const QPointF& centre, const QSizeF& widths, Profile profile, QRgb color, double opacity) override {
        const QPointF c = device(centre);
        const auto wx = static_cast<float>(std::max(1e-3, widths.width() * scale_.width()));
        const auto wy = static_cast<float>(std::max(1e-3, widths.height() * scale_.height()));
        const Box box = clip(c, reach(wx, profile), reach(wy, profile));
        if (box.left >= box.right) return;
        across_.resize(static_cast<std::size_t>(box.right - box.left));
        for (int x = box.left; x < box.right; ++x)
            across_[static_cast<std::size_t>(x - box.left)] =
                profileAt(static_cast<float>(x) + 0.5F - static_cast<float>(c.x()), wx, profile);
        const Ink ink(color);
        for (int y = box.top; y < box.bottom; ++y) {
            QRgb* row = bits_ + y * stride_ + box.left;
            const float strength = static_cast<float>(opacity) *
                                   profileAt(static_cast<float>(y) + 0.5F - static_cast<float>(c.y()), wy, profile);
            for (std::size_t x = 0; x < across_.size(); ++x) {
                const unsigned alpha = toAlpha(across_[x] * strength);
                if (alpha > 0) blend(row[x], ink, alpha);
            }
        }
    }

private:
    struct Box {
        int left, top, right, bottom;
    };

    QPointF device(const QPointF& p) const {
        return {(p.x() - origin_.x()) * scale_.width(), (p.y() - origin_.y()) * scale_.height()};
    }

    Box clip(const QPointF& c, double rx, double ry) const {
        // Positions come from files: the comparison is false for NaN, and huge ones must not overflow an int.
        if (!(std::fabs(c.x()) < 1e6 && std::fabs(c.y()) < 1e6 && rx < 1e6 && ry < 1e6)) return {0, 0, 0, 0};
        Box box{std::max(0, static_cast<int>(std::floor(c.x() - rx))),
                std::max(0, static_cast<int>(std::floor(c.y() - ry))),
                std::min(image_.width(), static_cast<int>(std::ceil(c.x() + rx))),
                std::min(image_.height(), static_cast<int>(std::ceil(c.y() + ry)))};
        if (box.right < box.left) box.right = box.left;
        if (box.bottom < box.top) box.bottom = box.top;
        return box;
    }

    QImage image_;
    QRgb* bits_ = nullptr;
    qsizetype stride_ = 0;
    QPoint corner_;  ///< of the image on the device
    QPointF origin_; ///< the same in logical units
    QSizeF scale_{1.0, 1.0};
    std::vector<float> across_;
};

/// Draws vector shapes.
class SoftRaster::Shapes : public SoftPainter {
public:
    void use(QPainter* painter) { painter_ = painter; }
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
        painter_->scale(reach(widths.width(), profile), reach(widths.height(), profile));
        QRadialGradient gradient(0, 0, 1);
        constexpr int kStops = 8;
        for (int i = 0; i <= kStops; ++i) {
            const float at = static_cast<float>(i) / kStops;
            const float width = profile == Profile::Gauss ? static_cast<float>(1.0 / kGaussReach) : 1.0F;
            gradient.setColorAt(static_cast<double>(at),
                                withAlpha(color, opacity * static_cast<double>(profileAt(at, width, profile))));
        }
        painter_->setPen(Qt::NoPen);
        painter_->setBrush(gradient);
        painter_->drawEllipse(QPointF(0, 0), 1, 1);
        painter_->restore();
    }

private:
    static bool usable(const QPointF& p) { return std::fabs(p.x()) < 1e6 && std::fabs(p.y()) < 1e6; }
    static QColor withAlpha(QRgb color, double opacity) {
        QColor c = QColor::fromRgb(color);
        c.setAlphaF(static_cast<float>(std::clamp(opacity, 0.0, 1.0)));
        return c;
    }

    QPainter* painter_ = nullptr;
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
        shapes_->use(&painter);
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
