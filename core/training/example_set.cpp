// SPDX-License-Identifier: Apache-2.0
#include "core/training/example_set.h"

#include "core/audio/sound_file.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/base/threads.h"
#include "core/checkpoint/checkpoint.h"
#include "core/checkpoint/writers.h"
#include "core/tagging/file_tagger.h"
#include "core/tagging/load_tag_model.h"
#include "core/training/model_judging.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>

namespace dclscope::training {
namespace {

using Json = nlohmann::json;

constexpr auto kExamplesMetadataKey = "dclscope.examples";
constexpr float kLevels = 255.0F;

struct FeatureRange {
    float low = 0.0F, high = 1.0F;
    std::uint8_t byteOf(float value) const {
        const float share = high > low ? (value - low) / (high - low) : 0.0F;
        return static_cast<std::uint8_t>(std::lround(std::clamp(share, 0.0F, 1.0F) * kLevels));
    }
    float valueOf(std::uint8_t byte) const { return low + (high - low) * static_cast<float>(byte) / kLevels; }
};

template <class T>
std::vector<std::byte> asBytes(const std::vector<T>& values) {
    const auto bytes = std::as_bytes(std::span(values));
    return {bytes.begin(), bytes.end()};
}

/// What the file says besides its arrays. @throws std::exception for anything odd
void readFacts(const std::string& text, ExampleSet& set, FeatureRange& range) {
    const Json json = Json::parse(text);
    set.labels = json.at("labels").get<std::vector<std::string>>();
    set.names = json.at("names").get<std::vector<std::string>>();
    set.frontEnd = FrontEnd::fromMap(json.at("front_end").get<std::map<std::string, std::string>>());
    set.credit = json.at("credit").get<std::string>();
    range = {json.at("low").get<float>(), json.at("high").get<float>()};
    if (!std::isfinite(range.low) || !std::isfinite(range.high)) throw ConfigError("its range is not finite");
}

void readArrays(const Checkpoint& file, const FeatureRange& range, ExampleSet& set) {
    const TensorInfo* features = file.find("features");
    const TensorInfo* labels = file.find("labels");
    if (features == nullptr || labels == nullptr || features->dtype != DType::UInt8 || labels->dtype != DType::Int64 ||
        features->shape.size() != 3 || features->elementCount() == 0 ||
        labels->shape != std::vector<std::int64_t>{features->shape[0]})
        throw ConfigError("expected features [count, frames, channels] of uint8 and labels [count] of int64");
    set.examples = Examples(static_cast<std::size_t>(features->shape[1]), static_cast<std::size_t>(features->shape[2]),
                            static_cast<std::size_t>(features->shape[0]));
    const std::vector<std::byte> bytes = file.readBytes("features");
    std::transform(bytes.begin(), bytes.end(), set.examples.features.begin(),
                   [&range](std::byte byte) { return range.valueOf(std::to_integer<std::uint8_t>(byte)); });
    const std::vector<std::byte> numbers = file.readBytes("labels");
    std::memcpy(set.examples.labels.data(), numbers.data(), numbers.size());
    const auto count = static_cast<std::int64_t>(set.labels.size());
    for (const std::int64_t label : set.examples.labels)
        if (label < 0 || label >= count)
            throw ConfigError("label " + std::to_string(label) + " is none of its " + counted(count, "label"));
    if (!set.names.empty() && set.names.size() != set.examples.count())
        throw ConfigError("has " + counted(static_cast<std::int64_t>(set.names.size()), "name") + " for " +
                          counted(static_cast<std::int64_t>(set.examples.count()), "example"));
    if (static_cast<std::int64_t>(set.examples.channels) != set.frontEnd.channels())
        throw ConfigError("has " + std::to_string(set.examples.channels) + " channels, its front end gives " +
                          std::to_string(set.frontEnd.channels()));
}

} // namespace

void writeExampleSet(const std::filesystem::path& path, const ExampleSet& set) {
    if (set.examples.count() == 0) throw ConfigError("there are no examples to write");
    const auto [low, high] = std::minmax_element(set.examples.features.begin(), set.examples.features.end());
    const FeatureRange range{*low, *high};
    std::vector<std::uint8_t> features(set.examples.features.size());
    std::transform(set.examples.features.begin(), set.examples.features.end(), features.begin(),
                   [&range](float value) { return range.byteOf(value); });
    const auto count = static_cast<std::int64_t>(set.examples.count());
    const std::vector<TensorToWrite> tensors{
        {"labels", DType::Int64, {count}, [&] { return asBytes(set.examples.labels); }},
        {"features",
         DType::UInt8,
         {count, static_cast<std::int64_t>(set.examples.frames), static_cast<std::int64_t>(set.examples.channels)},
         [&] { return asBytes(features); }}};
    const Json facts{{"labels", set.labels}, {"names", set.names}, {"front_end", set.frontEnd.toMap()},
                     {"credit", set.credit}, {"low", range.low},   {"high", range.high}};
    writeSafetensors(path, tensors,
                     {{kExamplesMetadataKey, facts.dump(-1, ' ', false, Json::error_handler_t::replace)}});
}

ExampleSet readExampleSet(const std::filesystem::path& path) {
    OpenOptions options;
    options.asStored = true;
    const auto file = openCheckpoint(path, options);
    const auto facts = file->metadata().find(kExamplesMetadataKey);
    if (facts == file->metadata().end())
        throw CheckpointError(path.string(), "holds no examples: there is no metadata '" +
                                                 std::string(kExamplesMetadataKey) +
                                                 "'; dcls try --keep-examples writes such files");
    ExampleSet set;
    try {
        FeatureRange range;
        readFacts(facts->second, set, range);
        readArrays(*file, range, set);
    } catch (const CheckpointError&) {
        throw;
    } catch (const std::exception& error) {
        throw CheckpointError(path.string(), "is no set of examples: " + printable(error.what(), 400));
    }
    return set;
}

ExampleSet examplesFor(ExampleSet set, const FrontEnd& wanted) {
    const auto isMadeBy = [&set](FrontEnd other) {
        other.name = set.frontEnd.name; // a name says nothing of what is computed
        return set.frontEnd == other;
    };
    if (isMadeBy(wanted)) return set;
    if (!isMadeBy(wanted.levelsOnly()))
        throw ConfigError("holds features of the front end " + printable(set.frontEnd.name) + ", the model takes " +
                          (set.frontEnd.name == wanted.name ? "them with other options" : printable(wanted.name)));
    const LogMel logMel(wanted);
    const Examples stored = std::move(set.examples);
    const auto frames = static_cast<std::int64_t>(stored.frames);
    set.examples = Examples(stored.frames, logMel.channels(), stored.count());
    set.examples.labels = stored.labels;
    for (std::size_t i = 0; i < stored.count(); ++i) {
        const std::span<const float> window = stored.window(i);
        setFeatures(logMel, Array{{frames, wanted.mels}, {window.begin(), window.end()}}, set.examples.window(i));
    }
    set.frontEnd = wanted;
    return set;
}

ExampleSet makeExampleSet(const ModelJudging& judging, const std::string& credit) {
    const TagModel model = loadTagModel(judging.model, judging.given, judging.entry);
    if (model.takesWaveform()) throw ConfigError("the model takes the waveform of a sound, no features");
    const LogMel logMel(model.frontEnd.levelsOnly());
    const std::vector<SoundFileEntry> files = judgedSounds(judging);
    ExampleSet set{Examples(logMel, files.size()), labelsFound(files), {}, logMel.frontEnd(), credit};
    for (const SoundFileEntry& file : files) set.names.push_back(file.path.filename().string());
    const JudgedBy by = judgedBy(model.spiking.has_value(), model.frontEnd);
    forEachItem(files.size(), judging.options.threads, [&](std::size_t i) {
        const Sound sound = readSoundFile(files[i].path);
        const std::vector<float> samples = atModelRate(model, sound.samples, sound.sampleRateHz);
        setFeatures(logMel, judgedSamples(samples, model.frontEnd, by), set.examples.window(i));
        set.examples.labels[i] = std::find(set.labels.begin(), set.labels.end(), files[i].label) - set.labels.begin();
    });
    return set;
}

} // namespace dclscope::training
