// SPDX-License-Identifier: Apache-2.0
// How well a network names kept-out windows. Plain C++: nothing here needs LibTorch.
#pragma once

#include "core/snn/network.h"
#include "core/training/judging.h"

#include <cstddef>
#include <string>
#include <vector>

namespace dclscope::training {

/// Figures of one network on single-label examples.
struct Evaluation {
    std::size_t count = 0;
    std::size_t correct = 0;
    double loss = 0.0;    ///< mean cross-entropy of softmax(scores)
    std::size_t sure = 0; ///< named by at least the threshold's probability, and not the background
    std::size_t sureAndCorrect = 0;
    /// confusion[true label][named label], a count each
    std::vector<std::vector<std::size_t>> confusion;

    double accuracy() const noexcept {
        return count == 0 ? 0.0 : static_cast<double>(correct) / static_cast<double>(count);
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
};

/// Runs every example through the network. Labels of the examples lie below the network's number of classes.
/// @throws ShapeError when the examples' bands are not the network's inputs.
Evaluation evaluate(const snn::Network& network, const Examples& examples, const EvaluationOptions& options = {});

} // namespace dclscope::training
