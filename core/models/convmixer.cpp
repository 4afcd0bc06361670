// SPDX-License-Identifier: Apache-2.0
#include "core/models/convmixer.h"

#include "core/base/text.h"
#include "core/layers/pooling.h"
#include "core/models/parameters.h"

#include <algorithm>

namespace dclscope::models {
namespace {

constexpr std::int64_t kFirstBlock = 3;    ///< before it: patches, GELU, batch norm
constexpr std::int64_t kAfterBlocks = 2;   ///< pooling and flattening, then the classifier
constexpr std::int64_t kMostBlocks = 1000; ///< a larger index is no block but a strange name
constexpr layers::PointFunction kGelu{layers::Activation::Gelu};

struct Sizes {
    std::int64_t inputs = 3, width = 0, blocks = 1, patch = 1, classes = 0;
    DepthwiseParameters depthwise;

    static Sizes of(const TensorIndex& index);
    std::string headName() const { return std::to_string(kFirstBlock + blocks + kAfterBlocks); }
};

std::string blockName(std::int64_t block) { return std::to_string(kFirstBlock + block); }
std::string depthwiseName(std::int64_t block) { return blockName(block) + ".0.fn.0"; }

Sizes Sizes::of(const TensorIndex& index) {
    Sizes sizes;
    for (const TensorInfo& tensor : index.all())
        if (const auto part = numbered(tensor.name);
            part && part->rest.starts_with("0.fn.") && part->number < kFirstBlock + kMostBlocks)
            sizes.blocks = std::max(sizes.blocks, part->number - kFirstBlock + 1);
    sizes.inputs = index.sizeOf("0.weight", 1);
    sizes.patch = index.sizeOf("0.weight", 2);
    sizes.width = index.has("0.weight") ? index.sizeOf("0.weight", 0) : index.sizeOf("2.weight", 0);
    sizes.classes =
        std::max(index.sizeOf(sizes.headName() + ".weight", 0), index.sizeOf(sizes.headName() + ".bias", 0));
    const std::string depthwise = depthwiseName(0);
    sizes.depthwise.dcls = index.has(depthwise + ".P");
    sizes.depthwise.hasSig = index.has(depthwise + ".SIG");
    sizes.depthwise.elements = index.sizeOf(depthwise + ".weight", 2);
    sizes.depthwise.size = index.sizeOf(depthwise + ".weight", 3);
    return sizes;
}

class ConvMixer : public Model {
public:
    explicit ConvMixer(const TensorIndex& index);

    void walk(Parameters& parameters);
    const ModelFacts& facts() const noexcept override { return facts_; }
    const Sizes& sizes() const noexcept { return sizes_; }

private:
    struct Block {
        layers::Convolution depthwise;
        layers::BatchNorm depthwiseNorm;
        layers::Linear pointwise;
        layers::BatchNorm pointwiseNorm;
    };

    Array compute(const Array& input, std::string_view head, int threads) const override;
    layers::FeatureMap runBlock(const Block& block, const layers::FeatureMap& x, const ParallelFor& workers) const;

