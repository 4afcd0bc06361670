// SPDX-License-Identifier: Apache-2.0
// What convolutional networks minimise.
#pragma once

#include <torch/torch.h>

#include <cstdint>

namespace dclscope::training {

enum class LossKind {
    CrossEntropy,       ///< of classes that exclude one another
    BinaryCrossEntropy, ///< of independent classes, as DCLS-Audio computes it
    ProbabilityCrossEntropy, ///< the same of probabilities, logarithms cut at -100, as PANNs and AudioSet ConvNeXt compute it
};

/// @param logits  [batch, classes]
/// @param target  int64 labels [batch] (cross entropy only), or shares of the classes [batch, classes]
/// @return the mean over the batch, for the binary ones also over the classes
torch::Tensor lossOf(LossKind kind, const torch::Tensor& logits, const torch::Tensor& target);

/// 1 at each label: [batch, classes]. @param labels  int64 [batch]
torch::Tensor oneHot(const torch::Tensor& labels, std::int64_t classes);

/// Label smoothing (Szegedy et al. 2016): a share of the target is spread evenly over the classes. Also what DCLS-Audio does
/// with targets of several labels.
/// @param target  [batch, classes]  @param smoothing  0 to 1
torch::Tensor smoothed(const torch::Tensor& target, double smoothing);

} // namespace dclscope::training
