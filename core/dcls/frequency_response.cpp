// SPDX-License-Identifier: Apache-2.0
#include "core/dcls/frequency_response.h"

#include "core/base/error.h"

#include <cmath>
#include <numbers>
#include <string>

namespace dclscope {
namespace {

/// exp(-2 pi i f t) for steps t and frequencies f, [steps, bins].
struct Turns {
    std::vector<float> real;
    std::vector<float> imaginary;

    Turns(std::size_t steps, std::size_t bins, double low, double high) : real(steps * bins), imaginary(steps * bins) {
        for (std::size_t t = 0; t < steps; ++t)
            for (std::size_t b = 0; b < bins; ++b) {
                const double f = low + (high - low) * static_cast<double>(b) / static_cast<double>(bins - 1);
                const double angle = -2.0 * std::numbers::pi * std::fmod(f * static_cast<double>(t), 1.0);
                real[t * bins + b] = static_cast<float>(std::cos(angle));
                imaginary[t * bins + b] = static_cast<float>(std::sin(angle));
            }
    }
};

void addTurned(float re, float im, const float* real, const float* imaginary, std::size_t bins, float* outRe,
               float* outIm) {
    for (std::size_t b = 0; b < bins; ++b) {
        outRe[b] += re * real[b] - im * imaginary[b];
        outIm[b] += re * imaginary[b] + im * real[b];
    }
}

void require(bool fits, std::size_t values) {
    if (!fits) throw ShapeError(std::to_string(values) + " values are no such kernel");
}

} // namespace

std::vector<float> rowResponse(std::span<const float> taps, std::size_t rows, std::size_t bins) {
    require(rows > 0 && taps.size() % rows == 0 && bins >= 2, taps.size());
    const std::size_t steps = taps.size() / rows;
    const Turns turns(steps, bins, 0.0, 0.5);
    std::vector<float> out(rows * bins);
    std::vector<float> re(bins);
    std::vector<float> im(bins);
    for (std::size_t row = 0; row < rows; ++row) {
        re.assign(bins, 0.0F);
        im.assign(bins, 0.0F);
        for (std::size_t t = 0; t < steps; ++t)
            if (const float tap = taps[row * steps + t]; tap != 0.0F)
                addTurned(tap, 0.0F, turns.real.data() + t * bins, turns.imaginary.data() + t * bins, bins, re.data(),
                          im.data());
        for (std::size_t b = 0; b < bins; ++b) out[row * bins + b] = std::hypot(re[b], im[b]);
    }
    return out;
}

std::vector<float> planeResponse(std::span<const float> kernel, std::size_t rows, std::size_t columns,
                                 std::size_t bins) {
    require(rows > 0 && columns > 0 && kernel.size() == rows * columns && bins >= 2, kernel.size());
    const Turns across(columns, bins, -0.5, 0.5);
    const Turns down(rows, bins, -0.5, 0.5);
    std::vector<float> re(bins * bins);
    std::vector<float> im(bins * bins);
    std::vector<float> rowRe(bins);
    std::vector<float> rowIm(bins);
    for (std::size_t row = 0; row < rows; ++row) {
        rowRe.assign(bins, 0.0F);
        rowIm.assign(bins, 0.0F);
        for (std::size_t column = 0; column < columns; ++column)
            addTurned(kernel[row * columns + column], 0.0F, across.real.data() + column * bins,
                      across.imaginary.data() + column * bins, bins, rowRe.data(), rowIm.data());
        for (std::size_t f = 0; f < bins; ++f)
            addTurned(down.real[row * bins + f], down.imaginary[row * bins + f], rowRe.data(), rowIm.data(), bins,
                      re.data() + f * bins, im.data() + f * bins);
    }
    for (std::size_t i = 0; i < re.size(); ++i) re[i] = std::hypot(re[i], im[i]);
    return re;
}

std::vector<float> meanOverDirections(std::span<const float> plane, std::size_t bins) {
    require(bins >= 3 && bins % 2 == 1 && plane.size() == bins * bins, plane.size());
    const std::size_t middle = bins / 2;
    std::vector<float> sums(middle + 1);
    std::vector<float> counts(middle + 1);
    const auto offset = [middle](std::size_t i) { return static_cast<double>(i) - static_cast<double>(middle); };
    for (std::size_t y = 0; y < bins; ++y)
        for (std::size_t x = 0; x < bins; ++x) {
            const auto ring = static_cast<std::size_t>(std::lround(std::hypot(offset(x), offset(y))));
            if (ring > middle) continue;
            sums[ring] += plane[y * bins + x];
            counts[ring] += 1.0F;
        }
    for (std::size_t ring = 0; ring <= middle; ++ring) sums[ring] /= counts[ring];
    return sums;
}

} // namespace dclscope
