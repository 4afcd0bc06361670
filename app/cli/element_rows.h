// SPDX-License-Identifier: Apache-2.0
// One line per element of a layer, in the three ways `dcls positions` writes them.
#pragma once

#include "core/run/run.h"

#include <optional>
#include <string>
#include <vector>

namespace dclscope::cli {

/// One learned element of one layer at one epoch.
struct ElementRow {
    double epoch = 0.0;
    std::string_view layer;
    std::int64_t out = 0;
    std::int64_t in = 0;
    std::int64_t tap = 0; ///< index over the dense taps of Dcls2_1d and Dcls3_1d, else 0
    std::int64_t element = 0;
    std::vector<float> position; ///< per learned axis, in the order of P's rows
    std::vector<float> sigma;    ///< width as used; empty for v0 and v1
    std::optional<float> delay;  ///< where the layer's positions stand for delays
    std::optional<float> weight; ///< where the layer has any
    std::string_view unit;       ///< of delay
    std::string_view place;      ///< whose the delay is: "synapse", "axon", "dendrite"
};

/// Which columns rows of several layers have.
struct RowForm {
    std::size_t axes = 1; ///< the most learned axes of a layer
    bool whose = false;   ///< unit and place: where not all delays are synapses' in steps
};
RowForm rowFormOf(const Run& run, const std::vector<std::size_t>& layers);

/// Element `index` of `state` as a row.
ElementRow elementRow(const Layer& layer, const LayerState& state, std::size_t index, double epoch);

std::string csvHeader(const RowForm& form);
std::string csvLine(const ElementRow& row, const RowForm& form);
std::string jsonLine(const ElementRow& row);
std::string textHeader(const RowForm& form);
std::string textLine(const ElementRow& row, const RowForm& form);

} // namespace dclscope::cli
