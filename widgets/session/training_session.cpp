// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/training_session.h"

#include "core/base/error.h"
#include "core/training/torch_library.h"

#include <new>

namespace dclscope {
namespace {

QString fromCore(const std::string& text) { return QString::fromStdString(text); }

/// As a sentence of its own: messages of core begin small and end without a full stop.
QString asSentence(const QString& words) {
    const bool path = words.contains(QLatin1Char('/')) && words.indexOf(QLatin1Char('/')) < words.indexOf(u' ');
    const QString begun = path ? words : words.left(1).toUpper() + words.mid(1);
    return begun.endsWith(QLatin1Char('.')) ? begun : begun + QLatin1Char('.');
}

QString sentenceOf(const std::exception& error) {
    if (dynamic_cast<const std::bad_alloc*>(&error) != nullptr)
        return TrainingSession::tr(
            "There is not enough memory for this training: lower the batch size or the network's "
            "sizes.");
    const auto* checkpoint = dynamic_cast<const CheckpointError*>(&error);
    const QString where = checkpoint != nullptr && !checkpoint->path().empty()
                              ? fromCore(checkpoint->path()) + QStringLiteral(": ")
                              : QString();
    return asSentence(where + fromCore(error.what()));
}

} // namespace

TrainingSession::TrainingSession(QObject* parent) : TrainingSession(&training::train, parent) {}

TrainingSession::TrainingSession(Train train, QObject* parent) : QObject(parent), train_(std::move(train)) {
    worker_.setMaxThreadCount(1);
}

TrainingSession::~TrainingSession() {
    stop_ = true;
    worker_.waitForDone();
}

template <class Action>
void TrainingSession::post(Action action) {
    QMetaObject::invokeMethod(this, std::move(action), Qt::QueuedConnection);
}

void TrainingSession::setState(State state) {
    if (state == state_) return;
    state_ = state;
    emit stateChanged(state_);
}

void TrainingSession::begin(std::function<Answer()> work) {
    if (isTraining()) return;
    stop_ = false;
    setState(State::Training);
    worker_.start([this, work = std::move(work)] {
        Answer answer;
        try {
            answer = work();
        } catch (const std::exception& error) {
            answer = [this, sentence = sentenceOf(error)] { emit failed(sentence); };
        }
        post([this, answer] {
            setState(State::Idle);
            answer();
        });
    });
}

void TrainingSession::start(const training::TrainingOptions& options) {
    begin([this, options] { return train(options); });
}

void TrainingSession::startVaried(const training::VariedTraining& request) {
    begin([this, request] { return trainVaried(request); });
}

TrainingSession::Answer TrainingSession::train(const training::TrainingOptions& options) {
    const auto report = [this](const training::TrainingProgress& progress) {
        post([this, progress] { emit this->progress(progress); });
    };
    const training::TrainingResult result = train_(options, report, stop_);
    return [this, result] { emit finished(result); };
}

TrainingSession::Answer TrainingSession::trainVaried(const training::VariedTraining& request) {
    training::VariedReports reports;
    reports.begun = [this](const training::VariedPlace& place) { post([this, place] { emit runBegun(place); }); };
    reports.progress = [this](const training::VariedPlace&, const training::TrainingProgress& progress) {
        post([this, progress] { emit this->progress(progress); });
    };
    reports.done = [this](const training::VariedPlace& place, const training::VariedTable& table) {
        post([this, place, table] { emit runDone(place, table); });
    };
    const training::VariedResult result = training::trainVaried(request, train_, reports, stop_);
    return [this, result] { emit variedFinished(result); };
}

void TrainingSession::stop() {
    if (!isTraining()) return;
    stop_ = true;
    setState(State::Stopping);
}

} // namespace dclscope
