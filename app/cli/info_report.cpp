// SPDX-License-Identifier: Apache-2.0
#include "app/cli/info_report.h"

namespace dclscope::cli {
namespace {

LayerFacts factsOf(const Checkpoint& checkpoint, const Layer& layer) {
    LayerFacts facts;
    facts.layer = layer;
    if (const TensorInfo* weight = checkpoint.find(layer.key("weight"))) facts.weightShape = weight->shape;
    if (layer.broken) return facts;
    facts.weight = summarize(checkpoint.readFloats(layer.key("weight")).values);
    const std::vector<float> positions = checkpoint.readFloats(layer.key("P")).values;
    const auto perAxis = static_cast<std::size_t>(layer.positionsPerAxis());
    for (std::size_t first = 0; first < positions.size(); first += perAxis)
        facts.positions.push_back(summarize(std::span(positions).subspan(first, perAxis)));
    const bool learnedWidth = layer.version.value == Version::max || layer.version.value == Version::gauss;
    if (!layer.hasSig || !learnedWidth) return facts;
    std::vector<float> sigmas = checkpoint.readFloats(layer.key("SIG")).values;
    for (float& sigma : sigmas) sigma = sigmaFromStored(layer.kind.value, layer.version.value, sigma);
    facts.sigma = summarize(sigmas);
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
    report.card = card;
    for (const Layer& layer : layers) report.layers.push_back(factsOf(checkpoint, layer));
    return report;
}

} // namespace dclscope::cli
