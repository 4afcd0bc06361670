// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/layer_scene.h"

#include "core/base/text.h"
#include "core/run/neurons.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(dclscope::LayerScene)
};

} // namespace

void LayerScene::setRun(RunPointer run, std::size_t layer) {
    trajectory_.reset();
    run_ = std::move(run);
    layer_ = nullptr;
    epochs_.clear();
    state_ = {};
    out_ = in_ = perPair_ = 0;
    if (!run_ || layer >= run_->layers.size()) return;
    layer_ = &run_->layers[layer];
    axes_ = dclscope::kernelAxes(*layer_, hidden_);
    trajectory_.emplace(*run_, layer);
    epochs_ = trajectory_->epochs();
    trajectory_->at(epoch_, state_);
    const auto positive = [](std::int64_t n) { return static_cast<std::size_t>(std::max<std::int64_t>(1, n)); };
    out_ = positive(layer_->outChannels);
    in_ = positive(layer_->inChannelsPerGroup);
    perPair_ = positive(layer_->positionsPerAxis()) / (out_ * in_);
    const std::size_t axes = static_cast<std::size_t>(learnedAxes(layer_->kind.value));
    // Tensors that do not fit their layer's shapes cannot be drawn; Layer::problem says what is wrong with them.
    if (out_ * in_ * perPair_ != state_.count() || state_.positions.size() != axes * state_.count()) state_ = {};
}

void LayerScene::setEpoch(double epoch) {
    epoch_ = epoch;
    if (hasData()) trajectory_->at(epoch, state_);
}

void LayerScene::setHiddenAxis(std::optional<std::size_t> axis) {
    hidden_ = axis;
    if (layer_ != nullptr) axes_ = dclscope::kernelAxes(*layer_, hidden_);
}

void LayerScene::stateAt(double epoch, LayerState& out) const {
    if (hasData())
        trajectory_->at(epoch, out);
    else
        out = {};
}

std::optional<double> LayerScene::timeStepMs() const { return run_ ? run_->card.timeStepMs : std::nullopt; }

ElementAddress LayerScene::address(std::size_t index) const noexcept {
    if (perPair_ == 0 || in_ == 0) return {};
    const std::size_t inPair = index % perPair_;
    const std::size_t pair = index / perPair_;
    const auto elements = static_cast<std::size_t>(std::max<std::int64_t>(1, layer_->elements));
    return {pair / in_, pair % in_, inPair / elements, inPair % elements};
}

QString LayerScene::neuronName(std::size_t neuron) const {
    const QString number = Words::tr("neuron %1").arg(neuron);
    const std::string label = layer_ == nullptr ? std::string() : neuronLabel(*run_, *layer_, neuron);
    return label.empty() ? number : Words::tr("%1 “%2”").arg(number, QString::fromStdString(printable(label)));
}

std::int64_t LayerScene::delaySize() const noexcept {
    if (layer_ == nullptr || layer_->dilatedSize.value.empty()) return 1;
    return std::max<std::int64_t>(1, layer_->dilatedSize.value.front());
}

bool LayerScene::hasOffsets() const noexcept {
    return layer_ != nullptr && layer_->delays == DelayMap::None && learnedAxes(layer_->kind.value) == 1;
}

double LayerScene::leastDelay() const noexcept { return hasOffsets() ? -static_cast<double>(delaySize() / 2) : 0.0; }

double LayerScene::longestDelay() const {
    double longest = 0.0;
    if (!hasData()) return longest;
    LayerState state;
    for (const double epoch : {epochs_.front(), epochs_[epochs_.size() / 2], epochs_.back()}) {
        stateAt(epoch, state);
        for (std::size_t i = 0; i < state.count(); ++i)
            if (const double own = delay(state, i); std::isfinite(own)) longest = std::max(longest, own);
    }
    return longest;
}

double LayerScene::delay(const LayerState& state, std::size_t index) const noexcept {
    const float position = state.positions[index];
    return static_cast<double>(layer_->delay(position).value_or(position));
}

} // namespace dclscope
