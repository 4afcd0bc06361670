// SPDX-License-Identifier: Apache-2.0
// Delayed layers in the frequency domain. A layer of I inputs, O outputs and L delays costs O * I * L multiplications per
// step and sequence; per frequency it is one complex product of matrices, which costs about 3 * O * I / 2. The transforms
// themselves are products with cosines and sines, exact for any length and cheap beside the layer. Long sequences are cut
// into pieces, whose results overlap by the longest delay and are added: more products, but fewer frequencies.
#pragma once

#include "core/base/threads.h"
#include "core/snn/spectrum_product.h"

#include <cstddef>
#include <memory>
#include <vector>

namespace dclscope::snn {

/// Sizes of one layer's operands. Activations lie as [time, channels, batch], kernels as [outputs, inputs, delays] whose
/// last index is delay 0. Spectra of an array [n, width] are [frequencies(), spectrumPitch(width)] (spectrum_product.h);
/// those of activations hold the pieces one after the other: [pieces(), channels, batch].
struct DelayShape {
    std::size_t steps = 0, delays = 1, inputs = 0, outputs = 0, batch = 0;

    std::size_t outSteps() const noexcept { return steps + (delays - 1) / 2; }
    std::size_t inputWidth() const noexcept { return pieces() * inputs * batch; }
    std::size_t outputWidth() const noexcept { return pieces() * outputs * batch; }
    std::size_t kernelWidth() const noexcept { return outputs * inputs; }
    /// Into how many pieces of pieceSteps() input steps the sequence is cut: the number that costs least, such that only
    /// neighbours' results overlap.
    std::size_t pieces() const noexcept;
    std::size_t pieceSteps() const noexcept { return (steps + pieces() - 1) / pieces(); }
    /// Length of the transform, even and so long that nothing wraps around.
    std::size_t frequencies() const noexcept { return frequencies(pieceSteps()); }

private:
    std::size_t frequencies(std::size_t length) const noexcept { return (length + delays) / 2 * 2; }
};

/// One layer's products forward and backward. T is float or double.
template <class T>
class DelaySpectra {
public:
    explicit DelaySpectra(const DelayShape& shape, ParallelFor parallel = {});

    /// x [steps, inputs, batch] to its spectrum.
    void ofInput(const T* x, T* spectrum) const;
    /// Gradient of the output [outSteps, outputs, batch] to its spectrum.
    void ofOutput(const T* gradient, T* spectrum) const;
    /// kernel [outputs, inputs, delays] to its spectrum, each row [outputs, inputs].
    void ofKernel(const T* kernel, T* spectrum) const;

    /// y [outSteps, outputs, batch]. @param scratch  room for y's spectrum
    void forward(const T* inputSpectrum, const T* kernelSpectrum, T* scratch, T* y) const;
    /// gradient of the input, [steps, inputs, batch]. @param scratch  room for its spectrum
    void toInput(const T* gradientSpectrum, const T* kernelSpectrum, T* scratch, T* gradient) const;
    /// gradient of the kernel, [outputs, inputs, delays]
    void toKernel(const T* gradientSpectrum, const T* inputSpectrum, T* gradient) const;

private:
    struct Tables;
    struct Block {
        std::size_t firstOutput, outputs, firstInput, inputs;
    };
    struct Workspace {
        std::vector<T> spectrum, byDelay, turned;
    };

    void analyse(const T* values, std::size_t length, std::size_t window, std::size_t width, T* spectrum) const;
    void synthesise(const T* spectrum, std::size_t length, std::size_t window, std::size_t width, T* values) const;
    void turn(const T* inputSpectrum, const Block& block, std::vector<T>& turned) const;
    void kernelBlock(const T* gradientSpectrum, const Block& block, Workspace& work, T* gradient) const;
    static std::shared_ptr<const Tables> tablesFor(std::size_t size);

    DelayShape shape_;
    ParallelFor parallel_;
    std::size_t size_, pieces_, pieceSteps_;
    std::shared_ptr<const Tables> tables_;
};

} // namespace dclscope::snn
