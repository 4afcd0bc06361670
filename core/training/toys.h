// SPDX-License-Identifier: Apache-2.0
// Small problems that only learned spacings or delays solve, made from the seed: no file is needed.
//
// toy-coincidence: 8 inputs, 30 steps. Each input fires once; of "pattern" at offsets hidden in the seed (0 to 14 steps),
//   of "other" at the same offsets dealt out anew. Delays that line the pattern up tell them apart: 15 suffice.
// toy-order: 8 inputs, 40 steps. Two bursts of 4 inputs each, 4 to 20 steps apart; the label is which came first.
// toy-dots: pictures of 3 x 16 x 16. Three dots, of "pattern" at spacings hidden in the seed (within 9 x 9), of "other"
//   at spacings drawn anew, anywhere in the picture.
#pragma once

#include "core/training/example_source.h"

#include <string_view>

namespace dclscope::training {

/// Examples that an epoch of a toy has where the recipe does not say, and those kept out.
inline constexpr std::size_t kToyExamples = 1024;
inline constexpr std::size_t kToyValidation = 256;

bool isToy(std::string_view layout) noexcept;

/// @param recipe  its data.layout is a toy's name
/// @throws ConfigError for a network that does not take what the toy gives
std::unique_ptr<ExampleSource> openToy(const Recipe& recipe);

} // namespace dclscope::training
