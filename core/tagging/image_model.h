// SPDX-License-Identifier: Apache-2.0
// A network that names pictures.
#pragma once

#include "core/images/image_transform.h"
#include "core/models/model.h"
#include "core/run/card.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace dclscope {

struct ImageModel {
    std::string name;
    std::shared_ptr<const models::Model> model;
    std::vector<std::string> labels; ///< one per class
    Origin labelsOrigin = Origin::Inferred;
    ImageTransform transform;

    /// Puts a network and its card together. Pictures are prepared as the card's front end says (its "name" is that of an
    /// ImageTransform), else as the network's published training did: ConvMixer and SE-ResNet (kernel sharing) on 32 x 32,
    /// all others on 224 x 224. Labels: the card's, else ImageNet's for 1000
    /// classes, CIFAR's for 10 and 100, else numbers.
    /// @param architecture  registry name
    /// @throws ConfigError when the card names another number of labels than there are classes, or an unknown front end.
    static ImageModel make(std::string name, std::string_view architecture, std::shared_ptr<const models::Model> model,
                           const Card& card);

    /// A probability per label.
    std::vector<float> classify(const Image& image, int threads = 1) const;
};

} // namespace dclscope
