// SPDX-License-Identifier: GPL-3.0-or-later
// Edits tried on a network without holding up the window: judging on a thread of its own, signals on the other side.
#pragma once

#include "core/experiments/sweep.h"
#include "core/training/model_judging.h"

#include <QObject>
#include <QString>
#include <QThreadPool>

#include <atomic>
#include <memory>
#include <optional>
#include <vector>

namespace dclscope {

/// The figures of one judging, beside those of the network as it is.
struct TrialFigures {
    QString figure; ///< "accuracy" or "mAP"
    double unedited = 0.0;
    double edited = 0.0;
    std::size_t examples = 0;
    QString what; ///< "recording", "picture", ...: what was judged
    bool hasEdits = false;
    bool operator==(const TrialFigures&) const = default;
};

/// The trials of one window. Lives on the GUI thread and signals there. One thing is judged at a time; asking for another
/// breaks it off, and only what was asked for last is answered.
class TrialSession : public QObject {
    Q_OBJECT

public:
    explicit TrialSession(QObject* parent = nullptr);
    /// Breaks off what is judged and waits for it.
    ~TrialSession() override;

    bool isJudging() const noexcept { return judging_; }

public slots:
    /// The network that is tried from here on, and the data; as judgeModel() takes them.
    void setNetwork(const dclscope::training::ModelJudging& judging);
    /// Answered by judged() or failed().
    void judge(const std::vector<dclscope::experiments::Edit>& edits);
    /// Answered by swept() after each value and at the end, or failed().
    void sweep(const std::vector<dclscope::experiments::Edit>& before, const dclscope::experiments::Sweep& sweep);
    /// Gives up what is judged; answered by nothing but judgingChanged().
    void cancel();

signals:
    void judgingChanged(bool judging);
    void progressed(int done, int count);
    void judged(const dclscope::TrialFigures& figures);
    /// @param done  whether all values are there
    void swept(const dclscope::experiments::SweepTable& table, bool done);
    void failed(const QString& sentence);

private:
    /// What the worker keeps from one judging to the next.
    struct Bench;
    struct Job {
        training::ModelJudging judging;
        std::vector<experiments::Edit> edits;
        std::optional<experiments::Sweep> sweep;
        int number = 0;
        std::shared_ptr<std::atomic<bool>> stop;
    };

    void start(std::vector<experiments::Edit> edits, std::optional<experiments::Sweep> sweep);
    void run(const Job& job);
    void work(const Job& job);
    /// Runs `action` on the GUI thread unless something else was asked for meanwhile.
    template <class Action>
    void post(const Job& job, Action action);
    void setJudging(bool judging);

    training::ModelJudging network_;
    std::shared_ptr<Bench> bench_; ///< touched by the worker only
    std::shared_ptr<std::atomic<bool>> stop_;
    int asked_ = 0; ///< number of the job that is answered
    bool judging_ = false;
    QThreadPool worker_; ///< one thread; last, so that it ends first
};

} // namespace dclscope
