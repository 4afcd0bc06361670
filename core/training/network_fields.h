// SPDX-License-Identifier: Apache-2.0
// The keys of [network], which depend on its kind, and the walk through a whole recipe; see recipe_fields.h.
#pragma once

#include "core/training/recipe_fields.h"

namespace dclscope::training {

template <class Visitor>
void visitSpacings(Visitor& v, SpacingsRecipe& spacings) {
    v.text({"spacings", "Interpolation of learned spacings in place of plain depthwise kernels"}, spacings.version,
           {"none", "v0", "v1", "max", "gauss"});
    v.integer({"dilated_kernel_size", "Grid on which elements move, both ways, odd", "pixels"}, spacings.size, 1, 999);
    v.integer({"kernel_count", "Elements of each kernel"}, spacings.count, 1, 100000);
    v.number({"position_spread", "Deviation of the first positions", "pixels"}, spacings.spread, 0, 1000);
}

template <class Visitor>
void visitKind(Visitor& v, SpikingNetworkRecipe& network) {
    v.integers({"hidden", "Neurons of each hidden layer"}, network.hidden, 1, 100000);
    v.text({"delays", "Whether delays are learned, drawn once and fixed, or not there"}, network.delays,
           {"learned", "fixed", "none"});
    v.integer({"delay_steps", "Delays reach from 0 to one less than this", "steps"}, network.delaySteps, 1, 10000);
    v.number({"time_step_ms", "Length of a step", "ms"}, network.timeStepMs, 0.01, 10000);
    v.text({"neuron", "Leaky integrate and fire, its time constant fixed or learned (plif)"}, network.neuron,
           {"lif", "plif"});
    v.number({"tau", "Time constant of the membrane", "steps"}, network.tau, 1, 10000);
    v.number({"synapse_tau", "Time constant of the filter after hidden neurons; 0: none", "steps"}, network.synapseTau,
             0, 10000);
    v.number({"threshold", "Membrane at which a neuron fires"}, network.threshold, 1e-6, 1e6);
    v.number({"surrogate_alpha", "Steepness of the ATan that stands in for a spike's gradient"}, network.surrogateAlpha,
             1e-3, 1e3);
    v.number({"dropout", "Share of the hidden neurons that are silenced in a step"}, network.dropout, 0, 0.99);
    v.text({"loss", "What is made of the output neurons' membranes over time"}, network.loss,
           {"sum", "mean", "max", "spike_count"});
}

template <class Visitor>
void visitKind(Visitor& v, StagedNetworkRecipe& network) {
    v.integers({"depths", "Blocks of each stage"}, network.depths, 1, 1000);
    v.integers({"dims", "Channels of each stage"}, network.dims, 1, 100000);
    if (network.kind == "convnext")
        v.integers({"stem", "Height and width of the patches that the stem makes channels of"}, network.stemKernel, 1,
                   1000);
    v.integer({"kernel_size", "Plain depthwise kernels, both ways, odd"}, network.kernelSize, 1, 999);
    v.number({"layer_scale", "Scale of what a block adds, at the start; 0: none"}, network.layerScale, 0, 100);
    v.number({"drop_path", "Chance that the last block is skipped; earlier ones less"}, network.dropPath, 0, 0.99);
    v.number({"head_dropout", "Dropout before the classifier"}, network.headDropout, 0, 0.99);
    visitSpacings(v, network.spacings);
}

template <class Visitor>
void visitKind(Visitor& v, AudioSetNetworkRecipe& network) {
    v.integers({"depths", "Blocks of each stage"}, network.depths, 1, 1000);
    v.integers({"dims", "Channels of each stage"}, network.dims, 1, 100000);
    v.number({"layer_scale", "Scale of what a block adds, at the start; 0: none"}, network.layerScale, 0, 100);
    v.number({"drop_path", "Chance that the last block is skipped; earlier ones less"}, network.dropPath, 0, 0.99);
    visitSpacings(v, network.spacings);
}

template <class Visitor>
void visitKind(Visitor& v, PannsNetworkRecipe& network) {
    v.text({"name", "Which of the PANNs"}, network.name, {"Cnn6", "Cnn10", "Cnn14", "Cnn14Sep", "Cnn14SepPW"});
    v.integers({"widths", "Channels of each block; none: as published"}, network.widths, 1, 100000);
    v.integer({"embedding", "Width of the embedding; 0: as the last block"}, network.embedding, 0, 100000);
    v.number({"block_dropout", "Dropout after each block"}, network.blockDropout, 0, 0.99);
    v.number({"embedding_dropout", "Dropout before the embedding"}, network.embeddingDropout, 0, 0.99);
}

template <class Visitor>
void visitKind(Visitor& v, ConvMixerNetworkRecipe& network) {
    v.integer({"dim", "Channels"}, network.dim, 1, 100000);
    v.integer({"blocks", "Blocks"}, network.blocks, 1, 1000);
    v.integer({"kernel_size", "Plain depthwise kernels, both ways, odd"}, network.kernelSize, 1, 999);
    v.integer({"patch", "Side of the patches that pixels are made of", "pixels"}, network.patch, 1, 1000);
    v.integer({"blocks_per_kernel", "So many blocks after one another share a kernel; 1: none do"},
              network.blocksPerKernel, 1, 1000);
    visitSpacings(v, network.spacings);
}

template <class Visitor>
void visitKind(Visitor& v, SeResNetNetworkRecipe& network) {
    v.integer({"stem", "Channels before the first stage"}, network.stem, 1, 100000);
    v.integers({"planes", "Channels of the three stages"}, network.planes, 1, 100000);
    v.integer({"blocks", "Blocks of each stage"}, network.blocks, 1, 1000);
    v.integer({"reduction", "Squeeze and excitation narrows by this factor"}, network.reduction, 1, 1000);
    v.integers({"shared_stages", "Stages, from 0 to 2, whose 3x3 kernels are one"}, network.sharedStages, 0, 2);
    v.flag({"norm_first", "Norm and ReLU stand before each convolution"}, network.normFirst);
    v.number({"dropout", "Dropout before the classifier"}, network.dropout, 0, 0.99);
    visitSpacings(v, network.spacings);
}

template <class Visitor>
void visitNetwork(Visitor& v, NetworkRecipe& network) {
    v.section("network");
    std::string kind = kindOf(network);
    v.text({"kind", "The architecture"}, kind, networkKinds());
    if (kind != kindOf(network)) network = networkOfKind(kind);
    std::visit([&v](auto& ofKind) { visitKind(v, ofKind); }, network);
}

template <class Visitor>
void visitRecipe(Visitor& v, Recipe& recipe) {
    v.text({"name", "What the recipe is called"}, recipe.name);
    v.text({"description", "What it trains, in a sentence"}, recipe.description);
    visitData(v, recipe.data);
    visitFrontEnd(v, recipe.frontEnd);
    visitAugmentation(v, recipe.augmentation);
    visitVoices(v, recipe.voices);
    visitBackground(v, recipe.background);
    visitNetwork(v, recipe.network);
    visitTraining(v, recipe.training);
}

} // namespace dclscope::training
