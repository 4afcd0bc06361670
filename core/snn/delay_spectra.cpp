// SPDX-License-Identifier: Apache-2.0
#include "core/snn/delay_spectra.h"

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

/// A complex matrix whose imaginary part follows the real one, as an operand: element (r, c) at r * row + c * column.
template <class T>
struct ComplexView {
    const T* real;
    const T* imaginary;
    std::ptrdiff_t row, column;
};

template <class T>
Product<T> product(const T* a, const ComplexView<T>& aLayout, const T* b, const ComplexView<T>& bLayout,
                   bool negative = false) {
    return {a, aLayout.row, aLayout.column, b, bLayout.row, bLayout.column, negative};
}

/// Which factor of a complex product is conjugated.
enum class Conjugated { None, First, Second };

struct ProductSizes {
    std::size_t rows, columns, depth;
};

/// Room for the sums of real and imaginary parts that a complex product is made of.
template <class T>
struct ComplexSums {
    explicit ComplexSums(const ProductSizes& sizes)
        : a(sizes.rows * sizes.depth), bPlus(sizes.depth * sizes.columns), bMinus(bPlus.size()) {}
    std::vector<T> a, bPlus, bMinus;
};

/// Three real products instead of four: with u = (Re a + Im a) Re b, the product is u - Im a (Re b + Im b) and
/// u + Re a (Im b - Re b). Both factors lie without gaps.
template <class T>
void complexProduct(const ComplexView<T>& a, const ComplexView<T>& b, Conjugated conjugated, const ProductSizes& sizes,
                    ComplexSums<T>& sums, T* real, T* imaginary) {
    const T aSign = conjugated == Conjugated::First ? T(-1) : T(1);
    const T bSign = conjugated == Conjugated::Second ? T(-1) : T(1);
    for (std::size_t i = 0; i < sums.a.size(); ++i) sums.a[i] = a.real[i] + aSign * a.imaginary[i];
    for (std::size_t i = 0; i < sums.bPlus.size(); ++i) {
        sums.bPlus[i] = b.real[i] + bSign * b.imaginary[i];
        sums.bMinus[i] = bSign * b.imaginary[i] - b.real[i];
    }
    const Sharer<T> re{product(a.imaginary, a, sums.bPlus.data(), b, conjugated != Conjugated::First), real};
    const Sharer<T> im{product(a.real, a, sums.bMinus.data(), b), imaginary};
    sharedProducts(product(sums.a.data(), a, b.real, b), re, im, sizes.rows, sizes.columns, sizes.depth,
                   stride(sizes.columns));
}

/// Where the factors of every frequency lie: frequency f's real part at f * pitch.
template <class T>
struct Factor {
    const T* spectrum;
    std::size_t pitch;
    std::ptrdiff_t row, column;

    ComplexView<T> at(std::size_t frequency) const noexcept {
        return {spectrum + frequency * pitch, spectrum + (frequency + 1) * pitch, row, column};
    }
};

/// The product of each frequency's matrices, the spectrum of [rows, columns].
template <class T>
void multiplyAll(std::size_t frequencies, const Factor<T>& a, const Factor<T>& b, Conjugated conjugated,
                 const ProductSizes& sizes, T* result, const ParallelFor& parallel) {
    const std::size_t pitch = DelayShape::pitch(sizes.rows * sizes.columns);
    runParallel(parallel, static_cast<std::int64_t>(frequencies / 2), [&](std::int64_t begin, std::int64_t end) {
        std::vector<T> near(a.row == 1 ? 2 * a.pitch : 0);
        ComplexSums<T> sums(sizes);
        for (auto pair = static_cast<std::size_t>(begin); pair < static_cast<std::size_t>(end); ++pair) {
            const std::size_t f = 2 * pair;
            T* const real = result + f * pitch;
            ComplexView<T> left = a.at(f);
            if (!near.empty()) { // read across its rows, from far memory: fetched in one go instead
                std::copy_n(left.real, near.size(), near.begin());
                left = {near.data(), near.data() + a.pitch, a.row, a.column};
            }
            if (pair > 0) {
                complexProduct(left, b.at(f), conjugated, sizes, sums, real, real + pitch);
                continue;
            }
            const ComplexView<T> right = b.at(0); // the two real ones
            sumOfProducts<T>(std::array{product(left.real, left, right.real, right)}, sizes.rows, sizes.columns,
                             sizes.depth, result, stride(sizes.columns));
            sumOfProducts<T>(std::array{product(left.imaginary, left, right.imaginary, right)}, sizes.rows,
                             sizes.columns, sizes.depth, result + pitch, stride(sizes.columns));
        }
    });
}

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

template <class T>
DelaySpectra<T>::DelaySpectra(const DelayShape& shape, ParallelFor parallel)
    : shape_(shape), parallel_(std::move(parallel)), size_(shape.frequencies()), tables_(tablesFor(size_)) {}

