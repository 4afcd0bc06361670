// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/views/made_up_run.h"
#include "widgets/views/delay_picture.h"
#include "widgets/views/field_picture.h"
#include "widgets/views/kernel_picture.h"
#include "widgets/views/ridgeline_picture.h"

#include <QImage>
#include <QPainter>

#include <gtest/gtest.h>

#include <algorithm>

namespace dclscope {
namespace {

constexpr QSize kSize(600, 500);

QImage draw(Picture& picture) {
    QImage image(kSize, QImage::Format_RGB32);
    QPainter painter(&image);
    picture.paint(painter, QRectF(QPointF(0, 0), kSize), themeColors(false));
    return image;
}

LayerScene sceneOf(RunPointer run) {
    LayerScene scene;
    scene.setRun(std::move(run), 0);
    return scene;
}

/// One element; for one learned axis at the longest delay.
std::shared_ptr<dclscope::Run> oneElement(const Layer& layer, float weight) {
    auto run = std::make_shared<dclscope::Run>();
    run->layers = {layer};
    Snapshot snapshot;
    const std::size_t axes = layer.dilatedSize.value.size();
    const float position = axes == 1 ? -static_cast<float>(layer.dilatedSize.value[0] / 2) : 2.0F;
    snapshot.layers = {LayerState{std::vector<float>(axes, position), std::vector<float>(axes, 0.3F), {weight}}};
    run->snapshots = {snapshot};
    return run;
}

/// Scales over the runs of two pictures.
Scales common(const Picture& a, const Picture& b) {
    const LayerScene* scenes[] = {&a.scene(), &b.scene()};
    return measureScales(scenes);
}

TEST(Scales, AFewGiantsDoNotCount) {
    auto run = test::madeUpRun({test::layer2d("a", 64, 26, 23)}, 2);
    run->snapshots.edit(1).layers[0].weights[0] = 1e6F;
    const LayerScene scene = sceneOf(run);
    const LayerScene* one = &scene;
    const Scales scales = measureScales({&one, 1});
    EXPECT_GT(scales.weight, 0.05);
    EXPECT_LT(scales.weight, 1.0);
    EXPECT_EQ(scales.size(0), 23);
    EXPECT_EQ(scales.size(2), 1);
    EXPECT_EQ(scales.lastEpoch, 1.0);
}

TEST(Scales, OfNothingAreHarmless) {
    const LayerScene nothing;
    const LayerScene* one = &nothing;
    EXPECT_EQ(measureScales({&one, 1}).weight, 1.0);
    EXPECT_EQ(measureScales({}).size(0), 1);
}

TEST(Scales, EqualWeightsHaveEqualColoursInTwoPictures) {
    KernelPicture weak;
    KernelPicture strong;
    weak.setRun(oneElement(test::layer2d("k", 1, 1, 11), 0.1F), 0);
    strong.setRun(oneElement(test::layer2d("k", 1, 1, 11), 1.0F), 0);
    const auto middle = [](KernelPicture& picture) {
        const QImage image = draw(picture);
        return image.pixel(picture.discCentre(0)->toPoint());
    };
    EXPECT_EQ(middle(weak), middle(strong)) << "each on its own scale";
    const Scales scales = common(weak, strong);
    weak.setScales(scales);
    strong.setScales(scales);
    EXPECT_NE(middle(weak), middle(strong));
    weak.setScales(std::nullopt);
    EXPECT_EQ(middle(weak), middle(strong));
}

TEST(Scales, EqualOffsetsStandAtEqualPlacesOnGridsOfTwoSizes) {
    KernelPicture small;
    KernelPicture large;
    small.setRun(oneElement(test::layer2d("k", 1, 1, 7), 1.0F), 0);
    large.setRun(oneElement(test::layer2d("k", 1, 1, 23), 1.0F), 0);
    draw(small);
    draw(large);
    EXPECT_GT((*small.discCentre(0) - *large.discCentre(0)).manhattanLength(), 10.0);
    const Scales scales = common(small, large);
    small.setScales(scales);
    large.setScales(scales);
    draw(small);
    draw(large);
    EXPECT_LT((*small.discCentre(0) - *large.discCentre(0)).manhattanLength(), 0.01);
}

TEST(Scales, EqualDelaysHaveEqualColoursAndPlaces) {
    const auto colour = [](DelayPicture& picture) {
        return draw(picture).pixel(picture.plotRect().center().toPoint());
    };
    DelayPicture shortOnes;
    DelayPicture longOnes;
    shortOnes.setRun(oneElement(test::layer1d("d", 1, 1, 9), 1.0F), 0);
    longOnes.setRun(oneElement(test::layer1d("d", 1, 1, 25), 1.0F), 0);
    EXPECT_EQ(colour(shortOnes), colour(longOnes)) << "both the longest of their grids";
    const Scales scales = common(shortOnes, longOnes);
    shortOnes.setScales(scales);
    longOnes.setScales(scales);
    EXPECT_EQ(colour(shortOnes), ColorMap::magnitude().rgb(8.0 / 24.0));
    EXPECT_EQ(colour(longOnes), ColorMap::magnitude().rgb(1.0));
    FieldPicture field;
    field.setRun(oneElement(test::layer1d("d", 1, 1, 9), 1.0F), 0);
    draw(field);
    const double alone = field.markCentre(0)->x();
    field.setScales(scales);
    draw(field);
    EXPECT_GT(field.markCentre(0)->x(), alone + 50.0) << "eight steps are little beside twenty-four";
}

TEST(Scales, EqualDelaysHaveEqualColoursWhereStepsAreOfOtherLength) {
    const auto withSteps = [](std::int64_t size, double stepMs) {
        auto run = oneElement(test::layer1d("d", 1, 1, size), 1.0F);
        run->card.timeStepMs = stepMs;
        return run;
    };
    DelayPicture shortOnes;
    DelayPicture longOnes;
    shortOnes.setRun(withSteps(25, 10.0), 0); // up to 240 ms
    longOnes.setRun(withSteps(21, 15.0), 0);  // up to 300 ms, in fewer steps
    EXPECT_EQ(shortOnes.scales().delayWritten, 0.0);
    const Scales scales = common(shortOnes, longOnes);
    EXPECT_EQ(scales.delayWritten, 300.0);
    EXPECT_EQ(scales.longestDelay(10.0), 30.0);
    EXPECT_EQ(scales.longestDelay(15.0), 20.0);
    shortOnes.setScales(scales);
    longOnes.setScales(scales);
    const auto colour = [](DelayPicture& picture) {
        return draw(picture).pixel(picture.plotRect().center().toPoint());
    };
    EXPECT_EQ(colour(shortOnes), ColorMap::magnitude().rgb(240.0 / 300.0));
    EXPECT_EQ(colour(longOnes), ColorMap::magnitude().rgb(1.0));
}

TEST(Scales, RidgesShareTheirHeightAndTheirEpochs) {
    RidgelinePicture picture;
    const auto run = test::madeUpRun({test::layer1d("d", 20, 30, 25)}, 6);
    picture.setRun(run, 0);
    const QImage alone = draw(picture);
    EXPECT_GT(picture.tallest(), 0.0);
    Scales scales = picture.scales();
    scales.ridge = picture.tallest();
    picture.setScales(scales);
    EXPECT_EQ(draw(picture), alone);
    scales.ridge = 3.0 * picture.tallest();
    picture.setScales(scales);
    EXPECT_NE(draw(picture), alone);
}

TEST(Scales, EqualDensitiesHaveEqualFog) {
    const Layer layer = test::layer2d("k", 40, 26, 23);
    const auto many = test::madeUpRun({layer}, 1);
    auto few = std::make_shared<dclscope::Run>(*many);
    few->layers[0].outChannels = 10; // a quarter of them
    LayerState& state = few->snapshots.edit(0).layers[0];
    const std::size_t n = 260;
    const std::size_t all = state.count();
    for (std::size_t axis = 0; axis < 2; ++axis)
        for (std::vector<float>* values : {&state.positions, &state.sigmas})
            std::copy_n(values->begin() + static_cast<std::ptrdiff_t>(axis * all), n,
                        values->begin() + static_cast<std::ptrdiff_t>(axis * n));
    state.positions.resize(2 * n);
    state.sigmas.resize(2 * n);
    state.weights.assign(n, 0.0F);
    KernelPicture dense;
    KernelPicture sparse;
    dense.setRun(many, 0);
    sparse.setRun(few, 0);
    EXPECT_GT(dense.scales().density, 2.0 * sparse.scales().density);
    const auto darkest = [](KernelPicture& picture) { // of the fog: a corner of the discs' ground
        const QImage image = draw(picture);
        double sum = 0.0;
        const QRect box = picture.plotRect().toRect();
        for (int y = box.top(); y < box.bottom(); ++y)
            for (int x = box.left(); x < box.right(); ++x) sum += 255 - qGray(image.pixel(x, y));
        return sum / (box.width() * box.height());
    };
    const double alone = darkest(sparse);
    const Scales scales = common(dense, sparse);
    EXPECT_GT(scales.density, sparse.scales().density);
    sparse.setScales(scales);
    EXPECT_LT(darkest(sparse), 0.9 * alone) << "paler beside a picture that is denser";
}

TEST(Scales, TheFogKeepsItsMeaningWhileAFilmRuns) {
    KernelPicture picture;
    picture.setRun(test::madeUpRun({test::layer2d("k", 40, 26, 23)}, 5), 0);
    const double density = picture.scales().density;
    picture.setEpoch(0.0);
    draw(picture);
    EXPECT_EQ(picture.scales().density, density);
    EXPECT_GT(density, 0.0);
}

Layer inSpace() {
    Layer layer = test::layer2d("k", 4, 3, 7);
    layer.kind.value = LayerKind::Dcls3d;
    layer.dilatedSize.value = {3, 7, 9};
    return layer;
}

TEST(KernelPicture, DrawsTheTwoAxesThatAreNotHidden) {
    KernelPicture picture;
    picture.setRun(test::madeUpRun({inSpace()}, 2), 0);
    const QImage usual = draw(picture);
    const double ratio = picture.plotRect().width() / picture.plotRect().height();
    ViewState state;
    state.hidden = 0;
    picture.look(state);
    EXPECT_TRUE(picture.hiddenAxis().contains(QStringLiteral("column P[0] is not drawn: its 9 steps")))
        << picture.hiddenAxis().toStdString();
    EXPECT_NE(draw(picture), usual);
    EXPECT_GT(picture.plotRect().width() / picture.plotRect().height(), 1.4 * ratio) << "7 by 3, not 9 by 7";
    picture.look({});
    EXPECT_EQ(draw(picture), usual);
}

TEST(KernelPicture, ReadsAllThreeOffsets) {
    Layer cube = inSpace();
    cube.dilatedSize.value = {7, 7, 7};
    KernelPicture picture;
    picture.setRun(test::madeUpRun({cube}, 2), 0);
    draw(picture);
    const QString reading = picture.readingAt(*picture.discCentre(0));
    for (const char* word : {"row offset", "depth offset", "column offset"})
        EXPECT_TRUE(reading.contains(QLatin1String(word))) << reading.toStdString();
}

TEST(KernelPicture, SaysWhichOfThreeAxesIsNotDrawn) {
    KernelPicture picture;
    picture.setRun(test::madeUpRun({inSpace()}, 2), 0);
    EXPECT_TRUE(picture.hiddenAxis().contains(QStringLiteral("depth P[2] is not drawn: its 3 steps")))
        << picture.hiddenAxis().toStdString();
    draw(picture);
    EXPECT_GT(picture.plotRect().top(), 25.0) << "the sentence stands above";
}

} // namespace
} // namespace dclscope
