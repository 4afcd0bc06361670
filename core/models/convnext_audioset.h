// SPDX-License-Identifier: Apache-2.0
// ConvNeXt for AudioSet (Pellegrini et al., "Adapting a ConvNeXt model to audio classification on AudioSet", Interspeech
// 2023): a waveform at 32 kHz in, the log-mel front end a part of the network, height is time and width is mel.
#pragma once

#include "core/models/model.h"
#include "core/models/registry.h"
#include "core/models/tensor_index.h"

#include <memory>

namespace dclscope::models {

/// Whether the names are those of a ConvNeXt with the AudioSet classifier or front end.
bool claimsConvNeXtAudioSet(const TensorIndex& index);
/// Widths, depths, stem and classes are read off the shapes. One stem has the shape of the released one and another stride:
/// the card's `model` says "convnext-audioset-504x56" for that.
Recognition checkConvNeXtAudioSet(const TensorIndex& index, const Card& card);
/// Heads: logits and probabilities (where the file has a classifier), scene (norm of what time and mel are pooled to), frame
/// (the last feature map, [batch, width, time, mel]), logmel (decibels, [batch, 1, frames, 224]), stage:0 to stage:3.
/// @throws CheckpointError naming the key
std::unique_ptr<Model> loadConvNeXtAudioSet(const LoadTask& task);

} // namespace dclscope::models
