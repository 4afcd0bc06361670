// SPDX-License-Identifier: Apache-2.0
#include "core/images/image.h"

#include "core/base/error.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace dclscope {
namespace {

std::string sizeText(std::int64_t width, std::int64_t height) {
    return std::to_string(width) + " x " + std::to_string(height);
}

/// Where torchvision begins a crop: half of what is left over, rounded half to even as Python does.
std::int64_t cropStart(std::int64_t whole, std::int64_t part) {
    return static_cast<std::int64_t>(std::nearbyint(static_cast<double>(whole - part) / 2.0));
}

} // namespace

Image resizeShorterSide(const Image& image, std::int64_t size, ResizeFilter filter) {
    const std::int64_t shorter = std::min(image.width, image.height);
    if (shorter < 1) throw ImageError("the picture is empty");
    if (shorter == size) return image;
    const auto scaled = [&](std::int64_t side) { return side == shorter ? size : size * side / shorter; };
    return resize(image, scaled(image.width), scaled(image.height), filter);
}

Image centreCrop(const Image& image, std::int64_t width, std::int64_t height) {
    if (image.width < width || image.height < height || width < 1 || height < 1)
        throw ImageError("a picture of " + sizeText(image.width, image.height) + " pixels has no middle of " +
                         sizeText(width, height));
    Image crop{width, height, {}};
    crop.rgb.reserve(static_cast<std::size_t>(width * height * 3));
    const std::int64_t left = cropStart(image.width, width);
    const std::int64_t top = cropStart(image.height, height);
    for (std::int64_t y = 0; y < height; ++y) {
        const auto row = image.rgb.begin() + ((top + y) * image.width + left) * 3;
        crop.rgb.insert(crop.rgb.end(), row, row + width * 3);
    }
    return crop;
}

Image upright(Image image, int orientation) {
    if (orientation < 2 || orientation > 8) return image;
    const bool turned = orientation >= 5; // rows become columns
    const bool flipX = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
    const bool flipY = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
    Image result{turned ? image.height : image.width, turned ? image.width : image.height, {}};
    result.rgb.resize(image.rgb.size());
    auto* to = result.rgb.data();
    for (std::int64_t y = 0; y < result.height; ++y)
        for (std::int64_t x = 0; x < result.width; ++x) {
            const std::int64_t column = turned ? y : x;
            const std::int64_t row = turned ? x : y;
            const std::int64_t fromX = flipX ? image.width - 1 - column : column;
            const std::int64_t fromY = flipY ? image.height - 1 - row : row;
            to = std::copy_n(image.rgb.data() + (fromY * image.width + fromX) * 3, 3, to);
        }
    return result;
}

Array normalised(const Image& image, const std::array<float, 3>& mean, const std::array<float, 3>& std) {
    const auto pixels = static_cast<std::size_t>(image.width * image.height);
    Array array{{3, image.height, image.width}, std::vector<float>(pixels * 3)};
    for (std::size_t channel = 0; channel < 3; ++channel)
        for (std::size_t i = 0; i < pixels; ++i) {
            const float value = static_cast<float>(image.rgb[i * 3 + channel]) / 255.0F;
            array.values[channel * pixels + i] = (value - mean[channel]) / std[channel];
        }
    return array;
}

} // namespace dclscope
