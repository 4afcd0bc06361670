// SPDX-License-Identifier: Apache-2.0
#include "core/training/spike_examples.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/base/threads.h"
#include "core/checkpoint/hdf5_rows.h"
#include "core/training/dataset.h"
#include "core/training/division.h"
#include "core/training/drawing.h"
#include "core/training/example_files.h"
#include "core/training/example_shapes.h"

#include <algorithm>
#include <cmath>

namespace dclscope::training {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kRowsAtOnce = 256;
constexpr std::int64_t kUnits =
    700; ///< of the data sets' artificial cochlea; files of fewer recordings may lack the last
constexpr std::int64_t kMostSteps = 20'000;

std::vector<std::int64_t> wholeNumbers(const Hdf5Rows& file, const std::string& name, std::int64_t rows) {
    std::vector<std::int64_t> numbers;
    for (std::int64_t first = 0; first < rows; first += 16 * kRowsAtOnce)
        for (const std::vector<float>& row : file.read(name, first, std::min(16 * kRowsAtOnce, rows - first)))
            numbers.push_back(row.empty() ? 0 : std::llround(row.front()));
    return numbers;
}

/// The recordings of one side, of several files.
struct SpikeSide {
    std::vector<SpikeFile> files;

    std::size_t count() const {
        std::size_t count = 0;
        for (const SpikeFile& file : files) count += file.count();
        return count;
    }
    /// The file of a recording, and its place in that.
    std::pair<const SpikeFile*, std::size_t> at(std::size_t index) const {
        auto file = files.begin();
        while (index >= file->count()) index -= (file++)->count();
        return {&*file, index};
    }
    void gather(SideSources& sources) const {
        for (const SpikeFile& file : files) {
            for (const std::int64_t speaker : file.speakers()) sources.speakers.insert(std::to_string(speaker));
            sources.unnamed = sources.unnamed || file.speakers().empty();
        }
    }
};

class SpikeExamples final : public ExampleSource {
public:
    SpikeExamples(const Recipe& recipe, SpikeSide learned, SpikeSide judged)
        : credit_(recipe.data.credit), learned_(std::move(learned)), judged_(std::move(judged)),
          order_(recipe, classes()) {
        for (const SpikeSide* side : {&learned_, &judged_})
            for (const SpikeFile& file : side->files) {
                inputs_ = std::max(inputs_, file.inputs());
                steps_ = std::max(steps_, file.steps());
                for (const std::int64_t label : file.labels()) count_ = std::max(count_, label + 1);
            }
        labels_ = classNames(recipe.data.labels, count_, learned_.files.front().path(), "extra.keys");
        std::vector<fs::path> files;
        for (const SpikeFile& file : judged_.files) files.push_back(file.path());
        facts_.push_back(divisionFact(learned_.count(), judged_.count(), labels_.size(), "recording",
                                      "those of " + fileNames(files)));
        SideSources here, there;
        learned_.gather(here);
        judged_.gather(there);
        for (std::string& fact : sharedFacts(here, there)) facts_.push_back(std::move(fact));
    }

    const std::vector<std::string>& labels() const noexcept override { return labels_; }
    const std::string& credit() const noexcept override { return credit_; }
    const std::vector<std::string>& facts() const noexcept override { return facts_; }
    std::vector<std::int64_t> exampleShape() const override { return {steps_, inputs_}; }
    std::size_t examplesPerEpoch() const override { return order_.count(); }
    Batch training(std::int64_t epoch, std::size_t first, std::size_t count, unsigned threads) const override {
        const auto shown = order_.of(epoch);
        return make(learned_, count, threads, [&](std::size_t i) { return shown->at(first + i); });
    }
    std::size_t validationCount() const override { return judged_.count(); }
    Batch validation(std::size_t first, std::size_t count, unsigned threads) const override {
        return make(judged_, count, threads, [&](std::size_t i) { return first + i; });
    }
    std::string validationName(std::size_t index) const override {
        const auto [file, place] = judged_.at(index);
        return "recording " + std::to_string(place) + " of " + file->path().filename().string();
    }
    std::optional<Image> validationPicture(std::size_t index) const override {
        return rasterPicture(validation(index, 1, 1).input, static_cast<std::size_t>(inputs_));
    }

private:
    std::vector<std::vector<std::int64_t>> classes() const {
        std::vector<std::vector<std::int64_t>> classes;
        for (const SpikeFile& file : learned_.files)
            for (const std::int64_t label : file.labels()) classes.push_back({label});
        return classes;
    }
    template <class Index>
    Batch make(const SpikeSide& side, std::size_t count, unsigned threads, Index index) const {
        Batch batch;
        batch.shape = {static_cast<std::int64_t>(count), steps_, inputs_};
        const auto size = static_cast<std::size_t>(steps_ * inputs_);
        batch.input.resize(count * size);
        batch.labels.resize(count);
        forEachItem(count, threads, [&](std::size_t i) {
            const auto [file, place] = side.at(index(i));
            batch.labels[i] = file->label(place);
            file->fill(place, std::span(batch.input).subspan(i * size, size), inputs_);
        });
        return batch;
    }

