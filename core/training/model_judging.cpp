// SPDX-License-Identifier: Apache-2.0
#include "core/training/model_judging.h"

#include "core/audio/sound_file.h"
#include "core/base/error.h"
#include "core/base/softmax.h"
#include "core/base/text.h"
#include "core/base/threads.h"
#include "core/checkpoint/hdf5_rows.h"
#include "core/checkpoint/run_folder.h"
#include "core/images/image_file.h"
#include "core/models/registry.h"
#include "core/models/snn_delays.h"
#include "core/tagging/file_tagger.h"
#include "core/tagging/labels.h"
#include "core/tagging/load_tag_model.h"
#include "core/tagging/window_scorer.h"
#include "core/training/cifar.h"
#include "core/training/dataset.h"
#include "core/training/example_files.h"
#include "core/training/example_set.h"
#include "core/training/spike_examples.h"
#include "core/training/waveform_examples.h"

#include <algorithm>
#include <charconv>
#include <mutex>
#include <optional>

namespace dclscope::training {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kClipsAtOnce = 16;
constexpr std::int64_t kCochleaUnits = 700;

std::string oneOf(const std::vector<std::string>& labels) {
    constexpr std::size_t kListed = 12;
    std::string text;
    for (std::size_t i = 0; i < std::min(kListed, labels.size()); ++i)
        text += (i == 0 ? "" : ", ") + printable(labels[i], 40);
    return text + (labels.size() > kListed ? ", ..." : "");
}

/// Says how far judging is, and ends it when it was stopped. Safe from several threads at once.
class Pace {
public:
    Pace(const EvaluationOptions& options, std::size_t count) : options_(options), count_(count) {}
    void done(std::size_t more = 1) {
        if (options_.stop && *options_.stop) throw Error("cancelled");
        const std::lock_guard lock(mutex_);
        done_ += more;
        if (options_.progress) options_.progress(done_, count_);
    }

private:
    const EvaluationOptions& options_;
    std::size_t count_;
    std::mutex mutex_;
    std::size_t done_ = 0;
};

EvaluationOptions withBackground(const ModelJudging& judging, const TagModel& model) {
    EvaluationOptions options = judging.options;
    if (model.background) options.background = static_cast<std::int64_t>(*model.background);
    return options;
}

JudgedModel judgeSounds(const ModelJudging& judging, const TagModel& model) {
    const std::vector<SoundFileEntry> files = judgedSounds(judging);
    const std::vector<std::string> found = labelsFound(files);
    const std::vector<std::int64_t> classes = matchLabels(found, model.labels, false);
    const WindowScorer scorer(model);
    Judgement judgement(files.size(), model.labels.size(), false);
    Pace pace(judging.options, files.size());
    forEachItem(files.size(), judging.options.threads, [&](std::size_t i) {
        const Sound sound = readSoundFile(files[i].path);
        const auto label = std::find(found.begin(), found.end(), files[i].label) - found.begin();
        judgement.set(i, tagWhole(scorer, sound.samples, sound.sampleRateHz), classes[static_cast<std::size_t>(label)]);
        pace.done();
    });
    const auto name = [&](std::size_t i) { return files[i].path.string(); };
    return {model.name, judging.layout, "recording", model.labels,
            judgement.figures(withBackground(judging, model), name)};
}

/// All windows of all recordings, half a window apart, under the background label.
JudgedModel judgeBackgroundSounds(const ModelJudging& judging, const TagModel& model) {
    if (!model.background) throw ConfigError("--background needs a model with a background label; this one has none");
    const std::vector<SoundFileEntry> files = judgedSounds(judging);
    const WindowScorer scorer(model);
    const auto size = static_cast<std::size_t>(model.frontEnd.windowSamples);
    std::vector<std::vector<std::vector<float>>> said(files.size());
    Pace pace(judging.options, files.size());
    forEachItem(files.size(), judging.options.threads, [&](std::size_t i) {
        const Sound sound = readSoundFile(files[i].path);
        const std::vector<float> samples = atModelRate(model, sound.samples, sound.sampleRateHz);
        for (std::size_t start = 0; start + size <= samples.size(); start += size / 2)
            said[i].push_back(scorer.scores(std::span(samples).subspan(start, size)));
        pace.done();
    });
    std::vector<std::size_t> from;
    for (std::size_t i = 0; i < files.size(); ++i) from.insert(from.end(), said[i].size(), i);
    Judgement judgement(from.size(), model.labels.size(), false);
    std::size_t index = 0;
    for (const auto& windows : said)
        for (const std::vector<float>& window : windows)
            judgement.set(index++, window, static_cast<std::int64_t>(*model.background));
    const auto name = [&](std::size_t i) { return files[from[i]].path.string(); };
    return {model.name, judging.layout, "window without a label", model.labels,
            judgement.figures(withBackground(judging, model), name)};
}

JudgedModel judgeFeatures(const ModelJudging& judging, const TagModel& model) {
    const ExampleSet set = examplesFor(readExampleSet(judging.data), model.frontEnd);
    const std::vector<std::int64_t> classes = matchLabels(set.labels, model.labels, false);
    const WindowScorer scorer(model);
    const Examples& examples = set.examples;
    Judgement judgement(examples.count(), model.labels.size(), false);
    Pace pace(judging.options, examples.count());
    forEachItem(examples.count(), judging.options.threads, [&](std::size_t i) {
        judgement.set(i, scorer.scoresOfFeatures(examples.window(i)),
                      classes[static_cast<std::size_t>(examples.labels[i])]);
        pace.done();
    });
    const auto name = [&](std::size_t i) { return set.names.empty() ? std::to_string(i) : set.names[i]; };
    return {model.name, judging.layout, "recording", model.labels,
            judgement.figures(withBackground(judging, model), name)};
}

JudgedModel judgeClips(const ModelJudging& judging, const TagModel& model) {
    const WaveformFile file(judgedFile(judging.data, judging.layout));
    const std::vector<std::int64_t> classes = matchLabels(waveformLabels({}, file), model.labels, true);
    const WindowScorer scorer(model);
    Judgement judgement(file.count(), model.labels.size(), true);
    Pace pace(judging.options, file.count());
    for (std::size_t first = 0; first < file.count(); first += kClipsAtOnce) {
        std::vector<std::int64_t> rows;
        for (std::size_t i = first; i < std::min(file.count(), first + kClipsAtOnce); ++i)
            rows.push_back(static_cast<std::int64_t>(i));
        const std::vector<std::vector<float>> clips = file.clips(rows);
        forEachItem(clips.size(), judging.options.threads, [&](std::size_t i) {
            std::vector<float> targets(model.labels.size(), 0.0F);
            for (const std::int64_t label : file.classes()[first + i])
                targets[static_cast<std::size_t>(classes[static_cast<std::size_t>(label)])] = 1.0F;
            judgement.set(first + i, tagWhole(scorer, clips[i], kPackedRateHz), std::span<const float>(targets));
        });
        pace.done(clips.size());
    }
    const auto name = [&](std::size_t i) { return "clip " + std::to_string(i) + " of " + file.path(); };
    return {model.name, judging.layout, "clip", model.labels, judgement.figures(withBackground(judging, model), name)};
}

JudgedModel judgePictures(const ModelJudging& judging, const ImageModel& model) {
    const std::vector<SoundFileEntry> files = listPictures(judging.data);
    const std::vector<std::string> found = labelsFound(files);
    const std::vector<std::int64_t> classes = matchLabels(found, model.labels, false);
    Judgement judgement(files.size(), model.labels.size(), false);
    Pace pace(judging.options, files.size());
    forEachItem(files.size(), judging.options.threads, [&](std::size_t i) {
        try {
            const auto label = std::find(found.begin(), found.end(), files[i].label) - found.begin();
            judgement.set(i, model.classify(readImage(files[i].path)), classes[static_cast<std::size_t>(label)]);
        } catch (const ImageError& error) {
            throw ImageError(printable(files[i].path.string()) + ": " + error.what());
        }
        pace.done();
    });
    const auto name = [&](std::size_t i) { return files[i].path.string(); };
    return {model.name, judging.layout, "picture", model.labels, judgement.figures(judging.options, name)};
}

JudgedModel judgeCifar(const ModelJudging& judging, const ImageModel& model) {
    CifarFiles file(judging.layout == "cifar100" ? 100 : 10);
    file.add(judgedFile(judging.data, judging.layout));
    const std::vector<std::int64_t> classes =
        matchLabels(bundledLabels(LabelSet::Cifar, judging.layout == "cifar100" ? 100 : 10), model.labels, true);
    Judgement judgement(file.count(), model.labels.size(), false);
    Pace pace(judging.options, file.count());
    forEachItem(file.count(), judging.options.threads, [&](std::size_t i) {
        judgement.set(i, model.classify(file.picture(i)), classes[static_cast<std::size_t>(file.label(i))]);
        pace.done();
    });
    const auto name = [&](std::size_t i) { return file.name(i); };
    return {model.name, judging.layout, "picture", model.labels, judgement.figures(judging.options, name)};
}

/// A network's tensors and what they are.
struct Opened {
    const TensorSource& tensors;
    Card card;
    models::Recognition recognition;

