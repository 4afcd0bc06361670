// SPDX-License-Identifier: Apache-2.0
// Convolutions that are trained as several branches and run as one. Private to core/models. Follows Ding et al.,
// "RepVGG" (CVPR 2021), in the forms and with the key names of FastViT (Vasu et al., ICCV 2023): MobileOne blocks and
// large kernels that have a small one beside them.
#pragma once

#include "core/models/parameters.h"

#include <optional>
#include <string>
#include <vector>

namespace dclscope::models {

/// What the branches are called in a file, and how sizes follow from the convolution that they make together.
enum class BranchNames {
    MobileOne,   ///< rbr_conv.0, rbr_scale (1 x 1), rbr_skip (batch norm alone); as one: reparam_conv
    SkipOnly,    ///< rbr_skip alone
    LargeKernel, ///< lkb_origin, small_conv (3 x 3); as one: lkb_reparam
};

class BranchedConvolution {
public:
    /// @param index   says whether the file has the branches or the convolution that they make
    /// @param prefix  of the names, with the dot
    /// @param sizes   of the convolution, no weights
    BranchedConvolution(const TensorIndex& index, std::string prefix, BranchNames names,
                        const layers::Convolution& sizes);

    /// Whether the file holds one convolution.
    bool isFused() const noexcept { return branches_.empty() && !skip_; }
    void walk(Parameters& parameters);
    /// Complains where groups do not divide the outputs.
    void check(Checklist& list) const;
    /// To be called once after loading: makes one convolution of the branches.
    void fold();
    /// What runs; weights set once folded.
    const layers::Convolution& convolution() const noexcept { return fused_; }

private:
    struct Branch {
        std::string name;
        layers::Convolution convolution;
        layers::BatchNorm norm;
    };

    void addBranch(std::string name, std::int64_t kernelSize);

    std::string prefix_, fusedName_;
    layers::Convolution fused_;
    std::vector<Branch> branches_;
    std::optional<layers::BatchNorm> skip_;
};

/// Adds what leaves every channel as it is, times `scale(channel)`, to a depthwise convolution's kernels.
void addIdentity(layers::Convolution& convolution, const std::vector<float>& scale);

} // namespace dclscope::models
