// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"
#include "core/run/plain_shelf.h"
#include "tests/core/run/made_up_source.h"

#include <gtest/gtest.h>

#include <limits>
#include <numeric>

namespace dclscope {
namespace {

constexpr float kNan = std::numeric_limits<float>::quiet_NaN();
constexpr float kInfinite = std::numeric_limits<float>::infinity();

Snapshots epochs(std::initializer_list<double> all) {
    Snapshots snapshots;
    for (const double epoch : all) snapshots.push_back(Snapshot{epoch, "file", {}, {}, {}});
    return snapshots;
}

/// A shelf whose checkpoints hold "a" = epoch, epoch + 1, ...; counts how often one is opened.
struct Shelf {
    int opened = 0;
    PlainShelf shelf;
    explicit Shelf(std::size_t room = PlainShelf::kRoom)
        : shelf(
              [this](const Snapshot& snapshot) {
                  ++opened;
                  if (snapshot.epoch > 99.0) throw CheckpointError("file", "is broken");
                  auto source = std::make_shared<test::MadeUpSource>();
                  std::vector<float> values(4);
                  std::iota(values.begin(), values.end(), static_cast<float>(snapshot.epoch));
                  source->add("a", {4}, values).add("b", {2}, {7.0F, kNan});
                  return source;
              },
              room) {}
};

TEST(PlainDigest, CountsWhatIsNoNumberApart) {
    const std::vector<float> values{1.0F, kNan, -3.0F, 0.0F, kInfinite, -kInfinite, kNan};
    const PlainDigest digest = digestOf(values);
    EXPECT_EQ(digest.finite, 3U);
    EXPECT_EQ(digest.nan, 2U);
    EXPECT_EQ(digest.infinite, 2U);
    EXPECT_EQ(digest.zeros, 1U);
    EXPECT_DOUBLE_EQ(digest.minimum, -3.0);
    EXPECT_DOUBLE_EQ(digest.maximum, 1.0);
    EXPECT_EQ(std::accumulate(digest.bins.begin(), digest.bins.end(), std::size_t{0}), 3U);
    EXPECT_TRUE(digestOf(std::vector<float>{kNan}).bins.empty());
    EXPECT_EQ(digestOf(std::vector<float>{2.0F, 2.0F}).bins.front(), 2U) << "all equal";
}

TEST(PlainDigest, ItsCountsGoIntoOtherBins) {
    const PlainDigest digest = digestOf(std::vector<float>{0.0F, 0.1F, 0.9F, 1.0F});
    EXPECT_EQ(rebinned(digest, 0.0, 1.0, 2), (std::vector<double>{2.0, 2.0}));
    EXPECT_EQ(rebinned(digest, -1.0, 3.0, 4), (std::vector<double>{0.0, 4.0, 0.0, 0.0}));
    EXPECT_EQ(rebinned(digest, 5.0, 6.0, 2), (std::vector<double>{0.0, 0.0}));
}

TEST(PlainShelf, ReadsWhatIsLookedAtAndOnlyOnce) {
    Shelf made;
    const Snapshots all = epochs({1.0, 2.0});
    EXPECT_EQ(made.shelf.find(all.share(0), "a"), nullptr);
    EXPECT_EQ(made.opened, 0);
    EXPECT_EQ(made.shelf.read(all.share(0), "a")->values, (std::vector<float>{1, 2, 3, 4}));
    EXPECT_EQ(made.shelf.read(all.share(0), "a"), made.shelf.find(all.share(0), "a"));
    EXPECT_EQ(made.shelf.read(all.share(0), "b")->digest.nan, 1U);
    EXPECT_EQ(made.opened, 1) << "one file stays open";
    EXPECT_EQ(made.shelf.read(all.share(1), "a")->values.front(), 2.0F);
    EXPECT_EQ(made.opened, 2);
}

TEST(PlainShelf, MakesRoomButKeepsDigests) {
    Shelf made(2 * 4 * sizeof(float));
    const Snapshots all = epochs({1.0, 2.0, 3.0});
    for (std::size_t i = 0; i < 2; ++i) made.shelf.read(all.share(i), "a");
    EXPECT_NE(made.shelf.find(all.share(0), "a"), nullptr) << "used last";
    made.shelf.read(all.share(2), "a");
    EXPECT_EQ(made.shelf.find(all.share(1), "a"), nullptr);
    EXPECT_NE(made.shelf.find(all.share(0), "a"), nullptr);
    EXPECT_DOUBLE_EQ(made.shelf.findDigest(all.share(1), "a")->minimum, 2.0);
    const Snapshots more = epochs({9.0});
    EXPECT_DOUBLE_EQ(made.shelf.readDigest(more.share(0), "a")->minimum, 9.0);
    EXPECT_EQ(made.shelf.find(more.share(0), "a"), nullptr) << "a digest displaces nothing";
    EXPECT_NE(made.shelf.find(all.share(2), "a"), nullptr);
}

TEST(PlainShelf, WhatCannotBeReadSaysSo) {
    Shelf made;
    const Snapshots all = epochs({1.0, 100.0});
    EXPECT_NE(made.shelf.read(all.share(0), "none")->problem.find("missing"), std::string::npos);
    EXPECT_EQ(made.shelf.read(all.share(1), "a")->problem, "is broken");
    EXPECT_TRUE(made.shelf.readDigest(all.share(1), "a")->bins.empty());
}

TEST(PlainMoment, LiesBetweenTwoCheckpointsThatCanBeRead) {
    Snapshots all = epochs({1.0, 2.0, 4.0});
    all.edit(1).problem = "broken";
    const PlainMoment between = momentAt(all, 3.0);
    EXPECT_EQ(between.before, all.share(0));
    EXPECT_EQ(between.after, all.share(2));
    EXPECT_NEAR(between.share, 2.0 / 3.0, 1e-12);
    EXPECT_EQ(between.nearest(), all.share(2));
    for (const double epoch : {0.0, 1.0}) EXPECT_EQ(momentAt(all, epoch).after, all.share(0));
    for (const double epoch : {4.0, 9.0}) EXPECT_EQ(momentAt(all, epoch).before, all.share(2));
    EXPECT_EQ(momentAt({}, 1.0).before, nullptr);
}

} // namespace
} // namespace dclscope
