// SPDX-License-Identifier: Apache-2.0
// What is done to a whole batch on its way into a network: targets made, stripes blanked, examples mixed.
#pragma once

#include "core/training/example_source.h"
#include "core/training/random.h"
#include "core/training/recipe.h"

#include <torch/torch.h>

#include <cstdint>

namespace dclscope::training {

/// int64 labels [count], sharing memory with the batch.
torch::Tensor labelsOf(const Batch& batch);

/// Examples of which the highest score is that of the label, or with shares that of the largest one.
/// @param scores  [count, classes]  @param target  labels [count], or shares [count, classes]
std::int64_t hits(const torch::Tensor& scores, const torch::Tensor& target);

/// Which examples are mixed, and how (Zhang et al., "mixup", 2018): one share for the whole batch.
struct Mixture {
    double share = 1.0;  ///< of each example itself, the rest being that of its partner
    torch::Tensor order; ///< int64 [count], the partners: a permutation
};

/// @param alpha  of the beta distribution that the share is drawn from, above 0
Mixture drawMixture(double alpha, std::size_t count, Random& random);
/// @param values  [count, ...]
torch::Tensor mixed(const torch::Tensor& values, const Mixture& mixture);

/// Zeros where time and frequency are blanked, ones elsewhere (SpecAugment, Park et al. 2019), for each example other ones.
/// Undefined when the recipe blanks nothing.
/// @param timeLast  time is the last axis, else the one before it
/// @param height, width  of what is blanked
/// @param first  place of the first example in its step: item i is drawn from `seed` and first + i alone
/// @return [count, 1, height, width], float32
torch::Tensor stripes(const AugmentationRecipe& augmentation, std::int64_t count, std::int64_t height,
                      std::int64_t width, bool timeLast, std::uint64_t seed, std::size_t first);

} // namespace dclscope::training
