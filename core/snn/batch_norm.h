// SPDX-License-Identifier: Apache-2.0
// Batch norm of one batch, forward and backward, on the widest vectors the machine has.
#pragma once

#include <cstddef>
#include <span>

namespace dclscope::snn {

/// Sizes of an array [steps, channels, batch]; each channel is normalised over steps and batch.
struct NormShape {
    std::size_t steps = 0, channels = 0, batch = 0;
};

/// What forward found and backward needs, [channels] each.
struct NormStatistics {
    std::span<float> mean, variance,
        inverse; ///< variance over the batch as it is (biased); 1 / sqrt(variance + epsilon)
};

/// y = (x - mean) * inverse * weight + bias.
void normForward(const NormShape& shape, const float* x, std::span<const float> weight, std::span<const float> bias,
                 double epsilon, const NormStatistics& found, float* y);

/// Gradients of sum(y * gradY) with respect to x, weight and bias. @param gradX  may be gradY
void normBackward(const NormShape& shape, const float* x, const float* gradY, std::span<const float> weight,
                  const NormStatistics& found, float* gradX, std::span<float> gradWeight, std::span<float> gradBias);

} // namespace dclscope::snn
