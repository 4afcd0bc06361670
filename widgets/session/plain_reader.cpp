// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/plain_reader.h"

#include <vector>

namespace dclscope {

struct PlainReader::Wish {
    std::shared_ptr<PlainShelf> shelf;
    std::string tensor;
    std::vector<PlainShelf::SnapshotPointer> values;
    std::vector<PlainShelf::SnapshotPointer> digests;
};

PlainReader::PlainReader(QObject* parent) : QObject(parent) { worker_.setMaxThreadCount(1); }

PlainReader::~PlainReader() {
    ++generation_;
    worker_.clear();
    worker_.waitForDone();
}

void PlainReader::want(const std::shared_ptr<const Run>& run, std::size_t index, double epoch) {
    ++generation_;
    if (!run || !run->shelf || index < run->layers.size() || index >= run->shownCount()) return;
    Wish wish{run->shelf, run->plain[index - run->layers.size()].name, {}, {}};
    const PlainMoment moment = momentAt(run->snapshots, epoch);
    for (const auto& snapshot : {moment.nearest(), moment.before, moment.after})
        if (snapshot && !wish.shelf->find(snapshot, wish.tensor)) wish.values.push_back(snapshot);
    const std::size_t last = run->snapshots.size() - 1;
    const auto addDigest = [&](std::size_t step) {
        const auto& snapshot = run->snapshots.share(step);
        if (snapshot->problem.empty() && !wish.shelf->findDigest(snapshot, wish.tensor))
            wish.digests.push_back(snapshot);
    };
    for (const std::size_t step : {std::size_t{0}, run->snapshots.size() / 2, last}) addDigest(step); // for the limits
    for (std::size_t step = 0; step <= last; ++step) addDigest(step);
    if (!wish.values.empty() || !wish.digests.empty()) start(std::move(wish));
}

void PlainReader::start(Wish wish) {
    ++pending_;
    worker_.start([this, wish = std::move(wish), generation = generation_.load()] {
        const auto say = [this] {
            QMetaObject::invokeMethod(
                this, [this] { emit arrived(); }, Qt::QueuedConnection);
        };
        for (const auto& snapshot : wish.values) {
            if (generation != generation_) break;
            wish.shelf->read(snapshot, wish.tensor);
            say();
        }
        for (const auto& snapshot : wish.digests) {
            if (generation != generation_) break;
            wish.shelf->readDigest(snapshot, wish.tensor);
            say();
        }
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (--pending_ == 0) emit idle();
            },
            Qt::QueuedConnection);
    });
}

} // namespace dclscope
