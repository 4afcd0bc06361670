// SPDX-License-Identifier: Apache-2.0
// Functions of one number that stand between layers, over whole rows at once, on the machine's widest vectors.
#pragma once

#include <span>

namespace dclscope::layers {

enum class Activation {
    None,
    Relu,
    Relu6, ///< min(max(x, 0), 6)
    Gelu,  ///< exact, not the tanh form: x/2 (1 + erf(x / sqrt 2)), to 3e-7 of |x|
    Sigmoid,
    StarRelu, ///< scale relu(x)^2 + bias (Yu et al., "MetaFormer Baselines for Vision", 2022); squared ReLU by default
};

/// An activation together with what it has learned.
struct PointFunction {
    Activation kind = Activation::None;
    float scale = 1.0F; ///< of StarRelu
    float bias = 0.0F;  ///< of StarRelu
};

/// values[i] = function(values[i] + bias). @param values overwritten
void activate(std::span<float> values, float bias, const PointFunction& function);

/// target[i] = target[i] * scale + shift. @param target overwritten
void scaleAndShift(std::span<float> target, float scale, float shift);

/// target[i] += source[i] * scale. @param target overwritten @param source as long as target
void addScaled(std::span<float> target, std::span<const float> source, float scale = 1.0F);

} // namespace dclscope::layers