    std::string credit_;
    SpikeSide learned_, judged_;
    EpochOrder order_;
    std::int64_t inputs_ = 1;
    std::int64_t steps_ = 1;
    std::int64_t count_ = 0; ///< of classes
    std::vector<std::string> labels_, facts_;
};

} // namespace

SpikeFile::SpikeFile(const fs::path& path, const SpikeBins& bins) : path_(path) {
    const Hdf5Rows file(path);
    const auto times = file.find("spikes/times");
    const auto units = file.find("spikes/units");
    const auto labels = file.find("labels");
    if (!times || !units || !labels)
        throw CheckpointError(path.string(),
                              "holds no recordings of spikes: needed are spikes/times, spikes/units and labels");
    if (times->rows != units->rows || times->rows != labels->rows || times->rows == 0)
        throw CheckpointError(path.string(), "has " + std::to_string(times->rows) + " recordings of times, " +
                                                 std::to_string(units->rows) + " of units and " +
                                                 std::to_string(labels->rows) + " labels");
    labels_ = wholeNumbers(file, "labels", labels->rows);
    for (const std::int64_t label : labels_)
        if (label < 0 || label > 100'000)
            throw CheckpointError(path.string(), "has a label " + std::to_string(label), "labels");
    if (const auto speakers = file.find("extra/speaker"); speakers && speakers->rows == labels->rows)
        speakers_ = wholeNumbers(file, "extra/speaker", speakers->rows);
    inputs_ = (kUnits + bins.unitsPerInput - 1) / bins.unitsPerInput;
    for (std::int64_t first = 0; first < times->rows; first += kRowsAtOnce) {
        const std::int64_t count = std::min(kRowsAtOnce, times->rows - first);
        const auto when = file.read("spikes/times", first, count);
        const auto which = file.read("spikes/units", first, count);
        for (std::size_t i = 0; i < when.size(); ++i) add(when[i], which[i], bins);
    }
}

void SpikeFile::add(std::span<const float> times, std::span<const float> units, const SpikeBins& bins) {
    const std::string recording = "recording " + std::to_string(counts_.size());
    if (times.size() != units.size())
        throw CheckpointError(path_.string(), recording + " has " + std::to_string(times.size()) + " times and " +
                                                  std::to_string(units.size()) + " units");
    std::vector<std::uint32_t> places;
    for (std::size_t i = 0; i < times.size(); ++i) {
        const double step = std::floor(1000.0 * static_cast<double>(times[i]) / bins.timeStepMs + 1e-6);
        const double input = std::floor(static_cast<double>(units[i]) / static_cast<double>(bins.unitsPerInput));
        if (!(step >= 0.0 && step < kMostSteps && input >= 0.0 && input < 65536.0))
            throw CheckpointError(path_.string(), recording + " has a spike at " + std::to_string(times[i]) +
                                                      " s of unit " + std::to_string(units[i]) +
                                                      "; expected seconds from 0 on, and units from 0 on");
        places.push_back(static_cast<std::uint32_t>(step) << 16 | static_cast<std::uint32_t>(input));
    }
    std::sort(places.begin(), places.end());
    std::vector<Count> counts;
    for (std::size_t i = 0; i < places.size();) {
        std::size_t end = i;
        while (end < places.size() && places[end] == places[i] && end - i < 65535) ++end;
        counts.push_back({static_cast<std::uint16_t>(places[i] >> 16), static_cast<std::uint16_t>(places[i] & 0xffffU),
                          static_cast<std::uint16_t>(end - i)});
        inputs_ = std::max<std::int64_t>(inputs_, counts.back().input + 1);
        steps_ = std::max<std::int64_t>(steps_, counts.back().step + 1);
        i = end;
    }
    counts.shrink_to_fit();
    counts_.push_back(std::move(counts));
}

void SpikeFile::fill(std::size_t index, std::span<float> frames, std::int64_t inputs) const {
    for (const Count& count : counts_[index]) {
        const std::size_t at = static_cast<std::size_t>(count.step) * static_cast<std::size_t>(inputs) + count.input;
        if (count.input < inputs && at < frames.size()) frames[at] += static_cast<float>(count.count);
    }
}

std::unique_ptr<ExampleSource> openSpikes(const Recipe& recipe, const std::optional<fs::path>& dataFolder) {
    const auto* network = std::get_if<SpikingNetworkRecipe>(&recipe.network);
    if (!network)
        throw ConfigError("recordings of spikes are for spiking networks: choose network.kind = \"snn-delays\"");
    const fs::path folder = dataFolder ? *dataFolder : firstFolder(recipe.data.folders, recipe.data.credit);
    const ExampleFiles files = exampleFiles(folder, recipe.data.credit);
    const SpikeBins bins{network->timeStepMs, recipe.data.inputsPerChannel};
    SpikeSide learned, judged;
    for (const fs::path& file : files.learned) learned.files.emplace_back(file, bins);
    for (const fs::path& file : files.judged) judged.files.emplace_back(file, bins);
    return std::make_unique<SpikeExamples>(recipe, std::move(learned), std::move(judged));
}

} // namespace dclscope::training
