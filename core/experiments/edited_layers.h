// SPDX-License-Identifier: Apache-2.0
// The tensors that edits change: which layers share one, and their numbers in the order of LayerState.
// Private to core/experiments.
#pragma once

#include "core/base/tensor_source.h"
#include "core/run/layer.h"

#include <array>
#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dclscope::experiments {

enum class Part : std::uint8_t { Positions, Sig, Weight };
inline constexpr std::array kParts{Part::Positions, Part::Sig, Part::Weight};
inline constexpr std::size_t kNoTensorOfLayer = SIZE_MAX;

/// A tensor of one or more layers.
struct LayerTensor {
    std::string key;       ///< its name in the first layer that has it
    std::size_t layer = 0; ///< that layer
    Part part = Part::Positions;
    DType dtype = DType::Float32; ///< once it is edited: whole numbers become float32
};

struct LayerTensors {
    std::vector<LayerTensor> tensors;
    std::vector<std::array<std::size_t, 3>>
        ofLayer; ///< by Part: indices of tensors, kNoTensorOfLayer where it has none
    std::map<std::string, std::size_t, std::less<>> byKey; ///< every name of each tensor
    std::vector<std::size_t> familyOf;                     ///< of each layer
    std::vector<std::vector<std::size_t>> families; ///< layers that shared tensors join, ascending; most are alone

    std::size_t indexOf(std::size_t layer, Part part) const { return ofLayer[layer][static_cast<std::size_t>(part)]; }

    /// Of all layers that are not broken. Tensors are one where the file says so, else where discovery found them equal.
    /// @throws CheckpointError when widths that may be shared cannot be read
    static LayerTensors of(const TensorSource& source, std::span<const Layer> layers);
};

/// Whether its tensor holds delays rather than positions on a grid.
inline bool isStored(const Layer& layer) { return layer.delays == DelayMap::Stored; }

/// The key of one of a layer's tensors; empty where it has none.
std::string keyOf(const Layer& layer, Part part);

/// A tensor's numbers in the order of LayerState; stored delays as delays.
/// @throws CheckpointError naming the key: missing, of another size, or complex
std::vector<double> readNumbers(const TensorSource& source, const Layer& layer, Part part, const std::string& key);
/// The bytes that the tensor then has.
std::vector<std::byte> numberBytes(const Layer& layer, Part part, std::vector<double> numbers, DType dtype);

} // namespace dclscope::experiments
