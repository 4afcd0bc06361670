// SPDX-License-Identifier: GPL-3.0-or-later
// In which order a matrix's rows and columns say most.
#pragma once

#include "core/run/view_state.h"

#include <cstddef>
#include <span>
#include <vector>

namespace dclscope {

/// Synapses as a matrix, row by row.
struct SynapseMatrix {
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::vector<float> delays;
    std::vector<float> weights;
};

/// Which row, and which column, stands at each place.
struct MatrixOrder {
    std::vector<std::size_t> rows;
    std::vector<std::size_t> columns;
};

/// Order::Delay: by mean delay, each weighted by |weight|; Order::Weight: by mean |weight|, the heaviest first;
/// Order::Similarity: along the first principal component of what `quantity` shows, delays counted by their |weight|, so
/// that alike ones come together. What is equal keeps its order, and by Order::Label, which no matrix tells, all does.
MatrixOrder matrixOrder(const SynapseMatrix& matrix, Order order, Quantity quantity);

} // namespace dclscope
