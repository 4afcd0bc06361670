// SPDX-License-Identifier: GPL-3.0-or-later
// The spiking network of a run, as its neurons are watched.
#pragma once

#include "core/run/run.h"
#include "core/snn/network.h"

namespace dclscope {

struct SpikingNetwork {
    snn::NetworkSpec spec;
    Card card;
};

/// That of a snapshot; of an edited run the edited one.
/// @throws CheckpointError when the snapshot's file cannot be read, or holds no such network
SpikingNetwork spikingNetworkOf(const Run& run, const Snapshot& snapshot);

} // namespace dclscope
