// SPDX-License-Identifier: Apache-2.0
// Fixtures as LibTorch tensors.
#pragma once

#include "tests/core/dcls/fixture.h"

#include <torch/torch.h>

#include <gtest/gtest.h>

namespace dclscope::test {

inline torch::Tensor tensor(const Array& array) {
    std::vector<float> values = array.values;
    return torch::from_blob(values.data(), array.shape, torch::kFloat32).clone();
}

inline torch::Tensor tensor(const Fixture& fixture, const std::string& name) { return tensor(fixture.array(name)); }

inline void assign(torch::Tensor& parameter, const torch::Tensor& value) {
    const torch::NoGradGuard noGrad;
    parameter.copy_(value);
}

/// Largest difference between `got` and the fixture's tensor `name` against `tolerance`.
inline void expectNear(const Fixture& fixture, const std::string& name, const torch::Tensor& got, double tolerance,
                       const std::string& where) {
    const torch::Tensor expected = tensor(fixture, name);
    ASSERT_TRUE(got.defined()) << where << " " << name;
    ASSERT_EQ(got.sizes(), expected.sizes()) << where << " " << name;
    EXPECT_LE((got - expected).abs().max().item<double>(), tolerance) << where << " " << name;
}

inline void expectNear(const Fixture& fixture, const std::string& name, const torch::Tensor& got,
                       const std::string& where) {
    expectNear(fixture, name, got, fixture.tolerance(name), where);
}

} // namespace dclscope::test
