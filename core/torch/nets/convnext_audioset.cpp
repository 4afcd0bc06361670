// SPDX-License-Identifier: Apache-2.0
#include "core/torch/nets/convnext_audioset.h"

namespace dclscope::nets {

ConvNextAudioSet::ConvNextAudioSet(const ConvNextAudioSetOptions& options)
    : bn0_(placed(*this, "bn0", BatchNorm(options.mels))), body_(*this, options.body),
      headDropout_(options.body.headDropout) {
    norm_ = placed(*this, "norm", ChannelNorm(options.body.dims.back()));
    head_ = placed(*this, "head_audioset", torch::nn::Linear(options.body.dims.back(), options.body.classes));
    drawAllNarrow(*this);
}

torch::Tensor ConvNextAudioSet::normalized(const torch::Tensor& decibels) {
    return bn0_->forward(decibels.transpose(1, 3)).transpose(1, 3);
}

torch::Tensor ConvNextAudioSet::classify(const torch::Tensor& x) {
    const torch::Tensor scene = norm_->forward(maximumPlusMean(body_.forward(x, is_training())));
    return head_->forward(torch::dropout(scene, headDropout_, is_training()));
}

} // namespace dclscope::nets
