// SPDX-License-Identifier: Apache-2.0
// Every input that the fuzzers found worth keeping, through the same targets, with the ordinary compiler.
#include "tests/fixtures.h"
#include "tests/fuzz/targets.h"

#include <gtest/gtest.h>

#include <chrono>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace dclscope {
namespace {

using Target = void (*)(std::span<const std::byte>);

class Replay : public testing::TestWithParam<std::pair<const char*, Target>> {};

TEST_P(Replay, KeptCorpusDoesNoHarm) {
    const auto [name, target] = GetParam();
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(test::testData("fuzz") / name)) {
        SCOPED_TRACE(entry.path().string());
        std::ifstream file(entry.path(), std::ios::binary);
        const std::string text{std::istreambuf_iterator<char>(file), {}};
        const auto begin = std::chrono::steady_clock::now();
        target(std::as_bytes(std::span(text)));
        const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
        EXPECT_LT(seconds.count(), 5.0);
        ++count;
    }
    EXPECT_GE(count, 10U);
}

INSTANTIATE_TEST_SUITE_P(Fuzz, Replay,
                         testing::Values(std::pair("pickle", &fuzz::pickleTarget), std::pair("zip", &fuzz::zipTarget),
                                         std::pair("legacy", &fuzz::legacyTarget), std::pair("tar", &fuzz::tarTarget),
                                         std::pair("safetensors", &fuzz::safetensorsTarget),
                                         std::pair("recipe", &fuzz::recipeTarget),
                                         std::pair("model", &fuzz::modelTarget)),
                         [](const auto& info) { return std::string(info.param.first); });

} // namespace
} // namespace dclscope
