// SPDX-License-Identifier: Apache-2.0
#include "core/features/resample.h"

#include "core/base/error.h"

#include <samplerate.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <string>

namespace dclscope {

struct StreamResampler::State {
    double fromHz = 0.0;
    double toHz = 0.0;
    std::unique_ptr<SRC_STATE, SRC_STATE* (*)(SRC_STATE*)> converter{nullptr, src_delete};
    std::vector<float> block;

    bool passes() const noexcept { return fromHz == toHz; }
    double ratio() const noexcept { return toHz / fromHz; }
    void process(std::span<const float> samples, bool last, std::vector<float>& out);
};

StreamResampler::StreamResampler(double fromHz, double toHz) : state_(std::make_unique<State>()) {
    const auto sane = [](double hz) { return hz >= 1000.0 && hz <= 384000.0; };
    if (!sane(fromHz) || !sane(toHz) || toHz / fromHz > 256.0 || fromHz / toHz > 256.0)
        throw ConfigError("cannot resample from " + std::to_string(fromHz) + " to " + std::to_string(toHz) +
                          " Hz: rates must lie in 1000 to 384000 and within a factor of 256");
    state_->fromHz = fromHz;
    state_->toHz = toHz;
    if (state_->passes()) return;
    int problem = 0;
    state_->converter.reset(src_new(SRC_SINC_MEDIUM_QUALITY, 1, &problem));
    if (!state_->converter) throw AudioError(std::string("resampler: ") + src_strerror(problem));
    state_->block.resize(4096);
}

StreamResampler::~StreamResampler() = default;
StreamResampler::StreamResampler(StreamResampler&&) noexcept = default;
StreamResampler& StreamResampler::operator=(StreamResampler&&) noexcept = default;

double StreamResampler::fromHz() const noexcept { return state_->fromHz; }
double StreamResampler::toHz() const noexcept { return state_->toHz; }

void StreamResampler::State::process(std::span<const float> samples, bool last, std::vector<float>& out) {
    SRC_DATA data{};
    data.src_ratio = ratio();
    data.end_of_input = last ? 1 : 0;
    for (;;) {
        data.data_in = samples.data();
        data.input_frames = static_cast<long>(samples.size());
        data.data_out = block.data();
        data.output_frames = static_cast<long>(block.size());
        const int problem = src_process(converter.get(), &data);
        if (problem != 0) throw AudioError(std::string("resampler: ") + src_strerror(problem));
        samples = samples.subspan(static_cast<std::size_t>(data.input_frames_used));
        out.insert(out.end(), block.begin(), block.begin() + data.output_frames_gen);
        if (data.output_frames_gen == 0 && (samples.empty() || data.input_frames_used == 0)) return;
    }
}

void StreamResampler::push(std::span<const float> samples, std::vector<float>& out) {
    if (state_->passes())
        out.insert(out.end(), samples.begin(), samples.end());
    else if (!samples.empty())
        state_->process(samples, false, out);
}

void StreamResampler::finish(std::vector<float>& out) {
    if (state_->passes()) return;
    const float nothing = 0.0F; // libsamplerate wants a valid pointer even for no samples
    state_->process(std::span(&nothing, 0), true, out);
    reset();
}

void StreamResampler::reset() {
    if (state_->converter) src_reset(state_->converter.get());
}

std::vector<float> resample(std::span<const float> samples, double fromHz, double toHz) {
    std::vector<float> out;
    StreamResampler resampler(fromHz, toHz);
    resampler.push(samples, out);
    resampler.finish(out);
    return out;
}

namespace sinc { // named: SincStream::State holds a filter

constexpr double kZeroCrossings = 6.0;
constexpr double kRollOff = 0.99;

// Taps of one output phase: output sample k * to + phase reads input samples k * from + first, ...
struct Phase {
    std::int64_t first = 0;
    std::vector<double> taps;
};

std::vector<Phase> sincPhases(std::int64_t from, std::int64_t to) {
    const double base = kRollOff * static_cast<double>(std::min(from, to));
    const auto width = static_cast<std::int64_t>(std::ceil(kZeroCrossings * static_cast<double>(from) / base));
    std::vector<Phase> phases(static_cast<std::size_t>(to));
    for (std::int64_t p = 0; p < to; ++p) {
        Phase& phase = phases[static_cast<std::size_t>(p)];
        const std::int64_t middle = from * p / to;
        const std::int64_t last = std::min(width + from, middle + width + 2);
        for (std::int64_t i = std::max(-width, middle - width - 1); i < last; ++i) {
            const double t = base * (static_cast<double>(i) / static_cast<double>(from) -
                                     static_cast<double>(p) / static_cast<double>(to));
            if (std::abs(t) >= kZeroCrossings) continue;
            const double window = std::pow(std::cos(t * std::numbers::pi / kZeroCrossings / 2.0), 2.0);
            const double x = t * std::numbers::pi;
            if (phase.taps.empty()) phase.first = i;
            phase.taps.push_back((x == 0.0 ? 1.0 : std::sin(x) / x) * window * base / static_cast<double>(from));
        }
    }
    return phases;
}

/// The taps from one rate to another, both divided by what they have in common.
struct SincFilter {
    std::int64_t from = 1;
    std::int64_t to = 1;
    std::vector<Phase> phases; ///< none where the rates are equal

