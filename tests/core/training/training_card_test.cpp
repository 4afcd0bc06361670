// SPDX-License-Identifier: Apache-2.0
#include "core/images/image_transform.h"
#include "core/training/training_card.h"

#include <gtest/gtest.h>

namespace dclscope::training {
namespace {

Card cardOf(const std::string& toml) { return trainingCard(parseRecipe(toml, "r"), {"a", "b"}, "made up", {}); }

TEST(TrainingCard, SaysHowFeaturesLieAsTheNetworkTakesThem) {
    const Card spiking = cardOf("[network]\nhidden = [4]\n");
    EXPECT_EQ(FrontEnd::fromMap(spiking.frontEnd).layout, FeatureLayout::TimeMel);
    EXPECT_EQ(spiking.kind, LayerKind::Dcls1d);
    const Card staged = cardOf("[network]\nkind = \"convnext\"\nspacings = \"gauss\"\n");
    EXPECT_EQ(FrontEnd::fromMap(staged.frontEnd).layout, FeatureLayout::MelTime);
    EXPECT_EQ(staged.dilatedKernelSize, (std::vector<std::int64_t>{17, 17}));
}

TEST(TrainingCard, SaysHowPicturesArePrepared) {
    const auto transformOf = [](const char* kind) {
        return cardOf(std::string("[data]\nlayout = \"cifar10\"\n[network]\nkind = \"") + kind + "\"\n")
            .frontEnd.at("name");
    };
    EXPECT_EQ(transformOf("convnext"), "imagenet-32") << "not resized to the 224 of ConvNeXt";
    EXPECT_EQ(transformOf("convmixer"), "imagenet-32");
    EXPECT_EQ(transformOf("se-resnet"), "cifar-32");
    EXPECT_EQ(ImageTransform::named(transformOf("convnext")).size, 32);
    EXPECT_TRUE(cardOf("[data]\nlayout = \"toy-dots\"\n[network]\nkind = \"convnext\"\n").frontEnd.empty());
}

} // namespace
} // namespace dclscope::training
