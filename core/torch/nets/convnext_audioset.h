// SPDX-License-Identifier: Apache-2.0
// ConvNeXt for AudioSet as a module that trains (Pellegrini et al., "Adapting a ConvNeXt model to audio classification on
// AudioSet", Interspeech 2023): height is time and width is mel; names as there.
#pragma once

#include "core/torch/nets/convnext.h"

namespace dclscope::nets {

struct ConvNextAudioSetOptions {
    /// The stem is the released one; `inputs` is 1.
    ConvNextOptions body = [] {
        ConvNextOptions options;
        options.stemKernel = options.stemStride = {4, 4};
        options.stemPadding = {4, 0};
        return options;
    }();
    std::int64_t mels = 224;
};

/// Takes decibels [batch, 1, time, mels]: what comes out of the front end, which does not train.
class ConvNextAudioSet : public Network {
public:
    /// @throws ConfigError for options that make no network.
    explicit ConvNextAudioSet(const ConvNextAudioSetOptions& options);
    torch::Tensor normalized(const torch::Tensor& decibels) override;
    torch::Tensor classify(const torch::Tensor& x) override;

private:
    BatchNorm bn0_; ///< before the body: so it stands first in the state dict
    ConvNextBody body_;
    ChannelNorm norm_{nullptr};
    torch::nn::Linear head_{nullptr};
    double headDropout_;
};

} // namespace dclscope::nets
