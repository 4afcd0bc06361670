// SPDX-License-Identifier: GPL-3.0-or-later
// Which label each neuron of a spiking network answers to, found by letting it hear examples, without holding up the window.
#pragma once

#include "core/run/neuron_labels.h"

#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace dclscope {

/// By layer, at a run's last checkpoint. Where the network cannot be run, or no examples come with it, weights tell.
struct NeuronAnswers {
    std::shared_ptr<const Run> run;
    std::vector<NeuronLabels> layers;
};

/// Keeps what was found for the latest run. One is for one thread, but for what its own does.
class AnswerFinder {
public:
    using Pointer = std::shared_ptr<const NeuronAnswers>;

    AnswerFinder();
    /// Waits for what is being found.
    ~AnswerFinder();
    AnswerFinder(const AnswerFinder&) = delete;
    AnswerFinder& operator=(const AnswerFinder&) = delete;

    /// Finds it now.
    Pointer find(const std::shared_ptr<const Run>& run);
    /// Finds it on a thread of its own.
    /// @param then  called on that thread
    void want(const std::shared_ptr<const Run>& run, const std::function<void(const Pointer&)>& then);
    bool isIdle() const noexcept { return pending_ == 0; }

private:
    QThreadPool worker_;
    std::atomic<int> pending_{0};
    std::atomic<bool> stop_{false};
    std::mutex finding_;
    Pointer kept_;
};

} // namespace dclscope
