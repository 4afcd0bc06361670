// SPDX-License-Identifier: Apache-2.0
#include "core/training/room.h"

#include "core/training/augmentation.h"

#include <kissfft/kiss_fftr.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <functional>
#include <memory>
#include <vector>

namespace dclscope::training {
namespace {

/// Octaves below half the sampling rate that get a gain of their own; what is lower shares the last one's.
constexpr std::size_t kOctaves = 7;
constexpr Range kEchoBeginsSeconds{0.002, 0.02};
constexpr Range kEchoBelowDb{0.0, 12.0};

/// Fourier transforms of one power of two, both ways. One per thread: the plans hold scratch memory.
class Spectrum {
public:
    explicit Spectrum(std::size_t size)
        : forward_(kiss_fftr_alloc(static_cast<int>(size), 0, nullptr, nullptr), &std::free),
          back_(kiss_fftr_alloc(static_cast<int>(size), 1, nullptr, nullptr), &std::free), samples_(size) {}
    std::size_t size() const noexcept { return samples_.size(); }

    /// The bins of the samples, followed by zeros.
    std::vector<kiss_fft_cpx> of(std::span<const float> samples) {
        std::vector<kiss_fft_cpx> bins(size() / 2 + 1);
        std::fill(std::copy(samples.begin(), samples.end(), samples_.begin()), samples_.end(), 0.0F);
        kiss_fftr(forward_.get(), samples_.data(), bins.data());
        return bins;
    }
    /// As many samples as `samples` has room for, `size()` times too large.
    void samplesOf(const std::vector<kiss_fft_cpx>& bins, std::span<float> samples) {
        kiss_fftri(back_.get(), bins.data(), samples_.data());
        std::copy_n(samples_.begin(), samples.size(), samples.begin());
    }

private:
    using Plan = std::unique_ptr<kiss_fftr_state, decltype(&std::free)>;
    Plan forward_, back_;
    std::vector<float> samples_;
};

/// With room for twice as many samples: a filter's tail does not come round to the beginning.
Spectrum& spectrumFor(std::size_t samples) {
    thread_local std::unique_ptr<Spectrum> spectrum;
    const std::size_t size = std::bit_ceil(std::max<std::size_t>(2 * samples, 64));
    if (!spectrum || spectrum->size() != size) spectrum = std::make_unique<Spectrum>(size);
    return *spectrum;
}

/// Filters in place, keeping the mean power. @param change  of the bins
void filtered(std::span<float> samples, const std::function<void(std::vector<kiss_fft_cpx>&)>& change) {
    const double power = meanPower(samples);
    if (power <= 0.0) return;
    Spectrum& spectrum = spectrumFor(samples.size());
    std::vector<kiss_fft_cpx> bins = spectrum.of(samples);
    change(bins);
    spectrum.samplesOf(bins, samples);
    const auto factor = static_cast<float>(std::sqrt(power / std::max(meanPower(samples), 1e-30)));
    for (float& sample : samples) sample *= factor;
}

std::vector<float> echo(std::size_t count, double sampleRateHz, double seconds, Random& random) {
    std::vector<float> response(count);
    response.front() = 1.0F;
    const auto begin = static_cast<std::size_t>(random.uniform(kEchoBeginsSeconds) * sampleRateHz);
    const double energy = std::pow(10.0, -random.uniform(kEchoBelowDb) / 10.0);
    const double fall = std::log(1000.0) / (seconds * sampleRateHz); // 60 dB of amplitude, in nepers a sample
    double sum = 0.0;
    for (std::size_t i = std::max<std::size_t>(begin, 1); i < count; ++i) {
        const double value = std::exp(-fall * static_cast<double>(i - begin)) * random.normal();
        sum += value * value;
        response[i] = static_cast<float>(value);
    }
    const auto factor = static_cast<float>(sum > 0.0 ? std::sqrt(energy / sum) : 0.0);
    for (float& value : std::span(response).subspan(1)) value *= factor;
    return response;
}

} // namespace

void coloured(std::span<float> samples, double toneDb, Random& random) {
    std::vector<double> gains(kOctaves);
    for (double& gain : gains) gain = random.uniform(Range{-toneDb, toneDb});
    filtered(samples, [&](std::vector<kiss_fft_cpx>& bins) {
        const auto highest = static_cast<double>(bins.size() - 1);
        for (std::size_t i = 0; i < bins.size(); ++i) {
            const double octave = std::clamp(std::log2(highest / std::max(static_cast<double>(i), 1.0)), 0.0,
                                             static_cast<double>(kOctaves - 1));
            const auto below = static_cast<std::size_t>(octave);
            const double share = octave - static_cast<double>(below);
            const double db = (1.0 - share) * gains[below] + share * gains[std::min(below + 1, kOctaves - 1)];
            const auto factor = static_cast<float>(std::pow(10.0, db / 20.0));
            bins[i].r *= factor;
            bins[i].i *= factor;
        }
    });
}

void echoed(std::span<float> samples, double sampleRateHz, double seconds, Random& random) {
    const std::vector<float> response = echo(samples.size(), sampleRateHz, seconds, random);
    const std::vector<kiss_fft_cpx> room = spectrumFor(samples.size()).of(response);
    filtered(samples, [&](std::vector<kiss_fft_cpx>& bins) {
        for (std::size_t i = 0; i < bins.size(); ++i)
            bins[i] = {bins[i].r * room[i].r - bins[i].i * room[i].i, bins[i].r * room[i].i + bins[i].i * room[i].r};
    });
}

void asHeard(std::span<float> samples, const AugmentationRecipe& augmentation, double sampleRateHz, Random& random) {
    if (augmentation.echoProbability > 0.0 && random.chance(augmentation.echoProbability))
        echoed(samples, sampleRateHz, random.uniform(augmentation.echoSeconds), random);
    if (augmentation.toneDb > 0.0) coloured(samples, augmentation.toneDb, random);
}

} // namespace dclscope::training
