// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"
#include "core/training/evaluation.h"
#include "core/training/metrics.h"
#include "core/training/random.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <limits>
#include <memory>

namespace dclscope::training {
namespace {

TEST(Metrics, AveragePrecisionIsScikitLearns) {
    // average_precision_score([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]) of its documentation
    EXPECT_NEAR(averagePrecision(std::array{0.1F, 0.4F, 0.35F, 0.8F}, std::array{false, false, true, true}), 0.8333333,
                1e-6);
    // Ties come at once: 2 of 3 at the first threshold, 3 of 5 at the second.
    EXPECT_NEAR(averagePrecision(std::array{0.5F, 0.5F, 0.5F, 0.2F, 0.2F}, std::array{true, false, true, true, false}),
                2.0 / 3.0 * 2.0 / 3.0 + 1.0 / 3.0 * 3.0 / 5.0, 1e-12);
    EXPECT_TRUE(std::isnan(averagePrecision(std::array{0.5F}, std::array{false})));
}

TEST(Metrics, RocAreaCountsPairs) {
    EXPECT_DOUBLE_EQ(rocArea(std::array{0.1F, 0.4F, 0.35F, 0.8F}, std::array{false, false, true, true}), 0.75);
    Random random(3);
    std::array<float, 60> scores{};
    std::array<bool, 60> positive{};
    for (std::size_t i = 0; i < scores.size(); ++i) {
        scores[i] = static_cast<float>(random.below(12)); // many ties
        positive[i] = random.chance(0.3);
    }
    double won = 0.0, pairs = 0.0;
    for (std::size_t i = 0; i < scores.size(); ++i)
        for (std::size_t j = 0; j < scores.size(); ++j)
            if (positive[i] && !positive[j]) {
                pairs += 1.0;
                won += scores[i] > scores[j] ? 1.0 : scores[i] == scores[j] ? 0.5 : 0.0;
            }
    EXPECT_NEAR(rocArea(scores, positive), won / pairs, 1e-12);
    EXPECT_TRUE(std::isnan(rocArea(std::array{0.5F, 0.6F}, std::array{true, true})));
}

TEST(Metrics, InverseNormalAndDPrime) {
    EXPECT_NEAR(inverseNormal(0.975), 1.959963984540054, 1e-12);
    EXPECT_NEAR(inverseNormal(0.001), -3.090232306167813, 1e-12);
    EXPECT_NEAR(inverseNormal(0.5), 0.0, 1e-15);
    for (double p = 0.0005; p < 1.0; p += 0.0137)
        EXPECT_NEAR(0.5 * std::erfc(-inverseNormal(p) / std::sqrt(2.0)), p, 1e-14);
    EXPECT_EQ(inverseNormal(1.0), std::numeric_limits<double>::infinity());
    EXPECT_NEAR(dPrime(0.973), 2.725, 1e-2); // PANNs: Cnn14 has AUC 0.973 and d' 2.732
}

TEST(Judgement, OfSeveralLabelsHasFiguresOfEachClass) {
    Judgement judgement(4, 3, true);
    judgement.set(0, std::array{0.9F, 0.2F, 0.1F}, std::span<const float>(std::array{1.0F, 0.0F, 0.0F}));
    judgement.set(1, std::array{0.8F, 0.7F, 0.1F}, std::span<const float>(std::array{0.0F, 1.0F, 0.0F}));
    judgement.set(2, std::array{0.3F, 0.6F, 0.1F}, std::span<const float>(std::array{1.0F, 1.0F, 0.0F}));
    judgement.set(3, std::array{0.1F, 0.1F, 0.4F}, std::span<const float>(std::array{0.0F, 0.0F, 0.0F}));
    const Evaluation result = judgement.figures({.worst = 2}, [](std::size_t i) { return std::to_string(i); });
    EXPECT_TRUE(result.multiLabel);
    EXPECT_EQ(result.correct, 2U);
    EXPECT_EQ(result.top5, 3U);
    EXPECT_NEAR(result.classes[0].averagePrecision, 0.5 + 0.5 * 2.0 / 3.0, 1e-12);
    EXPECT_DOUBLE_EQ(result.classes[0].auc, 0.75);
    EXPECT_DOUBLE_EQ(result.classes[1].averagePrecision, 1.0);
    EXPECT_TRUE(std::isnan(result.classes[2].averagePrecision));
    EXPECT_NEAR(result.meanAveragePrecision, (5.0 / 6.0 + 1.0) / 2.0, 1e-12) << "over classes with an example";
    EXPECT_DOUBLE_EQ(result.meanAuc, 0.875);
    EXPECT_DOUBLE_EQ(result.dPrime, dPrime(0.875));
    ASSERT_EQ(result.worst.size(), 2U);
    EXPECT_EQ(result.worst[0].name, "1");
    EXPECT_EQ(result.worst[0].named, 0);
    EXPECT_EQ(result.worst[0].label, 1);
}

TEST(Judgement, CountsTheFiveMostProbable) {
    Judgement judgement(3, 7, false);
    const std::array said{0.3F, 0.2F, 0.1F, 0.1F, 0.1F, 0.1F, 0.1F};
    judgement.set(0, said, 0);
    judgement.set(1, said, 4);
    judgement.set(2, said, 5); // as probable as the fifth, but behind it
    const Evaluation result = judgement.figures({}, [](std::size_t) { return std::string("x"); });
    EXPECT_EQ(result.top5, 2U);
    EXPECT_EQ(result.correct, 1U);
    EXPECT_NEAR(result.loss, -(std::log(0.3) + 2.0 * std::log(0.1)) / 3.0, 1e-6);
    EXPECT_EQ(result.worst.front().index, 1U);
}

/// A model whose class is the largest of its inputs' sums over time.
class Sums final : public models::Model {
public:
    explicit Sums(std::int64_t classes) {
        facts_.input = models::InputKind::TimeSeries;
        facts_.classes = classes;
        facts_.heads = {"probabilities"};
    }
    const models::ModelFacts& facts() const noexcept override { return facts_; }

private:
    Array compute(const Array& input, std::string_view, int) const override {
        const std::int64_t count = input.shape[1], inputs = input.shape[2];
        Array said{{count, inputs}, std::vector<float>(static_cast<std::size_t>(count * inputs))};
        for (std::size_t i = 0; i < input.values.size(); ++i) said.values[i % said.values.size()] += input.values[i];
        for (float& value : said.values) value /= 10.0F;
        return said;
    }
    models::ModelFacts facts_;
};

class Ramp final : public ExampleSource {
public:
    const std::vector<std::string>& labels() const noexcept override { return labels_; }
    const std::string& credit() const noexcept override { return labels_[0]; }
    const std::vector<std::string>& facts() const noexcept override { return labels_; }
    std::vector<std::int64_t> exampleShape() const override { return {2, 3}; }
    std::size_t examplesPerEpoch() const override { return 0; }
    Batch training(std::int64_t, std::size_t, std::size_t, unsigned) const override { return {}; }
    std::size_t validationCount() const override { return 7; }
    Batch validation(std::size_t first, std::size_t count, unsigned) const override {
        Batch batch{{static_cast<std::int64_t>(count), 2, 3}, std::vector<float>(count * 6), {}, {}};
        for (std::size_t i = 0; i < count; ++i) {
            batch.labels.push_back(static_cast<std::int64_t>((first + i) % 3));
            batch.input[i * 6 + 3 + (first + i == 5 ? 0 : (first + i) % 3)] = 6.0F;
        }
        return batch;
    }
    std::string validationName(std::size_t index) const override { return "number " + std::to_string(index); }
    std::optional<Image> validationPicture(std::size_t index) const override {
        if (index != 5) return std::nullopt;
        return Image{1, 1, {1, 2, 3}};
    }

private:
    std::vector<std::string> labels_{"a", "b", "c"};
};

TEST(Judge, RunsAModelBatchByBatch) {
    std::size_t last = 0;
    const Evaluation result =
        judge(Sums(3), Ramp(), {.batchSize = 3, .progress = [&](std::size_t done, std::size_t) { last = done; }});
    EXPECT_EQ(result.count, 7U);
    EXPECT_EQ(result.correct, 6U);
    EXPECT_EQ(result.confusion[2][0], 1U);
    EXPECT_EQ(last, 7U);
    EXPECT_EQ(result.worst.front().name, "number 5");
    ASSERT_NE(result.worst.front().picture, nullptr) << "what can be seen comes along";
    EXPECT_EQ(result.worst.front().picture->rgb[2], 3);
    EXPECT_EQ(result.worst.back().picture, nullptr);
    EXPECT_THROW(judge(Sums(4), Ramp()), ConfigError);
}

} // namespace
} // namespace dclscope::training
