// SPDX-License-Identifier: Apache-2.0
// What a model says of a recording as a whole, which it hears block by block: memory does not grow with the recording.
#pragma once

#include "core/features/resample.h"
#include "core/tagging/file_tagger.h"
#include "core/tagging/heard_mean.h"
#include "core/tagging/window_scorer.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace dclscope {

/// The loudest stretch of a stream, as loudestStretch() finds it in a whole recording; the first of equals.
class LoudestWindow {
public:
    /// @param length  samples of a window  @param step  samples between windows that are compared
    explicit LoudestWindow(std::size_t length, std::size_t step = 80);

    void push(std::span<const float> samples);
    /// [length] the loudest window, or all that came in the middle of silence where that is less.
    std::vector<float> window() const;

private:
    void add(float sample);

    std::size_t length_;
    std::size_t step_;
    std::vector<float> ring_;     ///< the last `length_` samples; number n at n % length_
    std::deque<double> energies_; ///< of all before a start, for the starts whose windows are not full yet
    double energy_ = 0.0;         ///< of all that came
    std::uint64_t taken_ = 0;
    double loudest_ = -1.0;
    std::vector<float> best_;
};

/// Hears one recording. The same samples in other blocks give the same scores, to the last bit. `scorer` must outlive it.
class WholeTagger {
public:
    /// Told of each part that counts, at the model's rate, of a network other than a spiking one. A louder one that follows
    /// may still make it not count.
    using PartWatch = std::function<void(std::span<const float> part, double startSeconds)>;

    /// @param sampleRateHz  of the samples that push() will get
    WholeTagger(const WindowScorer& scorer, double sampleRateHz, PartWatch watch = {});

    /// Takes the next samples: mono, nominally in [-1, 1].
    void push(std::span<const float> samples);
    /// The recording is over. To be called once.
    /// @return [labels] probabilities: of a spiking network those of LoudestWindow, of all others the mean over the parts
    ///         that judgedParts() names
    std::vector<float> finish();

private:
    void take(std::span<const float> resampled);
    void judge(std::span<const float> part);
    void judgeFullWindows();

    const WindowScorer& scorer_;
    PartWatch watch_;
    PartsOfRecording parts_;
    std::size_t window_;
    // A spiking network hears as a live tagger does, all others as their reference evaluates.
    std::optional<StreamResampler> live_;
    std::optional<SincStream> sinc_;
    std::optional<LoudestWindow> loudest_;
    std::vector<float> resampled_;
    std::vector<float> held_; ///< at the model's rate: what may still be judged
    std::uint64_t gone_ = 0;  ///< samples that were held before and are not any more
    std::size_t next_ = 0;    ///< where in held_ the next full window begins
    std::size_t behind_ = 0;  ///< samples in held_ behind the last window that was judged, up to the end
    HeardMean said_;          ///< of the parts so far
};

} // namespace dclscope
