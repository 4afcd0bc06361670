// SPDX-License-Identifier: Apache-2.0
// A network that only says what it was given.
#pragma once

#include "core/models/model.h"
#include "core/tagging/tag_model.h"

#include <atomic>
#include <chrono>
#include <memory>
#include <thread>
#include <vector>

namespace dclscope::test {

/// Two classes: the mean of the input's values over all of it, and how many there are; the scene is both.
class FakeModel : public models::Model {
public:
    explicit FakeModel(models::InputKind kind, std::int64_t classes = 2) {
        facts_.input = kind;
        facts_.inputText = "fake input";
        facts_.frontEnd = kind == models::InputKind::Waveform ? "panns-64" : "dcls-audio-128";
        facts_.sampleRateHz = 32000.0;
        facts_.classes = classes;
        facts_.multiLabel = models::isAudioSet(classes);
        facts_.heads = {"logits", "probabilities", "scene"};
    }
    const models::ModelFacts& facts() const noexcept override { return facts_; }

    mutable std::vector<Array> given;                                              ///< inputs of all runs
    mutable std::atomic<int> runs{0};                                              ///< begun so far
    std::atomic<std::chrono::milliseconds> slowness{std::chrono::milliseconds(0)}; ///< how long a run takes at least

private:
    Array compute(const Array& input, std::string_view, int) const override {
        ++runs;
        given.push_back(input);
        std::this_thread::sleep_for(slowness.load());
        double sum = 0.0;
        for (const float value : input.values) sum += static_cast<double>(value);
        const auto count = static_cast<double>(input.values.size());
        return {{1, 2}, {static_cast<float>(sum / count), static_cast<float>(count)}};
    }

    models::ModelFacts facts_;
};

} // namespace dclscope::test
