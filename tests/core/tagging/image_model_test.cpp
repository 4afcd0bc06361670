// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"
#include "core/tagging/image_model.h"

#include <gtest/gtest.h>

namespace dclscope {
namespace {

/// Ten classes, whatever it is shown.
class TenClasses : public models::Model {
public:
    TenClasses() {
        facts_.input = models::InputKind::Image;
        facts_.classes = 10;
        facts_.heads = {"logits", "probabilities"};
    }
    const models::ModelFacts& facts() const noexcept override { return facts_; }

private:
    Array compute(const Array& input, std::string_view, int) const override {
        return {{input.shape[0], 10}, std::vector<float>(static_cast<std::size_t>(input.shape[0]) * 10, 0.1F)};
    }
    models::ModelFacts facts_;
};

ImageTransform transformBy(const std::string& architecture, const std::string& said) {
    Card card;
    if (!said.empty()) card.frontEnd["name"] = said;
    return ImageModel::make("m", architecture, std::make_shared<TenClasses>(), card).transform;
}

TEST(ImageModel, PreparesPicturesAsTheCardSaysElseAsWasPublished) {
    EXPECT_EQ(transformBy("convnext", "").size, 224);
    EXPECT_EQ(transformBy("convnext", "imagenet-32").size, 32);
    EXPECT_EQ(transformBy("convmixer", "").size, 32);
    EXPECT_NE(transformBy("convnext", "cifar-32").mean, transformBy("convnext", "imagenet-32").mean);
    EXPECT_THROW(transformBy("convnext", "dcls-audio-128"), ConfigError);
}

} // namespace
} // namespace dclscope
