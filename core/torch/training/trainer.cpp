// SPDX-License-Identifier: Apache-2.0
#include "core/torch/training/trainer.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/checkpoint/run_folder.h"
#include "core/models/registry.h"
#include "core/torch/dcls/joint_batch.h"
#include "core/torch/dcls/tensor_memory.h"
#include "core/torch/dcls/torch_error.h"
#include "core/torch/dcls/torch_threads.h"
#include "core/torch/nets/network.h"
#include "core/torch/training/device.h"
#include "core/torch/training/epoch_judge.h"
#include "core/torch/training/example_queue.h"
#include "core/torch/training/first_weights.h"
#include "core/torch/training/learner.h"
#include "core/torch/training/run_writer.h"
#include "core/training/metrics_log.h"
#include "core/training/random.h"
#include "core/training/resume_point.h"
#include "core/training/training_card.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <memory>
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

LearnerTask taskOf(const ExampleSource& source, std::int64_t stepsPerEpoch, torch::Device device) {
    return {static_cast<std::int64_t>(source.labels().size()), source.exampleShape(), source.multiLabel(),
            stepsPerEpoch, device};
}

class Trainer {
public:
    Trainer(std::unique_ptr<ExampleSource> source, const TrainingOptions& options, ProcessGroup& group,
            const ProgressCallback& progress, const std::atomic<bool>& stop)
        : recipe_(options.recipe), threads_(threadsFor(options)), group_(group), progress_(progress), stop_(stop),
          source_(std::move(source)), credit_(source_->credit()), figure_(figureName(source_->multiLabel())),
          folder_(options.output, recipe_.training.epochs), metrics_(folder_.metricsFile()),
          queue_(*source_, recipe_, group, threads_) {
        status_.facts = source_->facts();
        status_.multiLabel = source_->multiLabel();
        report(TrainingPhase::MakingNetwork);
        useTorchThreads(static_cast<int>(threads_));
        const torch::Device device = deviceCalled(options.device, group_.size());
        learner_ = makeLearner(recipe_, taskOf(*source_, queue_.stepsPerEpoch(), device), group_);
        const bool goesOn = options.resume && folder_.canResume();
        if (writes() && !goesOn && !recipe_.training.startFrom.empty()) { // the others get all from the first
            const Beginning beginning = beginWith(recipe_.training.startFrom, *learner_);
            status_.facts.push_back(beginning.sentence);
            if (!beginning.data.empty()) credit_ += " Its first weights: " + beginning.data;
            report(TrainingPhase::MakingNetwork);
        }
        first_ = positionsOf(learner_->judged());
        requireThatItRuns();
        if (writes() && goesOn) resume();
        if (writes() && !goesOn) writeStart();
        shareStart();
        if (writes()) folder_.removeUnfinished();
    }

    TrainingResult run() {
        const Clock::time_point start = Clock::now();
        while (epoch_ < recipe_.training.epochs && !result_.stopped && !result_.endedEarly) trainEpoch();
        result_.seconds = secondsSince(start);
        result_.lastCheckpoint = folder_.checkpointFile(epoch_);
        result_.writtenElsewhere = !writes();
        return result_;
    }

private:
    bool writes() const noexcept { return group_.rank() == 0; }

    /// What is written must be what core/models runs, and this is said before hours of training rather than after.
    void requireThatItRuns() {
        const models::Recognition recognition = models::recognise(nets::StateSource(learner_->judged()), card({}));
        if (!recognition.problem.empty())
            throw ConfigError("a network of these sizes cannot be run: " + recognition.problem);
        modelName_ = recognition.name;
    }

    void writeStart() {
        folder_.create();
        folder_.writeCheckpoint(0, learner_->judged(), card({}));
        saveState(0);
    }

