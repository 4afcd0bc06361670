// SPDX-License-Identifier: Apache-2.0
// Features of sound in the shapes that networks are shown in training.
#pragma once

#include "core/training/example_source.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace dclscope::training {

/// Shape of one example, see ExampleSource::training().
std::vector<std::int64_t> featureShape(NetworkInput input, std::size_t frames, std::size_t bands);
/// @param features  [count, frames, bands]
/// @param labels    [count]
Batch featureBatch(NetworkInput input, std::vector<float> features, std::vector<std::int64_t> labels,
                   std::size_t frames, std::size_t bands);

/// Spikes as a picture: time to the right, input 0 at the bottom, white for nothing, black for the most.
/// @param spikes  [steps, inputs], 0 or more
Image rasterPicture(std::span<const float> spikes, std::size_t inputs);

} // namespace dclscope::training
