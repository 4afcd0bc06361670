// SPDX-License-Identifier: Apache-2.0
// What the way from an audio callback to the tagger promises, measured: what a callback costs, and that a day of sound
// arrives whole. Prints one line each; leaves with 1 when a promise is broken.
#include "core/audio/capture_buffer.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <new>
#include <thread>
#include <vector>

namespace {

// Counts what the callback's thread allocates while it is being watched.
thread_local bool watched = false;
std::atomic<std::uint64_t> allocations{0};

} // namespace

void* operator new(std::size_t size) {
    if (watched) ++allocations;
    if (void* memory = std::malloc(size)) return memory;
    throw std::bad_alloc();
}
[[gnu::noinline]] void operator delete(void* memory) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

namespace dclscope {
namespace {

using Clock = std::chrono::steady_clock;

constexpr double kRateHz = 48000.0;
constexpr std::size_t kBlock = 480;        // 10 ms, as the microphone asks for
constexpr std::uint32_t kRamp = 1U << 24U; // whole numbers that a float holds exactly
constexpr std::size_t kCapacity = 1U << 16U;

constexpr double kMostOfPeriod = 0.1; // that a callback may take

struct Callbacks {
    double longestMs = 0.0;        ///< of the processor's time
    double longestOnClockMs = 0.0; ///< with what else ran meanwhile: interrupts, other programs
    double medianUs = 0.0;         ///< on the clock
};

/// What this thread has had of the processor.
double ownSeconds() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

/// Takes out whatever arrives until `done`, and hands each block to `use`.
template <class Use>
std::thread reader(CaptureBuffer& buffer, const std::atomic<bool>& done, Use use) {
    return std::thread([&buffer, &done, use]() mutable {
        std::vector<float> out(4096);
        for (;;) {
            const bool last = done;
            const std::size_t count = buffer.read(out);
            if (count > 0)
                use(std::span<const float>(out).first(count));
            else if (last)
                return;
            else
                std::this_thread::yield();
        }
    });
}

Callbacks timeCallbacks(std::size_t count) {
    CaptureBuffer buffer(kCapacity, kRateHz);
    const std::vector<float> block(kBlock * 2, 0.1F);
    std::vector<float> seconds;
    seconds.reserve(count);
    std::atomic<bool> done{false};
    std::thread reading = reader(buffer, done, [](std::span<const float>) {});
    Callbacks callbacks;
    watched = true;
    for (std::size_t i = 0; i < count; ++i) {
        const double ownBegun = ownSeconds();
        const Clock::time_point begun = Clock::now();
        buffer.accept(block.data(), kBlock, 2, 0.01, false);
        seconds.push_back(std::chrono::duration<float>(Clock::now() - begun).count());
        callbacks.longestMs = std::max(callbacks.longestMs, 1e3 * (ownSeconds() - ownBegun));
    }
    watched = false;
    done = true;
    reading.join();
    std::nth_element(seconds.begin(), seconds.begin() + static_cast<std::ptrdiff_t>(count / 2), seconds.end());
    callbacks.longestOnClockMs = 1e3 * static_cast<double>(*std::max_element(seconds.begin(), seconds.end()));
    callbacks.medianUs = 1e6 * static_cast<double>(seconds[count / 2]);
    return callbacks;
}

struct Passage {
    std::uint64_t arrived = 0;
    std::uint64_t outOfPlace = 0; ///< frames that are not the successor of the one before
    std::uint64_t lost = 0;       ///< as the buffer counts them
};

/// Counts through the buffer as fast as its reader keeps up, never faster.
Passage passRamp(std::uint64_t frames) {
    CaptureBuffer buffer(kCapacity, kRateHz);
    Passage passage;
    std::atomic<std::uint64_t> taken{0};
    std::atomic<bool> done{false};
    std::thread reading = reader(buffer, done, [&](std::span<const float> block) {
        for (const float value : block) {
            if (value != static_cast<float>(passage.arrived % kRamp)) ++passage.outOfPlace;
            ++passage.arrived;
        }
        taken.store(passage.arrived, std::memory_order_release);
    });
    std::vector<float> block(kBlock);
    for (std::uint64_t sent = 0; sent < frames;) {
        if (sent + kBlock - taken.load(std::memory_order_acquire) > kCapacity) {
            std::this_thread::yield();
            continue;
        }
        const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(kBlock, frames - sent));
        for (std::size_t i = 0; i < count; ++i) block[i] = static_cast<float>((sent + i) % kRamp);
        buffer.accept(block.data(), count, 1, 0.0, false);
        sent += count;
    }
    done = true;
    reading.join();
    passage.lost = buffer.lostFrames();
    return passage;
}

} // namespace
} // namespace dclscope

int main(int argc, char** argv) {
    using namespace dclscope;
    const double hours = argc > 1 ? std::atof(argv[1]) : 24.0;
    if (!(hours > 0.0)) {
        std::fprintf(stderr, "capture_promises [HOURS of sound at 48 kHz; 24 if left out]\n");
        return 2;
    }
    constexpr std::size_t kCallbacks = 1'000'000;
    const Callbacks callbacks = timeCallbacks(kCallbacks);
    const double periodMs = 1e3 * static_cast<double>(kBlock) / kRateHz;
    std::printf(
        "callbacks: %zu, allocations in them: %llu, median %.2f us, longest %.3f ms of the processor (%.1f %% of "
        "the period), %.3f ms on the clock\n",
        kCallbacks, static_cast<unsigned long long>(allocations.load()), callbacks.medianUs, callbacks.longestMs,
        100.0 * callbacks.longestMs / periodMs, callbacks.longestOnClockMs);

    const auto frames = static_cast<std::uint64_t>(hours * 3600.0 * kRateHz);
    const Clock::time_point begun = Clock::now();
    const Passage passage = passRamp(frames);
    const double seconds = std::chrono::duration<double>(Clock::now() - begun).count();
    std::printf("%.4g h of sound: %llu frames sent, %llu arrived, %llu lost, %llu out of place, in %.1f s\n", hours,
                static_cast<unsigned long long>(frames), static_cast<unsigned long long>(passage.arrived),
                static_cast<unsigned long long>(passage.lost), static_cast<unsigned long long>(passage.outOfPlace),
                seconds);
    const bool kept = allocations == 0 && callbacks.longestMs < kMostOfPeriod * periodMs && passage.arrived == frames &&
                      passage.lost == 0 && passage.outOfPlace == 0;
    return kept ? 0 : 1;
}
