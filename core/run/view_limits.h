// SPDX-License-Identifier: Apache-2.0
// What a run has to show: which views suit a layer, and whether a view asks for something that is not there.
#pragma once

#include "core/run/run.h"
#include "core/run/view_state.h"

#include <span>

namespace dclscope {

/// The ways to draw a layer, the usual one first: layers of one learned axis learn delays, the others spacings.
std::span<const View> viewsOf(const Layer& layer) noexcept;

/// state.view, or the usual one of the layer.
View viewOf(const ViewState& state, const Layer& layer) noexcept;

/// Index of state.layer in run.layers; the first one where the state names none.
/// @throws ConfigError listing the names there are, or saying that the run has no layers
std::size_t layerOf(const ViewState& state, const Run& run);

/// @throws ConfigError for a view that does not suit the layer, and for a channel, axis or epoch outside of what there
///         is: one sentence that says the range
void requireShown(const ViewState& state, const Run& run);

/// The neuron, channel or page before (-1) or after (1) the one that is shown; the same state at the ends, and in views
/// that show all at once.
/// @param page  pairs that View::Channels shows at once
ViewState stepped(ViewState state, const Layer& layer, int by, std::size_t page) noexcept;

/// The state with its view, channel and axis moved into what the layer has.
ViewState confined(ViewState state, const Layer& layer) noexcept;

} // namespace dclscope
