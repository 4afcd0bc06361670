// SPDX-License-Identifier: Apache-2.0
#include "core/layers/precision.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <string>

namespace dclscope::layers {

Precision precisionNamed(std::string_view word) {
    if (word == precisionName(Precision::Float32)) return Precision::Float32;
    if (word != precisionName(Precision::Bfloat16))
        throw ConfigError("no precision is called '" + printable(word, 40) + "'; there are float32 and bfloat16");
    if (!hasBfloat16Products())
        throw ConfigError("this processor has no products of bfloat16 numbers (AVX512_BF16), so that nothing would be "
                          "gained: leave out bfloat16, and the network runs in float32");
    return Precision::Bfloat16;
}

std::string_view precisionName(Precision precision) noexcept {
    return precision == Precision::Float32 ? "float32" : "bfloat16";
}

} // namespace dclscope::layers
