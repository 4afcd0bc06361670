// SPDX-License-Identifier: GPL-3.0-or-later
// What the third panel of a comparison subtracts, view by view.
#include "core/base/bundled.h"
#include "core/checkpoint/run_folder.h"
#include "tests/widgets/views/made_up_run.h"
#include "widgets/views/comparison_atlas.h"
#include "widgets/views/comparison_coincidence.h"
#include "widgets/views/comparison_kernel.h"
#include "widgets/views/comparison_neurons.h"
#include "widgets/views/comparison_picture.h"

#include <QImage>
#include <QPainter>

#include <gtest/gtest.h>

#include <cmath>

namespace dclscope {
namespace {

std::shared_ptr<dclscope::Run> runWith(const std::string& name, std::vector<Layer> layers,
                                       std::vector<LayerState> states) {
    auto run = std::make_shared<dclscope::Run>();
    run->name = name;
    run->path = "/made/" + name;
    run->layers = std::move(layers);
    Snapshot snapshot;
    snapshot.layers = std::move(states);
    run->snapshots = {snapshot};
    return run;
}

QImage paintPair(ComparisonPicture& picture, const QSize& size = {1500, 640}, const ViewZoom& zoom = {}) {
    QImage image(size, QImage::Format_RGB32);
    QPainter painter(&image);
    picture.paint(painter, QRectF(QPointF(0, 0), size), themeColors(false), zoom);
    return image;
}

void lookAt(ComparisonPicture& picture, const RunPointer& a, const RunPointer& b, View view, std::size_t layer = 0) {
    picture.setRun(a, layer);
    picture.setOther(b);
    ViewState state;
    state.view = view;
    picture.look(state);
    picture.setEpoch(0.0);
}

TEST(ComparisonKernel, IsTheDenseKernelOfTheSecondLessThatOfTheFirst) {
    // One element that has moved two columns to the right and is twice as heavy.
    Layer layer = test::layer2d("plane", 1, 1, 7);
    layer.version = {Version::v1, Origin::Card};
    layer.hasSig = false;
    const auto a = runWith("a", {layer}, {LayerState{{-1, 1}, {}, {1.0F}}});
    const auto b = runWith("b", {layer}, {LayerState{{1, 1}, {}, {2.0F}}});
    ComparisonPicture picture;
    lookAt(picture, a, b, View::Kernel);
    paintPair(picture);
    const auto* kernels = dynamic_cast<const ComparisonKernel*>(picture.difference());
    ASSERT_NE(kernels, nullptr);
    const std::vector<float> values = kernels->difference();
    ASSERT_EQ(values.size(), 49U);
    for (std::size_t i = 0; i < values.size(); ++i)
        EXPECT_NEAR(values[i], i == 4 * 7 + 2 ? -1.0F : i == 4 * 7 + 4 ? 2.0F : 0.0F, 1e-5F) << i;
    const auto& first = dynamic_cast<const KernelMapPicture&>(*picture.first());
    const auto& second = dynamic_cast<const KernelMapPicture&>(*picture.second());
    EXPECT_EQ(first.limits().value, second.limits().value) << "the same colour is the same value on both sides";
    EXPECT_NEAR(first.limits().value, 2.0, 1e-5);
    const QRectF plot = kernels->plotRect();
    ASSERT_FALSE(plot.isEmpty());
    const QPointF cell = plot.topLeft() + QPointF(4.5 / 7.0 * plot.width(), 4.5 / 7.0 * plot.height());
    EXPECT_EQ(kernels->readingAt(cell), QStringLiteral("kernel +2"));
    const QString text = picture.readingAt(cell);
    EXPECT_TRUE(text.contains("A to B: kernel +2")) << text.toStdString();
    EXPECT_TRUE(text.contains("B: ") && text.contains("kernel 2"))
        << "the same cell of both sides: " << text.toStdString();
}

TEST(ComparisonKernel, NeedsNoPartnersButOneSize) {
    Layer few = test::layer2d("plane", 1, 1, 7);
    Layer many = test::layer2d("plane", 1, 3, 7);
    ComparisonPicture picture;
    lookAt(picture, runWith("a", {few}, {LayerState{{0, 0}, {1, 1}, {1}}}),
           runWith("b", {many}, {LayerState{{0, 1, 2, 0, 1, 2}, {1, 1, 1, 1, 1, 1}, {1, 1, 1}}}), View::Kernel);
    EXPECT_NE(dynamic_cast<const ComparisonKernel*>(picture.difference()), nullptr);
    EXPECT_TRUE(picture.differenceMissing().isEmpty());
    lookAt(picture, runWith("a", {few}, {LayerState{{0, 0}, {1, 1}, {1}}}),
           runWith("c", {test::layer2d("plane", 1, 1, 9)}, {LayerState{{0, 0}, {1, 1}, {1}}}), View::Kernel);
    EXPECT_EQ(dynamic_cast<const ComparisonKernel*>(picture.difference()), nullptr);
    EXPECT_FALSE(paintPair(picture).isNull());
}

TEST(ComparisonAtlas, HistogramsStandOnOneAxisAndDensitiesAreSubtracted) {
    // Delays 0 and 3 of 5 steps; then 3 and 3; the other run's second layer reaches further.
    const std::vector<Layer> layers{test::layer1d("x", 1, 2, 5), test::layer1d("y", 1, 2, 5)};
    const auto a = runWith("a", layers, {LayerState{{2, -1}, {}, {1, 1}}, LayerState{{2, 2}, {}, {1, 1}}});
    const auto b = runWith("b", {test::layer1d("y", 1, 2, 9), test::layer1d("x", 1, 2, 5)},
                           {LayerState{{-4, -4}, {}, {1, 1}}, LayerState{{-1, -1}, {}, {1, 1}}});
    ComparisonPicture picture;
    lookAt(picture, a, b, View::Atlas);
    paintPair(picture);
    const auto* atlas = dynamic_cast<const ComparisonAtlas*>(picture.difference());
    ASSERT_NE(atlas, nullptr);
    EXPECT_EQ(atlas->partnerOf(0), 1U) << "by name, not by place";
    EXPECT_EQ(atlas->partnerOf(1), 0U);
    const auto& first = dynamic_cast<const AtlasPicture&>(*picture.first());
    const auto& second = dynamic_cast<const AtlasPicture&>(*picture.second());
    EXPECT_EQ(first.bins(), 9U) << "room for the longer delays of the other";
    EXPECT_EQ(first.bins(), second.bins());
    EXPECT_EQ(first.common().tallest, second.common().tallest);
    const std::vector<float> difference = atlas->differenceOf(0);
    ASSERT_EQ(difference.size(), 9U);
    EXPECT_FLOAT_EQ(difference[0], -0.5F);
    EXPECT_FLOAT_EQ(difference[3], 0.5F);
    EXPECT_FLOAT_EQ(difference[4], 0.0F);
    const QRectF tile = first.tileRect(0);
    const QPointF shown =
        atlas->plotRect().topLeft() +
        QPointF((tile.left() + 3.5 / 9.0 * tile.width() - first.plotRect().left()) * atlas->plotRect().width() /
                    first.plotRect().width(),
                (tile.center().y() - first.plotRect().top()) * atlas->plotRect().height() / first.plotRect().height());
    EXPECT_TRUE(atlas->readingAt(shown).contains("A 50 %, B 100 %")) << atlas->readingAt(shown).toStdString();
}

TEST(ComparisonAtlas, PlanesOfOneGridAreSubtractedBinByBin) {
    const Layer layer = test::layer2d("plane", 1, 1, 9);
    ComparisonPicture picture;
    lookAt(picture,
           runWith("a", {layer, test::layer2d("alone", 1, 2, 5)},
                   {LayerState{{-3, 0}, {1, 1}, {1}}, LayerState{{0, 0, 0, 0}, {1, 1, 1, 1}, {1, 1}}}),
           runWith("b", {layer}, {LayerState{{3, 0}, {1, 1}, {1}}}), View::Atlas);
    paintPair(picture, {900, 900});
    const auto* atlas = dynamic_cast<const ComparisonAtlas*>(picture.difference());
    ASSERT_NE(atlas, nullptr);
    EXPECT_FALSE(atlas->partnerOf(1).has_value());
    const std::vector<float> difference = atlas->differenceOf(0);
    double left = 0.0;
    double right = 0.0;
    constexpr std::size_t kWide = 10 * ElementDensity::kBinsPerStep;
    ASSERT_EQ(difference.size(), kWide * kWide);
    for (std::size_t i = 0; i < difference.size(); ++i)
        (i % kWide < kWide / 2 ? left : right) +=
            static_cast<double>(difference[i]) / (ElementDensity::kBinsPerStep * ElementDensity::kBinsPerStep);
    EXPECT_NEAR(left, -1.0, 1e-3) << "what was at the left";
    EXPECT_NEAR(right, 1.0, 1e-3) << "is at the right";
}

TEST(ComparisonNeurons, KeepTheOrderOfTheFirstAndTellHowFarEachWent) {
    Layer layer = test::layer1d("axons", 3, 1, 9);
    layer.place = Place::Axon;
    layer.delays = DelayMap::Stored;
    const auto a = runWith("a", {layer}, {LayerState{{5, 1, 3}, {}, {1, 1, 1}}});
    const auto b = runWith("b", {layer}, {LayerState{{2, 9, 3}, {}, {1, 1, 1}}});
    ComparisonPicture picture;
    lookAt(picture, a, b, View::Neurons);
    paintPair(picture);
    const auto* neurons = dynamic_cast<const ComparisonNeurons*>(picture.difference());
    ASSERT_NE(neurons, nullptr);
    EXPECT_DOUBLE_EQ(neurons->differenceAt(0), -3.0);
    EXPECT_DOUBLE_EQ(neurons->differenceAt(1), 8.0);
    const auto& first = dynamic_cast<const NeuronPicture&>(*picture.first());
    const auto& second = dynamic_cast<const NeuronPicture&>(*picture.second());
    EXPECT_DOUBLE_EQ(first.longest(), 9.0);
    EXPECT_DOUBLE_EQ(second.longest(), 9.0);
    for (std::size_t place = 0; place < 3; ++place) EXPECT_EQ(first.neuronAt(place), second.neuronAt(place));
    const QRectF plot = neurons->plotRect();
    EXPECT_EQ(neurons->readingAt({plot.left() + plot.width() / 6.0, plot.center().y()}),
              QString::fromUtf8("neuron 1 · +8 steps"));
}

TEST(ComparisonCoincidence, SubtractsWhatArrivesAndSharesTheMembranesAxis) {
    const RunPointer demo = std::make_shared<const dclscope::Run>(openRun(resolveRun("demo")));
    ComparisonPicture picture;
    picture.setRun(demo, 1);
    picture.setOther(nullptr); // itself, at its first epoch
    ViewState state;
    state.view = View::Coincidence;
    state.out = 3;
    picture.look(state);
    picture.setEpoch(demo->snapshots.back().epoch);
    paintPair(picture);
    const auto* heard = dynamic_cast<const ComparisonCoincidence*>(picture.difference());
    ASSERT_NE(heard, nullptr);
    const auto& first = dynamic_cast<const CoincidencePicture&>(*picture.first());
    const auto& second = dynamic_cast<const CoincidencePicture&>(*picture.second());
    EXPECT_EQ(first.membraneRange().high, second.membraneRange().high);
    EXPECT_EQ(first.membraneRange().low, second.membraneRange().low);
    const std::vector<float> before = first.given();
    const std::vector<float> after = second.given();
    const std::vector<float> difference = heard->difference();
    const auto sum = [](const std::vector<float>& values) {
        double all = 0.0;
        for (const float value : values) all += static_cast<double>(value);
        return all;
    };
    EXPECT_NE(before, after);
    EXPECT_NEAR(sum(difference), sum(after) - sum(before), 1e-3 * std::max(1.0, std::fabs(sum(after))));
    ASSERT_FALSE(heard->plotRect().isEmpty());
    EXPECT_TRUE(heard->readingAt(heard->plotRect().center()).startsWith("input "));
}

} // namespace
} // namespace dclscope
