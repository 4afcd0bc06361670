// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/run_session.h"

#include "core/base/error.h"
#include "core/checkpoint/run_folder.h"
#include "core/run/metrics.h"
#include "widgets/session/plain_facts.h"

#include <algorithm>
#include <chrono>

namespace dclscope {
namespace {

constexpr std::chrono::milliseconds kSettle{150};
constexpr std::chrono::milliseconds kRetryUnfinished{1000};

QString textOf(const std::string& text) { return QString::fromStdString(text); }

/// The run with what its folder has got since; nullptr when there is nothing new.
std::shared_ptr<const Run> grownRun(const Run& before) {
    std::vector<Snapshot> added = newSnapshots(before);
    std::vector<EpochMetrics> metrics = readMetrics(before.path);
    if (added.empty() && metrics.size() == before.metrics.size()) return nullptr;
    auto run = std::make_shared<Run>(before);
    run->metrics = std::move(metrics);
    run->snapshots.merge(std::move(added));
    return run;
}

} // namespace

RunSession::RunSession(QObject* parent) : QObject(parent) {
    worker_.setMaxThreadCount(1);
    settle_.setSingleShot(true);
    settle_.setInterval(kSettle);
    connect(&settle_, &QTimer::timeout, this, &RunSession::lookAgain);
    connect(&watcher_, &QFileSystemWatcher::directoryChanged, this, [this] { settle_.start(kSettle); });
}

RunSession::~RunSession() {
    stop_.request_stop();
    worker_.clear();
    worker_.waitForDone();
}

void RunSession::open(const QString& path) {
    ++pending_;
    emit opening(path);
    emit pendingChanged(pending_);
    worker_.start([this, path, stop = stop_.get_token()] { read(path, stop); });
}

void RunSession::read(const QString& path, const std::stop_token& stop) {
    RunPointer run;
    QString sentence;
    try {
        OpenRunOptions options;
        options.stop = stop;
        options.progress = [this, path](std::size_t done, std::size_t total) {
            QMetaObject::invokeMethod(
                this, [=, this] { emit progressed(path, static_cast<int>(done), static_cast<int>(total)); },
                Qt::QueuedConnection);
        };
        if (stop.stop_requested()) throw Error("opening was cancelled");
        auto read = std::make_shared<Run>(openRun(resolveRun(path.toStdString()), options));
        if (read->layers.empty()) read->plainFacts = plainFacts(*read);
        run = std::move(read);
    } catch (const CheckpointError& error) {
        sentence = QStringLiteral("%1: %2").arg(textOf(error.path().empty() ? path.toStdString() : error.path()),
                                                textOf(error.what()));
    } catch (const std::exception& error) {
        sentence = QStringLiteral("%1: %2").arg(path, textOf(error.what()));
    }
    QMetaObject::invokeMethod(
        this, [this, path, run, sentence] { finish(path, run, sentence); }, Qt::QueuedConnection);
}

void RunSession::finish(const QString& path, RunPointer run, const QString& sentence) {
    --pending_;
    if (run) {
        watch(run);
        emit opened(run);
    } else {
        emit failed(path, sentence);
    }
    emit pendingChanged(pending_);
}

void RunSession::cancel() {
    stop_.request_stop();
    stop_ = std::stop_source();
}

void RunSession::close(const RunPointer& run) {
    if (!run || watched_.erase(run->path.string()) == 0) return;
    watcher_.removePath(textOf(run->path.string()));
}

void RunSession::watch(const RunPointer& run) {
    std::error_code ignored;
    if (!std::filesystem::is_directory(run->path, ignored)) return;
    watched_[run->path.string()] = run;
    watcher_.addPath(textOf(run->path.string()));
}

void RunSession::lookAgain() {
    if (looking_) {
        settle_.start(kSettle);
        return;
    }
    looking_ = true;
    std::vector<RunPointer> runs;
    for (const auto& [path, run] : watched_) runs.push_back(run);
    worker_.start([this, runs] {
        for (const RunPointer& before : runs) {
            RunPointer now;
            try {
                now = grownRun(*before);
            } catch (const std::exception&) {
                now = nullptr; // the folder is gone or half-written; what is open stays as it is
            }
            if (now)
                QMetaObject::invokeMethod(
                    this, [this, before, now] { grow(before, now); }, Qt::QueuedConnection);
        }
        QMetaObject::invokeMethod(
            this, [this] { looking_ = false; }, Qt::QueuedConnection);
    });
}

void RunSession::grow(const RunPointer& before, RunPointer now) {
    const auto entry = watched_.find(before->path.string());
    if (entry == watched_.end() || entry->second != before) return;
    entry->second = now;
    // A checkpoint caught while it was being written is read again; the folder will not say when it is
    // complete.
    const auto unfinished = [](const Snapshot& s) { return !s.problem.empty(); };
    if (std::any_of(now->snapshots.begin(), now->snapshots.end(), unfinished) &&
        now->snapshots.size() != before->snapshots.size())
        settle_.start(kRetryUnfinished);
    emit grown(now);
}

} // namespace dclscope
