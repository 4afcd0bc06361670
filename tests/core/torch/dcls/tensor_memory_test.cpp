// SPDX-License-Identifier: Apache-2.0
#include "core/torch/dcls/tensor_memory.h"

#include <torch/torch.h>

#include <gtest/gtest.h>

#include <cstdint>
#include <thread>
#include <vector>

namespace dclscope {
namespace {

constexpr std::int64_t kMillion = 1'000'000;

/// Where a tensor of so many numbers lay, which is gone again.
void* placeOf(std::int64_t count) { return torch::full({count}, 1.0F).data_ptr(); }

TEST(TensorMemory, IsUsedAgainAsLongAsItIsHeld) {
    const auto memory = keepTensorMemory();
    void* const first = placeOf(3 * kMillion);
    EXPECT_EQ(placeOf(3 * kMillion), first);
    EXPECT_EQ(placeOf(3 * kMillion + 1000), first) << "a block of nearly that size";
    const torch::Tensor lies = torch::zeros({3 * kMillion});
    EXPECT_EQ(lies.data_ptr(), first);
    EXPECT_NE(placeOf(3 * kMillion), first) << "what is in use is nobody else's";
    EXPECT_EQ(lies.sum().item<float>(), 0.0F);
}

TEST(TensorMemory, TensorsOutliveWhoHoldsIt) {
    torch::Tensor kept;
    {
        const auto memory = keepTensorMemory();
        const auto another = keepTensorMemory();
        kept = torch::arange(kMillion);
    }
    const torch::Tensor after = torch::zeros({kMillion}, torch::kInt64);
    EXPECT_EQ(kept[kMillion - 1].item<std::int64_t>(), kMillion - 1);
    EXPECT_NE(after.data_ptr(), kept.data_ptr());
    kept.resize_({2 * kMillion});
    EXPECT_EQ(kept[kMillion - 1].item<std::int64_t>(), kMillion - 1) << "resizing copies";
}

TEST(TensorMemory, GivesAnySizeOnTheBoundaryThatVectorsLike) {
    const auto memory = keepTensorMemory();
    EXPECT_EQ(torch::empty({0}).numel(), 0);
    for (const std::int64_t count : {std::int64_t{1}, std::int64_t{17}, std::int64_t{262143}, kMillion}) {
        const torch::Tensor tensor = torch::ones({count});
        EXPECT_EQ(reinterpret_cast<std::uintptr_t>(tensor.data_ptr()) % 64, 0U) << count;
        EXPECT_EQ(tensor.sum(torch::kFloat64).item<double>(), static_cast<double>(count));
    }
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) // they end the program instead
    EXPECT_ANY_THROW(torch::empty({std::int64_t{1} << 55}, torch::kFloat64));
#endif
}

TEST(TensorMemory, ServesSeveralThreads) {
    const auto memory = keepTensorMemory();
    std::vector<std::thread> threads;
    std::vector<double> sums(4);
    for (std::size_t t = 0; t < sums.size(); ++t)
        threads.emplace_back([&sums, t] {
            for (int i = 0; i < 50; ++i)
                sums[t] += torch::full({kMillion / 2}, static_cast<double>(t)).mean().item<double>();
        });
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(sums, (std::vector<double>{0.0, 50.0, 100.0, 150.0}));
}

} // namespace
} // namespace dclscope
