// SPDX-License-Identifier: Apache-2.0
// Log-mel features of whole signals, of windows, and frame by frame from a stream.
#pragma once

#include "core/base/tensor_source.h"
#include "core/features/front_end.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace dclscope {

/// A log-mel front end. Const functions may be called from several threads at once.
/// Follows torchaudio's Spectrogram, MelScale and AmplitudeToDB (HTK) and torchlibrosa's Spectrogram and
/// LogmelFilterBank (Slaney); computed in double precision.
class LogMel {
public:
    /// @throws ConfigError when an option is out of range.
    explicit LogMel(const FrontEnd& frontEnd);
    ~LogMel();
    LogMel(LogMel&&) noexcept;
    LogMel& operator=(LogMel&&) noexcept;

    const FrontEnd& frontEnd() const noexcept;
    std::size_t bands() const noexcept;
    /// Values that a network gets for each frame, FrontEnd::channels().
    std::size_t channels() const noexcept;
    /// Frames of a signal of `samples` samples at sampleRateHz: centred 1 + samples / hop.
    std::size_t frameCount(std::size_t samples) const noexcept;

    /// Decibels before any scaling.
    /// @param samples  mono at sampleRateHz, nominally in [-1, 1]
    /// @return [frames, mels]; empty for a signal too short for one frame
    Array decibels(std::span<const float> samples) const;

    /// How loud each band is, scaled as the options say.
    /// @param samples  mono at inputRateHz; with windowSamples set, longer signals keep their start and
    /// shorter ones are
    ///                 followed by zeros
    /// @return [frames, mels]
    Array levels(std::span<const float> samples) const;

    /// What a network takes of levels. @return [frames, channels]
    Array channelsOf(Array levels) const;

    /// What the network takes of samples: the channels of their levels. @return [frames, channels] (the layout option is
    /// left to arranged())
    Array features(std::span<const float> samples) const { return channelsOf(levels(samples)); }

    /// [frames, channels] laid out as the options' `layout` says.
    Array arranged(Array features) const;

    /// One row of decibels from the winLength samples that its Hann window covers.
    /// @param samples  [winLength]
    /// @param row      [mels], written
    void frame(std::span<const float> samples, std::span<float> row) const;

private:
    struct Machinery;
    std::unique_ptr<Machinery> m_;

    void scale(std::span<float> decibels) const noexcept;
};

/// The same decibels as LogMel::decibels, frame by frame as samples arrive; a frame comes out as soon as its
/// last sample is in. Not for several threads at once.
class LogMelStream {
public:
    /// @param logMel  must outlive the stream
    explicit LogMelStream(const LogMel& logMel);

    /// @param samples  the next samples at sampleRateHz, any number
    /// @param rows     finished rows [mels] are appended
    /// @return the number of rows appended
    std::size_t push(std::span<const float> samples, std::vector<float>& rows);
    /// The last frames of a signal that ends here, its end mirrored; begins anew after that.
    std::size_t finish(std::vector<float>& rows);
    /// Forgets everything heard.
    void reset();

    /// Frames given out since the beginning; frame t is centred on sample t * hop.
    std::int64_t framesDone() const noexcept { return nextFrame_; }

private:
    std::size_t emitReady(std::int64_t lastFrame, bool ended, std::vector<float>& rows);
    float sampleAt(std::int64_t index, bool ended) const noexcept;

    const LogMel& logMel_;
    std::vector<float> held_; ///< samples from firstHeld_ on
    std::int64_t firstHeld_ = 0;
    std::int64_t nextFrame_ = 0;
    std::vector<float> frame_;
};

/// The periodic Hann window of a Fourier transform.
std::vector<double> hannWindow(std::int64_t length);

/// Start of the stretch of `length` samples that holds the most energy, in steps of `step`; 0 when the signal
/// is not longer.
std::size_t loudestStretch(std::span<const float> samples, std::size_t length, std::size_t step = 80);

} // namespace dclscope
