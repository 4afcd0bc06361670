// SPDX-License-Identifier: Apache-2.0
#include "core/models/fastvit_reparam.h"

namespace dclscope::models {
namespace {

std::size_t asSize(std::int64_t count) { return static_cast<std::size_t>(count); }

/// Puts a smaller kernel into the middle of a larger one. Both sizes are odd.
void addCentred(const layers::Convolution& small, layers::Convolution& large) {
    const std::int64_t down = (large.kernelHeight - small.kernelHeight) / 2;
    const std::int64_t right = (large.kernelWidth - small.kernelWidth) / 2;
    const std::int64_t planes = large.outputs * large.inputsPerGroup();
    const float* from = small.weight.data();
    for (std::int64_t plane = 0; plane < planes; ++plane)
        for (std::int64_t r = 0; r < small.kernelHeight; ++r)
            for (std::int64_t s = 0; s < small.kernelWidth; ++s)
                large.weight[asSize((plane * large.kernelHeight + r + down) * large.kernelWidth + s + right)] +=
                    *from++;
    for (std::int64_t o = 0; o < large.outputs; ++o) large.bias[asSize(o)] += small.bias[asSize(o)];
}

} // namespace

BranchedConvolution::BranchedConvolution(const TensorIndex& index, std::string prefix, BranchNames names,
                                         const layers::Convolution& sizes)
    : prefix_(std::move(prefix)), fusedName_(names == BranchNames::LargeKernel ? "lkb_reparam" : "reparam_conv"),
      fused_(sizes) {
    if (index.has(prefix_ + fusedName_ + ".weight") || index.has(prefix_ + fusedName_ + ".bias")) return;
    const bool keepsSize = sizes.inputs == sizes.outputs && sizes.strideHeight == 1 && sizes.strideWidth == 1;
    switch (names) {
    case BranchNames::MobileOne:
        addBranch("rbr_conv.0", sizes.kernelHeight);
        if (sizes.kernelHeight > 1) addBranch("rbr_scale", 1);
        break;
    case BranchNames::LargeKernel:
        addBranch("lkb_origin", sizes.kernelHeight);
        addBranch("small_conv", 3);
        break;
    case BranchNames::SkipOnly: break;
    }
    if (names == BranchNames::SkipOnly || (names == BranchNames::MobileOne && keepsSize)) skip_.emplace();
}

void BranchedConvolution::addBranch(std::string name, std::int64_t kernelSize) {
    Branch branch{std::move(name), fused_, {}};
    branch.convolution.kernelHeight = branch.convolution.kernelWidth = kernelSize;
    branches_.push_back(std::move(branch));
}

void BranchedConvolution::walk(Parameters& parameters) {
    if (isFused()) return parameters.convolution(prefix_ + fusedName_, fused_, true);
    for (Branch& branch : branches_) {
        parameters.convolution(prefix_ + branch.name + ".conv", branch.convolution, false);
        parameters.batchNorm(prefix_ + branch.name + ".bn", fused_.outputs, branch.norm);
    }
    if (skip_) parameters.batchNorm(prefix_ + "rbr_skip", fused_.inputs, *skip_);
}

void BranchedConvolution::check(Checklist& list) const {
    if (fused_.outputs % fused_.groups == 0) return;
    const std::string key = prefix_ + (isFused() ? fusedName_ : branches_.front().name + ".conv") + ".weight";
    list.complain(key, inQuotes(key) + " makes " + std::to_string(fused_.outputs) + " channels of " +
                           std::to_string(fused_.groups) + ", expected a multiple");
}

void BranchedConvolution::fold() {
    if (isFused()) return;
    fused_.weight.assign(asSize(fused_.outputs * fused_.inputsPerGroup() * fused_.kernelHeight * fused_.kernelWidth),
                         0.0F);
    fused_.bias.assign(asSize(fused_.outputs), 0.0F);
    for (Branch& branch : branches_) {
        foldNorm(branch.convolution, branch.norm);
        addCentred(branch.convolution, fused_);
    }
    if (skip_) {
        std::vector<float> scale;
        for (std::int64_t c = 0; c < fused_.outputs; ++c) {
            scale.push_back(skip_->scale(c));
            fused_.bias[asSize(c)] += skip_->shift(c);
        }
        addIdentity(fused_, scale);
    }
    branches_.clear();
    skip_.reset();
}

void addIdentity(layers::Convolution& convolution, const std::vector<float>& scale) {
    const std::int64_t inputs = convolution.inputsPerGroup();
    const std::int64_t size = convolution.kernelHeight * convolution.kernelWidth;
    const std::int64_t middle = convolution.kernelHeight / 2 * convolution.kernelWidth + convolution.kernelWidth / 2;
    for (std::int64_t o = 0; o < convolution.outputs; ++o)
        convolution.weight[asSize((o * inputs + o % inputs) * size + middle)] += scale[asSize(o)];
}

} // namespace dclscope::models
