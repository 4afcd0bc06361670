// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/inspect/try_run.h"

#include "core/base/bundled.h"
#include "core/checkpoint/run_reading.h"
#include "core/experiments/edited_source.h"
#include "core/experiments/other_checkpoints.h"
#include "core/run/layer_family.h"

#include <QCoreApplication>

#include <cmath>
#include <limits>
#include <set>

namespace dclscope {

std::shared_ptr<const Run> TryRun::with(const std::shared_ptr<const Run>& run, std::size_t snapshot,
                                        const std::vector<experiments::Edit>& edits) {
    const Snapshot& before = run->snapshots.at(snapshot);
    const std::string& entry = run->choice.entry;
    if (!source_ || file_ != before.file || entry_ != entry) {
        source_ = openSnapshot(before, entry);
        file_ = before.file;
        entry_ = entry;
    }
    const auto edited = std::make_shared<const experiments::EditedSource>(
        source_, run->layers, edits, experiments::otherCheckpoints(run->path, entry));
    std::set<std::string> reached;
    for (std::size_t edit = 0; edit < edits.size(); ++edit)
        for (const std::string& name : edited->layersOf(edit)) reached.insert(name);
    auto copy = std::make_shared<Run>(*run);
    copy->name += QCoreApplication::translate("dclscope::TryRun", ", edited").toStdString();
    copy->snapshots = Snapshots({before});
    Snapshot& after = copy->snapshots.edit(0);
    for (std::size_t layer = 0; layer < copy->layers.size(); ++layer) {
        const Layer& own = copy->layers[layer];
        const bool moves = reached.contains(own.name) || reached.contains(own.sharedPositions) ||
                           reached.contains(own.sharedWeight) || !own.sharedPositions.empty();
        if (moves && layer < after.layers.size()) after.layers[layer] = readLayer(*edited, own);
    }
    copy->edited = edited;
    return copy;
}

std::size_t nearestSnapshot(const Run& run, double epoch) {
    std::size_t nearest = run.snapshots.size();
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < run.snapshots.size(); ++i) {
        const Snapshot& snapshot = run.snapshots[i];
        const double distance = std::fabs(snapshot.epoch - epoch);
        if (!snapshot.problem.empty() || distance >= least) continue;
        least = distance;
        nearest = i;
    }
    return nearest;
}

QString networkWord(const Run& run, std::size_t snapshot) {
    const bool last = snapshot + 1 == run.snapshots.size();
    const QString path =
        QString::fromStdString(last ? bundledWordOr(run.path) : run.snapshots.at(snapshot).file.string());
    return path.contains(QLatin1Char(' ')) ? QLatin1Char('"') + path + QLatin1Char('"') : path;
}

} // namespace dclscope
