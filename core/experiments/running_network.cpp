// SPDX-License-Identifier: Apache-2.0
#include "core/experiments/running_network.h"

#include "core/base/error.h"
#include "core/base/softmax.h"
#include "core/images/image_file.h"
#include "core/layers/watched_convolution.h"
#include "core/models/registry.h"
#include "core/models/snn_delays.h"
#include "core/tagging/file_tagger.h"
#include "core/tagging/labels.h"
#include "core/tagging/load_tag_model.h"
#include "core/tagging/spoken_parts.h"

#include <algorithm>
#include <functional>

namespace dclscope::experiments {
namespace {

/// [1, channels, height, width] to its mean over channels.
LayerResponse meanOverChannels(const Array& map) {
    LayerResponse mean;
    mean.kind = LayerResponse::Kind::Activation;
    mean.rows = static_cast<std::size_t>(map.shape[2]);
    mean.columns = static_cast<std::size_t>(map.shape[3]);
    const std::size_t pixels = mean.rows * mean.columns;
    const auto channels = static_cast<std::size_t>(map.shape[1]);
    mean.values.assign(pixels, 0.0F);
    for (std::size_t i = 0; i < channels * pixels; ++i) mean.values[i % pixels] += map.values[i];
    for (float& value : mean.values) value /= static_cast<float>(channels);
    return mean;
}

/// [steps, neurons] to a row for each neuron.
template <class Value>
LayerResponse rowsOfNeurons(LayerResponse::Kind kind, const std::vector<Value>& values, std::int64_t steps) {
    LayerResponse rows;
    rows.kind = kind;
    rows.columns = static_cast<std::size_t>(steps);
    rows.rows = values.size() / std::max<std::size_t>(1, rows.columns);
    rows.values.resize(values.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        rows.values[i % rows.rows * rows.columns + i / rows.rows] = static_cast<float>(values[i]);
    return rows;
}

} // namespace

RunningNetwork::RunningNetwork(const TensorSource& source, const Card& card, std::span<const Layer> layers)
    : card_(card) {
    for (const Layer& layer : layers) layers_.push_back(layer.name);
    const models::Recognition recognition = models::recognise(source, card);
    if (!recognition.facts)
        throw CheckpointError(source.path(), recognition.problem.empty()
                                                 ? "is no network that is known, so that it cannot be run"
                                                 : recognition.problem);
    if (recognition.facts->input == models::InputKind::Image) {
        pictures_ = imageModelOf(source, card);
        labels_ = pictures_->labels;
        return;
    }
    if (recognition.name == "snn-delays" && card.frontEnd.empty()) {
        spiking_.emplace(models::readSnnDelays(source, card));
        labels_ = labelsFor(card, spiking_->classes(), {}).names;
        return;
    }
    TagModel model = tagModelOf(source, card);
    labels_ = model.labels;
    spiking_ = model.spiking;
    scorer_.emplace(std::move(model));
}

std::optional<std::int64_t> RunningNetwork::spikingInputs() const {
    return spiking_ ? std::optional(spiking_->inputs()) : std::nullopt;
}

double RunningNetwork::timeStepMs() const { return card_.timeStepMs.value_or(10.0); }

std::vector<Array> RunningNetwork::ofSound(const Sound& sound) const {
    if (!scorer_)
        throw ConfigError(pictures_ ? "the network takes pictures and no sounds"
                                    : "its card names no front end, so it takes no sounds");
    const TagModel& model = scorer_->model();
    const std::vector<float> samples = atModelRate(model, sound.samples, sound.sampleRateHz);
    if (spiking_)
        return {scorer_->input(judgedWindow(samples, static_cast<std::size_t>(model.frontEnd.windowSamples)))};
    std::vector<Array> inputs;
    for (const std::span<const float> part : judgedParts(model, samples)) inputs.push_back(scorer_->input(part));
    return inputs;
}

const FrontEnd& RunningNetwork::frontEnd() const {
    if (!scorer_ || scorer_->model().takesWaveform()) throw ConfigError("the network takes no features of sounds");
    return scorer_->model().frontEnd;
}

std::vector<Array> RunningNetwork::ofFeatures(std::span<const float> features) const {
    if (!scorer_) throw ConfigError("the network takes no features of sounds");
    return {scorer_->inputOfFeatures(features)};
}

std::vector<Array> RunningNetwork::ofPicture(const Image& image) const {
    if (!pictures_) throw ConfigError("the network takes no pictures");
    Array input = pictures_->transform(image);
    input.shape.insert(input.shape.begin(), 1);
    return {std::move(input)};
}

std::vector<Array> RunningNetwork::ofFrames(std::vector<float> frames) const {
    if (!spiking_) throw ConfigError("the network takes no spikes");
    const std::int64_t steps = static_cast<std::int64_t>(frames.size()) / spiking_->inputs();
    return {Array{{steps, 1, spiking_->inputs()}, std::move(frames)}};
}

std::vector<Array> RunningNetwork::ofName(const std::string& name) const {
    if (pictures_) return ofPicture(readImage(name));
    if (spiking_) return {exampleInput(*spiking_, card_, name)};
    return ofSound(exampleSound(name));
}

Response RunningNetwork::runSpiking(const Array& input, const std::string& layer) const {
    const snn::NetworkOutput output = spiking_->run(input, true);
    Response response{softmax<float>(output.scores.values), {}};
    const auto found = std::find(layers_.begin(), layers_.end(), layer);
    const auto index = static_cast<std::size_t>(found - layers_.begin());
    if (found == layers_.end() || layers_.size() != output.spikes.size()) return response;
    const snn::SpikeTrain& train = output.spikes[index];
    const bool silent = std::find(train.spikes.begin(), train.spikes.end(), 1) == train.spikes.end();
    response.layer =
        index + 1 == layers_.size() && silent
            ? rowsOfNeurons(LayerResponse::Kind::Membrane, output.membrane.values, output.membrane.shape[0])
            : rowsOfNeurons(LayerResponse::Kind::Spikes, train.spikes, train.steps);
    return response;
}

Response RunningNetwork::run(const std::vector<Array>& inputs, const std::string& layer, int threads) const {
    if (inputs.empty()) throw ConfigError("there is nothing to show to the network");
    if (spiking_) return runSpiking(inputs.front(), layer);
    const models::Model& model = pictures_ ? *pictures_->model : *scorer_->model().model;
    const layers::WatchedConvolution watched(layer);
    Response response;
    for (const Array& input : inputs) {
        const std::vector<float> scores = model.run(input, "probabilities", threads).values;
        if (response.scores.empty() && watched.output()) response.layer = meanOverChannels(*watched.output());
        response.scores.resize(scores.size(), 0.0F);
        std::transform(scores.begin(), scores.end(), response.scores.begin(), response.scores.begin(), std::plus<>());
    }
    for (float& score : response.scores) score /= static_cast<float>(inputs.size());
    return response;
}

} // namespace dclscope::experiments
