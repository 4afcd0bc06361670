// SPDX-License-Identifier: Apache-2.0
// What has become of a run since it was read: for a training that is still writing.
#pragma once

#include "core/run/run.h"

#include <memory>
#include <stop_token>

namespace dclscope {

/// The run as its folder (or file) is now, just as if it were opened anew: with new, rewritten and removed checkpoints,
/// its sizes inferred from all of them, and its curves. Only what is new or changed is read, told by size, time and
/// inode; the other snapshots are shared with `before`. A checkpoint that could not be read is tried again when it has
/// changed, and for a while after that. Where nothing readable is left, what was open stays as it is.
/// @return nullptr when nothing has changed
/// @throws Error when `stop` is requested, or as openRun when the run has to be read from the start
std::shared_ptr<const Run> grownRun(const Run& before, const std::stop_token& stop = {});

} // namespace dclscope
