// SPDX-License-Identifier: Apache-2.0
#include "core/torch/training/trainer.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/base/threads.h"
#include "core/torch/dcls/torch_error.h"
#include "core/torch/dcls/torch_threads.h"
#include "core/torch/training/learner.h"
#include "core/torch/training/run_writer.h"
#include "core/training/evaluation.h"
#include "core/training/examples.h"
#include "core/training/metrics_log.h"
#include "core/training/resume_point.h"
#include "core/training/training_card.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <future>
#include <optional>

namespace dclscope::training {
namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

/// While it lives, numbers too small for full precision count as 0 in this thread. Gradients and their averages get there
/// when a network has learned its recordings, and each such number costs a hundred cycles.
class FlushTinyNumbers {
public:
    FlushTinyNumbers() { at::globalContext().setFlushDenormal(true); }
    FlushTinyNumbers(const FlushTinyNumbers&) = delete;
    FlushTinyNumbers& operator=(const FlushTinyNumbers&) = delete;
    ~FlushTinyNumbers() { at::globalContext().setFlushDenormal(false); }
};

unsigned threadsOf(const TrainingOptions& options) { return options.threads > 0 ? options.threads : coreCount(); }

class Trainer {
public:
    Trainer(const TrainingOptions& options, const ProgressCallback& progress, const std::atomic<bool>& stop)
        : recipe_(options.recipe), threads_(threadsOf(options)), progress_(progress), stop_(stop),
          folder_(options.output, recipe_.training.epochs), metrics_(folder_.metricsFile()) {
        const bool resumes = options.resume && folder_.canResume();
        if (resumes)
            requireSameRecipe(folder_.readNotes(), folder_.stateFile().string(), recipe_);
        else
            folder_.requireUnused(options.resume);
        report("reading recordings");
        data_ = loadTrainingData(recipe_, options.data, threads_);
        useTorchThreads(static_cast<int>(threads_));
        maker_.emplace(recipe_, data_);
        learner_.emplace(recipe_, recipe_.frontEnd.mels, static_cast<std::int64_t>(data_.labels.size()));
        first_ = learner_->positions();
        validation_ = maker_->validation(threads_);
        validationBackground_ = maker_->validationBackground(threads_);
        if (resumes)
            resume();
        else
            writeStart();
        folder_.removeUnfinished();
    }

    TrainingResult run() {
        const Clock::time_point start = Clock::now();
        while (epoch_ < recipe_.training.epochs && !result_.stopped) trainEpoch();
        result_.seconds = secondsSince(start);
        result_.lastCheckpoint = folder_.checkpointFile(epoch_);
        return result_;
    }

private:
    void writeStart() {
        folder_.create();
        folder_.writeCheckpoint(0, learner_->network()->stateDict(), card({}));
        saveState(0);
    }

    void resume() {
        const std::string file = folder_.stateFile().string();
        const auto examples = static_cast<std::int64_t>(maker_->examplesPerEpoch());
        const ResumePoint point = resumePoint(folder_.readState(stateTensors()), file, recipe_, examples);
        if (!learner_->hasMade(point.epoch * stepsPerEpoch(recipe_, examples) + point.step))
            throw ConfigError(printable(file, 400) + ": its optimisers have not made the steps that its epoch and step "
                                                     "count; it was made with other recordings, or is damaged: begin "
                                                     "anew in another folder");
        folder_.requireCheckpoint(point.epoch, recipeText(recipe_));
        epoch_ = point.epoch;
        firstStep_ = static_cast<std::size_t>(point.step);
        sums_ = point.sums;
        metrics_.keepUpTo(epoch_);
    }

    NamedTensors stateTensors() {
        NamedTensors tensors = learner_->state();
        for (std::size_t i = 0; i < first_.size(); ++i) tensors.emplace_back("first." + std::to_string(i), first_[i]);
        return tensors;
    }

    void saveState(std::size_t step) {
        folder_.writeState(stateTensors(), notesOf({epoch_, static_cast<std::int64_t>(step), sums_}, recipe_));
    }

    Card card(const EpochReport& report) const { return trainingCard(recipe_, data_.labels, data_.credit, report); }

    /// With a second thread the next epoch's examples are made while this one trains.
    Examples takeExamples() {
        Examples examples = next_.valid() ? next_.get() : maker_->trainingEpoch(epoch_, threads_);
        if (threads_ > 1 && epoch_ + 1 < recipe_.training.epochs)
            next_ =
                std::async(std::launch::async, [this, epoch = epoch_ + 1] { return maker_->trainingEpoch(epoch, 1); });
        return examples;
    }

    void trainEpoch() {
        const Clock::time_point start = Clock::now();
        const Examples examples = takeExamples();
        const auto batch = static_cast<std::size_t>(recipe_.training.batchSize);
        const auto steps =
            static_cast<std::size_t>(stepsPerEpoch(recipe_, static_cast<std::int64_t>(examples.count())));
        const double secondsBefore = sums_.seconds;
        learner_->beginEpoch(epoch_);
        for (std::size_t step = firstStep_; step < steps; ++step) {
            if (stop_) return stopAt(step, secondsBefore + secondsSince(start));
            trainStep(examples, step * batch, std::min(batch, examples.count() - step * batch));
            const double done = secondsBefore + secondsSince(start);
            reportStep(step + 1, steps, done);
        }
        learner_->endEpoch(epoch_);
        finishEpoch(secondsBefore + secondsSince(start));
    }

