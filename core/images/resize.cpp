// SPDX-License-Identifier: Apache-2.0
// Pillow's antialiased resize for 8-bit pictures, computed in the same integers.
#include "core/base/error.h"
#include "core/images/image.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace dclscope {
namespace {

constexpr int kCoefficientBits = 32 - 8 - 2;

/// One output position: which inputs it is made of.
struct Taps {
    std::int64_t first = 0;
    std::int64_t count = 0;
};

/// All output positions along one axis; `coefficients` holds `stride` of them for each.
struct Plan {
    std::vector<Taps> taps;
    std::vector<std::int32_t> coefficients;
    std::int64_t stride = 0;
};

double weight(ResizeFilter filter, double x) {
    x = std::abs(x);
    if (filter == ResizeFilter::Bilinear) return x < 1.0 ? 1.0 - x : 0.0;
    constexpr double a = -0.5; // Keys' cubic convolution as Pillow has it
    if (x < 1.0) return ((a + 2.0) * x - (a + 3.0)) * x * x + 1.0;
    if (x < 2.0) return (((x - 5.0) * x + 8.0) * x - 4.0) * a;
    return 0.0;
}

std::int32_t fixedPoint(double coefficient) {
    const double scaled = coefficient * (1 << kCoefficientBits);
    return static_cast<std::int32_t>(coefficient < 0.0 ? scaled - 0.5 : scaled + 0.5);
}

Plan planOf(std::int64_t from, std::int64_t to, ResizeFilter filter) {
    const double scale = static_cast<double>(from) / static_cast<double>(to);
    const double stretch = std::max(scale, 1.0);
    const double support = (filter == ResizeFilter::Bilinear ? 1.0 : 2.0) * stretch;
    Plan plan;
    plan.stride = static_cast<std::int64_t>(std::ceil(support)) * 2 + 1;
    plan.taps.resize(static_cast<std::size_t>(to));
    plan.coefficients.resize(static_cast<std::size_t>(to * plan.stride));
    std::vector<double> weights(static_cast<std::size_t>(plan.stride));
    for (std::int64_t i = 0; i < to; ++i) {
        const double centre = (static_cast<double>(i) + 0.5) * scale;
        // Truncated towards zero before the comparison, as a cast in C does.
        const auto low = std::max<std::int64_t>(0, static_cast<std::int64_t>(centre - support + 0.5));
        const auto high = std::min(from, static_cast<std::int64_t>(centre + support + 0.5));
        double sum = 0.0;
        for (std::int64_t x = low; x < high; ++x) {
            const double w = weight(filter, (static_cast<double>(x) - centre + 0.5) * (1.0 / stretch));
            weights[static_cast<std::size_t>(x - low)] = w;
            sum += w;
        }
        for (std::int64_t x = 0; x < high - low; ++x)
            plan.coefficients[static_cast<std::size_t>(i * plan.stride + x)] = fixedPoint(
                sum == 0.0 ? weights[static_cast<std::size_t>(x)] : weights[static_cast<std::size_t>(x)] / sum);
        plan.taps[static_cast<std::size_t>(i)] = {low, high - low};
    }
    return plan;
}

std::uint8_t rounded(std::int32_t sum) {
    return static_cast<std::uint8_t>(std::clamp(sum >> kCoefficientBits, 0, 255));
}

constexpr std::int32_t kHalf = 1 << (kCoefficientBits - 1);

void alongRows(const Image& from, const Plan& plan, Image& to) {
    for (std::int64_t y = 0; y < to.height; ++y) {
        const std::uint8_t* row = from.rgb.data() + y * from.width * 3;
        std::uint8_t* out = to.rgb.data() + y * to.width * 3;
        for (std::int64_t x = 0; x < to.width; ++x, out += 3) {
            const Taps taps = plan.taps[static_cast<std::size_t>(x)];
            const std::int32_t* k = plan.coefficients.data() + x * plan.stride;
            std::int32_t r = kHalf, g = kHalf, b = kHalf;
            for (std::int64_t t = 0; t < taps.count; ++t) {
                const std::uint8_t* pixel = row + (taps.first + t) * 3;
                r += pixel[0] * k[t];
                g += pixel[1] * k[t];
                b += pixel[2] * k[t];
            }
            out[0] = rounded(r);
            out[1] = rounded(g);
            out[2] = rounded(b);
        }
    }
}

void alongColumns(const Image& from, const Plan& plan, Image& to) {
    const std::int64_t rowBytes = to.width * 3;
    std::vector<std::int32_t> sums(static_cast<std::size_t>(rowBytes));
    for (std::int64_t y = 0; y < to.height; ++y) {
        const Taps taps = plan.taps[static_cast<std::size_t>(y)];
        std::fill(sums.begin(), sums.end(), kHalf);
        for (std::int64_t t = 0; t < taps.count; ++t) {
            const std::int32_t k = plan.coefficients[static_cast<std::size_t>(y * plan.stride + t)];
            const std::uint8_t* row = from.rgb.data() + (taps.first + t) * rowBytes;
            for (std::size_t i = 0; i < sums.size(); ++i) sums[i] += row[i] * k;
        }
        std::transform(sums.begin(), sums.end(), to.rgb.begin() + y * rowBytes, rounded);
    }
}

Image blank(std::int64_t width, std::int64_t height) {
    return {width, height, std::vector<std::uint8_t>(static_cast<std::size_t>(width * height * 3))};
}

} // namespace

Image resize(const Image& image, std::int64_t width, std::int64_t height, ResizeFilter filter) {
    if (image.width < 1 || image.height < 1 || width < 1 || height < 1) throw ImageError("the picture is empty");
    const std::int64_t tallest = std::max(height, image.height); // between the two passes
    if (width > kMostPixels || tallest > kMostPixels / width)
        throw ImageError("a picture of " + std::to_string(image.width) + " x " + std::to_string(image.height) +
                         " pixels is too narrow: at " + std::to_string(width) + " x " + std::to_string(height) +
                         " it would have more than " + std::to_string(kMostPixels / 1'000'000) + " million");
    Image result = image;
    if (width != image.width) {
        Image wide = blank(width, image.height);
        alongRows(image, planOf(image.width, width, filter), wide);
        result = std::move(wide);
    }
    if (height != image.height) {
        Image tall = blank(width, height);
        alongColumns(result, planOf(image.height, height, filter), tall);
        result = std::move(tall);
    }
    return result;
}

} // namespace dclscope
