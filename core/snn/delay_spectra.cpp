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

std::ptrdiff_t stride(std::size_t size) noexcept { return static_cast<std::ptrdiff_t>(size); }

/// A complex matrix whose imaginary part follows the real one, as an operand: element (r, c) at r * row + c * column.
template <class T>
struct ComplexView {
    const T* real;
    const T* imaginary;
    std::ptrdiff_t row, column;
};

template <class T>
Product<T> product(const ComplexView<T>& a, bool aImaginary, const ComplexView<T>& b, bool bImaginary, bool negative) {
    return {aImaginary ? a.imaginary : a.real,
            a.row,
            a.column,
            bImaginary ? b.imaginary : b.real,
            b.row,
            b.column,
            negative};
}

/// Which factor of a complex product is conjugated.
enum class Conjugated { None, First, Second };

struct ProductSizes {
    std::size_t rows, columns, depth;
};

template <class T>
void complexProduct(const ComplexView<T>& a, const ComplexView<T>& b, Conjugated conjugated, const ProductSizes& sizes,
                    T* real, T* imaginary) {
    const std::array re{product(a, false, b, false, false), product(a, true, b, true, conjugated == Conjugated::None)};
    const std::array im{product(a, false, b, true, conjugated == Conjugated::Second),
                        product(a, true, b, false, conjugated == Conjugated::First)};
    sumOfProducts<T>(re, sizes.rows, sizes.columns, sizes.depth, real, stride(sizes.columns));
    sumOfProducts<T>(im, sizes.rows, sizes.columns, sizes.depth, imaginary, stride(sizes.columns));
}

/// Where the factors of every frequency lie: frequency f's real part at f * size.
template <class T>
struct Factor {
    const T* spectrum;
    std::size_t size;
    std::ptrdiff_t row, column;

    ComplexView<T> at(std::size_t frequency) const noexcept {
        return {spectrum + frequency * size, spectrum + (frequency + 1) * size, row, column};
    }
};

/// The product of each frequency's matrices, `result` [frequencies, rows, columns].
template <class T>
void multiplyAll(std::size_t frequencies, const Factor<T>& a, const Factor<T>& b, Conjugated conjugated,
                 const ProductSizes& sizes, T* result, const ParallelFor& parallel) {
    const std::size_t size = sizes.rows * sizes.columns;
    runParallel(parallel, static_cast<std::int64_t>(frequencies / 2), [&](std::int64_t begin, std::int64_t end) {
        for (auto pair = static_cast<std::size_t>(begin); pair < static_cast<std::size_t>(end); ++pair) {
            const std::size_t f = 2 * pair;
            T* const real = result + f * size;
            if (pair > 0) {
                complexProduct(a.at(f), b.at(f), conjugated, sizes, real, real + size);
                continue;
            }
            for (const std::size_t each : {std::size_t{0}, std::size_t{1}}) { // the two real ones
                const std::array only{product(a.at(each), false, b.at(each), false, false)};
                sumOfProducts<T>(only, sizes.rows, sizes.columns, sizes.depth, result + each * size,
                                 stride(sizes.columns));
            }
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
        sumOfProducts<T>(factors, size_, last - first, length, spectrum + first, stride(width));
    });
}

template <class T>
void DelaySpectra<T>::synthesise(const T* spectrum, std::size_t length, std::size_t width, T* values) const {
    const std::size_t pieces = (width + kColumns - 1) / kColumns;
    runParallel(parallel_, static_cast<std::int64_t>(pieces), [&](std::int64_t begin, std::int64_t end) {
        const std::size_t first = static_cast<std::size_t>(begin) * kColumns;
        const std::size_t last = std::min(width, static_cast<std::size_t>(end) * kColumns);
        const std::array factors{
            Product<T>{tables_->synthesis.data(), stride(size_), 1, spectrum + first, stride(width), 1}};
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
    const std::size_t pieces = (width + kColumns - 1) / kColumns;
    // Index l of a kernel is delay L - 1 - l: the table is read backwards.
    const T* const table = tables_->analysis.data() + (shape_.delays - 1);
    runParallel(parallel_, static_cast<std::int64_t>(pieces), [&](std::int64_t begin, std::int64_t end) {
        const std::size_t first = static_cast<std::size_t>(begin) * kColumns;
        const std::size_t last = std::min(width, static_cast<std::size_t>(end) * kColumns);
        const std::array factors{
            Product<T>{table, stride(size_), -1, kernel + first * shape_.delays, 1, stride(shape_.delays)}};
        sumOfProducts<T>(factors, size_, last - first, shape_.delays, spectrum + first, stride(width));
    });
}

template <class T>
void DelaySpectra<T>::forward(const T* inputSpectrum, const T* kernelSpectrum, T* scratch, T* y) const {
    const auto& [steps, delays, inputs, outputs, batch] = shape_;
    multiplyAll<T>(size_, {kernelSpectrum, outputs * inputs, stride(inputs), 1},
                   {inputSpectrum, inputs * batch, stride(batch), 1}, Conjugated::None, {outputs, batch, inputs},
                   scratch, parallel_);
    synthesise(scratch, shape_.outSteps(), outputs * batch, y);
}

template <class T>
void DelaySpectra<T>::toInput(const T* gradientSpectrum, const T* kernelSpectrum, T* scratch, T* gradient) const {
    const auto& [steps, delays, inputs, outputs, batch] = shape_;
    multiplyAll<T>(size_, {kernelSpectrum, outputs * inputs, 1, stride(inputs)},
                   {gradientSpectrum, outputs * batch, stride(batch), 1}, Conjugated::First, {inputs, batch, outputs},
                   scratch, parallel_);
    synthesise(scratch, steps, inputs * batch, gradient);
}

template <class T>
void DelaySpectra<T>::toKernel(const T* gradientSpectrum, const T* inputSpectrum, T* scratch, T* gradient) const {
    const auto& [steps, delays, inputs, outputs, batch] = shape_;
    const std::size_t width = outputs * inputs;
    multiplyAll<T>(size_, {gradientSpectrum, outputs * batch, stride(batch), 1},
                   {inputSpectrum, inputs * batch, 1, stride(batch)}, Conjugated::Second, {outputs, inputs, batch},
                   scratch, parallel_);
    const std::size_t pieces = (width + kColumns - 1) / kColumns;
    runParallel(parallel_, static_cast<std::int64_t>(pieces), [&](std::int64_t begin, std::int64_t end) {
        std::vector<T> byDelay(delays * kColumns);
        for (auto piece = static_cast<std::size_t>(begin); piece < static_cast<std::size_t>(end); ++piece) {
            const std::size_t first = piece * kColumns;
            const std::size_t count = std::min(width - first, kColumns);
            const std::array factors{
                Product<T>{tables_->synthesis.data(), stride(size_), 1, scratch + first, stride(width), 1}};
            sumOfProducts<T>(factors, delays, count, size_, byDelay.data(), stride(kColumns));
            for (std::size_t column = 0; column < count; ++column)
                for (std::size_t delay = 0; delay < delays; ++delay)
                    gradient[(first + column) * delays + delays - 1 - delay] = byDelay[delay * kColumns + column];
        }
    });
}

template class DelaySpectra<float>;
template class DelaySpectra<double>;

} // namespace dclscope::snn
