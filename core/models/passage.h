// SPDX-License-Identifier: Apache-2.0
// What is seen of a convolutional network while one input passes through it, and where its logits come from.
#pragma once

#include "core/base/tensor_source.h"
#include "core/layers/feature_map.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace dclscope::models {

/// Told of the feature map after each stage, one after the other.
using StageWatch = std::function<void(const layers::FeatureMap& map)>;

/// The feature maps of one input. Where the network takes a waveform, rows and columns lie on its log-mel features: rows are
/// time there and columns mel bands; of features that are given they are what those are.
struct Passage {
    std::vector<layers::FeatureMap> stages; ///< after each stage, in the network's order
    layers::FeatureMap last;                ///< what the classifier pools: the head "frame"
    Array logits;                           ///< [1, classes]
};

/// A class's logit as a sum over the pixels of the last feature map and a constant: the sum of all shares and the constant is
/// the logit. What in the classifier is not linear is held as it was for this input, which leaves the sum exact: such a layer
/// is a factor on each of its inputs. A class activation map (Zhou et al., "Learning Deep Features for Discriminative
/// Localization", CVPR 2016) for any of our heads.
struct ClassMap {
    std::int64_t height = 0, width = 0;
    std::vector<float> shares; ///< [height, width]: what each pixel adds to the logit
    double constant = 0.0;     ///< what the classifier's biases add, wherever the sound is
    // What was held.
    bool holdsNorm = false;    ///< by how much a norm behind the pooling divides
    bool holdsMaximum = false; ///< the row of pixels at which each channel is largest
    bool holdsUnits = false;   ///< how strongly the units of a hidden layer answer
};

} // namespace dclscope::models
