// SPDX-License-Identifier: Apache-2.0
// The first part of networks that take the waveform: log-mel features by torchlibrosa's definitions, then a batch norm
// over the mel bands. Private to core/models.
#pragma once

#include "core/base/threads.h"
#include "core/features/log_mel.h"
#include "core/layers/feature_map.h"
#include "core/models/model.h"
#include "core/models/parameters.h"

#include <optional>
#include <string_view>
#include <vector>

namespace dclscope::models {

/// Files hold its Fourier rows and mel filters as tensors that were never trained. They may be left out; where they are
/// there they must be what the front end's name says (the features are computed from the definitions, in double precision).
class WaveformFrontEnd {
public:
    /// @param name  a front end of core/features, e.g. "convnext-224"
    explicit WaveformFrontEnd(std::string_view name);

    /// Ticks off the tensors that may be left out.
    void check(Checklist& list) const;
    /// The batch norm, "bn0".
    void walk(Parameters& parameters);
    /// Compares what the file holds of Fourier rows and mel filters with the definitions, so that no file is run with
    /// features it was not trained on. @throws CheckpointError naming the key
    void verify(const TensorSource& source) const;
    /// To be called once after loading: until then, nothing that only running needs is made.
    void fold();

    /// Fills in what a network's facts say of its input.
    void describe(ModelFacts& facts) const;

    /// @param waveform  [batch, samples]
    /// @return decibels [batch, 1, frames, mels]
    /// @throws ShapeError for another rank or no samples
    layers::FeatureMap decibels(const Array& waveform, const ParallelFor& workers) const;
    /// The batch norm, in place.
    void normalize(layers::FeatureMap& decibels) const;

private:
    void verifyTensor(const TensorSource& source, std::string_view key, const std::vector<float>& expected) const;

    FrontEnd options_;
    std::optional<LogMel> logMel_;
    layers::BatchNorm norm_;
    std::vector<float> scale_, shift_; ///< norm_ as it is applied, per mel band
};

} // namespace dclscope::models
