// SPDX-License-Identifier: Apache-2.0
// Keeps the seconds around what was heard, as sound files.
#pragma once

#include "core/tagging/event_spans.h"

#include <cstdint>
#include <deque>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace dclscope {

struct KeepOptions {
    std::filesystem::path folder;
    double marginSeconds = 1.0;                       ///< before and behind the span
    double longestSeconds = 30.0;                     ///< of one file; of a longer event its end is kept
    std::uint64_t mostBytes = std::uint64_t{1} << 30; ///< of files named like these: beyond that the oldest go
};

/// Holds the newest samples of a stream and writes those around a span as FLAC, named by the time of day and the label:
/// "2026-11-26_07-31-05.250_seven.flac". Not for several threads at once.
class SoundKeeper {
public:
    /// Makes the folder. @throws Error when it cannot be made
    explicit SoundKeeper(KeepOptions options);

    /// Takes the next samples, and writes what is due. A jump of the time, or another rate, begins anew.
    /// @param timeSeconds  of the first of them in the stream
    /// @throws Error when a file cannot be written
    void push(std::span<const float> samples, double sampleRateHz, double timeSeconds);
    /// Keeps a span that has just been heard, once what follows it is there.
    /// @param name  time of day and label as the file is to be called, without its ending; made safe for a file system
    void keep(const EventSpan& span, const std::string& name);
    /// The stream is over, or interrupted: writes what waits, as far as it was heard. @throws Error
    void finish();
    /// Files that were written.
    std::size_t kept() const noexcept { return kept_; }

private:
    struct Wanted {
        double from = 0.0;
        double to = 0.0;
        std::string name;
    };

    double heldFrom() const noexcept { return heldTo_ - static_cast<double>(held_.size()) / rateHz_; }
    void write(const Wanted& wanted);
    void makeRoom() const;

    KeepOptions options_;
    double rateHz_ = 0.0;
    double heldTo_ = 0.0; ///< time behind the newest sample
    std::deque<float> held_;
    std::deque<Wanted> wanted_;
    std::size_t kept_ = 0;
};

/// A label as a part of a file's name: what is no letter, digit, point or dash becomes a dash.
std::string fileNameOf(const std::string& label);

} // namespace dclscope
