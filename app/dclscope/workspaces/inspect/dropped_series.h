// SPDX-License-Identifier: GPL-3.0-or-later
// Several files dropped at once: checkpoints of one training belong together.
#pragma once

#include <QStringList>

namespace dclscope {

struct DroppedRuns {
    QStringList paths;   ///< what is to be opened: a folder in place of its checkpoints
    QStringList remarks; ///< a sentence for each folder that stands for files
};

/// Puts the folder in place of two or more checkpoints of its series: a training is one run, and the folder is it, with
/// the checkpoints that were not dropped and those that are still to come. All else is left as it is, in its order.
DroppedRuns asRuns(const QStringList& dropped);

} // namespace dclscope
