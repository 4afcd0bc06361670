// SPDX-License-Identifier: Apache-2.0
// What both writers check before they write.
#pragma once

#include "core/checkpoint/writers.h"

#include <cstdint>

namespace dclscope {

/// Product of shape times the dtype's size. @throws Error for negative sizes and overflow.
std::uint64_t byteCount(const TensorToWrite& tensor);
/// The tensor's bytes. @throws Error when they are not as many as its shape says.
std::vector<std::byte> readChecked(const TensorToWrite& tensor);
/// @throws Error naming the file for a name that stands twice or is not UTF-8.
void checkNames(const std::filesystem::path& path, std::span<const TensorToWrite> tensors);

} // namespace dclscope
