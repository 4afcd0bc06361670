// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/inspect/try_kernel_pair.h"

#include "core/base/error.h"

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

const LayerState* stateIn(const Run& run, std::size_t snapshot, std::size_t layer) {
    if (layer >= run.layers.size() || snapshot >= run.snapshots.size()) return nullptr;
    const Snapshot& at = run.snapshots[snapshot];
    return layer < at.layers.size() ? &at.layers[layer] : nullptr;
}

/// The numbers of all elements that a kernel is made of.
std::vector<float> elementsOf(const Layer& layer, const LayerState& state, const TriedPlace& place) {
    const auto inputs = static_cast<std::size_t>(std::max<std::int64_t>(1, layer.inChannelsPerGroup));
    const auto outputs = static_cast<std::size_t>(std::max<std::int64_t>(1, layer.outChannels));
    const std::size_t perPair = state.count() / (inputs * outputs);
    const bool rows = learnedAxes(layer.kind.value) == 1;
    const std::size_t first = (place.out * inputs + (rows ? 0 : place.in)) * perPair;
    const std::size_t count = rows ? inputs * perPair : perPair;
    std::vector<float> elements;
    for (const std::vector<float>* numbers : {&state.positions, &state.sigmas, &state.weights})
        for (std::size_t row = 0; row + first + count <= numbers->size();
             row += std::max<std::size_t>(1, state.count()))
            elements.insert(elements.end(), numbers->begin() + static_cast<std::ptrdiff_t>(row + first),
                            numbers->begin() + static_cast<std::ptrdiff_t>(row + first + count));
    return elements;
}

} // namespace

void TryKernelPair::construct(const Layer& layer, const LayerState& state, LayerKernel& kernel) {
    ++constructed_;
    kernel = layerKernel(layer, state, place_.out, place_.in, place_.hidden);
}

bool TryKernelPair::show(const std::shared_ptr<const Run>& run, std::size_t snapshot,
                         const std::shared_ptr<const Run>& edited, const TriedPlace& place) {
    const bool elsewhere = run != run_ || place != place_;
    const bool gone = empty() && problem_.empty();
    const LayerState* before = run ? stateIn(*run, snapshot, place.layer) : nullptr;
    const LayerState* after = edited == run ? before : edited ? stateIn(*edited, 0, place.layer) : nullptr;
    if (before == nullptr || after == nullptr) {
        *this = TryKernelPair();
        return !gone;
    }
    const Layer& layer = run->layers[place.layer];
    run_ = run;
    place_ = place;
    std::vector<float> elementsBefore = elementsOf(layer, *before, place);
    std::vector<float> elementsAfter = after == before ? elementsBefore : elementsOf(layer, *after, place);
    const bool otherBefore = elsewhere || elementsBefore != elementsBefore_;
    if (!otherBefore && elementsAfter == elementsAfter_) return false;
    problem_.clear();
    try {
        if (layer.delays == DelayMap::Stored || layer.place != Place::Synapse)
            throw ShapeError("it stores delays and no kernel");
        if (otherBefore) construct(layer, *before, before_);
        if (elementsAfter == elementsBefore)
            after_ = before_;
        else
            construct(layer, *after, after_);
    } catch (const Error& error) {
        before_ = after_ = {};
        problem_ = error.what();
    }
    elementsBefore_ = std::move(elementsBefore);
    elementsAfter_ = std::move(elementsAfter);
    compare();
    return true;
}

void TryKernelPair::compare() {
    difference_.assign(before_.values.size(), 0.0F);
    changedRow_.reset();
    differs_ = elementsAfter_ != elementsBefore_;
    float most = 0.0F;
    for (std::size_t row = 0; row < before_.rows && after_.values.size() == before_.values.size(); ++row) {
        float sum = 0.0F;
        for (std::size_t i = row * before_.columns; i < (row + 1) * before_.columns; ++i) {
            difference_[i] = after_.values[i] - before_.values[i];
            sum += std::fabs(difference_[i]);
        }
        if (before_.isPlane || !(sum > most)) continue;
        most = sum;
        changedRow_ = row;
    }
}

} // namespace dclscope
