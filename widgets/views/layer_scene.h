// SPDX-License-Identifier: GPL-3.0-or-later
// One layer of a run at one moment, with everything the pictures ask about it again and again.
#pragma once

#include "core/run/run.h"
#include "core/run/trajectory.h"
#include "widgets/views/kernel_axes.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace dclscope {

using RunPointer = std::shared_ptr<const Run>;

/// Where an element stands in its layer.
struct ElementAddress {
    std::size_t out = 0;
    std::size_t in = 0;  ///< within the group
    std::size_t tap = 0; ///< dense tap
    std::size_t element = 0;
};

class LayerScene {
public:
    /// @param run    nullptr for nothing to show
    /// @param layer  index into run->layers; out of range is nothing to show
    void setRun(RunPointer run, std::size_t layer);
    void setEpoch(double epoch);
    /// Of three learned axes, the row of P that kernels leave out; empty: the depth.
    void setHiddenAxis(std::optional<std::size_t> axis);
    std::optional<std::size_t> hiddenAxis() const noexcept { return hidden_; }

    /// True when there are elements to draw.
    bool hasData() const noexcept { return trajectory_ && trajectory_->stepCount() > 0 && state_.count() > 0; }
    const Run* run() const noexcept { return run_.get(); }
    /// The layer; valid only when there is one.
    const Layer* layer() const noexcept { return layer_; }
    const Trajectory* trajectory() const noexcept { return trajectory_ ? &*trajectory_ : nullptr; }
    const LayerState& state() const noexcept { return state_; }
    /// The state at another epoch, into storage that is reused.
    void stateAt(double epoch, LayerState& out) const;
    double epoch() const noexcept { return epoch_; }
    const std::vector<double>& epochs() const noexcept { return epochs_; }
    /// How the layer's kernels are drawn; valid only when there is a layer.
    const KernelAxes& kernelAxes() const noexcept { return axes_; }
    std::optional<double> timeStepMs() const;

    /// "neuron 3", and of an output also the label that it stands for: "neuron 3 “three”".
    QString neuronName(std::size_t neuron) const;
    std::size_t outChannels() const noexcept { return out_; }
    std::size_t inChannels() const noexcept { return in_; }
    std::size_t elementsPerPair() const noexcept { return perPair_; } ///< dense taps * elements
    ElementAddress address(std::size_t index) const noexcept;
    /// Index of the first element of (out, in); the pair's elements follow one another.
    std::size_t firstElement(std::size_t out, std::size_t in) const noexcept { return (out * in_ + in) * perPair_; }
    /// Size of the first learned axis.
    std::int64_t delaySize() const noexcept;
    /// Whether positions along the one axis of a layer are offsets from a kernel's middle, and no delays.
    bool hasOffsets() const noexcept;
    /// The least that delay() gives of positions on the grid: no delay, or the offset of the kernel's first place.
    double leastDelay() const noexcept;
    /// Delay of an element on the first learned axis, steps; of a layer with offsets its offset.
    double delay(const LayerState& state, std::size_t index) const noexcept;
    /// The longest delay of the first, the middle and the last epoch; 0 without any.
    double longestDelay() const;
    /// Whether delays count steps, not a time of the file's own (seconds, time units).
    bool countsSteps() const noexcept { return layer_ == nullptr || layer_->unit == "steps"; }

private:
    RunPointer run_;
    const Layer* layer_ = nullptr;
    std::optional<Trajectory> trajectory_;
    LayerState state_;
    std::optional<std::size_t> hidden_;
    KernelAxes axes_;
    std::vector<double> epochs_;
    double epoch_ = 0.0;
    std::size_t out_ = 0;
    std::size_t in_ = 0;
    std::size_t perPair_ = 0;
};

} // namespace dclscope
