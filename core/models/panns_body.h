// SPDX-License-Identifier: Apache-2.0
// What stands between the front end and the pooling in a network of the PANNs family. Private to core/models.
#pragma once

#include "core/base/threads.h"
#include "core/layers/feature_map.h"
#include "core/models/parameters.h"
#include "core/models/passage.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace dclscope::models {

class PannsBody {
public:
    virtual ~PannsBody() = default;

    virtual void walk(Parameters& parameters) = 0;
    /// To be called once after loading: puts batch norms into the weights.
    virtual void fold() = 0;
    /// The feature map after stage `lastStage`. @param x [batch, 1, time, mel]  @param watch  told of each stage, or empty
    virtual layers::FeatureMap run(const layers::FeatureMap& x, std::size_t lastStage, const ParallelFor& workers,
                                   const StageWatch& watch) const = 0;
    /// Channels after each stage.
    virtual std::vector<std::int64_t> widths() const = 0;
    /// Side of the depthwise kernels where files differ in it, else 0.
    virtual std::int64_t kernelSize() const { return 0; }
};

/// A convolution without bias and the batch norm after it, which fold() puts into its weights.
struct ConvolutionAndNorm {
    layers::Convolution convolution;
    layers::BatchNorm norm;

    /// Stride 1, the output as large as the input.
    ConvolutionAndNorm() = default;
    ConvolutionAndNorm(std::int64_t inputs, std::int64_t outputs, std::int64_t kernelSize, std::int64_t groups = 1) {
        convolution.inputs = inputs;
        convolution.outputs = outputs;
        convolution.groups = groups;
        convolution.kernelHeight = convolution.kernelWidth = kernelSize;
        convolution.paddingHeight = convolution.paddingWidth = kernelSize / 2;
    }
    void walk(Parameters& parameters, const std::string& convolutionName, const std::string& normName) {
        parameters.convolution(convolutionName, convolution, false);
        parameters.batchNorm(normName, convolution.outputs, norm);
    }
    void fold() {
        layers::foldNorm(convolution, norm);
        norm = {};
    }
};

/// Channels that a convolution or the norm after it gives, by the first of these tensors that is there; at least 1, so that
/// what is missing can be named.
std::int64_t widthOf(const TensorIndex& index, std::initializer_list<std::string> keys);

} // namespace dclscope::models
