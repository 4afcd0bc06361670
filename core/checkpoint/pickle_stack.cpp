// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/pickle_stack.h"

#include "core/checkpoint/pickle_objects.h"

#include <string>

namespace dclscope::pickle {

void Stack::check() const {
    if (values_.size() + marks_.size() >= most_)
        throw PickleError("more than " + std::to_string(most_) + " values on the stack");
}

void Stack::push(ValueId id) {
    check();
    values_.push_back(id);
}

void Stack::pushMark() {
    check();
    marks_.push_back(values_.size());
}

ValueId Stack::top() const {
    if (values_.size() <= floor()) throw PickleError("it takes a value from an empty stack");
    return values_.back();
}

ValueId Stack::pop() {
    const ValueId id = top();
    values_.pop_back();
    return id;
}

std::vector<ValueId> Stack::popToMark() {
    if (marks_.empty()) throw PickleError("it looks for a mark that was never set");
    const auto begin = values_.begin() + static_cast<std::ptrdiff_t>(marks_.back());
    std::vector<ValueId> items(begin, values_.end());
    values_.erase(begin, values_.end());
    marks_.pop_back();
    return items;
}

void Stack::popPlain() {
    if (!marks_.empty() && values_.size() == marks_.back())
        marks_.pop_back();
    else
        pop();
}

void Memo::remember(std::uint32_t slot, ValueId id) {
    objects_.keep(id);
    if (slot >= near_.size() && slot <= near_.size() + kGap) {
        objects_.spendOn(2 * sizeof(ValueId) * (slot + 1 - near_.size()));
        count_ += 1;
        near_.resize(slot + 1, kNothing);
    } else if (slot >= near_.size()) {
        if (far_.find(slot) == far_.end()) objects_.spendOn(64);
        count_ += far_.insert_or_assign(slot, id).second ? 1 : 0;
        return;
    } else if (near_[slot] == kNothing) {
        count_ += 1;
    }
    near_[slot] = id;
}

ValueId Memo::recall(std::uint32_t slot) const {
    if (slot < near_.size() && near_[slot] != kNothing) return near_[slot];
    const auto found = far_.find(slot);
    if (found == far_.end())
        throw PickleError("it recalls value " + std::to_string(slot) + ", which was never remembered");
    return found->second;
}

} // namespace dclscope::pickle
