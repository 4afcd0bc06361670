// SPDX-License-Identifier: Apache-2.0
// The families whose checkpoints hold delays as they are. Each finds its layers by names and shapes alone and reads no
// tensor; all are read by readStoredDelays.
#pragma once

#include "core/base/tensor_source.h"
#include "core/run/card.h"
#include "core/run/layer.h"

#include <vector>

namespace dclscope {

/// What the card names: `delays` (a tensor's name, or several with `*`), `delay_weights` (with the same `*`), `delay_unit`,
/// `delay_place` (of delays per neuron) and `delay_order`.
std::vector<Layer> findChosenDelays(const TensorSource& source, const Card& card);

/// lava-dl (slayer): `BLOCK.delay.delay` beside `BLOCK.synapse.weight`, and `layer.N.delay` of its exported networks: one per neuron,
/// of its axon, in time steps, at least 0. Trained ones have fractions, which running rounds down.
std::vector<Layer> findLavaLayers(const TensorSource& source, const Card& card);

/// DelGrad (fastAndDeep): `_delay_parameters`, [sources, targets] per synapse, [sources, 1] of axons, [1, targets] of dendrites, in
/// units of time; the delay is shift + scale * sigmoid(parameter) where the module says so. The weights, also [sources, targets],
/// lie in the next module. Of a recorded training (`parameters_training.npy`) one epoch: `N.params` of modules whose
/// `N.name` is DelayLayer, there as delays already.
std::vector<Layer> findDelGradLayers(const TensorSource& source, const Card& card);

/// mlGeNN: `CONN-d` beside `CONN-g`, flat, sources first, in time steps (running rounds them and limits them to what
/// the network was compiled for). How many neurons a population has is said by the card (`population_sizes`), or follows
/// from its recurrent connection, from its neurons' variables, and from its other connections.
std::vector<Layer> findMlGennLayers(const TensorSource& source, const Card& card);

/// DelRec: `recurrent_delays`, [neurons] of axons or [neurons, neurons] per synapse (receivers first, as its
/// `recurrent_weights`), in time steps; recurrence itself adds one.
std::vector<Layer> findDelRecLayers(const TensorSource& source, const Card& card);

/// NIR graphs: nodes of type Delay, in seconds, one per neuron: of the dendrites of what follows weights, else of axons.
std::vector<Layer> findNirLayers(const TensorSource& source, const Card& card);

/// Whatever is called `delay`, `delays`, `..._delay` or `..._delays`: by its shape (a single number: the same for all), in
/// what is taken for time steps. So are stored
/// - SynapticDelay of snnTorch (its pull request 453, merged after 0.9.4): `NAME.delay`, [channels];
/// - the delay modules of SLAYER (slayerPytorch): `NAME.delay`, [neurons, 1, 1];
/// - whatever networks built with these name so: SpikingJelly 2.0.0.dev1 (its Delay layer has one fixed number of steps,
///   which is no tensor), Rockpool 3.0.3.dev, sinabs 3.1.3 and Norse (of February 2026) store no delays of their own.
std::vector<Layer> findNamedDelays(const TensorSource& source, const Card& card);

} // namespace dclscope
