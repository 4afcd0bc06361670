// SPDX-License-Identifier: Apache-2.0
// A class's logit followed back through a classifier, layer by layer, to the pixels that were pooled. Private to core/models.
#pragma once

#include "core/layers/normalization.h"
#include "core/layers/pointwise.h"
#include "core/models/passage.h"

#include <cstdint>
#include <vector>

namespace dclscope::models {

/// The logit as slope . values + constant of the values that go into a layer; each step goes to the layer before.
/// What is not linear is held as it was for one input.
class LogitSlope {
public:
    /// Of what goes into the last layer.
    LogitSlope(const layers::Linear& head, std::int64_t label);

    /// Back through a linear layer over rows.
    LogitSlope& through(const layers::Linear& linear);
    /// Back through a layer norm. Taking the mean away is linear; the spread is held. @param values  one row, what went in
    LogitSlope& through(const layers::LayerNorm& norm, const layers::Rows& values);
    /// Back through a function of each value, held as the factor between the two. @param values, results  one row each
    LogitSlope& through(const layers::Rows& values, const layers::Rows& results);

    /// Back through layers::meanOverPixels().
    ClassMap overMean(const layers::FeatureMap& last) const;
    /// Back through layers::meanThenMaximumPlusMean(); the rows of the maxima are held.
    ClassMap overMaximumPlusMean(const layers::FeatureMap& last) const;

private:
    ClassMap emptyMap(const layers::FeatureMap& last) const;

    std::vector<double> slope_;
    double constant_ = 0.0;
    bool holdsNorm_ = false, holdsUnits_ = false;
};

} // namespace dclscope::models
