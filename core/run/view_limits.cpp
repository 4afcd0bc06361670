// SPDX-License-Identifier: Apache-2.0
#include "core/run/view_limits.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace dclscope {
namespace {

constexpr std::array kDelayViews{View::Ridgeline, View::Delays, View::Field};
constexpr std::array kPlaneViews{View::Overlay, View::Channels, View::Channel, View::Ridgeline};

std::size_t countOf(std::int64_t channels) { return static_cast<std::size_t>(std::max<std::int64_t>(1, channels)); }

std::size_t axesOf(const Layer& layer) { return static_cast<std::size_t>(learnedAxes(layer.kind.value)); }

std::string numberText(double value) {
    std::array<char, 32> buffer{};
    const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    return {buffer.data(), result.ptr};
}

/// "there is no input 5: layer 'a' has inputs 0 to 3"
void requireBelow(const char* noun, std::size_t number, std::size_t count, const Layer& layer) {
    if (number < count) return;
    const std::string name = noun;
    throw ConfigError("there is no " + name + " " + std::to_string(number) + ": layer '" + printable(layer.name) +
                      "' has " + (count == 1 ? "only " + name + " 0" : name + "s 0 to " + std::to_string(count - 1)));
}

void requireView(const ViewState& state, const Layer& layer) {
    const auto views = viewsOf(layer);
    const View view = viewOf(state, layer);
    if (std::find(views.begin(), views.end(), view) != views.end()) return;
    std::string known;
    for (const View each : views) known += (known.empty() ? "" : ", ") + std::string(viewName(each));
    throw ConfigError("layer '" + printable(layer.name) + "' learns " +
                      (axesOf(layer) == 1 ? "delays along one axis" : "spacings along several axes") +
                      ", which the view '" + std::string(viewName(view)) + "' does not show; there are: " + known);
}

void requireEpoch(const ViewState& state, const Run& run) {
    if (!state.epoch || run.snapshots.empty()) return;
    const double first = run.snapshots.front().epoch;
    const double last = run.snapshots.back().epoch;
    if (*state.epoch >= first && *state.epoch <= last) return;
    throw ConfigError("there is no epoch " + numberText(*state.epoch) + ": the run has " +
                      (first == last ? "only epoch " + numberText(first)
                                     : "epochs " + numberText(first) + " to " + numberText(last)));
}

} // namespace

std::span<const View> viewsOf(const Layer& layer) noexcept {
    if (axesOf(layer) == 1) return kDelayViews;
    return kPlaneViews;
}

View viewOf(const ViewState& state, const Layer& layer) noexcept { return state.view.value_or(viewsOf(layer).front()); }

std::size_t layerOf(const ViewState& state, const Run& run) {
    if (run.layers.empty()) throw ConfigError("this run has no layer with learned spacings or delays");
    if (state.layer.empty()) return 0;
    const std::size_t index = run.layerIndex(state.layer);
    if (index < run.layers.size()) return index;
    std::string known;
    for (const Layer& layer : run.layers) known += (known.empty() ? "" : ", ") + printable(layer.name);
    throw ConfigError("no layer is called '" + printable(state.layer) + "'; there are: " + known);
}

void requireShown(const ViewState& state, const Run& run) {
    const Layer& layer = run.layers[layerOf(state, run)];
    requireView(state, layer);
    requireBelow(axesOf(layer) == 1 ? "neuron" : "output", state.out, countOf(layer.outChannels), layer);
    requireBelow("input", state.in, countOf(layer.inChannelsPerGroup), layer);
    if (state.axis >= axesOf(layer))
        throw ConfigError("there is no axis " + std::to_string(state.axis) + ": layer '" + printable(layer.name) +
                          "' learns " +
                          (axesOf(layer) == 1 ? "only axis 0" : "axes 0 to " + std::to_string(axesOf(layer) - 1)));
    requireEpoch(state, run);
}

ViewState stepped(ViewState state, const Layer& layer, int by, std::size_t page) noexcept {
    const View view = viewOf(state, layer);
    const bool field = view == View::Field;
    if (!field && view != View::Channel && view != View::Channels) return state;
    const auto inputs = static_cast<std::ptrdiff_t>(field ? 1 : countOf(layer.inChannelsPerGroup));
    const auto all = static_cast<std::ptrdiff_t>(countOf(layer.outChannels)) * inputs;
    const auto here =
        static_cast<std::ptrdiff_t>(state.out) * inputs + static_cast<std::ptrdiff_t>(field ? 0 : state.in);
    const std::ptrdiff_t there = std::max<std::ptrdiff_t>(
        0, here + by * static_cast<std::ptrdiff_t>(view == View::Channels ? page : std::size_t{1}));
    if (there >= all) return state;
    state.out = static_cast<std::size_t>(there / inputs);
    if (!field) state.in = static_cast<std::size_t>(there % inputs);
    return state;
}

ViewState confined(ViewState state, const Layer& layer) noexcept {
    const auto views = viewsOf(layer);
    const View view = viewOf(state, layer);
    state.view = std::find(views.begin(), views.end(), view) != views.end() ? view : views.front();
    state.out = std::min(state.out, countOf(layer.outChannels) - 1);
    state.in = std::min(state.in, countOf(layer.inChannelsPerGroup) - 1);
    state.axis = std::min(state.axis, axesOf(layer) - 1);
    return state;
}

} // namespace dclscope
