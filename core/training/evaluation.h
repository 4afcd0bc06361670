// SPDX-License-Identifier: Apache-2.0
// How well a network names kept-out examples. Plain C++: nothing here needs LibTorch.
#pragma once

#include "core/models/model.h"
#include "core/snn/network.h"
#include "core/training/example_source.h"
#include "core/training/judging.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace dclscope::training {

/// Figures of one class among labels that do not exclude one another; NaN where they are not defined.
struct ClassFigures {
    std::size_t count = 0; ///< examples that have it
    double averagePrecision = 0.0;
    double auc = 0.0;
    double dPrime = 0.0;
};

/// An example that was named wrongly, or rightly but unsurely.
struct JudgedExample {
    std::size_t index = 0; ///< of the kept-out examples
    std::string name;
    std::int64_t label = 0;   ///< what it is; -1 without any label
    std::int64_t named = 0;   ///< what it was named
    double probability = 0.0; ///< of what it was named
    double loss = 0.0;
    std::shared_ptr<const Image> picture = {}; ///< where it has no file of its own and can be seen; else null
};

/// Figures of one network.
struct Evaluation {
    std::size_t count = 0;
    std::size_t correct = 0; ///< of several labels it is enough to name one
    std::size_t top5 = 0;    ///< a right label is among the five most probable ones
    double loss = 0.0;       ///< mean cross-entropy of softmax(scores); of several labels mean binary cross-entropy
    std::size_t sure = 0;    ///< named by at least the threshold's probability, and not the background
    std::size_t sureAndCorrect = 0;
    /// confusion[true label][named label], a count each; empty where an example may have several labels
    std::vector<std::vector<std::size_t>> confusion;
    std::vector<JudgedExample> worst; ///< highest loss first
    bool multiLabel = false;
    std::vector<ClassFigures> classes; ///< of multi-label examples only, as the next three
    double meanAveragePrecision = 0.0; ///< over the classes that have an example
    double meanAuc = 0.0;              ///< over the classes where it is defined
    double dPrime = 0.0;               ///< of meanAuc

    double accuracy() const noexcept {
        return count == 0 ? 0.0 : static_cast<double>(correct) / static_cast<double>(count);
    }
    double top5Accuracy() const noexcept {
        return count == 0 ? 0.0 : static_cast<double>(top5) / static_cast<double>(count);
    }
    std::size_t countOf(std::size_t label) const noexcept;
    /// Share of the examples of `label` that were named so; 0 when there are none.
    double recall(std::size_t label) const noexcept;
    /// Share of the examples named `label` that are it; 0 when there are none.
    double precision(std::size_t label) const noexcept;
};

struct EvaluationOptions {
    double threshold = 0.6;       ///< probability from which a label counts as heard, as in live tagging
    std::int64_t background = -1; ///< label that is never heard
    unsigned threads = 1;
    std::size_t worst = 24;                  ///< so many examples are listed as the worst
    std::size_t batchSize = 32;              ///< examples that a model is given at once
    const std::atomic<bool>* stop = nullptr; ///< set from another thread: judging ends with Error "cancelled"
    /// Called from one thread at a time with how many are done.
    std::function<void(std::size_t done, std::size_t count)> progress = {};
};

/// What was said of examples, one after the other, and the figures that come of it.
class Judgement {
public:
    /// @param count  examples that there will be
    Judgement(std::size_t count, std::size_t classes, bool multiLabel);

    /// Safe from several threads at once for different examples.
    /// @param probabilities  [classes]
    /// @param label          of the example; ignored for several labels
    void set(std::size_t index, std::span<const float> probabilities, std::int64_t label);
    /// @param targets  [classes], 1 for each label that it has
    void set(std::size_t index, std::span<const float> probabilities, std::span<const float> targets);

    /// @param name  what example i is called; asked for the worst only
    Evaluation figures(const EvaluationOptions& options, const std::function<std::string(std::size_t)>& name) const;

private:
    struct Said {
        std::int64_t label = -1;
        std::size_t named = 0;
        double probability = 0.0;
        double loss = 0.0;
        bool correct = false;
        bool top5 = false;
    };
    Said describe(std::span<const float> probabilities) const;
    void addClasses(Evaluation& result) const;

    std::size_t classes_;
    bool multiLabel_;
    std::vector<Said> said_;
    std::vector<float> probabilities_;   ///< [count, classes] of several labels
    std::vector<std::uint8_t> positive_; ///< as long
};

/// Runs every example through the network. Labels of the examples lie below the network's number of classes.
/// @throws ShapeError when the examples' bands are not the network's inputs.
Evaluation evaluate(const snn::Network& network, const Examples& examples, const EvaluationOptions& options = {});

/// Runs every kept-out example through the model, batch by batch.
/// @throws ConfigError when the model has another number of classes than the source has labels; as Model::run and
///         ExampleSource::validation
Evaluation judge(const models::Model& model, const ExampleSource& source, const EvaluationOptions& options = {});
/// The same of the kept-out windows of the background label.
Evaluation judgeBackground(const models::Model& model, const ExampleSource& source,
                           const EvaluationOptions& options = {});

} // namespace dclscope::training
