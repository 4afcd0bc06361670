// SPDX-License-Identifier: GPL-3.0-or-later
// A training that learns nothing and takes no time, but leaves a run as a real one does.
#pragma once

#include "core/base/atomic_file.h"
#include "core/checkpoint/writers.h"
#include "core/run/card.h"
#include "core/training/evaluation.h"
#include "core/training/metrics_log.h"
#include "core/training/training.h"

#include <chrono>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

namespace dclscope::test {

/// The checkpoint of an epoch: one layer of delays.
inline void writeMadeCheckpoint(const std::filesystem::path& folder, const training::Recipe& recipe,
                                std::int64_t epoch) {
    const std::vector<float> weight{0.5F, -0.25F, 0.75F, 1.0F, -1.0F, 0.125F};
    std::vector<float> positions;
    for (int i = 0; i < 6; ++i) positions.push_back(static_cast<float>(i) - 0.3F * static_cast<float>(epoch));
    const std::vector<float> sigma(6, 0.5F);
    const std::vector<std::int64_t> shape{2, 3, 1};
    const std::vector<TensorToWrite> tensors{tensorToWrite("model.0.weight", shape, weight),
                                             tensorToWrite("model.0.P", {1, 2, 3, 1}, positions),
                                             tensorToWrite("model.0.SIG", {1, 2, 3, 1}, sigma)};
    Card card;
    for (const char* said : {"kind=Dcls1d", "version=gauss", "dilated_kernel_size=25"}) card.set(said);
    card.labels = {"zero", "one"};
    card.recipe = training::recipeText(recipe);
    const std::string number = std::to_string(1000 + epoch).substr(1);
    const std::string name = "epoch-" + number + ".safetensors";
    writeSafetensors(folder / name, tensors, {{std::string(kCardMetadataKey), card.toJson()}});
}

inline training::Evaluation madeEvaluation() {
    training::Evaluation evaluation;
    evaluation.confusion = {{4, 1}, {0, 5}};
    evaluation.worst = {{0, "/no/such/place/zero.wav", 0, 1, 0.98, 4.0}};
    return evaluation;
}

/// Trains 999 epochs at most, a few milliseconds each.
inline training::TrainingResult madeTraining(const training::TrainingOptions& options,
                                             const training::ProgressCallback& report, const std::atomic<bool>& stop) {
    const std::filesystem::path& folder = options.output;
    std::filesystem::create_directories(folder);
    if (!options.resume) writeMadeCheckpoint(folder, options.recipe, 0);
    writeFileAtomically(folder / "resume.state", "");
    training::MetricsLog metrics(folder / "metrics.jsonl");
    training::TrainingResult result;
    training::TrainingProgress progress;
    progress.phase = training::TrainingPhase::ReadingExamples;
    progress.epochs = options.recipe.training.epochs;
    report(progress);
    progress.phase = training::TrainingPhase::Training;
    progress.facts = {"Two recordings are learned from.", "Two others are kept out."};
    progress.steps = 4;
    for (std::int64_t epoch = 1; epoch <= progress.epochs; ++epoch) {
        progress.epoch = epoch;
        for (progress.step = 1; progress.step <= progress.steps; ++progress.step) {
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
            progress.loss = 2.0 / static_cast<double>(epoch);
            progress.secondsLeft = 80.0;
            report(progress);
            result.stopped = stop;
            if (result.stopped) return result;
        }
        progress.step = progress.steps;
        training::EpochReport done{epoch, {{"train_loss", progress.loss}, {"valid_accuracy", 0.9}}, {}};
        progress.validFigure = 0.9;
        progress.validation = std::make_shared<const training::Evaluation>(madeEvaluation());
        writeMadeCheckpoint(folder, options.recipe, epoch);
        metrics.add(done);
        result.epochs.push_back(done);
        progress.epochDone = true;
        report(progress);
        progress.epochDone = false;
    }
    result.lastCheckpoint = folder / ("epoch-" + std::to_string(1000 + progress.epochs).substr(1) + ".safetensors");
    result.seconds = 80.0;
    return result;
}

} // namespace dclscope::test
