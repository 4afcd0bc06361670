// SPDX-License-Identifier: Apache-2.0
// What the process apart says of an HDF5 file: it may have been taken over by the file.
#include "core/base/error.h"
#include "core/checkpoint/hdf5_listing.h"
#include "tests/fuzz/targets.h"

#include <vector>

namespace dclscope::fuzz {

void listingTarget(std::span<const std::byte> bytes) {
    try {
        const Hdf5Listing listing = decodeHdf5Listing(bytes);
        // Nothing may be read in two ways.
        if (encode(listing) != std::vector<std::byte>(bytes.begin(), bytes.end())) __builtin_trap();
    } catch (const Error&) { // NOLINT(bugprone-empty-catch): the one thing that may happen
    }
}

} // namespace dclscope::fuzz

DCLSCOPE_FUZZ_TARGET(dclscope::fuzz::listingTarget)
