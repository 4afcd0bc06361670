// SPDX-License-Identifier: Apache-2.0
#include "core/models/registry.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/models/convformer.h"
#include "core/models/convmixer.h"
#include "core/models/convnext.h"
#include "core/models/convnext_audioset.h"
#include "core/models/fastvit.h"
#include "core/models/nir.h"
#include "core/models/panns.h"
#include "core/models/se_resnet.h"
#include "core/models/snn_delays.h"
#include "core/models/snn_delays_model.h"
#include "core/models/tensor_index.h"

#include <algorithm>
#include <array>
#include <set>

namespace dclscope::models {
namespace {

struct Architecture {
    bool (*claims)(const TensorIndex&);
    Recognition (*check)(const TensorIndex&, const Card&);
    std::unique_ptr<Model> (*load)(const LoadTask&); ///< called for what check finds no problem with
};

/// The first that claims a file describes it: the more particular names stand first.
constexpr std::array kArchitectures{
    Architecture{claimsNir, checkNir, loadNir},
    Architecture{claimsSnnDelays, checkSnnDelays, loadSnnDelays},
    Architecture{claimsConvNeXtAudioSet, checkConvNeXtAudioSet, loadConvNeXtAudioSet},
    Architecture{claimsConvNeXt, checkConvNeXt, loadConvNeXt},
    Architecture{claimsConvFormer, checkConvFormer, loadConvFormer},
    Architecture{claimsFastVit, checkFastVit, loadFastVit},
    Architecture{claimsPanns, checkPanns, loadPanns},
    Architecture{claimsConvMixer, checkConvMixer, loadConvMixer},
    Architecture{claimsSeResNet, checkSeResNet, loadSeResNet},
};

const Architecture* claimant(const TensorIndex& index) {
    const auto found = std::find_if(kArchitectures.begin(), kArchitectures.end(),
                                    [&index](const Architecture& architecture) { return architecture.claims(index); });
    return found == kArchitectures.end() ? nullptr : &*found;
}

bool hasDclsLayer(const TensorIndex& index) {
    return std::any_of(index.all().begin(), index.all().end(), [&index](const TensorInfo& tensor) {
        if (!tensor.name.ends_with(".P") && tensor.name != "P") return false;
        return index.find(tensor.name.substr(0, tensor.name.size() - 1) + "weight") != nullptr;
    });
}

/// Names such as ".conv.weight", "conv.weight." or "a..b" are of no module.
const TensorInfo* emptyNamePart(const TensorIndex& index) {
    const auto found = std::find_if(index.all().begin(), index.all().end(), [](const TensorInfo& tensor) {
        return tensor.name.starts_with('.') || tensor.name.ends_with('.') ||
               tensor.name.find("..") != std::string::npos;
    });
    return found == index.all().end() ? nullptr : &*found;
}

/// Modules that hold parameters, by the names of these.
std::set<std::string_view> modulesOf(const TensorIndex& index, std::size_t& parameters) {
    constexpr std::array<std::string_view, 4> kLeaves{".weight", ".bias", ".running_mean", ".running_var"};
    std::set<std::string_view> modules;
    for (const TensorInfo& tensor : index.all()) {
        const std::string_view name = tensor.name;
        if (std::none_of(kLeaves.begin(), kLeaves.end(), [name](auto leaf) { return name.ends_with(leaf); })) continue;
        ++parameters;
        modules.insert(name.substr(0, name.rfind('.')));
    }
    return modules;
}

Recognition unknown(const TensorIndex& index) {
    constexpr std::size_t kMostNamed = 6;
    Recognition recognition;
    if (hasDclsLayer(index)) return recognition;
    if (const TensorInfo* odd = emptyNamePart(index); odd != nullptr) {
        recognition.problemKey = odd->name;
        recognition.problem =
            "tensor " + inQuotes(odd->name) + " has an empty part in its name, so it belongs to no module";
        return recognition;
    }
    std::size_t parameters = 0;
    const auto modules = modulesOf(index, parameters);
    if (parameters < 2) return recognition; // a table of tensors, no network
    std::string names;
    std::size_t count = 0;
    for (const std::string_view module : modules) {
        if (count++ == kMostNamed) break;
        names += (names.empty() ? "" : ", ") + printable(module, 40);
    }
    if (modules.size() > kMostNamed) names += ", ...";
    recognition.problemKey = index.all().front().name;
    recognition.problem = "unknown architecture: " + counted(static_cast<std::int64_t>(modules.size()), "module") +
                          " (" + names + "), none of them a DCLS layer";
    return recognition;
}

} // namespace

Recognition recognise(const TensorSource& source, const Card& card) {
    const TensorIndex index(source);
    const Architecture* architecture = claimant(index);
    return architecture == nullptr ? unknown(index) : architecture->check(index, card);
}

void requirePrecision(InputKind input, layers::Precision precision) {
    if (input != InputKind::TimeSeries || precision == layers::Precision::Float32) return;
    throw ConfigError(
        "a spiking network runs in float32 only, for one spike more or less changes all that follows: leave "
        "out " +
        std::string(layers::precisionName(precision)));
}

std::unique_ptr<Model> loadModel(const TensorSource& source, const Card& card, layers::Precision precision) {
    const TensorIndex index(source);
    const Architecture* architecture = claimant(index);
    const Recognition recognition = architecture == nullptr ? unknown(index) : architecture->check(index, card);
    if (!recognition.problem.empty()) throw CheckpointError(source.path(), recognition.problem, recognition.problemKey);
    if (architecture == nullptr)
        throw CheckpointError(source.path(), "is no network that is known, so that it cannot be run");
    if (recognition.facts) requirePrecision(recognition.facts->input, precision);
    return architecture->load({index, card, precision});
}

} // namespace dclscope::models
