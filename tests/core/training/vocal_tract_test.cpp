// SPDX-License-Identifier: Apache-2.0
#include "core/features/mel_filters.h"
#include "core/training/vocal_tract.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace dclscope::training {
namespace {

class VocalTractTest : public ::testing::Test {
protected:
    std::size_t bands() const { return static_cast<std::size_t>(recipe_.frontEnd.mels); }
    double peakHz(std::size_t band) const { return melEdgesHz(recipe_.frontEnd).at(band + 1); }
    /// Two frames with a ridge over one band and its neighbours.
    std::vector<float> ridge(std::size_t band) const {
        std::vector<float> features(2 * bands(), 0.1F);
        for (std::size_t frame = 0; frame < 2; ++frame) {
            float* row = features.data() + frame * bands();
            row[band] = 1.0F;
            row[band - 1] = row[band + 1] = 0.6F;
        }
        return features;
    }
    /// The frequency of the strongest band of a frame.
    double strongestHz(const std::vector<float>& features, std::size_t frame) const {
        const auto row = features.begin() + static_cast<std::ptrdiff_t>(frame * bands());
        const auto end = row + static_cast<std::ptrdiff_t>(bands());
        return peakHz(static_cast<std::size_t>(std::max_element(row, end) - row));
    }

    Recipe recipe_;
};

TEST_F(VocalTractTest, MovesAFormantByTheFactorInEveryFrame) {
    for (const double factor : {0.8, 1.25}) {
        std::vector<float> features = ridge(20);
        VocalTract(recipe_).scale(features, factor);
        for (const std::size_t frame : {0U, 1U})
            EXPECT_NEAR(strongestHz(features, frame) * factor / peakHz(20), 1.0, 0.06) << factor;
    }
}

TEST_F(VocalTractTest, KeepsBothEndsAndWhatIsEven) {
    std::vector<float> even(3 * bands(), 0.25F);
    VocalTract(recipe_).scale(even, 1.3);
    EXPECT_EQ(even, std::vector<float>(3 * bands(), 0.25F));
    std::vector<float> rising(bands());
    for (std::size_t band = 0; band < bands(); ++band) rising[band] = static_cast<float>(peakHz(band));
    for (const double factor : {0.7, 1.0, 1.4}) {
        std::vector<float> scaled = rising;
        VocalTract(recipe_).scale(scaled, factor);
        EXPECT_TRUE(std::is_sorted(scaled.begin(), scaled.end())) << factor;
        EXPECT_NEAR(scaled[10] / rising[10], factor, 1e-3);
        EXPECT_NEAR(scaled.back() / rising.back(), 1.0, 0.08) << "nothing comes from beyond the highest edge";
    }
}

TEST_F(VocalTractTest, DrawsOnlyWhereTheRecipeAsksForIt) {
    Random random(3), untouched(3);
    std::vector<float> features = ridge(12);
    VocalTract(recipe_).vary(features, random);
    EXPECT_EQ(features, ridge(12));
    EXPECT_EQ(random.next(), untouched.next());
    recipe_.augmentation.vocalTract = 0.2;
    VocalTract(recipe_).vary(features, random);
    EXPECT_NE(features, ridge(12));
}

TEST_F(VocalTractTest, ASingleBandStays) {
    recipe_.frontEnd.mels = 1;
    std::vector<float> features{0.5F, 0.75F};
    VocalTract(recipe_).scale(features, 1.2);
    EXPECT_EQ(features, (std::vector<float>{0.5F, 0.75F}));
}

} // namespace
} // namespace dclscope::training
