// SPDX-License-Identifier: Apache-2.0
// What a run has to show: which views suit a layer, and whether a view asks for something that is not there.
#pragma once

#include "core/run/run.h"
#include "core/run/view_state.h"

#include <span>

namespace dclscope {

/// What is looked at: a layer with learned positions or delays, or a plain tensor; or, by default, nothing. It refers to
/// its run, which must outlive it.
struct Shown {
    Shown() = default;
    Shown(const Layer& one) : layer(&one) {}      // NOLINT(google-explicit-constructor): a layer is what is shown
    Shown(const PlainLayer& one) : plain(&one) {} // NOLINT(google-explicit-constructor)

    explicit operator bool() const noexcept { return layer != nullptr || plain != nullptr; }
    const std::string& name() const noexcept { return layer != nullptr ? layer->name : plain->name; }

    const Layer* layer = nullptr;
    const PlainLayer* plain = nullptr;
};

/// @param index  as Run::shownIndex; one that is not there gives nothing
Shown shownAt(const Run& run, std::size_t index) noexcept;

/// Output channels or neurons, and inputs of each, that a state's `out` and `in` count; at least 1.
std::size_t outputsOf(const Shown& shown) noexcept;
std::size_t inputsOf(const Shown& shown) noexcept;
/// Axes that positions are learned along; none of plain tensors.
std::size_t axesOf(const Shown& shown) noexcept;

/// The ways to draw a layer, the usual one first: layers of one learned axis learn delays (a delay per neuron has views of
/// its own), the others spacings; plain tensors are kernels side by side, or their values.
std::span<const View> viewsOf(const Shown& shown) noexcept;

/// state.view, or the usual one of the layer.
View viewOf(const ViewState& state, const Shown& shown) noexcept;

/// Index (as Run::shownIndex) of what state.layer names; Run::firstShown where the state names none.
/// @throws ConfigError listing the names there are, or saying that the run has nothing to show
std::size_t layerOf(const ViewState& state, const Run& run);

/// What asks for that network of its file again; empty where it is the one found by itself.
std::string entryToAskFor(const Run& run);

/// @throws ConfigError for a view or an order that does not suit the layer, and for a channel, axis, hidden axis or epoch
///         outside of what there is: one sentence that says the range
void requireShown(const ViewState& state, const Run& run);

/// The neuron, channel or page before (-1) or after (1) the one that is shown; the same state at the ends, and in views
/// that show all at once.
/// @param page  pairs that View::Channels shows at once of a layer; of plain kernels picturesPerPage() counts
ViewState stepped(ViewState state, const Shown& shown, int by, std::size_t page) noexcept;

/// The state with its view, channel and axes moved into what the layer has.
ViewState confined(ViewState state, const Shown& shown) noexcept;

} // namespace dclscope
