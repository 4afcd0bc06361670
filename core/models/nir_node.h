// SPDX-License-Identifier: Apache-2.0
// What the nodes of a NIR graph compute. As the graph is feed-forward, a node takes a whole sequence at once. Follows
// Pedersen et al., "Neuromorphic intermediate representation" (Nature Communications 2024), and its package nir.
// Private to core/models.
#pragma once

#include "core/base/threads.h"
#include "core/models/nir_fields.h"

#include <memory>
#include <string>
#include <vector>

namespace dclscope::models {

/// What flows along an edge: [steps, batch, shape...] in C order.
struct NirSignal {
    std::int64_t steps = 0, batch = 0;
    NirShape shape;
    std::vector<float> values;

    std::size_t rows() const noexcept { return static_cast<std::size_t>(steps * batch); }
    std::size_t rowSize() const noexcept { return static_cast<std::size_t>(valuesOf(shape)); }
};

class NirNode {
public:
    virtual ~NirNode() = default;

    /// What it gives at a time step.
    const NirShape& shape() const noexcept { return shape_; }
    virtual bool hasMembrane() const noexcept { return false; } ///< it is neurons
    virtual bool fires() const noexcept { return false; }       ///< it gives spikes, zeros and ones

    /// Reads the values; not needed for what the shape says. @throws CheckpointError naming node and field
    virtual void read(const NirFields& /*fields*/) {}
    /// Turns what arrives into what the node gives.
    /// @param membrane  where not nullptr: becomes the membranes after the reset, as signal.values; neurons only
    virtual void apply(NirSignal& signal, const ParallelFor& workers, std::vector<float>* membrane) const = 0;

protected:
    explicit NirNode(NirShape shape) : shape_(std::move(shape)) {}
    NirShape shape_;
};

/// Whether seconds mean something to nodes of this type: they have a time constant or a delay.
bool knowsSeconds(const std::string& type) noexcept;

/// A node of any type but Input, its values not read yet.
/// @param input     shape of what arrives
/// @param timeStep  seconds
/// @throws CheckpointError naming the node: of no known type, or with shapes that do not fit
std::unique_ptr<NirNode> makeNirNode(const NirFields& fields, const NirShape& input, double timeStep);

using MakeNirNode = std::unique_ptr<NirNode>(const NirFields& fields, const NirShape& input, double timeStep);

// Weights and what has no state (nir_weights.cpp).
MakeNirNode makeNirOutput;    ///< what arrives
MakeNirNode makeNirLinear;    ///< Linear: W x; Affine: W x + b
MakeNirNode makeNirScale;     ///< s x
MakeNirNode makeNirThreshold; ///< 1 where x > threshold, else 0
MakeNirNode makeNirFlatten;
MakeNirNode makeNirDelay; ///< x(t - delay), the delay rounded to whole steps

// Neurons, by forward Euler from v = 0 (nir_neurons.cpp).
MakeNirNode makeNirNeurons; ///< I, IF, LI, LIF, CubaLI, CubaLIF

// Convolutions and pooling over the last axes (nir_convolutions.cpp).
MakeNirNode makeNirConvolution; ///< Conv1d, Conv2d
MakeNirNode makeNirPool;        ///< SumPool2d, AvgPool2d

} // namespace dclscope::models
