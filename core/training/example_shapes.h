// SPDX-License-Identifier: Apache-2.0
// Features of sound in the shapes that networks are shown in training.
#pragma once

#include "core/training/example_source.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace dclscope::training {

/// Shape of one example, see ExampleSource::training().
std::vector<std::int64_t> featureShape(NetworkInput input, std::size_t frames, std::size_t bands);
/// @param features  [count, frames, bands]
/// @param labels    [count]
Batch featureBatch(NetworkInput input, std::vector<float> features, std::vector<std::int64_t> labels,
                   std::size_t frames, std::size_t bands);

} // namespace dclscope::training
