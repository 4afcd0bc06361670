// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"
#include "core/run/trajectory.h"

#include <gtest/gtest.h>

namespace dclscope {
namespace {

/// Two elements on two axes, moving right by one grid step per epoch; epoch 1 is missing from the disk.
dclscope::Run smallRun() {
    dclscope::Run run;
    run.layers.resize(1);
    for (const double epoch : {0.0, 2.0, 3.0}) {
        const auto e = static_cast<float>(epoch);
        LayerState state{{e, e + 1, 0, 0}, {1.0F - e / 10, 1.0F - e / 10, 1, 1}, {0.5F, e}};
        Snapshot snapshot;
        snapshot.epoch = epoch;
        snapshot.layers = {state};
        run.snapshots.push_back(snapshot);
    }
    return run;
}

TEST(Trajectory, InterpolatesBetweenNeighboursWhateverTheirSpacing) {
    const dclscope::Run run = smallRun();
    const Trajectory t(run, 0);
    const LayerState half = t.at(1.0);
    EXPECT_FLOAT_EQ(half.positions[0], 1.0F);
    EXPECT_FLOAT_EQ(half.weights[1], 1.0F);
    EXPECT_FLOAT_EQ(t.at(2.5).positions[1], 3.5F);
    EXPECT_FLOAT_EQ(t.at(2.0).positions[0], 2.0F);
}

TEST(Trajectory, StaysConstantOutside) {
    const dclscope::Run run = smallRun();
    const Trajectory t(run, 0);
    EXPECT_EQ(t.at(-5.0).positions, run.snapshots.front().layers[0].positions);
    EXPECT_EQ(t.at(99.0).positions, run.snapshots.back().layers[0].positions);
}

TEST(Trajectory, DriftIsTheMeanDistanceFromTheFirst) {
    const dclscope::Run run = smallRun();
    EXPECT_EQ(Trajectory(run, 0).meanDrift(), (std::vector<double>{0.0, 2.0, 3.0}));
}

TEST(Trajectory, UnreadableSnapshotsArePassedOver) {
    dclscope::Run run = smallRun();
    Snapshot& unreadable = run.snapshots.edit(1);
    unreadable.layers.clear();
    unreadable.problem = "cut short";
    const Trajectory t(run, 0);
    EXPECT_EQ(t.stepCount(), 2U);
    EXPECT_FLOAT_EQ(t.at(1.5).positions[0], 1.5F);
    EXPECT_THROW(Trajectory(run, 7), ShapeError);
}

} // namespace
} // namespace dclscope
