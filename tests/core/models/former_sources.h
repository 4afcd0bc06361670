// SPDX-License-Identifier: Apache-2.0
// The tensors of small ConvFormers and FastViTs, made up in memory.
#pragma once

#include "tests/core/models/memory_source.h"

#include <string>
#include <utility>
#include <vector>

namespace dclscope::test::former {

inline void addDepthwise(MemorySource& source, const std::string& name, std::int64_t channels, bool dcls) {
    if (!dcls) return source.add(name + ".weight", {channels, 1, 7, 7});
    source.add(name + ".weight", {channels, 1, 5});
    source.add(name + ".P", {2, channels, 1, 5});
    source.add(name + ".SIG", {2, channels, 1, 5});
}

inline void addNorm(MemorySource& source, const std::string& name, std::int64_t channels) {
    for (const char* leaf : {".weight", ".bias", ".running_mean", ".running_var"}) source.add(name + leaf, {channels});
    source.add(name + ".num_batches_tracked", {}, DType::Int64);
}

inline void addConvFormerBlock(MemorySource& source, const std::string& prefix, std::int64_t d, bool dcls,
                               bool scaled) {
    for (const char* leaf : {"norm1.weight", "norm2.weight"}) source.add(prefix + leaf, {d});
    for (const char* leaf : {"token_mixer.act1.scale", "token_mixer.act1.bias", "mlp.act.scale", "mlp.act.bias"})
        source.add(prefix + leaf, {1});
    source.add(prefix + "token_mixer.pwconv1.weight", {2 * d, d});
    addDepthwise(source, prefix + "token_mixer.dwconv", 2 * d, dcls);
    source.add(prefix + "token_mixer.pwconv2.weight", {d, 2 * d});
    source.add(prefix + "mlp.fc1.weight", {4 * d, d});
    source.add(prefix + "mlp.fc2.weight", {d, 4 * d});
    if (!scaled) return;
    for (const char* leaf : {"res_scale1.scale", "res_scale2.scale"}) source.add(prefix + leaf, {d});
}

inline MemorySource goodConvFormer(bool dcls = true, bool image = false) {
    MemorySource source;
    const std::vector<std::int64_t> dims{3, 4, 5, 6};
    source.add("downsample_layers.0.conv.weight",
               image ? std::vector<std::int64_t>{3, 3, 7, 7} : std::vector<std::int64_t>{3, 1, 2, 16});
    if (image) source.add("downsample_layers.0.conv.bias", {3});
    source.add("downsample_layers.0.post_norm.weight", {3});
    for (std::size_t s = 0; s < 4; ++s) {
        const std::string prefix = "downsample_layers." + std::to_string(s);
        if (s > 0) {
            source.add(prefix + ".pre_norm.weight", {dims[s - 1]});
            source.add(prefix + ".conv.weight", {dims[s], dims[s - 1], 3, 3});
            source.add(prefix + ".conv.bias", {dims[s]});
        }
        addConvFormerBlock(source, "stages." + std::to_string(s) + ".0.", dims[s], dcls, s > 1);
    }
    for (const char* key : {"norm.weight", "norm.bias"}) source.add(key, {6});
    for (const char* key : {"head.fc1.bias", "head.norm.weight", "head.norm.bias"}) source.add(key, {24});
    source.add("head.fc1.weight", {24, 6});
    source.add("head.fc2.weight", {5, 24});
    source.add("head.fc2.bias", {5});
    return source;
}

inline void addConvFfn(MemorySource& source, const std::string& prefix, std::int64_t d, bool dcls) {
    addDepthwise(source, prefix + "conv.conv", d, dcls);
    addNorm(source, prefix + "conv.bn", d);
    source.add(prefix + "fc1.weight", {3 * d, d, 1, 1});
    source.add(prefix + "fc1.bias", {3 * d});
    source.add(prefix + "fc2.weight", {d, 3 * d, 1, 1});
    source.add(prefix + "fc2.bias", {d});
}

/// A convolution without bias and its batch norm.
inline void addBranch(MemorySource& source, const std::string& prefix, std::vector<std::int64_t> shape) {
    addNorm(source, prefix + ".bn", shape[0]);
    source.add(prefix + ".conv.weight", std::move(shape));
}

inline void addRepMixerBlock(MemorySource& source, const std::string& prefix, std::int64_t d, bool dcls) {
    for (const char* leaf : {"layer_scale", "token_mixer.layer_scale"}) source.add(prefix + leaf, {d, 1, 1});
    addNorm(source, prefix + "token_mixer.norm.rbr_skip", d);
    addNorm(source, prefix + "token_mixer.mixer.rbr_skip", d);
    addBranch(source, prefix + "token_mixer.mixer.rbr_conv.0", {d, 1, 3, 3});
    addBranch(source, prefix + "token_mixer.mixer.rbr_scale", {d, 1, 1, 1});
    addConvFfn(source, prefix + "convffn.", d, dcls);
}

inline void addPatchMerging(MemorySource& source, const std::string& prefix, std::int64_t d) {
    addBranch(source, prefix + "proj.0.lkb_origin", {d, 1, 7, 7});
    addBranch(source, prefix + "proj.0.small_conv", {d, 1, 3, 3});
    addNorm(source, prefix + "proj.1.rbr_skip", d);
    addBranch(source, prefix + "proj.1.rbr_conv.0", {d, d, 1, 1});
}

/// Widths 16 and 32, the second stage with attention.
inline MemorySource goodFastVit(bool dcls = true) {
    MemorySource source;
    source.add("patch_embed.weight", {16, 1, 2, 16});
    addRepMixerBlock(source, "network.0.0.", 16, dcls);
    addRepMixerBlock(source, "network.0.1.", 16, dcls);
    addPatchMerging(source, "network.1.", 32);
    addDepthwise(source, "network.2.pe", 32, dcls);
    source.add("network.2.pe.bias", {32});
    for (const char* leaf : {"layer_scale_1", "layer_scale_2"})
        source.add(std::string("network.3.0.") + leaf, {32, 1, 1});
    addNorm(source, "network.3.0.norm", 32);
    source.add("network.3.0.token_mixer.qkv.weight", {96, 32});
    source.add("network.3.0.token_mixer.proj.weight", {32, 32});
    source.add("network.3.0.token_mixer.proj.bias", {32});
    addConvFfn(source, "network.3.0.convffn.", 32, dcls);
    addBranch(source, "conv_exp.rbr_conv.0", {64, 1, 3, 3});
    addBranch(source, "conv_exp.rbr_scale", {64, 1, 1, 1});
    source.add("conv_exp.se.reduce.weight", {4, 64, 1, 1});
    source.add("conv_exp.se.reduce.bias", {4});
    source.add("conv_exp.se.expand.weight", {64, 4, 1, 1});
    source.add("conv_exp.se.expand.bias", {64});
    source.add("head.weight", {5, 64});
    source.add("head.bias", {5});
    return source;
}

/// For images: three convolutions before, widths 4 and 8, no attention.
inline MemorySource goodImageFastVit() {
    MemorySource source;
    addBranch(source, "patch_embed.0.rbr_conv.0", {4, 3, 3, 3});
    addBranch(source, "patch_embed.0.rbr_scale", {4, 3, 1, 1});
    addBranch(source, "patch_embed.1.rbr_conv.0", {4, 1, 3, 3});
    addBranch(source, "patch_embed.1.rbr_scale", {4, 1, 1, 1});
    addNorm(source, "patch_embed.2.rbr_skip", 4);
    addBranch(source, "patch_embed.2.rbr_conv.0", {4, 4, 1, 1});
    addRepMixerBlock(source, "network.0.0.", 4, false);
    addPatchMerging(source, "network.1.", 8);
    addRepMixerBlock(source, "network.2.0.", 8, false);
    addBranch(source, "conv_exp.rbr_conv.0", {16, 1, 3, 3});
    addBranch(source, "conv_exp.rbr_scale", {16, 1, 1, 1});
    source.add("conv_exp.se.reduce.weight", {1, 16, 1, 1});
    source.add("conv_exp.se.reduce.bias", {1});
    source.add("conv_exp.se.expand.weight", {16, 1, 1, 1});
    source.add("conv_exp.se.expand.bias", {16});
    source.add("head.weight", {5, 16});
    source.add("head.bias", {5});
    return source;
}

/// The keys as they are once the mixers are one convolution each.
inline void fuseMixers(MemorySource& source) {
    for (const std::string& prefix :
         {std::string("network.0.0.token_mixer."), std::string("network.0.1.token_mixer.")}) {
        std::vector<std::string> names;
        for (const TensorInfo& tensor : source.tensors())
            if (tensor.name.starts_with(prefix)) names.push_back(tensor.name);
        for (const std::string& name : names) source.remove(name);
        source.add(prefix + "reparam_conv.weight", {16, 1, 3, 3});
        source.add(prefix + "reparam_conv.bias", {16});
    }
}

} // namespace dclscope::test::former
