// SPDX-License-Identifier: Apache-2.0
// What counts of a recording that is judged in parts: not those in which nothing is heard beside its loudest one.
#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <vector>

namespace dclscope {

/// The level of a part, whole dB of its mean power over that of full scale; of digital silence far below all else.
int levelDb(std::span<const float> part) noexcept;

/// Whether a part counts beside the loudest one: it is at most 50 dB quieter. What lies further below is the padding of a
/// clip or the noise of its microphone, of which a network can only say something that nobody asked.
constexpr bool isHeardBeside(int level, int loudest) noexcept { return level >= loudest - 50; }

/// The mean of what is said of the parts that count, of which the loudest may come last. Memory does not grow with parts.
class HeardMean {
public:
    /// @param level   of the part, dB  @param values  what is said of it, as many as of the parts before
    /// @return whether it counts, unless a louder one follows
    bool add(int level, std::span<const float> values);
    bool empty() const noexcept { return ofLevels_.empty(); }
    /// The mean; nothing when no part came.
    std::vector<float> mean() const;

private:
    struct Sum {
        std::vector<float> values;
        std::size_t count = 0;
    };
    std::map<int, Sum> ofLevels_; ///< of the parts of each level that may count
};

} // namespace dclscope
