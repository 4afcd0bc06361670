// SPDX-License-Identifier: Apache-2.0
// HDF5 files: every kind of dataset, what is left out, and what hostile ones do (nothing).
#include "core/base/error.h"
#include "core/checkpoint/byte_source.h"
#include "core/checkpoint/checkpoint.h"
#include "core/checkpoint/hdf5_listing.h"
#include "core/checkpoint/hdf5_process.h"
#include "tests/fixtures.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <cmath>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <numeric>
#include <random>
#include <semaphore>
#include <thread>

namespace dclscope {
namespace {

std::string content(const std::string& name) {
    std::ifstream file(test::testData("checkpoint/hdf5") / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::shared_ptr<const Checkpoint> openText(const std::string& text) {
    const auto bytes = std::as_bytes(std::span(text));
    return openCheckpoint(memoryBytes({bytes.begin(), bytes.end()}, "memory"));
}

/// Why the bytes, or one of their tensors, are refused; empty when all can be read.
std::string refusal(const std::string& text) {
    try {
        const auto checkpoint = openText(text);
        for (const TensorInfo& info : checkpoint->tensors()) checkpoint->readBytes(info.name);
        return {};
    } catch (const CheckpointError& error) {
        EXPECT_FALSE(std::string(error.what()).empty());
        EXPECT_EQ(std::string(error.what()).find('\n'), std::string::npos);
        return error.what();
    }
}

class Hdf5Kinds : public testing::TestWithParam<const char*> {};

TEST_P(Hdf5Kinds, EveryDatasetHasItsNumbers) {
    const auto checkpoint = openCheckpoint(test::testData("checkpoint/hdf5") / GetParam());
    EXPECT_EQ(checkpoint->format(), "HDF5");
    std::vector<float> counted(12);
    std::iota(counted.begin(), counted.end(), 0.0F);
    EXPECT_EQ(checkpoint->readFloats("plain").values, counted);
    EXPECT_EQ(checkpoint->find("big_endian")->dtype, DType::Float64);
    EXPECT_EQ(checkpoint->readFloats("big_endian").values, counted);
    EXPECT_EQ(checkpoint->find("half")->dtype, DType::Float16);
    EXPECT_EQ(checkpoint->readFloats("half").values[11], 2.75F);
    EXPECT_EQ(checkpoint->find("flag")->dtype, DType::Bool);
    EXPECT_EQ(checkpoint->readFloats("flag").values, (std::vector<float>{1, 0, 1}));
    EXPECT_EQ(checkpoint->find("small")->dtype, DType::Int64);
    EXPECT_EQ(checkpoint->readFloats("small").values, (std::vector<float>{1, 2, 65535}));
    EXPECT_EQ(checkpoint->readFloats("scalar").values, (std::vector<float>{2.5F}));
    EXPECT_EQ(checkpoint->find("empty")->shape, (std::vector<std::int64_t>{0, 3}));
    EXPECT_EQ(checkpoint->readFloats("unwritten").values, (std::vector<float>(4, 7.0F)));
    const Array packed = checkpoint->readFloats("packed");
    EXPECT_EQ(packed.shape, (std::vector<std::int64_t>{100, 30}));
    for (std::size_t i = 0; i < packed.values.size(); ++i) ASSERT_EQ(packed.values[i], static_cast<float>(i));
}

TEST_P(Hdf5Kinds, NumberedGroupsComeInTheOrderOfTheirNumbers) {
    const auto checkpoint = openCheckpoint(test::testData("checkpoint/hdf5") / GetParam());
    std::vector<std::string> layers;
    for (const TensorInfo& info : checkpoint->tensors())
        if (info.name.starts_with("layer.")) layers.push_back(info.name);
    EXPECT_EQ(layers, (std::vector<std::string>{"layer.1.weight", "layer.2.weight", "layer.10.weight"}));
}

TEST_P(Hdf5Kinds, TextsAreScalars) {
    const auto checkpoint = openCheckpoint(test::testData("checkpoint/hdf5") / GetParam());
    EXPECT_EQ(checkpoint->scalar("text"), "hello");
    EXPECT_EQ(checkpoint->scalar("list.0.1"), "bc");
    EXPECT_EQ(checkpoint->scalar("list.1.0"), "");
    EXPECT_EQ(checkpoint->scalar("list.1.1"), "d\u00e9");
    EXPECT_EQ(checkpoint->scalar("fixed.1"), "three");
}

TEST_P(Hdf5Kinds, WhatIsLeftOutIsSaid) {
    const auto checkpoint = openCheckpoint(test::testData("checkpoint/hdf5") / GetParam());
    std::string notes;
    for (const std::string& note : checkpoint->notes()) notes += note + "\n";
    for (const char* line : {"'/complex' is left out: it holds no plain numbers",
                             "'/elsewhere' is left out: it is a link to somewhere else",
                             "'/lzf' is left out: it is compressed in a way that needs a plug-in",
                             "'/outside' is left out: its numbers lie", "'/soft' is left out: it is a link",
                             "'/unsigned64' is left out", "'/layer/loop' is left out: it is another"}) {
        EXPECT_NE(notes.find(line), std::string::npos) << line << "\n" << notes;
    }
    EXPECT_EQ(checkpoint->find("outside"), nullptr);
    EXPECT_EQ(checkpoint->find("virtual"), nullptr);
}

TEST_P(Hdf5Kinds, EveryPrefixIsRefusedOrReadsTheSame) {
    const std::string whole = content(GetParam());
    ASSERT_EQ(refusal(whole), "");
    for (std::size_t length = 0; length < whole.size(); length += 499)
        EXPECT_NE(refusal(whole.substr(0, length)), "") << length;
}

TEST_P(Hdf5Kinds, FlippedBytesDoNoHarm) {
    const std::string whole = content(GetParam());
    std::mt19937 random(7);
    std::size_t refused = 0;
    for (int i = 0; i < 60; ++i) {
        std::string damaged = whole;
        for (std::uint32_t left = 1 + random() % 8; left > 0; --left)
            damaged[random() % 6000] = static_cast<char>(random() % 3 == 0 ? 0xff : random());
        refused += refusal(damaged).empty() ? 0 : 1;
    }
    EXPECT_GT(refused, 10U); // else nothing was put to the test
}

INSTANTIATE_TEST_SUITE_P(Files, Hdf5Kinds, testing::Values("kinds.h5", "kinds_latest.h5"), [](const auto& info) {
    return std::string(info.param).substr(0, std::string(info.param).find('.'));
});

struct Malformed {
    const char* name;
    const char* file;
    void (*damage)(std::string& text);
    const char* message;
    const char* ofNewerLibrary = nullptr; ///< where HDF5 1.14 notices it before we do
};

void nothing(std::string&) {}

/// The record of small.h5 for its dataset "w": where its address stands, found by the address itself.
void moveData(std::string& text) {
    // Contiguous layout, version 3: class 1, address, size 12.
    for (std::size_t i = 0; i + 18 < text.size(); ++i) {
        std::uint64_t size = 0;
        std::memcpy(&size, text.data() + i + 10, sizeof size);
        if (text[i] == 3 && text[i + 1] == 1 && size == 12) {
            const std::uint64_t far = 1'000'000;
            std::memcpy(text.data() + i + 2, &far, sizeof far);
            return;
        }
    }
    FAIL() << "no layout found";
}

class Hdf5Malformed : public testing::TestWithParam<Malformed> {};

TEST_P(Hdf5Malformed, IsRefusedInASentence) {
    std::string text = content(GetParam().file);
    GetParam().damage(text);
    const auto begin = std::chrono::steady_clock::now();
    const std::string said = refusal(text);
    EXPECT_FALSE(said.empty());
    const auto speaksOf = [&](const char* words) { return words != nullptr && said.find(words) != std::string::npos; };
    EXPECT_TRUE(speaksOf(GetParam().message) || speaksOf(GetParam().ofNewerLibrary)) << said;
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
    EXPECT_LT(seconds.count(), 2.0);
}

INSTANTIATE_TEST_SUITE_P(
    Table, Hdf5Malformed,
    testing::Values(
        Malformed{"Bomb", "bomb.h5", nothing, "'x' of shape [100000000] is far larger than the file"},
        Malformed{"Unwritten", "unwritten.h5", nothing, "is far larger than the file"},
        Malformed{"Deep", "deep.h5", nothing, "nests groups more than 64 deep"},
        Malformed{"OnlyMagic", "small.h5", [](std::string& t) { t.resize(8); }, "is not a whole HDF5 file"},
        Malformed{"BrokenMagic", "small.h5", [](std::string& t) { t[5] = 'x'; },
                  "is an HDF5 file with a broken beginning"},
        Malformed{"SuperblockVersion", "small.h5", [](std::string& t) { t[8] = 99; }, "is not a whole HDF5 file"},
        Malformed{"SizeOfOffsets", "small.h5", [](std::string& t) { t[13] = 0; }, "is not a whole HDF5 file"},
        Malformed{"RootFarAway", "small.h5", [](std::string& t) { t.replace(64, 8, "\xff\xff\xff\x7f\0\0\0\0", 8); },
                  ""},
        Malformed{"HeaderOfZeros", "small.h5", [](std::string& t) { t.replace(96, 200, 200, '\0'); }, ""},
        Malformed{"DataBehindTheEnd", "small.h5", moveData, "'w' ends behind the file's end",
                  "at '/w': invalid dataset size"},
        Malformed{"Truncated", "small.h5", [](std::string& t) { t.resize(t.size() - 1); }, "is not a whole HDF5 file"}),
    [](const auto& info) { return std::string(info.param.name); });

/// The element at these places; Keras's fixtures have in each value the places it is at in their order.
float at(const Array& array, const std::vector<std::int64_t>& places) {
    std::int64_t element = 0;
    for (std::size_t axis = 0; axis < places.size(); ++axis) element = element * array.shape[axis] + places[axis];
    return array.values[static_cast<std::size_t>(element)];
}

using Shape = std::vector<std::int64_t>;

TEST(Hdf5OfKeras, KernelsAndMatricesHaveTheirOutputsFirst) {
    const auto checkpoint = openCheckpoint(test::testData("checkpoint/hdf5/keras_model.h5"));
    EXPECT_EQ(checkpoint->scalar("keras_version"), "2.11.0");
    const auto read = [&](const std::string& name) {
        return checkpoint->readFloats(checkpoint->stateDictPath() + name);
    };
    for (const std::string layer : {"conv2d", "packed"}) {
        const Array kernel = read("model_weights." + layer + "." + layer + ".kernel:0");
        EXPECT_EQ(kernel.shape, (Shape{4, 2, 3, 5})) << layer;
        EXPECT_EQ(at(kernel, {3, 1, 2, 4}), 2413.0F) << layer << ": row 2, column 4, input 1, output 3";
    }
    const Array line = read("model_weights.conv1d.conv1d.kernel:0");
    EXPECT_EQ(line.shape, (Shape{4, 2, 3}));
    EXPECT_EQ(at(line, {3, 0, 2}), 203.0F);
    const Array depthwise = read("model_weights.depthwise_conv2d.depthwise_conv2d.depthwise_kernel:0");
    EXPECT_EQ(depthwise.shape, (Shape{8, 1, 3, 5}));
    EXPECT_EQ(at(depthwise, {5, 0, 2, 4}), 2421.0F) << "the second output of the third input";
    const Array dense = read("model_weights.dense.dense.kernel:0");
    EXPECT_EQ(dense.shape, (Shape{3, 6}));
    EXPECT_EQ(at(dense, {2, 5}), 52.0F);
    EXPECT_EQ(checkpoint->find("model_weights.dense.dense.bias:0")->shape, Shape{3});
    EXPECT_EQ(checkpoint->find("model_weights.embedding.embedding.embeddings:0")->shape, (Shape{7, 4}));
    EXPECT_EQ(checkpoint->find("optimizer_weights.Adam.dense.kernel.m:0")->shape, (Shape{6, 3}));
    ASSERT_EQ(checkpoint->notes().size(), 1U);
    EXPECT_EQ(checkpoint->notes()[0].find("a file of Keras: kernels, kept there as"), 0U) << checkpoint->notes()[0];
}

TEST(Hdf5OfKeras, OfItsThirdVersionTheyAreKnownByTheirPlaces) {
    const auto checkpoint = openCheckpoint(test::testData("checkpoint/hdf5/keras_3.weights.h5"));
    const std::vector<std::pair<const char*, Shape>> expected{{"conv2d.vars.0", {4, 2, 3, 5}},
                                                              {"conv2d.vars.1", {4}},
                                                              {"separable_conv2d.vars.0", {4, 1, 3, 5}},
                                                              {"separable_conv2d.vars.1", {6, 4, 1, 1}},
                                                              {"dense_1.vars.0", {3, 6}},
                                                              {"lstm.cell.vars.0", {8, 3}},
                                                              {"embedding.vars.0", {7, 4}},
                                                              {"multi_head_attention.query_dense.vars.0", {4, 2, 3}}};
    for (const auto& [name, shape] : expected) {
        const TensorInfo* info = checkpoint->find(std::string("layers.") + name);
        ASSERT_NE(info, nullptr) << name;
        EXPECT_EQ(info->shape, shape) << name;
    }
    EXPECT_EQ(at(checkpoint->readFloats("layers.conv2d.vars.0"), {3, 1, 2, 4}), 2413.0F);
    EXPECT_EQ(checkpoint->find("optimizer.vars.2")->shape, (Shape{6, 3}));
}

TEST(Hdf5OfKeras, AsStoredTheyAreAsStored) {
    OpenOptions options;
    options.asStored = true;
    const auto checkpoint = openCheckpoint(test::testData("checkpoint/hdf5/keras_model.h5"), options);
    EXPECT_EQ(checkpoint->find("model_weights.conv2d.conv2d.kernel:0")->shape, (Shape{3, 5, 2, 4}));
    EXPECT_TRUE(checkpoint->notes().empty());
}

TEST(Hdf5Listing, AnAnswerIsCheckedAsAFileIs) {
    Hdf5Listing listing;
    listing.datasets.push_back({"/a", DType::Float16, {2, 3}, 40});
    listing.datasets.push_back({"/b", DType::Bool, {}, std::nullopt});
    listing.texts.emplace_back("/t", "text");
    listing.notes.emplace_back("note");
    const std::vector<std::byte> bytes = encode(listing);
    const Hdf5Listing read = decodeHdf5Listing(bytes);
    ASSERT_EQ(read.datasets.size(), 2U);
    EXPECT_EQ(read.datasets[0].shape, (std::vector<std::int64_t>{2, 3}));
    EXPECT_EQ(read.datasets[0].offset, 40U);
    EXPECT_FALSE(read.datasets[1].offset);
    EXPECT_EQ(read.texts, listing.texts);
    EXPECT_EQ(read.notes, listing.notes);
    for (std::size_t length = 0; length < bytes.size(); ++length)
        EXPECT_THROW(decodeHdf5Listing(std::span(bytes).first(length)), Error) << length;
    listing.datasets[0].shape = {std::int64_t{1} << 40, std::int64_t{1} << 40};
    EXPECT_THROW(decodeHdf5Listing(encode(listing)), Error);
}

/// What the child says of `work`.
std::string apart(const std::function<void()>& work, ApartLimits limits = {}) {
    return computeApart([&](const ApartSink&) { work(); }, [](std::span<const std::byte>) {}, limits);
}

TEST(ComputeApart, HandsOnWhatIsComputed) {
    std::string received;
    const std::string text(300'000, 'x');
    const std::string problem =
        computeApart([&](const ApartSink& send) { send(std::as_bytes(std::span(text))); },
                     [&](std::span<const std::byte> bytes) {
                         received.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
                     },
                     {});
    EXPECT_EQ(problem, "");
    EXPECT_EQ(received, text);
}

TEST(ComputeApart, SaysHowTheWorkEnded) {
    EXPECT_EQ(apart([] { throw Error("is odd"); }), "is odd");
    EXPECT_NE(apart([] { std::abort(); }).find("crash"), std::string::npos);
    EXPECT_NE(apart([] { ::raise(SIGSEGV); }).find("crash"), std::string::npos);
}

TEST(ComputeApart, EndlessWorkIsEnded) {
    const auto begin = std::chrono::steady_clock::now();
    EXPECT_EQ(apart(
                  [] {
                      for (std::atomic<int> i{0};; ++i) {}
                  },
                  {.seconds = 1}),
              "takes too long to be read");
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(20));
}

/// A child that the file has taken over need not crash: it can also do nothing, with its pipes open or not.
TEST(ComputeApart, WorkThatOnlyWaitsIsEndedToo) {
    const auto begin = std::chrono::steady_clock::now();
    const ApartLimits limits{.waitSeconds = 1};
    EXPECT_EQ(apart([] { std::binary_semaphore(0).acquire(); }, limits), "takes too long to be read");
    EXPECT_EQ(apart(
                  [] {
                      for (int pipe = 3; pipe < 1024; ++pipe) ::close(pipe);
                      std::binary_semaphore(0).acquire();
                  },
                  limits),
              "takes too long to be read");
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(20));
}

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
TEST(ComputeApart, MemoryIsLimited) {
    EXPECT_EQ(apart(
                  [] {
                      std::vector<char> much(std::size_t{200} << 20, 'x');
                      if (much[much.size() / 2] == 'y') throw Error("never");
                  },
                  {.memoryBytes = std::uint64_t{64} << 20}),
              "needs too much memory");
    EXPECT_EQ(apart([] { std::vector<char>(std::size_t{20} << 20, 'x'); }), "");
}
#endif

TEST(ComputeApart, NothingCanBeOpenedMadeOrCalled) {
#if !defined(__x86_64__) && !defined(__aarch64__)
    GTEST_SKIP() << "the filter of system calls knows x86-64 and ARM only";
#endif
    const auto denied = [](int result) {
        if (result >= 0 || errno != EPERM) throw Error("was allowed");
    };
    EXPECT_EQ(apart([&] { denied(::open("/etc/hostname", O_RDONLY)); }), "");
    EXPECT_EQ(apart([&] { denied(::open("/tmp/dclscope-apart", O_CREAT | O_WRONLY, 0600)); }), "");
    EXPECT_EQ(apart([&] { denied(::socket(AF_INET, SOCK_STREAM, 0)); }), "");
    EXPECT_EQ(apart([&] { denied(::execl("/bin/true", "true", nullptr)); }), "");
    EXPECT_EQ(apart([&] { denied(::unlink("/tmp/dclscope-apart")); }), "");
}

TEST(ComputeApart, WorksFromSeveralThreadsAtOnce) {
    const auto checkpoint = openCheckpoint(test::testData("checkpoint/hdf5/kinds.h5"));
    std::vector<std::thread> threads;
    struct Reading {
        double sum = 0.0;
        std::string problem;
    };
    std::array<Reading, 4> readings;
    for (Reading& reading : readings)
        threads.emplace_back([&] {
            try {
                for (int i = 0; i < 10; ++i) {
                    const std::vector<float> values = checkpoint->readFloats("packed").values;
                    reading.sum += std::accumulate(values.begin(), values.end(), 0.0);
                }
            } catch (const Error& error) {
                reading.problem = error.what();
            }
        });
    for (std::thread& thread : threads) thread.join();
    for (const Reading& reading : readings) {
        EXPECT_EQ(reading.problem, "");
        EXPECT_EQ(reading.sum, 10 * 2999.0 * 3000.0 / 2.0);
    }
}

TEST(RealHdf5, NetworksOfOthersOpen) {
    SKIP_WITHOUT_SHARED("real/lava_dl_sdnn_delays/network.net");
    const auto lava = openCheckpoint(test::shared("real/lava_dl_sdnn_delays/network.net"));
    const Array delays = lava->readFloats("layer.1.delay");
    EXPECT_EQ(delays.shape, (std::vector<std::int64_t>{512}));
    // Exported delays are the trained ones rounded down: whole steps, at least 0.
    for (const float delay : delays.values) EXPECT_TRUE(delay >= 0.0F && delay == std::floor(delay)) << delay;
    EXPECT_EQ(lava->scalar("layer.1.type.0"), "dense");
    for (const char* name : {"braille_noDelay_bias_zero", "cnn_sinabs", "lif_norse", "lif_rockpool"}) {
        SCOPED_TRACE(name);
        const auto graph = openCheckpoint(test::shared("real/nir") / (std::string(name) + ".nir"));
        EXPECT_EQ(graph->scalar("node.type"), "NIRGraph");
        EXPECT_TRUE(graph->notes().empty());
        for (const TensorInfo& info : graph->tensors()) EXPECT_NO_THROW(graph->readFloats(info.name));
    }
}

} // namespace
} // namespace dclscope
