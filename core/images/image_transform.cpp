// SPDX-License-Identifier: Apache-2.0
#include "core/images/image_transform.h"

#include "core/base/error.h"
#include "core/base/text.h"

namespace dclscope {

Array ImageTransform::operator()(const Image& image) const {
    return normalised(centreCrop(resizeShorterSide(image, resizeTo, filter), size, size), mean, std);
}

ImageTransform ImageTransform::named(std::string_view name) {
    ImageTransform transform;
    if (name == "imagenet-224") return transform;
    transform.resizeTo = transform.size = 32;
    if (name == "imagenet-32") return transform;
    transform.mean = {0.4914F, 0.4822F, 0.4465F};
    transform.std = {0.2023F, 0.1994F, 0.2010F};
    if (name == "cifar-32") return transform;
    throw ConfigError("no image transform is called '" + printable(name) +
                      "'; known are imagenet-224, cifar-32 and imagenet-32");
}

} // namespace dclscope
