// SPDX-License-Identifier: GPL-3.0-or-later
// What is pinned is seen in every view, and can be pinned without a mouse.
#include "core/base/bundled.h"
#include "core/checkpoint/run_folder.h"
#include "tests/widgets/views/drawn_picture.h"
#include "widgets/views/coincidence_picture.h"
#include "widgets/views/picture_view.h"
#include "widgets/views/view_picture.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

namespace dclscope {
namespace {

/// Whether the picture is another one with the pins of a state than without.
bool showsPins(Picture& picture, ViewState state) {
    const std::vector<Pin> pins = std::exchange(state.pins, {});
    picture.look(state);
    const QImage bare = test::draw(picture);
    state.pins = pins;
    picture.look(state);
    return test::draw(picture) != bare;
}

TEST(Pins, AreInEveryViewOfDelays) {
    const auto run = test::madeUpRun({test::layer1d("delays", 5, 6, 25)}, 5);
    for (const View view : {View::Field, View::Delays, View::Ridgeline, View::Kernel, View::Atlas}) {
        const auto picture = makePicture(view);
        picture->setRun(run, 0);
        picture->setEpoch(2.5);
        ViewState state = test::seen(view);
        state.out = 1;
        state.pins = {{"delays", 8}}; // the third input of neuron 1
        EXPECT_TRUE(showsPins(*picture, state)) << viewName(view);
        state.pins = {{"another", 8}};
        EXPECT_FALSE(showsPins(*picture, state)) << viewName(view);
    }
}

TEST(Pins, AreInEveryViewOfSpacings) {
    const auto run = test::madeUpRun({test::layer2d("plane", 4, 5, 13), test::layer2d("other", 4, 5, 13)}, 5);
    for (const View view : {View::Overlay, View::Channels, View::Channel, View::Ridgeline, View::Kernel, View::Atlas}) {
        const auto picture = makePicture(view);
        picture->setRun(run, 0);
        picture->setEpoch(2.5);
        ViewState state = test::seen(view);
        state.pins = {{"plane", 3}};
        EXPECT_TRUE(showsPins(*picture, state)) << viewName(view);
        state.pins = {{"other", 3}};
        EXPECT_EQ(showsPins(*picture, state), view == View::Atlas) << viewName(view) << ": all layers are in an atlas";
    }
}

TEST(Pins, AreAmongNeuronsWhichCanBePinned) {
    Layer layer = test::layer1d("axons", 4, 1, 9);
    layer.place = Place::Axon;
    layer.delays = DelayMap::Stored;
    auto run = std::make_shared<dclscope::Run>();
    run->layers = {layer};
    Snapshot snapshot;
    snapshot.layers = {LayerState{{3, 0, 7, 2}, {}, {1, 1, 1, 1}}};
    run->snapshots = {snapshot};
    const auto picture = makePicture(View::Neurons, run->layers[0]);
    picture->setRun(run, 0);
    ViewState state = test::seen(View::Neurons);
    state.pins = {{"axons", 2}};
    EXPECT_TRUE(showsPins(*picture, state));
    for (std::size_t neuron = 0; neuron < 4; ++neuron) {
        const auto where = picture->pointOf(neuron);
        ASSERT_TRUE(where) << neuron;
        EXPECT_EQ(picture->elementAt({where->x(), picture->plotRect().center().y()}), neuron);
    }
}

TEST(Pins, MarkTheirRowAmongWhatArrives) {
    const RunPointer run = std::make_shared<const dclscope::Run>(openRun(resolveRun("demo")));
    CoincidencePicture picture(PlainReading::AtOnce);
    picture.setRun(run, 1);
    picture.setEpoch(run->snapshots.back().epoch);
    ViewState state = test::seen(View::Coincidence);
    state.out = 3;
    const std::size_t element = picture.scene().firstElement(3, 20);
    state.pins = {{run->layers[1].name, element}};
    EXPECT_TRUE(showsPins(picture, state));
    const auto where = picture.pointOf(element);
    ASSERT_TRUE(where);
    EXPECT_TRUE(picture.arrivedRect().contains(*where));
    EXPECT_EQ(picture.elementAt(*where), element);
    EXPECT_FALSE(picture.pointOf(picture.scene().firstElement(4, 20))) << "another neuron's";
}

TEST(PictureView, KeysPointAtOneElementAfterTheOther) {
    PictureView view(makePicture(View::Channel));
    view.resize(600, 500);
    view.setRun(test::madeUpRun({test::layer2d("plane", 2, 3, 11)}, 3), 0);
    ViewState state = test::seen(View::Channel);
    state.out = 1; // elements 3, 4 and 5
    view.look(state);
    view.show();
    view.grab();
    QSignalSpy hovered(&view, &PictureView::hovered);
    EXPECT_FALSE(view.pointed());
    view.stepElement(1);
    EXPECT_EQ(view.pointed(), 3U);
    ASSERT_GT(hovered.count(), 0);
    EXPECT_TRUE(hovered.back().front().toString().startsWith("out 1, in 0"));
    view.stepElement(1);
    EXPECT_EQ(view.pointed(), 4U);
    view.stepElement(-1);
    view.stepElement(-1);
    EXPECT_EQ(view.pointed(), 5U) << "behind the first comes the last";
}

} // namespace
} // namespace dclscope
