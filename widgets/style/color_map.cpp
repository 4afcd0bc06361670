// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/color_map.h"

#include <algorithm>
#include <numbers>
#include <span>

namespace dclscope {
namespace {

// Oklab: Bjoern Ottosson, "A perceptual color space for image processing" (2020).
struct Lab {
    double l = 0.0;
    double a = 0.0;
    double b = 0.0;
};

double toLinear(double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); }
double fromLinear(double c) { return c <= 0.0031308 ? 12.92 * c : 1.055 * std::pow(c, 1.0 / 2.4) - 0.055; }

Lab labFromRgb(QRgb color) {
    const double r = toLinear(qRed(color) / 255.0);
    const double g = toLinear(qGreen(color) / 255.0);
    const double b = toLinear(qBlue(color) / 255.0);
    const double l = std::cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    const double m = std::cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    const double s = std::cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    return {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
}

std::array<double, 3> linearFromLab(const Lab& lab) {
    const double l = std::pow(lab.l + 0.3963377774 * lab.a + 0.2158037573 * lab.b, 3);
    const double m = std::pow(lab.l - 0.1055613458 * lab.a - 0.0638541728 * lab.b, 3);
    const double s = std::pow(lab.l - 0.0894841775 * lab.a - 1.2914855480 * lab.b, 3);
    return {4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s};
}

bool displayable(const std::array<double, 3>& linear) {
    return std::all_of(linear.begin(), linear.end(), [](double c) { return c >= -1e-6 && c <= 1.0 + 1e-6; });
}

/// Keeps lightness and hue and gives up chroma until the screen can show the colour.
QRgb rgbFromLab(Lab lab) {
    auto linear = linearFromLab(lab);
    for (int i = 0; i < 60 && !displayable(linear); ++i) {
        lab.a *= 0.96;
        lab.b *= 0.96;
        linear = linearFromLab(lab);
    }
    const auto channel = [](double c) {
        return static_cast<int>(std::lround(255.0 * std::clamp(fromLinear(std::clamp(c, 0.0, 1.0)), 0.0, 1.0)));
    };
    return qRgb(channel(linear[0]), channel(linear[1]), channel(linear[2]));
}

Lab fromHue(double lightness, double chroma, double hueDegrees) {
    const double h = hueDegrees * std::numbers::pi / 180.0;
    return {lightness, chroma * std::cos(h), chroma * std::sin(h)};
}

Lab mix(const Lab& from, const Lab& to, double share) {
    return {std::lerp(from.l, to.l, share), std::lerp(from.a, to.a, share), std::lerp(from.b, to.b, share)};
}

std::array<QRgb, ColorMap::kSize> throughAnchors(std::span<const Lab> anchors) {
    std::array<QRgb, ColorMap::kSize> table{};
    for (int i = 0; i < ColorMap::kSize; ++i) {
        const double t = static_cast<double>(i) / (ColorMap::kSize - 1) * static_cast<double>(anchors.size() - 1);
        const auto k = std::min(static_cast<std::size_t>(t), anchors.size() - 2);
        table[static_cast<std::size_t>(i)] = rgbFromLab(mix(anchors[k], anchors[k + 1], t - static_cast<double>(k)));
    }
    return table;
}

} // namespace

const ColorMap& ColorMap::diverging(bool dark) {
    static const ColorMap kLight = [] {
        ColorMap map;
        const std::array anchors{fromHue(0.43, 0.16, 256), fromHue(0.66, 0.12, 250), fromHue(0.94, 0.0, 0),
                                 fromHue(0.70, 0.14, 58), fromHue(0.50, 0.16, 42)};
        map.table_ = throughAnchors(anchors);
        return map;
    }();
    static const ColorMap kDark = [] {
        ColorMap map;
        const std::array anchors{fromHue(0.80, 0.12, 235), fromHue(0.56, 0.13, 250), fromHue(0.33, 0.0, 0),
                                 fromHue(0.58, 0.13, 48), fromHue(0.82, 0.13, 66)};
        map.table_ = throughAnchors(anchors);
        return map;
    }();
    return dark ? kDark : kLight;
}

const ColorMap& ColorMap::magnitude() {
    static const ColorMap kMap = [] {
        ColorMap map;
        const std::array anchors{fromHue(0.22, 0.11, 295), fromHue(0.36, 0.12, 270), fromHue(0.50, 0.11, 238),
                                 fromHue(0.64, 0.11, 190), fromHue(0.78, 0.14, 145), fromHue(0.92, 0.17, 108)};
        map.table_ = throughAnchors(anchors);
        return map;
    }();
    return kMap;
}

ColorMap ColorMap::ramp(const QColor& from, const QColor& to) {
    ColorMap map;
    const std::array anchors{labFromRgb(from.rgb()), labFromRgb(to.rgb())};
    map.table_ = throughAnchors(anchors);
    return map;
}

QImage ColorMap::strip(bool vertical) const {
    QImage image(vertical ? 1 : kSize, vertical ? kSize : 1, QImage::Format_RGB32);
    for (int i = 0; i < kSize; ++i) {
        // Vertical strips rise: the largest value stands on top.
        if (vertical)
            image.setPixel(0, kSize - 1 - i, table_[static_cast<std::size_t>(i)]);
        else
            image.setPixel(i, 0, table_[static_cast<std::size_t>(i)]);
    }
    return image;
}

double perceivedLightness(QRgb color) { return labFromRgb(color).l; }

double contrastRatio(const QColor& a, const QColor& b) {
    const auto luminance = [](const QColor& c) {
        return 0.2126 * toLinear(c.redF()) + 0.7152 * toLinear(c.greenF()) + 0.0722 * toLinear(c.blueF());
    };
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

} // namespace dclscope
