// SPDX-License-Identifier: Apache-2.0
#include "tests/core/dcls/kernel_cases.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace dclscope::test {
namespace {

KernelShape shapeOf(LayerKind kind, Version version) {
    KernelShape shape;
    shape.kind = kind;
    shape.version = version;
    shape.outChannels = 3;
    shape.inChannelsPerGroup = 2;
    shape.elements = 4;
    if (kind == LayerKind::Dcls2_1d) shape.denseSize = {2};
    if (kind == LayerKind::Dcls3_1d) shape.denseSize = {2, 3};
    constexpr std::array<std::int64_t, 3> sizes{5, 8, 3};
    for (int axis = 0; axis < learnedAxes(kind); ++axis)
        shape.dilatedSize.push_back(sizes[static_cast<std::size_t>(axis)]);
    return shape;
}

/// The factor of grid line `n` for one row of P.
double factor(const KernelShape& shape, double n, double p, double sig, std::int64_t size) {
    const double q = p + static_cast<double>(size / 2);
    switch (shape.version) {
    case Version::v0: {
        const double part = q - std::floor(q);
        return n == std::floor(q) ? 1.0 - part : (n == std::floor(q) + 1.0 ? part : 0.0);
    }
    case Version::v1: return std::max(0.0, 1.0 - std::fabs(n - q));
    case Version::max: return std::max(0.0, std::fabs(sig) + 1.0 - std::fabs(n - q));
    case Version::gauss: break;
    }
    const double s = std::fabs(sig) + (shape.kind == LayerKind::Dcls2_1d ? 1.0 : 0.27);
    return std::exp(-0.5 * (n - q) * (n - q) / (s * s));
}

/// Which coordinate of a grid point row `row` of P is compared with, as the reference's code has it.
std::size_t comparedAxis(const KernelShape& shape, std::size_t row) {
    if (shape.kind == LayerKind::Dcls2d) return shape.version == Version::v0 ? row : 1 - row;
    if (shape.kind == LayerKind::Dcls3d && shape.version == Version::v0)
        return std::array<std::size_t, 3>{0, 2, 1}[row];
    return shape.kind == LayerKind::Dcls3d ? 2 - row : 0;
}

} // namespace

std::vector<KernelShape> allShapes() {
    std::vector<KernelShape> shapes;
    for (const LayerKind kind : {LayerKind::Dcls1d, LayerKind::Dcls2d, LayerKind::Dcls3d, LayerKind::Dcls2_1d,
                                 LayerKind::Dcls3_1d, LayerKind::Dcls2dK1d})
        for (const Version version : {Version::v0, Version::v1, Version::max, Version::gauss})
            if (version != Version::v0 || (kind != LayerKind::Dcls2_1d && kind != LayerKind::Dcls3_1d))
                shapes.push_back(shapeOf(kind, version));
    return shapes;
}

std::vector<double> drawEvenly(std::size_t count, double low, double high, std::mt19937& random) {
    std::uniform_real_distribution<double> draw(low, high);
    std::vector<double> values(count);
    for (double& value : values) value = draw(random);
    return values;
}

KernelCase makeCase(const KernelShape& shape, double reach, unsigned seed) {
    std::mt19937 random(seed);
    const auto count = static_cast<std::size_t>(shape.weightCount());
    KernelCase made{shape, drawEvenly(count, -1.0, 1.0, random), {}, {}};
    for (int row = 0; row < shape.axes(); ++row) {
        const double limit = positionLimit(shape, row) + reach;
        const std::vector<double> positions = drawEvenly(count, -limit, limit, random);
        made.P.insert(made.P.end(), positions.begin(), positions.end());
    }
    if (shape.hasSig()) made.SIG = drawEvenly(made.P.size(), -1.0, 1.0, random);
    return made;
}

std::vector<double> naiveKernel(const KernelCase& c) {
    const KernelShape& shape = c.shape;
    const auto axes = static_cast<std::size_t>(shape.axes());
    const auto points = static_cast<std::size_t>(shape.gridPoints());
    std::vector<double> kernel(static_cast<std::size_t>(shape.kernelCount()), 0.0);
    std::vector<double> x(points);
    for (std::size_t element = 0; element < c.weight.size(); ++element) {
        double sum = 0.0;
        for (std::size_t point = 0; point < points; ++point) {
            std::array<double, 3> coordinate{};
            std::size_t rest = point;
            for (std::size_t axis = axes; axis-- > 0;) {
                const auto size = static_cast<std::size_t>(shape.dilatedSize[axis]);
                coordinate[axis] = static_cast<double>(rest % size);
                rest /= size;
            }
            x[point] = 1.0;
            for (std::size_t row = 0; row < axes; ++row) {
                const std::size_t at = row * c.weight.size() + element;
                x[point] *= factor(shape, coordinate[comparedAxis(shape, row)], c.P[at],
                                   c.SIG.empty() ? 0.0 : c.SIG[at], shape.dilatedSize[row]);
            }
            sum += x[point];
        }
        const double scale = shape.version == Version::v0 ? c.weight[element] : c.weight[element] / (sum + 1e-7);
        const std::size_t base = element / static_cast<std::size_t>(shape.elements) * points;
        for (std::size_t point = 0; point < points; ++point) kernel[base + point] += scale * x[point];
    }
    return kernel;
}

std::string caseName(const KernelShape& shape) {
    return std::string(kindName(shape.kind)) + " " + std::string(versionName(shape.version));
}

} // namespace dclscope::test
