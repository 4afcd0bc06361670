// SPDX-License-Identifier: GPL-3.0-or-later
// The dense kernel of one pair of a layer before and after edits. Only what changed is constructed again.
#pragma once

#include "core/run/run.h"
#include "widgets/session/layer_kernel.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace dclscope {

/// Where in a run a kernel is looked at.
struct TriedPlace {
    std::size_t layer = 0; ///< index into Run::layers
    std::size_t out = 0;
    std::size_t in = 0;                ///< of planes; kernels along one axis are shown for all inputs
    std::optional<std::size_t> hidden; ///< of three learned axes the row of P that is not drawn
    bool operator==(const TriedPlace&) const = default;
};

class TryKernelPair {
public:
    /// @param run       as it is; nullptr: there is nothing
    /// @param snapshot  index into run->snapshots
    /// @param edited    a run of that one checkpoint with edits; `run` itself where there are none
    /// @return whether anything is another than before
    bool show(const std::shared_ptr<const Run>& run, std::size_t snapshot, const std::shared_ptr<const Run>& edited,
              const TriedPlace& place);

    bool empty() const noexcept { return before_.empty(); }
    /// Why there is nothing, half a sentence; empty where there is no layer at all.
    const std::string& problem() const noexcept { return problem_; }
    const LayerKernel& before() const noexcept { return before_; }
    const LayerKernel& after() const noexcept { return after_; }
    /// after - before, as their values
    const std::vector<float>& difference() const noexcept { return difference_; }
    bool differs() const noexcept { return differs_; }
    /// Of kernels along one axis the row that changed most; nothing where none did.
    std::optional<std::size_t> changedRow() const noexcept { return changedRow_; }
    /// How many kernels have been constructed so far.
    int constructed() const noexcept { return constructed_; }

private:
    void construct(const Layer& layer, const LayerState& state, LayerKernel& kernel);
    void compare();

    std::shared_ptr<const Run> run_;
    TriedPlace place_;
    std::vector<float> elementsBefore_; ///< everything that before_ is made of
    std::vector<float> elementsAfter_;
    LayerKernel before_;
    LayerKernel after_;
    std::vector<float> difference_;
    std::optional<std::size_t> changedRow_;
    std::string problem_;
    bool differs_ = false;
    int constructed_ = 0;
};

} // namespace dclscope
