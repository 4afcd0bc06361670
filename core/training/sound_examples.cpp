// SPDX-License-Identifier: Apache-2.0
#include "core/training/sound_examples.h"

#include "core/training/example_shapes.h"
#include "core/training/examples.h"
#include "core/training/kept_batches.h"

namespace dclscope::training {
namespace {

class SoundExamples final : public ExampleSource {
public:
    SoundExamples(const Recipe& recipe, TrainingData data)
        : recipe_(recipe), input_(inputOf(recipe.network, false)), data_(std::move(data)), maker_(recipe_, data_) {}

    const std::vector<std::string>& labels() const noexcept override { return data_.labels; }
    const std::string& credit() const noexcept override { return data_.credit; }
    const std::vector<std::string>& facts() const noexcept override { return data_.facts; }
    std::optional<std::size_t> background() const noexcept override {
        return recipe_.hasBackground() ? std::optional(data_.background) : std::nullopt;
    }
    std::vector<std::int64_t> exampleShape() const override {
        return featureShape(input_, maker_.frames(), maker_.channels());
    }
    std::size_t examplesPerEpoch() const override { return maker_.examplesPerEpoch(); }
    Batch training(std::int64_t epoch, std::size_t first, std::size_t count, unsigned threads) const override {
        return asFeatures(maker_.training(epoch, first, count, threads));
    }

    std::size_t validationCount() const override { return data_.validation.size(); }
    Batch validation(std::size_t first, std::size_t count, unsigned threads) const override {
        return validation_.get(first, count,
                               [&] { return asJudged(maker_.validation(first, count, judgedForm(), threads)); });
    }
    std::string validationName(std::size_t index) const override {
        return data_.validation.at(index).file.path.string();
    }
    std::size_t backgroundCount() const override { return maker_.backgroundCount(); }
    Batch backgroundValidation(std::size_t first, std::size_t count, unsigned threads) const override {
        return background_.get(first, count,
                               [&] { return asJudged(maker_.background(first, count, judgedForm(), threads)); });
    }

private:
    WindowForm judgedForm() const noexcept {
        return input_ == NetworkInput::TimeMel ? WindowForm::Samples : WindowForm::Features;
    }
    Batch asFeatures(Examples examples) const {
        return featureBatch(input_, std::move(examples.features), std::move(examples.labels), examples.frames,
                            examples.channels);
    }
    Batch asJudged(Examples examples) const {
        if (judgedForm() == WindowForm::Features) return asFeatures(std::move(examples));
        Batch batch;
        batch.shape = {static_cast<std::int64_t>(examples.count()), static_cast<std::int64_t>(examples.frames)};
        batch.input = std::move(examples.features);
        batch.labels = std::move(examples.labels);
        return batch;
    }

    const Recipe recipe_;
    NetworkInput input_;
    TrainingData data_;
    ExampleMaker maker_;
    KeptBatches validation_;
    KeptBatches background_;
};

} // namespace

std::unique_ptr<ExampleSource> openSounds(const Recipe& recipe, const std::optional<std::filesystem::path>& dataFolder,
                                          unsigned threads) {
    return std::make_unique<SoundExamples>(recipe, loadTrainingData(recipe, dataFolder, threads));
}

} // namespace dclscope::training
