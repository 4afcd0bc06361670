// SPDX-License-Identifier: Apache-2.0
#include "core/training/example_shapes.h"

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

} // namespace dclscope::training