    SincFilter(std::int64_t fromHz, std::int64_t toHz) {
        if (fromHz <= 0 || toHz <= 0) throw ConfigError("cannot resample: rates must be positive");
        const std::int64_t common = std::gcd(fromHz, toHz);
        from = fromHz / common;
        to = toHz / common;
        if (!passes()) phases = sincPhases(from, to);
    }

    bool passes() const noexcept { return from == to; }
    /// Samples that come out of so many.
    std::int64_t length(std::int64_t count) const noexcept { return (to * count + from - 1) / from; }
    const Phase& phase(std::int64_t index) const { return phases[static_cast<std::size_t>(index % to)]; }
    /// The first input sample that an output sample looks at; it may lie before the signal.
    std::int64_t first(std::int64_t index) const { return index / to * from + phase(index).first; }
    /// One past the last of them.
    std::int64_t end(std::int64_t index) const {
        return first(index) + static_cast<std::int64_t>(phase(index).taps.size());
    }
    /// @param samples  those from number `begin` on; all that the sample looks at, as far as the signal goes
    template <class T>
    T at(std::int64_t index, std::span<const T> samples, std::int64_t begin) const {
        const std::vector<double>& taps = phase(index).taps;
        const std::int64_t start = first(index) - begin;
        const auto count = static_cast<std::int64_t>(samples.size());
        double sum = 0.0;
        for (std::size_t i = 0; i < taps.size(); ++i) {
            const std::int64_t place = start + static_cast<std::int64_t>(i);
            if (place >= 0 && place < count)
                sum += taps[i] * static_cast<double>(samples[static_cast<std::size_t>(place)]);
        }
        return static_cast<T>(sum);
    }
};

} // namespace sinc

namespace {

template <class T>
std::vector<T> resampleSincAs(std::span<const T> samples, std::int64_t fromHz, std::int64_t toHz) {
    const sinc::SincFilter filter(fromHz, toHz);
    if (filter.passes()) return {samples.begin(), samples.end()};
    std::vector<T> out(static_cast<std::size_t>(filter.length(static_cast<std::int64_t>(samples.size()))));
    for (std::size_t n = 0; n < out.size(); ++n) out[n] = filter.at(static_cast<std::int64_t>(n), samples, 0);
    return out;
}

} // namespace

std::vector<double> resampleSinc(std::span<const double> samples, std::int64_t fromHz, std::int64_t toHz) {
    return resampleSincAs(samples, fromHz, toHz);
}

std::vector<float> resampleSinc(std::span<const float> samples, std::int64_t fromHz, std::int64_t toHz) {
    return resampleSincAs(samples, fromHz, toHz);
}

struct SincStream::State {
    sinc::SincFilter filter;
    std::vector<float> held; ///< input that is still looked at, from number `begin` on
    std::int64_t begin = 0;
    std::int64_t given = 0; ///< samples that came out

    std::int64_t taken() const noexcept { return begin + static_cast<std::int64_t>(held.size()); }
    void giveUpTo(std::int64_t end, std::vector<float>& out) {
        for (; given < end; ++given) out.push_back(filter.at<float>(given, held, begin));
    }
};

SincStream::SincStream(std::int64_t fromHz, std::int64_t toHz)
    : state_(new State{sinc::SincFilter(fromHz, toHz), {}, 0, 0}) {}
SincStream::~SincStream() = default;
SincStream::SincStream(SincStream&&) noexcept = default;
SincStream& SincStream::operator=(SincStream&&) noexcept = default;

void SincStream::push(std::span<const float> samples, std::vector<float>& out) {
    State& s = *state_;
    if (s.filter.passes()) {
        out.insert(out.end(), samples.begin(), samples.end());
        return;
    }
    s.held.insert(s.held.end(), samples.begin(), samples.end());
    std::int64_t ready = s.given;
    while (s.filter.end(ready) <= s.taken()) ++ready;
    s.giveUpTo(ready, out);
    const std::int64_t needed = std::clamp(s.filter.first(s.given), s.begin, s.taken());
    s.held.erase(s.held.begin(), s.held.begin() + (needed - s.begin));
    s.begin = needed;
}

void SincStream::finish(std::vector<float>& out) {
    if (!state_->filter.passes()) state_->giveUpTo(state_->filter.length(state_->taken()), out);
}

} // namespace dclscope
