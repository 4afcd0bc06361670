// SPDX-License-Identifier: Apache-2.0
// What one node of a NIR graph holds, with sentences that name the node where it is not as it must be. Private to
// core/models.
#pragma once

#include "core/models/nir_graph.h"
#include "core/models/tensor_index.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dclscope::models {

/// Sizes of what flows at one time step, without time and batch.
using NirShape = std::vector<std::int64_t>;

/// How many values one node may give at a time step.
inline constexpr std::int64_t kMostNirValues = 1 << 24;

/// The product; more than kMostNirValues is kMostNirValues + 1.
std::int64_t valuesOf(const NirShape& shape) noexcept;

class NirFields {
public:
    /// Both must outlive it.
    NirFields(const TensorIndex& index, const NirGraph::Node& node) : index_(index), node_(node) {}

    bool has(std::string_view leaf) const { return index_.has(key(leaf)); }
    /// @throws CheckpointError when it is missing
    const NirShape& shapeOf(std::string_view leaf) const;
    /// All its values in C order. @throws CheckpointError when it is missing or cannot be read
    std::vector<float> values(std::string_view leaf) const;
    /// @throws CheckpointError unless it holds one value for all, or one for each of `count`
    void expectEach(std::string_view leaf, std::int64_t count) const;
    /// `count` values; one that is for all is repeated. @throws as expectEach
    std::vector<float> each(std::string_view leaf, std::int64_t count) const;
    /// Up to eight whole numbers from `least` to 2^20. @throws CheckpointError for anything else
    std::vector<std::int64_t> wholeNumbers(std::string_view leaf, std::int64_t least) const;
    /// `count` of them; one that is for all is repeated.
    std::vector<std::int64_t> wholeNumbers(std::string_view leaf, std::int64_t least, std::size_t count) const;
    /// The text that stands there instead of numbers, if one does.
    std::optional<std::string> text(std::string_view leaf) const { return index_.source().scalar(key(leaf)); }

    const NirGraph::Node& node() const noexcept { return node_; }
    /// @throws CheckpointError "node 'x' (LIF): " and the sentence; `leaf` is to blame, or the node
    [[noreturn]] void refuse(const std::string& sentence, std::string_view leaf = "type") const;

private:
    std::string key(std::string_view leaf) const { return "node.nodes." + node_.name + "." + std::string(leaf); }

    const TensorIndex& index_;
    const NirGraph::Node& node_;
};

/// "0.0025": as few digits as say it.
std::string shortNumber(double value);

} // namespace dclscope::models
