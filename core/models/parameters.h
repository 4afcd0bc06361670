// SPDX-License-Identifier: Apache-2.0
// How an architecture names its tensors, written down once: the same walk over a network's layers checks a file
// (ParameterCheck, reads nothing) and fills the layers from it (ParameterLoader). Private to core/models.
#pragma once

#include "core/layers/convolution.h"
#include "core/layers/normalization.h"
#include "core/layers/pointwise.h"
#include "core/layers/shared_values.h"
#include "core/models/tensor_index.h"
#include "core/run/card.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <tuple>
#include <vector>

namespace dclscope::models {

/// A depthwise layer as a file holds it: a plain kernel, or DCLS elements that make one.
struct DepthwiseParameters {
    bool dcls = false, hasSig = false, hasBias = true;
    std::int64_t elements = 0; ///< learned elements per kernel; DCLS only
    std::int64_t size = 7;     ///< of the plain kernel
};

/// Visits the tensors of a network, each with the place where its values belong. Layers must have their sizes set.
class Parameters {
public:
    virtual ~Parameters() = default;

    /// A tensor that must be there with this shape.
    virtual void tensor(const std::string& key, const std::vector<std::int64_t>& shape, std::vector<float>& values) = 0;
    /// The same where another layer may hold the same values: a network keeps what its file ties once.
    virtual void tensor(const std::string& key, const std::vector<std::int64_t>& shape,
                        layers::SharedValues& values) = 0;
    /// A stride-1 depthwise layer NAME with its kernel built if it is a DCLS layer; "same" padding.
    /// @param layer  channels set; kernel size and padding are set here
    virtual void depthwise(const std::string& name, const DepthwiseParameters& parameters,
                           layers::Convolution& layer) = 0;
    /// Any convolution NAME without bias with its kernel built of DCLS elements; "same" padding.
    /// @param layer  channels, groups and stride set; kernel size and padding are set here
    virtual void spaced(const std::string& name, const DepthwiseParameters& parameters, layers::Convolution& layer) = 0;
    /// A tensor that is known but not needed to run.
    virtual void unused(const std::string& key) = 0;

    // What most architectures have, NAME.weight and so on; `bias` says whether NAME.bias is there.
    virtual void convolution(const std::string& name, layers::Convolution& layer, bool bias);
    virtual void linear(const std::string& name, layers::Linear& layer, bool bias);
    /// A linear layer over rows: what stands behind the pixels' mean. As linear() where nothing else is said.
    virtual void rowLinear(const std::string& name, layers::Linear& layer, bool bias) { linear(name, layer, bias); }
    /// NAME.weight is [outputs, inputs, 1, 1]: a linear layer written as a convolution.
    virtual void pointConvolution(const std::string& name, layers::Linear& layer, bool bias);
    void layerNorm(const std::string& name, std::int64_t channels, layers::LayerNorm& layer, bool bias = true);
    void batchNorm(const std::string& name, std::int64_t channels, layers::BatchNorm& layer);
};

/// Ticks off what a file must have.
class ParameterCheck : public Parameters {
public:
    explicit ParameterCheck(Checklist& list) : list_(list) {}
    void tensor(const std::string& key, const std::vector<std::int64_t>& shape, std::vector<float>& values) override;
    void tensor(const std::string& key, const std::vector<std::int64_t>& shape, layers::SharedValues& values) override;
    void depthwise(const std::string& name, const DepthwiseParameters& parameters, layers::Convolution& layer) override;
    void spaced(const std::string& name, const DepthwiseParameters& parameters, layers::Convolution& layer) override;
    void unused(const std::string& key) override { list_.ignore(key); }

private:
    Checklist& list_;
};

/// Reads the tensors. @throws CheckpointError naming the key, for one that is missing or of another shape
class ParameterLoader : public Parameters {
public:
    ParameterLoader(const TensorSource& source, const Card& card);
    void tensor(const std::string& key, const std::vector<std::int64_t>& shape, std::vector<float>& values) override;
    void tensor(const std::string& key, const std::vector<std::int64_t>& shape, layers::SharedValues& values) override;
    void depthwise(const std::string& name, const DepthwiseParameters& parameters, layers::Convolution& layer) override;
    void spaced(const std::string& name, const DepthwiseParameters& parameters, layers::Convolution& layer) override;
    void unused(const std::string&) override {}

private:
    const TensorSource& source_;
    std::map<std::string, Layer> dclsLayers_;                        ///< by name
    std::multimap<std::size_t, layers::SharedValues::Watch> loaded_; ///< by size, while a layer holds them
};

/// Arranges the weights of all that is a product of matrices as products read them, once and for all. What halves the
/// pixels, and what stands behind their mean, stays float32: it is little work, and all that follows hangs on it.
class WeightPacker : public Parameters {
public:
    explicit WeightPacker(layers::Precision precision) : precision_(precision) {}
    void convolution(const std::string& name, layers::Convolution& layer, bool bias) override;
    void linear(const std::string& name, layers::Linear& layer, bool bias) override;
    void rowLinear(const std::string& name, layers::Linear& layer, bool bias) override;
    void pointConvolution(const std::string& name, layers::Linear& layer, bool bias) override;
    void spaced(const std::string& name, const DepthwiseParameters& parameters, layers::Convolution& layer) override;
    void tensor(const std::string&, const std::vector<std::int64_t>&, std::vector<float>&) override {}
    void tensor(const std::string&, const std::vector<std::int64_t>&, layers::SharedValues&) override {}
    void depthwise(const std::string&, const DepthwiseParameters&, layers::Convolution&) override {}
    void unused(const std::string&) override {}

private:
    void pack(layers::Linear& layer, layers::Precision precision);

    layers::Precision precision_;
    // What layers hold together stays one.
    /// What was made of weights at an address, as long as a layer still has them: behind that the address is another's.
    template <class Packed>
    struct Known {
        layers::SharedValues::Watch weight;
        std::shared_ptr<const Packed> packed;
    };
    /// Layers of other shapes may hold the same numbers: address, outputs, groups, precision.
    using Key = std::tuple<const float*, std::int64_t, std::int64_t, layers::Precision>;
    std::map<Key, Known<layers::PackedMatrix>> linear_;
    std::map<Key, Known<std::vector<layers::PackedMatrix>>> convolutions_;
};

/// A network filled from a file: walked with a loader and, where it has a fold(), made ready to run.
/// @throws CheckpointError as ParameterLoader
template <class Network>
std::unique_ptr<Network> loaded(std::unique_ptr<Network> network, const LoadTask& task) {
    ParameterLoader loader(task.index.source(), task.card);
    network->walk(loader);
    if constexpr (requires { network->fold(); }) network->fold();
    WeightPacker packer(task.precision);
    network->walk(packer);
    return network;
}

} // namespace dclscope::models