template <class T>
void DelaySpectra<T>::analyse(const T* values, std::size_t length, std::size_t width, T* spectrum) const {
    const std::size_t pieces = (width + kColumns - 1) / kColumns;
    runParallel(parallel_, static_cast<std::int64_t>(pieces), [&](std::int64_t begin, std::int64_t end) {
        const std::size_t first = static_cast<std::size_t>(begin) * kColumns;
        const std::size_t last = std::min(width, static_cast<std::size_t>(end) * kColumns);
        const std::array factors{
            Product<T>{tables_->analysis.data(), stride(size_), 1, values + first, stride(width), 1}};
        sumOfProducts<T>(factors, size_, last - first, length, spectrum + first, stride(DelayShape::pitch(width)));
    });
}

template <class T>
void DelaySpectra<T>::synthesise(const T* spectrum, std::size_t length, std::size_t width, T* values) const {
    const std::size_t pieces = (width + kColumns - 1) / kColumns;
    runParallel(parallel_, static_cast<std::int64_t>(pieces), [&](std::int64_t begin, std::int64_t end) {
        const std::size_t first = static_cast<std::size_t>(begin) * kColumns;
        const std::size_t last = std::min(width, static_cast<std::size_t>(end) * kColumns);
        const std::array factors{Product<T>{tables_->synthesis.data(), stride(size_), 1, spectrum + first,
                                            stride(DelayShape::pitch(width)), 1}};
        sumOfProducts<T>(factors, length, last - first, size_, values + first, stride(width));
    });
}

template <class T>
void DelaySpectra<T>::ofInput(const T* x, T* spectrum) const {
    analyse(x, shape_.steps, shape_.inputs * shape_.batch, spectrum);
}

template <class T>
void DelaySpectra<T>::ofOutput(const T* gradient, T* spectrum) const {
    analyse(gradient, shape_.outSteps(), shape_.outputs * shape_.batch, spectrum);
}

template <class T>
void DelaySpectra<T>::ofKernel(const T* kernel, T* spectrum) const {
    const std::size_t width = shape_.outputs * shape_.inputs;
    const std::size_t pitch = DelayShape::pitch(width);
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
    multiplyAll<T>(size_, {kernelSpectrum, DelayShape::pitch(outputs * inputs), stride(inputs), 1},
                   {inputSpectrum, DelayShape::pitch(inputs * batch), stride(batch), 1}, Conjugated::None,
                   {outputs, batch, inputs}, scratch, parallel_);
    synthesise(scratch, shape_.outSteps(), outputs * batch, y);
}

template <class T>
void DelaySpectra<T>::toInput(const T* gradientSpectrum, const T* kernelSpectrum, T* scratch, T* gradient) const {
    const auto& [steps, delays, inputs, outputs, batch] = shape_;
    multiplyAll<T>(size_, {kernelSpectrum, DelayShape::pitch(outputs * inputs), 1, stride(inputs)},
                   {gradientSpectrum, DelayShape::pitch(outputs * batch), stride(batch), 1}, Conjugated::First,
                   {inputs, batch, outputs}, scratch, parallel_);
    synthesise(scratch, steps, inputs * batch, gradient);
}

/// Some inputs' spectrum with the batch outside: [frequencies, batch, inputs].
template <class T>
void DelaySpectra<T>::turn(const T* inputSpectrum, const Block& block, std::vector<T>& turned) const {
    const std::size_t batch = shape_.batch;
    const std::size_t pitch = DelayShape::pitch(shape_.inputWidth());
    T* to = turned.data();
    for (std::size_t f = 0; f < size_; ++f, to += batch * block.inputs)
        for (std::size_t i = 0; i < block.inputs; ++i)
            for (std::size_t b = 0; b < batch; ++b)
                to[b * block.inputs + i] = inputSpectrum[f * pitch + (block.firstInput + i) * batch + b];
}

/// A block of the kernel's gradient: so small that its spectrum stays in a core's own cache.
template <class T>
void DelaySpectra<T>::kernelBlock(const T* gradientSpectrum, const Block& block, Workspace& work, T* gradient) const {
    const auto& [steps, delays, inputs, outputs, batch] = shape_;
    const std::size_t width = block.outputs * block.inputs;
    const Factor<T> g{gradientSpectrum + block.firstOutput * batch, DelayShape::pitch(outputs * batch), stride(batch),
                      1};
    const Factor<T> x{work.turned.data(), block.inputs * batch, stride(block.inputs), 1};
    multiplyAll<T>(size_, g, x, Conjugated::Second, {block.outputs, block.inputs, batch}, work.spectrum.data(), {});
    const std::array factors{Product<T>{tables_->synthesis.data(), stride(size_), 1, work.spectrum.data(),
                                        stride(DelayShape::pitch(width)), 1}};
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
        Workspace work{std::vector<T>(size_ * DelayShape::pitch(kOutputs * kInputs)),
                       std::vector<T>(shape_.delays * kOutputs * kInputs),
                       std::vector<T>(size_ * shape_.batch * kInputs)};
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
