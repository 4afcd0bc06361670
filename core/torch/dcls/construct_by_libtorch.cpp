// SPDX-License-Identifier: Apache-2.0
#include "core/torch/dcls/construct_by_libtorch.h"

#include <vector>

namespace dclscope {
namespace {

constexpr double kNormalisation = 1e-7; // added to an element's sum before dividing by it, as the reference has it

/// How strongly elements at `q` touch each of the grid's lines. @param q, width  [..., 1]  @param lines  [lines]
torch::Tensor tapsOf(Version version, const torch::Tensor& lines, const torch::Tensor& q, const torch::Tensor& width) {
    switch (version) {
    case Version::v0: {
        const torch::Tensor floor = q.detach().floor();
        const torch::Tensor part = q - floor;
        const torch::Tensor none = torch::zeros_like(part);
        return torch::where(lines == floor, 1.0 - part, torch::where(lines == floor + 1.0, part, none));
    }
    case Version::v1: return torch::relu(1.0 - (lines - q).abs());
    case Version::max: return torch::relu(width - (lines - q).abs());
    case Version::gauss: break;
    }
    return torch::exp(-0.5 * ((lines - q) / width).square());
}

/// The taps [out, in/groups, dense..., elements, lines] along each axis of the grid, outermost first.
std::vector<torch::Tensor> axisTaps(const KernelShape& shape, const torch::Tensor& P, const torch::Tensor& SIG) {
    const double narrowest = static_cast<double>(sigmaFromStored(shape.kind, shape.version, 0.0F));
    std::vector<torch::Tensor> taps(shape.dilatedSize.size());
    for (int row = 0; row < shape.axes(); ++row) {
        const auto axis = static_cast<std::size_t>(gridAxis(shape.kind, shape.version, row));
        const std::int64_t middle = shape.dilatedSize[static_cast<std::size_t>(row)] / 2;
        const torch::Tensor lines = torch::arange(shape.dilatedSize[axis], P.options().requires_grad(false));
        const torch::Tensor width =
            shape.hasSig() ? (SIG.select(0, row).abs() + narrowest).unsqueeze(-1) : torch::Tensor();
        taps[axis] = tapsOf(shape.version, lines, (P.select(0, row) + middle).unsqueeze(-1), width);
    }
    return taps;
}

} // namespace

torch::Tensor constructByLibTorch(const KernelShape& shape, const torch::Tensor& weight, const torch::Tensor& P,
                                  const torch::Tensor& SIG) {
    const std::vector<torch::Tensor> taps = axisTaps(shape, P, SIG);
    torch::Tensor scale = weight;
    if (shape.version != Version::v0) {
        // The sum over the grid of a product over the axes is the product of the axes' sums.
        torch::Tensor sum = taps.front().sum(-1);
        for (std::size_t axis = 1; axis < taps.size(); ++axis) sum = sum * taps[axis].sum(-1);
        scale = weight / (sum + kNormalisation);
    }
    const torch::Tensor outer = scale.unsqueeze(-1) * taps.front();
    if (taps.size() == 1) return outer.sum(-2);
    torch::Tensor inner = taps.back(); // [..., elements, points of all axes but the outermost]
    for (std::size_t axis = taps.size() - 2; axis > 0; --axis)
        inner = (taps[axis].unsqueeze(-1) * inner.unsqueeze(-2)).flatten(-2);
    return outer.transpose(-1, -2).matmul(inner).reshape(shape.kernelSizes());
}

} // namespace dclscope
