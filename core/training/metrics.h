// SPDX-License-Identifier: Apache-2.0
// Figures of labels that do not exclude one another, class by class.
#pragma once

#include <span>

namespace dclscope::training {

/// Area under the curve of precision over recall as a sum of steps, scikit-learn's average_precision_score: examples of
/// equal score come at once.
/// @param scores    one per example
/// @param positive  whether the example has the class, as long
/// @return NaN without a positive example
double averagePrecision(std::span<const float> scores, std::span<const bool> positive);

/// Area under the receiver's operating characteristic: the share of pairs of a positive and another example in which the
/// positive one has the higher score, equal ones counting half. NaN when either kind is missing.
double rocArea(std::span<const float> scores, std::span<const bool> positive);

/// The value below which a standard normal variable lies with this probability; infinite at 0 and 1 (Acklam 2003, with
/// one step of Halley's method).
double inverseNormal(double probability);

/// d' = sqrt(2) times inverseNormal(AUC), as for PANNs (Kong et al. 2020).
double dPrime(double rocArea);

} // namespace dclscope::training
