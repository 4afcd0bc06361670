// SPDX-License-Identifier: Apache-2.0
#include "core/training/evaluation.h"

#include "core/base/softmax.h"
#include "core/base/threads.h"

#include <algorithm>
#include <cmath>

namespace dclscope::training {

std::size_t Evaluation::countOf(std::size_t label) const noexcept {
    std::size_t sum = 0;
    for (const std::size_t value : confusion[label]) sum += value;
    return sum;
}

double Evaluation::recall(std::size_t label) const noexcept {
    const std::size_t all = countOf(label);
    return all == 0 ? 0.0 : static_cast<double>(confusion[label][label]) / static_cast<double>(all);
}

double Evaluation::precision(std::size_t label) const noexcept {
    std::size_t all = 0;
    for (const std::vector<std::size_t>& row : confusion) all += row[label];
    return all == 0 ? 0.0 : static_cast<double>(confusion[label][label]) / static_cast<double>(all);
}

Evaluation evaluate(const snn::Network& network, const Examples& examples, const EvaluationOptions& options) {
    const auto classes = static_cast<std::size_t>(network.classes());
    std::vector<std::size_t> named(examples.count());
    std::vector<double> losses(examples.count());
    std::vector<double> highest(examples.count());
    forEachItem(examples.count(), options.threads, [&](std::size_t i) {
        const std::vector<double> shares = softmax(network.scores(examples.window(i)));
        named[i] = static_cast<std::size_t>(std::max_element(shares.begin(), shares.end()) - shares.begin());
        highest[i] = shares[named[i]];
        losses[i] = -std::log(std::max(shares[static_cast<std::size_t>(examples.labels[i])], 1e-300));
    });
    Evaluation result;
    result.count = examples.count();
    result.confusion.assign(classes, std::vector<std::size_t>(classes));
    for (std::size_t i = 0; i < result.count; ++i) {
        const auto label = static_cast<std::size_t>(examples.labels[i]);
        ++result.confusion[label][named[i]];
        result.correct += named[i] == label ? 1U : 0U;
        const bool sure = highest[i] >= options.threshold && static_cast<std::int64_t>(named[i]) != options.background;
        result.sure += sure ? 1U : 0U;
        result.sureAndCorrect += sure && named[i] == label ? 1U : 0U;
        result.loss += losses[i] / static_cast<double>(result.count);
    }
    return result;
}

} // namespace dclscope::training
