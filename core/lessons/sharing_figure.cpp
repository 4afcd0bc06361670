// SPDX-License-Identifier: Apache-2.0
#include "core/lessons/sharing_figure.h"

#include "core/base/error.h"
#include "core/base/resource_path.h"
#include "core/lessons/figure_kind.h"

#include <toml++/toml.h>

#include <algorithm>
#include <numeric>

namespace dclscope::lessons {
namespace {

const std::vector<FigureSetting>& sharingSettings() {
    static const std::vector<FigureSetting> settings{
        {.key = "dim", .label = "Channels", .usual = "128", .low = 1, .high = 4096, .step = 1},
        {.key = "blocks", .label = "Blocks", .usual = "6", .low = 1, .high = 64, .step = 1},
        {.key = "patch", .label = "Patch", .unit = "pixels", .usual = "2", .low = 1, .high = 32, .step = 1},
        {.key = "learned", .label = "Learned spacings", .usual = "no", .choices = {"yes", "no"}},
        {.key = "kernel_size", .label = "Size of plain kernels", .usual = "5", .low = 1, .high = 31, .step = 1},
        {.key = "elements", .label = "Elements of learned kernels", .usual = "8", .low = 1, .high = 200, .step = 1},
        {.key = "classes", .label = "Classes", .usual = "10", .low = 1, .high = 1000, .step = 1},
        {.key = "accuracies", .label = "Measured accuracies", .usual = "yes", .choices = {"yes", "no"}},
        {.key = "others", .label = "Other ways of sharing", .usual = "yes", .choices = {"yes", "no"}},
        {.key = "blocks_per_kernel",
         .label = "Blocks that share a kernel",
         .usual = "2",
         .low = 1,
         .high = 64,
         .step = 1}};
    return settings;
}

constexpr std::int64_t kFirstBlock = 3;  // before it: patches, GELU, batch norm
constexpr std::int64_t kAfterBlocks = 2; // pooling and flattening

/// Puts down the tensors of one module after the other.
struct TensorList {
    std::vector<SharingTensor> tensors;

