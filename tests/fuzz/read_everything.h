// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/checkpoint/byte_source.h"
#include "core/checkpoint/contents.h"
#include "core/checkpoint/tensor_bytes.h"

#include <span>
#include <vector>

namespace dclscope::fuzz {

/// Calls one reader on the bytes and reads every tensor that it lists, up to 64 MiB of them.
template <class Reader>
void readEverything(std::span<const std::byte> bytes, Reader reader) {
    try {
        const auto source = memoryBytes({bytes.begin(), bytes.end()}, "input");
        CheckpointContents contents = reader(source, OpenOptions{});
        arrange(contents);
        std::size_t left = std::size_t{64} << 20;
        for (std::size_t i = 0; i < contents.tensors.size(); ++i) {
            const auto elements = static_cast<std::size_t>(contents.tensors[i].elementCount());
            const std::size_t size = elements * dtypeSize(contents.tensors[i].dtype);
            if (size > left) break;
            left -= size;
            readTensorBytes(contents, i);
        }
        contents.records->verify();
    } catch (const CheckpointError&) { // NOLINT(bugprone-empty-catch): the one thing that may happen
    }
}

} // namespace dclscope::fuzz
