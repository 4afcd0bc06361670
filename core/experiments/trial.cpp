// SPDX-License-Identifier: Apache-2.0
#include "core/experiments/trial.h"

#include "core/base/bundled.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/checkpoint/run_folder.h"
#include "core/checkpoint/writers.h"
#include "core/run/layer_discovery.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>

namespace dclscope::experiments {
namespace {

constexpr auto kEditsMetadataKey = "dclscope.edits";

/// Positions that nobody has said the grid's size of may lead to another one once they are edited.
void expectSameSizes(const std::vector<Layer>& before, const TensorSource& edited, const Card& card) {
    if (card.dilatedKernelSize) return;
    const std::vector<Layer> after = discoverLayers(edited, card);
    for (std::size_t i = 0; i < std::min(before.size(), after.size()); ++i)
        if (after[i].dilatedSize.value != before[i].dilatedSize.value)
            throw Error("the size of the grid of '" + printable(before[i].name) +
                        "' is inferred from its positions, which are edited: say dilated_kernel_size");
}

} // namespace

double figureOf(const training::Evaluation& evaluation) noexcept {
    return evaluation.multiLabel ? evaluation.meanAveragePrecision : evaluation.accuracy();
}

std::string_view figureName(const training::Evaluation& evaluation) noexcept {
    return evaluation.multiLabel ? "mAP" : "accuracy";
}

Trial::Trial(training::ModelJudging judging)
    : judging_(std::move(judging)), path_(resolveCheckpoint(judging_.model)),
      checkpoint_(openEntry(path_, judging_.entry)), card_(cardOf(*checkpoint_, judging_.given)),
      layers_(discoverLayers(*checkpoint_, card_)),
      others_(otherCheckpoints(resolveRun(judging_.model), judging_.entry)) {
    pinned_ = pinnedCard(card_, layers_);
    if (judging_.data.empty()) judging_.data = bundledExamples(path_).value_or(std::filesystem::path());
}

std::shared_ptr<const EditedSource> Trial::edited(std::vector<Edit> edits) const {
    return std::make_shared<EditedSource>(checkpoint_, layers_, std::move(edits), others_);
}

training::JudgedModel Trial::judgeSource(const TensorSource& source, const Card& card) const {
    if (judging_.data.empty())
        throw ConfigError("no examples come with this network; say --data, a folder or file of labelled data");
    return training::judgeNetwork(source, card, judging_);
}

const training::JudgedModel& Trial::unedited() {
    if (!unedited_) unedited_ = judgeSource(*checkpoint_, card_);
    return *unedited_;
}

training::JudgedModel Trial::judge(const std::vector<Edit>& edits) {
    if (edits.empty()) return unedited();
    const auto source = edited(edits);
    expectSameSizes(layers_, *source, pinned_);
    return judgeSource(*source, pinned_);
}

void Trial::setProgress(std::function<void(std::size_t done, std::size_t count)> progress) {
    judging_.options.progress = std::move(progress);
}

void writeEdited(const std::filesystem::path& path, const EditedSource& source, const Checkpoint& original,
                 const Card& card) {
    std::map<std::string, std::string> metadata = original.metadata();
    metadata.emplace("format", "pt"); // what PyTorch's own safetensors files say
    metadata[std::string(kCardMetadataKey)] = pinnedCard(card, source.layers()).toJson();
    auto edits = nlohmann::json::array();
    for (const Edit& edit : source.edits()) edits.push_back(editText(edit));
    metadata[kEditsMetadataKey] = edits.dump();
    writeSafetensors(path, tensorsToWrite(source), metadata);
}

} // namespace dclscope::experiments
