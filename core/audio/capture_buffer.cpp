// SPDX-License-Identifier: Apache-2.0
#include "core/audio/capture_buffer.h"

#include "core/audio/signal_check.h"

#include <array>

namespace dclscope {
namespace {

using Nanoseconds = std::chrono::nanoseconds;

std::int64_t nowNs() noexcept {
    return std::chrono::duration_cast<Nanoseconds>(Source::Clock::now().time_since_epoch()).count();
}

} // namespace

CaptureBuffer::CaptureBuffer(std::size_t capacityFrames, double sampleRateHz, std::optional<std::size_t> channel)
    : sampleRateHz_(sampleRateHz), channel_(channel), ring_(capacityFrames) {}

void CaptureBuffer::accept(const float* interleaved, std::size_t frames, std::size_t channels, double ageSeconds,
                           bool deviceOverflow) noexcept {
    const std::int64_t now = nowNs();
    lastCallbackNs_.store(now, std::memory_order_relaxed);
    if (deviceOverflow) overflows_.fetch_add(1, std::memory_order_relaxed);
    const std::size_t first = channel_.value_or(0);
    const std::size_t heard = channel_ ? 1 : channels;
    if (interleaved == nullptr || first + heard > channels || heard == 0) {
        lost_.fetch_add(frames, std::memory_order_relaxed);
        return;
    }
    std::array<float, 512> mono{};
    std::size_t stored = 0;
    std::uint64_t clipped = 0;
    for (std::size_t done = 0; done < frames;) {
        const std::size_t count = std::min(mono.size(), frames - done);
        for (std::size_t i = 0; i < count; ++i) {
            const std::span frame(interleaved + (done + i) * channels + first, heard);
            float sum = 0.0F;
            for (const float sample : frame) sum += sample;
            mono[i] = sum / static_cast<float>(heard);
            clipped += dclscope::clippedFrames(frame, heard);
        }
        const std::size_t written = ring_.write(std::span(mono).first(count));
        stored += written;
        done += count;
        if (written < count) break; // full: the newest frames are the ones to go, the reader owns the older ones
    }
    lost_.fetch_add(frames - stored, std::memory_order_relaxed);
    if (clipped > 0) clipped_.fetch_add(clipped, std::memory_order_relaxed);
    const std::uint64_t total = accepted_.load(std::memory_order_relaxed) + stored;
    accepted_.store(total, std::memory_order_relaxed);

    const double cut = static_cast<double>(frames - stored) / sampleRateHz_;
    sequence_.fetch_add(1, std::memory_order_acq_rel);
    anchorFrame_.store(total, std::memory_order_relaxed);
    anchorNs_.store(now - static_cast<std::int64_t>((ageSeconds + cut) * 1e9), std::memory_order_relaxed);
    sequence_.fetch_add(1, std::memory_order_release);
}

std::size_t CaptureBuffer::read(std::span<float> out) noexcept {
    const std::size_t count = ring_.read(out);
    handedOut_ += count;
    return count;
}

Source::Clock::time_point CaptureBuffer::capturedAt() const noexcept {
    std::uint64_t frame = 0;
    std::int64_t ns = 0;
    for (;;) {
        const std::uint32_t before = sequence_.load(std::memory_order_acquire);
        frame = anchorFrame_.load(std::memory_order_acquire);
        ns = anchorNs_.load(std::memory_order_acquire);
        if (before % 2 == 0 && sequence_.load(std::memory_order_acquire) == before) break;
    }
    const double behind = (static_cast<double>(frame) - static_cast<double>(handedOut_)) / sampleRateHz_;
    return Source::Clock::time_point(Nanoseconds(ns - static_cast<std::int64_t>(behind * 1e9)));
}

Source::Clock::time_point CaptureBuffer::lastCallback() const noexcept {
    return Source::Clock::time_point(Nanoseconds(lastCallbackNs_.load(std::memory_order_relaxed)));
}

} // namespace dclscope
