// SPDX-License-Identifier: GPL-3.0-or-later
// Opens runs without holding up the window, and watches their folders for checkpoints that a training still
// writes.
#pragma once

#include "core/run/run.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QString>
#include <QThreadPool>
#include <QTimer>

#include <map>
#include <memory>
#include <stop_token>

namespace dclscope {

/// All opened runs of a window. Lives on the GUI thread and signals there; files are read on one worker
/// thread, in the order in which they were asked for. A Run is never changed once it has been handed out.
class RunSession : public QObject {
    Q_OBJECT

public:
    explicit RunSession(QObject* parent = nullptr);
    /// Breaks off what is being read and waits for it.
    ~RunSession() override;

    /// Runs that are being opened or wait for it.
    int pending() const noexcept { return pending_; }

public slots:
    /// @param path  a run folder, a checkpoint, or `demo`; answered by opened() or failed()
    void open(const QString& path);
    /// Forgets a run: its folder is no longer watched.
    void close(const std::shared_ptr<const dclscope::Run>& run);
    /// Gives up everything that is being opened; each answers with failed().
    void cancel();

signals:
    /// Before the first file of `path` is read.
    void opening(const QString& path);
    void progressed(const QString& path, int done, int total);
    void opened(const std::shared_ptr<const dclscope::Run>& run);
    /// The run of the same path has more checkpoints or metrics now.
    void grown(const std::shared_ptr<const dclscope::Run>& run);
    /// @param sentence  the path, and what is wrong with it
    void failed(const QString& path, const QString& sentence);
    void pendingChanged(int pending);

private:
    using RunPointer = std::shared_ptr<const Run>;

    void read(const QString& path, const std::stop_token& stop);
    void finish(const QString& path, RunPointer run, const QString& sentence);
    void watch(const RunPointer& run);
    void lookAgain();
    void grow(const RunPointer& before, RunPointer now);

    QThreadPool worker_;
    QFileSystemWatcher watcher_;
    QTimer settle_; ///< a file is often written in several goes: wait until the folder is quiet
    std::map<std::string, RunPointer> watched_; ///< by path
    std::stop_source stop_;
    int pending_ = 0;
    bool looking_ = false;
};

} // namespace dclscope
