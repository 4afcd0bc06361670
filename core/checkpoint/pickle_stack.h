// SPDX-License-Identifier: Apache-2.0
// What a pickle machine works with: a stack with marks, and a memory of values by number.
#pragma once

#include "core/checkpoint/pickle_document.h"

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace dclscope::pickle {

class ObjectBuilder;

/// Nothing reaches below the topmost mark. All functions throw PickleError.
class Stack {
public:
    /// @param most  as many values and marks may wait on it
    explicit Stack(std::size_t most) : most_(most) {}

    void push(ValueId id);
    void pushMark();
    ValueId top() const;
    ValueId pop();
    /// Everything above the topmost mark, which goes as well.
    std::vector<ValueId> popToMark();
    /// A value, or the mark on top.
    void popPlain();

private:
    void check() const;
    std::size_t floor() const { return marks_.empty() ? 0 : marks_.back(); }

    std::vector<ValueId> values_;
    std::vector<std::size_t> marks_;
    std::size_t most_;
};

/// Slots are numbered from 0 on by everyone who means well; what lies far off goes to a map.
class Memo {
public:
    /// @param objects  pays for the memory that it takes; must outlive it
    explicit Memo(ObjectBuilder& objects) : objects_(objects) {}

    void remember(std::uint32_t slot, ValueId id);
    /// @throws PickleError for a slot into which nothing was put
    ValueId recall(std::uint32_t slot) const;
    /// Slots in use: what MEMOIZE numbers by.
    std::uint32_t count() const noexcept { return count_; }

private:
    static constexpr ValueId kNothing = UINT32_MAX;
    static constexpr std::uint32_t kGap = 1000;

    ObjectBuilder& objects_;
    std::vector<ValueId> near_;
    std::unordered_map<std::uint32_t, ValueId> far_;
    std::uint32_t count_ = 0;
};

} // namespace dclscope::pickle
