// SPDX-License-Identifier: GPL-3.0-or-later
// The last columns of something that goes on for ever: a ring of equal columns of numbers.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace dclscope {

/// Keeps the newest `capacity` columns of `rows` numbers each.
class ScrollBuffer {
public:
    ScrollBuffer() = default;
    ScrollBuffer(std::size_t rows, std::size_t capacity)
        : rows_(rows), capacity_(capacity), values_(rows * capacity, 0.0F) {}

    std::size_t rows() const noexcept { return rows_; }
    std::size_t capacity() const noexcept { return capacity_; }
    /// Columns held, at most the capacity.
    std::size_t size() const noexcept { return static_cast<std::size_t>(std::min<std::uint64_t>(pushed_, capacity_)); }
    /// Columns ever pushed.
    std::uint64_t pushed() const noexcept { return pushed_; }

    /// Adds a column; missing rows become 0, superfluous ones are left out. Returns the slot written to.
    std::size_t push(std::span<const float> column) {
        if (capacity_ == 0) return 0;
        const std::size_t slot = static_cast<std::size_t>(pushed_ % capacity_);
        float* to = values_.data() + slot * rows_;
        const std::size_t n = std::min(rows_, column.size());
        std::copy_n(column.begin(), n, to);
        std::fill(to + n, to + rows_, 0.0F);
        ++pushed_;
        return slot;
    }

    /// The column pushed `age` columns before the newest one, age < size().
    std::span<const float> column(std::size_t age) const noexcept {
        const std::size_t slot = static_cast<std::size_t>((pushed_ - 1 - age) % capacity_);
        return slotColumn(slot);
    }
    std::span<const float> slotColumn(std::size_t slot) const noexcept {
        return std::span(values_).subspan(slot * rows_, rows_);
    }

    void clear() noexcept {
        pushed_ = 0;
        std::fill(values_.begin(), values_.end(), 0.0F);
    }

private:
    std::size_t rows_ = 0;
    std::size_t capacity_ = 0;
    std::uint64_t pushed_ = 0;
    std::vector<float> values_; ///< column after column
};

} // namespace dclscope
