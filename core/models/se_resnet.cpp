// SPDX-License-Identifier: Apache-2.0
#include "core/models/se_resnet.h"

#include "core/base/text.h"
#include "core/layers/pooling.h"
#include "core/layers/squeeze_excite.h"
#include "core/models/parameters.h"
#include "core/models/staged.h"

#include <algorithm>
#include <array>
#include <optional>

namespace dclscope::models {
namespace {

constexpr std::size_t kStages = 3;
constexpr std::int64_t kMostBlocks = 1000; ///< per stage; a larger index is no block but a strange name
constexpr layers::PointFunction kRelu{layers::Activation::Relu};

std::string blockName(std::size_t stage, std::int64_t block) {
    return "layer" + std::to_string(stage + 1) + "." + std::to_string(block) + ".";
}

struct Sizes {
    std::int64_t inputs = 3, stem = 0, classes = 0;
    std::array<std::int64_t, kStages> planes{}, depths{}, squeezed{};
    DepthwiseParameters spacings; ///< `dcls`: the blocks' 3x3 convolutions have learned spacings
    bool normFirst = false;       ///< norm and ReLU stand before each convolution ("pre-activation")

    static Sizes of(const TensorIndex& index);
    std::int64_t inputsOf(std::size_t stage) const { return stage == 0 ? stem : planes[stage - 1]; }
};

Sizes Sizes::of(const TensorIndex& index) {
    Sizes sizes;
    sizes.inputs = index.sizeOf("conv1.weight", 1);
    sizes.stem = std::max(index.sizeOf("conv1.weight", 0), index.sizeOf("bn1.weight", 0));
    sizes.classes = std::max(index.sizeOf("fc.weight", 0), index.sizeOf("fc.bias", 0));
    sizes.depths.fill(1);
    for (const TensorInfo& tensor : index.all())
        for (std::size_t s = 0; s < kStages; ++s) {
            const std::string prefix = "layer" + std::to_string(s + 1) + ".";
            if (!tensor.name.starts_with(prefix)) continue;
            const auto block = numbered(std::string_view(tensor.name).substr(prefix.size()));
            if (block && block->number < kMostBlocks) sizes.depths[s] = std::max(sizes.depths[s], block->number + 1);
        }
    for (std::size_t s = 0; s < kStages; ++s) {
        const std::string first = blockName(s, 0);
        sizes.planes[s] = std::max(index.sizeOf(first + "conv2.weight", 0), index.sizeOf(first + "bn2.weight", 0));
        sizes.squeezed[s] = index.sizeOf(first + "se.fc.0.weight", 0);
        const std::int64_t inputs = sizes.inputsOf(s);
        if (inputs != sizes.planes[s] && index.sizeOf(first + "bn1.weight", 0) == inputs) sizes.normFirst = true;
    }
    const std::string layer = blockName(0, 0) + "conv1";
    sizes.spacings.dcls = index.has(layer + ".P");
    sizes.spacings.hasSig = index.has(layer + ".SIG");
    if (sizes.spacings.dcls) readKernel(index, layer, sizes.spacings);
    return sizes;
}

struct Block {
    layers::Convolution first, second;
    layers::BatchNorm firstNorm, secondNorm;
    layers::SqueezeExcite gates;
    struct Shortcut {
        layers::Convolution convolution;
        layers::BatchNorm norm;
    };
    std::optional<Shortcut> shortcut; ///< where the block changes width or size; else what comes in passes by as it is
};

void makeSquare(layers::Convolution& convolution, std::int64_t inputs, std::int64_t outputs, std::int64_t kernel,
                std::int64_t stride = 1) {
    convolution.inputs = inputs;
    convolution.outputs = outputs;
    convolution.kernelHeight = convolution.kernelWidth = kernel;
    convolution.strideHeight = convolution.strideWidth = stride;
    convolution.paddingHeight = convolution.paddingWidth = kernel / 2;
}

Block makeBlock(const Sizes& sizes, std::size_t stage, bool isFirst) {
    Block block;
    const std::int64_t planes = sizes.planes[stage];
    const std::int64_t inputs = isFirst ? sizes.inputsOf(stage) : planes;
    const std::int64_t stride = isFirst && stage > 0 ? 2 : 1;
    makeSquare(block.first, inputs, planes, 3, stride);
    makeSquare(block.second, planes, planes, 3);
    block.gates.reduce.inputs = block.gates.expand.outputs = planes;
    block.gates.reduce.outputs = block.gates.expand.inputs = sizes.squeezed[stage];
    if (inputs != planes || stride != 1) makeSquare(block.shortcut.emplace().convolution, inputs, planes, 1, stride);
    return block;
}

class SeResNet : public Model {
public:
    explicit SeResNet(const TensorIndex& index);

