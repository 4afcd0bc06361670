// SPDX-License-Identifier: Apache-2.0
// Whole layers, forward and backward, against what the reference computed, at the tolerances recorded with it.
#include "core/torch/dcls/dcls_module.h"
#include "tests/core/dcls/fixture.h"
#include "tests/core/torch/dcls/torch_fixture.h"
#include "tests/fixtures.h"

#include <gtest/gtest.h>

namespace dclscope {
namespace {

using test::Fixture;

DclsOptions optionsOf(const Fixture& fixture) {
    DclsOptions options;
    const KernelShape shape = fixture.shape("");
    options.kind = shape.kind;
    options.version = shape.version;
    options.inChannels = fixture.number("in_channels");
    options.outChannels = shape.outChannels;
    options.kernelCount = shape.elements;
    options.dilatedKernelSize = shape.dilatedSize;
    options.denseKernelSize = shape.denseSize;
    options.stride = fixture.sizes("stride");
    options.padding = fixture.sizes("padding");
    options.groups = fixture.number("groups");
    const std::string mode = fixture.text("padding_mode");
    if (mode == "reflect") options.paddingMode = PaddingMode::Reflect;
    if (mode == "replicate") options.paddingMode = PaddingMode::Replicate;
    if (mode == "circular") options.paddingMode = PaddingMode::Circular;
    if (!fixture.sizes("flat_dim").empty()) options.flatDim = static_cast<int>(fixture.number("flat_dim"));
    return options;
}

void checkFolder(const std::filesystem::path& folder) {
    for (const std::string& file : test::fixtureFiles(folder)) {
        const Fixture fixture(folder, file);
        Dcls module(optionsOf(fixture));
        for (auto& parameter : module->named_parameters())
            test::assign(parameter.value(), test::tensor(fixture, parameter.key()));
        torch::Tensor input = test::tensor(fixture, "input").requires_grad_(true);
        const torch::Tensor output = module->forward(input);
        test::expectNear(fixture, "output", output, file);
        (output * test::tensor(fixture, "G")).sum().backward();
        test::expectNear(fixture, "grad_input", input.grad(), file);
        for (const auto& parameter : module->named_parameters())
            test::expectNear(fixture, "grad_" + parameter.key(), parameter.value().grad(), file);
    }
}

TEST(ConvFixtures, Committed) { checkFolder(test::testData("dcls/conv")); }

TEST(ConvFixtures, All) {
    SKIP_WITHOUT_SHARED("fixtures/conv/index.json");
    checkFolder(test::shared("fixtures/conv"));
}

} // namespace
} // namespace dclscope
