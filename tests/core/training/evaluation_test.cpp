// SPDX-License-Identifier: Apache-2.0
#include "core/training/evaluation.h"

#include <gtest/gtest.h>

#include <cmath>

namespace dclscope::training {
namespace {

/// One layer without memory of its own: class k hears input k.
snn::Network mirror(std::int64_t classes) {
    snn::LayerSpec layer;
    layer.inputs = layer.outputs = classes;
    layer.weight.assign(static_cast<std::size_t>(classes * classes), 0.0F);
    for (std::int64_t i = 0; i < classes; ++i) layer.weight[static_cast<std::size_t>(i * classes + i)] = 1.0F;
    layer.positions.assign(layer.weight.size(), 0.0F);
    layer.sig.assign(layer.weight.size(), 0.23F);
    layer.threshold = 1e9F;
    snn::NetworkSpec spec;
    spec.layers.push_back(layer);
    return snn::Network(spec);
}

Examples shown(std::vector<std::int64_t> inputs, std::vector<std::int64_t> labels) {
    Examples examples;
    examples.frames = 4;
    examples.channels = 3;
    examples.labels = std::move(labels);
    for (const std::int64_t input : inputs)
        for (std::size_t t = 0; t < 4; ++t)
            for (std::int64_t band = 0; band < 3; ++band) examples.features.push_back(band == input ? 1.0F : 0.0F);
    return examples;
}

TEST(Evaluation, CountsWhatWasNamed) {
    const Evaluation result = evaluate(mirror(3), shown({0, 1, 2, 2, 1}, {0, 1, 2, 1, 1}), {.threads = 2});
    EXPECT_EQ(result.count, 5U);
    EXPECT_EQ(result.correct, 4U);
    EXPECT_DOUBLE_EQ(result.accuracy(), 0.8);
    EXPECT_EQ(result.confusion[1], (std::vector<std::size_t>{0, 2, 1}));
    EXPECT_DOUBLE_EQ(result.recall(1), 2.0 / 3.0);
    EXPECT_DOUBLE_EQ(result.precision(2), 0.5);
    EXPECT_GT(result.loss, 0.0);
    const Evaluation sure = evaluate(mirror(3), shown({0, 1, 2}, {0, 1, 1}), {.threshold = 0.2, .background = 0});
    EXPECT_EQ(sure.sure, 2U);
    EXPECT_EQ(sure.sureAndCorrect, 1U);
    EXPECT_EQ(evaluate(mirror(3), shown({0}, {0}), {.threshold = 0.999}).sure, 0U);
    EXPECT_EQ(evaluate(mirror(3), shown({}, {})).accuracy(), 0.0);
}

} // namespace
} // namespace dclscope::training
