// SPDX-License-Identifier: Apache-2.0
// From frames of a signal to rows of decibels, as many frames at a time as the machine's vectors have lanes. Private to
// core/features.
#pragma once

#include "core/features/front_end.h"
#include "core/features/lane_transform.h"
#include "core/features/mel_filters.h"

#include <cstddef>
#include <span>
#include <vector>

namespace dclscope {

/// Window, power (or magnitude) spectrum, mel filters and decibels of single frames, in double precision. A row does
/// not depend on the frames that are handed over with it. May be used from several threads at once.
class MelFrames {
public:
    /// @param window  [winLength], what the samples of a frame are multiplied by
    MelFrames(const FrontEnd& frontEnd, std::vector<double> window);

    std::size_t bands() const noexcept { return filters_.count(); }

    /// @param frames  where each frame's winLength samples begin
    /// @param rows    [frames, bands()], written
    void decibels(std::span<const float* const> frames, float* rows) const;

    // What the vector loops read.
    const FrontEnd& options() const noexcept { return options_; }
    const MelFilters& filters() const noexcept { return filters_; }
    const std::vector<double>& window() const noexcept { return window_; }
    const std::vector<detail::TransformStep>& steps() const noexcept { return steps_; }
    const std::vector<detail::Turn>& halves() const noexcept { return halves_; }

private:
    FrontEnd options_;
    MelFilters filters_;
    std::vector<double> window_;
    std::vector<detail::TransformStep> steps_; ///< of fftSize / 2 complex numbers: pairs of samples
    std::vector<detail::Turn> halves_;         ///< [fftSize / 4 + 1], from their spectrum to that of the samples
};

} // namespace dclscope