    void trainStep(const Examples& examples, std::size_t first, std::size_t count) {
        const auto bands = static_cast<std::int64_t>(examples.bands);
        const auto frames = static_cast<std::int64_t>(examples.frames);
        const auto size = static_cast<std::int64_t>(count);
        // from_blob wants a pointer to what it may change; nothing does.
        auto* features = const_cast<float*>(examples.window(first).data());
        auto* labels = const_cast<std::int64_t*>(examples.labels.data() + first);
        const torch::Tensor input = torch::from_blob(features, {size, frames, bands}, torch::kFloat32).transpose(0, 1);
        const std::uint64_t seed = Random(static_cast<std::uint64_t>(recipe_.training.seed) + 1,
                                          (static_cast<std::uint64_t>(epoch_) << 32) + first)
                                       .next();
        const StepResult done = learner_->step(input, torch::from_blob(labels, {size}, torch::kInt64), seed);
        if (!std::isfinite(done.lossSum))
            throw Error("the loss is no longer a number in epoch " + std::to_string(epoch_ + 1) +
                        "; lower the recipe's learning rates");
        sums_.loss += done.lossSum;
        sums_.correct += static_cast<double>(done.correct);
        sums_.shown += static_cast<double>(count);
    }

    void stopAt(std::size_t step, double seconds) {
        sums_.seconds = seconds;
        saveState(step);
        result_.stopped = true;
    }

    void finishEpoch(double seconds) {
        report("validating");
        ++epoch_;
        firstStep_ = 0;
        EpochReport report = judge();
        report.values["seconds"] = seconds;
        sums_ = {};
        folder_.writeCheckpoint(epoch_, learner_->network()->stateDict(), card(report));
        metrics_.add(report);
        saveState(0);
        result_.epochs.push_back(report);
        status_.epochDone = true;
        this->report("training");
        status_.epochDone = false;
    }

    EpochReport judge() {
        const snn::Network network(learner_->network()->spec(snn::Mode::Discrete));
        const EvaluationOptions options{.background =
                                            recipe_.hasBackground() ? static_cast<std::int64_t>(data_.background) : -1,
                                        .threads = threads_};
        const Evaluation valid = evaluate(network, validation_, options);
        EpochReport report;
        report.epoch = epoch_;
        report.meanDrift = learner_->driftFrom(first_);
        report.values = {{"train_loss", sums_.loss / sums_.shown},
                         {"train_accuracy", sums_.correct / sums_.shown},
                         {"valid_loss", valid.loss},
                         {"valid_accuracy", valid.accuracy()},
                         {"sigma", learner_->sigma()},
                         {"learning_rate", learner_->learningRate()},
                         {"position_learning_rate", learner_->positionLearningRate()}};
        double drift = 0.0;
        for (const double layer : report.meanDrift) drift += layer / static_cast<double>(report.meanDrift.size());
        report.values["mean_drift"] = drift;
        if (validationBackground_.count() > 0) {
            report.values["valid_sure"] = static_cast<double>(valid.sureAndCorrect) / static_cast<double>(valid.count);
            report.values["valid_background_accuracy"] = evaluate(network, validationBackground_, options).accuracy();
        }
        status_.validAccuracy = valid.accuracy();
        return report;
    }

    void reportStep(std::size_t step, std::size_t steps, double epochSeconds) {
        const Clock::time_point now = Clock::now();
        if (step < steps && now - lastReport_ < std::chrono::milliseconds(100)) return;
        lastReport_ = now;
        status_.step = static_cast<std::int64_t>(step);
        status_.steps = static_cast<std::int64_t>(steps);
        status_.loss = sums_.loss / sums_.shown;
        const double perStep = epochSeconds / static_cast<double>(step);
        const double stepsLeft = static_cast<double>(recipe_.training.epochs - epoch_) * static_cast<double>(steps) -
                                 static_cast<double>(step);
        status_.secondsLeft = perStep * stepsLeft;
        report("training");
    }

    void report(const char* phase) {
        status_.phase = phase;
        status_.epochs = recipe_.training.epochs;
        if (std::string(phase) == "training" && !status_.epochDone) status_.epoch = epoch_ + 1;
        if (progress_) progress_(status_);
    }

    const Recipe recipe_;
    const unsigned threads_;
    const ProgressCallback& progress_;
    const std::atomic<bool>& stop_;
    RunWriter folder_;
    MetricsLog metrics_;
    TrainingData data_;
    std::optional<ExampleMaker> maker_;
    std::optional<Learner> learner_;
    std::vector<torch::Tensor> first_; ///< positions before the first epoch
    Examples validation_, validationBackground_;
    std::future<Examples> next_; ///< after what it uses, so that it ends before them
    std::int64_t epoch_ = 0;     ///< epochs done
    std::size_t firstStep_ = 0;  ///< of the epoch under way, after a resume
    EpochSums sums_;
    TrainingProgress status_;
    TrainingResult result_;
    Clock::time_point lastReport_;
};

} // namespace

TrainingResult trainNetwork(const TrainingOptions& options, const ProgressCallback& progress,
                            const std::atomic<bool>& stop) {
    return translated("training", [&] {
        const FlushTinyNumbers flush;
        return Trainer(options, progress, stop).run();
    });
}

} // namespace dclscope::training
