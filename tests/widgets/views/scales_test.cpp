// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/views/made_up_run.h"
#include "widgets/views/delay_picture.h"
#include "widgets/views/field_picture.h"
#include "widgets/views/kernel_picture.h"
#include "widgets/views/ridgeline_picture.h"

#include <QImage>
#include <QPainter>

#include <gtest/gtest.h>

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

TEST(KernelPicture, SaysWhichOfThreeAxesIsNotDrawn) {
    Layer layer = test::layer2d("k", 4, 3, 7);
    layer.kind.value = LayerKind::Dcls3d;
    layer.dilatedSize.value = {3, 7, 7};
    KernelPicture picture;
    picture.setRun(test::madeUpRun({layer}, 2), 0);
    EXPECT_TRUE(picture.hiddenAxis().contains(QStringLiteral("depth P[2] is not drawn: its 3 steps")))
        << picture.hiddenAxis().toStdString();
    draw(picture);
    EXPECT_GT(picture.plotRect().top(), 25.0) << "the sentence stands above";
}

} // namespace
} // namespace dclscope
