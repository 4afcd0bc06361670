// SPDX-License-Identifier: Apache-2.0
// Labels for whole recordings.
#pragma once

#include "core/tagging/streaming_tagger.h"

#include <span>
#include <vector>

namespace dclscope {

/// The window that a spiking network judges a recording by, at the rate of `samples`: its loudest part when it is longer,
/// else the recording in the middle of silence.
std::vector<float> judgedWindow(std::span<const float> samples, std::size_t windowSamples);

/// A recording at the rate that a model's front end takes.
/// @param samples       mono
/// @param sampleRateHz  theirs
std::vector<float> atModelRate(const TagModel& model, std::span<const float> samples, double sampleRateHz);

/// Whether a network that takes log-mel features hears the beginning of a recording only, as DCLS-Audio evaluates: its
/// window is as long as the ten seconds of those published there.
bool hearsTheBeginningOnly(const FrontEnd& frontEnd) noexcept;

/// How a network other than a spiking one is given a recording.
struct PartsOfRecording {
    std::size_t whole = 0; ///< samples that it takes in one piece
    std::size_t hop = 0;   ///< between the windows of a longer recording; 0: its beginning counts alone
};
PartsOfRecording partsFor(const TagModel& model);

/// The parts of a recording that a network other than a spiking one is given, of which the mean counts. One that takes
/// log-mel features gets all windows of windowSamples half a window apart, unless it hearsTheBeginningOnly(); one that
/// takes the waveform gets the whole recording up to a minute, and stretches of windowSamples of a longer one. Windows
/// in which nothing is heard beside the loudest one (isHeardBeside() in heard_mean.h), such as the padding behind a
/// clip's one bark, are no parts.
/// @param samples  at the model's rate
std::vector<std::span<const float>> judgedParts(const TagModel& model, std::span<const float> samples);

/// What a model says of a recording as a whole.
/// @return [labels] probabilities of judgedWindow() or, for networks that do not spike, the mean over judgedParts()
std::vector<float> tagWhole(const WindowScorer& scorer, std::span<const float> samples, double sampleRateHz);

/// Seconds of a recording that tagWhole() looks at.
double judgedSeconds(const TagModel& model, double seconds) noexcept;

/// The recording window by window, as a live tagger would have heard it.
std::vector<TagFrame> tagTimeline(const TagModel& model, std::span<const float> samples, double sampleRateHz,
                                  const TaggerOptions& options);

} // namespace dclscope
