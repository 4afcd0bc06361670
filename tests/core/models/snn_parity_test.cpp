// SPDX-License-Identifier: Apache-2.0
// snn::Network built from the reference's checkpoints gives the reference's spikes, membranes, scores and loss.
#include "core/models/snn_delays.h"
#include "tests/core/snn/reference_files.h"

#include <gtest/gtest.h>

#include <cmath>

namespace dclscope::models {
namespace {

void expectClose(const std::vector<float>& got, const Array& expected, float tolerance, const std::string& what) {
    ASSERT_EQ(got.size(), expected.values.size()) << what;
    float worst = 0.0F;
    for (std::size_t i = 0; i < got.size(); ++i) worst = std::max(worst, std::fabs(got[i] - expected.values[i]));
    EXPECT_LE(worst, tolerance) << what;
}

float crossEntropy(const Array& scores, const std::vector<float>& labels) {
    const auto classes = static_cast<std::size_t>(scores.shape[1]);
    double total = 0.0;
    for (std::size_t b = 0; b < labels.size(); ++b) {
        double sum = 0.0;
        const float* row = scores.values.data() + b * classes;
        for (std::size_t c = 0; c < classes; ++c) sum += std::exp(static_cast<double>(row[c]));
        total += std::log(sum) - static_cast<double>(row[static_cast<std::size_t>(labels[b])]);
    }
    return static_cast<float>(total / static_cast<double>(labels.size()));
}

class SnnParity : public testing::TestWithParam<const char*> {
protected:
    void SetUp() override {
        name_ = GetParam();
        if (!std::filesystem::exists(test::snnFile(name_))) GTEST_SKIP() << "needs " << test::snnFile(name_);
        entry_ = test::readJson(test::snnFile("index.json")).at(name_);
        checkpoint_ = openCheckpoint(test::snnFile(name_));
        expected_ = openCheckpoint(test::snnFile(entry_.at("expected")));
    }

    void compare(const std::string& mode, snn::Mode networkMode) {
        snn::NetworkSpec spec = readSnnDelays(*checkpoint_, test::cardFromMeta(entry_.at("meta")));
        spec.mode = networkMode;
        const snn::NetworkOutput output = snn::Network(spec).run(expected_->readFloats("x"), true);
        compareSpikes(mode, output);
        expectClose(output.membrane.values, expected_->readFloats(mode + "/v_seq"), tolerance(mode, "v_seq"), "v_seq");
        expectClose(output.scores.values, expected_->readFloats(mode + "/scores"), tolerance(mode, "scores"), "scores");
        const auto labels = expected_->readFloats("labels").values;
        expectClose({crossEntropy(output.scores, labels)}, expected_->readFloats(mode + "/loss"),
                    tolerance(mode, "loss"), "loss");
        if (expected_->find(mode + "/scores_mean") == nullptr) return;
        for (const auto& [loss, entry] :
             {std::pair(snn::Loss::Mean, "scores_mean"), std::pair(snn::Loss::Max, "scores_max")}) {
            spec.loss = loss;
            expectClose(snn::Network(spec).run(expected_->readFloats("x")).scores.values,
                        expected_->readFloats(mode + "/" + entry), tolerance(mode, entry), entry);
        }
    }

    void compareSpikes(const std::string& mode, const snn::NetworkOutput& output) {
        for (std::size_t k = 0; k < output.spikes.size(); ++k) {
            const std::string key = mode + "/spikes" + std::to_string(k);
            if (expected_->find(key) == nullptr) {
                EXPECT_EQ(k + 1, output.spikes.size()) << key; // an output that never fires
                continue;
            }
            const Array spikes = expected_->readFloats(key);
            EXPECT_EQ(spikes.shape, (std::vector<std::int64_t>{output.spikes[k].steps, output.spikes[k].batch,
                                                               output.spikes[k].neurons}));
            expectClose({output.spikes[k].spikes.begin(), output.spikes[k].spikes.end()}, spikes, 0.0F, key);
        }
    }

    float tolerance(const std::string& mode, const std::string& what) { return test::toleranceOf(entry_, mode, what); }

    std::string name_;
    nlohmann::json entry_;
    std::shared_ptr<const Checkpoint> checkpoint_, expected_;
};

TEST_P(SnnParity, SmoothKernels) { compare("gauss", snn::Mode::Smooth); }
TEST_P(SnnParity, RoundedPositions) { compare("max_round", snn::Mode::Discrete); }

TEST_P(SnnParity, IsRecognised) {
    const Recognition recognition = recognise(*checkpoint_, {});
    EXPECT_EQ(recognition.name, "snn-delays");
    EXPECT_EQ(recognition.problem, "");
    EXPECT_EQ(recognition.certainty, "by all names and shapes");
    EXPECT_TRUE(recognition.missing.empty() && recognition.unexpected.empty());
}

INSTANTIATE_TEST_SUITE_P(Networks, SnnParity,
                         testing::Values("snn_shd.pt", "snn_gsc.pt", "snn_plif_spikecount.pt", "snn_synapse.pt",
                                         "snn_plif_synapse_learn_bias.pt", "snn_nobn_kc3.pt", "snn_v_max.pt"));

TEST(SnnSeries, ScoresOfEveryEpochAreTheReferences) {
    SKIP_WITHOUT_SHARED("fixtures/checkpoints/series_snn");
    const auto folder = test::shared("fixtures/checkpoints/series_snn");
    const auto expected = openCheckpoint(folder / "series.expected.pt");
    const Array probe = expected->readFloats("probe_x");
    Card card;
    card.dilatedKernelSize = std::vector<std::int64_t>{15};
    card.tau = 1.005;
    for (const auto& [mode, key] :
         {std::pair(snn::Mode::Smooth, "scores_gauss"), std::pair(snn::Mode::Discrete, "scores_max_round")}) {
        const Array scores = expected->readFloats(key);
        int deviations = 0;
        for (std::size_t epoch = 0; epoch < 15; ++epoch) {
            const std::string name = "epoch-" + std::string(epoch < 10 ? "0" : "") + std::to_string(epoch) + ".pt";
            snn::NetworkSpec spec = readSnnDelays(*openCheckpoint(folder / name), card);
            spec.mode = mode;
            const auto got = snn::Network(spec).run(probe).scores.values;
            for (std::size_t i = 0; i < got.size(); ++i)
                deviations += std::fabs(got[i] - scores.values[epoch * got.size() + i]) > 1e-4F;
        }
        EXPECT_EQ(deviations, 0) << key;
    }
}

} // namespace
} // namespace dclscope::models