    void resume() {
        const std::string file = folder_.stateFile().string();
        const auto examples = static_cast<std::int64_t>(source_->examplesPerEpoch());
        const ResumePoint point = resumePoint(folder_.readState(stateTensors()), file, recipe_, examples);
        if (!learner_->hasMade(point.epoch * queue_.stepsPerEpoch() + point.step))
            throw ConfigError(printable(file, 400) + ": its optimisers have not made the steps that its epoch and step "
                                                     "count; it was made with other recordings, or is damaged: begin "
                                                     "anew in another folder");
        folder_.requireCheckpoint(point.epoch, recipeText(recipe_));
        credit_ = cardOf(*openCheckpoint(folder_.checkpointFile(point.epoch))).data;
        epoch_ = point.epoch;
        firstStep_ = point.step;
        sums_ = point.sums;
        metrics_.keepUpTo(epoch_);
        result_.endedEarly = noLongerBetter();
    }

    /// All processes begin where the first one does.
    void shareStart() {
        if (group_.alone()) return;
        const torch::NoGradGuard noGrad;
        torch::Tensor place = torch::tensor(
            {static_cast<double>(epoch_), static_cast<double>(firstStep_), result_.endedEarly ? 1.0 : 0.0},
            torch::kFloat64);
        std::vector<torch::Tensor> tensors{place};
        for (const auto& [name, tensor] : stateTensors()) tensors.push_back(tensor);
        if (!writes())
            for (torch::Tensor& tensor : tensors) tensor.zero_();
        group_.sum(tensors);
        epoch_ = static_cast<std::int64_t>(place[0].item<double>());
        firstStep_ = static_cast<std::int64_t>(place[1].item<double>());
        result_.endedEarly = place[2].item<double>() > 0.0;
    }

    NamedTensors stateTensors() {
        NamedTensors tensors = learner_->state();
        for (std::size_t i = 0; i < first_.size(); ++i) tensors.emplace_back("first." + std::to_string(i), first_[i]);
        return tensors;
    }

    void saveState(std::int64_t step) {
        if (writes()) folder_.writeState(stateTensors(), notesOf({epoch_, step, sums_}, recipe_));
    }

    Card card(const EpochReport& report) const {
        Card card = trainingCard(recipe_, source_->labels(), credit_, report);
        if (!modelName_.empty()) card.model = modelName_;
        card.training["parameters"] = static_cast<double>(learner_->parameters());
        if (learner_->synapses() > 0) card.training["synapses"] = static_cast<double>(learner_->synapses());
        return card;
    }

    void trainEpoch() {
        const Clock::time_point start = Clock::now();
        const double secondsBefore = sums_.seconds;
        learner_->beginEpoch(epoch_);
        for (std::int64_t step = firstStep_; step < queue_.stepsPerEpoch(); ++step) {
            if (agreed(group_, stop_)) return stopAt(step, secondsBefore + secondsSince(start));
            trainStep(step);
            reportStep(step + 1, secondsBefore + secondsSince(start));
        }
        learner_->endEpoch(epoch_);
        finishEpoch(secondsBefore + secondsSince(start));
    }

    void trainStep(std::int64_t step) {
        const OwnBatch batch = queue_.take({epoch_, step});
        const auto place = static_cast<std::uint64_t>(step * recipe_.training.batchSize);
        const std::uint64_t seed = Random(static_cast<std::uint64_t>(recipe_.training.seed) + 1,
                                          (static_cast<std::uint64_t>(epoch_) << 32) + place)
                                       .next();
        std::optional<JointBatch> joint;
        if (!group_.alone() && batch.shown == batch.joint)
            joint.emplace([this](const std::vector<torch::Tensor>& tensors) { group_.sum(tensors); });
        const StepResult done = learner_->step({batch.examples, batch.first, batch.shown, seed});
        const torch::Tensor sums = torch::tensor({done.lossSum, static_cast<double>(done.correct)}, torch::kFloat64);
        group_.sum({sums});
        const double copies = static_cast<double>(batch.shown) / static_cast<double>(batch.joint);
        const double loss = sums[0].item<double>() / copies;
        if (!std::isfinite(loss))
            throw Error("the loss is no longer a number in epoch " + std::to_string(epoch_ + 1) +
                        "; lower the recipe's learning rates");
        sums_.loss += loss;
        sums_.correct += sums[1].item<double>() / copies;
        sums_.shown += static_cast<double>(batch.joint);
    }

    void stopAt(std::int64_t step, double seconds) {
        sums_.seconds = seconds;
        saveState(step);
        result_.stopped = true;
    }

