// SPDX-License-Identifier: Apache-2.0
#include "core/torch/training/mixing.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace dclscope::training {
namespace {

/// A stretch of an axis of `size`: nothing with probability 1 - `probability`.
void blank(torch::Tensor mask, std::int64_t axis, double probability, Range lengths, Random& random) {
    if (!random.chance(probability)) return;
    const auto size = static_cast<std::size_t>(mask.size(axis));
    const std::size_t length = std::min(size, random.whole(lengths));
    const std::size_t start = random.below(size - length + 1);
    mask.narrow(axis, static_cast<std::int64_t>(start), static_cast<std::int64_t>(length)).zero_();
}

} // namespace

torch::Tensor labelsOf(const Batch& batch) {
    // from_blob wants a pointer to what it may change; nothing does.
    return torch::from_blob(const_cast<std::int64_t*>(batch.labels.data()),
                            {static_cast<std::int64_t>(batch.labels.size())}, torch::kInt64);
}

std::int64_t hits(const torch::Tensor& scores, const torch::Tensor& target) {
    const torch::Tensor labels = target.dim() == 1 ? target : target.argmax(1);
    return scores.argmax(1).eq(labels).sum().item<std::int64_t>();
}

Mixture drawMixture(double alpha, std::size_t count, Random& random) {
    Mixture mixture;
    mixture.share = random.beta(alpha);
    std::vector<std::int64_t> order(count);
    std::iota(order.begin(), order.end(), std::int64_t{0});
    random.shuffle(order);
    mixture.order = torch::tensor(order, torch::kInt64);
    return mixture;
}

torch::Tensor mixed(const torch::Tensor& values, const Mixture& mixture) {
    return values * mixture.share + values.index_select(0, mixture.order.to(values.device())) * (1.0 - mixture.share);
}

torch::Tensor stripes(const AugmentationRecipe& augmentation, std::int64_t count, std::int64_t height,
                      std::int64_t width, bool timeLast, std::uint64_t seed, std::size_t first) {
    const double time = augmentation.timeMaskProbability, frequency = augmentation.frequencyMaskProbability;
    if (time <= 0.0 && frequency <= 0.0) return {};
    torch::Tensor masks = torch::ones({count, 1, height, width});
    const std::int64_t timeAxis = timeLast ? 2 : 1, frequencyAxis = timeLast ? 1 : 2;
    for (std::int64_t i = 0; i < count; ++i) {
        Random random(seed, first + static_cast<std::size_t>(i));
        const torch::Tensor mask = masks[i];
        for (std::int64_t k = 0; k < augmentation.timeMasks; ++k)
            blank(mask, timeAxis, time, augmentation.timeMaskFrames, random);
        for (std::int64_t k = 0; k < augmentation.frequencyMasks; ++k)
            blank(mask, frequencyAxis, frequency, augmentation.frequencyMaskBands, random);
    }
    return masks;
}

} // namespace dclscope::training
