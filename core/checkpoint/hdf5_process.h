// SPDX-License-Identifier: Apache-2.0
// Runs a piece of work in a copy of this process that can do nothing but compute: for libraries that hostile files
// may crash, hang or take over.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>

namespace dclscope {

struct ApartLimits {
    std::uint64_t memoryBytes = std::uint64_t{64} << 20; ///< that the work may take beyond what is in use already
    unsigned seconds = 2;                                ///< of processor time
    unsigned waitSeconds = 60; ///< until somebody has waited enough, as for work that was stopped or blocks itself
};

/// Called with a part of the result; may be called often.
using ApartSink = std::function<void(std::span<const std::byte>)>;

/// Forks; the child runs `work`, whose output reaches `receive` here, in order. The child cannot open, create or
/// change a file, start a program or use the network; it ends with this process. `work` must not wait for other
/// threads, which do not exist in the child. Safe from several threads at once.
/// @param receive  may throw: the child is then ended and the exception goes on
/// @return empty when the work ended well; else one sentence: what `work` threw (a std::exception's text), or how the
///         child died ("crashed", "takes too long", "needs too much memory"); what was received is then not whole
/// @throws Error when no process can be made
std::string computeApart(const std::function<void(const ApartSink& send)>& work, const ApartSink& receive,
                         const ApartLimits& limits);

} // namespace dclscope
