// SPDX-License-Identifier: Apache-2.0
// Which examples an epoch shows.
#pragma once

#include "core/training/random.h"
#include "core/training/recipe.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

namespace dclscope::training {

/// Streams of random numbers: of one example, and of an epoch's order.
constexpr std::uint64_t exampleStream(std::uint64_t epoch, std::size_t example) noexcept {
    return (epoch << 32) ^ static_cast<std::uint64_t>(example);
}
constexpr std::size_t kOrderStream = 0xffffffff;

/// `count` numbers out of `groups`: from each group equally many (one more from some, when they do not divide), each of a
/// group's once before any of them twice; grouped. Empty groups are passed over.
std::vector<std::size_t> drawn(std::size_t count, std::vector<std::vector<std::size_t>> groups, Random& random);

/// How many of `count` examples an epoch shows.
std::size_t drawnCount(const DataRecipe& data, std::size_t count) noexcept;

/// The examples that an epoch shows, not shuffled: all once, or drawn as the recipe says.
/// @param classes  labels of each example, any number of them
std::vector<std::size_t> shownExamples(const DataRecipe& data, const std::vector<std::vector<std::int64_t>>& classes,
                                       Random& random);

/// Keeps what was made for the epoch asked for last. Safe from several threads at once.
template <class T>
class LastEpoch {
public:
    /// @param make  called when another epoch was asked for before
    template <class Make>
    std::shared_ptr<const T> get(std::int64_t epoch, Make make) const {
        const std::lock_guard lock(mutex_);
        if (!value_ || epoch_ != epoch) {
            value_ = std::make_shared<const T>(make());
            epoch_ = epoch;
        }
        return value_;
    }

private:
    mutable std::mutex mutex_;
    mutable std::int64_t epoch_ = 0;
    mutable std::shared_ptr<const T> value_;
};

/// The order of an epoch where nothing but the data's own examples is shown.
class EpochOrder {
public:
    /// @param classes  labels of each example, any number of them
    EpochOrder(const Recipe& recipe, std::vector<std::vector<std::int64_t>> classes);

    std::size_t count() const noexcept { return drawnCount(data_, classes_.size()); }
    std::shared_ptr<const std::vector<std::size_t>> of(std::int64_t epoch) const;
    /// The random numbers of the example at one place of an epoch.
    Random randomOf(std::int64_t epoch, std::size_t place) const noexcept {
        return Random(seed_, exampleStream(static_cast<std::uint64_t>(epoch), place));
    }

private:
    DataRecipe data_;
    std::uint64_t seed_;
    std::vector<std::vector<std::int64_t>> classes_;
    LastEpoch<std::vector<std::size_t>> last_;
};

} // namespace dclscope::training
