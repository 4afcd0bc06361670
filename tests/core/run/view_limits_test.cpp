// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"
#include "core/run/view_limits.h"

#include <gtest/gtest.h>

#include <functional>
#include <utility>

namespace dclscope {
namespace {

Run twoLayers() {
    Run run;
    Layer delays;
    delays.name = "delays";
    delays.kind.value = LayerKind::Dcls1d;
    delays.outChannels = 96;
    delays.inChannelsPerGroup = 4;
    Layer plane;
    plane.name = "plane";
    plane.kind.value = LayerKind::Dcls2d;
    plane.outChannels = 8;
    plane.inChannelsPerGroup = 1;
    run.layers = {delays, plane};
    for (const double epoch : {1.0, 2.0, 60.0}) {
        Snapshot snapshot;
        snapshot.epoch = epoch;
        run.snapshots.push_back(snapshot);
    }
    return run;
}

std::string complaint(const std::function<void(ViewState&)>& change, const Run& run = twoLayers()) {
    ViewState state;
    change(state);
    try {
        requireShown(state, run);
        return "shown";
    } catch (const ConfigError& error) {
        return error.what();
    }
}

TEST(ViewLimits, WhatIsNotThereIsRefusedWithTheRange) {
    EXPECT_EQ(complaint([](ViewState& s) { s.out = 95, s.in = 3, s.epoch = 59.5; }), "shown");
    EXPECT_EQ(complaint([](ViewState& s) { s.out = 99; }), "there is no neuron 99: layer 'delays' has neurons 0 to 95");
    EXPECT_EQ(complaint([](ViewState& s) { s.in = 4; }), "there is no input 4: layer 'delays' has inputs 0 to 3");
    EXPECT_EQ(complaint([](ViewState& s) { s.layer = "plane", s.out = 8; }),
              "there is no output 8: layer 'plane' has outputs 0 to 7");
    EXPECT_EQ(complaint([](ViewState& s) { s.layer = "plane", s.in = 1; }),
              "there is no input 1: layer 'plane' has only input 0");
    EXPECT_EQ(complaint([](ViewState& s) { s.axis = 1; }), "there is no axis 1: layer 'delays' learns only axis 0");
    EXPECT_EQ(complaint([](ViewState& s) { s.layer = "plane", s.axis = 2; }),
              "there is no axis 2: layer 'plane' learns axes 0 to 1");
    EXPECT_EQ(complaint([](ViewState& s) { s.epoch = 999; }), "there is no epoch 999: the run has epochs 1 to 60");
    EXPECT_EQ(complaint([](ViewState& s) { s.epoch = 0.5; }), "there is no epoch 0.5: the run has epochs 1 to 60");
    dclscope::Run one = twoLayers();
    one.snapshots = {one.snapshots.front()};
    EXPECT_EQ(complaint([](ViewState& s) { s.epoch = 2; }, one), "there is no epoch 2: the run has only epoch 1");
}

TEST(ViewLimits, AnAxisIsHiddenOnlyWhereThreeAreLearned) {
    EXPECT_EQ(complaint([](ViewState& s) { s.layer = "plane", s.hidden = 0; }),
              "no axis can be hidden: all that layer 'plane' learns is drawn");
    dclscope::Run run = twoLayers();
    Layer& space = run.layers[1];
    space.kind.value = LayerKind::Dcls3d;
    space.dilatedSize.value = {3, 7, 7};
    EXPECT_EQ(complaint([](ViewState& s) { s.layer = "plane", s.hidden = 0; }, run), "shown");
    EXPECT_EQ(complaint([](ViewState& s) { s.layer = "plane", s.hidden = 3; }, run),
              "there is no axis 3 to hide: layer 'plane' learns axes 0 to 2");
    ViewState state;
    state.hidden = 1;
    EXPECT_EQ(confined(state, space).hidden, 1U);
    EXPECT_FALSE(confined(state, run.layers[0]).hidden);
}

TEST(ViewLimits, LayersAndViewsThatAreNotThereAreRefusedWithThoseThatAre) {
    EXPECT_NE(complaint([](ViewState& s) { s.layer = "x"; }).find("there are: delays, plane"), std::string::npos);
    EXPECT_NE(complaint([](ViewState& s) { s.view = View::Overlay; }).find("there are: ridgeline, delays, field"),
              std::string::npos);
    EXPECT_NE(complaint([](ViewState& s) {
                  s.layer = "plane", s.view = View::Field;
              }).find("there are: overlay, channels, channel, ridgeline"),
              std::string::npos);
    EXPECT_NE(complaint([](ViewState&) {}, dclscope::Run{}).find("no layer"), std::string::npos);
}

TEST(ViewLimits, PlainTensorsAreShownBehindTheLayers) {
    dclscope::Run run = twoLayers();
    run.plain = {plainLayer({"fc.weight", DType::Float32, {10, 20}, {}}),
                 plainLayer({"conv.weight", DType::Float32, {64, 3, 7, 7}, {}})};
    ViewState state;
    EXPECT_EQ(layerOf(state, run), 0U);
    state.layer = "conv.weight";
    ASSERT_EQ(layerOf(state, run), 3U);
    const Shown conv = shownAt(run, 3);
    ASSERT_NE(conv.plain, nullptr);
    EXPECT_EQ(viewOf(state, conv), View::Channels);
    EXPECT_EQ(complaint([](ViewState& s) { s.layer = "conv.weight", s.out = 63, s.in = 2; }, run), "shown");
    EXPECT_EQ(complaint([](ViewState& s) { s.layer = "conv.weight", s.in = 3; }, run),
              "there is no input 3: tensor 'conv.weight' has inputs 0 to 2");
    EXPECT_EQ(complaint([](ViewState& s) { s.layer = "fc.weight", s.view = View::Channels; }, run),
              "tensor 'fc.weight' is a matrix of numbers, which the view 'channels' does not show; there are: values");
    EXPECT_EQ(stepped(state, conv, 1, 64).out, 21U) << "a page holds whole outputs";
    run.layers.clear();
    state.layer.clear();
    EXPECT_EQ(layerOf(state, run), 1U) << "kernels are shown before matrices";
    EXPECT_NE(complaint([](ViewState& s) { s.layer = "x"; }, run).find("no tensor is called 'x'"), std::string::npos);
    EXPECT_FALSE(shownAt(run, 2));
}

TEST(ViewLimits, ADelayPerNeuronHasAViewOfItsOwn) {
    dclscope::Run run = twoLayers();
    run.layers[0].place = Place::Axon;
    run.layers[0].inChannelsPerGroup = 1;
    EXPECT_EQ(viewOf({}, run.layers[0]), View::Neurons);
    EXPECT_EQ(complaint([](ViewState& s) { s.view = View::Field; }, run),
              "layer 'delays' has one delay for each neuron, which the view 'field' does not show; there are: neurons, "
              "ridgeline, atlas");
}

TEST(ViewLimits, StepsGoFromNeuronToNeuronAndFromPageToPage) {
    Layer plane = twoLayers().layers[1];
    plane.inChannelsPerGroup = 20;
    const auto after = [&plane](View view, std::size_t out, std::size_t in, int by) {
        ViewState state;
        state.view = view;
        state.out = out;
        state.in = in;
        const ViewState next = stepped(state, plane, by, 64);
        return std::pair(next.out, next.in);
    };
    using Place = std::pair<std::size_t, std::size_t>;
    EXPECT_EQ(after(View::Channel, 1, 19, 1), Place(2, 0));
    EXPECT_EQ(after(View::Channel, 2, 0, -1), Place(1, 19));
    EXPECT_EQ(after(View::Channel, 7, 19, 1), Place(7, 19));
    EXPECT_EQ(after(View::Channel, 0, 0, -1), Place(0, 0));
    EXPECT_EQ(after(View::Channels, 0, 0, 1), Place(3, 4));
    EXPECT_EQ(after(View::Channels, 6, 8, 1), Place(6, 8)) << "160 pairs have no fourth page";
    EXPECT_EQ(after(View::Channels, 1, 0, -1), Place(0, 0));
    EXPECT_EQ(after(View::Overlay, 1, 2, 1), Place(1, 2));
    EXPECT_EQ(after(View::Field, 3, 7, 1), Place(4, 7));
}

TEST(ViewLimits, AStateIsMovedIntoWhatTheLayerHas) {
    const dclscope::Run run = twoLayers();
    ViewState state;
    state.view = View::Field;
    state.out = 50;
    state.in = 3;
    state.axis = 1;
    const ViewState delays = confined(state, run.layers[0]);
    EXPECT_EQ(delays.view, View::Field);
    EXPECT_EQ(delays.out, 50U);
    EXPECT_EQ(delays.axis, 0U);
    const ViewState plane = confined(state, run.layers[1]);
    EXPECT_EQ(plane.view, View::Overlay);
    EXPECT_EQ(plane.out, 7U);
    EXPECT_EQ(plane.in, 0U);
    EXPECT_EQ(plane.axis, 1U);
}

} // namespace
} // namespace dclscope