    void add(const std::string& name, std::vector<std::int64_t> shape, bool again = false) {
        tensors.push_back({name, std::move(shape), true, again});
    }
    void batchNorm(const std::string& name, std::int64_t width) {
        add(name + ".weight", {width});
        add(name + ".bias", {width});
        tensors.push_back({name + ".running_mean", {width}, false, false});
        tensors.push_back({name + ".running_var", {width}, false, false});
        tensors.push_back({name + ".num_batches_tracked", {}, false, false});
    }
    void depthwise(const std::string& name, const SharingOptions& options, bool again, bool placesAgain) {
        if (options.learned) {
            add(name + ".weight", {options.dim, 1, options.elements}, again);
            add(name + ".bias", {options.dim}, again);
            add(name + ".P", {2, options.dim, 1, options.elements}, placesAgain);
            add(name + ".SIG", {2, options.dim, 1, options.elements}, placesAgain);
        } else {
            add(name + ".weight", {options.dim, 1, options.kernelSize, options.kernelSize}, again);
            add(name + ".bias", {options.dim}, again);
        }
    }
};

bool isDepthwise(const std::string& name) { return name.find(".fn.0.") != std::string::npos; }

/// "4.1.weight" and "4.1.bias": the second convolution of a block.
bool isPointwise(const std::string& name) {
    const std::size_t dot = name.find('.');
    return name.compare(dot, 3, ".1.") == 0;
}

SharingRow rowOf(SharingOptions options, std::int64_t blocksPerKernel) {
    options.blocksPerKernel = blocksPerKernel;
    SharingRow row;
    row.blocksPerKernel = blocksPerKernel;
    for (const SharingTensor& tensor : sharingTensors(options)) {
        if (!tensor.trained || tensor.again) continue;
        std::int64_t& part = isDepthwise(tensor.name)   ? row.depthwise
                             : isPointwise(tensor.name) ? row.pointwise
                                                        : row.rest;
        part += tensor.count();
    }
    return row;
}

bool sameNetwork(const toml::table& run, const SharingOptions& options, std::int64_t blocksPerKernel) {
    const auto is = [&run](std::string_view key, std::int64_t value) {
        return run[key].value_or<std::int64_t>(-1) == value;
    };
    const bool kernel = options.learned ? is("elements", options.elements) : is("kernel_size", options.kernelSize);
    return kernel && run["learned"].value_or(false) == options.learned && is("dim", options.dim) &&
           is("blocks", options.blocks) && is("patch", options.patch) && is("classes", options.classes) &&
           is("blocks_per_kernel", blocksPerKernel);
}

/// The [[run]] tables of resources/lessons/sharing.toml.
const toml::array& measuredRuns() {
    static const toml::table file = [] {
        const std::filesystem::path path = resourcePath(std::filesystem::path("lessons") / "sharing.toml");
        try {
            return toml::parse_file(path.string());
        } catch (const toml::parse_error& error) {
            throw ConfigError("sharing.toml: line " + std::to_string(error.source().begin.line) + ": " +
                              std::string(error.description()));
        }
    }();
    static const toml::array none;
    const toml::array* runs = file["run"].as_array();
    return runs != nullptr ? *runs : none;
}

std::optional<SharedResult> measuredOf(const SharingOptions& options, std::int64_t blocksPerKernel) {
    for (const toml::node& node : measuredRuns()) {
        const toml::table* run = node.as_table();
        if (run == nullptr || !sameNetwork(*run, options, blocksPerKernel)) continue;
        const auto number = [run](std::string_view key) { return (*run)[key].value_or(0.0); };
        const auto whole = [run](std::string_view key) { return (*run)[key].value_or<std::int64_t>(0); };
        return SharedResult{number("accuracy"),
                            number("lowest"),
                            number("highest"),
                            whole("seeds"),
                            whole("pictures"),
                            whole("epochs"),
                            (*run)["command"].value_or<std::string>("")};
    }
    return std::nullopt;
}

constexpr std::string_view kParameters = "Parameters";
constexpr std::string_view kDepthwiseNumbers = "of depthwise kernels";
constexpr std::string_view kPointwiseNumbers = "of pointwise kernels";
constexpr std::string_view kRestNumbers = "of everything else";
constexpr std::string_view kShareOfAll = "Share of the unshared parameters that is left";
constexpr std::string_view kUnshared = "Parameters without sharing";
constexpr std::string_view kAllShared = "Parameters with one kernel for all blocks";
constexpr std::string_view kMeasuredRows = "Ways of sharing that were trained";
constexpr std::string_view kMeasuredAccuracy = "Accuracy";
constexpr std::string_view kMeasuredPictures = "Kept-out pictures";
constexpr std::string_view kMeasuredSeeds = "Seeds";

/// How the chosen row stands among the others.
void addOthers(std::vector<Measure>& measures, const SharingFigure& figure) {
    const auto unshared = static_cast<double>(figure.rows.front().parameters());
    const auto chosen = static_cast<double>(figure.rows[figure.chosen].parameters());
    const auto shared = static_cast<double>(figure.rows.back().parameters());
    measures.push_back({"share", std::string(kShareOfAll), "", chosen / unshared});
    measures.push_back({"unshared", std::string(kUnshared), "", unshared});
    measures.push_back({"all_shared", std::string(kAllShared), "", shared});
    if (!figure.accuracies) return;
    const auto measured = std::count_if(figure.rows.begin(), figure.rows.end(),
                                        [](const SharingRow& one) { return one.measured.has_value(); });
    measures.push_back({"measured", std::string(kMeasuredRows), "", static_cast<double>(measured)});
}

} // namespace

std::int64_t SharingTensor::count() const noexcept {
    return std::accumulate(shape.begin(), shape.end(), std::int64_t{1}, std::multiplies<>());
}

std::vector<SharingTensor> sharingTensors(const SharingOptions& options) {
    TensorList list;
    list.add("0.weight", {options.dim, 3, options.patch, options.patch});
    list.add("0.bias", {options.dim});
    list.batchNorm("2", options.dim);
    for (std::int64_t block = 0; block < options.blocks; ++block) {
        const std::string name = std::to_string(kFirstBlock + block);
        const bool again = block % options.blocksPerKernel != 0;
        list.depthwise(name + ".0.fn.0", options, again, block != 0);
        list.batchNorm(name + ".0.fn.2", options.dim);
        list.add(name + ".1.weight", {options.dim, options.dim, 1, 1}, again);
        list.add(name + ".1.bias", {options.dim}, again);
        list.batchNorm(name + ".3", options.dim);
    }
    const std::string head = std::to_string(kFirstBlock + options.blocks + kAfterBlocks);
    list.add(head + ".weight", {options.classes, options.dim});
    list.add(head + ".bias", {options.classes});
    return list.tensors;
}

SharingOptions readSharing(const Settings& settings) {
    const SettingReader reader(sharingSettings(), settings);
    SharingOptions options;
    options.dim = reader.whole("dim");
    options.blocks = reader.whole("blocks");
    options.patch = reader.whole("patch");
    options.learned = reader.yes("learned");
    options.kernelSize = reader.whole("kernel_size");
    options.elements = reader.whole("elements");
    options.classes = reader.whole("classes");
    options.accuracies = reader.yes("accuracies");
    options.others = reader.yes("others");
    options.blocksPerKernel = reader.whole("blocks_per_kernel");
    if (options.blocks % options.blocksPerKernel != 0)
        refuseSetting("blocks_per_kernel", std::to_string(options.blocks) + " blocks do not divide into groups of " +
                                               std::to_string(options.blocksPerKernel));
    return options;
}

SharingFigure computeSharing(const SharingOptions& options) {
    SharingFigure figure;
    figure.others = options.others;
    figure.accuracies = options.accuracies;
    for (std::int64_t shared = 1; shared <= options.blocks; ++shared) {
        if (options.blocks % shared != 0 || (!options.others && shared != options.blocksPerKernel)) continue;
        if (shared == options.blocksPerKernel) figure.chosen = figure.rows.size();
        figure.rows.push_back(rowOf(options, shared));
        if (options.accuracies) figure.rows.back().measured = measuredOf(options, shared);
    }
    return figure;
}

std::vector<Measure> measureSharing(const SharingFigure& figure) {
    if (figure.rows.empty()) return {};
    const SharingRow& row = figure.rows[figure.chosen];
    const auto numbers = [](std::int64_t count) { return static_cast<double>(count); };
    std::vector<Measure> measures{{"parameters", std::string(kParameters), "", numbers(row.parameters())},
                                  {"depthwise", std::string(kDepthwiseNumbers), "", numbers(row.depthwise)},
                                  {"pointwise", std::string(kPointwiseNumbers), "", numbers(row.pointwise)},
                                  {"rest", std::string(kRestNumbers), "", numbers(row.rest)}};
    if (figure.others) addOthers(measures, figure);
    if (!row.measured) return measures;
    measures.push_back({"accuracy", std::string(kMeasuredAccuracy), "", row.measured->accuracy});
    measures.push_back({"pictures", std::string(kMeasuredPictures), "", numbers(row.measured->pictures)});
    measures.push_back({"seeds", std::string(kMeasuredSeeds), "", numbers(row.measured->seeds)});
    return measures;
}

FigureKind sharingKind() {
    return {"sharing",
            sharingSettings(),
            [](const Settings& settings) { (void)readSharing(settings); },
            [](const Settings& settings) { return measureSharing(computeSharing(readSharing(settings))); },
            {kParameters, kDepthwiseNumbers, kPointwiseNumbers, kRestNumbers, kShareOfAll, kUnshared, kAllShared,
             kMeasuredRows, kMeasuredAccuracy, kMeasuredPictures, kMeasuredSeeds}};
}

} // namespace dclscope::lessons
