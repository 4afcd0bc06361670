// SPDX-License-Identifier: Apache-2.0
#include "app/cli/info_report.h"

#include "core/base/text.h"
#include "core/run/causal_layers.h"
#include "core/run/layer_family.h"

#include <algorithm>

namespace dclscope::cli {
namespace {

LayerFacts factsOf(const Checkpoint& checkpoint, const Layer& layer) {
    LayerFacts facts;
    facts.layer = layer;
    const std::string weights = layer.delays == DelayMap::Stored ? layer.stored.weights : layer.key("weight");
    if (const TensorInfo* weight = checkpoint.find(weights)) facts.weightShape = weight->shape;
    if (layer.broken) return facts;
    const LayerState state = readLayer(checkpoint, layer);
    if (layer.hasWeights) facts.weight = summarize(state.weights);
    for (std::size_t first = 0; first < state.positions.size(); first += state.count())
        facts.positions.push_back(summarize(std::span(state.positions).subspan(first, state.count())));
    facts.sigma = summarize(state.sigmas);
    return facts;
}

} // namespace

InfoReport gather(const Checkpoint& checkpoint, const std::vector<Layer>& layers, const Card& card) {
    InfoReport report;
    report.path = report.checkpoint = checkpoint.path();
    report.format = checkpoint.format();
    report.fileBytes = checkpoint.fileSize();
    report.tensors = checkpoint.tensors().size();
    report.sharing = findSharing(checkpoint);
    report.entry = checkpoint.stateDictPath();
    report.otherEntries = checkpoint.alternatives();
    report.notes = checkpoint.notes();
    report.listed = checkpoint.tensors();
    for (const TensorInfo& tensor : report.listed) {
        report.statistics.push_back(checkpoint.statisticsOf(tensor.name));
        report.computed.push_back(checkpoint.roleOf(tensor.name) == TensorRole::Computed);
    }
    report.card = card;
    for (const Layer& layer : layers) report.layers.push_back(factsOf(checkpoint, layer));
    if (const auto open = std::find_if(layers.begin(), layers.end(), couldBeCausal); open != layers.end())
        report.notes.push_back("nothing says that '" + printable(open->name) +
                               "' looks only back in time: its positions are shown as offsets, not as delays; where it "
                               "does, say --set causal=yes");
    return report;
}

} // namespace dclscope::cli
