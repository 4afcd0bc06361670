// SPDX-License-Identifier: Apache-2.0
// Comparing networks with the reference's outputs.
#pragma once

#include "core/base/tensor_source.h"
#include "tests/fixtures.h"
#include "tests/read_json.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>

namespace dclscope::test {

/// A file of one system's reference checkpoints: committed with the tests where it is small, else beside the checkout.
inline std::filesystem::path fixture(const std::string& system, const std::string& name) {
    const auto committed = testData("models") / system / name;
    return std::filesystem::exists(committed) ? committed : shared("fixtures/checkpoints") / system / name;
}

/// Same shape, and no value farther than `tolerance` from the expected one.
inline void expectClose(const Array& got, const Array& expected, float tolerance, const std::string& what) {
    ASSERT_EQ(got.shape, expected.shape) << what;
    float worst = 0.0F;
    for (std::size_t i = 0; i < got.values.size(); ++i) {
        const float away = std::fabs(got.values[i] - expected.values[i]);
        worst = std::max(worst, std::isnan(away) ? HUGE_VALF : away);
    }
    EXPECT_LE(worst, tolerance) << what;
}

} // namespace dclscope::test
