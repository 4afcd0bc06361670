// SPDX-License-Identifier: Apache-2.0
// [network] of a recipe: which architecture is trained, and its sizes. One struct for each `network.kind`.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace dclscope::training {

/// Learned spacings in place of the plain depthwise kernels of a convolutional network.
struct SpacingsRecipe {
    std::string version = "none"; ///< none (plain kernels), v0, v1, max or gauss
    std::int64_t size = 17;       ///< dilated kernel size, both ways, odd
    std::int64_t count = 26;      ///< elements of each kernel
    double spread = 0.5;          ///< deviation of the first positions, grid steps

    bool any() const noexcept { return version != "none"; }
};

/// kind = "snn-delays": a spiking network whose synapses have delays.
struct SpikingNetworkRecipe {
    std::vector<std::int64_t> hidden{64, 64};
    std::string delays = "learned"; ///< learned, fixed (drawn once, rounded) or none
    std::int64_t delaySteps = 25;   ///< dilated kernel size: delays of 0 .. delaySteps - 1 steps
    double timeStepMs = 10.0;
    std::string neuron = "lif"; ///< lif or plif
    double tau = 1.5;           ///< steps; of plif the start
    double synapseTau = 0.0;    ///< steps; 0: no filter after the hidden neurons
    double threshold = 1.0;
    double surrogateAlpha = 5.0;
    double dropout = 0.25;
    std::string loss = "sum"; ///< what is made of the output neurons' membranes over time: sum, mean, max, spike_count

    /// Positions there are: 1 without delays.
    std::int64_t positions() const noexcept { return delays == "none" ? 1 : delaySteps; }
};

/// kind = "convnext", "convformer" or "fastvit": DCLS-Audio's networks, of spectrograms or pictures.
struct StagedNetworkRecipe {
    std::string kind = "convnext";
    std::vector<std::int64_t> depths{3, 3, 9, 3};
    std::vector<std::int64_t> dims{96, 192, 384, 768};
    std::vector<std::int64_t> stemKernel{2, 16}; ///< of convnext: mel and time, or height and width; the stride as well
    std::int64_t kernelSize = 7;                 ///< of plain depthwise layers
    double layerScale = 1e-6;                    ///< at the start; 0: none
    double dropPath = 0.0;                       ///< of the last block
    double headDropout = 0.0;
    SpacingsRecipe spacings;
};

/// kind = "audioset-convnext": ConvNeXt as trained on AudioSet, from the waveform.
struct AudioSetNetworkRecipe {
    std::vector<std::int64_t> depths{3, 3, 9, 3};
    std::vector<std::int64_t> dims{96, 192, 384, 768};
    double layerScale = 1e-6;
    double dropPath = 0.4;
    SpacingsRecipe spacings;
};

/// kind = "panns": Cnn6, Cnn10, Cnn14 and the depthwise-separable forms of Cnn14, from the waveform.
struct PannsNetworkRecipe {
    std::string name = "Cnn14";         ///< Cnn6, Cnn10, Cnn14, Cnn14Sep or Cnn14SepPW
    std::vector<std::int64_t> widths{}; ///< of the blocks; empty: as published
    std::int64_t embedding = 0;         ///< 0: as wide as the last block
    double blockDropout = 0.2;
    double embeddingDropout = 0.5;
};

/// kind = "convmixer": patches, then blocks that may share their depthwise kernel.
struct ConvMixerNetworkRecipe {
    std::int64_t dim = 256;
    std::int64_t blocks = 16;
    std::int64_t kernelSize = 9;
    std::int64_t patch = 1;
    std::int64_t blocksPerKernel = 1; ///< so many blocks after one another have one kernel; 1 shares nothing
    SpacingsRecipe spacings;
};

/// kind = "se-resnet": residual blocks with squeeze and excitation whose 3x3 kernels may be shared within a stage.
struct SeResNetNetworkRecipe {
    std::int64_t stem = 16;
    std::vector<std::int64_t> planes{64, 128, 256}; ///< of the three stages
    std::int64_t blocks = 2;                        ///< in each stage
    std::int64_t reduction = 16;
    std::vector<std::int64_t> sharedStages{}; ///< 0, 1, 2: the stages that share
    bool normFirst = false;
    double dropout = 0.0;
    SpacingsRecipe spacings;
};

using NetworkRecipe = std::variant<SpikingNetworkRecipe, StagedNetworkRecipe, AudioSetNetworkRecipe, PannsNetworkRecipe,
                                   ConvMixerNetworkRecipe, SeResNetNetworkRecipe>;

/// What `network.kind` can be.
const std::vector<std::string>& networkKinds();
/// The kind of a network, and a network of a kind with all else at its default.
/// @throws ConfigError for an unknown kind, listing those there are.
std::string kindOf(const NetworkRecipe& network);
NetworkRecipe networkOfKind(std::string_view kind);

/// What such a network is shown in training.
enum class NetworkInput {
    Spiking, ///< [batch, time, inputs]
    MelTime, ///< [batch, 1, mel, time]: DCLS-Audio's networks on sounds
    TimeMel, ///< [batch, 1, time, mel]: those that have their front end within when they run
    Picture, ///< [batch, 3, height, width]
};

/// @param pictures  the recipe's data are pictures
/// @throws ConfigError for a network that does not take them.
NetworkInput inputOf(const NetworkRecipe& network, bool pictures);

} // namespace dclscope::training
