// SPDX-License-Identifier: Apache-2.0
#include "core/training/room.h"

#include "core/training/augmentation.h"

#include <kissfft/kiss_fftr.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <functional>
#include <map>
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

/// @param samples  with room for the filter's tail: it does not come round to the beginning
Spectrum& spectrumFor(std::size_t samples) {
    thread_local std::map<std::size_t, Spectrum> spectra; // one or two: a training's windows are equally long
    const std::size_t size = std::bit_ceil(std::max<std::size_t>(samples, 64));
    return spectra.try_emplace(size, size).first->second;
}

/// Filters in place, keeping the mean power. @param change  of the bins of `spectrum`
void filtered(std::span<float> samples, Spectrum& spectrum,
              const std::function<void(std::vector<kiss_fft_cpx>&)>& change) {
    const double power = meanPower(samples);
    if (power <= 0.0) return;
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

using OctaveGains = std::array<double, kOctaves>;

/// What a bin is multiplied by: the gains of its octave and the next lower one, dB, weighted by where between them it lies.
float factorAt(const OctaveGains& gains, std::size_t highest, std::size_t bin) {
    const double octave =
        std::clamp(std::log2(static_cast<double>(highest) / static_cast<double>(std::max<std::size_t>(bin, 1))), 0.0,
                   static_cast<double>(kOctaves - 1));
    const auto below = static_cast<std::size_t>(octave);
    const double share = octave - static_cast<double>(below);
    const double db = (1.0 - share) * gains[below] + share * gains[std::min(below + 1, kOctaves - 1)];
    return static_cast<float>(std::pow(10.0, db / 20.0));
}

} // namespace

void coloured(std::span<float> samples, double toneDb, Random& random) {
    OctaveGains gains{};
    for (double& gain : gains) gain = random.uniform(Range{-toneDb, toneDb});
    // So smooth a curve rings for a fraction of the longest wave that it tells from others.
    Spectrum& spectrum = spectrumFor(samples.size() + samples.size() / 8);
    filtered(samples, spectrum, [&gains](std::vector<kiss_fft_cpx>& bins) {
        const std::size_t highest = bins.size() - 1;
        // Octaves begin at powers of two, so that between two of these bins the curve has no corner.
        const std::size_t step = std::max<std::size_t>(1, highest >> (kOctaves + 3));
        float factor = factorAt(gains, highest, 0);
        for (std::size_t i = 0; i < highest; i += step) {
            const float next = factorAt(gains, highest, i + step);
            const float slope = (next - factor) / static_cast<float>(step);
            for (std::size_t k = 0; k < step; ++k) {
                const float here = factor + slope * static_cast<float>(k);
                bins[i + k].r *= here;
                bins[i + k].i *= here;
            }
            factor = next;
        }
        bins[highest].r *= factor;
    });
}

void echoed(std::span<float> samples, double sampleRateHz, double seconds, Random& random) {
    const std::vector<float> response = echo(samples.size(), sampleRateHz, seconds, random);
    Spectrum& spectrum = spectrumFor(2 * samples.size());
    const std::vector<kiss_fft_cpx> room = spectrum.of(response);
    filtered(samples, spectrum, [&](std::vector<kiss_fft_cpx>& bins) {
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