    Opened(const TensorSource& source, const Card& known)
        : tensors(source), card(known), recognition(models::recognise(source, known)) {}
    std::string name() const { return fs::path(tensors.path()).filename().string(); }
    models::InputKind input() const { return recognition.facts ? recognition.facts->input : models::InputKind::LogMel; }
};

JudgedModel judgeSpikes(const ModelJudging& judging, const Opened& opened) {
    if (opened.input() != models::InputKind::TimeSeries)
        throw ConfigError("holds recordings of spikes, and the model is no spiking network");
    const snn::Network network(models::readSnnDelays(opened.tensors, opened.card));
    if (network.inputs() < 1 || network.inputs() > kCochleaUnits)
        throw ConfigError("its 700 units do not divide among the network's " + std::to_string(network.inputs()) +
                          " inputs");
    const SpikeBins bins{opened.card.timeStepMs.value_or(10.0),
                         (kCochleaUnits + network.inputs() - 1) / network.inputs()};
    const SpikeFile file(judgedFile(judging.data, judging.layout), bins);
    const std::int64_t count = *std::max_element(file.labels().begin(), file.labels().end()) + 1;
    const std::vector<std::string> labels = labelsFor(opened.card, network.classes(), {}).names;
    std::vector<std::string> names = classNames({}, std::max(count, network.classes()), file.path(), "extra.keys");
    const std::vector<std::int64_t> classes = matchLabels(names, labels, true);
    Judgement judgement(file.count(), labels.size(), false);
    Pace pace(judging.options, file.count());
    forEachItem(file.count(), judging.options.threads, [&](std::size_t i) {
        std::vector<float> frames(static_cast<std::size_t>(file.steps() * network.inputs()));
        file.fill(i, frames, network.inputs());
        judgement.set(i, softmax<float>(network.scores(frames)), classes[static_cast<std::size_t>(file.label(i))]);
        pace.done();
    });
    const auto name = [&](std::size_t i) { return "recording " + std::to_string(i) + " of " + file.path().string(); };
    return {opened.name(), judging.layout, "recording", labels, judgement.figures(judging.options, name)};
}

std::optional<std::size_t> numberIn(const std::string& text) {
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

} // namespace

const std::vector<std::string>& judgedLayouts() {
    static const std::vector<std::string> layouts{"fsdd",   "folders",  "speech-commands", "features", "pictures",
                                                  "spikes", "audioset", "cifar10",         "cifar100"};
    return layouts;
}

std::string layoutOf(const fs::path& data, bool pictures) {
    std::error_code error;
    if (fs::is_regular_file(data, error)) {
        if (data.extension() == ".safetensors") return "features";
        if (data.extension() == ".bin") return cifarClasses(data) == 100 ? "cifar100" : "cifar10";
        if (!isHdf5Name(data)) throw ConfigError("is neither a folder nor an .h5, .bin or .safetensors file");
        return Hdf5Rows(data).find("spikes/times") ? "spikes" : "audioset";
    }
    if (!fs::is_directory(data, error)) throw ConfigError("there is no such data folder or file");
    if (fs::exists(data / "test_batch.bin")) return "cifar10";
    if (fs::exists(data / "test.bin")) return "cifar100";
    for (const fs::directory_entry& entry : fs::directory_iterator(data))
        if (entry.is_regular_file() && isHdf5Name(entry.path()))
            return layoutOf(exampleFiles(data, "files of examples").judged.front(), pictures);
    if (pictures) return "pictures";
    const Layout layout = guessLayout(data);
    return layout == Layout::Fsdd ? "fsdd" : layout == Layout::SpeechCommands ? "speech-commands" : "folders";
}

fs::path judgedFile(const fs::path& data, const std::string& layout) {
    std::error_code error;
    if (!fs::is_directory(data, error)) return data;
    if (layout == "cifar10") return data / "test_batch.bin";
    if (layout == "cifar100") return data / "test.bin";
    return exampleFiles(data, "files of examples").judged.front();
}

std::vector<std::int64_t> matchLabels(const std::vector<std::string>& data, const std::vector<std::string>& model,
                                      bool numbered) {
    std::vector<std::int64_t> byName, byNumber;
    std::string unknown; // the first that is neither a name nor a number, else the first that is no name
    bool neither = false;
    for (const std::string& label : data) {
        const auto found = std::find(model.begin(), model.end(), label);
        const std::optional<std::size_t> number = numberIn(label);
        const bool isNumber = number && *number < model.size();
        if (found != model.end()) byName.push_back(found - model.begin());
        if (isNumber) byNumber.push_back(static_cast<std::int64_t>(*number));
        if (found != model.end() || neither || (isNumber && !unknown.empty())) continue;
        unknown = label;
        neither = !isNumber;
    }
    if (byName.size() == data.size()) return byName;
    if (byNumber.size() == data.size()) return byNumber;
    if (!numbered || data.size() != model.size())
        throw ConfigError("its label \"" + printable(unknown) + "\" is not one of the model's " +
                          counted(static_cast<std::int64_t>(model.size()), "label") + " (" + oneOf(model) + ")");
    std::vector<std::int64_t> byPlace(data.size());
    for (std::size_t i = 0; i < byPlace.size(); ++i) byPlace[i] = static_cast<std::int64_t>(i);
    return byPlace;
}

std::vector<SoundFileEntry> judgedSounds(const ModelJudging& judging) {
    const std::string name = judging.layout.empty() ? layoutOf(judging.data, false) : judging.layout;
    const Layout layout = name == "fsdd"              ? Layout::Fsdd
                          : name == "speech-commands" ? Layout::SpeechCommands
                                                      : Layout::Folders;
    std::vector<SoundFileEntry> files = listSounds(judging.data, layout);
    std::erase_if(files, [&](const SoundFileEntry& file) {
        const bool outside =
            !judging.indices.empty() && (file.index < judging.indices[0] || file.index > judging.indices[1]);
        return outside || (!judging.speaker.empty() && file.speaker != judging.speaker);
    });
    if (files.empty()) throw ConfigError("holds no recording of that speaker and index");
    return files;
}

JudgedModel judgeNetwork(const TensorSource& source, const Card& card, const ModelJudging& asked) {
    const Opened opened(source, card);
    models::requirePrecision(opened.input(), asked.precision);
    ModelJudging judging = asked;
    const bool pictures = opened.input() == models::InputKind::Image;
    std::optional<ImageModel> image;
    std::optional<TagModel> sound;
    if (pictures) {
        image = imageModelOf(source, card, judging.precision);
    } else if (opened.input() != models::InputKind::TimeSeries || !opened.card.frontEnd.empty()) {
        sound = tagModelOf(source, card, judging.precision);
    }
    if (judging.layout.empty()) judging.layout = layoutOf(judging.data, pictures);
    const bool pictureData = judging.layout == "pictures" || judging.layout.starts_with("cifar");
    if (judging.layout == "spikes") return judgeSpikes(judging, opened);
    if (pictureData != pictures)
        throw ConfigError(pictures ? "holds no pictures, and the model takes no sound"
                                   : "holds pictures, and the model takes none");
    if (pictures) return judging.layout == "pictures" ? judgePictures(judging, *image) : judgeCifar(judging, *image);
    if (!sound) sound = tagModelOf(source, card, judging.precision); // says that it has no front end
    if (judging.layout == "features") return judgeFeatures(judging, *sound);
    if (judging.layout == "audioset") return judgeClips(judging, *sound);
    return judging.background ? judgeBackgroundSounds(judging, *sound) : judgeSounds(judging, *sound);
}

JudgedModel judgeModel(const ModelJudging& judging) {
    const auto checkpoint = openEntry(resolveCheckpoint(judging.model), judging.entry);
    return judgeNetwork(*checkpoint, cardOf(*checkpoint, judging.given), judging);
}

} // namespace dclscope::training