    void walk(Parameters& parameters);
    const ModelFacts& facts() const noexcept override { return facts_; }
    const Sizes& sizes() const noexcept { return sizes_; }

private:
    void walkBlock(Parameters& parameters, const std::string& name, Block& block) const;
    void walkSquare(Parameters& parameters, const std::string& name, layers::Convolution& convolution) const;
    Array compute(const Array& input, std::string_view head, int threads) const override;
    layers::FeatureMap runBlock(const Block& block, const layers::FeatureMap& x, const ParallelFor& workers) const;

    Sizes sizes_;
    layers::Convolution stem_;
    layers::BatchNorm stemNorm_;
    std::array<std::vector<Block>, kStages> stages_;
    layers::Linear head_;
    ModelFacts facts_;
};

SeResNet::SeResNet(const TensorIndex& index) : sizes_(Sizes::of(index)) {
    makeSquare(stem_, sizes_.inputs, sizes_.stem, 3);
    for (std::size_t s = 0; s < kStages; ++s)
        for (std::int64_t b = 0; b < sizes_.depths[s]; ++b) stages_[s].push_back(makeBlock(sizes_, s, b == 0));
    head_.inputs = sizes_.planes.back();
    head_.outputs = sizes_.classes;
    facts_.input = InputKind::Image;
    facts_.inputText =
        "[batch, " + std::to_string(sizes_.inputs) + ", height, width], a normalised image (CIFAR: 3, 32, 32)";
    facts_.classes = sizes_.classes;
    facts_.heads = {"logits", "probabilities", "scene", "frame"};
    for (std::size_t s = 0; s < kStages; ++s) facts_.heads.push_back(stageHead(s));
}

void SeResNet::walk(Parameters& parameters) {
    parameters.convolution("conv1", stem_, false);
    parameters.batchNorm("bn1", sizes_.stem, stemNorm_);
    for (std::size_t s = 0; s < kStages; ++s)
        for (std::size_t b = 0; b < stages_[s].size(); ++b)
            walkBlock(parameters, blockName(s, static_cast<std::int64_t>(b)), stages_[s][b]);
    parameters.rowLinear("fc", head_, true);
}

void SeResNet::walkBlock(Parameters& parameters, const std::string& name, Block& block) const {
    const std::int64_t planes = block.second.outputs;
    walkSquare(parameters, name + "conv1", block.first);
    parameters.batchNorm(name + "bn1", sizes_.normFirst ? block.first.inputs : planes, block.firstNorm);
    walkSquare(parameters, name + "conv2", block.second);
    parameters.batchNorm(name + "bn2", planes, block.secondNorm);
    parameters.rowLinear(name + "se.fc.0", block.gates.reduce, false);
    parameters.rowLinear(name + "se.fc.2", block.gates.expand, false);
    if (!block.shortcut) return;
    parameters.convolution(name + "downsample.0", block.shortcut->convolution, false);
    parameters.batchNorm(name + "downsample.1", planes, block.shortcut->norm);
}

void SeResNet::walkSquare(Parameters& parameters, const std::string& name, layers::Convolution& convolution) const {
    if (sizes_.spacings.dcls)
        parameters.spaced(name, sizes_.spacings, convolution);
    else
        parameters.convolution(name, convolution, false);
}

layers::FeatureMap SeResNet::runBlock(const Block& block, const layers::FeatureMap& x,
                                      const ParallelFor& workers) const {
    layers::FeatureMap y;
    if (sizes_.normFirst) {
        y = x;
        normalize(block.firstNorm, y, kRelu);
        y = apply(block.first, y, workers);
        normalize(block.secondNorm, y, kRelu);
        y = apply(block.second, y, workers);
    } else {
        y = apply(block.first, x, workers);
        normalize(block.firstNorm, y, kRelu);
        y = apply(block.second, y, workers);
        normalize(block.secondNorm, y);
    }
    applyGates(block.gates, y);
    if (block.shortcut) {
        layers::FeatureMap past = apply(block.shortcut->convolution, x, workers);
        normalize(block.shortcut->norm, past);
        layers::add(y, past);
    } else {
        layers::add(y, x);
    }
    if (!sizes_.normFirst) activate(y.values, 0.0F, kRelu);
    return y;
}

Array SeResNet::compute(const Array& input, std::string_view head, int threads) const {
    const ParallelFor workers = onThreads(threads);
    layers::FeatureMap x = apply(stem_, layers::FeatureMap(input), workers);
    normalize(stemNorm_, x, kRelu);
    const std::size_t last = stageOf(head).value_or(kStages - 1);
    for (std::size_t s = 0; s <= last; ++s)
        for (const Block& block : stages_[s]) x = runBlock(block, x, workers);
    if (head == "frame" || stageOf(head)) return x.toArray();
    const layers::Rows scene = meanOverPixels(x);
    if (head == "scene") return scene.toArray();
    Array logits = apply(head_, scene).toArray();
    return head == "logits" ? logits : probabilitiesOf(std::move(logits), facts_.multiLabel);
}

/// Which stages have one kernel for all second convolutions.
std::string sharingText(const TensorIndex& index, const Sizes& sizes) {
    std::vector<std::string> stages;
    for (std::size_t s = 0; s < kStages; ++s) {
        std::vector<std::string> keys;
        for (std::int64_t b = 0; b < sizes.depths[s]; ++b) keys.push_back(blockName(s, b) + "conv2.weight");
        if (tied(index, keys)) stages.push_back(std::to_string(s + 1));
    }
    if (stages.empty()) return {};
    if (stages.size() == kStages) return ", each stage shares one kernel";
    if (stages.size() == 1) return ", one kernel shared in stage " + stages[0];
    return ", one kernel shared in stages " + stages[0] + " and " + stages[1];
}

} // namespace

bool claimsSeResNet(const TensorIndex& index) {
    constexpr std::array kGates{"layer1.0.se.fc.0.weight", "layer1.0.se.fc.2.weight"};
    const bool gated = std::any_of(kGates.begin(), kGates.end(), [&index](auto key) { return index.has(key); });
    return gated && (index.has("layer1.0.conv1.weight") || index.has("layer1.0.conv2.weight"));
}

Recognition checkSeResNet(const TensorIndex& index, const Card& card) {
    SeResNet network(index);
    const Sizes& sizes = network.sizes();
    Recognition recognition;
    recognition.name = sizes.spacings.dcls ? "se-resnet-dcls" : "se-resnet";
    recognition.facts = network.facts();
    Checklist list(index, recognition);
    ParameterCheck check(list);
    network.walk(check);
    requireSig(list, sizes.spacings, blockName(0, 0) + "conv1", card);
    list.finish();
    recognition.description = "widths " + std::to_string(sizes.stem) + "-" + joined(sizes.planes) + ", depths " +
                              joined(sizes.depths) +
                              (sizes.spacings.dcls ? ", " + kernelText(sizes.spacings) : std::string()) +
                              (sizes.normFirst ? ", activation before" : ", activation after") + " the convolutions, " +
                              counted(sizes.classes, "output") + sharingText(index, sizes);
    return recognition;
}

std::unique_ptr<Model> loadSeResNet(const LoadTask& task) {
    return loaded(std::make_unique<SeResNet>(task.index), task);
}

} // namespace dclscope::models
