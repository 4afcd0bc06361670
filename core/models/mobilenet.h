// SPDX-License-Identifier: Apache-2.0
// MobileNetV1 and V2 as the PANNs family has them: what strides elsewhere here is a convolution of stride 1 and means of 2x2
// before its batch norm. Follows Howard et al. (2017), Sandler et al. (2018) and Kong et al., "PANNs" (2020). Private to
// core/models.
#pragma once

#include "core/models/panns_body.h"

#include <string_view>

namespace dclscope::models {

/// What a file does not say of itself.
struct MobileNetPlan {
    /// A digit for each stage: 2 where it halves both sides, else 1.
    std::string_view strides;
    bool inverted = false; ///< V2: wide inside, narrow between blocks, and a last 1x1 convolution
};

/// Each stage is one of "features.0", "features.1" and so on.
class MobileNet : public PannsBody {
public:
    /// Widths are read off the shapes.
    MobileNet(const TensorIndex& index, const MobileNetPlan& plan);

    void walk(Parameters& parameters) override;
    void fold() override;
    layers::FeatureMap run(const layers::FeatureMap& x, std::size_t lastStage, const ParallelFor& workers,
                           const StageWatch& watch) const override;
    std::vector<std::int64_t> widths() const override;

private:
    /// Convolution, means, batch norm, function.
    struct Step {
        ConvolutionAndNorm layers;
        std::string convolutionName, normName;
        std::int64_t stride = 1;
        layers::PointFunction function;
    };
    struct Stage {
        std::vector<Step> steps;
        bool residual = false;
    };
    /// Names of a step's modules, their numbers within the stage, and the side of the kernel; 0: depthwise of 3.
    struct StepPlan {
        int convolution = 0, norm = 0;
        std::int64_t kernelSize = 1, stride = 1;
        layers::Activation activation = layers::Activation::None;
    };

    static std::vector<StepPlan> stepsOf(const MobileNetPlan& plan, std::size_t stage);
    static layers::FeatureMap runStep(const Step& step, const layers::FeatureMap& x, const ParallelFor& workers);

    std::vector<Stage> stages_;
};

} // namespace dclscope::models
