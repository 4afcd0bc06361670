// SPDX-License-Identifier: Apache-2.0
#include "core/lessons/line_kernel.h"

#include "core/dcls/construct.h"
#include "core/lessons/figure_kind.h"

#include <array>
#include <cmath>

namespace dclscope::lessons {
namespace {

KernelShape lineShape(const LineElement& element) {
    KernelShape shape;
    shape.kind = LayerKind::Dcls1d;
    shape.version = element.version;
    shape.dilatedSize = {element.size};
    return shape;
}

constexpr std::array<double, 1> kUnitWeight{1.0};

} // namespace

std::vector<double> lineKernel(const LineElement& element) {
    const std::array<double, 1> P{element.position};
    const std::array<double, 1> SIG{storedSigma(element.version, element.sigma)};
    std::vector<double> kernel(static_cast<std::size_t>(element.size));
    constructKernel<double>(lineShape(element), kUnitWeight, P, SIG, kernel);
    return kernel;
}

double lineGradient(const LineElement& element, const std::vector<double>& outer) {
    const std::array<double, 1> P{element.position};
    const std::array<double, 1> SIG{storedSigma(element.version, element.sigma)};
    std::array<double, 1> gradWeight{};
    std::array<double, 1> gradP{};
    std::array<double, 1> gradSIG{};
    constructKernelBackward<double>(lineShape(element), kUnitWeight, P, SIG, outer, gradWeight, gradP, gradSIG);
    return gradP[0];
}

double lineSlope(const LineElement& element, std::size_t index) {
    std::vector<double> outer(static_cast<std::size_t>(element.size), 0.0);
    outer.at(index) = 1.0;
    return lineGradient(element, outer);
}

std::vector<double> finePositions(double low, double high) {
    constexpr double kStepsPerUnit = 20.0;
    std::vector<double> positions;
    for (std::int64_t i = std::llround(low * kStepsPerUnit); i <= std::llround(high * kStepsPerUnit); ++i)
        positions.push_back(static_cast<double>(i) / kStepsPerUnit);
    return positions;
}

} // namespace dclscope::lessons
