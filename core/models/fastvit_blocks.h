// SPDX-License-Identifier: Apache-2.0
// What a FastViT is made of. Private to core/models. Follows Vasu et al., "FastViT" (ICCV 2023), with the key names of
// its code. Files of networks in training and of re-parameterised ones both load, and run the same way.
#pragma once

#include "core/models/fastvit_attention.h"
#include "core/models/fastvit_reparam.h"
#include "core/models/parameters.h"

#include <memory>
#include <string>
#include <vector>

namespace dclscope::models {

/// What several blocks of one file have in common.
struct FastVitBlockSizes {
    std::int64_t dim = 0;    ///< channels, also of the result
    std::int64_t hidden = 0; ///< channels of the wide part
    DepthwiseParameters depthwise;
    bool layerScale = true; ///< what blocks add is scaled per channel
};

/// A convolution with a kernel of `size` x `size` and as many zeros around as keep stride 1 from shrinking.
layers::Convolution squareConvolution(std::int64_t inputs, std::int64_t outputs, std::int64_t groups, std::int64_t size,
                                      std::int64_t stride = 1);

/// One part of the network, its sizes known, its weights set once walked through by a loader and folded.
class FastVitPart {
public:
    virtual ~FastVitPart() = default;
    virtual void walk(Parameters& parameters) = 0;
    /// Complains of what the shapes, right as they are, cannot make.
    virtual void check(Checklist&) const {}
    /// To be called once after loading.
    virtual void fold() = 0;
    virtual void run(layers::FeatureMap& x, const ParallelFor& workers) const = 0;
};

/// Depthwise convolution, batch norm and two linear layers; adds what comes out.
class ConvFfn {
public:
    explicit ConvFfn(const FastVitBlockSizes& sizes);
    void walk(Parameters& parameters, const std::string& prefix);
    /// @param scale  of what it adds, [channels], or empty
    void fold(const std::vector<float>& scale);
    void addTo(layers::FeatureMap& x, const ParallelFor& workers) const;

private:
    DepthwiseParameters parameters_;
    layers::Convolution depthwise_;
    layers::BatchNorm norm_;
    layers::Mlp mlp_;
};

/// RepMixer, then ConvFfn.
class RepMixerBlock : public FastVitPart {
public:
    RepMixerBlock(const TensorIndex& index, std::string prefix, const FastVitBlockSizes& sizes);
    void walk(Parameters& parameters) override;
    void fold() override;
    void run(layers::FeatureMap& x, const ParallelFor& workers) const override;

private:
    std::string prefix_;
    FastVitBlockSizes sizes_;
    bool fused_; ///< the file holds the mixer as one convolution
    BranchedConvolution norm_, mixer_;
    layers::Convolution mixing_; ///< x + mixerScale (mixer(x) - norm(x)) in one
    std::vector<float> mixerScale_, scale_;
    ConvFfn ffn_;
};

/// Batch norm and attention, then ConvFfn.
class AttentionBlock : public FastVitPart {
public:
    AttentionBlock(std::string prefix, const FastVitBlockSizes& sizes);
    void walk(Parameters& parameters) override;
    void check(Checklist& list) const override;
    void fold() override;
    void run(layers::FeatureMap& x, const ParallelFor& workers) const override;

private:
    std::string prefix_;
    FastVitBlockSizes sizes_;
    layers::BatchNorm norm_;
    Attention attention_;
    std::vector<float> attentionScale_, ffnScale_;
    ConvFfn ffn_;
};

/// Positional encoding: x plus a depthwise convolution of it.
class PositionEncoding : public FastVitPart {
public:
    PositionEncoding(const TensorIndex& index, std::string prefix, const FastVitBlockSizes& sizes);
    void walk(Parameters& parameters) override;
    void fold() override;
    void run(layers::FeatureMap& x, const ParallelFor& workers) const override;

private:
    std::string prefix_;
    DepthwiseParameters parameters_;
    bool fused_; ///< the file holds the sum as one convolution
    layers::Convolution convolution_;
};

/// A 7 x 7 convolution of stride 2 and a 1 x 1 one: half the height and width, other channels.
class PatchMerging : public FastVitPart {
public:
    PatchMerging(const TensorIndex& index, const std::string& prefix, std::int64_t inputs, std::int64_t outputs);
    void walk(Parameters& parameters) override;
    void check(Checklist& list) const override { shrink_.check(list); }
    void fold() override;
    void run(layers::FeatureMap& x, const ParallelFor& workers) const override;

private:
    BranchedConvolution shrink_, mix_;
};

} // namespace dclscope::models
