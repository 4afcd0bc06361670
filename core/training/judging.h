// SPDX-License-Identifier: Apache-2.0
// Recordings as they are judged: unchanged, one window of features each or all windows of them.
#pragma once

#include "core/features/log_mel.h"
#include "core/training/dataset.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace dclscope::training {

/// Windows of features with their labels.
struct Examples {
    std::size_t frames = 0;
    std::size_t channels = 0;
    std::vector<float> features; ///< [count, frames, channels]; of windows of samples there is 1 channel
    std::vector<std::int64_t> labels;

    Examples() = default;
    /// Room for `count` windows of a front end, all zero.
    Examples(const LogMel& logMel, std::size_t count);
    Examples(std::size_t frames, std::size_t channels, std::size_t count);

    std::size_t count() const noexcept { return labels.size(); }
    std::span<const float> window(std::size_t index) const noexcept {
        return std::span(features).subspan(index * frames * channels, frames * channels);
    }
    std::span<float> window(std::size_t index) noexcept {
        return std::span(features).subspan(index * frames * channels, frames * channels);
    }
};

/// How whole recordings become windows.
enum class JudgedBy {
    Loudest,     ///< of spiking networks: judgedWindow in core/tagging/file_tagger.h
    LoudestPart, ///< of those with short windows: the loudest window of what is longer, zeros behind what is shorter
    Beginning    ///< of all others
};
/// For networks that take log-mel features. Of those with short windows a whole recording is judged by all its windows
/// (judgedParts); one stands for it here.
JudgedBy judgedBy(bool spiking, const FrontEnd& frontEnd) noexcept;

/// The window of one recording, [windowSamples of the front end].
std::vector<float> judgedSamples(std::span<const float> samples, const FrontEnd& frontEnd, JudgedBy by);
/// The features of a window as examples hold them, [frames, channels].
/// @param levels  [frames, bands] as LogMel::levels gives them, or changed
void setFeatures(const LogMel& logMel, Array levels, std::span<float> features);
void setFeatures(const LogMel& logMel, std::span<const float> samples, std::span<float> features);

} // namespace dclscope::training
