// SPDX-License-Identifier: Apache-2.0
#include "core/training/evaluation.h"

#include "core/base/error.h"
#include "core/base/softmax.h"
#include "core/base/text.h"
#include "core/base/threads.h"
#include "core/training/metrics.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <numeric>

namespace dclscope::training {
namespace {

constexpr double kLeast = 1e-45;      // a float's least, of a probability before its logarithm
constexpr double kLeastBinary = 1e-7; // of a float's: what lies nearer to 0 or 1 is not told apart

void fillWorst(Evaluation& result, std::vector<JudgedExample> examples, std::size_t most,
               const std::function<std::string(std::size_t)>& name) {
    const std::size_t kept = std::min(most, examples.size());
    std::partial_sort(examples.begin(), examples.begin() + static_cast<std::ptrdiff_t>(kept), examples.end(),
                      [](const JudgedExample& a, const JudgedExample& b) {
                          return a.loss != b.loss ? a.loss > b.loss : a.index < b.index;
                      });
    examples.resize(kept);
    for (JudgedExample& example : examples) example.name = name(example.index);
    result.worst = std::move(examples);
}

/// [count, time, inputs] as [time, count, inputs].
Array timeFirst(const Batch& batch) {
    const auto count = static_cast<std::size_t>(batch.shape[0]);
    const auto steps = static_cast<std::size_t>(batch.shape[1]);
    const auto inputs = static_cast<std::size_t>(batch.shape[2]);
    Array turned{{batch.shape[1], batch.shape[0], batch.shape[2]}, std::vector<float>(batch.input.size())};
    for (std::size_t i = 0; i < count; ++i)
        for (std::size_t t = 0; t < steps; ++t)
            std::copy_n(batch.input.begin() + static_cast<std::ptrdiff_t>((i * steps + t) * inputs), inputs,
                        turned.values.begin() + static_cast<std::ptrdiff_t>((t * count + i) * inputs));
    return turned;
}

/// Probabilities [count, classes].
Array probabilitiesOf(const models::Model& model, Batch& batch, unsigned threads) {
    const bool spiking = model.facts().input == models::InputKind::TimeSeries && batch.shape.size() == 3;
    const Array input = spiking ? timeFirst(batch) : Array{batch.shape, std::move(batch.input)};
    return model.run(input, "probabilities", static_cast<int>(threads));
}

void requireClasses(const models::Model& model, const ExampleSource& source) {
    const auto labels = static_cast<std::int64_t>(source.labels().size());
    if (model.facts().classes != labels)
        throw ConfigError("the network has " + counted(model.facts().classes, "class") + ", the data have " +
                          counted(labels, "label"));
}

template <class TakeBatch>
Evaluation judged(const models::Model& model, const ExampleSource& source, std::size_t count, bool multiLabel,
                  const EvaluationOptions& options, TakeBatch take,
                  const std::function<std::string(std::size_t)>& name) {
    requireClasses(model, source);
    const std::size_t classes = source.labels().size();
    Judgement judgement(count, classes, multiLabel);
    for (std::size_t first = 0; first < count; first += options.batchSize) {
        if (options.stop && *options.stop) throw Error("cancelled");
        Batch batch = take(first, std::min(options.batchSize, count - first));
        const Array said = probabilitiesOf(model, batch, options.threads);
        for (std::size_t i = 0; i < batch.count(); ++i) {
            const auto row = std::span(said.values).subspan(i * classes, classes);
            if (multiLabel)
                judgement.set(first + i, row, std::span<const float>(batch.targets).subspan(i * classes, classes));
            else
                judgement.set(first + i, row, batch.labels[i]);
        }
        if (options.progress) options.progress(first + batch.count(), count);
    }
    return judgement.figures(options, name);
}

} // namespace

std::size_t Evaluation::countOf(std::size_t label) const noexcept {
    if (multiLabel) return classes[label].count;
    std::size_t sum = 0;
    for (const std::size_t value : confusion[label]) sum += value;
    return sum;
}

double Evaluation::recall(std::size_t label) const noexcept {
    const std::size_t all = countOf(label);
    return all == 0 || multiLabel ? 0.0 : static_cast<double>(confusion[label][label]) / static_cast<double>(all);
}

double Evaluation::precision(std::size_t label) const noexcept {
    std::size_t all = 0;
    for (const std::vector<std::size_t>& row : confusion) all += row[label];
    return all == 0 ? 0.0 : static_cast<double>(confusion[label][label]) / static_cast<double>(all);
}

Judgement::Judgement(std::size_t count, std::size_t classes, bool multiLabel)
    : classes_(classes), multiLabel_(multiLabel), said_(count), probabilities_(multiLabel ? count * classes : 0),
      positive_(probabilities_.size()) {}

Judgement::Said Judgement::describe(std::span<const float> probabilities) const {
    Said said;
    said.named =
        static_cast<std::size_t>(std::max_element(probabilities.begin(), probabilities.end()) - probabilities.begin());
    said.probability = static_cast<double>(probabilities[said.named]);
    return said;
}

void Judgement::set(std::size_t index, std::span<const float> probabilities, std::int64_t label) {
    Said said = describe(probabilities);
    const auto right = static_cast<std::size_t>(label);
    const float ofRight = probabilities[right];
    said.label = label;
    said.loss = -std::log(std::max(static_cast<double>(ofRight), kLeast));
    said.correct = said.named == right;
    // Of equal ones the earlier label comes first, as in naming.
    std::size_t before = 0;
    for (std::size_t i = 0; i < probabilities.size(); ++i)
        before += probabilities[i] > ofRight || (probabilities[i] == ofRight && i < right) ? 1U : 0U;
    said.top5 = before < 5;
    said_[index] = said;
}

void Judgement::set(std::size_t index, std::span<const float> probabilities, std::span<const float> targets) {
    Said said = describe(probabilities);
    std::vector<std::size_t> order(probabilities.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const std::size_t five = std::min<std::size_t>(5, order.size());
    std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(five), order.end(),
                      [&](std::size_t a, std::size_t b) {
                          return probabilities[a] != probabilities[b] ? probabilities[a] > probabilities[b] : a < b;
                      });
    for (std::size_t i = 0; i < five; ++i) said.top5 = said.top5 || targets[order[i]] > 0.5F;
    said.correct = targets[said.named] > 0.5F;
    for (std::size_t i = 0; i < probabilities.size(); ++i) {
        const bool has = targets[i] > 0.5F;
        if (has && said.label < 0) said.label = static_cast<std::int64_t>(i);
        const double p = static_cast<double>(has ? probabilities[i] : 1.0F - probabilities[i]);
        said.loss -= std::log(std::max(p, kLeastBinary)) / static_cast<double>(probabilities.size());
        probabilities_[index * classes_ + i] = probabilities[i];
        positive_[index * classes_ + i] = has ? 1 : 0;
    }
    said_[index] = said;
}

void Judgement::addClasses(Evaluation& result) const {
    std::vector<float> scores(said_.size());
    const auto positive = std::make_unique<bool[]>(said_.size());
    double precisions = 0.0, withExamples = 0.0, areas = 0.0, withArea = 0.0;
    for (std::size_t label = 0; label < classes_; ++label) {
        ClassFigures figures;
        for (std::size_t i = 0; i < said_.size(); ++i) {
            scores[i] = probabilities_[i * classes_ + label];
            positive[i] = positive_[i * classes_ + label] != 0;
            figures.count += positive[i] ? 1U : 0U;
        }
        const std::span<const bool> has(positive.get(), said_.size());
        figures.averagePrecision = averagePrecision(scores, has);
        figures.auc = rocArea(scores, has);
        figures.dPrime = training::dPrime(figures.auc);
        if (figures.count > 0) {
            precisions += figures.averagePrecision;
            withExamples += 1.0;
        }
        if (!std::isnan(figures.auc)) {
            areas += figures.auc;
            withArea += 1.0;
        }
        result.classes.push_back(figures);
    }
    result.meanAveragePrecision = precisions / withExamples;
    result.meanAuc = areas / withArea;
    result.dPrime = training::dPrime(result.meanAuc);
}

Evaluation Judgement::figures(const EvaluationOptions& options,
                              const std::function<std::string(std::size_t)>& name) const {
    Evaluation result;
    result.count = said_.size();
    result.multiLabel = multiLabel_;
    if (!multiLabel_) result.confusion.assign(classes_, std::vector<std::size_t>(classes_));
    std::vector<JudgedExample> examples;
    for (std::size_t i = 0; i < said_.size(); ++i) {
        const Said& said = said_[i];
        const auto named = static_cast<std::int64_t>(said.named);
        if (!multiLabel_) ++result.confusion[static_cast<std::size_t>(said.label)][said.named];
        const bool sure = said.probability >= options.threshold && named != options.background;
        result.correct += said.correct ? 1U : 0U;
        result.top5 += said.top5 ? 1U : 0U;
        result.sure += sure ? 1U : 0U;
        result.sureAndCorrect += sure && said.correct ? 1U : 0U;
        result.loss += said.loss / static_cast<double>(result.count);
        examples.push_back({i, {}, said.label, named, said.probability, said.loss});
    }
    if (multiLabel_) addClasses(result);
    fillWorst(result, std::move(examples), options.worst, name);
    return result;
}

Evaluation evaluate(const snn::Network& network, const Examples& examples, const EvaluationOptions& options) {
    Judgement judgement(examples.count(), static_cast<std::size_t>(network.classes()), false);
    forEachItem(examples.count(), options.threads, [&](std::size_t i) {
        judgement.set(i, softmax<float>(network.scores(examples.window(i))), examples.labels[i]);
    });
    return judgement.figures(options, [](std::size_t) { return std::string(); });
}

Evaluation judge(const models::Model& model, const ExampleSource& source, const EvaluationOptions& options) {
    Evaluation result = judged(
        model, source, source.validationCount(), source.multiLabel(), options,
        [&](std::size_t first, std::size_t count) { return source.validation(first, count, options.threads); },
        [&](std::size_t index) { return source.validationName(index); });
    for (JudgedExample& example : result.worst)
        if (std::optional<Image> picture = source.validationPicture(example.index))
            example.picture = std::make_shared<const Image>(*std::move(picture));
    return result;
}

Evaluation judgeBackground(const models::Model& model, const ExampleSource& source, const EvaluationOptions& options) {
    return judged(
        model, source, source.backgroundCount(), false, options,
        [&](std::size_t first, std::size_t count) {
            return source.backgroundValidation(first, count, options.threads);
        },
        [](std::size_t index) { return "background window " + std::to_string(index); });
}

} // namespace dclscope::training
