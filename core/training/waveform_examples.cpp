// SPDX-License-Identifier: Apache-2.0
#include "core/training/waveform_examples.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/base/threads.h"
#include "core/features/log_mel.h"
#include "core/features/resample.h"
#include "core/tagging/labels.h"
#include "core/training/augmentation.h"
#include "core/training/dataset.h"
#include "core/training/division.h"
#include "core/training/drawing.h"
#include "core/training/example_files.h"
#include "core/training/example_shapes.h"
#include "core/training/judging.h"
#include "core/training/room.h"
#include "core/training/vocal_tract.h"

#include <algorithm>
#include <cmath>

namespace dclscope::training {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kTargetsAtOnce = 4096;
constexpr float kSixteenBits = 32768.0F;

class WaveformExamples final : public ExampleSource {
public:
    WaveformExamples(const Recipe& recipe, std::vector<WaveformFile> learned, WaveformFile judged)
        : recipe_(recipe), input_(inputOf(recipe.network, false)), logMel_(recipe.frontEnd), vocalTract_(recipe),
          frames_(Examples(logMel_, 0).frames), learned_(std::move(learned)), judged_(std::move(judged)),
          labels_(waveformLabels(recipe.data.labels, judged_)), order_(recipe, allClasses()) {
        for (const WaveformFile& file : learned_)
            if (file.classCount() != judged_.classCount())
                throw ConfigError(printable(file.path()) + ": has " + counted(file.classCount(), "class") + ", and " +
                                  printable(judged_.path()) + " " + std::to_string(judged_.classCount()));
        facts_.push_back(divisionFact(allClasses().size(), judged_.count(), labels_.size(), "clip",
                                      "those of " + fileNames({judged_.path()})));
        facts_.push_back(
            "The files do not say which clips are of one source: that none is on both sides is up to them.");
    }

    const std::vector<std::string>& labels() const noexcept override { return labels_; }
    const std::string& credit() const noexcept override { return recipe_.data.credit; }
    const std::vector<std::string>& facts() const noexcept override { return facts_; }
    bool multiLabel() const noexcept override { return true; }
    std::vector<std::int64_t> exampleShape() const override {
        return featureShape(input_, frames_, logMel_.channels());
    }
    std::size_t examplesPerEpoch() const override { return order_.count(); }

    Batch training(std::int64_t epoch, std::size_t first, std::size_t count, unsigned threads) const override {
        const auto shown = order_.of(epoch);
        std::vector<std::size_t> indices(shown->begin() + static_cast<std::ptrdiff_t>(first),
                                         shown->begin() + static_cast<std::ptrdiff_t>(first + count));
        std::vector<std::vector<float>> clips = clipsOf(indices);
        Examples examples(frames_, logMel_.channels(), count);
        forEachItem(count, threads, [&](std::size_t i) {
            Random random = order_.randomOf(epoch, first + i);
            Array levels = logMel_.levels(augmented(atRate(std::move(clips[i])), random));
            vocalTract_.vary(levels.values, random);
            warpTime(levels.values, logMel_.bands(), recipe_.augmentation.timeWarpFrames, random);
            setFeatures(logMel_, std::move(levels), examples.window(i));
        });
        std::vector<const std::vector<std::int64_t>*> classes;
        for (const std::size_t index : indices) classes.push_back(&classesOf(index));
        return labelled(
            featureBatch(input_, std::move(examples.features), std::move(examples.labels), frames_, logMel_.channels()),
            classes);
    }

