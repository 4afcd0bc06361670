// SPDX-License-Identifier: Apache-2.0
#include "core/snn/spectrum_product.h"

#include "core/snn/products.h"

#include <algorithm>
#include <array>
#include <vector>

namespace dclscope::snn {
namespace {

std::ptrdiff_t stride(std::size_t size) noexcept { return static_cast<std::ptrdiff_t>(size); }

/// A complex matrix as an operand: element (r, c) of either part at r * row + c * column.
template <class T>
struct ComplexView {
    const T* real;
    const T* imaginary;
    std::ptrdiff_t row, column;
};

/// The sum of complex products a * b by three real products each instead of four: with u = (Re a + Im a) Re b, a product
/// is u - Im a (Re b + Im b) and u - Re a (Re b - Im b). Factors lie without gaps.
template <class T>
class ComplexProducts {
public:
    ComplexProducts(const SpectrumSizes& sizes, Conjugated conjugated, std::size_t terms)
        : sizes_(sizes), conjugated_(conjugated), shared_(terms), toReal_(terms), toImaginary_(terms),
          sums_(terms * (aSize() + 2 * bSize())) {}

    /// a and b of one product; they must stay until multiply.
    void setFirst(std::size_t term, const ComplexView<T>& a) {
        T* const sum = sums_.data() + term * (aSize() + 2 * bSize());
        const T sign = conjugated_ == Conjugated::First ? T(-1) : T(1);
        addScaled(a.real, a.imaginary, sign, aSize(), sum);
        const auto place = [&a](Product<T>& product, const T* values) {
            product.a = values;
            product.aRow = a.row;
            product.aColumn = a.column;
        };
        place(shared_[term], sum);
        place(toReal_[term], a.imaginary);
        place(toImaginary_[term], a.real);
        toReal_[term].negative = conjugated_ != Conjugated::First;
        toImaginary_[term].negative = true;
    }

    void setSecond(std::size_t term, const ComplexView<T>& b) {
        T* const plus = sums_.data() + term * (aSize() + 2 * bSize()) + aSize();
        T* const minus = plus + bSize();
        const T sign = conjugated_ == Conjugated::Second ? T(-1) : T(1);
        addScaled(b.real, b.imaginary, sign, bSize(), plus);
        addScaled(b.real, b.imaginary, -sign, bSize(), minus);
        const auto place = [&b](Product<T>& product, const T* values) {
            product.b = values;
            product.bRow = b.row;
            product.bColumn = b.column;
        };
        place(shared_[term], b.real);
        place(toReal_[term], plus);
        place(toImaginary_[term], minus);
    }

    /// The sum over all terms, [rows, columns] each part.
    void multiply(T* real, T* imaginary) const {
        sharedProducts<T>(shared_, {toReal_, real}, {toImaginary_, imaginary}, sizes_.rows, sizes_.columns,
                          sizes_.depth, stride(sizes_.columns));
    }

private:
    std::size_t aSize() const noexcept { return sizes_.rows * sizes_.depth; }
    std::size_t bSize() const noexcept { return sizes_.depth * sizes_.columns; }

    SpectrumSizes sizes_;
    Conjugated conjugated_;
    std::vector<Product<T>> shared_, toReal_, toImaginary_;
    std::vector<T> sums_;
};

/// The product of each frequency's and piece's matrices.
template <class T>
class SpectrumProduct {
public:
    SpectrumProduct(const SpectrumFactor<T>& a, const SpectrumFactor<T>& b, Conjugated conjugated, Pieces kept,
                    const SpectrumSizes& sizes)
        : a_(a), b_(b), conjugated_(conjugated), sizes_(sizes), terms_(kept == Pieces::Added ? sizes.pieces : 1),
          results_(kept == Pieces::Added ? 1 : sizes.pieces),
          pitch_(spectrumPitch(results_ * sizes.rows * sizes.columns)) {}

    void run(T* spectrum, const ParallelFor& parallel) const {
        runParallel(
            parallel, static_cast<std::int64_t>(sizes_.frequencies / 2), [&](std::int64_t begin, std::int64_t end) {
                ComplexProducts<T> products(sizes_, conjugated_, terms_);
                std::vector<T> near(a_.row == 1 ? 2 * a_.pitch : 0);
                for (auto pair = static_cast<std::size_t>(begin); pair < static_cast<std::size_t>(end); ++pair) {
                    T* const real = spectrum + 2 * pair * pitch_;
                    if (pair == 0)
                        realFrequencies(real);
                    else
                        frequency(2 * pair, products, near, real);
                }
            });
    }

private:
    static ComplexView<T> at(const SpectrumFactor<T>& factor, std::size_t frequency, std::size_t piece) noexcept {
        const T* const real = factor.spectrum + frequency * factor.pitch + piece * factor.piece;
        return {real, real + factor.pitch, factor.row, factor.column};
    }

    /// The first two lie where others have a real and an imaginary part.
    void realFrequencies(T* spectrum) const {
        std::vector<Product<T>> products(terms_);
        for (const bool second : {false, true})
            for (std::size_t result = 0; result < results_; ++result) {
                for (std::size_t term = 0; term < terms_; ++term) {
                    const ComplexView<T> a = at(a_, 0, result + term);
                    const ComplexView<T> b = at(b_, 0, result + term);
                    products[term] = {second ? a.imaginary : a.real, a.row, a.column,
                                      second ? b.imaginary : b.real, b.row, b.column};
                }
                sumOfProducts<T>(products, sizes_.rows, sizes_.columns, sizes_.depth,
                                 spectrum + (second ? pitch_ : 0) + result * sizes_.rows * sizes_.columns,
                                 stride(sizes_.columns));
            }
    }

    void frequency(std::size_t index, ComplexProducts<T>& products, std::vector<T>& near, T* real) const {
        for (std::size_t result = 0; result < results_; ++result, real += sizes_.rows * sizes_.columns) {
            for (std::size_t term = 0; term < terms_; ++term) {
                products.setSecond(term, at(b_, index, result + term));
                if (result > 0 && a_.piece == 0) continue;
                ComplexView<T> a = at(a_, index, result + term);
                if (!near.empty()) { // read across its rows, from far memory: fetched in one go instead
                    const std::size_t before = (result + term) * a_.piece; // what follows the part's end is not ours
                    std::copy_n(a.real, near.size() - before, near.begin());
                    a = {near.data(), near.data() + a_.pitch, a.row, a.column};
                }
                products.setFirst(term, a);
            }
            products.multiply(real, real + pitch_);
        }
    }

    SpectrumFactor<T> a_, b_;
    Conjugated conjugated_;
    SpectrumSizes sizes_;
    std::size_t terms_, results_, pitch_;
};

} // namespace

template <class T>
void multiplySpectra(const SpectrumFactor<T>& a, const SpectrumFactor<T>& b, Conjugated conjugated, Pieces kept,
                     const SpectrumSizes& sizes, T* result, const ParallelFor& parallel) {
    SpectrumProduct<T>(a, b, conjugated, kept, sizes).run(result, parallel);
}

template void multiplySpectra(const SpectrumFactor<float>&, const SpectrumFactor<float>&, Conjugated, Pieces,
                              const SpectrumSizes&, float*, const ParallelFor&);
template void multiplySpectra(const SpectrumFactor<double>&, const SpectrumFactor<double>&, Conjugated, Pieces,
                              const SpectrumSizes&, double*, const ParallelFor&);

} // namespace dclscope::snn
