// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/bundled.h"
#include "core/base/npy.h"
#include "core/checkpoint/run_folder.h"
#include "core/checkpoint/run_reading.h"
#include "core/experiments/edited_source.h"
#include "core/run/layer_family.h"
#include "core/tagging/spoken_parts.h"
#include "tests/temporary_folder.h"
#include "tests/widgets/views/made_up_run.h"
#include "widgets/views/coincidence_picture.h"
#include "widgets/views/picture_view.h"

#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace dclscope {
namespace {

constexpr QSize kPaper(900, 700);

void paintHeard(Picture& picture, bool dark = false) {
    QImage image(kPaper, QImage::Format_RGB32);
    QPainter painter(&image);
    picture.paint(painter, QRectF(QPointF(0, 0), kPaper), themeColors(dark));
}

RunPointer demoRun() {
    static const RunPointer run = std::make_shared<const dclscope::Run>(openRun(resolveRun("demo")));
    return run;
}

ViewState neuronState(std::size_t neuron, std::string sound = {}) {
    ViewState state;
    state.view = View::Coincidence;
    state.out = neuron;
    state.sound = std::move(sound);
    return state;
}

TEST(Coincidence, SpikesArriveAfterTheirDelaysAndTheMembraneMeetsTheThresholdWhereItFires) {
    CoincidencePicture picture(PlainReading::AtOnce);
    const RunPointer run = demoRun();
    picture.setRun(run, 1);
    picture.setEpoch(run->snapshots.back().epoch);
    std::size_t fired = 0;
    for (std::size_t neuron = 0; neuron < 12; ++neuron) {
        picture.look(neuronState(neuron));
        ASSERT_EQ(picture.emptySentence(), QString()) << picture.emptySentence().toStdString();
        const Coincidence& heard = *picture.coincidence();
        EXPECT_TRUE(heard.inputsSpike);
        ASSERT_EQ(heard.charged.size(), heard.spikes.size());
        for (std::size_t t = 0; t < heard.spikes.size(); ++t) {
            EXPECT_EQ(heard.charged[t] >= heard.threshold, heard.spikes[t] == 1);
            fired += heard.spikes[t];
        }
        // Delays are those of the run, rounded as the network has them when it is used.
        const LayerState& state = run->snapshots.back().layers[1];
        for (const auto& arrival : picture.arrivals()) {
            const std::size_t element = neuron * heard.inputs + arrival.input;
            const double exact = static_cast<double>(*run->layers[1].delay(state.positions[element]));
            EXPECT_LE(std::fabs(static_cast<double>(arrival.delay) - exact), 0.5 + 1e-4);
            EXPECT_EQ(arrival.value, heard.arriving[arrival.sent * heard.inputs + arrival.input]);
        }
    }
    EXPECT_GT(fired, 10U);
}

TEST(Coincidence, DrawsAndTellsWhatIsUnderTheCursor) {
    CoincidencePicture picture(PlainReading::AtOnce);
    const RunPointer run = demoRun();
    picture.setRun(run, 1);
    picture.setEpoch(run->snapshots.back().epoch);
    picture.look(neuronState(3, bundledExamples().at(1)));
    for (const bool dark : {false, true}) paintHeard(picture, dark);
    ASSERT_FALSE(picture.arrivals().empty());
    const auto& arrival = picture.arrivals()[picture.arrivals().size() / 2];
    const double step = static_cast<double>(arrival.sent) + static_cast<double>(arrival.delay);
    const QRectF part = picture.arrivedRect();
    const double inputs = static_cast<double>(picture.coincidence()->inputs);
    const QPointF where(picture.xOf(step),
                        part.bottom() - (static_cast<double>(arrival.input) + 0.5) / inputs * part.height());
    const QString text = picture.readingAt(where);
    EXPECT_TRUE(text.startsWith(QStringLiteral("input %1 ").arg(arrival.input))) << text.toStdString();
    EXPECT_TRUE(text.contains("sent at")) << text.toStdString();
    EXPECT_TRUE(picture.readingAt(picture.membraneRect().center()).contains("membrane"));
    EXPECT_TRUE(picture.facts().contains("takes for")) << picture.facts().toStdString();
}

TEST(Coincidence, InLittleRoomWhatArrivesAndTheMembraneAreLeft) {
    CoincidencePicture picture(PlainReading::AtOnce);
    picture.setRun(demoRun(), 1);
    picture.look(neuronState(3));
    QImage image(300, 170, QImage::Format_RGB32);
    QPainter painter(&image);
    picture.paint(painter, QRectF(0, 0, 300, 170), themeColors(false));
    EXPECT_TRUE(picture.sentRect().isEmpty());
    EXPECT_GT(picture.arrivedRect().height(), 15.0);
    EXPECT_GT(picture.membraneRect().height(), 11.0);
    EXPECT_TRUE(picture.readingAt(picture.membraneRect().center()).contains("membrane"));
    EXPECT_TRUE(picture.readingAt(picture.arrivedRect().center()).startsWith("input "));
}

TEST(Coincidence, TheFirstLayerHearsFeaturesAndTheLastNeverFires) {
    const RunPointer run = demoRun();
    for (const std::size_t layer : {std::size_t{0}, run->layers.size() - 1}) {
        CoincidencePicture picture(PlainReading::AtOnce);
        picture.setRun(run, layer);
        picture.setEpoch(10.0);
        picture.look(neuronState(2));
        ASSERT_EQ(picture.emptySentence(), QString()) << picture.emptySentence().toStdString();
        EXPECT_EQ(picture.coincidence()->inputsSpike, layer > 0);
        EXPECT_EQ(picture.coincidence()->fires, layer == 0);
        paintHeard(picture);
    }
}

TEST(Coincidence, OfAnEditedNetworkArrivesByItsEditedDelays) {
    const auto plain = std::make_shared<const dclscope::Run>(openRun(resolveCheckpoint("demo")));
    constexpr std::size_t kLayer = 1;
    const Layer& layer = plain->layers[kLayer];
    const auto edited = std::make_shared<dclscope::Run>(*plain);
    edited->edited = std::make_shared<const experiments::EditedSource>(
        openSnapshot(plain->snapshots.front(), plain->entry), plain->layers,
        std::vector{experiments::parseEdit("shift layer=" + layer.name + " by=2")});
    edited->snapshots.edit(0).layers[kLayer] = readLayer(*edited->edited, layer);
    const auto heardBy = [&](const RunPointer& run) {
        CoincidencePicture picture(PlainReading::AtOnce);
        picture.setRun(run, kLayer);
        picture.look(neuronState(3));
        EXPECT_EQ(picture.emptySentence(), QString()) << picture.emptySentence().toStdString();
        return *picture.coincidence();
    };
    const Coincidence before = heardBy(plain);
    const Coincidence after = heardBy(edited);
    EXPECT_EQ(after.arriving, before.arriving) << "the layer before is as it was";
    ASSERT_EQ(after.taps.size(), before.taps.size());
    const std::int64_t longest = layer.dilatedSize.value.front() - 1;
    std::size_t shifted = 0;
    for (std::size_t i = 0; i < before.taps.size(); ++i) {
        EXPECT_EQ(after.taps[i].delay, std::min(before.taps[i].delay + 2, longest)) << i;
        EXPECT_EQ(after.taps[i].weight, before.taps[i].weight);
        shifted += after.taps[i].delay == before.taps[i].delay + 2 ? 1 : 0;
    }
    EXPECT_GT(2 * shifted, before.taps.size());
    EXPECT_NE(after.charged, before.charged);
}

TEST(Coincidence, WhatIsFedIsDrawnWhateverIsLookedAt) {
    CoincidencePicture own(PlainReading::AtOnce);
    own.setRun(demoRun(), 1);
    own.look(neuronState(3));
    CoincidencePicture fed(PlainReading::AtOnce);
    fed.feed(nullptr);
    fed.setRun(demoRun(), 1);
    fed.look(neuronState(3));
    EXPECT_EQ(fed.coincidence(), nullptr);
    EXPECT_FALSE(fed.emptySentence().isEmpty()) << "it is waited for";
    fed.feed(std::make_shared<const Coincidence>(*own.coincidence()), 61.27);
    EXPECT_EQ(fed.emptySentence(), QString());
    EXPECT_EQ(fed.arrivals().size(), own.arrivals().size());
    EXPECT_TRUE(fed.facts().contains("what came in up to 61.3 s")) << fed.facts().toStdString();
    paintHeard(fed);
    EXPECT_FALSE(fed.membraneRect().isEmpty());
}

TEST(Coincidence, IsFoundOnAThreadOfItsOwn) {
    const RunPointer run = demoRun();
    PictureView view(std::make_unique<CoincidencePicture>(PlainReading::Later));
    QSignalSpy arrived(&view, &PictureView::arrived);
    view.setRun(run, 1);
    view.look(neuronState(5));
    EXPECT_TRUE(view.picture().isReading() || arrived.count() > 0 || !view.picture().emptySentence().isEmpty());
    ASSERT_TRUE(QTest::qWaitFor([&] { return arrived.count() > 0; }, 10000));
    EXPECT_EQ(view.picture().emptySentence(), QString());
    ASSERT_TRUE(QTest::qWaitFor([&] { return !view.picture().isReading(); }, 10000));
}

TEST(Coincidence, SaysWhyThereIsNone) {
    CoincidencePicture picture(PlainReading::AtOnce);
    const auto made = test::madeUpRun({test::layer1d("delays", 4, 6, 25)}, 2);
    picture.setRun(made, 0);
    picture.look(neuronState(0));
    EXPECT_TRUE(picture.emptySentence().contains("cannot be shown")) << picture.emptySentence().toStdString();
    picture.setRun(demoRun(), 0);
    picture.look(neuronState(0, "nothing.wav"));
    EXPECT_TRUE(picture.emptySentence().contains("no sound 'nothing.wav'")) << picture.emptySentence().toStdString();
    const test::TemporaryFolder folder;
    const std::string file = (folder.path() / "spikes.npy").string();
    const auto inputs = static_cast<std::int64_t>(demoRun()->layers[0].inChannelsPerGroup);
    writeNpy(file, Array{{30, inputs}, std::vector<float>(static_cast<std::size_t>(30 * inputs), 1.0F)});
    picture.look(neuronState(0, file));
    EXPECT_EQ(picture.emptySentence(), QString());
    EXPECT_EQ(picture.coincidence()->arrivingSteps(), 30U);
}

} // namespace
} // namespace dclscope
