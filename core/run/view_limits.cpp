// SPDX-License-Identifier: Apache-2.0
#include "core/run/view_limits.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/run/neuron_labels.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace dclscope {
namespace {

constexpr std::array kDelayViews{View::Ridgeline, View::Delays,      View::Field,
                                 View::Kernel,    View::Coincidence, View::Atlas};
constexpr std::array kOffsetViews{View::Ridgeline, View::Delays, View::Field, View::Kernel, View::Atlas};
constexpr std::array kStoredViews{View::Ridgeline, View::Delays, View::Field, View::Atlas};
constexpr std::array kNeuronViews{View::Neurons, View::Ridgeline, View::Atlas};
constexpr std::array kPlaneViews{View::Overlay,   View::Channels, View::Channel,
                                 View::Ridgeline, View::Kernel,   View::Atlas};
constexpr std::array kKernelViews{View::Channels, View::Channel, View::Kernel};
constexpr std::array kValueViews{View::Values};
constexpr std::size_t kMostNamed = 12; ///< names that a sentence lists

std::size_t countOf(std::int64_t channels) { return static_cast<std::size_t>(std::max<std::int64_t>(1, channels)); }

bool hasNeurons(const Shown& shown) { return shown.layer != nullptr && axesOf(shown) == 1; }

std::string numberText(double value) {
    std::array<char, 32> buffer{};
    const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    return {buffer.data(), result.ptr};
}

/// "layer 'a'", "tensor 'a'".
std::string called(const Shown& shown) {
    return (shown.layer != nullptr ? "layer '" : "tensor '") + printable(shown.name()) + "'";
}

/// "there is no input 5: layer 'a' has inputs 0 to 3"
void requireBelow(const char* noun, std::size_t number, std::size_t count, const Shown& shown) {
    if (number < count) return;
    const std::string name = noun;
    throw ConfigError("there is no " + name + " " + std::to_string(number) + ": " + called(shown) + " has " +
                      (count == 1 ? "only " + name + " 0" : name + "s 0 to " + std::to_string(count - 1)));
}

std::string whatItIs(const Shown& shown) {
    if (shown.plain != nullptr) return " is a " + std::string(plainKindName(*shown.plain)) + " of numbers";
    if (shown.layer->place != Place::Synapse) return " has one delay for each neuron";
    return axesOf(shown) == 1 ? " learns delays along one axis" : " learns spacings along several axes";
}

void requireView(const ViewState& state, const Shown& shown) {
    const auto views = viewsOf(shown);
    const View view = viewOf(state, shown);
    if (std::find(views.begin(), views.end(), view) != views.end()) return;
    std::string known;
    for (const View each : views) known += (known.empty() ? "" : ", ") + std::string(viewName(each));
    throw ConfigError(called(shown) + whatItIs(shown) + ", which the view '" + std::string(viewName(view)) +
                      "' does not show; there are: " + known);
}

void requireHidden(const ViewState& state, const Shown& shown) {
    if (!state.hidden) return;
    if (axesOf(shown) < 3) throw ConfigError("no axis can be hidden: all that " + called(shown) + " learns is drawn");
    if (*state.hidden >= axesOf(shown))
        throw ConfigError("there is no axis " + std::to_string(*state.hidden) + " to hide: " + called(shown) +
                          " learns axes 0 to " + std::to_string(axesOf(shown) - 1));
}

void requireOrder(const ViewState& state, const Shown& shown, const Run& run) {
    if (state.order != Order::Label || viewOf(state, shown) != View::Delays || shown.layer == nullptr) return;
    const auto layer = static_cast<std::size_t>(shown.layer - run.layers.data());
    if (const std::string reason = whyNoNeuronLabels(run, layer); !reason.empty())
        throw ConfigError("neurons cannot be sorted by label: " + reason);
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

/// Of a run with layers their names, else the first of its tensors.
std::string namesIn(const Run& run) {
    std::string known;
    for (const Layer& layer : run.layers) known += (known.empty() ? "" : ", ") + printable(layer.name);
    if (!run.layers.empty())
        return known + (run.plain.empty()
                            ? ""
                            : ", and " + counted(static_cast<std::int64_t>(run.plain.size()), "plain tensor"));
    for (std::size_t i = 0; i < std::min(kMostNamed, run.plain.size()); ++i)
        known += (known.empty() ? "" : ", ") + printable(run.plain[i].name);
    if (run.plain.size() > kMostNamed) known += " and " + std::to_string(run.plain.size() - kMostNamed) + " more";
    return known;
}

} // namespace

Shown shownAt(const Run& run, std::size_t index) noexcept {
    if (index < run.layers.size()) return run.layers[index];
    if (index < run.shownCount()) return run.plain[index - run.layers.size()];
    return {};
}

std::size_t outputsOf(const Shown& shown) noexcept {
    return countOf(shown.layer != nullptr ? shown.layer->outChannels : shown.plain != nullptr ? shown.plain->outs : 1);
}

std::size_t inputsOf(const Shown& shown) noexcept {
    return countOf(shown.layer != nullptr   ? shown.layer->inChannelsPerGroup
                   : shown.plain != nullptr ? shown.plain->ins
                                            : 1);
}

std::size_t axesOf(const Shown& shown) noexcept {
    return shown.layer == nullptr ? 0 : static_cast<std::size_t>(learnedAxes(shown.layer->kind.value));
}

std::span<const View> viewsOf(const Shown& shown) noexcept {
    if (shown.plain != nullptr) {
        if (shown.plain->kind == PlainKind::Kernels) return kKernelViews;
        return kValueViews;
    }
    if (axesOf(shown) != 1) return kPlaneViews;
    if (shown.layer->place != Place::Synapse) return kNeuronViews;
    if (shown.layer->delays == DelayMap::Stored) return kStoredViews;
    if (shown.layer->delays == DelayMap::None) return kOffsetViews;
    return kDelayViews;
}

View viewOf(const ViewState& state, const Shown& shown) noexcept { return state.view.value_or(viewsOf(shown).front()); }

std::size_t layerOf(const ViewState& state, const Run& run) {
    if (run.shownCount() == 0)
        throw ConfigError("this run has no layer with learned spacings or delays, and no tensor to show");
    if (state.layer.empty()) return run.firstShown();
    const std::size_t index = run.shownIndex(state.layer);
    if (index < run.shownCount()) return index;
    throw ConfigError("no " + std::string(run.layers.empty() ? "tensor" : "layer") + " is called '" +
                      printable(state.layer) + "'; there are: " + namesIn(run));
}

std::string entryToAskFor(const Run& run) { return run.otherEntries.empty() ? run.choice.entry : run.entry; }

void requireShown(const ViewState& state, const Run& run) {
    const Shown shown = shownAt(run, layerOf(state, run));
    requireView(state, shown);
    requireBelow(hasNeurons(shown) ? "neuron" : "output", state.out, outputsOf(shown), shown);
    requireBelow("input", state.in, inputsOf(shown), shown);
    const std::size_t axes = std::max<std::size_t>(1, axesOf(shown));
    if (state.axis >= axes)
        throw ConfigError("there is no axis " + std::to_string(state.axis) + ": " + called(shown) + " learns " +
                          (axes == 1 ? "only axis 0" : "axes 0 to " + std::to_string(axes - 1)));
    requireHidden(state, shown);
    requireOrder(state, shown, run);
    requireEpoch(state, run);
}

ViewState stepped(ViewState state, const Shown& shown, int by, std::size_t page) noexcept {
    const View view = viewOf(state, shown);
    const bool delays = view == View::Kernel && axesOf(shown) == 1;
    const bool field = view == View::Field || view == View::Coincidence || delays;
    if (!field && view != View::Kernel && view != View::Channel && view != View::Channels) return state;
    if (shown.plain != nullptr) page = picturesPerPage(*shown.plain);
    const auto inputs = static_cast<std::ptrdiff_t>(field ? 1 : inputsOf(shown));
    const auto all = static_cast<std::ptrdiff_t>(outputsOf(shown)) * inputs;
    const auto here =
        static_cast<std::ptrdiff_t>(state.out) * inputs + static_cast<std::ptrdiff_t>(field ? 0 : state.in);
    const std::ptrdiff_t there = std::max<std::ptrdiff_t>(
        0, here + by * static_cast<std::ptrdiff_t>(view == View::Channels ? page : std::size_t{1}));
    if (there >= all) return state;
    state.out = static_cast<std::size_t>(there / inputs);
    if (!field) state.in = static_cast<std::size_t>(there % inputs);
    return state;
}

ViewState confined(ViewState state, const Shown& shown) noexcept {
    const auto views = viewsOf(shown);
    const View view = viewOf(state, shown);
    state.view = std::find(views.begin(), views.end(), view) != views.end() ? view : views.front();
    state.out = std::min(state.out, outputsOf(shown) - 1);
    state.in = std::min(state.in, inputsOf(shown) - 1);
    state.axis = std::min(state.axis, std::max<std::size_t>(1, axesOf(shown)) - 1);
    if (state.hidden && *state.hidden >= (axesOf(shown) < 3 ? 0 : axesOf(shown))) state.hidden.reset();
    return state;
}

} // namespace dclscope
