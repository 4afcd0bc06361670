// SPDX-License-Identifier: Apache-2.0
#include "core/torch/training/network_factory.h"

#include "core/base/error.h"
#include "core/torch/nets/convformer.h"
#include "core/torch/nets/convmixer.h"
#include "core/torch/nets/convnext.h"
#include "core/torch/nets/convnext_audioset.h"
#include "core/torch/nets/fastvit.h"
#include "core/torch/nets/panns.h"
#include "core/torch/nets/se_resnet.h"

#include <algorithm>
#include <set>

namespace dclscope::training {
namespace {

std::optional<DepthwiseReplacement> spacingsOf(const SpacingsRecipe& recipe) {
    if (!recipe.any()) return std::nullopt;
    return DepthwiseReplacement{recipe.size, recipe.count, *versionFromName(recipe.version), {}};
}

/// What ConvNeXt, ConvFormer and FastViT name alike.
template <class Options>
Options stagedOptions(const StagedNetworkRecipe& recipe, std::int64_t classes, std::int64_t inputs) {
    Options options;
    options.inputs = inputs;
    options.classes = classes;
    options.depths = recipe.depths;
    options.dims = recipe.dims;
    options.kernelSize = recipe.kernelSize;
    options.spacings = spacingsOf(recipe.spacings);
    options.layerScale = recipe.layerScale;
    options.dropPath = recipe.dropPath;
    options.headDropout = recipe.headDropout;
    return options;
}

/// Makes the network of each kind.
struct Factory {
    std::int64_t classes;
    const std::vector<std::int64_t>& shape; ///< of one example

    using Made = std::shared_ptr<nets::Network>;

    Made operator()(const SpikingNetworkRecipe&) const {
        throw ConfigError("a spiking network is no convolutional one");
    }
    Made operator()(const StagedNetworkRecipe& recipe) const {
        const std::int64_t inputs = shape.front();
        if (recipe.kind == "convformer")
            return std::make_shared<nets::ConvFormer>(stagedOptions<nets::ConvFormerOptions>(recipe, classes, inputs));
        if (recipe.kind == "fastvit")
            return std::make_shared<nets::FastVit>(stagedOptions<nets::FastVitOptions>(recipe, classes, inputs));
        auto options = stagedOptions<nets::ConvNextOptions>(recipe, classes, inputs);
        std::copy_n(recipe.stemKernel.begin(), 2, options.stemKernel.begin());
        options.stemStride = options.stemKernel;
        return std::make_shared<nets::ConvNext>(options);
    }
    Made operator()(const AudioSetNetworkRecipe& recipe) const {
        nets::ConvNextAudioSetOptions options;
        options.mels = shape.back();
        options.body.classes = classes;
        options.body.depths = recipe.depths;
        options.body.dims = recipe.dims;
        options.body.layerScale = recipe.layerScale;
        options.body.dropPath = recipe.dropPath;
        options.body.spacings = spacingsOf(recipe.spacings);
        return std::make_shared<nets::ConvNextAudioSet>(options);
    }
    Made operator()(const PannsNetworkRecipe& recipe) const {
        nets::PannsOptions options;
        options.name = recipe.name;
        options.widths = recipe.widths;
        options.embedding = recipe.embedding;
        options.classes = classes;
        options.mels = shape.back();
        options.blockDropout = recipe.blockDropout;
        options.embeddingDropout = recipe.embeddingDropout;
        return std::make_shared<nets::Panns>(options);
    }
    Made operator()(const ConvMixerNetworkRecipe& recipe) const {
        nets::ConvMixerOptions options;
        options.inputs = shape.front();
        options.classes = classes;
        options.dim = recipe.dim;
        options.blocks = recipe.blocks;
        options.kernelSize = recipe.kernelSize;
        options.patch = recipe.patch;
        options.blocksPerKernel = recipe.blocksPerKernel;
        options.spacings = spacingsOf(recipe.spacings);
        return std::make_shared<nets::ConvMixer>(options);
    }
    Made operator()(const SeResNetNetworkRecipe& recipe) const {
        nets::SeResNetOptions options;
        options.inputs = shape.front();
        options.classes = classes;
        options.stem = recipe.stem;
        std::copy_n(recipe.planes.begin(), options.planes.size(), options.planes.begin());
        options.blocks = recipe.blocks;
        options.reduction = recipe.reduction;
        for (const std::int64_t stage : recipe.sharedStages) options.shared.at(static_cast<std::size_t>(stage)) = true;
        options.spacings = spacingsOf(recipe.spacings);
        options.normFirst = recipe.normFirst;
        options.dropout = recipe.dropout;
        return std::make_shared<nets::SeResNet>(options);
    }
};

const SpacingsRecipe* spacingsRecipe(const NetworkRecipe& network) {
    return std::visit(
        [](const auto& ofKind) -> const SpacingsRecipe* {
            if constexpr (requires { ofKind.spacings; }) return &ofKind.spacings;
            return nullptr;
        },
        network);
}

/// Each layer with learned spacings whose P is its own or the first of those that share it.
template <class Function>
void forEachSpacing(const torch::nn::Module& network, Function function) {
    std::set<const torch::TensorImpl*> seen;
    for (const auto& module : network.modules(false))
        if (auto* layer = module->as<DclsImpl>(); layer && seen.insert(layer->P.unsafeGetTensorImpl()).second)
            function(*layer);
}

} // namespace

std::shared_ptr<nets::Network> makeConvolutionalNetwork(const Recipe& recipe, std::int64_t classes,
                                                        const std::vector<std::int64_t>& exampleShape) {
    const auto network = std::visit(Factory{classes, exampleShape}, recipe.network);
    const SpacingsRecipe* spacings = spacingsRecipe(recipe.network);
    if (spacings == nullptr || !spacings->any()) return network;
    const torch::NoGradGuard noGrad;
    forEachSpacing(*network, [spacings](DclsImpl& layer) {
        layer.P.normal_(0.0, spacings->spread);
        layer.clampParameters();
    });
    return network;
}

void clampPositions(const torch::nn::Module& network) {
    const torch::NoGradGuard noGrad;
    forEachSpacing(network, [](DclsImpl& layer) { layer.clampParameters(); });
}

} // namespace dclscope::training
