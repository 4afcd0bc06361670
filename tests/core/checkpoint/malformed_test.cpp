// SPDX-License-Identifier: Apache-2.0
// The collection of hostile and broken files: each behaves as its index says, in bounded time.
#include "core/base/error.h"
#include "core/checkpoint/checkpoint.h"
#include "tests/fixtures.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <chrono>
#include <fstream>
#include <optional>
#include <string>

namespace dclscope {
namespace {

const std::string kFolder = "fixtures/checkpoints/malformed/";

/// The refusal, or nothing when the file was opened and all of it could be read.
std::optional<std::string> refusal(const std::filesystem::path& path) {
    try {
        const auto checkpoint = openCheckpoint(path);
        for (const TensorInfo& info : checkpoint->tensors()) checkpoint->readBytes(info.name);
        return std::nullopt;
    } catch (const CheckpointError& error) {
        return error.what();
    }
}

TEST(Malformed, EveryFileBehavesAsItsIndexSays) {
    SKIP_WITHOUT_SHARED(kFolder + "index.json");
    std::ifstream file(test::shared(kFolder + "index.json"));
    const auto index = nlohmann::json::parse(file);
    for (const auto& [name, entry] : index["files"].items()) {
        SCOPED_TRACE(name + ": " + entry["what"].get<std::string>());
        const auto begin = std::chrono::steady_clock::now();
        const std::optional<std::string> refused = refusal(test::shared(kFolder + name));
        const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
        EXPECT_LT(seconds.count(), 1.0);
        // What makes no network is still a container: the models refuse those.
        const bool network = name.rfind("model_", 0) == 0 || name.rfind("snn_", 0) == 0;
        const auto kind = entry["class"].get<std::string>();
        const bool mustOpen = kind == "LOAD" || network;
        const bool mustNot = kind == "REJECT" && !network;
        EXPECT_FALSE(mustOpen && refused) << refused.value_or("");
        EXPECT_FALSE(mustNot && !refused);
        if (refused) {
            EXPECT_FALSE(refused->empty());
            EXPECT_EQ(refused->find('\n'), std::string::npos) << *refused;
            EXPECT_EQ(refused->find('\x1b'), std::string::npos) << *refused;
        }
    }
    EXPECT_FALSE(std::filesystem::exists(index["marker_file"].get<std::string>()));
}

TEST(Malformed, ControlsHoldTheirNumbers) {
    SKIP_WITHOUT_SHARED(kFolder + "00_good_handmade.pth");
    for (const char* name : {"00_good_handmade.pth", "00_good_legacy_handmade.pth", "args_namespace.pth",
                             "pkl_memo_index_4G.pth", "zip_many_entries.pth"}) {
        const Array array = openCheckpoint(test::shared(kFolder + name))->readFloats("head.weight");
        ASSERT_EQ(array.shape, (std::vector<std::int64_t>{4, 6})) << name;
        for (std::size_t i = 0; i < array.values.size(); ++i) EXPECT_EQ(array.values[i], static_cast<float>(i));
    }
}

} // namespace
} // namespace dclscope
