// SPDX-License-Identifier: GPL-3.0-or-later
// Which names files with networks have, for dialogs and for what is dropped.
#pragma once

#include <QString>

namespace dclscope {

/// "Checkpoints (*.pt ...);;All files (*)", for a file dialog.
QString checkpointFilter();
/// Whether a file's name ends as one that the readers know. Others may be checkpoints all the same.
bool hasCheckpointName(const QString& path);

} // namespace dclscope
