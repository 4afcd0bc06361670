// SPDX-License-Identifier: GPL-3.0-or-later
// What one neuron of a spiking network hears in one example, found without holding up the window.
#pragma once

#include "core/run/run.h"

#include <QThreadPool>

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace dclscope {

namespace snn {
class Hearing;
}

/// Everything that came to a neuron, and what it did.
struct Coincidence {
    /// What input `input` said reaches the neuron `delay` steps later, times `weight`.
    struct Tap {
        std::size_t input = 0;
        std::int64_t delay = 0;
        float weight = 0.0F;
    };

    std::string problem; ///< why there is nothing else, a sentence's middle; empty when all is well
    std::size_t inputs = 0;
    std::vector<float> arriving; ///< [steps, inputs]: what came
    bool inputsSpike = false;    ///< it is zeros and ones
    std::vector<Tap> taps;       ///< by input
    std::vector<float> charged;  ///< [steps]: the membrane before its reset; the layer may run longer than what came
    std::vector<std::uint8_t> spikes; ///< [steps]
    float threshold = 1.0F;
    bool fires = true;  ///< false: the threshold is out of reach, as that of most output layers
    std::string heard;  ///< the label that the network gives the example; empty where it has none
    double share = 0.0; ///< the softmax of its score

    std::size_t arrivingSteps() const noexcept { return inputs == 0 ? 0 : arriving.size() / inputs; }
};

/// What one neuron went through while its network heard something.
/// @param labels  the network's; may be empty
Coincidence coincidenceIn(const snn::Hearing& hearing, std::size_t layer, std::size_t neuron,
                          const std::vector<std::string>& labels);

/// Which neuron of which checkpoint, and what is heard.
struct CoincidenceWish {
    std::shared_ptr<const Run> run;
    PlainShelf::SnapshotPointer snapshot;
    std::size_t layer = 0; ///< index into Run::layers, which a network of SNN-delays has in the order of its layers
    std::size_t neuron = 0;
    std::string sound; ///< as ViewState
};

/// Keeps what was found for the latest checkpoints. One is for one thread, but for what its own does.
class CoincidenceFinder {
public:
    using Pointer = std::shared_ptr<const Coincidence>;

    CoincidenceFinder();
    /// Waits for what is being found.
    ~CoincidenceFinder();
    CoincidenceFinder(const CoincidenceFinder&) = delete;
    CoincidenceFinder& operator=(const CoincidenceFinder&) = delete;

    /// Finds it now.
    Pointer find(const CoincidenceWish& wish);
    /// Finds it on a thread of its own; what was wanted before and has not begun is given up.
    /// @param then  called on that thread
    void want(const CoincidenceWish& wish, const std::function<void(const Pointer&)>& then);
    bool isIdle() const noexcept { return pending_ == 0; }

private:
    struct Heard;

    std::shared_ptr<const Heard> heardIn(const CoincidenceWish& wish);

    QThreadPool worker_;
    std::atomic<std::uint64_t> generation_{0};
    std::atomic<int> pending_{0};
    std::mutex finding_;
    std::list<std::shared_ptr<const Heard>> kept_; ///< the latest in front
};

} // namespace dclscope
