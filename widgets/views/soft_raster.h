// SPDX-License-Identifier: GPL-3.0-or-later
// Antialiased discs, tails and soft spots in great number: straight into pixels where the painter has some,
// as vector shapes where it has none.
#pragma once

#include <QColor>
#include <QImage>
#include <QPointF>
#include <QRectF>

#include <memory>

class QPainter;

namespace dclscope {

/// The interpolation's profile along one axis, of half-width or deviation `width` in grid steps.
enum class Profile { Triangle, Gauss };

/// What shapes are drawn with; coordinates are the painter's logical ones.
class SoftPainter {
public:
    virtual ~SoftPainter() = default;
    /// True where every shape costs room in a file.
    virtual bool isVector() const = 0;
    /// A disc with a thin rim.
    virtual void disc(const QPointF& centre, double radius, QRgb fill, double opacity, QRgb rim, double rimOpacity) = 0;
    /// A line with round ends.
    virtual void tail(const QPointF& from, const QPointF& to, double width, QRgb color, double opacity) = 0;
    /// The product of two profiles: what one element spreads its weight over. Widths in logical units.
    virtual void spot(const QPointF& centre, const QSizeF& widths, Profile profile, QRgb color, double opacity) = 0;
};

/// Collects the shapes of one picture into an image that is kept from frame to frame.
class SoftRaster {
public:
    /// Calls `paint(SoftPainter&)` for shapes inside `area` of `painter` and puts them there.
    template <class Paint>
    void run(QPainter& painter, const QRectF& area, Paint&& paint) {
        SoftPainter& canvas = begin(painter, area);
        paint(canvas);
        end(painter, area);
    }

    SoftRaster();
    ~SoftRaster();
    SoftRaster(const SoftRaster&) = delete;
    SoftRaster& operator=(const SoftRaster&) = delete;

private:
    SoftPainter& begin(QPainter& painter, const QRectF& area);
    void end(QPainter& painter, const QRectF& area);

    class Pixels;
    class Shapes;
    std::unique_ptr<Pixels> pixels_;
    std::unique_ptr<Shapes> shapes_;
    bool vector_ = false;
};

} // namespace dclscope