    void finishEpoch(double seconds) {
        report(TrainingPhase::Validating);
        ++epoch_;
        firstStep_ = 0;
        const EpochReport done = writes() ? judged(seconds) : EpochReport{};
        sums_ = {};
        if (writes()) write(done);
        result_.endedEarly = agreed(group_, writes() && noLongerBetter());
        status_.epochDone = true;
        report(TrainingPhase::Training);
        status_.epochDone = false;
    }

    void write(const EpochReport& report) {
        folder_.writeCheckpoint(epoch_, learner_->judged(), card(report));
        metrics_.add(report);
        saveState(0);
        result_.epochs.push_back(report);
    }

    EpochReport judged(double seconds) {
        EpochReport report;
        report.epoch = epoch_;
        const NamedTensors state = learner_->judged();
        EpochJudgement judgement = judgeEpoch(state, card({}), *source_, threads_);
        report.values = learner_->figures();
        report.values.merge(judgement.values);
        report.values["seconds"] = seconds;
        report.values["train_loss"] = sums_.loss / sums_.shown;
        if (!source_->multiLabel()) report.values["train_accuracy"] = sums_.correct / sums_.shown;
        report.meanDrift = driftBetween(first_, positionsOf(state));
        for (const double layer : report.meanDrift)
            report.values["mean_drift"] += layer / static_cast<double>(report.meanDrift.size());
        status_.validFigure = report.values[figure_];
        status_.validation = judgement.validation;
        return report;
    }

    /// So many epochs are over since the best one.
    bool noLongerBetter() const {
        const std::int64_t patience = recipe_.training.patience;
        if (patience == 0) return false;
        const std::vector<double> figures = metrics_.series(figure_);
        const auto best = std::max_element(figures.begin(), figures.end());
        return std::distance(best, figures.end()) > patience;
    }

    void reportStep(std::int64_t step, double epochSeconds) {
        const Clock::time_point now = Clock::now();
        const std::int64_t steps = queue_.stepsPerEpoch();
        if (step < steps && now - lastReport_ < std::chrono::milliseconds(100)) return;
        lastReport_ = now;
        status_.step = step;
        status_.steps = steps;
        status_.loss = sums_.loss / sums_.shown;
        const double perStep = epochSeconds / static_cast<double>(step);
        const double stepsLeft = static_cast<double>(recipe_.training.epochs - epoch_) * static_cast<double>(steps) -
                                 static_cast<double>(step);
        status_.secondsLeft = perStep * stepsLeft;
        report(TrainingPhase::Training);
    }

    void report(TrainingPhase phase) {
        status_.phase = phase;
        status_.epochs = recipe_.training.epochs;
        if (phase == TrainingPhase::Training && !status_.epochDone) status_.epoch = epoch_ + 1;
        if (progress_ && writes()) progress_(status_);
    }

    const std::shared_ptr<void> memory_ = keepTensorMemory(); ///< from step to step
    const Recipe recipe_;
    const unsigned threads_;
    ProcessGroup& group_;
    const ProgressCallback& progress_;
    const std::atomic<bool>& stop_;
    const std::unique_ptr<ExampleSource> source_;
    std::string credit_;       ///< of its data, and of what the weights that it began with were learned from
    const std::string figure_; ///< by which epochs are compared
    RunWriter folder_;
    MetricsLog metrics_;
    ExampleQueue queue_;
    std::unique_ptr<Learner> learner_;
    std::string modelName_;
    std::vector<torch::Tensor> first_; ///< positions before the first epoch
    std::int64_t epoch_ = 0;           ///< epochs done
    std::int64_t firstStep_ = 0;       ///< of the epoch under way, after a resume
    EpochSums sums_;
    TrainingProgress status_;
    TrainingResult result_;
    Clock::time_point lastReport_;
};

} // namespace

TrainingResult trainOn(std::unique_ptr<ExampleSource> source, const TrainingOptions& options, ProcessGroup& group,
                       const ProgressCallback& progress, const std::atomic<bool>& stop) {
    return translated("training", [&] {
        const FlushTinyNumbers flush;
        return Trainer(std::move(source), options, group, progress, stop).run();
    });
}

} // namespace dclscope::training
