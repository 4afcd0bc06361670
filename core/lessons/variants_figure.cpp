// SPDX-License-Identifier: Apache-2.0
#include "core/lessons/variants_figure.h"

#include "core/base/bundled.h"
#include "core/base/error.h"
#include "core/base/resource_path.h"
#include "core/base/text.h"
#include "core/base/threads.h"
#include "core/checkpoint/checkpoint.h"
#include "core/checkpoint/run_folder.h"
#include "core/lessons/figure_kind.h"
#include "core/training/model_judging.h"

#include <algorithm>
#include <functional>
#include <map>
#include <mutex>
#include <numeric>

namespace dclscope::lessons {
namespace {

namespace fs = std::filesystem;

const std::vector<FigureSetting>& variantsSettings() {
    static const std::vector<FigureSetting> settings{
        {.key = "networks", .label = "Networks", .usual = "learned;fixed;none", .free = true},
        {.key = "names", .label = "What the networks are called", .free = true}};
    return settings;
}

/// The network from each seed, in their order. @throws ConfigError when there is none
std::vector<fs::path> filesOfVariant(const std::string& network) {
    const fs::path folder = resourcePath(fs::path("lessons") / "variants");
    std::vector<fs::path> files;
    for (int seed = 1;; ++seed) {
        fs::path file = folder / (network + "-" + std::to_string(seed) + ".safetensors");
        std::error_code error;
        if (!fs::exists(file, error)) break;
        files.push_back(std::move(file));
    }
    if (files.empty()) refuseSetting("networks", "no network '" + printable(network) + "' comes with the lessons");
    return files;
}

/// What of a network its training could change. Of a layer with delays, P is among it where its recipe says so.
std::int64_t learnedNumbers(const fs::path& file) {
    const std::shared_ptr<const Checkpoint> checkpoint = openCheckpoint(file);
    const bool delays = cardOf(*checkpoint).recipe.find("delays = 'learned'") != std::string::npos;
    std::int64_t count = 0;
    for (const TensorInfo& tensor : checkpoint->tensors()) {
        const bool learned = tensor.name.ends_with(".weight") || tensor.name.ends_with(".bias") ||
                             (delays && tensor.name.ends_with(".P"));
        if (learned)
            count += std::accumulate(tensor.shape.begin(), tensor.shape.end(), std::int64_t{1}, std::multiplies<>());
    }
    return count;
}

VariantRow judgedVariant(const std::string& network, const std::atomic<bool>* stop) {
    static std::mutex mutex;
    static std::map<std::string, VariantRow> rows;
    const std::lock_guard lock(mutex);
    if (const auto known = rows.find(network); known != rows.end()) return known->second;
    const auto examples = bundledExamples(*bundledRun("demo"));
    if (!examples) throw ConfigError("the examples of the demo are not installed");
    VariantRow row;
    row.network = network;
    for (const fs::path& file : filesOfVariant(network)) {
        training::ModelJudging judging;
        judging.model = file.string();
        judging.data = *examples;
        judging.options.threads = coreCount();
        judging.options.stop = stop;
        const training::Evaluation evaluation = training::judgeModel(judging).evaluation;
        row.accuracies.push_back(evaluation.accuracy());
        row.examples = evaluation.count;
        row.learned = learnedNumbers(file);
    }
    return rows[network] = row;
}

constexpr std::string_view kVariantExamples = "Kept-out recordings";
constexpr std::string_view kVariantSeeds = "Trainings of each";
constexpr std::string_view kVariantMean = "Accuracy on average";
constexpr std::string_view kVariantLowest = "lowest";
constexpr std::string_view kVariantHighest = "highest";
constexpr std::string_view kVariantLearned = "Numbers that were learned";

} // namespace

double VariantRow::mean() const noexcept {
    if (accuracies.empty()) return 0.0;
    return std::accumulate(accuracies.begin(), accuracies.end(), 0.0) / static_cast<double>(accuracies.size());
}

double VariantRow::lowest() const noexcept {
    return accuracies.empty() ? 0.0 : *std::min_element(accuracies.begin(), accuracies.end());
}

double VariantRow::highest() const noexcept {
    return accuracies.empty() ? 0.0 : *std::max_element(accuracies.begin(), accuracies.end());
}

VariantsOptions readVariants(const Settings& settings) {
    const SettingReader reader(variantsSettings(), settings);
    VariantsOptions options{reader.texts("networks", ';'), reader.texts("names", ';')};
    if (options.networks.empty()) refuseSetting("networks", "names no network");
    for (const std::string& network : options.networks) {
        if (network.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") != std::string::npos)
            refuseSetting("networks", "'" + printable(network) + "' is no name of a network");
        (void)filesOfVariant(network);
    }
    if (!options.names.empty() && options.names.size() != options.networks.size())
        refuseSetting("names", "there are " + std::to_string(options.networks.size()) + " networks to be named");
    return options;
}

VariantsFigure computeVariants(const VariantsOptions& options, const std::atomic<bool>* stop,
                               const std::function<void(const VariantsFigure&)>& progress) {
    VariantsFigure figure;
    for (std::size_t i = 0; i < options.networks.size(); ++i) {
        figure.rows.push_back(judgedVariant(options.networks[i], stop));
        if (!options.names.empty()) figure.rows.back().name = options.names[i];
        if (progress) progress(figure);
    }
    return figure;
}

std::vector<Measure> measureVariants(const VariantsFigure& figure) {
    if (figure.rows.empty()) return {};
    std::vector<Measure> measures{
        {"examples", std::string(kVariantExamples), "", static_cast<double>(figure.rows.front().examples)}};
    for (std::size_t row = 0; row < figure.rows.size(); ++row) {
        const std::string place = "_" + std::to_string(row);
        measures.push_back(
            {"seeds" + place, std::string(kVariantSeeds), "", static_cast<double>(figure.rows[row].accuracies.size())});
        measures.push_back({"mean" + place, std::string(kVariantMean), "", figure.rows[row].mean()});
        measures.push_back({"lowest" + place, std::string(kVariantLowest), "", figure.rows[row].lowest()});
        measures.push_back({"highest" + place, std::string(kVariantHighest), "", figure.rows[row].highest()});
        measures.push_back(
            {"learned" + place, std::string(kVariantLearned), "", static_cast<double>(figure.rows[row].learned)});
    }
    return measures;
}

FigureKind variantsKind() {
    return {"variants",
            variantsSettings(),
            [](const Settings& settings) { (void)readVariants(settings); },
            [](const Settings& settings) { return measureVariants(computeVariants(readVariants(settings))); },
            {kVariantExamples, kVariantSeeds, kVariantMean, kVariantLowest, kVariantHighest, kVariantLearned}};
}

} // namespace dclscope::lessons