    std::size_t validationCount() const override { return judged_.count(); }
    Batch validation(std::size_t first, std::size_t count, unsigned threads) const override {
        std::vector<std::int64_t> rows(count);
        std::vector<const std::vector<std::int64_t>*> classes;
        for (std::size_t i = 0; i < count; ++i) {
            rows[i] = static_cast<std::int64_t>(first + i);
            classes.push_back(&judged_.classes().at(first + i));
        }
        std::vector<std::vector<float>> clips = judged_.clips(rows);
        const bool features = input_ != NetworkInput::TimeMel;
        const auto samples = static_cast<std::size_t>(recipe_.frontEnd.windowSamples);
        Examples examples(features ? frames_ : samples, features ? logMel_.channels() : 1, count);
        forEachItem(count, threads, [&](std::size_t i) {
            const auto window = judgedSamples(atRate(std::move(clips[i])), recipe_.frontEnd, JudgedBy::Beginning);
            if (features)
                setFeatures(logMel_, window, examples.window(i));
            else
                std::copy(window.begin(), window.end(), examples.window(i).begin());
        });
        if (features)
            return labelled(featureBatch(input_, std::move(examples.features), std::move(examples.labels), frames_,
                                         logMel_.channels()),
                            classes);
        Batch batch;
        batch.shape = {static_cast<std::int64_t>(count), static_cast<std::int64_t>(samples)};
        batch.input = std::move(examples.features);
        batch.labels.resize(count);
        return labelled(std::move(batch), classes);
    }
    std::string validationName(std::size_t index) const override {
        return "clip " + std::to_string(index) + " of " + fs::path(judged_.path()).filename().string();
    }

private:
    std::vector<std::vector<std::int64_t>> allClasses() const {
        std::vector<std::vector<std::int64_t>> all;
        for (const WaveformFile& file : learned_) all.insert(all.end(), file.classes().begin(), file.classes().end());
        return all;
    }
    std::pair<std::size_t, std::size_t> placeOf(std::size_t index) const {
        std::size_t file = 0;
        while (index >= learned_[file].count()) index -= learned_[file++].count();
        return {file, index};
    }
    const std::vector<std::int64_t>& classesOf(std::size_t index) const {
        const auto [file, row] = placeOf(index);
        return learned_[file].classes()[row];
    }
    /// Each file's rows are read in rising order, for the sake of chunks and discs.
    std::vector<std::vector<float>> clipsOf(const std::vector<std::size_t>& indices) const {
        std::vector<std::vector<float>> clips(indices.size());
        for (std::size_t file = 0; file < learned_.size(); ++file) {
            std::vector<std::pair<std::int64_t, std::size_t>> wanted;
            for (std::size_t i = 0; i < indices.size(); ++i)
                if (const auto [of, row] = placeOf(indices[i]); of == file)
                    wanted.emplace_back(static_cast<std::int64_t>(row), i);
            std::sort(wanted.begin(), wanted.end());
            std::vector<std::int64_t> rows;
            for (const auto& [row, i] : wanted) rows.push_back(row);
            if (rows.empty()) continue;
            std::vector<std::vector<float>> read = learned_[file].clips(rows);
            for (std::size_t i = 0; i < wanted.size(); ++i) clips[wanted[i].second] = std::move(read[i]);
        }
        return clips;
    }
    std::vector<float> atRate(std::vector<float> clip) const {
        const double rate = recipe_.frontEnd.inputRateHz;
        return rate == kPackedRateHz ? std::move(clip)
                                     : resampleSinc(clip, std::lround(kPackedRateHz), std::lround(rate));
    }
    std::vector<float> augmented(const std::vector<float>& clip, Random& random) const {
        const AugmentationRecipe& augmentation = recipe_.augmentation;
        const std::vector<float> sound = atSpeed(clip, augmentation.speeds[random.below(augmentation.speeds.size())]);
        std::vector<float> window(static_cast<std::size_t>(recipe_.frontEnd.windowSamples));
        const auto room = static_cast<std::int64_t>(window.size()) - static_cast<std::int64_t>(sound.size());
        const auto offset = static_cast<std::int64_t>(random.below(static_cast<std::size_t>(std::abs(room)) + 1));
        place(window, sound, room < 0 ? -offset : offset);
        if (random.chance(augmentation.noiseProbability))
            mixAtSnr(window, colouredNoise(window.size(), random.uniform(augmentation.noiseSlope), random),
                     meanPower(sound), random.uniform(augmentation.noiseSnrDb));
        asHeard(window, augmentation, recipe_.frontEnd.inputRateHz, random);
        amplify(window, random.uniform(augmentation.gainDb));
        if (augmentation.rollShare > 0.0) rolled(window, augmentation.rollShare, random);
        return window;
    }
    Batch labelled(Batch batch, const std::vector<const std::vector<std::int64_t>*>& classes) const {
        batch.targets.assign(classes.size() * labels_.size(), 0.0F);
        for (std::size_t i = 0; i < classes.size(); ++i) {
            batch.labels[i] = classes[i]->empty() ? -1 : classes[i]->front();
            for (const std::int64_t label : *classes[i])
                batch.targets[i * labels_.size() + static_cast<std::size_t>(label)] = 1.0F;
        }
        return batch;
    }

    Recipe recipe_;
    NetworkInput input_;
    LogMel logMel_;
    VocalTract vocalTract_;
    std::size_t frames_;
    std::vector<WaveformFile> learned_;
    WaveformFile judged_;
    std::vector<std::string> labels_, facts_;
    EpochOrder order_;
};

} // namespace

WaveformFile::WaveformFile(const fs::path& path) : rows_(path) {
    const auto waveforms = rows_.find("waveform");
    const auto targets = rows_.find("target");
    if (!waveforms || !targets || waveforms->width < 1 || targets->width < 1)
        throw CheckpointError(path.string(), "holds no packed sounds: needed are waveform [clips, samples] and target "
                                             "[clips, classes]");
    if (waveforms->rows != targets->rows || targets->rows == 0)
        throw CheckpointError(path.string(), "has " + std::to_string(waveforms->rows) + " waveforms and " +
                                                 std::to_string(targets->rows) + " targets");
    classCount_ = targets->width;
    for (std::int64_t first = 0; first < targets->rows; first += kTargetsAtOnce)
        for (const std::vector<float>& row :
             rows_.read("target", first, std::min(kTargetsAtOnce, targets->rows - first))) {
            std::vector<std::int64_t>& classes = classes_.emplace_back();
            for (std::size_t i = 0; i < row.size(); ++i)
                if (row[i] > 0.5F) classes.push_back(static_cast<std::int64_t>(i));
        }
}

std::vector<std::vector<float>> WaveformFile::clips(std::span<const std::int64_t> rows) const {
    std::vector<std::vector<float>> clips = rows_.read("waveform", rows);
    for (std::vector<float>& clip : clips)
        for (float& sample : clip) sample /= kSixteenBits;
    return clips;
}

std::vector<std::string> waveformLabels(const std::vector<std::string>& given, const WaveformFile& file) {
    if (given.empty())
        if (std::vector<std::string> names = bundledLabels(LabelSet::AudioSet, file.classCount()); !names.empty())
            return names;
    return classNames(given, file.classCount(), file.path(), "labels");
}

std::unique_ptr<ExampleSource> openWaveforms(const Recipe& recipe, const std::optional<fs::path>& dataFolder) {
    const fs::path folder = dataFolder ? *dataFolder : firstFolder(recipe.data.folders, recipe.data.credit);
    const ExampleFiles files = exampleFiles(folder, recipe.data.credit);
    std::vector<WaveformFile> learned;
    for (const fs::path& file : files.learned) learned.emplace_back(file);
    return std::make_unique<WaveformExamples>(recipe, std::move(learned), WaveformFile(files.judged.front()));
}

} // namespace dclscope::training
