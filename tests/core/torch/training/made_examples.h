// SPDX-License-Identifier: Apache-2.0
// Examples that are made up as they are asked for, of every shape that networks take, so that learners and the trainer need
// no files.
#pragma once

#include "core/base/error.h"
#include "core/features/log_mel.h"
#include "core/training/example_source.h"
#include "core/training/random.h"

#include <cmath>
#include <functional>
#include <numeric>

namespace dclscope::training {

/// Example i has label i modulo the number of classes. Class k shows in the k-th part of a picture's or spectrogram's height,
/// of a spiking network's inputs, or as a tone.
class MadeExamples : public ExampleSource {
public:
    struct Options {
        std::size_t classes = 2;
        std::size_t perEpoch = 24;
        std::size_t validation = 8;
        bool multiLabel = false;
        std::vector<std::int64_t> shape{32, 32}; ///< height and width, or steps and inputs
        std::function<void(std::int64_t epoch, std::size_t first)> asked = {}; ///< called for each training batch
    };

    MadeExamples(const Recipe& recipe, Options options)
        : options_(std::move(options)), input_(inputOf(recipe.network, recipe.pictures())),
          seed_(static_cast<std::uint64_t>(recipe.training.seed)) {
        for (std::size_t k = 0; k < options_.classes; ++k) labels_.push_back("class " + std::to_string(k));
        if (input_ == NetworkInput::TimeMel) logMel_ = std::make_unique<LogMel>(recipe.frontEnd);
    }

    const std::vector<std::string>& labels() const noexcept override { return labels_; }
    const std::string& credit() const noexcept override { return credit_; }
    const std::vector<std::string>& facts() const noexcept override { return facts_; }
    bool multiLabel() const noexcept override { return options_.multiLabel; }
    std::vector<std::int64_t> exampleShape() const override {
        const std::vector<std::int64_t> shape = training(0, 0, 1, 1).shape;
        return {shape.begin() + 1, shape.end()};
    }
    std::size_t examplesPerEpoch() const override { return options_.perEpoch; }
    Batch training(std::int64_t epoch, std::size_t first, std::size_t count, unsigned) const override {
        if (options_.asked && count > 1) options_.asked(epoch, first);
        return batch(static_cast<std::uint64_t>(epoch) + 1, first, count, true);
    }
    std::size_t validationCount() const override { return options_.validation; }
    Batch validation(std::size_t first, std::size_t count, unsigned) const override {
        return batch(0, first, count, false);
    }
    std::string validationName(std::size_t index) const override { return "made " + std::to_string(index); }

private:
    Batch batch(std::uint64_t stream, std::size_t first, std::size_t count, bool features) const {
        Batch batch;
        for (std::size_t i = first; i < first + count; ++i) {
            const std::size_t label = i % options_.classes;
            Random random(seed_ + (stream << 20), i);
            Array one = input_ == NetworkInput::TimeMel ? sound(label, random) : picture(label, random);
            if (input_ == NetworkInput::TimeMel && features) {
                one = logMel_->features(one.values);
                one.shape = {1, static_cast<std::int64_t>(one.values.size() / logMel_->channels()),
                             static_cast<std::int64_t>(logMel_->channels())};
            }
            if (batch.shape.empty()) batch.shape = one.shape;
            batch.input.insert(batch.input.end(), one.values.begin(), one.values.end());
            batch.labels.push_back(static_cast<std::int64_t>(label));
            if (!options_.multiLabel) continue;
            for (std::size_t k = 0; k < options_.classes; ++k) batch.targets.push_back(k == label ? 1.0F : 0.0F);
        }
        batch.shape.insert(batch.shape.begin(), static_cast<std::int64_t>(count));
        return batch;
    }
    Array picture(std::size_t label, Random& random) const {
        const std::int64_t height = options_.shape[0], width = options_.shape[1];
        const bool spiking = input_ == NetworkInput::Spiking;
        const std::int64_t part = (spiking ? width : height) / static_cast<std::int64_t>(options_.classes);
        const std::int64_t channels = input_ == NetworkInput::Picture ? 3 : 1;
        Array array{{channels, height, width}, {}};
        if (spiking) array.shape = {height, width};
        for (std::int64_t i = 0; i < channels * height * width; ++i) {
            const std::int64_t place = spiking ? i % width : i / width % height;
            const bool bright = place / part == static_cast<std::int64_t>(label);
            const double value = (bright ? 0.8 : 0.0) + 0.3 * random.normal();
            array.values.push_back(spiking ? (value > 0.5 ? 1.0F : 0.0F) : static_cast<float>(value));
        }
        return array;
    }
    Array sound(std::size_t label, Random& random) const {
        Array wave{{32000 / 4}, {}};
        const double hertz = 400.0 * std::pow(4.0, static_cast<double>(label)) * (1.0 + 0.2 * random.uniform());
        for (int t = 0; t < 32000 / 4; ++t)
            wave.values.push_back(
                static_cast<float>(0.2 * std::sin(6.283185307 * hertz * t / 32000.0) + 0.02 * random.normal()));
        return wave;
    }

    Options options_;
    NetworkInput input_;
    std::uint64_t seed_;
    std::vector<std::string> labels_;
    std::string credit_ = "made up by the test";
    std::vector<std::string> facts_{"All of it is made up."};
    std::unique_ptr<LogMel> logMel_;
};

} // namespace dclscope::training
