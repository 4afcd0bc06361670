// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/trial_session.h"

#include "core/base/error.h"
#include "core/base/threads.h"

#include <QElapsedTimer>

#include <algorithm>
#include <exception>

namespace dclscope {
namespace {

using experiments::Trial;

constexpr qint64 kProgressEveryMs = 50;

QString trialSentence(const std::exception& error) {
    const auto* checkpoint = dynamic_cast<const CheckpointError*>(&error);
    QString words = QString::fromStdString(error.what());
    if (checkpoint != nullptr && !checkpoint->path().empty())
        words = QString::fromStdString(checkpoint->path()) + QStringLiteral(": ") + words;
    else
        words = words.left(1).toUpper() + words.mid(1);
    return words.endsWith(QLatin1Char('.')) ? words : words + QLatin1Char('.');
}

bool sameNetwork(const training::ModelJudging& a, const training::ModelJudging& b) {
    return a.model == b.model && a.entry == b.entry && a.data == b.data && a.layout == b.layout &&
           a.given.toJson() == b.given.toJson();
}

} // namespace

struct TrialSession::Bench {
    training::ModelJudging judging;
    std::unique_ptr<Trial> trial;
};

TrialSession::TrialSession(QObject* parent) : QObject(parent), bench_(std::make_shared<Bench>()) {
    worker_.setMaxThreadCount(1);
}

TrialSession::~TrialSession() {
    if (stop_) *stop_ = true;
    worker_.waitForDone();
}

template <class Action>
void TrialSession::post(const Job& job, Action action) {
    QMetaObject::invokeMethod(
        this,
        [this, number = job.number, action = std::move(action)] {
            if (number == asked_) action();
        },
        Qt::QueuedConnection);
}

void TrialSession::setJudging(bool judging) {
    if (judging == judging_) return;
    judging_ = judging;
    emit judgingChanged(judging_);
}

void TrialSession::setNetwork(const training::ModelJudging& judging) {
    if (!sameNetwork(judging, network_)) cancel();
    network_ = judging;
    network_.options.threads = coreCount();
}

void TrialSession::judge(const std::vector<experiments::Edit>& edits) { start(edits, std::nullopt); }

void TrialSession::sweep(const std::vector<experiments::Edit>& before, const experiments::Sweep& sweep) {
    start(before, sweep);
}

void TrialSession::cancel() {
    if (stop_) *stop_ = true;
    ++asked_;
    setJudging(false);
}

void TrialSession::start(std::vector<experiments::Edit> edits, std::optional<experiments::Sweep> sweep) {
    if (stop_) *stop_ = true;
    stop_ = std::make_shared<std::atomic<bool>>(false);
    const Job job{network_, std::move(edits), std::move(sweep), ++asked_, stop_};
    setJudging(true);
    worker_.start([this, job] { run(job); });
}

void TrialSession::run(const Job& job) {
    if (*job.stop) return;
    try {
        work(job);
    } catch (const std::exception& error) {
        if (*job.stop) return;
        post(job, [this, sentence = trialSentence(error)] {
            setJudging(false);
            emit failed(sentence);
        });
    }
}

void TrialSession::work(const Job& job) {
    if (!bench_->trial || !sameNetwork(bench_->judging, job.judging)) {
        bench_->trial.reset();
        bench_->trial = std::make_unique<Trial>(job.judging);
        bench_->judging = job.judging;
    }
    Trial& trial = *bench_->trial;
    trial.setStop(job.stop.get());
    QElapsedTimer since;
    const auto progress = [&](std::size_t done, std::size_t count) {
        if (since.isValid() && since.elapsed() < kProgressEveryMs) return;
        since.start();
        post(job, [this, done, count] { emit progressed(static_cast<int>(done), static_cast<int>(count)); });
    };
    if (job.sweep) {
        trial.setProgress({});
        experiments::SweepOptions options;
        options.before = job.edits;
        options.stop = job.stop.get();
        options.progress = [&](std::size_t done, std::size_t count, const experiments::SweepTable& soFar) {
            progress(done, count);
            if (done % std::max<std::size_t>(1, soFar.seeds.size()) == 0 && done < count)
                post(job, [this, soFar] { emit swept(soFar, false); });
        };
        const experiments::SweepTable table = experiments::runSweep(trial, *job.sweep, options);
        post(job, [this, table] {
            setJudging(false);
            emit swept(table, true);
        });
        return;
    }
    trial.setProgress(progress);
    TrialFigures figures;
    const training::JudgedModel& unedited = trial.unedited();
    figures.unedited = experiments::figureOf(unedited.evaluation);
    figures.figure = QString::fromUtf8(experiments::figureName(unedited.evaluation).data());
    figures.examples = unedited.evaluation.count;
    figures.what = QString::fromStdString(unedited.what);
    figures.hasEdits = !job.edits.empty();
    figures.edited = figures.hasEdits ? experiments::figureOf(trial.judge(job.edits).evaluation) : figures.unedited;
    post(job, [this, figures] {
        setJudging(false);
        emit judged(figures);
    });
}

} // namespace dclscope
