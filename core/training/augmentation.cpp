// SPDX-License-Identifier: Apache-2.0
#include "core/training/augmentation.h"

#include <kissfft/kiss_fftr.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <memory>

namespace dclscope::training {
namespace {

/// Of the frames, so many a warp may move one: what is before and behind it is then at most twice as fast.
constexpr double kMostWarp = 0.2;

double decibelFactor(double db) noexcept { return std::pow(10.0, db / 20.0); }

/// An inverse real transform of one power of two, with the logarithms of its bins' frequencies. One per thread: the
/// plan holds scratch memory.
class NoiseMachine {
public:
    explicit NoiseMachine(std::size_t size)
        : plan_(kiss_fftr_alloc(static_cast<int>(size), 1, nullptr, nullptr), &std::free), bins_(size / 2 + 1),
          logFrequency_(size / 2 + 1), samples_(size) {
        for (std::size_t i = 1; i < logFrequency_.size(); ++i) logFrequency_[i] = std::log(static_cast<float>(i));
    }
    std::size_t size() const noexcept { return samples_.size(); }

    std::span<const float> make(double slope, Random& random) {
        for (std::size_t i = 1; i + 1 < bins_.size(); ++i) {
            const float amplitude = std::exp(static_cast<float>(-slope) * logFrequency_[i]);
            bins_[i].r = amplitude * static_cast<float>(2.0 * random.uniform() - 1.0);
            bins_[i].i = amplitude * static_cast<float>(2.0 * random.uniform() - 1.0);
        }
        kiss_fftri(plan_.get(), bins_.data(), samples_.data());
        return samples_;
    }

private:
    std::unique_ptr<kiss_fftr_state, decltype(&std::free)> plan_;
    std::vector<kiss_fft_cpx> bins_; ///< the first and the last one stay 0: no offset, no Nyquist
    std::vector<float> logFrequency_;
    std::vector<float> samples_;
};

NoiseMachine& noiseMachine(std::size_t size) {
    thread_local std::unique_ptr<NoiseMachine> machine;
    if (!machine || machine->size() != size) machine = std::make_unique<NoiseMachine>(size);
    return *machine;
}

} // namespace

double meanPower(std::span<const float> samples) noexcept {
    double sum = 0.0;
    for (const float sample : samples) sum += static_cast<double>(sample) * static_cast<double>(sample);
    return samples.empty() ? 0.0 : sum / static_cast<double>(samples.size());
}

std::vector<float> atSpeed(std::span<const float> samples, double speed) {
    if (speed == 1.0 || samples.size() < 2) return {samples.begin(), samples.end()};
    std::vector<float> result(static_cast<std::size_t>(static_cast<double>(samples.size()) / speed));
    const auto last = static_cast<std::int64_t>(samples.size()) - 1;
    const auto at = [&](std::int64_t i) {
        return samples[static_cast<std::size_t>(std::clamp<std::int64_t>(i, 0, last))];
    };
    for (std::size_t i = 0; i < result.size(); ++i) {
        const double position = static_cast<double>(i) * speed;
        const auto k = static_cast<std::int64_t>(position);
        const auto t = static_cast<float>(position - static_cast<double>(k));
        const float a = at(k - 1), b = at(k), c = at(k + 1), d = at(k + 2);
        result[i] = b + 0.5F * t * (c - a + t * (2.0F * a - 5.0F * b + 4.0F * c - d + t * (3.0F * (b - c) + d - a)));
    }
    return result;
}

Stretch activeStretch(std::span<const float> samples, double sampleRateHz, double belowDb) {
    const std::size_t step = std::max<std::size_t>(1, static_cast<std::size_t>(sampleRateHz / 100.0));
    std::vector<double> powers;
    for (std::size_t i = 0; i < samples.size(); i += step)
        powers.push_back(meanPower(samples.subspan(i, std::min(step, samples.size() - i))));
    if (powers.empty()) return {};
    const double limit = *std::max_element(powers.begin(), powers.end()) * std::pow(10.0, -belowDb / 10.0);
    const auto loud = [limit](double power) { return power >= limit; };
    const auto first = std::find_if(powers.begin(), powers.end(), loud) - powers.begin();
    const auto behind = powers.rend() - std::find_if(powers.rbegin(), powers.rend(), loud);
    return {static_cast<std::size_t>(first) * step, std::min(samples.size(), static_cast<std::size_t>(behind) * step)};
}

std::vector<float> colouredNoise(std::size_t count, double slope, Random& random) {
    NoiseMachine& machine = noiseMachine(std::bit_ceil(std::max<std::size_t>(count, 64)));
    const std::span<const float> made = machine.make(slope, random).first(count);
    const auto factor = static_cast<float>(1.0 / std::sqrt(std::max(meanPower(made), 1e-30)));
    std::vector<float> noise(made.begin(), made.end());
    for (float& sample : noise) sample *= factor;
    return noise;
}

void mixAtSnr(std::span<float> samples, std::span<const float> other, double signalPower, double snrDb) noexcept {
    const double power = meanPower(other.first(samples.size()));
    if (power <= 0.0) return;
    const auto factor = static_cast<float>(std::sqrt(signalPower / power) * decibelFactor(-snrDb));
    for (std::size_t i = 0; i < samples.size(); ++i) samples[i] += factor * other[i];
}

void place(std::span<float> window, std::span<const float> sound, std::int64_t offset) noexcept {
    const auto begin = std::max<std::int64_t>(0, offset);
    const auto end =
        std::min(static_cast<std::int64_t>(window.size()), offset + static_cast<std::int64_t>(sound.size()));
    for (std::int64_t i = begin; i < end; ++i)
        window[static_cast<std::size_t>(i)] += sound[static_cast<std::size_t>(i - offset)];
}

void amplify(std::span<float> samples, double gainDb) noexcept {
    if (gainDb == 0.0) return;
    const auto factor = static_cast<float>(decibelFactor(gainDb));
    for (float& sample : samples) sample *= factor;
}

void rolled(std::span<float> samples, double share, Random& random) {
    const auto length = static_cast<std::int64_t>(samples.size());
    if (length == 0) return;
    const auto by = std::llround(random.uniform(Range{-share, share}) * static_cast<double>(length));
    std::rotate(samples.begin(), samples.begin() + ((by % length) + length) % length, samples.end());
}

std::vector<float> backwards(std::span<const float> samples) { return {samples.rbegin(), samples.rend()}; }

std::vector<float> fragment(std::span<const float> samples, Range share, Random& random) {
    const auto length = static_cast<std::size_t>(random.uniform(share) * static_cast<double>(samples.size()));
    const std::span<const float> part = samples.subspan(random.below(samples.size() - length + 1), length);
    return {part.begin(), part.end()};
}

void maskTime(std::span<float> features, std::size_t bands, Range lengths, Random& random) {
    const std::size_t frames = features.size() / bands;
    const std::size_t length = std::min(frames, random.whole(lengths));
    const std::size_t first = random.below(frames - length + 1);
    std::fill_n(features.begin() + static_cast<std::ptrdiff_t>(first * bands), length * bands, 0.0F);
}

void maskBands(std::span<float> features, std::size_t bands, Range lengths, Random& random) {
    const std::size_t width = std::min(bands, random.whole(lengths));
    const std::size_t first = random.below(bands - width + 1);
    for (std::size_t row = 0; row < features.size(); row += bands)
        std::fill_n(features.begin() + static_cast<std::ptrdiff_t>(row + first), width, 0.0F);
}

void warpTime(std::span<float> features, std::size_t bands, double most, Random& random) {
    const std::size_t frames = features.size() / bands;
    if (frames < 3 || most <= 0.0) return;
    const double last = static_cast<double>(frames) - 1.0;
    const double reach = std::min(most, kMostWarp * last);
    const double anchor = random.uniform(Range{2.0 * reach, last - 2.0 * reach});
    const double moved = anchor + random.uniform(Range{-reach, reach});
    const std::vector<float> before(features.begin(), features.end());
    for (std::size_t frame = 0; frame < frames; ++frame) {
        const auto at = static_cast<double>(frame);
        const double source = at < moved ? at * anchor / moved : last - (last - at) * (last - anchor) / (last - moved);
        const auto from = std::min(frames - 2, static_cast<std::size_t>(std::max(0.0, source)));
        const auto share = static_cast<float>(std::clamp(source - static_cast<double>(from), 0.0, 1.0));
        for (std::size_t band = 0; band < bands; ++band)
            features[frame * bands + band] =
                std::lerp(before[from * bands + band], before[(from + 1) * bands + band], share);
    }
}

std::int64_t slidingOffset(std::size_t word, std::size_t window, Range share, Random& random) {
    const auto length = static_cast<double>(word);
    const auto room = static_cast<double>(window);
    const double whole = std::min(length, room);
    // At the left border `seen` samples of the word are its last ones, at the right border its first ones.
    const Range seen{share.low * whole, share.high * whole};
    if (share.high >= 1.0)
        return static_cast<std::int64_t>(std::llround(random.uniform(Range{seen.low - length, room - seen.low})));
    const double part = random.uniform(seen);
    return static_cast<std::int64_t>(std::llround(random.chance(0.5) ? part - length : room - part));
}

} // namespace dclscope::training
