// SPDX-License-Identifier: Apache-2.0
// Entry points of the fuzzers. Each takes any bytes, reads all it can of them, and lets nothing but Error happen.
// libFuzzer calls them one by one; the replay test calls them on the kept corpus.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace dclscope::fuzz {

void pickleTarget(std::span<const std::byte> bytes);
void zipTarget(std::span<const std::byte> bytes);
void legacyTarget(std::span<const std::byte> bytes);
void tarTarget(std::span<const std::byte> bytes);
void safetensorsTarget(std::span<const std::byte> bytes);
void hdf5Target(std::span<const std::byte> bytes);
void answerTarget(std::span<const std::byte> bytes);
void rowsTarget(std::span<const std::byte> bytes);
void listingTarget(std::span<const std::byte> bytes);
void curvesTarget(std::span<const std::byte> bytes);
void npyTarget(std::span<const std::byte> bytes);
void indexTarget(std::span<const std::byte> bytes);
void recipeTarget(std::span<const std::byte> bytes);
void modelTarget(std::span<const std::byte> bytes);

} // namespace dclscope::fuzz

/// Defines libFuzzer's entry for one target, in fuzzer builds only.
#ifdef DCLSCOPE_FUZZER_ENTRY
#define DCLSCOPE_FUZZ_TARGET(function)                                                                                 \
    extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {                                \
        function(std::as_bytes(std::span(data, size)));                                                                \
        return 0;                                                                                                      \
    }
#else
#define DCLSCOPE_FUZZ_TARGET(function)
#endif
