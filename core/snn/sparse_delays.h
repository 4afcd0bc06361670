// SPDX-License-Identifier: Apache-2.0
// Delayed layers whose input is mostly zeros: each spike adds its synapses' kernels to the output, nothing else is touched.
// Of 140 inputs, 256 outputs and 25 delays that is cheaper than the frequency domain (delay_spectra.h) while fewer than
// about 6 % of the input's values are spikes; spikes may have any value.
#pragma once

#include "core/snn/delay_spectra.h"

#include <cstdint>
#include <span>

namespace dclscope::snn {

/// The values of an array [steps, inputs, batch] that are not zero, input by input. T is float or double, as below.
template <class T>
class Spikes {
public:
    struct Spike {
        std::uint32_t row; ///< sequence * (steps + delays - 1) + step
        T value;
    };

    Spikes(const DelayShape& shape, const T* x);

    std::span<const Spike> of(std::size_t input) const noexcept {
        return {spikes_.data() + first_[input], first_[input + 1] - first_[input]};
    }

private:
    std::vector<Spike> spikes_;
    std::vector<std::size_t> first_;
};

/// Whether so little of x [steps, inputs, batch] differs from zero that the functions below are the quicker way.
template <class T>
bool isSparse(const DelayShape& shape, const T* x);

/// y [outSteps, outputs, batch] from kernel [outputs, inputs, delays], as DelaySpectra::forward gives it.
template <class T>
void sparseForward(const DelayShape& shape, const Spikes<T>& spikes, const T* kernel, T* y,
                   const ParallelFor& parallel);

/// Gradient of the kernel, [outputs, inputs, delays], as DelaySpectra::toKernel gives it.
/// @param gradient  of the output, [outSteps, outputs, batch]
template <class T>
void sparseToKernel(const DelayShape& shape, const Spikes<T>& spikes, const T* gradient, T* kernelGradient,
                    const ParallelFor& parallel);

} // namespace dclscope::snn
