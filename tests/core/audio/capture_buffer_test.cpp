// SPDX-License-Identifier: Apache-2.0
// The callback's path: nothing lost or doubled between two threads, nothing allocated, everything dropped
// counted.
#include "core/audio/capture_buffer.h"

#include <gtest/gtest.h>

#include <atomic>
#include <cstdlib>
#include <new>
#include <thread>

namespace {

// Counts what this thread allocates while it is being watched.
thread_local bool watched = false;
std::atomic<int> allocations{0};

} // namespace

void* operator new(std::size_t size) {
    if (watched) ++allocations;
    if (void* memory = std::malloc(size)) return memory;
    throw std::bad_alloc();
}
// Inlined, they would look like a free() of what some other operator new gave out.
[[gnu::noinline]] void operator delete(void* memory) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

namespace dclscope {
namespace {

TEST(RingBuffer, HoldsWhatItsCapacitySays) {
    RingBuffer<int> ring(5);
    ASSERT_EQ(ring.capacity(), 8U);
    const std::vector<int> items{1, 2, 3, 4, 5, 6, 7, 8, 9};
    EXPECT_EQ(ring.write(items), 8U);
    EXPECT_EQ(ring.write(items), 0U);
    std::vector<int> out(5);
    EXPECT_EQ(ring.read(out), 5U);
    EXPECT_EQ(out, (std::vector<int>{1, 2, 3, 4, 5}));
    EXPECT_EQ(ring.write(items), 5U); // over the end of the storage
    EXPECT_EQ(ring.available(), 8U);
    out.assign(9, 0);
    EXPECT_EQ(ring.read(out), 8U);
    EXPECT_EQ(out, (std::vector<int>{6, 7, 8, 1, 2, 3, 4, 5, 0}));
}

TEST(RingBuffer, TwoThreadsLoseAndDoubleNothing) {
    constexpr std::uint32_t kCount = 2'000'000;
    RingBuffer<std::uint32_t> ring(1024);
    std::thread writer([&] {
        std::vector<std::uint32_t> block;
        for (std::uint32_t next = 0; next < kCount;) {
            block.clear();
            for (std::uint32_t i = 0; i < 1 + next % 97 && next + i < kCount; ++i) block.push_back(next + i);
            const std::size_t done = ring.write(block);
            next += static_cast<std::uint32_t>(done);
            if (done == 0) std::this_thread::yield();
        }
    });
    std::vector<std::uint32_t> out(131);
    std::uint32_t expected = 0;
    bool ascending = true;
    while (expected < kCount) {
        const std::size_t count = ring.read(out);
        if (count == 0) std::this_thread::yield();
        for (std::size_t i = 0; i < count; ++i) ascending = ascending && out[i] == expected++;
    }
    writer.join();
    EXPECT_TRUE(ascending);
    EXPECT_EQ(ring.available(), 0U);
}

TEST(CaptureBuffer, MixesDownToMono) {
    CaptureBuffer buffer(64, 48000.0);
    const std::vector<float> stereo{1.0F, 0.0F, 0.5F, 0.5F, -1.0F, 1.0F};
    buffer.accept(stereo.data(), 3, 2, 0.0, false);
    std::vector<float> out(8);
    ASSERT_EQ(buffer.read(out), 3U);
    EXPECT_EQ(out[0], 0.5F);
    EXPECT_EQ(out[1], 0.5F);
    EXPECT_EQ(out[2], 0.0F);
}

TEST(CaptureBuffer, HandsOnOneChannelAlone) {
    CaptureBuffer buffer(16, 8000.0, 1);
    const std::vector<float> stereo{0.1F, 0.5F, 0.2F, 0.6F, 0.3F, 0.7F};
    buffer.accept(stereo.data(), 3, 2, 0.0, false);
    std::vector<float> out(3);
    ASSERT_EQ(buffer.read(out), 3U);
    EXPECT_EQ(out, (std::vector<float>{0.5F, 0.6F, 0.7F}));
    buffer.accept(stereo.data(), 6, 1, 0.0, false);
    EXPECT_EQ(buffer.lostFrames(), 6U) << "a block without that channel";
}

TEST(CaptureBuffer, CountsWhatItMustDrop) {
    CaptureBuffer buffer(1024, 48000.0);
    const std::vector<float> block(700, 0.25F);
    buffer.accept(block.data(), 700, 1, 0.0, false);
    buffer.accept(block.data(), 700, 1, 0.0, true);
    buffer.accept(nullptr, 480, 1, 0.0, false);
    EXPECT_EQ(buffer.acceptedFrames(), 1024U);
    EXPECT_EQ(buffer.lostFrames(), 376U + 480U);
    EXPECT_EQ(buffer.overflows(), 1U);
}

TEST(CaptureBuffer, KnowsWhenAFrameWasInTheAir) {
    CaptureBuffer buffer(48000, 48000.0);
    const std::vector<float> block(4800);
    const auto before = Source::Clock::now();
    buffer.accept(block.data(), 4800, 1, 0.25, false);
    const auto after = Source::Clock::now();
    std::vector<float> out(2400);
    buffer.read(out);
    // Half of the block is 50 ms older than its end, which itself was 250 ms old.
    EXPECT_GE(buffer.capturedAt(), before - std::chrono::milliseconds(301));
    EXPECT_LE(buffer.capturedAt(), after - std::chrono::milliseconds(299));
}

TEST(CaptureBuffer, TheCallbackAllocatesNothing) {
    CaptureBuffer buffer(1 << 14, 48000.0);
    const std::vector<float> block(480 * 2, 0.1F);
    std::atomic<bool> done{false};
    std::atomic<std::uint64_t> taken{0};
    std::thread reader([&] {
        std::vector<float> out(4096);
        while (!done || taken < buffer.acceptedFrames()) {
            const std::size_t count = buffer.read(out);
            taken += count;
            if (count > 0)
                static_cast<void>(buffer.capturedAt());
            else
                std::this_thread::yield();
        }
    });
    allocations = 0;
    watched = true;
    for (int i = 0; i < 100'000; ++i) buffer.accept(block.data(), 480, 2, 0.01, i % 1000 == 0);
    watched = false;
    EXPECT_EQ(allocations, 0);
    done = true;
    reader.join();
    EXPECT_EQ(taken, buffer.acceptedFrames());
    EXPECT_EQ(buffer.acceptedFrames() + buffer.lostFrames(), 48'000'000U);
    EXPECT_EQ(buffer.overflows(), 100U);
}

TEST(CaptureBuffer, CountsFramesAtFullScaleInAnyChannelThatIsHeard) {
    const std::vector<float> stereo{0.2F, 0.1F, -1.0F, 0.0F, 1.0F, 1.0F, 0.99F, 1.2F};
    CaptureBuffer both(64, 8000.0);
    both.accept(stereo.data(), 4, 2, 0.0, false);
    EXPECT_EQ(both.clippedFrames(), 3U) << "though the mean of the channels is not";
    CaptureBuffer second(64, 8000.0, 1);
    second.accept(stereo.data(), 4, 2, 0.0, false);
    second.accept(stereo.data(), 4, 2, 0.0, false);
    EXPECT_EQ(second.clippedFrames(), 4U);
}

} // namespace
} // namespace dclscope
