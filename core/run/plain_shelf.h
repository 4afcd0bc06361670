// SPDX-License-Identifier: Apache-2.0
// Tensors of a run's checkpoints, read one at a time when they are looked at and kept as long as there is room.
#pragma once

#include "core/base/tensor_source.h"
#include "core/run/snapshots.h"

#include <array>
#include <cstddef>
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace dclscope {

/// What can be said of a tensor's values in few words; kept also when the values are not.
struct PlainDigest {
    std::size_t finite = 0;
    std::size_t nan = 0;
    std::size_t infinite = 0;
    std::size_t zeros = 0;
    double minimum = 0.0; ///< of the finite values, as is the rest
    double maximum = 0.0;
    double mean = 0.0;
    double deviation = 0.0;
    double strength = 0.0;         ///< |value| that 99 of 100 stay below
    std::vector<std::size_t> bins; ///< counts in equal parts of minimum ... maximum; empty without finite values

    std::size_t odd() const noexcept { return nan + infinite; }
};

PlainDigest digestOf(std::span<const float> values);

/// The digest's counts in equal parts of low ... high, each bin put where its middle lies; outside is left out.
std::vector<double> rebinned(const PlainDigest& digest, double low, double high, std::size_t bins);

/// One tensor of one checkpoint; complex numbers as their magnitudes.
struct PlainValues {
    std::vector<float> values;
    PlainDigest digest;
    std::string problem; ///< why it could not be read, a sentence; then there are no values
};

/// Shared by a run and what it grows into; every function may be called from any thread.
class PlainShelf {
public:
    using SnapshotPointer = std::shared_ptr<const Snapshot>;
    using ValuesPointer = std::shared_ptr<const PlainValues>;
    using DigestPointer = std::shared_ptr<const PlainDigest>;
    using Opener = std::function<std::shared_ptr<const TensorSource>(const Snapshot& snapshot)>;

    static constexpr std::size_t kRoom = std::size_t{256} << 20;

    /// @param open  the tensors of a checkpoint  @param room  bytes of values that are kept besides the latest
    explicit PlainShelf(Opener open, std::size_t room = kRoom);

    /// What was read already and is still there; else nullptr.
    ValuesPointer find(const SnapshotPointer& snapshot, const std::string& tensor) const;
    DigestPointer findDigest(const SnapshotPointer& snapshot, const std::string& tensor) const;
    /// The same, reading it where it has to be; what cannot be read says so in PlainValues::problem.
    ValuesPointer read(const SnapshotPointer& snapshot, const std::string& tensor);
    /// Reads without displacing what is kept. An empty digest where the tensor cannot be read.
    DigestPointer readDigest(const SnapshotPointer& snapshot, const std::string& tensor);

private:
    using Key = std::pair<SnapshotPointer, std::string>;
    struct Kept {
        ValuesPointer values;
        std::list<Key>::iterator age;
    };

    ValuesPointer readNow(const Key& key);
    void keep(const Key& key, const ValuesPointer& values, bool displace);

    const Opener open_;
    const std::size_t room_;
    std::mutex reading_; ///< one tensor at a time
    SnapshotPointer opened_;
    std::shared_ptr<const TensorSource> source_; ///< of opened_

    mutable std::mutex kept_;     ///< guards what follows
    mutable std::list<Key> ages_; ///< of values, the latest used in front
    std::map<Key, Kept> values_;
    std::map<Key, DigestPointer> digests_;
    std::size_t bytes_ = 0;
};

/// The two checkpoints around an epoch: the same one twice at its own epoch and outside of the run.
struct PlainMoment {
    PlainShelf::SnapshotPointer before;
    PlainShelf::SnapshotPointer after;
    double share = 0.0; ///< of the way from `before` to `after`
    /// The nearer one.
    const PlainShelf::SnapshotPointer& nearest() const noexcept { return share > 0.5 ? after : before; }
};

/// Snapshots whose file could not be read are passed over; both are nullptr where there is no other.
PlainMoment momentAt(const Snapshots& snapshots, double epoch);

} // namespace dclscope
