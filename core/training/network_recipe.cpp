// SPDX-License-Identifier: Apache-2.0
#include "core/training/network_recipe.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <algorithm>

namespace dclscope::training {
namespace {

template <class... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};
template <class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

} // namespace

const std::vector<std::string>& networkKinds() {
    static const std::vector<std::string> kinds{"snn-delays",        "convnext", "convformer", "fastvit",
                                                "audioset-convnext", "panns",    "convmixer",  "se-resnet"};
    return kinds;
}

std::string kindOf(const NetworkRecipe& network) {
    return std::visit(Overloaded{[](const SpikingNetworkRecipe&) { return std::string("snn-delays"); },
                                 [](const StagedNetworkRecipe& staged) { return staged.kind; },
                                 [](const AudioSetNetworkRecipe&) { return std::string("audioset-convnext"); },
                                 [](const PannsNetworkRecipe&) { return std::string("panns"); },
                                 [](const ConvMixerNetworkRecipe&) { return std::string("convmixer"); },
                                 [](const SeResNetNetworkRecipe&) { return std::string("se-resnet"); }},
                      network);
}

NetworkRecipe networkOfKind(std::string_view kind) {
    if (kind == "snn-delays") return SpikingNetworkRecipe{};
    if (kind == "audioset-convnext") return AudioSetNetworkRecipe{};
    if (kind == "panns") return PannsNetworkRecipe{};
    if (kind == "convmixer") return ConvMixerNetworkRecipe{};
    if (kind == "se-resnet") return SeResNetNetworkRecipe{};
    StagedNetworkRecipe staged;
    staged.kind = kind;
    if (kind == "convnext") return staged;
    // As published: ConvFormer-S18 without and FastViT-SA24 with layer scale.
    if (kind == "convformer") {
        staged.dims = {64, 128, 320, 512};
        staged.layerScale = 0.0;
        return staged;
    }
    if (kind == "fastvit") {
        staged.depths = {4, 4, 12, 4};
        staged.dims = {64, 128, 256, 512};
        staged.layerScale = 1e-5;
        return staged;
    }
    std::string list;
    for (const std::string& known : networkKinds()) list += (list.empty() ? "" : ", ") + known;
    throw ConfigError("no network of the kind \"" + printable(kind) + "\"; there are " + list);
}

NetworkInput inputOf(const NetworkRecipe& network, bool pictures) {
    const bool spiking = std::holds_alternative<SpikingNetworkRecipe>(network);
    const bool fromWaveform =
        std::holds_alternative<AudioSetNetworkRecipe>(network) || std::holds_alternative<PannsNetworkRecipe>(network);
    const bool onlyPictures = std::holds_alternative<ConvMixerNetworkRecipe>(network) ||
                              std::holds_alternative<SeResNetNetworkRecipe>(network);
    if (pictures && (spiking || fromWaveform))
        throw ConfigError("a network of the kind " + kindOf(network) + " takes sound, and these data are pictures");
    if (!pictures && onlyPictures)
        throw ConfigError("a network of the kind " + kindOf(network) + " takes pictures, and these data are none");
    if (pictures) return NetworkInput::Picture;
    if (spiking) return NetworkInput::Spiking;
    return fromWaveform ? NetworkInput::TimeMel : NetworkInput::MelTime;
}

} // namespace dclscope::training
