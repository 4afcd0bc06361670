// SPDX-License-Identifier: Apache-2.0
// Small layers of every kind and version with made-up parameters, and the reference's formula spelled out over the whole
// grid, which the fast constructions are compared with.
#pragma once

#include "core/dcls/kernel_shape.h"

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace dclscope::test {

struct KernelCase {
    KernelShape shape;
    std::vector<double> weight, P, SIG;
};

/// Every kind with every version it has.
std::vector<KernelShape> allShapes();

/// Parameters drawn evenly: weights and SIG in [-1, 1], positions up to `reach` beyond the clamp limits.
KernelCase makeCase(const KernelShape& shape, double reach, unsigned seed);

/// The dense kernel by the formula in fixtures/construct/README.md, every grid point for every element.
std::vector<double> naiveKernel(const KernelCase& kernelCase);

std::vector<double> drawEvenly(std::size_t count, double low, double high, std::mt19937& random);

/// "Dcls2d gauss", for messages.
std::string caseName(const KernelShape& shape);

template <class T>
std::vector<T> as(const std::vector<double>& values) {
    return std::vector<T>(values.begin(), values.end());
}

} // namespace dclscope::test
