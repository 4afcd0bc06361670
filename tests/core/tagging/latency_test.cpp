// SPDX-License-Identifier: Apache-2.0
#include "core/tagging/latency.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace dclscope {
namespace {

LatencyParts parts(double device, double network) {
    LatencyParts parts;
    parts[LatencyPart::Device] = device;
    parts[LatencyPart::Network] = network;
    return parts;
}

TEST(LatencyBudget, SaysWhatIsUsualAndWhatIsRare) {
    LatencyBudget budget;
    EXPECT_EQ(budget.windows(), 0U);
    EXPECT_EQ(budget.total().median, 0.0);
    for (int i = 1; i <= 100; ++i) budget.add(parts(i, i == 50 ? 1000.0 : 2.0));
    EXPECT_EQ(budget.windows(), 100U);
    EXPECT_EQ(budget.of(LatencyPart::Device).median, 50.0);
    EXPECT_EQ(budget.of(LatencyPart::Device).high, 95.0);
    EXPECT_EQ(budget.of(LatencyPart::Network).median, 2.0);
    EXPECT_EQ(budget.of(LatencyPart::Network).high, 2.0) << "one window of a hundred";
    EXPECT_EQ(budget.total().median, 53.0) << "of the windows' sums: one of them is out of the row";
    EXPECT_EQ(budget.work().high, 2.0);
    EXPECT_EQ(budget.of(LatencyPart::Drawing).high, 0.0);
}

TEST(LatencyBudget, CountsTheNewestWindowsAlone) {
    LatencyBudget budget;
    for (int i = 0; i < 250; ++i) budget.add(parts(i < 150 ? 1000.0 : 7.0, 0.0));
    EXPECT_EQ(budget.windows(), LatencyBudget::kWindows);
    EXPECT_EQ(budget.of(LatencyPart::Device).high, 7.0);
    budget.clear();
    EXPECT_EQ(budget.windows(), 0U);
    budget.add(parts(3.0, 1.0));
    EXPECT_EQ(budget.total().high, 4.0);
}

TEST(LatencyPart, EachHasANameOfItsOwn) {
    std::set<std::string> names;
    for (std::size_t i = 0; i < kLatencyParts; ++i) names.insert(latencyPartName(static_cast<LatencyPart>(i)));
    EXPECT_EQ(names.size(), kLatencyParts);
    EXPECT_TRUE(names.contains("front_end"));
}

} // namespace
} // namespace dclscope
