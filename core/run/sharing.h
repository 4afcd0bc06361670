// SPDX-License-Identifier: Apache-2.0
// Which tensors of a checkpoint are one and the same, and how many parameters that saves.
#pragma once

#include "core/base/tensor_source.h"

#include <cstdint>
#include <string>
#include <vector>

namespace dclscope {

/// Tensors that are one.
struct SharedTensor {
    std::vector<std::string> keys; ///< two or more, in the file's order
    std::vector<std::int64_t> shape;
    std::int64_t elements = 0;
};

struct Sharing {
    /// How it was found: formats such as safetensors do not say what is tied, so equal bytes have to do (tensors of one
    /// repeated value, as fresh biases are, do not count).
    enum class Evidence { Storage, EqualBytes };

    Evidence evidence = Evidence::Storage;
    std::vector<SharedTensor> tensors;   ///< in the order of their first keys
    std::int64_t parameters = 0;         ///< shared ones counted once; what is not trained is left out
    std::int64_t parametersPerLayer = 0; ///< counted for every layer that uses them

    std::int64_t saved() const noexcept { return parametersPerLayer - parameters; }
    /// Of those counted per layer; 0 when there are none.
    double savedPercent() const noexcept;
};

/// Whether a network keeps the tensor without training it: batch norm's statistics, integers.
bool isBuffer(const TensorInfo& tensor) noexcept;

/// Reads nothing where the file says what is tied; else tensors of one shape, one at a time.
/// @param mayRead  false: a file that does not say what is tied is taken to have nothing tied
/// @throws CheckpointError when a tensor's bytes cannot be read
Sharing findSharing(const TensorSource& source, bool mayRead = true);

} // namespace dclscope
