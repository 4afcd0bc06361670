// SPDX-License-Identifier: Apache-2.0
// ConvFormer for images, whose stem overlaps, gives what the MetaFormer code gives for the same closed-form weights.
#include "core/models/registry.h"
#include "tests/core/models/former_sources.h"
#include "tests/core/models/parity.h"
#include "tests/core/models/value_source.h"

#include <gtest/gtest.h>

#include <cmath>

namespace dclscope::models {
namespace {

/// Numbers in [-1, 1) that depend on nothing but the name.
std::vector<double> noise(const std::string& name, std::int64_t count) {
    double phase = 0.0;
    for (const char letter : name) phase += static_cast<double>(letter);
    std::vector<double> values;
    for (std::int64_t i = 0; i < count; ++i) {
        const double wave = std::sin(static_cast<double>(i) * 12.9898 + phase) * 43758.5453;
        values.push_back(2.0 * (wave - std::floor(wave)) - 1.0);
    }
    return values;
}

Array filled(const std::string& name, const std::vector<std::int64_t>& shape) {
    std::int64_t count = 1;
    for (const std::int64_t size : shape) count *= size;
    double middle = 0.0;
    double width = std::sqrt(3.0 * static_cast<double>(shape[0]) / static_cast<double>(count));
    if (name.ends_with(".SIG"))
        middle = 0.4, width = 0.2;
    else if (name.ends_with(".P"))
        width = 2.5;
    else if (name.ends_with(".bias"))
        width = 0.2;
    else if (shape.size() == 1)
        middle = 1.0, width = 0.2;
    Array array{shape, {}};
    for (const double value : noise(name, count)) array.values.push_back(static_cast<float>(middle + width * value));
    return array;
}

struct Expected {
    bool dcls;
    std::vector<float> scene, logits;
};

class ConvFormerForImages : public testing::TestWithParam<Expected> {};

TEST_P(ConvFormerForImages, GivesWhatTheReferenceGives) {
    test::ValueSource source;
    const test::MemorySource names = test::former::goodConvFormer(GetParam().dcls, true);
    for (const TensorInfo& tensor : names.tensors()) source.add(tensor.name, filled(tensor.name, tensor.shape));
    Card card;
    card.version = Version::gauss;
    card.dilatedKernelSize = std::vector<std::int64_t>{7, 7};
    const auto model = loadModel(source, card);
    EXPECT_EQ(model->facts().input, InputKind::Image);
    const Array input = filled("input", {1, 3, 45, 38});
    EXPECT_EQ(model->run(input, "stage:0").shape, (std::vector<std::int64_t>{1, 3, 11, 9}));
    constexpr float kTolerance = 2e-5F;
    test::expectClose(model->run(input, "scene"), {{1, 6}, GetParam().scene}, kTolerance, "scene");
    test::expectClose(model->run(input), {{1, 5}, GetParam().logits}, kTolerance, "logits");
}

// Computed with MetaFormer and SepConv of the DCLS-Audio code in PyTorch 1.13.1, the DCLS one with 7 x 7, gauss.
INSTANTIATE_TEST_SUITE_P(Networks, ConvFormerForImages,
                         testing::Values(Expected{false,
                                                  {1.10759F, -0.50474F, -1.49782F, -0.132852F, 0.114778F, 1.22469F},
                                                  {-1.37381F, -0.648239F, 0.274072F, 0.034848F, 2.0402F}},
                                         Expected{true,
                                                  {1.1726F, -0.424728F, -0.778116F, -0.680547F, -0.747543F, 1.65178F},
                                                  {-1.14029F, -0.742977F, 0.703263F, -0.131245F, 1.6879F}}));

} // namespace
} // namespace dclscope::models
