// SPDX-License-Identifier: Apache-2.0
#include "core/models/snn_delays_model.h"

#include "core/models/snn_delays.h"

#include <string>
#include <utility>

namespace dclscope::models {
namespace {

class SnnDelaysModel : public Model {
public:
    explicit SnnDelaysModel(const snn::NetworkSpec& spec);
    const ModelFacts& facts() const noexcept override { return facts_; }

private:
    Array compute(const Array& input, std::string_view head, int threads) const override;

    snn::Network network_;
    ModelFacts facts_;
};

SnnDelaysModel::SnnDelaysModel(const snn::NetworkSpec& spec)
    : network_(spec), facts_(snnDelaysFacts(network_.inputs(), network_.classes(), network_.layerCount())) {}

Array SnnDelaysModel::compute(const Array& input, std::string_view head, int) const {
    const bool spikes = head.starts_with(kSpikesPrefix);
    snn::NetworkOutput output = network_.run(input, spikes);
    if (head == "membrane") return std::move(output.membrane);
    if (head == "probabilities") return probabilitiesOf(std::move(output.scores), facts_.multiLabel);
    if (!spikes) return std::move(output.scores);
    const std::size_t layer = std::stoul(std::string(head.substr(kSpikesPrefix.size())));
    const snn::SpikeTrain& train = output.spikes[layer];
    return {{train.steps, train.batch, train.neurons}, {train.spikes.begin(), train.spikes.end()}};
}

} // namespace

std::unique_ptr<Model> loadSnnDelays(const LoadTask& task) {
    return std::make_unique<SnnDelaysModel>(readSnnDelays(task.index.source(), task.card));
}

} // namespace dclscope::models
