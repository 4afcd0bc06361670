// SPDX-License-Identifier: Apache-2.0
// The collections of other people's files beside the checkout: their networks' tensors are those that PyTorch finds.
#include "core/base/error.h"
#include "core/checkpoint/checkpoint.h"
#include "tests/fixtures.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <fstream>
#include <iterator>
#include <string>

namespace dclscope {
namespace {

/// Everything that PyTorch finds in the entry that was taken is there, with its type, shape and sum.
void expectTensors(const Checkpoint& checkpoint, const nlohmann::json& expected) {
    const std::string entry = checkpoint.stateDictPath().empty() ? "" : checkpoint.stateDictPath() + ".";
    const std::string before = entry + checkpoint.droppedPrefix();
    std::size_t compared = 0;
    for (const auto& [full, found] : expected.items()) {
        if (!full.starts_with(before)) continue; // an optimiser's
        const std::string name = full.substr(before.size());
        const TensorInfo* tensor = checkpoint.find(name);
        ASSERT_NE(tensor, nullptr) << full;
        EXPECT_EQ(found.at("dtype"), std::string(dtypeName(tensor->dtype))) << full;
        EXPECT_EQ(found.at("shape").get<std::vector<std::int64_t>>(), tensor->shape) << full;
        ++compared;
        const TensorStatistics statistics = checkpoint.statisticsOf(name);
        if (!found.at("sum").is_number() || statistics.finite < tensor->elementCount()) continue;
        const double sum = found.at("sum").get<double>();
        const double count = static_cast<double>(tensor->elementCount());
        EXPECT_NEAR(statistics.mean * count, sum, 1e-6 + 1e-9 * std::fabs(sum) + 1e-9 * count) << full;
    }
    EXPECT_EQ(compared == 0, expected.empty());
}

TEST(RealFiles, OpenAndHoldTheTensorsThatPyTorchFinds) {
    SKIP_WITHOUT_SHARED("real/manifest.json");
    std::ifstream file(test::shared("real/manifest.json"));
    std::string text{std::istreambuf_iterator<char>(file), {}};
    for (const std::string word : {"-Infinity", "Infinity", "NaN"}) // as Python writes them
        for (std::size_t at = text.find(": " + word); at != std::string::npos; at = text.find(": " + word, at))
            text.replace(at + 2, word.size(), "null");
    const auto manifest = nlohmann::json::parse(text);
    for (const auto& [name, tensors] : manifest.items()) {
        SCOPED_TRACE(name);
        try {
            const auto checkpoint = openCheckpoint(test::shared("real") / name);
            if (tensors.is_null())
                EXPECT_FALSE(checkpoint->tensors().empty());
            else
                expectTensors(*checkpoint, tensors);
        } catch (const CheckpointError& error) {
            ADD_FAILURE() << error.what();
        }
    }
}

TEST(RealFiles, OfNumPyHoldDelays) {
    SKIP_WITHOUT_SHARED("real/mlgenn_shd_delays");
    const auto delays = openCheckpoint(test::shared("real/mlgenn_shd_delays/best-Conn_Pop0_Pop1-d.npy"));
    EXPECT_EQ(delays->tensors().at(0).shape, (std::vector<std::int64_t>{700 * 256}));
    const auto epochs = openCheckpoint(test::shared("real/delgrad_H5_WS/yin_yang_parameters_training.npy"));
    EXPECT_EQ(epochs->tensors().at(0).shape.at(0), 301);
}

} // namespace
} // namespace dclscope
