// SPDX-License-Identifier: GPL-3.0-or-later
// Opens runs without holding up the window, and watches their folders for checkpoints that a training still
// writes.
#pragma once

#include "core/run/run.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QThreadPool>
#include <QTimer>

#include <chrono>
#include <map>
#include <memory>
#include <stop_token>

namespace dclscope {

/// How closely what is open is watched.
struct WatchOptions {
    /// A file is often written in several goes: a folder is looked at when it has been quiet for so long.
    std::chrono::milliseconds settle{150};
    /// Without a notice of the file system (NFS and sshfs send none) it is looked at so often. Only names, sizes and
    /// times are asked for; what is unchanged is not read.
    std::chrono::milliseconds poll{2000};
};

/// All opened runs of a window. Lives on the GUI thread and signals there; files are read on one worker
/// thread, in the order in which they were asked for. A Run is never changed once it has been handed out.
class RunSession : public QObject {
    Q_OBJECT

public:
    explicit RunSession(QObject* parent = nullptr, WatchOptions options = {});
    /// Breaks off what is being read and waits for it.
    ~RunSession() override;

    /// Runs that are being opened or read anew, or wait for it.
    int pending() const noexcept { return pending_; }

public slots:
    /// @param path    a run folder, a checkpoint, or `demo`; answered by opened(), seriesAsked() or failed()
    /// @param choice  which series of a folder, which network of a file, if they were said
    void open(const QString& path, const dclscope::RunChoice& choice = {});
    /// The same where a folder holds several series of checkpoints; what else was said when it was opened still holds.
    /// @param series  one of those that seriesAsked() named
    void openSeries(const QString& path, const QString& series);
    /// Reads a run anew from the start, whether or not its files have changed; answered by grown() with the run as it
    /// is now (also when nothing is different), or by failed(): then the run stays as it was. Nothing happens for a
    /// run that is not open.
    void reload(const std::shared_ptr<const dclscope::Run>& run);
    /// Forgets a run: its folder is no longer watched.
    void close(const std::shared_ptr<const dclscope::Run>& run);
    /// Gives up everything that is being opened; each answers with failed().
    void cancel();

signals:
    /// Before the first file of `path` is read.
    void opening(const QString& path);
    void progressed(const QString& path, int done, int total);
    void opened(const std::shared_ptr<const dclscope::Run>& run);
    /// The run of the same path as it is now: checkpoints came, were rewritten or removed, or its curves have changed.
    /// Its layers are the same ones unless the files hold another network now.
    void grown(const std::shared_ptr<const dclscope::Run>& run);
    /// The folder holds several series of checkpoints: say one of these names to openSeries(). Where nobody listens,
    /// failed() says the same in a sentence.
    void seriesAsked(const QString& path, const QStringList& names);
    /// @param sentence  the path, and what is wrong with it
    void failed(const QString& path, const QString& sentence);
    void pendingChanged(int pending);

private:
    using RunPointer = std::shared_ptr<const Run>;

    /// What came of reading: a run, or names to choose from and a sentence.
    struct Answer {
        RunPointer run;
        QStringList series;
        QString sentence;
    };

    void start(const QString& path, RunChoice choice, RunPointer before);
    Answer read(const QString& path, const RunChoice& choice, const std::stop_token& stop);
    void finish(const QString& path, const RunPointer& before, const Answer& answer);
    void watch(const RunPointer& run);
    void addPaths(const Run& run);
    void lookAgain();
    void grow(const RunPointer& before, const RunPointer& now);

    WatchOptions options_;
    QThreadPool worker_;
    QFileSystemWatcher watcher_;
    QTimer settle_;
    QTimer poll_;
    std::map<std::string, RunPointer> watched_; ///< by path
    std::map<QString, RunChoice> asking_;       ///< what was said of the paths whose series is asked for
    std::stop_source stop_;                     ///< of what is being opened
    std::stop_source closing_;                  ///< of looking again
    int pending_ = 0;
    bool looking_ = false;
};

} // namespace dclscope
