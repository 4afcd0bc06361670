// SPDX-License-Identifier: Apache-2.0
#include "core/models/nir_node.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace dclscope::models {
namespace {

struct NirType {
    std::string_view name;
    MakeNirNode* make;
    bool knowsSeconds = false;
};

constexpr std::array kTypes{
    NirType{"Output", makeNirOutput},
    NirType{"Affine", makeNirLinear},
    NirType{"Linear", makeNirLinear},
    NirType{"Scale", makeNirScale},
    NirType{"Threshold", makeNirThreshold},
    NirType{"Flatten", makeNirFlatten},
    NirType{"Delay", makeNirDelay, true},
    NirType{"I", makeNirNeurons},
    NirType{"IF", makeNirNeurons},
    NirType{"LI", makeNirNeurons, true},
    NirType{"LIF", makeNirNeurons, true},
    NirType{"CubaLI", makeNirNeurons, true},
    NirType{"CubaLIF", makeNirNeurons, true},
    NirType{"Conv1d", makeNirConvolution},
    NirType{"Conv2d", makeNirConvolution},
    NirType{"SumPool2d", makeNirPool},
    NirType{"AvgPool2d", makeNirPool},
};

const NirType* typeOf(std::string_view name) noexcept {
    const auto found = std::find_if(kTypes.begin(), kTypes.end(), [&](const NirType& t) { return t.name == name; });
    return found == kTypes.end() ? nullptr : &*found;
}

} // namespace

bool knowsSeconds(const std::string& type) noexcept {
    const NirType* found = typeOf(type);
    return found != nullptr && found->knowsSeconds;
}

std::unique_ptr<NirNode> makeNirNode(const NirFields& fields, const NirShape& input, double timeStep) {
    const NirType* type = typeOf(fields.node().type);
    if (type == nullptr && fields.node().type == "NIRGraph") fields.refuse("graphs within the graph are not run");
    if (type == nullptr) fields.refuse("nodes of this type are not known");
    auto node = type->make(fields, input, timeStep);
    if (valuesOf(node->shape()) < 1 || valuesOf(node->shape()) > kMostNirValues)
        fields.refuse("gives " + printable(shapeText(node->shape())) + " values at a time step, expected 1 to " +
                      std::to_string(kMostNirValues));
    return node;
}

} // namespace dclscope::models
