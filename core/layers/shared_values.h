// SPDX-License-Identifier: Apache-2.0
// Learned values that several layers may hold together, as networks with tied kernels do.
#pragma once

#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

namespace dclscope::layers {

/// A vector of floats whose copies are one and the same memory until one of them is written to. Whatever is not const
/// counts as writing. Copies may be read from several threads; writing is for the thread that builds the network.
class SharedValues {
public:
    SharedValues() = default;
    SharedValues(std::vector<float> values) // NOLINT(google-explicit-constructor): a vector is what this is
        : values_(std::make_shared<std::vector<float>>(std::move(values))) {}

    std::size_t size() const noexcept { return values_ == nullptr ? 0 : values_->size(); }
    bool empty() const noexcept { return size() == 0; }
    const float* data() const noexcept { return values_ == nullptr ? nullptr : values_->data(); }
    const float* begin() const noexcept { return data(); }
    const float* end() const noexcept { return data() + size(); }
    float operator[](std::size_t i) const noexcept { return (*values_)[i]; }

    float* data() { return own().data(); }
    float* begin() { return data(); }
    float* end() { return data() + size(); }
    float& operator[](std::size_t i) { return own()[i]; }
    void assign(std::size_t count, float value) { *this = std::vector<float>(count, value); }
    void clear() noexcept { values_.reset(); }

    /// Sees the values without keeping them alive or from being written to.
    class Watch {
    public:
        Watch() = default;
        explicit Watch(const SharedValues& watched) : values_(watched.values_) {}
        /// Empty when they are gone.
        SharedValues get() const { return SharedValues(values_.lock()); }

    private:
        std::weak_ptr<std::vector<float>> values_;
    };

private:
    explicit SharedValues(std::shared_ptr<std::vector<float>> values) : values_(std::move(values)) {}

    std::vector<float>& own() {
        if (values_ == nullptr)
            values_ = std::make_shared<std::vector<float>>();
        else if (values_.use_count() > 1)
            values_ = std::make_shared<std::vector<float>>(*values_);
        return *values_;
    }

    std::shared_ptr<std::vector<float>> values_;
};

} // namespace dclscope::layers
