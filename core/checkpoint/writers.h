// SPDX-License-Identifier: Apache-2.0
// Writes checkpoints: safetensors, and the zip files that torch.load reads.
#pragma once

#include "core/base/tensor_source.h"

#include <filesystem>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace dclscope {

/// One tensor to be written. `read` is called once, when its turn comes, so that only one tensor is in memory.
struct TensorToWrite {
    std::string name;
    DType dtype = DType::Float32;
    std::vector<std::int64_t> shape;
    /// Elements in C order, little-endian: product of shape times dtypeSize bytes.
    std::function<std::vector<std::byte>()> read;
    /// Tensors with the same non-empty text share one copy in a torch zip (tied parameters).
    std::string storage = {};
};

/// A float32 tensor with a copy of its values.
TensorToWrite tensorToWrite(std::string name, std::vector<std::int64_t> shape, std::span<const float> values);
/// Everything `source` holds, read lazily; `source` must live until the writing is done.
std::vector<TensorToWrite> tensorsToWrite(const TensorSource& source);

/// Writes a safetensors file atomically: names in the given order, every tensor aligned to its dtype.
/// @param metadata  becomes `__metadata__`
/// @throws Error naming the file: cannot be written, a name twice, complex numbers (the format has none).
void writeSafetensors(const std::filesystem::path& path, std::span<const TensorToWrite> tensors,
                      const std::map<std::string, std::string>& metadata = {});

/// Writes what torch.save(OrderedDict of tensors) would: a zip that PyTorch 1.6 and newer loads, atomically.
/// @throws Error naming the file: cannot be written, a name twice, more than 4 GiB.
void writeTorchZip(const std::filesystem::path& path, std::span<const TensorToWrite> tensors);

} // namespace dclscope
