// SPDX-License-Identifier: Apache-2.0
// From any sample rate to the one a model wants: streaming, and the reference's own windowed sinc.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace dclscope {

/// Band-limited resampling of a mono stream (libsamplerate, sinc). Equal rates pass through untouched.
/// Whatever the sizes of the blocks, the same samples come out. Not for several threads at once.
class StreamResampler {
public:
    /// @param fromHz, toHz  1000 to 384000
    /// @throws ConfigError for rates outside that range.
    StreamResampler(double fromHz, double toHz);
    ~StreamResampler();
    StreamResampler(StreamResampler&&) noexcept;
    StreamResampler& operator=(StreamResampler&&) noexcept;

    /// Takes the next samples and appends what is ready to `out`. @throws AudioError when libsamplerate
    /// refuses.
    void push(std::span<const float> samples, std::vector<float>& out);
    /// Appends what is still inside the filter at the end of a signal, then begins anew.
    void finish(std::vector<float>& out);
    void reset();

    double fromHz() const noexcept;
    double toHz() const noexcept;

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// A whole signal through StreamResampler.
std::vector<float> resample(std::span<const float> samples, double fromHz, double toHz);

/// torchaudio.functional.resample with its defaults (sinc under a squared-cosine window, 6 zero crossings,
/// roll-off 0.99), in double precision: the front ends whose reference resamples this way use it.
/// @return ceil(toHz * samples / fromHz) samples
std::vector<double> resampleSinc(std::span<const double> samples, std::int64_t fromHz, std::int64_t toHz);
std::vector<float> resampleSinc(std::span<const float> samples, std::int64_t fromHz, std::int64_t toHz);

/// resampleSinc() of a stream: whatever the sizes of the blocks, the same samples come out, to the last bit, and memory
/// does not grow. Not for several threads at once.
class SincStream {
public:
    /// @throws ConfigError for rates that are not positive.
    SincStream(std::int64_t fromHz, std::int64_t toHz);
    ~SincStream();
    SincStream(SincStream&&) noexcept;
    SincStream& operator=(SincStream&&) noexcept;

    /// Takes the next samples and appends what is ready to `out`.
    void push(std::span<const float> samples, std::vector<float>& out);
    /// The signal is over: appends what is left of it. Nothing may be pushed behind that.
    void finish(std::vector<float>& out);

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace dclscope
