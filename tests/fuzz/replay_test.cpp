// SPDX-License-Identifier: Apache-2.0
// Every input that the fuzzers found worth keeping, through the same targets, with the ordinary compiler.
#include "core/models/registry.h"
#include "tests/fixtures.h"
#include "tests/fuzz/made_up_source.h"
#include "tests/fuzz/targets.h"

#include <gtest/gtest.h>

#include <chrono>
#include <fstream>
#include <iterator>
#include <set>
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

INSTANTIATE_TEST_SUITE_P(
    Fuzz, Replay,
    testing::Values(std::pair("pickle", &fuzz::pickleTarget), std::pair("zip", &fuzz::zipTarget),
                    std::pair("legacy", &fuzz::legacyTarget), std::pair("tar", &fuzz::tarTarget),
                    std::pair("safetensors", &fuzz::safetensorsTarget), std::pair("hdf5", &fuzz::hdf5Target),
                    std::pair("answer", &fuzz::answerTarget), std::pair("rows", &fuzz::rowsTarget),
                    std::pair("listing", &fuzz::listingTarget), std::pair("curves", &fuzz::curvesTarget),
                    std::pair("npy", &fuzz::npyTarget), std::pair("index", &fuzz::indexTarget),
                    std::pair("recipe", &fuzz::recipeTarget), std::pair("model", &fuzz::modelTarget)),
    [](const auto& info) { return std::string(info.param.first); });

// The networks that the model builder's inputs begin with must be whole: changes to what fails anyway test little.
TEST(TinyNetworks, AreRecognisedAndBuilt) {
    std::set<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(test::testData("fuzz/networks"))) {
        SCOPED_TRACE(entry.path().string());
        std::ifstream file(entry.path());
        const fuzz::MadeUpSource source(std::string{std::istreambuf_iterator<char>(file), {}});
        const models::Recognition recognition = models::recognise(source, source.card());
        EXPECT_EQ(recognition.problem, "");
        EXPECT_TRUE(recognition.unexpected.empty()) << recognition.unexpected.front();
        if (recognition.known()) {
            EXPECT_NO_THROW(models::loadModel(source, source.card()));
        }
        names.insert(recognition.name);
    }
    EXPECT_GE(names.size(), 15U);
}

} // namespace
} // namespace dclscope
