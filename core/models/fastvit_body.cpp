// SPDX-License-Identifier: Apache-2.0
#include "core/models/fastvit_body.h"

#include "core/models/staged.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace dclscope::models {
namespace {

using Kind = FastVitSizes::Kind;

// A larger index is no part or block but a strange name.
constexpr std::int64_t kMostParts = 32;
constexpr std::int64_t kMostBlocks = 200;
constexpr std::int64_t kUsualExpansion = 4; ///< of a block's wide part, where the file does not say

std::string partKey(std::size_t part) { return "network." + std::to_string(part) + "."; }

std::string blockKey(std::size_t part, std::int64_t block) { return partKey(part) + std::to_string(block) + "."; }

FastVitSizes::Part& partAt(FastVitSizes& sizes, std::int64_t number) {
    const auto at = static_cast<std::size_t>(number);
    if (sizes.parts.size() <= at) sizes.parts.resize(at + 1);
    return sizes.parts[at];
}

/// "patch_embed.0.": the stem of images is several modules.
bool isImageStem(std::string_view name) {
    constexpr std::string_view kPrefix = "patch_embed.";
    return name.starts_with(kPrefix) && numbered(name.substr(kPrefix.size()));
}

/// Looks at one name below "network.N.M.".
void readBlockName(std::string_view name, FastVitSizes::Part& part, FastVitSizes& sizes) {
    const bool attention = name.starts_with("token_mixer.qkv.") || name.starts_with("token_mixer.proj.") ||
                           name == "layer_scale_1" || name == "layer_scale_2";
    if (part.kind != Kind::Attentions) part.kind = attention ? Kind::Attentions : Kind::RepMixers;
    sizes.layerScale = sizes.layerScale || name.starts_with("layer_scale") || name == "token_mixer.layer_scale";
}

/// Looks at one name below "network.".
void readPartName(std::string_view name, FastVitSizes& sizes) {
    const auto outer = numbered(name);
    if (!outer || outer->number >= kMostParts) return;
    const std::string_view rest = outer->rest;
    if (const auto inner = numbered(rest); inner && FastVitSizes::isIndex(outer->number, inner->number)) {
        FastVitSizes::Part& part = partAt(sizes, outer->number);
        part.depth = std::max(part.depth, inner->number + 1);
        readBlockName(inner->rest, part, sizes);
    } else if (rest.starts_with("pe.") || rest.starts_with("reparam_conv.")) {
        partAt(sizes, outer->number).kind = Kind::PositionEncoding;
    } else if (rest.starts_with("proj.")) {
        partAt(sizes, outer->number).kind = Kind::PatchMerging;
    }
    sizes.fused = sizes.fused || rest.find("reparam") != std::string_view::npos;
    const bool sig = rest.ends_with(".conv.conv.SIG") || rest == "pe.SIG";
    sizes.depthwise.hasSig = sizes.depthwise.hasSig || sig;
    sizes.depthwise.dcls = sizes.depthwise.dcls || sig || rest.ends_with(".conv.conv.P") || rest == "pe.P";
}

/// Outputs of the first of these tensors below `prefix` that is there.
std::int64_t outputsOf(const TensorIndex& index, const std::string& prefix, std::initializer_list<const char*> names) {
    for (const char* name : names)
        if (const std::int64_t size = index.sizeOf(prefix + name, 0); size > 0) return size;
    return 0;
}

/// The names that a stem's first convolution has, as one or in branches.
constexpr std::array kStemKeys{"patch_embed.weight", "patch_embed.0.reparam_conv.weight",
                               "patch_embed.0.rbr_conv.0.conv.weight"};

void readStem(const TensorIndex& index, FastVitSizes& sizes) {
    sizes.imageStem = std::any_of(index.all().begin(), index.all().end(),
                                  [](const TensorInfo& tensor) { return isImageStem(tensor.name); });
    for (const char* key : kStemKeys)
        if (const TensorInfo* stem = index.find(key); stem != nullptr && stem->shape.size() == 4) {
            sizes.stemOutputs = stem->shape[0];
            sizes.stemInputs = stem->shape[1];
            sizes.stemHeight = stem->shape[2];
            sizes.stemWidth = stem->shape[3];
        }
    if (sizes.stemOutputs == 0) sizes.stemOutputs = index.sizeOf("network.0.0.convffn.conv.conv.weight", 0);
}

void readWidths(const TensorIndex& index, FastVitSizes& sizes) {
    std::int64_t dim = sizes.stemOutputs;
    for (std::size_t i = 0; i < sizes.parts.size(); ++i) {
        FastVitSizes::Part& part = sizes.parts[i];
        // A missing layer must not make all that depends on its width look wrong.
        if (part.kind == Kind::PatchMerging)
            dim = outputsOf(index, partKey(i),
                            {"proj.0.lkb_origin.conv.weight", "proj.0.lkb_reparam.weight",
                             "proj.1.rbr_conv.0.conv.weight", "proj.1.reparam_conv.weight"});
        part.dim = dim;
        part.hidden = index.sizeOf(blockKey(i, 0) + "convffn.fc1.weight", 0);
        if (part.hidden == 0) part.hidden = kUsualExpansion * dim;
    }
}

void readKernels(const TensorIndex& index, FastVitSizes& sizes) {
    const auto stage = std::find_if(sizes.parts.begin(), sizes.parts.end(), [](const auto& p) { return p.isStage(); });
    const std::string layer = blockKey(static_cast<std::size_t>(stage - sizes.parts.begin()), 0) + "convffn.conv.conv";
    readKernel(index, layer, sizes.depthwise);
}

} // namespace

