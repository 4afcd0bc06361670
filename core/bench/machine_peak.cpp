// SPDX-License-Identifier: Apache-2.0
#include "core/bench/machine_peak.h"

#include <algorithm>
#include <ctime>

// The order matters: foreach_target.h goes before whatever includes highway.h.
// clang-format off
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/bench/machine_peak.cpp"
#include <hwy/foreach_target.h>

#include <hwy/highway.h>
// clang-format on

HWY_BEFORE_NAMESPACE();
namespace dclscope::bench::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

/// Of this thread, so that other work on the machine does not count.
double ThreadSeconds() {
    std::timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

/// Twelve independent chains, enough to hide the latency of a fused multiply-add on any core of today.
double OperationsPerSecond() {
    const hn::ScalableTag<float> d;
    constexpr int kRounds = 2'000'000;
    constexpr double kChains = 12.0;
    const auto a = hn::Set(d, 0.9999F);
    const auto b = hn::Set(d, 1e-4F);
    // Every chain starts elsewhere: equal ones would be computed once.
    auto s0 = hn::Iota(d, 0.0F), s1 = hn::Iota(d, 0.1F), s2 = hn::Iota(d, 0.2F), s3 = hn::Iota(d, 0.3F);
    auto s4 = hn::Iota(d, 0.4F), s5 = hn::Iota(d, 0.5F), s6 = hn::Iota(d, 0.6F), s7 = hn::Iota(d, 0.7F);
    auto s8 = hn::Iota(d, 0.8F), s9 = hn::Iota(d, 0.9F), s10 = hn::Iota(d, 1.0F), s11 = hn::Iota(d, 1.1F);
    const double start = ThreadSeconds();
    for (int i = 0; i < kRounds; ++i) {
        s0 = hn::MulAdd(s0, a, b), s1 = hn::MulAdd(s1, a, b), s2 = hn::MulAdd(s2, a, b), s3 = hn::MulAdd(s3, a, b);
        s4 = hn::MulAdd(s4, a, b), s5 = hn::MulAdd(s5, a, b), s6 = hn::MulAdd(s6, a, b), s7 = hn::MulAdd(s7, a, b);
        s8 = hn::MulAdd(s8, a, b), s9 = hn::MulAdd(s9, a, b), s10 = hn::MulAdd(s10, a, b), s11 = hn::MulAdd(s11, a, b);
    }
    const double seconds = ThreadSeconds() - start;
    const auto low = hn::Add(hn::Add(hn::Add(s0, s1), hn::Add(s2, s3)), hn::Add(s4, s5));
    const auto sum = hn::Add(low, hn::Add(hn::Add(s6, s7), hn::Add(hn::Add(s8, s9), hn::Add(s10, s11))));
    volatile float keep = hn::GetLane(sum); // or the loop would be empty
    static_cast<void>(keep);
    return kRounds * kChains * 2.0 * static_cast<double>(hn::Lanes(d)) / seconds;
}

const char* Name() { return hwy::TargetName(HWY_TARGET); }

} // namespace dclscope::bench::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace dclscope::bench {

HWY_EXPORT(OperationsPerSecond);
HWY_EXPORT(Name);

double peakOperationsPerSecond() {
    double best = 0.0;
    for (int i = 0; i < 15; ++i) best = std::max(best, HWY_DYNAMIC_DISPATCH(OperationsPerSecond)());
    return best;
}

const char* instructionSet() { return HWY_DYNAMIC_DISPATCH(Name)(); }

} // namespace dclscope::bench
#endif // HWY_ONCE
