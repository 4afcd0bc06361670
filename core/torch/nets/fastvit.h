// SPDX-License-Identifier: Apache-2.0
// FastViT for spectrograms (DCLS-Audio) and for images, plain or with learned spacings, as a module that trains: with all its
// branches, which core/models folds into one. Follows Vasu et al., "FastViT" (ICCV 2023); names as there.
#pragma once

#include "core/torch/nets/fastvit_blocks.h"

namespace dclscope::nets {

/// The defaults are those of fastvit_audio_sa24.
struct FastVitOptions {
    std::int64_t inputs = 1; ///< channels: 1 of a spectrogram (stem 2x16), 3 of an image (halved twice)
    std::int64_t classes = 527;
    std::vector<std::int64_t> depths{4, 4, 12, 4};
    std::vector<std::int64_t> dims{64, 128, 256, 512};
    std::vector<bool> attention{false, false, false, true}; ///< the stages that have it, after a positional encoding
    std::int64_t kernelSize = 7;                            ///< of depthwise layers without learned spacings
    std::optional<DepthwiseReplacement> spacings;
    double layerScale = 1e-5; ///< at the start; 0: none
    double dropPath = 0.0;    ///< of the last block
    double headDropout = 0.0;
};

class FastVit : public Network {
public:
    /// @throws ConfigError for options that make no network.
    explicit FastVit(const FastVitOptions& options);
    torch::Tensor classify(const torch::Tensor& x) override;

private:
    void addStem(const FastVitOptions& options);
    void addStages(const FastVitOptions& options);
    void addHead(const FastVitOptions& options);

    Convolution stem_{nullptr};              ///< of spectrograms
    std::vector<BranchedConvolution> steps_; ///< of the stem of images, each followed by GELU
    std::vector<std::unique_ptr<FastVitPart>> parts_;
    BranchedConvolution last_;
    Convolution reduce_{nullptr}, expand_{nullptr};
    torch::nn::Linear head_{nullptr};
    double headDropout_;
};

} // namespace dclscope::nets
