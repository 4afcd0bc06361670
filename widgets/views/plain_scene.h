// SPDX-License-Identifier: GPL-3.0-or-later
// One plain tensor of a run at one moment, with what pictures and plots ask about it again and again.
#pragma once

#include "core/run/run.h"

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace dclscope {

/// Who reads a tensor's values: whoever draws them, or somebody else, who says when they are there (by refresh()).
enum class PlainReading { AtOnce, Later };

class PlainScene {
public:
    explicit PlainScene(PlainReading reading) : reading_(reading) {}

    /// @param index  as Run::shownIndex; what is no plain tensor is nothing to show
    void setRun(std::shared_ptr<const Run> run, std::size_t index);
    void setEpoch(double epoch);
    /// Takes what has been read meanwhile.
    void refresh();

    const PlainLayer* layer() const noexcept { return layer_; }
    const Run* run() const noexcept { return run_.get(); }
    /// Of the checkpoints that can be read.
    const std::vector<double>& epochs() const noexcept { return epochs_; }
    double epoch() const noexcept { return epoch_; }

    /// As PlainLayer says, between two checkpoints a mixture (not of very many values: then those of the nearer one).
    /// Empty until they are read, and when they cannot be.
    std::span<const float> values() const noexcept { return values_; }
    /// Why there are no values, a sentence; empty while they are being read.
    const std::string& problem() const noexcept { return problem_; }
    /// Of the nearest checkpoint; nullptr as long as it is not read.
    const PlainDigest* digest() const noexcept { return digest_.get(); }
    /// Of the checkpoint with this number among epochs(); nullptr as long as it is not read.
    std::shared_ptr<const PlainDigest> digestAt(std::size_t step) const;

    /// |value| that is drawn at full strength: what 99 of 100 stay below in the first, middle and last checkpoint.
    double limit() const noexcept { return limit_; }
    /// Smallest and largest value in these.
    double low() const noexcept { return low_; }
    double high() const noexcept { return high_; }

private:
    std::shared_ptr<const PlainValues> valuesOf(const PlainShelf::SnapshotPointer& snapshot) const;
    void measure();
    void show(const PlainMoment& moment);

    PlainReading reading_;
    std::shared_ptr<const Run> run_;
    const PlainLayer* layer_ = nullptr;
    std::vector<double> epochs_;
    std::vector<std::size_t> steps_; ///< indexes into Run::snapshots, as epochs_
    double epoch_ = 0.0;
    std::shared_ptr<const PlainValues> kept_; ///< what values_ lies in, unless it is mixed_
    std::vector<float> mixed_;
    std::span<const float> values_;
    std::shared_ptr<const PlainDigest> digest_;
    std::string problem_;
    double limit_ = 1.0;
    double low_ = 0.0;
    double high_ = 1.0;
    bool measured_ = false;
};

} // namespace dclscope
