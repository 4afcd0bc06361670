// SPDX-License-Identifier: Apache-2.0
#include "core/experiments/stimulus.h"

#include "core/audio/sound_file.h"
#include "core/base/error.h"
#include "core/images/image_file.h"
#include "core/tagging/labels.h"
#include "core/training/cifar.h"
#include "core/training/example_files.h"
#include "core/training/example_set.h"
#include "core/training/model_judging.h"
#include "core/training/spike_examples.h"
#include "core/training/waveform_examples.h"

#include <algorithm>

namespace dclscope::experiments {
namespace {

namespace fs = std::filesystem;
using Inputs = std::vector<Array>;

constexpr std::int64_t kCochleaInputs = 700; // of SHD and SSC

class FeatureStimuli final : public StimulusSet {
public:
    FeatureStimuli(const fs::path& file, const FrontEnd& frontEnd)
        : set_(training::examplesFor(training::readExampleSet(file), frontEnd)) {}
    std::size_t count() const override { return set_.examples.count(); }
    std::string label(std::size_t i) const override {
        return set_.labels[static_cast<std::size_t>(set_.examples.labels[i])];
    }
    std::string name(std::size_t i) const override { return set_.names.empty() ? std::to_string(i) : set_.names[i]; }
    Inputs inputs(std::size_t i, const RunningNetwork& network) const override {
        return network.ofFeatures(set_.examples.window(i));
    }

private:
    training::ExampleSet set_;
};

/// Sounds or pictures in folders.
class FileStimuli final : public StimulusSet {
public:
    FileStimuli(std::vector<training::SoundFileEntry> files, bool pictures)
        : files_(std::move(files)), pictures_(pictures) {}
    std::size_t count() const override { return files_.size(); }
    std::string label(std::size_t i) const override { return files_[i].label; }
    std::string name(std::size_t i) const override { return files_[i].path.filename().string(); }
    Inputs inputs(std::size_t i, const RunningNetwork& network) const override {
        if (pictures_) return network.ofPicture(readImage(files_[i].path));
        return network.ofSound(readSoundFile(files_[i].path));
    }

private:
    std::vector<training::SoundFileEntry> files_;
    bool pictures_;
};

class CifarStimuli final : public StimulusSet {
public:
    CifarStimuli(const fs::path& file, std::int64_t classes)
        : pictures_(classes), labels_(bundledLabels(LabelSet::Cifar, classes)) {
        pictures_.add(file);
    }
    std::size_t count() const override { return pictures_.count(); }
    std::string label(std::size_t i) const override { return labels_[static_cast<std::size_t>(pictures_.label(i))]; }
    std::string name(std::size_t i) const override { return pictures_.name(i); }
    Inputs inputs(std::size_t i, const RunningNetwork& network) const override {
        return network.ofPicture(pictures_.picture(i));
    }

private:
    training::CifarFiles pictures_;
    std::vector<std::string> labels_;
};

class SpikeStimuli final : public StimulusSet {
public:
    SpikeStimuli(const fs::path& path, const training::SpikeBins& bins, std::int64_t inputs, std::int64_t classes)
        : file_(path, bins), inputs_(inputs),
          labels_(training::classNames(
              {}, std::max(classes, *std::max_element(file_.labels().begin(), file_.labels().end()) + 1), path,
              "extra.keys")) {}
    std::size_t count() const override { return file_.count(); }
    std::string label(std::size_t i) const override { return labels_.at(static_cast<std::size_t>(file_.label(i))); }
    std::string name(std::size_t i) const override { return std::to_string(i); }
    Inputs inputs(std::size_t i, const RunningNetwork& network) const override {
        std::vector<float> frames(static_cast<std::size_t>(file_.steps() * inputs_));
        file_.fill(i, frames, inputs_);
        return network.ofFrames(std::move(frames));
    }

private:
    training::SpikeFile file_;
    std::int64_t inputs_;
    std::vector<std::string> labels_;
};

class ClipStimuli final : public StimulusSet {
public:
    explicit ClipStimuli(const fs::path& path) : file_(path), labels_(training::waveformLabels({}, file_)) {}
    std::size_t count() const override { return file_.count(); }
    std::string label(std::size_t i) const override {
        std::string all;
        for (const std::int64_t label : file_.classes()[i])
            all += (all.empty() ? "" : ", ") + labels_[static_cast<std::size_t>(label)];
        return all;
    }
    std::string name(std::size_t i) const override { return std::to_string(i); }
    Inputs inputs(std::size_t i, const RunningNetwork& network) const override {
        const auto row = static_cast<std::int64_t>(i);
        Sound sound;
        sound.sampleRateHz = training::kPackedRateHz;
        sound.samples = file_.clips({&row, 1}).front();
        return network.ofSound(sound);
    }

private:
    training::WaveformFile file_;
    std::vector<std::string> labels_;
};

std::unique_ptr<const StimulusSet> openSpikeStimuli(const fs::path& file, const RunningNetwork& network) {
    const std::int64_t inputs = network.spikingInputs().value_or(0);
    if (inputs < 1 || inputs > kCochleaInputs)
        throw ConfigError("holds recordings of spikes of 700 units, which are not what the network takes");
    const training::SpikeBins bins{network.timeStepMs(), (kCochleaInputs + inputs - 1) / inputs};
    return std::make_unique<SpikeStimuli>(file, bins, inputs, static_cast<std::int64_t>(network.labels().size()));
}

} // namespace

std::unique_ptr<const StimulusSet> openStimuli(const fs::path& data, const RunningNetwork& network) {
    const std::string layout = training::layoutOf(data, network.takesPictures());
    const fs::path file = layout.starts_with("cifar") || layout == "spikes" || layout == "audioset"
                              ? training::judgedFile(data, layout)
                              : data;
    if (layout == "features") return std::make_unique<FeatureStimuli>(file, network.frontEnd());
    if (layout == "spikes") return openSpikeStimuli(file, network);
    if (layout == "audioset") return std::make_unique<ClipStimuli>(file);
    const bool pictures = layout == "pictures" || layout.starts_with("cifar");
    if (pictures != network.takesPictures())
        throw ConfigError(pictures ? "holds pictures, and the network takes none"
                                   : "holds no pictures, and the network takes no sound");
    if (layout == "pictures") return std::make_unique<FileStimuli>(training::listPictures(data), true);
    if (pictures) return std::make_unique<CifarStimuli>(file, layout == "cifar100" ? 100 : 10);
    training::ModelJudging judging;
    judging.data = data;
    judging.layout = layout;
    return std::make_unique<FileStimuli>(training::judgedSounds(judging), false);
}

} // namespace dclscope::experiments
