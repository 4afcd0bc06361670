// SPDX-License-Identifier: Apache-2.0
// Labels for whole recordings.
#pragma once

#include "core/tagging/streaming_tagger.h"

#include <span>
#include <vector>

namespace dclscope {

/// The window that a recording is judged by, at the rate of `samples`: its loudest part when it is longer,
/// else the recording in the middle of silence.
std::vector<float> judgedWindow(std::span<const float> samples, std::size_t windowSamples);

/// What a model says of a recording as a whole.
/// @param samples       mono
/// @param sampleRateHz  theirs; they are resampled where the model wants another
/// @return [labels] probabilities of judgedWindow()
std::vector<float> tagWhole(const TagModel& model, std::span<const float> samples, double sampleRateHz);

/// The recording window by window, as a live tagger would have heard it.
std::vector<TagFrame> tagTimeline(const TagModel& model, std::span<const float> samples, double sampleRateHz,
                                  const TaggerOptions& options = {});

} // namespace dclscope