bool FastVitSizes::isIndex(std::int64_t part, std::int64_t block) noexcept {
    return part < kMostParts && block < kMostBlocks;
}

FastVitSizes FastVitSizes::of(const TensorIndex& index) {
    constexpr std::string_view kPrefix = "network.";
    FastVitSizes sizes;
    for (const TensorInfo& tensor : index.all())
        if (tensor.name.starts_with(kPrefix)) readPartName(std::string_view(tensor.name).substr(kPrefix.size()), sizes);
    readStem(index, sizes);
    readWidths(index, sizes);
    readKernels(index, sizes);
    return sizes;
}

std::string FastVitSizes::text() const {
    std::vector<std::int64_t> dims, depths;
    std::string attention;
    for (const Part& part : parts) {
        if (!part.isStage()) continue;
        if (part.kind == Kind::Attentions)
            attention += (attention.empty() ? ", attention in stage " : ", ") + std::to_string(dims.size());
        dims.push_back(part.dim);
        depths.push_back(part.depth);
    }
    return "widths " + joined(dims) + ", depths " + joined(depths) + attention + ", " + kernelText(depthwise) +
           (fused ? ", re-parameterised" : "");
}

FastVitBody::FastVitBody(const TensorIndex& index, const FastVitSizes& sizes) : parts_(sizes.parts.size()) {
    const std::int64_t first = sizes.stemOutputs;
    if (sizes.imageStem) {
        const auto add = [&](const char* prefix, const layers::Convolution& convolution) {
            imageStem_.emplace_back(index, prefix, BranchNames::MobileOne, convolution);
        };
        add("patch_embed.0.", squareConvolution(sizes.stemInputs, first, 1, 3, 2));
        add("patch_embed.1.", squareConvolution(first, first, first, 3, 2));
        add("patch_embed.2.", squareConvolution(first, first, 1, 1));
    }
    stem_.inputs = sizes.stemInputs;
    stem_.outputs = first;
    stem_.kernelHeight = stem_.strideHeight = sizes.stemHeight;
    stem_.kernelWidth = stem_.strideWidth = sizes.stemWidth;
    std::int64_t inputs = first;
    for (std::size_t i = 0; i < parts_.size(); ++i) {
        const FastVitSizes::Part& part = sizes.parts[i];
        const FastVitBlockSizes block{part.dim, part.hidden, sizes.depthwise, sizes.layerScale};
        auto& blocks = parts_[i];
        isStage_.push_back(part.isStage());
        if (part.kind == Kind::PatchMerging)
            blocks.push_back(std::make_unique<PatchMerging>(index, partKey(i), inputs, part.dim));
        if (part.kind == Kind::PositionEncoding)
            blocks.push_back(std::make_unique<PositionEncoding>(index, partKey(i), block));
        for (std::int64_t b = 0; part.isStage() && b < part.depth; ++b)
            if (part.kind == Kind::Attentions)
                blocks.push_back(std::make_unique<AttentionBlock>(blockKey(i, b), block));
            else
                blocks.push_back(std::make_unique<RepMixerBlock>(index, blockKey(i, b), block));
        inputs = part.dim;
    }
}

void FastVitBody::walk(Parameters& parameters) {
    for (BranchedConvolution& convolution : imageStem_) convolution.walk(parameters);
    if (imageStem_.empty()) parameters.convolution("patch_embed", stem_, false);
    for (auto& blocks : parts_)
        for (auto& block : blocks) block->walk(parameters);
}

void FastVitBody::check(Checklist& list) const {
    for (const auto& blocks : parts_)
        for (const auto& block : blocks) block->check(list);
}

void FastVitBody::fold() {
    for (BranchedConvolution& convolution : imageStem_) convolution.fold();
    for (auto& blocks : parts_)
        for (auto& block : blocks) block->fold();
}

layers::FeatureMap FastVitBody::embedded(const layers::FeatureMap& input, const ParallelFor& workers) const {
    if (imageStem_.empty()) return apply(stem_, input, workers);
    constexpr layers::PointFunction kGelu{layers::Activation::Gelu};
    layers::FeatureMap x = apply(imageStem_.front().convolution(), input, workers, kGelu);
    for (std::size_t i = 1; i < imageStem_.size(); ++i) x = apply(imageStem_[i].convolution(), x, workers, kGelu);
    return x;
}

layers::FeatureMap FastVitBody::run(const layers::FeatureMap& input, std::size_t last, const ParallelFor& workers,
                                    const StageWatch& watch) const {
    layers::FeatureMap x = embedded(input, workers);
    for (std::size_t i = 0; i <= last; ++i) {
        for (const auto& block : parts_[i]) block->run(x, workers);
        if (watch && isStage_[i]) watch(x);
    }
    return x;
}

} // namespace dclscope::models
