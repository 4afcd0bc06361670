// SPDX-License-Identifier: Apache-2.0
#include "core/tagging/image_model.h"

#include "core/tagging/labels.h"

#include <array>

namespace dclscope {
namespace {

ImageTransform transformOf(std::string_view architecture, const Card& card) {
    if (const auto said = card.frontEnd.find("name"); said != card.frontEnd.end())
        return ImageTransform::named(said->second);
    if (architecture.find("convmixer") != std::string_view::npos) return ImageTransform::named("imagenet-32");
    if (architecture.find("resnet") != std::string_view::npos) return ImageTransform::named("cifar-32");
    return ImageTransform::named("imagenet-224");
}

} // namespace

ImageModel ImageModel::make(std::string name, std::string_view architecture, std::shared_ptr<const models::Model> model,
                            const Card& card) {
    constexpr std::array kLikely{LabelSet::ImageNet, LabelSet::Cifar};
    Labels labels = labelsFor(card, model->facts().classes, kLikely);
    return {std::move(name), std::move(model), std::move(labels.names), labels.origin, transformOf(architecture, card)};
}

std::vector<float> ImageModel::classify(const Image& image, int threads) const {
    Array input = transform(image);
    input.shape.insert(input.shape.begin(), 1);
    return model->run(input, "probabilities", threads).values;
}

} // namespace dclscope
