// SPDX-License-Identifier: Apache-2.0
// The checkpoints of a run as a value that is cheap to copy: a run that has grown shares those it had already.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace dclscope {

/// Positions, widths and weights of one layer at one epoch.
/// An element's index is ((out * inPerGroup + in) * denseTaps + tap) * elements + element.
struct LayerState {
    std::vector<float> positions; ///< [axes, n]: offsets from the kernel's middle in grid steps, axis by axis as in P
    std::vector<float> sigmas;    ///< [axes, n]: width as used by the construction; empty for v0 and v1
    std::vector<float> weights;   ///< [n]; all 1 where the layer stores none

    std::size_t count() const noexcept { return weights.size(); }
    /// The n positions along one learned axis (row of P).
    std::span<const float> axis(std::size_t index) const;
};

/// What tells a file from its later self without reading it.
struct FileStamp {
    std::uint64_t bytes = 0;
    std::int64_t modified = 0; ///< nanoseconds since 1970
    std::uint64_t inode = 0;

    bool operator==(const FileStamp&) const = default;
    /// Of a file that cannot be asked: all zero.
    static FileStamp of(const std::filesystem::path& file) noexcept;
};

/// One checkpoint of a run.
struct Snapshot {
    double epoch = 0.0; ///< when in the training: Run::time says what it counts
    std::filesystem::path file;
    std::vector<LayerState> layers; ///< as Run::layers
    std::string problem;            ///< one sentence when this file could not be read; then layers is empty
    FileStamp stamp;                ///< of the file before it was read
};

/// Snapshots in order. Copies share them, and none that is shared is ever changed.
class Snapshots {
public:
    class const_iterator {
    public:
        using iterator_category = std::random_access_iterator_tag;
        using value_type = Snapshot;
        using difference_type = std::ptrdiff_t;
        using pointer = const Snapshot*;
        using reference = const Snapshot&;

        const_iterator() = default;
        explicit const_iterator(const std::shared_ptr<const Snapshot>* at) : at_(at) {}

        reference operator*() const { return **at_; }
        pointer operator->() const { return at_->get(); }
        reference operator[](difference_type by) const { return *at_[by]; }
        const_iterator& operator++() { return *this += 1; }
        const_iterator& operator--() { return *this += -1; }
        const_iterator operator++(int) { return const_iterator(at_++); }
        const_iterator operator--(int) { return const_iterator(at_--); }
        const_iterator& operator+=(difference_type by) {
            at_ += by;
            return *this;
        }
        const_iterator& operator-=(difference_type by) { return *this += -by; }
        friend const_iterator operator+(const_iterator it, difference_type by) { return it += by; }
        friend const_iterator operator+(difference_type by, const_iterator it) { return it += by; }
        friend const_iterator operator-(const_iterator it, difference_type by) { return it -= by; }
        friend difference_type operator-(const_iterator a, const_iterator b) { return a.at_ - b.at_; }
        auto operator<=>(const const_iterator&) const = default;

    private:
        const std::shared_ptr<const Snapshot>* at_ = nullptr;
    };
    using const_reverse_iterator = std::reverse_iterator<const_iterator>;
    using value_type = Snapshot;

    Snapshots() = default;
    Snapshots(std::initializer_list<Snapshot> all) {
        for (const Snapshot& snapshot : all) push_back(snapshot);
    }

    std::size_t size() const noexcept { return all_.size(); }
    bool empty() const noexcept { return all_.empty(); }
    const Snapshot& operator[](std::size_t index) const { return *all_[index]; }
    const Snapshot& at(std::size_t index) const { return *all_.at(index); }
    const Snapshot& front() const { return *all_.front(); }
    const Snapshot& back() const { return *all_.back(); }
    const_iterator begin() const { return const_iterator(all_.data()); }
    const_iterator end() const { return const_iterator(all_.data() + all_.size()); }
    const_reverse_iterator rbegin() const { return const_reverse_iterator(end()); }
    const_reverse_iterator rend() const { return const_reverse_iterator(begin()); }

    void push_back(Snapshot snapshot) { all_.push_back(std::make_shared<const Snapshot>(std::move(snapshot))); }
    /// Takes one over from another run without a copy.
    void push_back(std::shared_ptr<const Snapshot> snapshot) { all_.push_back(std::move(snapshot)); }
    /// The snapshot itself, to be shared.
    const std::shared_ptr<const Snapshot>& share(std::size_t index) const { return all_.at(index); }
    /// A copy in its place that may be changed until this list is copied.
    Snapshot& edit(std::size_t index);

private:
    std::vector<std::shared_ptr<const Snapshot>> all_;
};

} // namespace dclscope
