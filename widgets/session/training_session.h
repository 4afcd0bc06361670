// SPDX-License-Identifier: GPL-3.0-or-later
// Training without holding up the window: the trainer's thread on one side, signals on the other.
#pragma once

#include "core/training/training.h"
#include "core/training/varied_training.h"

#include <QObject>
#include <QString>
#include <QThreadPool>

#include <atomic>
#include <functional>

namespace dclscope {

/// One training of a window. Lives on the GUI thread and signals there.
class TrainingSession : public QObject {
    Q_OBJECT

public:
    /// Idle; under way; asked to stop, which takes until the step under way is done and the state is saved.
    enum class State { Idle, Training, Stopping };
    /// What trains; runs on a thread of its own. As training::train().
    using Train = std::function<training::TrainingResult(
        const training::TrainingOptions&, const training::ProgressCallback&, const std::atomic<bool>& stop)>;

    /// Trains by training::train().
    explicit TrainingSession(QObject* parent = nullptr);
    explicit TrainingSession(Train train, QObject* parent = nullptr);
    /// Stops what is under way and waits until it is saved.
    ~TrainingSession() override;

    State state() const noexcept { return state_; }
    bool isTraining() const noexcept { return state_ != State::Idle; }

public slots:
    /// Answered by finished() or failed(). Nothing happens while a training is under way.
    void start(const dclscope::training::TrainingOptions& options);
    /// Trains one run after the other. Answered by runBegun() and runDone() for each, in the end by variedFinished() or
    /// failed(). Nothing happens while a training is under way.
    void startVaried(const dclscope::training::VariedTraining& request);
    /// Answered by finished(), with what was reached so far.
    void stop();

signals:
    void stateChanged(dclscope::TrainingSession::State state);
    void progress(const dclscope::training::TrainingProgress& progress);
    void finished(const dclscope::training::TrainingResult& result);
    /// One of several runs begins; progress() is its own from now on.
    void runBegun(const dclscope::training::VariedPlace& place);
    /// One of several runs is done. @param table  of all that are
    void runDone(const dclscope::training::VariedPlace& place, const dclscope::training::VariedTable& table);
    void variedFinished(const dclscope::training::VariedResult& result);
    /// Why there is no training, or no more of it, in a sentence.
    void failed(const QString& sentence);

private:
    /// What is to be signalled when the work is over.
    using Answer = std::function<void()>;
    void begin(std::function<Answer()> work);
    Answer train(const training::TrainingOptions& options);
    Answer trainVaried(const training::VariedTraining& request);
    /// Runs `action` on the GUI thread.
    template <class Action>
    void post(Action action);
    void setState(State state);

    Train train_;
    QThreadPool worker_; ///< one thread
    std::atomic<bool> stop_{false};
    State state_ = State::Idle;
};

} // namespace dclscope
