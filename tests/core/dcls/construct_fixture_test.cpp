// SPDX-License-Identifier: Apache-2.0
// Kernels and gradients against those the reference computed, at the tolerances recorded with them.
#include "core/dcls/construct.h"
#include "tests/core/dcls/fixture.h"
#include "tests/fixtures.h"

#include <gtest/gtest.h>

#include <cmath>

namespace dclscope {
namespace {

using test::Fixture;

void expectNear(const Fixture& fixture, const std::string& name, const std::vector<float>& got,
                const std::string& where) {
    const Array expected = fixture.array(name);
    ASSERT_EQ(got.size(), expected.values.size()) << where;
    double worst = 0.0;
    for (std::size_t i = 0; i < got.size(); ++i)
        worst = std::max(worst, std::fabs(static_cast<double>(got[i]) - static_cast<double>(expected.values[i])));
    EXPECT_LE(worst, fixture.tolerance(name)) << where << " " << name;
}

void checkCase(const Fixture& fixture, const std::string& prefix, const std::string& where) {
    const KernelShape shape = fixture.shape(prefix);
    const std::vector<float> weight = fixture.array(prefix + "weight").values;
    const std::vector<float> P = fixture.array(prefix + "P").values;
    const std::vector<float> SIG = shape.hasSig() ? fixture.array(prefix + "SIG").values : std::vector<float>();
    std::vector<float> kernel(static_cast<std::size_t>(shape.kernelCount()));
    constructKernel<float>(shape, weight, P, SIG, kernel);
    EXPECT_EQ(fixture.array(prefix + "kernel").shape, shape.kernelSizes()) << where;
    expectNear(fixture, prefix + "kernel", kernel, where);

    const std::vector<float> gradKernel = fixture.array(prefix + "G").values;
    std::vector<float> gradWeight(weight.size());
    std::vector<float> gradP(P.size());
    std::vector<float> gradSIG(SIG.size());
    constructKernelBackward<float>(shape, weight, P, SIG, gradKernel, gradWeight, gradP, gradSIG);
    expectNear(fixture, prefix + "grad_weight", gradWeight, where);
    expectNear(fixture, prefix + "grad_P", gradP, where);
    if (shape.hasSig()) expectNear(fixture, prefix + "grad_SIG", gradSIG, where);
}

void checkFolder(const std::filesystem::path& folder) {
    for (const std::string& file : test::fixtureFiles(folder)) {
        const Fixture fixture(folder, file);
        for (const std::string& name : test::words(fixture.text("cases"))) checkCase(fixture, name + ".", file);
    }
}

TEST(ConstructFixtures, Committed) { checkFolder(test::testData("dcls/construct")); }

TEST(ConstructFixtures, All) {
    SKIP_WITHOUT_SHARED("fixtures/construct/index.json");
    checkFolder(test::shared("fixtures/construct"));
}

} // namespace
} // namespace dclscope
