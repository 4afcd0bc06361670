// SPDX-License-Identifier: Apache-2.0
// The loops over all parameters that optimisers are made of, on vectors: element by element, so that the bits do not depend on
// the processor.
#pragma once

#include <cstddef>

namespace dclscope::training {

/// The numbers of one step of Adam as float32, corrected for the moments' start at 0.
struct AdamNumbers {
    float b1 = 0.0F, c1 = 0.0F; ///< beta1 and 1 - beta1
    float b2 = 0.0F, c2 = 0.0F;
    float rate = 0.0F; ///< learning rate / (1 - beta1^steps)
    float root = 0.0F; ///< sqrt(1 - beta2^steps)
    float epsilon = 0.0F;
    float keep = 1.0F;  ///< of a parameter before its step: decay apart from the gradient
    float decay = 0.0F; ///< of a parameter that is added to the gradient
};

/// What an optimiser has of one tensor.
struct AdamArrays {
    const float* gradient = nullptr;
    float* parameter = nullptr;
    float* mean = nullptr;
    float* square = nullptr;
    float* highest = nullptr; ///< AMSGrad's; nullptr: not
    std::size_t count = 0;
};

void adamStep(const AdamArrays& arrays, const AdamNumbers& numbers) noexcept;

/// m = momentum m + (g + decay p), then p -= rate m.
void momentumStep(float* parameter, float* mean, const float* gradient, std::size_t count, float rate, float momentum,
                  float decay) noexcept;

/// average = decay average + (1 - decay) live.
void moveAverage(float* average, const float* live, std::size_t count, float decay, float rest) noexcept;

} // namespace dclscope::training
