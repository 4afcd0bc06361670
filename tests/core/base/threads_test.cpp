// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"
#include "core/base/threads.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>
#include <vector>

namespace dclscope {
namespace {

TEST(Threads, PiecesCoverEachIndexOnce) {
    for (const int threads : {0, 1, 2, 3, 8})
        for (const std::int64_t count : {0, 1, 2, 7, 100}) {
            std::vector<std::atomic<int>> calls(static_cast<std::size_t>(count));
            runParallel(onThreads(threads), count, [&](std::int64_t begin, std::int64_t end) {
                for (std::int64_t i = begin; i < end; ++i) ++calls[static_cast<std::size_t>(i)];
            });
            for (const auto& call : calls) EXPECT_EQ(call, 1) << threads << " threads, " << count;
        }
}

TEST(Threads, EachItemIsWorkedOnOnceByWhoeverIsFree) {
    for (const unsigned threads : {0U, 1U, 3U, 200U}) {
        std::vector<std::atomic<int>> calls(100);
        forEachItem(calls.size(), threads, [&](std::size_t i) { ++calls[i]; });
        for (const auto& call : calls) EXPECT_EQ(call, 1) << threads;
    }
    forEachItem(0, 4, [](std::size_t) { FAIL() << "there is no item"; });
}

TEST(Threads, ASlowItemHoldsUpNoOther) {
    // The first item waits for all others, which only another thread can do meanwhile.
    std::atomic<int> done{0};
    forEachItem(20, 2, [&](std::size_t i) {
        while (i == 0 && done < 19) std::this_thread::yield();
        ++done;
    });
    EXPECT_EQ(done, 20);
}

TEST(Threads, WhatAnItemThrowsEndsTheWork) {
    for (const unsigned threads : {1U, 2U}) {
        std::atomic<int> calls{0};
        const auto work = [&](std::size_t i) {
            ++calls;
            if (i == 3) throw ConfigError("the fourth");
        };
        EXPECT_THROW(forEachItem(100000, threads, work), ConfigError);
        EXPECT_LT(calls, 100000);
    }
    EXPECT_THROW(runParallel(onThreads(3), 9,
                             [](std::int64_t begin, std::int64_t) {
                                 if (begin > 0) throw ConfigError("a piece of another thread");
                             }),
                 ConfigError);
    EXPECT_GE(coreCount(), 1U);
}

} // namespace
} // namespace dclscope