    Sizes sizes_;
    layers::Convolution patches_;
    layers::BatchNorm patchesNorm_;
    std::vector<Block> blocks_;
    layers::Linear head_;
    ModelFacts facts_;
};

ConvMixer::ConvMixer(const TensorIndex& index) : sizes_(Sizes::of(index)) {
    patches_.inputs = sizes_.inputs;
    patches_.outputs = head_.inputs = sizes_.width;
    patches_.kernelHeight = patches_.kernelWidth = patches_.strideHeight = patches_.strideWidth = sizes_.patch;
    head_.outputs = sizes_.classes;
    blocks_.resize(static_cast<std::size_t>(sizes_.blocks));
    for (Block& block : blocks_) {
        block.depthwise.inputs = block.depthwise.outputs = sizes_.width;
        block.pointwise.inputs = block.pointwise.outputs = sizes_.width;
    }
    facts_.input = InputKind::Image;
    facts_.inputText =
        "[batch, " + std::to_string(sizes_.inputs) + ", height, width], a normalised image (CIFAR: 3, 32, 32)";
    facts_.classes = sizes_.classes;
    facts_.heads = {"logits", "probabilities", "scene", "frame"};
    for (std::size_t b = 0; b < blocks_.size(); ++b) facts_.heads.push_back(stageHead(b));
}

void ConvMixer::walk(Parameters& parameters) {
    parameters.convolution("0", patches_, true);
    parameters.batchNorm("2", sizes_.width, patchesNorm_);
    for (std::size_t b = 0; b < blocks_.size(); ++b) {
        const std::string name = blockName(static_cast<std::int64_t>(b));
        Block& block = blocks_[b];
        parameters.depthwise(name + ".0.fn.0", sizes_.depthwise, block.depthwise);
        parameters.batchNorm(name + ".0.fn.2", sizes_.width, block.depthwiseNorm);
        parameters.pointConvolution(name + ".1", block.pointwise, true);
        parameters.batchNorm(name + ".3", sizes_.width, block.pointwiseNorm);
    }
    parameters.rowLinear(sizes_.headName(), head_, true);
}

layers::FeatureMap ConvMixer::runBlock(const Block& block, const layers::FeatureMap& x,
                                       const ParallelFor& workers) const {
    layers::FeatureMap mixed = apply(block.depthwise, x, workers, kGelu);
    normalize(block.depthwiseNorm, mixed);
    layers::add(mixed, x);
    mixed = apply(block.pointwise, mixed, workers, kGelu);
    normalize(block.pointwiseNorm, mixed);
    return mixed;
}

Array ConvMixer::compute(const Array& input, std::string_view head, int threads) const {
    const ParallelFor workers = onThreads(threads);
    layers::FeatureMap x = apply(patches_, layers::FeatureMap(input), workers, kGelu);
    normalize(patchesNorm_, x);
    const std::size_t last = stageOf(head).value_or(blocks_.size() - 1);
    for (std::size_t b = 0; b <= last; ++b) x = runBlock(blocks_[b], x, workers);
    if (head == "frame" || stageOf(head)) return x.toArray();
    const layers::Rows scene = meanOverPixels(x);
    if (head == "scene") return scene.toArray();
    Array logits = apply(head_, scene).toArray();
    return head == "logits" ? logits : probabilitiesOf(std::move(logits), facts_.multiLabel);
}

/// What the shapes may say and the blocks cannot do: a kernel without a middle shifts what passes by it.
void checkKernel(Checklist& list, const Sizes& sizes) {
    if (sizes.depthwise.dcls || sizes.depthwise.size % 2 == 1) return;
    const std::string key = depthwiseName(0) + ".weight";
    list.complain(key, inQuotes(key) + " has a kernel of even size " + std::to_string(sizes.depthwise.size) +
                           ", expected an odd one, which keeps the image's size");
}

std::string describe(const TensorIndex& index, const Sizes& sizes) {
    const std::string kernel = std::to_string(sizes.depthwise.size), patch = std::to_string(sizes.patch);
    std::string text = "width " + std::to_string(sizes.width) + ", " + counted(sizes.blocks, "block") + ", ";
    text += sizes.depthwise.dcls ? counted(sizes.depthwise.elements, "element") + " per kernel"
                                 : "kernels of " + kernel + "x" + kernel;
    text += ", patches of " + patch + "x" + patch + ", " + counted(sizes.classes, "output");
    std::vector<std::string> depthwise, pointwise;
    for (std::int64_t b = 0; b < sizes.blocks; ++b) {
        depthwise.push_back(depthwiseName(b) + ".weight");
        pointwise.push_back(blockName(b) + ".1.weight");
    }
    if (tied(index, depthwise) && tied(index, pointwise)) text += ", all blocks share their kernels";
    return text;
}

} // namespace

bool claimsConvMixer(const TensorIndex& index) {
    const bool mixes = index.has(depthwiseName(0) + ".weight") || index.has(depthwiseName(0) + ".bias");
    return mixes && (index.has("3.1.weight") || index.has("0.weight"));
}

Recognition checkConvMixer(const TensorIndex& index, const Card&) {
    ConvMixer network(index);
    Recognition recognition;
    recognition.name = network.sizes().depthwise.dcls ? "convmixer-dcls" : "convmixer";
    recognition.facts = network.facts();
    Checklist list(index, recognition);
    ParameterCheck check(list);
    network.walk(check);
    checkKernel(list, network.sizes());
    list.finish();
    recognition.description = describe(index, network.sizes());
    return recognition;
}

std::unique_ptr<Model> loadConvMixer(const LoadTask& task) {
    return loaded(std::make_unique<ConvMixer>(task.index), task);
}

} // namespace dclscope::models
