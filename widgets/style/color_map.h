// SPDX-License-Identifier: GPL-3.0-or-later
// Colour maps, computed in the Oklab colour space so that equal steps of data look like equal steps of colour.
#pragma once

#include <QColor>
#include <QImage>

#include <array>
#include <cmath>

namespace dclscope {

/// A table of 256 colours. Cheap to copy by reference; all members are safe from any thread.
class ColorMap {
public:
    static constexpr int kSize = 256;

    /// Blue for negative, orange for positive, a neutral middle that recedes into the theme's ground. Both ends are
    /// equally light, and blue against orange stays apart for every common colour blindness.
    static const ColorMap& diverging(bool dark);
    /// Dark violet over teal to yellow with evenly rising lightness: for magnitudes and delays.
    static const ColorMap& magnitude();
    /// From one colour to another in even steps; for densities that rise out of the ground.
    static ColorMap ramp(const QColor& from, const QColor& to);

    /// @param t  0 to 1; values outside are clamped, NaN gives the first colour
    QRgb rgb(double t) const noexcept { return table_[index(t)]; }
    QColor color(double t) const { return QColor::fromRgb(rgb(t)); }
    /// Colour of a signed value on a diverging map: -limit, 0 and limit give the left end, middle and right end.
    QRgb signedRgb(double value, double limit) const noexcept {
        return rgb(limit > 0.0 ? 0.5 + 0.5 * value / limit : 0.5);
    }
    const std::array<QRgb, kSize>& table() const noexcept { return table_; }
    /// A strip that runs through the map, for colour bars.
    QImage strip(bool vertical) const;

private:
    static std::size_t index(double t) noexcept {
        if (!(t > 0.0)) return 0;
        return t >= 1.0 ? kSize - 1U : static_cast<std::size_t>(std::lround(t * (kSize - 1)));
    }

    std::array<QRgb, kSize> table_{};
};

/// Perceived lightness of a colour in Oklab, 0 (black) to 1 (white).
double perceivedLightness(QRgb color);

/// WCAG contrast ratio of two opaque colours, 1 to 21; text wants at least 4.5.
double contrastRatio(const QColor& a, const QColor& b);

} // namespace dclscope
