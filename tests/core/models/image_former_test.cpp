// SPDX-License-Identifier: Apache-2.0
// ConvFormer and FastViT for images, whose stems overlap, give what the reference gives for the same closed-form weights.
#include "core/models/registry.h"
#include "tests/core/models/former_sources.h"
#include "tests/core/models/parity.h"
#include "tests/core/models/value_source.h"

#include <gtest/gtest.h>

#include <algorithm>
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
    else if (name.ends_with(".bias") || name.ends_with(".running_mean"))
        width = 0.2;
    else if (shape.size() == 1)
        middle = 1.0, width = 0.2;
    Array array{shape, {}};
    for (const double value : noise(name, count)) array.values.push_back(static_cast<float>(middle + width * value));
    return array;
}

struct Expected {
    const char* name;
    test::MemorySource names;
    std::vector<float> scene, logits;
};

class FormersForImages : public testing::TestWithParam<Expected> {};

TEST_P(FormersForImages, GiveWhatTheReferenceGives) {
    test::ValueSource source;
    for (const TensorInfo& tensor : GetParam().names.tensors())
        if (tensor.dtype == DType::Float32) source.add(tensor.name, filled(tensor.name, tensor.shape));
    Card card;
    card.version = Version::gauss;
    card.dilatedKernelSize = std::vector<std::int64_t>{7, 7};
    EXPECT_EQ(recognise(source, card).name, GetParam().name);
    const auto model = loadModel(source, card);
    EXPECT_EQ(model->facts().input, InputKind::Image);
    const Array input = filled("input", {1, 3, 45, 38});
    constexpr float kTolerance = 2e-5F;
    const Array scene{{1, static_cast<std::int64_t>(GetParam().scene.size())}, GetParam().scene};
    test::expectClose(model->run(input, "scene"), scene, kTolerance, "scene");
    test::expectClose(model->run(input), {{1, 5}, GetParam().logits}, kTolerance, "logits");
}

// Computed with the MetaFormer, SepConv and FastViT of the DCLS-Audio code in PyTorch 1.13.1; DCLS with 7 x 7, gauss.
INSTANTIATE_TEST_SUITE_P(Networks, FormersForImages,
                         testing::Values(Expected{"convformer",
                                                  test::former::goodConvFormer(false, true),
                                                  {1.10759F, -0.50474F, -1.49782F, -0.132852F, 0.114778F, 1.22469F},
                                                  {-1.37381F, -0.648239F, 0.274072F, 0.034848F, 2.0402F}},
                                         Expected{"convformer-dcls",
                                                  test::former::goodConvFormer(true, true),
                                                  {1.1726F, -0.424728F, -0.778116F, -0.680547F, -0.747543F, 1.65178F},
                                                  {-1.14029F, -0.742977F, 0.703263F, -0.131245F, 1.6879F}},
                                         Expected{"fastvit",
                                                  test::former::goodImageFastVit(),
                                                  {0.143357F, 0.322369F, -0.128537F, 0.0929068F, 0.0344621F,
                                                   -0.0585998F, -0.085643F, 0.68757F, -0.051835F, 2.66738F, -0.106854F,
                                                   0.544538F, 0.151509F, 0.0725445F, 0.19429F, -0.143927F},
                                                  {0.310123F, 1.17831F, 0.0982882F, 0.770634F, 0.53237F}}),
                         [](const auto& info) {
                             std::string name = info.param.name;
                             std::replace(name.begin(), name.end(), '-', '_');
                             return name;
                         });

} // namespace
} // namespace dclscope::models
