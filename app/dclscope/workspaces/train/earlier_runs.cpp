// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/train/earlier_runs.h"

#include "core/checkpoint/curves.h"

#include <QDir>
#include <QFileInfo>

namespace dclscope {
namespace {

constexpr int kMostRuns = 12;

} // namespace

EarlierRuns::EarlierRuns(QObject* parent) : QObject(parent) { worker_.setMaxThreadCount(1); }

EarlierRuns::~EarlierRuns() {
    ++generation_;
    worker_.clear();
    worker_.waitForDone();
}

void EarlierRuns::look(const QString& output, const QString& recipe) {
    const int generation = ++generation_;
    worker_.start([this, output, recipe, generation] {
        const std::vector<RunCurves> runs = read(output, recipe, kMostRuns);
        QMetaObject::invokeMethod(
            this,
            [this, runs, generation] {
                if (generation == generation_) emit found(runs);
            },
            Qt::QueuedConnection);
    });
}

std::vector<RunCurves> EarlierRuns::read(const QString& output, const QString& recipe, int most) {
    std::vector<RunCurves> runs;
    const QFileInfo own(output);
    // Runs are called by their recipe and the time: "digits 2026-11-26 02.50".
    const QFileInfoList folders =
        own.dir().entryInfoList({recipe + QStringLiteral("*")}, QDir::Dirs | QDir::NoDotAndDotDot, QDir::Time);
    for (const QFileInfo& folder : folders) {
        const QString rest = folder.fileName().mid(recipe.size());
        const bool sameRecipe = rest.isEmpty() || rest.startsWith(u' ') || rest.front().isDigit();
        if (!sameRecipe || folder.absoluteFilePath() == own.absoluteFilePath()) continue;
        if (static_cast<int>(runs.size()) == most) break;
        const std::filesystem::path file = (folder.absoluteFilePath() + QStringLiteral("/metrics.jsonl")).toStdString();
        if (!std::filesystem::exists(file)) continue;
        try {
            const std::vector<StampedFile> files{{file, {}}};
            RunCurves curves{folder.fileName(), readCurves(files, RunTime::Epoch, {}).rows};
            if (!curves.rows.empty()) runs.push_back(std::move(curves));
        } catch (const std::exception&) {
            continue; // what cannot be read is nothing to compare with
        }
    }
    return runs;
}

} // namespace dclscope
