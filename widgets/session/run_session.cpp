// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/run_session.h"

#include "core/base/error.h"
#include "core/checkpoint/run_folder.h"
#include "core/checkpoint/run_growth.h"
#include "core/checkpoint/run_series.h"
#include "widgets/session/plain_facts.h"

#include <QMetaMethod>

namespace dclscope {
namespace {

QString textOf(const std::string& text) { return QString::fromStdString(text); }

/// A run of a network without layers says what it is.
std::shared_ptr<const Run> withFacts(Run run) {
    if (run.layers.empty()) run.plainFacts = plainFacts(run);
    return std::make_shared<const Run>(std::move(run));
}

} // namespace

RunSession::RunSession(QObject* parent, WatchOptions options) : QObject(parent), options_(options) {
    worker_.setMaxThreadCount(1);
    settle_.setSingleShot(true);
    settle_.setInterval(options.settle);
    poll_.setInterval(options.poll);
    connect(&settle_, &QTimer::timeout, this, &RunSession::lookAgain);
    connect(&poll_, &QTimer::timeout, this, &RunSession::lookAgain);
    connect(&watcher_, &QFileSystemWatcher::directoryChanged, &settle_, qOverload<>(&QTimer::start));
    connect(&watcher_, &QFileSystemWatcher::fileChanged, &settle_, qOverload<>(&QTimer::start));
}

RunSession::~RunSession() {
    stop_.request_stop();
    closing_.request_stop();
    worker_.clear();
    worker_.waitForDone();
}

void RunSession::open(const QString& path, const RunChoice& choice) {
    emit opening(path);
    asking_[path] = choice;
    start(path, choice, nullptr);
}

void RunSession::openSeries(const QString& path, const QString& series) {
    emit opening(path);
    RunChoice choice = asking_[path];
    choice.series = series.toStdString();
    start(path, std::move(choice), nullptr);
}

void RunSession::reload(const RunPointer& run) {
    const auto entry = run ? watched_.find(run->path.string()) : watched_.end();
    if (entry == watched_.end()) return;
    RunChoice choice = run->choice;
    if (choice.series.empty()) choice.series = run->seriesName;
    start(textOf(run->path.string()), std::move(choice), entry->second);
}

void RunSession::start(const QString& path, RunChoice choice, RunPointer before) {
    ++pending_;
    emit pendingChanged(pending_);
    worker_.start([this, path, choice = std::move(choice), before = std::move(before), stop = stop_.get_token()] {
        const Answer answer = read(path, choice, stop);
        QMetaObject::invokeMethod(
            this, [this, path, before, answer] { finish(path, before, answer); }, Qt::QueuedConnection);
    });
}

RunSession::Answer RunSession::read(const QString& path, const RunChoice& choice, const std::stop_token& stop) {
    Answer answer;
    try {
        OpenRunOptions options;
        options.choice = choice;
        options.stop = stop;
        options.progress = [this, path](std::size_t done, std::size_t total) {
            QMetaObject::invokeMethod(
                this, [=, this] { emit progressed(path, static_cast<int>(done), static_cast<int>(total)); },
                Qt::QueuedConnection);
        };
        if (stop.stop_requested()) throw Error("opening was cancelled");
        answer.run = withFacts(openRun(resolveRun(path.toStdString()), options));
    } catch (const SeriesError& error) {
        for (const RunSeries& series : error.found()) answer.series << textOf(series.name);
        answer.sentence = QStringLiteral("%1: %2").arg(textOf(error.path()), textOf(error.what()));
    } catch (const CheckpointError& error) {
        answer.sentence = QStringLiteral("%1: %2").arg(textOf(error.path().empty() ? path.toStdString() : error.path()),
                                                       textOf(error.what()));
    } catch (const std::exception& error) {
        answer.sentence = QStringLiteral("%1: %2").arg(path, textOf(error.what()));
    }
    return answer;
}

void RunSession::finish(const QString& path, const RunPointer& before, const Answer& answer) {
    --pending_;
    const bool isListened = isSignalConnected(QMetaMethod::fromSignal(&RunSession::seriesAsked));
    if (answer.run && before) {
        // What it has grown to meanwhile is older than what was read now; closed, it is gone.
        if (const auto entry = watched_.find(before->path.string()); entry != watched_.end()) {
            watch(answer.run);
            emit grown(answer.run);
        }
    } else if (answer.run) {
        watch(answer.run);
        emit opened(answer.run);
    } else if (!answer.series.isEmpty() && isListened) {
        emit seriesAsked(path, answer.series);
    } else {
        emit failed(path, answer.sentence);
    }
    emit pendingChanged(pending_);
}

void RunSession::cancel() {
    stop_.request_stop();
    stop_ = std::stop_source();
}

void RunSession::close(const RunPointer& run) {
    if (!run || watched_.erase(run->path.string()) == 0) return;
    const QStringList before = watcher_.files() + watcher_.directories();
    if (!before.isEmpty()) watcher_.removePaths(before);
    for (const auto& [path, open] : watched_) addPaths(*open);
    if (watched_.empty()) poll_.stop();
}

void RunSession::watch(const RunPointer& run) {
    watched_[run->path.string()] = run;
    addPaths(*run);
    if (!poll_.isActive()) poll_.start();
}

/// The run itself, the folder that its checkpoints come into, and the files that its curves are appended to.
void RunSession::addPaths(const Run& run) {
    QStringList wanted{textOf(run.path.string())};
    if (!run.snapshots.empty()) wanted << textOf(run.snapshots.back().file.parent_path().string());
    for (const StampedFile& file : run.curveFiles) wanted << textOf(file.path.string());
    const QStringList known = watcher_.files() + watcher_.directories();
    QStringList missing;
    for (const QString& path : wanted)
        if (!path.isEmpty() && !known.contains(path) && !missing.contains(path)) missing << path;
    if (!missing.isEmpty()) watcher_.addPaths(missing);
}

void RunSession::lookAgain() {
    if (looking_) {
        settle_.start();
        return;
    }
    looking_ = true;
    std::vector<RunPointer> runs;
    for (const auto& [path, run] : watched_) runs.push_back(run);
    worker_.start([this, runs, stop = closing_.get_token()] {
        for (const RunPointer& before : runs) {
            RunPointer now;
            try {
                now = grownRun(*before, stop);
                if (now && now->layers.empty()) now = withFacts(*now);
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

void RunSession::grow(const RunPointer& before, const RunPointer& now) {
    const auto entry = watched_.find(before->path.string());
    if (entry == watched_.end() || entry->second != before) return;
    watch(now);
    emit grown(now);
}

} // namespace dclscope
