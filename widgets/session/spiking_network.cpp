// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/spiking_network.h"

#include "core/checkpoint/run_folder.h"
#include "core/experiments/edited_source.h"
#include "core/models/snn_delays.h"

namespace dclscope {

SpikingNetwork spikingNetworkOf(const Run& run, const Snapshot& snapshot) {
    const auto checkpoint = openEntry(snapshot.file, run.entry);
    const Card card = cardOf(*checkpoint, run.choice.given);
    if (!run.edited) return {models::readSnnDelays(*checkpoint, card), card};
    // Delays that were edited must not be taken for another size of the grid.
    return {models::readSnnDelays(*run.edited, experiments::pinnedCard(card, run.layers)), card};
}

} // namespace dclscope
