// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"
#include "core/base/npy.h"
#include "tests/temporary_folder.h"

#include <gtest/gtest.h>

#include <fstream>
#include <numeric>

namespace dclscope {
namespace {

void writeRaw(const std::filesystem::path& path, const std::string& content) {
    std::ofstream(path, std::ios::binary) << content;
}

std::string headerOf(const std::string& dict) {
    const auto size = static_cast<char>(dict.size());
    return std::string("\x93NUMPY\x01\x00", 8) + std::string{size, '\0'} + dict;
}

TEST(Npy, ArraysComeBackAsTheyWere) {
    const test::TemporaryFolder folder;
    for (const std::vector<std::int64_t>& shape : {std::vector<std::int64_t>{}, {5}, {2, 3, 4}, {0, 7}}) {
        Array array{shape, {}};
        const auto count = std::accumulate(shape.begin(), shape.end(), std::int64_t{1}, std::multiplies<>());
        for (std::int64_t i = 0; i < count; ++i) array.values.push_back(static_cast<float>(i) * 0.5F);
        writeNpy(folder / "a.npy", array);
        const Array back = readNpy(folder / "a.npy");
        EXPECT_EQ(back.shape, array.shape);
        EXPECT_EQ(back.values, array.values);
    }
}

TEST(Npy, DataStartsAligned) {
    const test::TemporaryFolder folder;
    writeNpy(folder / "a.npy", {{3}, {1, 2, 3}});
    EXPECT_EQ((std::filesystem::file_size(folder / "a.npy") - 12) % 64, 0U);
}

TEST(Npy, WhatIsNotAPlainArrayIsRefused) {
    const test::TemporaryFolder folder;
    const auto path = folder / "bad.npy";
    for (const std::string& content :
         {std::string(), std::string("hello world, no array here"), std::string("\x93NUMPY\x01\x00\xff\xff", 10),
          headerOf("{'descr': '<c8', 'fortran_order': False, 'shape': (1,), }") + std::string(8, '\0'),
          headerOf("{'descr': '<f4', 'fortran_order': True, 'shape': (1,), }") + std::string(4, '\0'),
          headerOf("{'descr': '<f4', 'fortran_order': False, 'shape': (3,), }") + std::string(8, '\0'),
          headerOf("{'descr': '<f4', 'fortran_order': False, 'shape': (4294967296, 4294967296,), }")}) {
        writeRaw(path, content);
        EXPECT_THROW(readNpy(path), Error) << content;
    }
    EXPECT_THROW(readNpy(folder / "absent.npy"), Error);
}

} // namespace
} // namespace dclscope
