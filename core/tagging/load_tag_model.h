// SPDX-License-Identifier: Apache-2.0
// From a file to something that tags, embeds or classifies.
#pragma once

#include "core/base/tensor_source.h"
#include "core/layers/precision.h"
#include "core/tagging/image_model.h"
#include "core/tagging/tag_model.h"

#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace dclscope {

/// A network that names sounds.
/// @param argument  a checkpoint, a run folder (its last checkpoint), or `demo` for the bundled run
/// @param given     what --set says; wins over the file's own card
/// @param entry     of several networks in a file the one to take; empty for the one found by itself
/// @param stop      asked for from another thread, loading is broken off with Error "cancelled" before the next tensor
/// @param precision  as models::loadModel()
/// @throws CheckpointError when it cannot be read, takes no sound, has no classifier, or does not say what it needs to.
TagModel loadTagModel(std::string_view argument, const Card& given = {}, const std::string& entry = {},
                      std::stop_token stop = {}, layers::Precision precision = layers::Precision::Float32);

/// The same of tensors that are open already, for example edited ones. @param card  what is known of them
TagModel tagModelOf(const TensorSource& source, const Card& card,
                    layers::Precision precision = layers::Precision::Float32);

/// What loadTagModel() gives, without the network: names, shapes and card are looked at and no tensor is read.
/// @throws CheckpointError as loadTagModel(), as far as these tell.
TagModel outlineTagModel(std::string_view argument, const Card& given = {}, const std::string& entry = {});

/// The networks that a file holds, as `entry` names them, the one found by itself first; none where that is the only one.
/// @throws CheckpointError when it cannot be read
std::vector<std::string> networksIn(std::string_view argument);

/// A network that gives sounds embeddings; it may have no classifier. @throws CheckpointError when it has none.
TagModel loadEmbeddingModel(std::string_view argument, const Card& given = {}, const std::string& entry = {});

/// A network that names pictures. @throws CheckpointError when it cannot be read, takes no pictures or has no classifier.
ImageModel loadImageModel(std::string_view argument, const Card& given = {}, const std::string& entry = {});
/// The same of tensors that are open already.
ImageModel imageModelOf(const TensorSource& source, const Card& card,
                        layers::Precision precision = layers::Precision::Float32);

} // namespace dclscope
