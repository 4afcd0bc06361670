// SPDX-License-Identifier: Apache-2.0
#include "core/run/snapshots.h"

#include "core/base/error.h"

#include <sys/stat.h>

namespace dclscope {

std::span<const float> LayerState::axis(std::size_t index) const {
    if ((index + 1) * count() > positions.size())
        throw ShapeError("axis " + std::to_string(index) + " asked of positions with " +
                         std::to_string(count() == 0 ? 0 : positions.size() / count()) + " axes");
    return std::span(positions).subspan(index * count(), count());
}

FileStamp FileStamp::of(const std::filesystem::path& file) noexcept {
    struct stat found = {};
    if (::stat(file.c_str(), &found) != 0) return {};
    constexpr std::int64_t kNanoseconds = 1'000'000'000;
    return {static_cast<std::uint64_t>(found.st_size), found.st_mtim.tv_sec * kNanoseconds + found.st_mtim.tv_nsec,
            static_cast<std::uint64_t>(found.st_ino)};
}

Snapshot& Snapshots::edit(std::size_t index) {
    auto own = std::make_shared<Snapshot>(*all_.at(index));
    Snapshot& snapshot = *own;
    all_[index] = std::move(own);
    return snapshot;
}

} // namespace dclscope
