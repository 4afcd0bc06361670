// SPDX-License-Identifier: Apache-2.0
// Sounds as points: what a network makes of them before it names them, and which lie near each other.
#pragma once

#include "core/base/tensor_source.h"
#include "core/tagging/window_scorer.h"

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace dclscope {

/// The scene embedding of a recording: the network's "scene" head, the mean over judgedParts().
/// @param samples  mono at `sampleRateHz`
/// @return [width]
/// @throws ConfigError when the network has no such head.
std::vector<float> embed(const WindowScorer& scorer, std::span<const float> samples, double sampleRateHz);

/// Embeddings of several sounds and what they are called.
struct EmbeddingIndex {
    std::string model;              ///< the checkpoint they were made with, as it was named
    std::vector<std::string> names; ///< one per sound
    Array embeddings;               ///< [sounds, width]
};

/// The names' file of an index: FILE.names.json.
std::filesystem::path namesFileOf(const std::filesystem::path& npy);

/// How an index was made, so that a later run takes over what has not changed since.
struct IndexMaking {
    std::string maker;               ///< as IndexBuilder takes it
    std::vector<std::string> stamps; ///< stampOf() each sound when it was embedded
};

/// What tells a file from what stood there before: its size and time of writing; empty where there is none.
std::string stampOf(const std::filesystem::path& file);

/// Writes the embeddings as .npy, and beside them {"model", "sounds", "made"} as namesFileOf() says. @throws Error
void writeIndex(const std::filesystem::path& npy, const EmbeddingIndex& index, const IndexMaking& making = {});
/// Reads both. Without a file of names the sounds are called "row 0", "row 1", ... and the model is empty.
/// @throws Error for an array that is not [sounds, width], or names that are not as many.
EmbeddingIndex readIndex(const std::filesystem::path& npy);

struct Neighbour {
    std::size_t row = 0;
    double similarity = 0.0; ///< cosine, -1 to 1; 0 where an embedding has no direction
};

/// The `count` rows whose embeddings point most nearly where `query` does, nearest first.
/// @param query  [width]. @throws ShapeError when the widths differ.
std::vector<Neighbour> nearest(const EmbeddingIndex& index, std::span<const float> query, std::size_t count);

} // namespace dclscope
