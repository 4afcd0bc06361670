// SPDX-License-Identifier: Apache-2.0
// Triangular mel filters over the bins of a spectrum.
#pragma once

#include "core/features/front_end.h"

#include <cstddef>
#include <span>
#include <vector>

namespace dclscope {

/// Where the filters begin, peak and end: mels + 2 frequencies that are equally far apart on the front end's mel scale.
/// Filter m rises from the m-th to the one after it, its peak, and falls to the next.
/// HTK scale: mel = 2595 log10(1 + f / 700), as torchaudio.functional.melscale_fbanks; Slaney scale:
/// linear below 1 kHz, 15 + 27 ln(f / 1000) / ln 6.4 above, as librosa.filters.mel.
std::vector<double> melEdgesHz(const FrontEnd& frontEnd);

/// A bank of filters, each stored from its first to its last bin that is not zero.
class MelFilters {
public:
    explicit MelFilters(const FrontEnd& frontEnd);

    std::size_t count() const noexcept { return filters_.size(); }
    std::size_t bins() const noexcept { return bins_; }
    /// The first bin of filter m, and its weights from there on; none where the filter meets no bin.
    std::size_t first(std::size_t m) const noexcept { return filters_[m].first; }
    std::span<const double> weights(std::size_t m) const noexcept { return filters_[m].weights; }
    /// [bins(), count()], for looking at.
    std::vector<float> dense() const;

private:
    struct Filter {
        std::size_t first = 0;
        std::vector<double> weights;
    };
    std::size_t bins_ = 0;
    std::vector<Filter> filters_;
};

} // namespace dclscope
