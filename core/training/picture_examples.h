// SPDX-License-Identifier: Apache-2.0
// Labelled pictures as examples: folders of JPEG and PNG files, CIFAR-10 and CIFAR-100.
#pragma once

#include "core/images/image_transform.h"
#include "core/training/example_source.h"

namespace dclscope::training {

/// How pictures of a recipe's network are prepared: as networks of its kind are run (core/tagging/image_model.h), but
/// CIFAR's always in their 32 x 32 pixels.
ImageTransform pictureTransform(const Recipe& recipe);
/// The name by which a card says so.
std::string pictureTransformName(const Recipe& recipe);

/// @param recipe  its data are pictures in files
/// @throws as openExamples()
std::unique_ptr<ExampleSource> openPictures(const Recipe& recipe,
                                            const std::optional<std::filesystem::path>& dataFolder);

/// The picture moved by (right, down) pixels, black where it came from nowhere; mirrored after that when `flipped`.
Image movedPicture(const Image& image, std::int64_t right, std::int64_t down, bool flipped);

} // namespace dclscope::training
