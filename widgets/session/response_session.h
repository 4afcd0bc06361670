// SPDX-License-Identifier: GPL-3.0-or-later
// What a network and its edited self say of one thing, found without holding up the window.
#pragma once

#include "core/experiments/responder.h"

#include <QObject>
#include <QString>
#include <QThreadPool>

#include <atomic>
#include <memory>
#include <string>
#include <vector>

namespace dclscope {

/// Lives on the GUI thread and signals there. Of several wishes that wait only the last is answered.
class ResponseSession : public QObject {
    Q_OBJECT

public:
    explicit ResponseSession(QObject* parent = nullptr);
    /// Waits for what is being found.
    ~ResponseSession() override;

    bool isBusy() const noexcept { return pending_ > 0; }

public slots:
    /// The network that is asked from here on, and the data whose examples it can be shown; as TrialSession takes them.
    /// What can be shown is told by offered().
    void setNetwork(const dclscope::training::ModelJudging& judging);
    /// Answered by responded() or failed().
    void ask(const std::vector<dclscope::experiments::Edit>& edits, const dclscope::experiments::Stimulus& stimulus,
             const std::string& layer);
    /// What was asked is not answered any more.
    void cancel() { ++*asked_; }

signals:
    void busyChanged(bool busy);
    void offered(const std::vector<dclscope::experiments::StimulusOffer>& offers);
    void responded(const dclscope::experiments::ResponsePair& pair);
    void failed(const QString& sentence);

private:
    /// What the worker keeps from one wish to the next.
    struct Bench;

    using Number = std::shared_ptr<std::atomic<int>>;

    template <class Work>
    void start(const Number& current, Work work);
    void setPending(int pending);

    training::ModelJudging network_;
    std::shared_ptr<Bench> bench_; ///< touched by the worker only
    Number networks_;              ///< of the network whose offers are told
    Number asked_;                 ///< of the wish that is answered
    int pending_ = 0;
    QThreadPool worker_; ///< one thread; last, so that it ends first
};

} // namespace dclscope
