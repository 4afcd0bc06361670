// SPDX-License-Identifier: Apache-2.0
#include "core/snn/delay_spectra.h"

#include "core/snn/products.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <mutex>
#include <numbers>
#include <vector>

namespace dclscope::snn {
namespace {

/// Columns that one thread transforms at a time.
constexpr std::size_t kColumns = 512;
/// A spectrum of more bytes is not kept in a core's caches until it is used.
constexpr std::size_t kCached = std::size_t{4} << 20;

std::ptrdiff_t stride(std::size_t size) noexcept { return static_cast<std::ptrdiff_t>(size); }

/// What one number of a kernel's spectrum costs, in the multiplications of a product that would take as long: it is written
/// to far memory and read twice.
constexpr double kFarCost = 200.0;
constexpr std::size_t kMostPieces = 16;

} // namespace

/// Cosines and sines of one length N: rows are frequencies, columns are times; and the inverse, transposed.
template <class T>
struct DelaySpectra<T>::Tables {
    std::vector<T> analysis;  ///< [N frequencies, N times]
    std::vector<T> synthesis; ///< [N times, N frequencies]

    explicit Tables(std::size_t size) : analysis(size * size), synthesis(size * size) {
        const auto n = static_cast<double>(size);
        for (std::size_t row = 0; row < size; ++row) {
            const std::size_t frequency = row < 2 ? row * size / 2 : row / 2;
            const double share = (row < 2 ? 1.0 : 2.0) / n;
            for (std::size_t t = 0; t < size; ++t) {
                const double angle = 2.0 * std::numbers::pi * static_cast<double>(frequency * t % size) / n;
                const double value = row < 2 || row % 2 == 0 ? std::cos(angle) : -std::sin(angle);
                analysis[row * size + t] = static_cast<T>(value);
                synthesis[t * size + row] = static_cast<T>(share * value);
            }
        }
    }
};

template <class T>
std::shared_ptr<const typename DelaySpectra<T>::Tables> DelaySpectra<T>::tablesFor(std::size_t size) {
    static std::mutex mutex;
    static std::map<std::size_t, std::weak_ptr<const Tables>> known;
    static std::shared_ptr<const Tables> recent[4]; // a network's layers differ in length and come round again
    static std::size_t next = 0;
    const std::lock_guard lock(mutex);
    if (std::shared_ptr<const Tables> tables = known[size].lock()) return tables;
    auto tables = std::make_shared<const Tables>(size);
    known[size] = tables;
    recent[next++ % 4] = tables;
    return tables;
}

std::size_t DelayShape::pieces() const noexcept {
    std::size_t best = 1;
    double least = 0.0;
    for (std::size_t count = 1; count <= std::min(steps, kMostPieces); ++count) {
        const std::size_t length = (steps + count - 1) / count;
        if (count > 1 && (length + 1 < delays || (count - 1) * length >= steps)) continue;
        const auto n = static_cast<double>(frequencies(length));
        const auto columns = static_cast<double>(count * batch);
        const double products = 9.0 * columns + 4.0 * static_cast<double>(delays) + kFarCost;
        const double transforms = 2.0 * (static_cast<double>(length) + n) * columns;
        const double cost =
            n * (products * static_cast<double>(kernelWidth()) + transforms * static_cast<double>(inputs + outputs));
        if (count > 1 && cost >= least) continue;
        best = count;
        least = cost;
    }
    return best;
}

template <class T>
DelaySpectra<T>::DelaySpectra(const DelayShape& shape, ParallelFor parallel)
    : shape_(shape), parallel_(std::move(parallel)), size_(shape.frequencies()), pieces_(shape.pieces()),
      pieceSteps_(shape.pieceSteps()), tables_(tablesFor(size_)) {}

/// The spectra of the pieces' windows: piece p's begins at p * pieceSteps_ of the `length` steps of values [length, width].
template <class T>
void DelaySpectra<T>::analyse(const T* values, std::size_t length, std::size_t window, std::size_t width,
                              T* spectrum) const {
    const std::size_t pitch = spectrumPitch(pieces_ * width);
    const std::size_t parts = (width + kColumns - 1) / kColumns;
    runParallel(parallel_, static_cast<std::int64_t>(parts), [&](std::int64_t begin, std::int64_t end) {
        const std::size_t first = static_cast<std::size_t>(begin) * kColumns;
        const std::size_t last = std::min(width, static_cast<std::size_t>(end) * kColumns);
        for (std::size_t piece = 0; piece < pieces_; ++piece) {
            const std::size_t start = piece * pieceSteps_;
            const std::array factors{Product<T>{tables_->analysis.data(), stride(size_), 1,
                                                values + start * width + first, stride(width), 1}};
            sumOfProducts<T>(factors, size_, last - first, std::min(window, length - start),
                             spectrum + piece * width + first, stride(pitch));
        }
    });
}

/// The inverse: windows overlap and are added.
template <class T>
void DelaySpectra<T>::synthesise(const T* spectrum, std::size_t length, std::size_t window, std::size_t width,
                                 T* values) const {
    const std::size_t pitch = spectrumPitch(pieces_ * width);
    const std::size_t parts = (width + kColumns - 1) / kColumns;
    runParallel(parallel_, static_cast<std::int64_t>(parts), [&](std::int64_t begin, std::int64_t end) {
        const std::size_t first = static_cast<std::size_t>(begin) * kColumns;
        const std::size_t last = std::min(width, static_cast<std::size_t>(end) * kColumns);
        // Step `time` of a piece's window.
        const auto at = [&](std::size_t piece, std::size_t time) {
            return Product<T>{tables_->synthesis.data() + time * size_, stride(size_), 1,
                              spectrum + piece * width + first,         stride(pitch), 1};
        };
        for (std::size_t piece = 0; piece < pieces_; ++piece) {
            const std::size_t start = piece * pieceSteps_;
            const std::size_t steps =
                piece + 1 < pieces_ ? pieceSteps_ : std::min(window, length - start); // its own, or the last ones
            const std::size_t overlap = piece > 0 ? std::min(window - pieceSteps_, steps) : 0;
            T* const to = values + start * width + first;
            if (overlap > 0)
                sumOfProducts<T>(std::array{at(piece, 0), at(piece - 1, pieceSteps_)}, overlap, last - first, size_, to,
                                 stride(width));
            sumOfProducts<T>(std::array{at(piece, overlap)}, steps - overlap, last - first, size_, to + overlap * width,
                             stride(width));
        }
    });
}

template <class T>
void DelaySpectra<T>::ofInput(const T* x, T* spectrum) const {
    analyse(x, shape_.steps, pieceSteps_, shape_.inputs * shape_.batch, spectrum);
}

template <class T>
void DelaySpectra<T>::ofOutput(const T* gradient, T* spectrum) const {
    analyse(gradient, shape_.outSteps(), pieceSteps_ + shape_.delays - 1, shape_.outputs * shape_.batch, spectrum);
}

template <class T>
void DelaySpectra<T>::ofKernel(const T* kernel, T* spectrum) const {
    const std::size_t width = shape_.outputs * shape_.inputs;
    const std::size_t pitch = spectrumPitch(width);
    const std::size_t pieces = (width + kColumns - 1) / kColumns;
    // Index l of a kernel is delay L - 1 - l: the table is read backwards.
    const T* const table = tables_->analysis.data() + (shape_.delays - 1);
    runParallel(parallel_, static_cast<std::int64_t>(pieces), [&](std::int64_t begin, std::int64_t end) {
        const std::size_t first = static_cast<std::size_t>(begin) * kColumns;
        const std::size_t last = std::min(width, static_cast<std::size_t>(end) * kColumns);
        const std::array factors{
            Product<T>{table, stride(size_), -1, kernel + first * shape_.delays, 1, stride(shape_.delays)}};
        sumOfProducts<T>(factors, size_, last - first, shape_.delays, spectrum + first, stride(pitch),
                         size_ * pitch * sizeof(T) > kCached);
    });
}

template <class T>
void DelaySpectra<T>::forward(const T* inputSpectrum, const T* kernelSpectrum, T* scratch, T* y) const {
    const auto& [steps, delays, inputs, outputs, batch] = shape_;
    const SpectrumFactor<T> kernel{kernelSpectrum, spectrumPitch(outputs * inputs), 0, stride(inputs), 1};
    const SpectrumFactor<T> x{inputSpectrum, spectrumPitch(shape_.inputWidth()), inputs * batch, stride(batch), 1};
    multiplySpectra<T>(kernel, x, Conjugated::None, Pieces::Apart, {size_, pieces_, outputs, batch, inputs}, scratch,
                       parallel_);
    synthesise(scratch, shape_.outSteps(), pieceSteps_ + delays - 1, outputs * batch, y);
}

template <class T>
void DelaySpectra<T>::toInput(const T* gradientSpectrum, const T* kernelSpectrum, T* scratch, T* gradient) const {
    const auto& [steps, delays, inputs, outputs, batch] = shape_;
    const SpectrumFactor<T> kernel{kernelSpectrum, spectrumPitch(outputs * inputs), 0, 1, stride(inputs)};
    const SpectrumFactor<T> g{gradientSpectrum, spectrumPitch(shape_.outputWidth()), outputs * batch, stride(batch), 1};
    multiplySpectra<T>(kernel, g, Conjugated::First, Pieces::Apart, {size_, pieces_, inputs, batch, outputs}, scratch,
                       parallel_);
    synthesise(scratch, steps, pieceSteps_, inputs * batch, gradient);
}

/// Some inputs' spectrum with the batch outside: [frequencies, pieces, batch, inputs].
template <class T>
void DelaySpectra<T>::turn(const T* inputSpectrum, const Block& block, std::vector<T>& turned) const {
    const std::size_t batch = shape_.batch;
    const std::size_t pitch = spectrumPitch(shape_.inputWidth());
    T* to = turned.data();
    for (std::size_t f = 0; f < size_; ++f)
        for (std::size_t piece = 0; piece < pieces_; ++piece, to += batch * block.inputs) {
            const T* from = inputSpectrum + f * pitch + (piece * shape_.inputs + block.firstInput) * batch;
            for (std::size_t i = 0; i < block.inputs; ++i, from += batch)
                for (std::size_t b = 0; b < batch; ++b) to[b * block.inputs + i] = from[b];
        }
}

/// A block of the kernel's gradient: so small that its spectrum stays in a core's own cache.
template <class T>
void DelaySpectra<T>::kernelBlock(const T* gradientSpectrum, const Block& block, Workspace& work, T* gradient) const {
    const auto& [steps, delays, inputs, outputs, batch] = shape_;
    const std::size_t width = block.outputs * block.inputs;
    const SpectrumFactor<T> g{gradientSpectrum + block.firstOutput * batch, spectrumPitch(shape_.outputWidth()),
                              outputs * batch, stride(batch), 1};
    const SpectrumFactor<T> x{work.turned.data(), pieces_ * block.inputs * batch, block.inputs * batch,
                              stride(block.inputs), 1};
    multiplySpectra<T>(g, x, Conjugated::Second, Pieces::Added, {size_, pieces_, block.outputs, block.inputs, batch},
                       work.spectrum.data(), {});
    const std::array factors{
        Product<T>{tables_->synthesis.data(), stride(size_), 1, work.spectrum.data(), stride(spectrumPitch(width)), 1}};
    sumOfProducts<T>(factors, delays, width, size_, work.byDelay.data(), stride(width));
    for (std::size_t o = 0; o < block.outputs; ++o) {
        T* to = gradient + ((block.firstOutput + o) * inputs + block.firstInput) * delays;
        for (std::size_t i = 0; i < block.inputs; ++i, to += delays)
            for (std::size_t delay = 0; delay < delays; ++delay)
                to[delays - 1 - delay] = work.byDelay[delay * width + o * block.inputs + i];
    }
}

template <class T>
void DelaySpectra<T>::toKernel(const T* gradientSpectrum, const T* inputSpectrum, T* gradient) const {
    constexpr std::size_t kOutputs = 64;
    constexpr std::size_t kInputs = 32;
    const std::size_t across = (shape_.inputs + kInputs - 1) / kInputs;
    const std::size_t down = (shape_.outputs + kOutputs - 1) / kOutputs;
    runParallel(parallel_, static_cast<std::int64_t>(across * down), [&](std::int64_t begin, std::int64_t end) {
        Workspace work{std::vector<T>(size_ * spectrumPitch(kOutputs * kInputs)),
                       std::vector<T>(shape_.delays * kOutputs * kInputs),
                       std::vector<T>(size_ * pieces_ * shape_.batch * kInputs)};
        for (auto index = static_cast<std::size_t>(begin); index < static_cast<std::size_t>(end); ++index) {
            Block block{index % down * kOutputs, 0, index / down * kInputs, 0};
            block.outputs = std::min(kOutputs, shape_.outputs - block.firstOutput);
            block.inputs = std::min(kInputs, shape_.inputs - block.firstInput);
            if (index % down == 0 || index == static_cast<std::size_t>(begin)) turn(inputSpectrum, block, work.turned);
            kernelBlock(gradientSpectrum, block, work, gradient);
        }
    });
}

template class DelaySpectra<float>;
template class DelaySpectra<double>;

} // namespace dclscope::snn
