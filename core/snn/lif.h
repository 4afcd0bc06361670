// SPDX-License-Identifier: Apache-2.0
// Leaky integrate-and-fire neurons over whole sequences, forward and backward, on contiguous memory.
//
// At each step a neuron charges, h = charge(v, x), fires where h >= threshold and is then reset, v = (1 - s) h.
// Backward replaces the step function's slope by the ATan surrogate of Fang et al. (2021),
// ds/dh = (alpha / 2) / (1 + (pi / 2 * alpha * (h - threshold))^2). Follows the neurons that SNN-delays uses.
#pragma once

#include <cstdint>
#include <span>

namespace dclscope::snn {

/// How the membrane charges: Training v (1 - 1/tau) + x, also PLIF's; Evaluation v - v/tau + x. Equal up to rounding.
enum class ChargeForm { Training, Evaluation };

struct LifOptions {
    double tau = 2.0; ///< steps, at least 1; a parametric neuron passes 1 / sigmoid(w)
    double threshold = 1.0;
    double alpha = 5.0;      ///< steepness of the surrogate
    bool detachReset = true; ///< the spike inside the reset counts as constant
    ChargeForm form = ChargeForm::Training;
};

/// Sizes of the arrays below: [sequences, steps, neurons] in C order. Neurons of all sequences are independent, so
/// [time, batch, n] is one sequence of batch * n neurons, and [batch, time, n] is `batch` sequences.
struct LifShape {
    std::int64_t sequences = 1, steps = 0, neurons = 0;

    std::size_t count() const noexcept { return static_cast<std::size_t>(sequences * steps * neurons); }
};

/// Runs all neurons from rest.
/// @param x        input current, shape.count() values
/// @param charged  result: membrane before the reset, which backward needs
/// @param spikes   result: zeros and ones; may be empty
/// @param v        result: membrane after the reset; may be empty
/// @throws ShapeError for a span of the wrong length. Instantiated for float, on vectors, and double.
template <class T>
void lifForward(const LifOptions& options, const LifShape& shape, std::span<const T> x, std::span<T> charged,
                std::span<T> spikes, std::span<T> v);

/// The gradient of sum(spikes * gradSpikes + v * gradV) with respect to x.
/// @param charged     as lifForward left it
/// @param gradSpikes  shape.count() values, or empty for none
/// @param gradV       shape.count() values, or empty for none
/// @param gradX       result
/// @param wantsDecay  whether what is returned will be used
/// @return the gradient with respect to the decay factor 1 - 1/tau, or 0 (for PLIF: d/dw = -that * s (1 - s), s = sigmoid(w))
/// @throws ShapeError for a span of the wrong length.
template <class T>
double lifBackward(const LifOptions& options, const LifShape& shape, std::span<const T> charged,
                   std::span<const T> gradSpikes, std::span<const T> gradV, std::span<T> gradX, bool wantsDecay = true);

/// The synapse filter I = I - (1 - s) I / tau + s over whole sequences from rest.
/// @param x  spikes s, shape.count() values; y: result, may not be x
template <class T>
void synapseForward(double tau, const LifShape& shape, std::span<const T> x, std::span<T> y);

/// Gradient of sum(y * gradY) with respect to x; returns the gradient with respect to 1/tau.
template <class T>
double synapseBackward(double tau, const LifShape& shape, std::span<const T> x, std::span<const T> y,
                       std::span<const T> gradY, std::span<T> gradX);

} // namespace dclscope::snn
