// SPDX-License-Identifier: Apache-2.0
// From what a recipe says of a convolutional network to the module that trains.
#pragma once

#include "core/torch/nets/network.h"
#include "core/training/recipe.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace dclscope::training {

/// Weights and positions as its authors draw them, the positions of learned spacings as wide as the recipe says.
/// @param exampleShape  [1, mel, time], [1, time, mel] or [3, height, width]
/// @throws ConfigError for a spiking network, and for sizes that make none.
std::shared_ptr<nets::Network> makeConvolutionalNetwork(const Recipe& recipe, std::int64_t classes,
                                                        const std::vector<std::int64_t>& exampleShape);

/// Keeps positions on their grid.
void clampPositions(const torch::nn::Module& network);

} // namespace dclscope::training
