// SPDX-License-Identifier: Apache-2.0
// What another speaker would have said: networks that have heard a few people only take their formants for the words.
#pragma once

#include "core/training/random.h"
#include "core/training/recipe.h"

#include <span>
#include <vector>

namespace dclscope::training {

/// Scales the frequencies of log-mel features as a vocal tract of another length does, time left as it is (vocal tract
/// length perturbation, Jaitly and Hinton 2013).
class VocalTract {
public:
    explicit VocalTract(const Recipe& recipe);

    /// Draws a factor within the recipe's share around 1 and applies it, in place; draws nothing where that share is 0.
    /// @param features  [frames, mels]
    void vary(std::span<float> features, Random& random) const;
    /// What was at `factor` times a frequency comes to that frequency. From four fifths of the highest edge on the
    /// frequencies run straight to that edge, so that nothing from outside is asked for.
    /// @param factor  above 0
    void scale(std::span<float> features, double factor) const;

private:
    double share_;
    double top_;                ///< highest edge, Hz
    std::vector<double> peaks_; ///< of the bands, Hz
};

} // namespace dclscope::training
