// SPDX-License-Identifier: Apache-2.0
// What spiking networks may be given besides how loud each mel band is: where the spectrum rises and where it falls.
#pragma once

#include "core/features/front_end.h"

#include <span>

namespace dclscope {

/// The channels of one frame, from its levels. Group after group, each [mels / bandsPerChannel], the largest of so many
/// neighbouring bands: the levels and, with `slopes`, how steeply they rise and how steeply they fall towards higher bands.
/// With x for levels, the last repeated beyond the ends, the slope at band m is
/// x[m + 2] + x[m + 1] - x[m - 1] - x[m - 2]; what is below 0 counts as 0.
/// A voice's formants keep their edges whatever microphone, room or loudness adds to the levels; a network whose layers are
/// connected to all bands at once does not find that out from a few speakers.
/// @param levels    [mels] as LogMel::levels gives them
/// @param channels  [frontEnd.channels()], written
void setChannels(const FrontEnd& frontEnd, std::span<const float> levels, std::span<float> channels);

} // namespace dclscope
