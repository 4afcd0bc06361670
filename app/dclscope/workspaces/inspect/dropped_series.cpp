// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/inspect/dropped_series.h"

#include "core/base/error.h"
#include "core/checkpoint/run_folder.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QMap>

#include <algorithm>

namespace dclscope {
namespace {

/// The files of the run that a folder is; empty when it is none.
QStringList seriesIn(const QString& folder) {
    QStringList files;
    try {
        for (const std::filesystem::path& file : checkpointFiles(folder.toStdString()))
            files << QString::fromStdString(file.string());
    } catch (const Error&) {
        // Then they are single files to us; opening them says what is wrong.
    }
    return files;
}

} // namespace

DroppedRuns asRuns(const QStringList& dropped) {
    QMap<QString, QStringList> byFolder;
    for (const QString& path : dropped)
        if (const QFileInfo file(path); file.isFile()) byFolder[file.absolutePath()] << file.absoluteFilePath();

    DroppedRuns runs;
    for (const QString& path : dropped) {
        const QFileInfo file(path);
        const QString folder = file.absolutePath();
        const QStringList together = file.isFile() ? byFolder.value(folder) : QStringList();
        const QStringList series = together.size() > 1 ? seriesIn(folder) : QStringList();
        const bool isSeries =
            !series.isEmpty() &&
            std::all_of(together.begin(), together.end(), [&](const QString& each) { return series.contains(each); });
        if (!isSeries) {
            runs.paths << path;
        } else if (!runs.paths.contains(folder)) {
            runs.paths << folder;
            runs.remarks << QCoreApplication::translate(
                                "DroppedRuns", "These checkpoints are of one training: the folder %1 is opened, "
                                               "with all of its checkpoints (%2).")
                                .arg(folder)
                                .arg(series.size());
        }
    }
    return runs;
}

} // namespace dclscope
