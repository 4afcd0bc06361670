// SPDX-License-Identifier: Apache-2.0
// Which network a checkpoint is. A new architecture is a pair of files of its own and one line in registry.cpp.
#pragma once

#include "core/base/tensor_source.h"
#include "core/layers/precision.h"
#include "core/models/model.h"
#include "core/run/card.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace dclscope::models {

/// What can be said of a checkpoint as a whole from its names, shapes and dtypes; no tensor is read.
struct Recognition {
    std::string name;        ///< registry name, e.g. "snn-delays"; empty when unknown
    std::string certainty;   ///< how surely, in words: "by all names and shapes" or "by some names"; empty when unknown
    std::string description; ///< its sizes in a line; empty when unknown or not buildable
    std::string problem;     ///< one sentence naming the key, when no network can be built of these tensors; else empty
    std::string problemKey;  ///< the tensor to blame
    std::optional<ModelFacts>
        facts; ///< what the network takes and gives, as loadModel()'s would say; nothing when unknown
    std::vector<std::string> missing;    ///< keys the architecture has and the file has not (in its order)
    std::vector<std::string> unexpected; ///< keys the file has and the architecture has not

    bool known() const noexcept { return !name.empty(); }
};

/// Looks a checkpoint up among the known architectures and checks that it is complete.
/// A file that is no network at all (a few bare tensors) or an unknown network with DCLS layers is no problem: it can
/// still be looked at. An unknown network without any DCLS layer is.
/// @param card  what is known already: a version that needs SIG makes its absence a problem
Recognition recognise(const TensorSource& source, const Card& card);

/// @throws ConfigError where networks that take such inputs do not run in that precision: spiking ones in float32 only
void requirePrecision(InputKind input, layers::Precision precision);

/// Builds the network that a checkpoint holds, all its weights read.
/// @param precision  of the weights and of what they are multiplied by, in convolutional networks; the kernels of depthwise
///         convolutions, norms, functions and what flows between layers are float32 always
/// @throws CheckpointError with the key to blame, when the checkpoint is incomplete or no network that can be run;
///         ConfigError naming what the card or --set must say, and for a spiking network in bfloat16.
std::unique_ptr<Model> loadModel(const TensorSource& source, const Card& card,
                                 layers::Precision precision = layers::Precision::Float32);

} // namespace dclscope::models
