// SPDX-License-Identifier: Apache-2.0
// CIFAR-10 and CIFAR-100 in their binary layout, held as bytes (Krizhevsky 2009).
#pragma once

#include "core/images/image.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace dclscope::training {

class CifarFiles {
public:
    /// @param classes  10: one byte of label before each picture; 100: two, of which the second counts
    explicit CifarFiles(std::int64_t classes) : classes_(classes) {}

    /// @throws ConfigError when it is missing, does not hold whole records, or a label is out of range.
    void add(const std::filesystem::path& file);

    std::size_t count() const noexcept { return bytes_.size() / recordBytes(); }
    std::int64_t label(std::size_t index) const noexcept;
    Image picture(std::size_t index) const;
    /// "picture 17 of test_batch.bin", counted from 0.
    std::string name(std::size_t index) const;

private:
    std::size_t recordBytes() const noexcept { return labelBytes() + 3072; }
    std::size_t labelBytes() const noexcept { return classes_ == 100 ? 2 : 1; }

    std::int64_t classes_;
    std::vector<std::uint8_t> bytes_;
    std::vector<std::pair<std::size_t, std::string>> files_; ///< number of the first picture of each
};

/// 100 for the file that begins with two bytes of label, else 10; by the sizes alone.
/// @throws ConfigError when it is neither.
std::int64_t cifarClasses(const std::filesystem::path& file);

} // namespace dclscope::training
