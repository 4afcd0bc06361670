// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"
#include "core/base/npy.h"
#include "core/tagging/embedding.h"
#include "tests/core/tagging/fake_model.h"
#include "tests/temporary_folder.h"

#include <gtest/gtest.h>

namespace dclscope::test {
namespace {

EmbeddingIndex compass() {
    return {"model.pt", {"east", "north", "far north east", "nowhere"}, {{4, 2}, {2, 0, 0, 1, 30, 30, 0, 0}}};
}

TEST(Nearest, ComparesDirectionsNotLengths) {
    const std::vector<float> query{0.1F, 0.2F};
    const auto found = nearest(compass(), query, 10);
    ASSERT_EQ(found.size(), 4U);
    EXPECT_EQ(found[0].row, 2U); // 3 / sqrt(10)
    EXPECT_NEAR(found[0].similarity, 0.948683, 1e-6);
    EXPECT_EQ(found[1].row, 1U);
    EXPECT_EQ(found[2].row, 0U);
    EXPECT_EQ(found[3].similarity, 0.0) << "a point without direction is like nothing";
    EXPECT_EQ(nearest(compass(), query, 2).size(), 2U);
    EXPECT_THROW(nearest(compass(), std::vector<float>(3), 1), ShapeError);
}

TEST(EmbeddingIndex, ComesBackFromItsFiles) {
    const TemporaryFolder folder;
    writeIndex(folder / "e.npy", compass());
    const EmbeddingIndex back = readIndex(folder / "e.npy");
    EXPECT_EQ(back.model, "model.pt");
    EXPECT_EQ(back.names, compass().names);
    EXPECT_EQ(back.embeddings.values, compass().embeddings.values);
    std::filesystem::remove(namesFileOf(folder / "e.npy"));
    EXPECT_EQ(readIndex(folder / "e.npy").names[3], "row 3");
}

TEST(Embed, IsTheSceneAtTheModelsRate) {
    const auto network = std::make_shared<FakeModel>(models::InputKind::Waveform);
    const WindowScorer scorer(TagModel::make("fake", network, {}));
    const std::vector<float> samples(32000, 0.25F); // two seconds at 16 kHz
    EXPECT_EQ(embed(scorer, samples, 16000.0)[1], 64000.0F);
}

} // namespace
} // namespace dclscope::test
