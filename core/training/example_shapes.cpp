// SPDX-License-Identifier: Apache-2.0
#include "core/training/example_shapes.h"

#include <algorithm>
#include <cmath>

namespace dclscope::training {

std::vector<std::int64_t> featureShape(NetworkInput input, std::size_t frames, std::size_t bands) {
    const auto time = static_cast<std::int64_t>(frames);
    const auto mel = static_cast<std::int64_t>(bands);
    if (input == NetworkInput::Spiking) return {time, mel};
    return input == NetworkInput::MelTime ? std::vector<std::int64_t>{1, mel, time}
                                          : std::vector<std::int64_t>{1, time, mel};
}

Batch featureBatch(NetworkInput input, std::vector<float> features, std::vector<std::int64_t> labels,
                   std::size_t frames, std::size_t bands) {
    Batch batch;
    batch.shape = featureShape(input, frames, bands);
    batch.shape.insert(batch.shape.begin(), static_cast<std::int64_t>(labels.size()));
    batch.labels = std::move(labels);
    batch.input = std::move(features);
    if (input != NetworkInput::MelTime) return batch;
    std::vector<float> turned(batch.input.size());
    for (std::size_t i = 0; i < batch.count(); ++i) {
        const float* from = batch.input.data() + i * frames * bands;
        float* to = turned.data() + i * frames * bands;
        for (std::size_t t = 0; t < frames; ++t)
            for (std::size_t band = 0; band < bands; ++band) to[band * frames + t] = from[t * bands + band];
    }
    batch.input = std::move(turned);
    return batch;
}

Image rasterPicture(std::span<const float> spikes, std::size_t inputs) {
    const std::size_t steps = spikes.size() / inputs;
    Image image{static_cast<std::int64_t>(steps), static_cast<std::int64_t>(inputs),
                std::vector<std::uint8_t>(3 * steps * inputs)};
    const float most = spikes.empty() ? 1.0F : std::max(1e-6F, *std::max_element(spikes.begin(), spikes.end()));
    for (std::size_t t = 0; t < steps; ++t)
        for (std::size_t i = 0; i < inputs; ++i) {
            const float share = std::clamp(spikes[t * inputs + i] / most, 0.0F, 1.0F);
            const auto grey = static_cast<std::uint8_t>(std::lround(255.0F * (1.0F - share)));
            std::fill_n(image.rgb.begin() + static_cast<std::ptrdiff_t>(3 * ((inputs - 1 - i) * steps + t)), 3, grey);
        }
    return image;
}

} // namespace dclscope::training
