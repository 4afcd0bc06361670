// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/matrix_order.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace dclscope {
namespace {

constexpr int kTurns = 40; ///< of the power iteration: enough for an order to look at

std::vector<std::size_t> sortedBy(const std::vector<double>& keys) {
    std::vector<std::size_t> order(keys.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return keys[a] < keys[b]; });
    return order;
}

/// Per row and per column the mean of `values`, each counted as much as `counts` says.
std::pair<std::vector<double>, std::vector<double>>
means(const SynapseMatrix& matrix, const std::vector<double>& values, const std::vector<double>& counts) {
    std::vector<double> rows(matrix.rows), columns(matrix.columns);
    std::vector<double> ofRow(matrix.rows, 1e-12), ofColumn(matrix.columns, 1e-12);
    for (std::size_t i = 0; i < values.size(); ++i) {
        rows[i / matrix.columns] += values[i] * counts[i];
        columns[i % matrix.columns] += values[i] * counts[i];
        ofRow[i / matrix.columns] += counts[i];
        ofColumn[i % matrix.columns] += counts[i];
    }
    for (std::size_t r = 0; r < rows.size(); ++r) rows[r] /= ofRow[r];
    for (std::size_t c = 0; c < columns.size(); ++c) columns[c] /= ofColumn[c];
    return {rows, columns};
}

void normalize(std::vector<double>& vector) {
    double length = 0.0;
    for (const double v : vector) length += v * v;
    length = std::sqrt(length);
    if (length > 0.0)
        for (double& v : vector) v /= length;
}

/// The two ends of the first principal component: a place for each row and for each column.
std::pair<std::vector<double>, std::vector<double>> component(const SynapseMatrix& matrix,
                                                              const std::vector<double>& values) {
    std::vector<double> rows(matrix.rows), columns(matrix.columns);
    for (std::size_t c = 0; c < columns.size(); ++c) columns[c] = std::cos(1.0 + 2.4 * static_cast<double>(c));
    for (int turn = 0; turn < kTurns; ++turn) {
        std::fill(rows.begin(), rows.end(), 0.0);
        for (std::size_t i = 0; i < values.size(); ++i)
            rows[i / matrix.columns] += values[i] * columns[i % matrix.columns];
        normalize(rows);
        std::fill(columns.begin(), columns.end(), 0.0);
        for (std::size_t i = 0; i < values.size(); ++i)
            columns[i % matrix.columns] += values[i] * rows[i / matrix.columns];
        normalize(columns);
    }
    return {rows, columns};
}

/// Each value less the mean of its column, so that rows are told apart by what they differ in.
std::vector<double> centred(const SynapseMatrix& matrix, std::vector<double> values) {
    std::vector<double> mean(matrix.columns);
    for (std::size_t i = 0; i < values.size(); ++i)
        mean[i % matrix.columns] += values[i] / static_cast<double>(matrix.rows);
    for (std::size_t i = 0; i < values.size(); ++i) values[i] -= mean[i % matrix.columns];
    return values;
}

std::vector<double> finiteOf(const std::vector<float>& values, bool magnitude) {
    std::vector<double> out(values.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        if (std::isfinite(values[i])) out[i] = static_cast<double>(magnitude ? std::fabs(values[i]) : values[i]);
    return out;
}

} // namespace

MatrixOrder matrixOrder(const SynapseMatrix& matrix, Order order, Quantity quantity) {
    const std::vector<double> delays = finiteOf(matrix.delays, false);
    std::vector<double> strengths = finiteOf(matrix.weights, true);
    std::pair<std::vector<double>, std::vector<double>> keys{std::vector<double>(matrix.rows),
                                                             std::vector<double>(matrix.columns)};
    if (order == Order::Delay) keys = means(matrix, delays, strengths);
    if (order == Order::Weight) {
        for (double& strength : strengths) strength = -strength;
        keys = means(matrix, strengths, std::vector<double>(strengths.size(), 1.0));
    }
    if (order == Order::Similarity) {
        std::vector<double> shown = finiteOf(matrix.weights, false);
        if (quantity == Quantity::Delay)
            for (std::size_t i = 0; i < shown.size(); ++i) shown[i] = delays[i] * strengths[i];
        keys = component(matrix, centred(matrix, std::move(shown)));
    }
    return {sortedBy(keys.first), sortedBy(keys.second)};
}

} // namespace dclscope
