// SPDX-License-Identifier: GPL-3.0-or-later
// Neurons sorted by the label that they answer to.
#include "core/base/bundled.h"
#include "core/checkpoint/run_folder.h"
#include "tests/widgets/views/drawn_picture.h"
#include "widgets/session/neuron_answers.h"
#include "widgets/views/comparison_picture.h"
#include "widgets/views/delay_picture.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <thread>

namespace dclscope {
namespace {

RunPointer twoLayers() {
    auto run = std::make_shared<dclscope::Run>();
    run->path = "/made/up";
    run->layers = {test::layer1d("hidden", 4, 2, 9), test::layer1d("outputs", 2, 4, 9)};
    run->card.labels = {"no", "yes"};
    Snapshot snapshot;
    LayerState hidden;
    hidden.positions.assign(8, 0.0F);
    hidden.weights.assign(8, 1.0F);
    LayerState outputs = hidden;
    outputs.weights = {0, 1, 0, 1, 1, 0, 1, 0}; // "no" listens to neurons 1 and 3, "yes" to 0 and 2
    snapshot.layers = {hidden, outputs};
    run->snapshots = {snapshot};
    return run;
}

QStringList names(const std::vector<LabelGroup>& groups) {
    QStringList all;
    for (const LabelGroup& group : groups)
        all << QStringLiteral("%1:%2+%3").arg(group.name).arg(group.first).arg(group.count);
    return all;
}

TEST(LabelOrder, WeightsSayWhereNoExamplesAre) {
    DelayPicture picture;
    picture.setRun(twoLayers(), 0);
    ViewState state = test::seen(View::Delays);
    state.order = Order::Label;
    const QImage stored = test::draw(picture);
    picture.look(state);
    EXPECT_EQ(picture.places().rows, (std::vector<std::size_t>{1, 3, 0, 2}));
    EXPECT_EQ(picture.places().columns, (std::vector<std::size_t>{0, 1})) << "inputs are nobody's neurons";
    EXPECT_EQ(names(picture.groups()), (QStringList{"no:0+2", "yes:2+2"}));
    EXPECT_NE(test::draw(picture), stored);
    const QPointF top = picture.plotRect().topLeft() + QPointF(3, 3);
    EXPECT_EQ(picture.placeAt(top)->out, 1U);
    picture.setRun(twoLayers(), 1);
    picture.look(state);
    EXPECT_EQ(picture.places().columns, (std::vector<std::size_t>{1, 3, 0, 2}))
        << "which are neurons of the layer before";
    EXPECT_EQ(names(picture.groups()), (QStringList{"no:0+1", "yes:1+1"}));
}

TEST(LabelOrder, NamesThatWouldLieOverOneAnotherStandAside) {
    EXPECT_EQ(pushedApart({10.0, 30.0, 90.0}, 12.0, 100.0), (std::vector<double>{10.0, 30.0, 90.0}));
    EXPECT_EQ(pushedApart({10.0, 12.0, 40.0}, 12.0, 100.0), (std::vector<double>{10.0, 22.0, 40.0}));
    EXPECT_EQ(pushedApart({60.0, 96.0, 98.0}, 12.0, 100.0), (std::vector<double>{60.0, 88.0, 100.0}));
    EXPECT_EQ(pushedApart({90.0, 91.0, 92.0}, 12.0, 100.0), (std::vector<double>{90.0, 91.0, 92.0})) << "no room";
    EXPECT_TRUE(pushedApart({}, 12.0, 100.0).empty());
}

TEST(LabelOrder, WhereNothingIsKnownRowsStandAsStored) {
    auto run = std::make_shared<dclscope::Run>(*twoLayers());
    run->card.labels.clear();
    DelayPicture picture;
    picture.setRun(run, 0);
    ViewState state = test::seen(View::Delays);
    state.order = Order::Label;
    picture.look(state);
    EXPECT_EQ(picture.places().rows, (std::vector<std::size_t>{0, 1, 2, 3}));
    EXPECT_TRUE(picture.groups().empty());
    EXPECT_FALSE(test::draw(picture).isNull());
}

// The other network's outputs listen the other way round, and its rows alternate: by itself it would sort otherwise.
TEST(LabelOrder, NeuronsOfAComparisonStandAsThoseOfTheFirst) {
    const RunPointer a = twoLayers();
    auto b = std::make_shared<dclscope::Run>(*a);
    b->path = "/made/other";
    b->snapshots.edit(0).layers[1].weights = {1, 1, 0, 0, 0, 0, 1, 1};
    b->snapshots.edit(0).layers[0].weights = {1, 1, 1, 1, 9, 9, 9, 9};
    auto first = std::make_shared<dclscope::Run>(*a);
    first->snapshots.edit(0).layers[0].weights = {1, 1, 9, 9, 1, 1, 9, 9};
    ComparisonPicture picture;
    picture.setRun(first, 0);
    picture.setOther(b);
    ViewState state = test::seen(View::Delays);
    state.quantity = Quantity::Weight;
    const auto placesIn = [&](const Picture* side) {
        test::draw(picture);
        return dynamic_cast<const DelayPicture&>(*side).places().rows;
    };
    for (const Order order : {Order::Label, Order::Similarity}) {
        state.order = order;
        picture.look(state);
        const auto rows = placesIn(picture.first());
        EXPECT_EQ(placesIn(picture.second()), rows) << orderName(order);
        DelayPicture alone;
        alone.setRun(b, 0);
        alone.look(state);
        EXPECT_NE(alone.places().rows, rows) << orderName(order) << ": by itself it would stand otherwise";
    }
    state.order = Order::Label;
    picture.look(state);
    EXPECT_EQ(placesIn(picture.first()), (std::vector<std::size_t>{1, 3, 0, 2}));
}

TEST(LabelOrder, TheDemosNeuronsAreTheOnesThatAnswer) {
    const RunPointer run = std::make_shared<const dclscope::Run>(openRun(resolveRun("demo")));
    AnswerFinder finder;
    const auto found = finder.find(run);
    ASSERT_EQ(found->layers.size(), run->layers.size());
    EXPECT_TRUE(found->layers.front().heard);
    EXPECT_FALSE(found->layers.back().heard) << "outputs stand for themselves";
    for (std::size_t i = 0; i < found->layers.back().labels.size(); ++i)
        EXPECT_EQ(found->layers.back().labels[i], static_cast<std::int64_t>(i));
    // What is heard and what the weights say agree more often than chance would.
    const std::size_t last = run->layers.size() - 2;
    const NeuronLabels weights = labelsByWeights(*run, last, run->snapshots.back());
    std::size_t alike = 0;
    for (std::size_t i = 0; i < weights.labels.size(); ++i)
        alike += weights.labels[i] == found->layers[last].labels[i] ? 1 : 0;
    EXPECT_GT(static_cast<double>(alike), 0.2 * static_cast<double>(weights.labels.size()));
}

TEST(LabelOrder, IsFoundBesideTheWindow) {
    const RunPointer run = std::make_shared<const dclscope::Run>(openRun(resolveRun("demo")));
    DelayPicture picture(PlainReading::Later);
    std::atomic<bool> there{false};
    picture.setWaker([&there] { there = true; });
    picture.setRun(run, 1);
    ViewState state = test::seen(View::Delays);
    state.order = Order::Label;
    picture.look(state);
    EXPECT_TRUE(picture.groups().empty()) << "nobody waited";
    while (!there) std::this_thread::sleep_for(std::chrono::milliseconds(5));
    picture.refresh();
    EXPECT_GT(picture.groups().size(), 3U);
    std::vector<std::size_t> sorted = picture.places().rows;
    std::sort(sorted.begin(), sorted.end());
    for (std::size_t i = 0; i < sorted.size(); ++i) ASSERT_EQ(sorted[i], i) << "every neuron has one row";
}

} // namespace
} // namespace dclscope
