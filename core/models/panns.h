// SPDX-License-Identifier: Apache-2.0
// The PANNs family (Kong et al., "PANNs: Large-scale pretrained audio neural networks for audio pattern recognition", 2020)
// and its depthwise-separable and ConvNeXt-like variants (audioset-convnext-inf): a waveform at 32 kHz in, log-mel of 64
// bands, height is time and width is mel. A new member is a line in the table in panns.cpp.
#pragma once

#include "core/models/model.h"
#include "core/models/registry.h"
#include "core/models/tensor_index.h"

#include <memory>

namespace dclscope::models {

/// Whether the names are those of one of the family.
bool claimsPanns(const TensorIndex& index);
/// The member that fits names and shapes best, by its class's name ("Cnn14", "Cnn6Next11NoStem"). Where several fit alike, as
/// Cnn6Next and Cnn6NextNoLastPool do, it is the first of them, the certainty says so, and the card's `model` chooses.
Recognition checkPanns(const TensorIndex& index, const Card& card);
/// Heads: logits, probabilities, scene (the embedding: output of fc1, or what it would get where there is none), frame (the
/// last feature map), logmel (decibels, [batch, 1, frames, 64]), stage:N (after block N, counted from 0, its means
/// included). @throws CheckpointError naming the key
std::unique_ptr<Model> loadPanns(const LoadTask& task);

} // namespace dclscope::models
