// SPDX-License-Identifier: Apache-2.0
// A network that is shown one thing at a time, to see what it says of it and what one of its layers does.
#pragma once

#include "core/audio/sound_file.h"
#include "core/base/tensor_source.h"
#include "core/images/image.h"
#include "core/run/card.h"
#include "core/run/layer.h"
#include "core/tagging/image_model.h"
#include "core/tagging/window_scorer.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace dclscope::experiments {

/// What a layer did.
struct LayerResponse {
    enum class Kind {
        None,      ///< the network does not tell
        Spikes,    ///< of each neuron at each step, 0 or 1
        Membrane,  ///< of output neurons that never fire
        Activation ///< mean over the channels, at each place
    };
    Kind kind = Kind::None;
    std::size_t rows = 0;      ///< neurons, or the map's height
    std::size_t columns = 0;   ///< steps, or the map's width
    std::vector<float> values; ///< [rows, columns]
};

struct Response {
    std::vector<float> scores; ///< a probability per label
    LayerResponse layer;
};

/// Holds a whole network. Const members may be called from several threads at once.
class RunningNetwork {
public:
    /// @param layers  the network's, in their order
    /// @throws CheckpointError for one that cannot be run, or names nothing
    RunningNetwork(const TensorSource& source, const Card& card, std::span<const Layer> layers);

    const std::vector<std::string>& labels() const noexcept { return labels_; }
    bool takesPictures() const noexcept { return pictures_.has_value(); }
    /// Whether sounds become what it takes: a spiking network may know nothing of them.
    bool takesSounds() const noexcept { return scorer_.has_value(); }
    /// Inputs of a spiking network, and the length of its steps; nothing of others.
    std::optional<std::int64_t> spikingInputs() const;
    double timeStepMs() const;

    /// Of a network that takes features of sounds. @throws ConfigError for another
    const FrontEnd& frontEnd() const;

    // What the network takes, one array for each window that it judges. @throws ConfigError for what it does not take
    std::vector<Array> ofSound(const Sound& sound) const;
    /// @param features  [frames, channels] of frontEnd()
    std::vector<Array> ofFeatures(std::span<const float> features) const;
    std::vector<Array> ofPicture(const Image& image) const;
    /// @param frames  [steps, inputs] of a spiking network
    std::vector<Array> ofFrames(std::vector<float> frames) const;
    /// A file, or a bundled sound or a part of one. @throws Error naming what is not there or does not fit
    std::vector<Array> ofName(const std::string& name) const;

    /// Scores are the mean over all windows; what the layer did is of the first one.
    /// @param layer  a name
    Response run(const std::vector<Array>& inputs, const std::string& layer, int threads) const;

private:
    Response runSpiking(const Array& input, const std::string& layer) const;

    Card card_;
    std::vector<std::string> layers_;
    std::vector<std::string> labels_;
    std::optional<snn::Network> spiking_;
    std::optional<WindowScorer> scorer_;
    std::optional<ImageModel> pictures_;
};

} // namespace dclscope::experiments
