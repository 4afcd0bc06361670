// SPDX-License-Identifier: Apache-2.0
#include "core/layers/squeeze_excite.h"

#include "core/layers/pooling.h"

namespace dclscope::layers {

void applyGates(const SqueezeExcite& gates, FeatureMap& x) {
    const Rows reduced = apply(gates.reduce, meanOverPixels(x), {Activation::Relu});
    const Rows open = apply(gates.expand, reduced, {Activation::Sigmoid});
    const auto plane = static_cast<std::size_t>(x.pixels());
    for (std::size_t c = 0; c < open.values.size(); ++c)
        scaleAndShift(std::span(x.values).subspan(c * plane, plane), open.values[c], 0.0F);
}

} // namespace dclscope::layers
