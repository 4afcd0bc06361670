// SPDX-License-Identifier: Apache-2.0
#include "core/tagging/file_tagger.h"

#include <algorithm>

namespace dclscope {

std::vector<float> judgedWindow(std::span<const float> samples, std::size_t windowSamples) {
    std::vector<float> window(windowSamples, 0.0F);
    const std::size_t start = loudestStretch(samples, windowSamples);
    const std::size_t count = std::min(samples.size(), windowSamples);
    std::copy_n(samples.data() + start, count, window.data() + (windowSamples - count) / 2);
    return window;
}

std::vector<float> tagWhole(const TagModel& model, std::span<const float> samples, double sampleRateHz) {
    const FrontEnd& f = model.frontEnd;
    const std::vector<float> resampled = resample(samples, sampleRateHz, f.inputRateHz);
    const std::vector<float> window = judgedWindow(resampled, static_cast<std::size_t>(f.windowSamples));
    return softmax(model.network.scores(LogMel(f).features(window).values));
}

std::vector<TagFrame> tagTimeline(const TagModel& model, std::span<const float> samples, double sampleRateHz,
                                  const TaggerOptions& options) {
    StreamingTagger tagger(model, sampleRateHz, options);
    std::vector<TagFrame> frames;
    tagger.push(samples, frames);
    tagger.finish(frames);
    return frames;
}

} // namespace dclscope
