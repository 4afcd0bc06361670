// SPDX-License-Identifier: Apache-2.0
#include "core/models/waveform_front_end.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/features/mel_filters.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace dclscope::models {
namespace {

constexpr const char* kReal = "spectrogram_extractor.stft.conv_real.weight";
constexpr const char* kImaginary = "spectrogram_extractor.stft.conv_imag.weight";
constexpr const char* kMel = "logmel_extractor.melW";

/// Rows of the Fourier transform, [fftSize / 2 + 1, fftSize], times the periodic Hann window.
/// @param phase  0 for cosines, pi / 2 for minus sines
std::vector<float> fourierRows(const FrontEnd& f, double phase) {
    const auto size = static_cast<std::size_t>(f.fftSize);
    const double step = 2.0 * std::numbers::pi / static_cast<double>(f.fftSize);
    std::vector<double> wave(size);
    const std::vector<double> window = hannWindow(f.fftSize);
    for (std::size_t i = 0; i < size; ++i) wave[i] = std::cos(step * static_cast<double>(i) + phase);
    std::vector<float> rows;
    rows.reserve((size / 2 + 1) * size);
    for (std::size_t bin = 0; bin <= size / 2; ++bin)
        for (std::size_t i = 0; i < size; ++i) rows.push_back(static_cast<float>(window[i] * wave[bin * i % size]));
    return rows;
}

} // namespace

WaveformFrontEnd::WaveformFrontEnd(std::string_view name) : options_(FrontEnd::named(name)) {}

void WaveformFrontEnd::check(Checklist& list) const {
    const FrontEnd& f = options_;
    const std::int64_t bins = f.fftSize / 2 + 1;
    list.allow(kReal, {bins, 1, f.fftSize});
    list.allow(kImaginary, {bins, 1, f.fftSize});
    list.allow(kMel, {bins, f.mels});
}

void WaveformFrontEnd::walk(Parameters& parameters) { parameters.batchNorm("bn0", options_.mels, norm_); }

void WaveformFrontEnd::verifyTensor(const TensorSource& source, std::string_view key,
                                    const std::vector<float>& expected) const {
    // Half precision, even bfloat16, is near enough; another window, rate or range of frequencies is far off.
    constexpr float kAllowed = 0.004F;
    const std::vector<float> got = source.readFloats(key).values;
    const float largest = *std::max_element(expected.begin(), expected.end());
    const auto near = [&](float a, float b) { return std::fabs(a - b) <= kAllowed * largest; };
    if (got.size() != expected.size() || !std::equal(got.begin(), got.end(), expected.begin(), near))
        throw CheckpointError(source.path(),
                              "tensor " + inQuotes(key) + " is not that of the front end " + options_.name +
                                  ", so the network would be given other features than it was trained on",
                              std::string(key));
}

void WaveformFrontEnd::verify(const TensorSource& source) const {
    const FrontEnd& f = options_;
    if (source.find(kReal) != nullptr) verifyTensor(source, kReal, fourierRows(f, 0.0));
    if (source.find(kImaginary) != nullptr) verifyTensor(source, kImaginary, fourierRows(f, 0.5 * std::numbers::pi));
    if (source.find(kMel) != nullptr) verifyTensor(source, kMel, MelFilters(f).dense());
}

void WaveformFrontEnd::fold() {
    logMel_.emplace(options_);
    for (std::int64_t band = 0; band < options_.mels; ++band) {
        scale_.push_back(norm_.scale(band));
        shift_.push_back(norm_.shift(band));
    }
}

void WaveformFrontEnd::describe(ModelFacts& facts) const {
    const FrontEnd& f = options_;
    facts.input = InputKind::Waveform;
    facts.frontEnd = f.name;
    facts.sampleRateHz = f.inputRateHz;
    facts.inputText = "[batch, samples], a waveform at " + std::to_string(std::lround(f.inputRateHz)) + " Hz";
}

layers::FeatureMap WaveformFrontEnd::decibels(const Array& waveform, const ParallelFor& workers) const {
    if (waveform.shape.size() != 2 || waveform.values.empty())
        throw ShapeError("expected a waveform [batch, samples], got " + shapeText(waveform.shape));
    const auto samples = static_cast<std::size_t>(waveform.shape[1]);
    const auto frames = static_cast<std::int64_t>(logMel_->frameCount(samples));
    layers::FeatureMap result(waveform.shape[0], 1, frames, options_.mels);
    runParallel(workers, result.batch, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t n = begin; n < end; ++n) {
            const auto sound = std::span(waveform.values).subspan(static_cast<std::size_t>(n) * samples, samples);
            const Array rows = logMel_->decibels(sound);
            std::copy(rows.values.begin(), rows.values.end(), result.image(n).begin());
        }
    });
    return result;
}

void WaveformFrontEnd::normalize(layers::FeatureMap& decibels) const {
    const std::size_t bands = scale_.size();
    for (std::size_t row = 0; row < decibels.values.size(); row += bands)
        for (std::size_t band = 0; band < bands; ++band)
            decibels.values[row + band] = decibels.values[row + band] * scale_[band] + shift_[band];
}

} // namespace dclscope::models
