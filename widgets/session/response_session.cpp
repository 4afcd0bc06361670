// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/response_session.h"

#include "core/base/error.h"
#include "core/base/threads.h"

#include <exception>
#include <functional>

namespace dclscope {
namespace {

using experiments::Responder;

QString responseTrouble(const std::exception& error) {
    const auto* checkpoint = dynamic_cast<const CheckpointError*>(&error);
    QString words = QString::fromUtf8(error.what());
    if (checkpoint != nullptr && !checkpoint->path().empty())
        words = QString::fromStdString(checkpoint->path()) + QLatin1Char(' ') + words;
    else
        words = words.left(1).toUpper() + words.mid(1);
    return words.endsWith(QLatin1Char('.')) ? words : words + QLatin1Char('.');
}

} // namespace

struct ResponseSession::Bench {
    std::unique_ptr<Responder> responder; ///< none until it is needed
};

ResponseSession::ResponseSession(QObject* parent)
    : QObject(parent), bench_(std::make_shared<Bench>()), networks_(std::make_shared<std::atomic<int>>(0)),
      asked_(std::make_shared<std::atomic<int>>(0)) {
    worker_.setMaxThreadCount(1);
}

ResponseSession::~ResponseSession() {
    ++*networks_;
    ++*asked_;
    worker_.waitForDone();
}

void ResponseSession::setPending(int pending) {
    const bool before = isBusy();
    pending_ = pending;
    if (before != isBusy()) emit busyChanged(isBusy());
}

/// Runs `work(responder)` on the worker, and on the GUI thread what that returns.
/// @param current  what was started before it counted on is given up
template <class Work>
void ResponseSession::start(const Number& current, Work work) {
    setPending(pending_ + 1);
    worker_.start([this, bench = bench_, current, number = current->load(), judging = network_, work] {
        std::function<void()> answer;
        if (number == *current) try {
                if (!bench->responder) bench->responder = std::make_unique<Responder>(judging);
                answer = work(*bench->responder);
            } catch (const std::exception& error) {
                answer = [this, sentence = responseTrouble(error)] { emit failed(sentence); };
            }
        QMetaObject::invokeMethod(
            this,
            [this, number, current, answer] {
                setPending(pending_ - 1);
                if (number == *current && answer) answer();
            },
            Qt::QueuedConnection);
    });
}

void ResponseSession::setNetwork(const training::ModelJudging& judging) {
    ++*networks_;
    cancel();
    network_ = judging;
    worker_.start([bench = bench_] { bench->responder.reset(); });
    start(networks_, [this](Responder& responder) -> std::function<void()> {
        return [this, offers = responder.offers()] { emit offered(offers); };
    });
}

void ResponseSession::ask(const std::vector<experiments::Edit>& edits, const experiments::Stimulus& stimulus,
                          const std::string& layer) {
    cancel();
    start(asked_, [this, edits, stimulus, layer](Responder& responder) -> std::function<void()> {
        const auto threads = static_cast<int>(coreCount());
        return [this, pair = responder.respond(edits, stimulus, layer, threads)] { emit responded(pair); };
    });
}

} // namespace dclscope
