// SPDX-License-Identifier: Apache-2.0
// What stands in an HDF5 file, as the process that looked into it reports it. The report is not trusted either.
#pragma once

#include "core/base/tensor_source.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace dclscope {

struct Hdf5Dataset {
    std::string path; ///< "/node/nodes/fc1/weight"
    DType dtype = DType::Float32;
    std::vector<std::int64_t> shape;
    /// Where its bytes lie in the file just as a tensor has them; nothing when the library must read it.
    std::optional<std::uint64_t> offset;
};

struct Hdf5Listing {
    std::vector<Hdf5Dataset> datasets;                      ///< numbers
    std::vector<std::pair<std::string, std::string>> texts; ///< strings by path; of arrays "/PATH/0/1"
    std::vector<std::string> notes;                         ///< what was left out and why, a sentence each
};

inline constexpr std::size_t kMaxHdf5Objects = 100'000;
inline constexpr std::size_t kMaxHdf5Depth = 64;
inline constexpr std::size_t kMaxHdf5Rank = 32;
inline constexpr std::size_t kMaxHdf5TextBytes = std::size_t{4} << 20; ///< of all names, texts and notes together

std::vector<std::byte> encode(const Hdf5Listing& listing);
/// @throws Error for bytes that are no listing: too short, too long, numbers out of range
Hdf5Listing decodeHdf5Listing(std::span<const std::byte> bytes);

} // namespace dclscope
