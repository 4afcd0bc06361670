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
};

/// Element `index` of `state` as a row.
ElementRow elementRow(const Layer& layer, const LayerState& state, std::size_t index, double epoch);

/// The header line for rows of up to `axes` learned axes.
std::string csvHeader(std::size_t axes);
std::string csvLine(const ElementRow& row, std::size_t axes);
std::string jsonLine(const ElementRow& row);
std::string textHeader(std::size_t axes);
std::string textLine(const ElementRow& row, std::size_t axes);

} // namespace dclscope::cli
