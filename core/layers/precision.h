// SPDX-License-Identifier: Apache-2.0
// How a network's matrices are kept when it runs.
#pragma once

#include <string_view>

namespace dclscope::layers {

/// Of the factors of matrix products; their sums are float32 always.
enum class Precision { Float32, Bfloat16 };

/// Whether this processor multiplies bfloat16 numbers (AVX512_BF16; those that have AMX do it faster).
bool hasBfloat16Products() noexcept;

/// "float32" or "bfloat16". @throws ConfigError for another word, and for bfloat16 where the processor has no such products
Precision precisionNamed(std::string_view word);
std::string_view precisionName(Precision precision) noexcept;

} // namespace dclscope::layers
