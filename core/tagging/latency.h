// SPDX-License-Identifier: Apache-2.0
// Where the time between a sound and its label goes, part by part.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

namespace dclscope {

/// In the order in which they follow each other.
enum class LatencyPart : std::size_t {
    Window,   ///< until the window that a sound falls in ends: half the time between windows, on average
    Device,   ///< until the device hands over the window's last sample
    Queue,    ///< until the windows before this one have been looked at
    FrontEnd, ///< resampling and spectrogram
    Network,
    HandOver, ///< to the thread that draws
    Drawing,
};
inline constexpr std::size_t kLatencyParts = 7;

/// "window", "front_end": what a part is called in what programs read.
const char* latencyPartName(LatencyPart part) noexcept;

/// Of one window, milliseconds of each part; 0 where a part is not known, or there is none.
struct LatencyParts {
    std::array<double, kLatencyParts> ms{};

    double& operator[](LatencyPart part) { return ms[static_cast<std::size_t>(part)]; }
    double operator[](LatencyPart part) const { return ms[static_cast<std::size_t>(part)]; }
    double sum() const noexcept;
};

/// What is usual, and what 95 of 100 windows stay under; milliseconds.
struct LatencyFigure {
    double median = 0.0;
    double high = 0.0;
};

/// The newest windows' parts. Not for several threads at once.
class LatencyBudget {
public:
    static constexpr std::size_t kWindows = 100;

    void add(const LatencyParts& parts);
    void clear() { newest_.clear(); }

    /// Windows that count, at most kWindows.
    std::size_t windows() const noexcept { return newest_.size(); }
    /// Zeros while there are none.
    LatencyFigure of(LatencyPart part) const;
    LatencyFigure total() const;
    /// Front end and network together.
    LatencyFigure work() const;

private:
    template <class Value>
    LatencyFigure figureOf(Value value) const;

    std::vector<LatencyParts> newest_;
    std::size_t next_ = 0; ///< the place of the oldest once there are kWindows
};

} // namespace dclscope
