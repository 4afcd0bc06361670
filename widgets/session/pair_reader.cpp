// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/pair_reader.h"

#include <utility>

namespace dclscope {

PairReader::PairReader(QObject* parent) : QObject(parent) { worker_.setMaxThreadCount(1); }

PairReader::~PairReader() {
    worker_.clear();
    worker_.waitForDone();
}

void PairReader::want(const std::shared_ptr<const Run>& a, double epochA, const std::shared_ptr<const Run>& b,
                      double epochB) {
    if (!a || !b) return;
    const PairFigures wish{a, b, epochA, epochB};
    if (busy_) {
        next_ = wish;
        return;
    }
    if (known_.isOf(wish)) {
        emit arrived(known_);
        return;
    }
    start(wish);
}

void PairReader::start(const PairFigures& wish) {
    busy_ = true;
    worker_.start([this, figures = wish]() mutable {
        const Snapshot first = snapshotAt(*figures.a, figures.epochA);
        const Snapshot second = snapshotAt(*figures.b, figures.epochB);
        figures.difference = compareRuns({*figures.a, first}, {*figures.b, second});
        QMetaObject::invokeMethod(
            this, [this, figures = std::move(figures)] { finish(figures); }, Qt::QueuedConnection);
    });
}

void PairReader::finish(const PairFigures& figures) {
    busy_ = false;
    known_ = figures;
    const std::optional<PairFigures> next = std::exchange(next_, std::nullopt);
    if (next && !next->isOf(known_)) start(*next);
    emit arrived(known_);
    if (!busy_) emit idle();
}

} // namespace dclscope
