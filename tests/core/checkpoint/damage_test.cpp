// SPDX-License-Identifier: Apache-2.0
// Small checkpoints cut at every byte and with bits flipped: they read as before, or are refused with a sentence.
#include "core/base/error.h"
#include "core/checkpoint/byte_source.h"
#include "core/checkpoint/checkpoint.h"
#include "tests/fixtures.h"
#include "tests/temporary_folder.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>
#include <iterator>
#include <random>
#include <string>

namespace dclscope {
namespace {

std::string content(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::shared_ptr<const ByteSource> memory(const std::string& text) {
    const auto bytes = std::as_bytes(std::span(text));
    return memoryBytes({bytes.begin(), bytes.end()}, "memory");
}

/// All bytes of all tensors, or false when the file is refused.
bool readAll(const std::string& text, std::vector<std::byte>& out) {
    try {
        const auto checkpoint = openCheckpoint(memory(text));
        for (const TensorInfo& info : checkpoint->tensors()) {
            const auto bytes = checkpoint->readBytes(info.name);
            out.insert(out.end(), bytes.begin(), bytes.end());
        }
        return true;
    } catch (const CheckpointError& error) {
        EXPECT_FALSE(std::string(error.what()).empty());
        return false;
    }
}

class Damage : public testing::TestWithParam<const char*> {};

TEST_P(Damage, EveryPrefixIsRefused) {
    const std::string whole = content(test::testData("checkpoint") / GetParam());
    std::vector<std::byte> bytes;
    ASSERT_TRUE(readAll(whole, bytes));
    ASSERT_FALSE(bytes.empty());
    for (std::size_t length = 0; length < whole.size(); ++length)
        EXPECT_FALSE(readAll(whole.substr(0, length), bytes)) << length;
}

TEST_P(Damage, FlippedBitsNeverCrash) {
    const std::string whole = content(test::testData("checkpoint") / GetParam());
    std::mt19937 random(7);
    for (int i = 0; i < 2000; ++i) {
        std::string flipped = whole;
        const int flips = 1 + i % 3;
        for (int k = 0; k < flips; ++k) {
            char& byte = flipped[random() % flipped.size()];
            byte = static_cast<char>(byte ^ (1 << (random() % 8)));
        }
        std::vector<std::byte> bytes;
        readAll(flipped, bytes);
        EXPECT_LE(bytes.size(), std::size_t{32} << 20);
    }
}

INSTANTIATE_TEST_SUITE_P(Files, Damage,
                         testing::Values("00_good_handmade.pth", "00_good_legacy_handmade.pth", "00_good.safetensors",
                                         "parameters.pth", "views_legacy.pth", "whole_module_legacy.pth",
                                         "00_good_snn.pt", "tar_2017.pth"),
                         [](const auto& info) {
                             std::string name = info.param;
                             for (char& c : name) c = c == '.' ? '_' : c;
                             return name;
                         });

TEST(ChangingFiles, AreNoticedAndNeverKillTheProcess) {
    const test::TemporaryFolder folder;
    const auto path = folder / "a.pt";
    std::filesystem::copy_file(test::testData("checkpoint/00_good_snn.pt"), path);
    const auto checkpoint = openCheckpoint(path);
    std::filesystem::resize_file(path, 100);
    EXPECT_THROW(checkpoint->readBytes(checkpoint->tensors().front().name), CheckpointError);
}

TEST(NotFiles, AreRefusedWithoutWaiting) {
    const test::TemporaryFolder folder;
    ASSERT_EQ(::mkfifo((folder / "pipe.pt").c_str(), 0600), 0);
    EXPECT_THROW(openCheckpoint(folder / "pipe.pt"), CheckpointError);
    EXPECT_THROW(openCheckpoint(folder.path()), CheckpointError);
    EXPECT_THROW(openCheckpoint(folder / "missing.pt"), CheckpointError);
    EXPECT_THROW(openCheckpoint("/dev/zero"), CheckpointError);
}

/// A safetensors file with the given header and `bytes` bytes of data.
std::string safetensors(const std::string& header, std::size_t bytes) {
    const std::uint64_t length = header.size();
    return std::string(reinterpret_cast<const char*>(&length), sizeof length) + header + std::string(bytes, '\0');
}

TEST(Safetensors, AreReadStrictly) {
    const std::string good = R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})";
    std::vector<std::byte> bytes;
    EXPECT_TRUE(readAll(safetensors(good + "   ", 8), bytes));
    EXPECT_TRUE(readAll(safetensors(R"({"a":{"dtype":"F32","shape":[0,4611686018427387904],"data_offsets":[0,0]}})", 0),
                        bytes));
    const std::string entry = R"("dtype":"F32","shape":[2],"data_offsets":[0,8])";
    for (const std::string& header :
         {R"({"a":{)" + entry + R"(,"extra":1}})", R"({"a":{)" + entry + "},}", R"({"a":{)" + entry + R"(}}x)",
          R"({"a":{)" + entry + R"(},"a":{"dtype":"F32","shape":[0],"data_offsets":[8,8]}})",
          std::string(R"({"a":{"dtype":"F32","shape":[2.0],"data_offsets":[0,8]}})"),
          std::string(R"({"a":{"dtype":"F32","shape":[[2]],"data_offsets":[0,8]}})"),
          std::string(R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0]}})"),
          std::string(R"({"a":{"dtype":"f32","shape":[2],"data_offsets":[0,8]}})"),
          std::string(R"({"__metadata__":{"a":1}})"), std::string(R"({"__metadata__":{"a":"b"}})"), std::string("{}"),
          "{\"a\":{" + entry + "},\"__metadata__\":{\"k\":\"1\",\"k\":\"2\"}}"}) {
        EXPECT_FALSE(readAll(safetensors(header, 8), bytes)) << header;
    }
    EXPECT_FALSE(readAll(safetensors(good, 7), bytes));
    EXPECT_FALSE(readAll(safetensors(good, 9), bytes));
}

} // namespace
} // namespace dclscope
