// SPDX-License-Identifier: Apache-2.0
#include "core/training/run_outcome.h"

#include "core/checkpoint/checkpoint.h"
#include "core/checkpoint/curves.h"
#include "core/run/card.h"
#include "core/training/run_files.h"
#include "core/training/training.h"

#include <cmath>
#include <map>
#include <string>

namespace dclscope::training {
namespace {

double valueOr0(const std::map<std::string, double>& values, const std::string& name) {
    const auto found = values.find(name);
    return found == values.end() ? 0.0 : found->second;
}

} // namespace

std::optional<RunOutcome> outcomeOf(const Recipe& recipe, const std::filesystem::path& folder) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(metricsFile(folder), error)) return std::nullopt;
    const std::vector<StampedFile> files{{metricsFile(folder), {}}};
    const std::vector<EpochMetrics> rows = readCurves(files, RunTime::Epoch, {}).rows;
    if (rows.empty()) return std::nullopt;
    RunOutcome outcome;
    outcome.multiLabel = rows.back().values.contains(figureName(true));
    outcome.value = valueOr0(rows.back().values, figureName(outcome.multiLabel));
    outcome.epoch = rows.back().epoch;
    for (const EpochMetrics& row : rows) outcome.seconds += valueOr0(row.values, "seconds");
    const auto last = checkpointFile(folder, std::llround(outcome.epoch), recipe.training.epochs);
    if (!std::filesystem::is_regular_file(last, error)) return std::nullopt;
    const auto metadata = openCheckpoint(last)->metadata();
    const auto text = metadata.find(std::string(kCardMetadataKey));
    if (text == metadata.end()) return std::nullopt;
    const Card card = Card::fromJson(text->second);
    if (card.recipe != recipeText(recipe)) return std::nullopt;
    outcome.parameters = valueOr0(card.training, "parameters");
    outcome.synapses = valueOr0(card.training, "synapses");
    return outcome;
}

} // namespace dclscope::training
