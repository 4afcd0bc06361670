// SPDX-License-Identifier: Apache-2.0
// A network made by hand that tells a low tone from a high one and from everything else.
#pragma once

#include "core/tagging/tag_model.h"

#include <cmath>
#include <numbers>
#include <string>
#include <vector>

namespace dclscope::test {

/// Hidden neuron 0 fires on each step when the lower bands alone are loud, neuron 1 when the upper ones alone
/// are; the background's output is pulled up a little all the time.
inline snn::NetworkSpec toneNetwork() {
    constexpr std::int64_t kBands = 40;
    snn::LayerSpec hidden;
    hidden.inputs = kBands;
    hidden.outputs = 2;
    hidden.tau = 1.0;
    for (std::int64_t neuron = 0; neuron < 2; ++neuron)
        for (std::int64_t band = 0; band < kBands; ++band)
            hidden.weight.push_back((band < kBands / 2) == (neuron == 0) ? 1.0F : -1.0F);
    hidden.positions.assign(hidden.weight.size(), 0.0F);
    snn::LayerSpec output;
    output.inputs = 2;
    output.outputs = 3;
    output.tau = 1.0;
    output.threshold = 1e9F;
    output.weight = {8.0F, 0.0F, 0.0F, 8.0F, 0.0F, 0.0F};
    output.positions.assign(output.weight.size(), 0.0F);
    output.bias = {0.0F, 0.0F, 2.0F};
    snn::NetworkSpec spec;
    spec.layers = {hidden, output};
    spec.version = Version::v1;
    return spec;
}

inline Card toneCard() {
    Card card;
    card.labels = {"low", "high", "other"};
    card.background = "other";
    card.frontEnd = FrontEnd::named("snn-digits-40").toMap();
    return card;
}

inline TagModel toneModel() { return TagModel::make("tones", snn::Network(toneNetwork()), toneCard()); }

/// Faint noise with a tone of 0.6 s in it at each of the given times; tones[i] 0 is 400 Hz, 1 is 3 kHz.
inline std::vector<float> toneStream(double rate, double seconds, const std::vector<double>& times,
                                     const std::vector<int>& tones) {
    std::vector<float> samples(static_cast<std::size_t>(rate * seconds));
    unsigned state = 1;
    for (float& s : samples) {
        state = state * 1664525U + 1013904223U;
        s = (static_cast<float>(state >> 8) / 8388608.0F - 1.0F) * 1e-3F;
    }
    for (std::size_t n = 0; n < times.size(); ++n) {
        const double hz = tones[n] == 0 ? 400.0 : 3000.0;
        const auto first = static_cast<std::size_t>(times[n] * rate);
        for (std::size_t i = first; i < first + static_cast<std::size_t>(0.6 * rate) && i < samples.size(); ++i)
            samples[i] +=
                static_cast<float>(0.3 * std::sin(2.0 * std::numbers::pi * hz * static_cast<double>(i) / rate));
    }
    return samples;
}

} // namespace dclscope::test
