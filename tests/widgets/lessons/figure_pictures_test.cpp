// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of lessons draw what core/lessons computes, and change it where they are dragged.
#include "core/base/error.h"
#include "widgets/lessons/bar_rows.h"
#include "widgets/lessons/coincidence_figure_picture.h"
#include "widgets/lessons/delay_line_picture.h"
#include "widgets/lessons/descent_picture.h"
#include "widgets/lessons/figure_picture.h"
#include "widgets/lessons/grid_picture.h"
#include "widgets/lessons/interpolation_picture.h"
#include "widgets/lessons/lesson_text.h"
#include "widgets/lessons/run_picture.h"
#include "widgets/lessons/sharing_picture.h"

#include <QImage>
#include <QPainter>

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

using namespace dclscope;

namespace {

constexpr QRectF kArea{0.0, 0.0, 640.0, 480.0};

QImage drawn(FigurePicture& picture, bool dark, const QSize& size = kArea.size().toSize(), bool bare = false) {
    QImage image(size, QImage::Format_RGB32);
    image.fill(themeColors(dark).plot);
    QPainter painter(&image);
    picture.paint(painter, QRectF(QPointF(), size), themeColors(dark), bare);
    return image;
}

/// Where a handle can be taken, the first such line from the top; −1: nowhere.
int lineOfHandle(FigurePicture& picture, std::size_t index) {
    for (int y = 0; y < kArea.toRect().height(); y += 2)
        for (int x = 0; x < kArea.toRect().width(); x += 4)
            if (picture.handleAt(QPointF(x, y)) == index) return y;
    return -1;
}

/// How many colours an image has, up to a few hundred.
std::size_t coloursIn(const QImage& image) {
    std::set<QRgb> colours;
    for (int y = 0; y < image.height(); y += 2)
        for (int x = 0; x < image.width(); x += 2)
            if (colours.size() < 300) colours.insert(image.pixel(x, y));
    return colours.size();
}

} // namespace

TEST(FigurePictures, areMadeOfEveryFigureAndDrawSomething) {
    for (const std::string_view name : lessons::figureNames()) {
        if (name == "trials" || name == "variants" || name == "threshold") continue; // networks: figure_widgets_test
        const auto picture = makeFigurePicture({std::string(name), {}, {}});
        for (const bool dark : {false, true})
            EXPECT_GT(coloursIn(drawn(*picture, dark)), 4U) << name << (dark ? " dark" : " light");
        EXPECT_TRUE(picture->problem().isEmpty()) << name;
        if (name == "training") continue;
        EXPECT_GT(coloursIn(drawn(*picture, false, {240, 120}, true)), 2U) << name << " on a card";
    }
    EXPECT_THROW(makeFigurePicture({"kitchen", {}, {}}), ConfigError);
    EXPECT_THROW(makeFigurePicture({"descent", {}, {{"rate", "fast"}}}), ConfigError);
}

TEST(FigurePictures, numbersAtTheEndOfAnAxisHaveRoom) {
    const auto picture = makeFigurePicture({"descent", {}, {{"steps", "100"}}});
    const QImage image = drawn(*picture, false);
    const QRgb ground = image.pixel(image.width() - 1, 0);
    for (int y = 0; y < image.height(); ++y)
        ASSERT_EQ(image.pixel(image.width() - 1, y), ground) << "something is cut off in line " << y;
}

TEST(FigurePictures, titlesAtTheLeftHaveRoom) {
    const auto picture = makeFigurePicture({"interpolation", {}, {{"version", "gauss"}, {"sigma", "4"}}});
    const QImage image = drawn(*picture, false, {1200, 1000}); // so high that there is a tick at −0.05
    for (int y = 0; y < image.height(); ++y)
        ASSERT_EQ(image.pixel(0, y), image.pixel(0, 0)) << "something is cut off in line " << y;
}

TEST(FigurePictures, handlesLieBesideTheValuesNotOnThem) {
    InterpolationPicture picture;
    picture.setSettings({{"version", "v1"}, {"position", "0"}, {"watched", "0"}});
    (void)drawn(picture, false);
    const int element = lineOfHandle(picture, 0), watched = lineOfHandle(picture, 1);
    ASSERT_GE(element, 0);
    ASSERT_GE(watched, 0) << "the value of the watched point is not hidden by its handle";
    EXPECT_GT(watched - element, 60);
}

TEST(FigurePictures, theElementThatIsSpokenOfIsMarked) {
    GridKernelPicture marked, plain;
    marked.setSettings({{"moved", "8"}, {"row", "3"}, {"column", "3"}});
    plain.setSettings({{"moved", "9"}});
    ASSERT_EQ(marked.figure().kernel.values, plain.figure().kernel.values);
    EXPECT_NE(drawn(marked, false), drawn(plain, false));
    EXPECT_TRUE(plain.figure().shares.values.empty());
    plain.moveBy(0, 10, 0);
    ASSERT_EQ(plain.figure().shares.values.size(), 81U) << "what is dragged is the one that is spoken of";
    EXPECT_NEAR(plain.figure().shares.at(1, 1), 0.5, 1e-5);
}

TEST(FigurePictures, aPathWithoutStepsTakesNoRoom) {
    DescentPicture picture;
    picture.setSettings({{"steps", "20"}});
    (void)drawn(picture, false);
    const int above = lineOfHandle(picture, 0);
    picture.setSettings({{"steps", "0"}});
    (void)drawn(picture, false);
    ASSERT_GE(above, 0);
    EXPECT_GT(lineOfHandle(picture, 0), above + 100) << "the landscape has the whole figure";
}

TEST(FigurePictures, aLandscapeIsThatOfTheStepThatIsShown) {
    DescentPicture changing;
    changing.setSettings({{"sigma", "2"}, {"sigma_last", "0.5"}, {"steps", "10"}});
    changing.setFrame(0);
    const QImage wide = drawn(changing, false);
    changing.setFrame(10);
    EXPECT_NE(drawn(changing, false), wide);
    EXPECT_NEAR(changing.figure().path.back().sigma, 0.5, 1e-9);
}

TEST(FigurePictures, numbersAreRoundedAndStayWithTheirLabels) {
    const auto unbroken = [](QString text) { return text.replace(QLatin1Char(' '), QChar(0x00a0)); };
    EXPECT_EQ(measureText({"moved", "Distance", "grid steps", 1.0}), unbroken("Distance: 1 grid step"));
    EXPECT_EQ(measureText({"moved", "Distance", "grid steps", 2.5}), unbroken("Distance: 2.5 grid steps"));
    EXPECT_EQ(measureText({"loss", "Last loss", "", 4.4e-6}), unbroken("Last loss: nearly 0"));
    EXPECT_EQ(figureNumber(-1.68e-6), QStringLiteral("nearly 0"));
    EXPECT_EQ(figureNumber(0.0), QStringLiteral("0"));
    EXPECT_EQ(measureText({"reach", "Greatest distance from which the watched point is felt", "grid steps", 6.83}),
              QStringLiteral("Greatest distance from which the watched point is ") + unbroken("felt: 6.83 grid steps"));
}

TEST(FigurePictures, keepSettingsInTheirLimitsAndOnTheirSteps) {
    InterpolationPicture picture;
    picture.setSettings({});
    picture.change("position", 99.0);
    EXPECT_EQ(picture.numberOf("position"), 8.0);
    picture.change("position", 1.2345);
    EXPECT_NEAR(picture.numberOf("position"), 1.25, 1e-9);
    picture.change("version", "kitchen");
    EXPECT_EQ(picture.valueOf("version"), "v1") << "what is no figure is left undone";
    EXPECT_THROW(picture.setSettings({{"version", "kitchen"}}), ConfigError);
    EXPECT_NEAR(picture.numberOf("position"), 1.25, 1e-9) << "and the figure stays";
}

TEST(FigurePictures, anElementIsDraggedBetweenThePoints) {
    InterpolationPicture picture;
    picture.setSettings({{"version", "v1"}, {"position", "0"}});
    (void)drawn(picture, false);
    ASSERT_TRUE(picture.handleAt(QPointF(320, 100)).has_value() || picture.handleCount() == 2);
    EXPECT_NEAR(picture.figure().values[8], 1.0, 1e-6) << "on a grid point all of it";
    picture.moveBy(0, 10, 0);
    EXPECT_NEAR(picture.numberOf("position"), 0.5, 1e-9);
    EXPECT_NEAR(picture.figure().values[8], 0.5, 1e-6);
    EXPECT_NEAR(picture.figure().values[9], 0.5, 1e-6);
    EXPECT_FALSE(picture.matters("sigma"));
    picture.change("version", "gauss");
    EXPECT_TRUE(picture.matters("sigma"));
    const QString before = picture.handle(0).value;
    picture.moveTo(0, QPointF(600, 50));
    EXPECT_NE(picture.handle(0).value, before);
    EXPECT_GT(picture.numberOf("position"), 5.0);
}

TEST(FigurePictures, oneOfNineElementsIsDraggedOffTheGrid) {
    GridKernelPicture picture;
    picture.setSettings({{"kernel", "learnable"}, {"version", "v1"}, {"moved", "9"}});
    (void)drawn(picture, false);
    ASSERT_EQ(picture.handleCount(), 9U);
    const auto before = picture.figure().kernel.values;
    picture.moveBy(8, 10, 0);
    EXPECT_NE(picture.figure().kernel.values, before);
    EXPECT_NEAR(picture.figure().elements[8].column, 3.5, 1e-6);
    picture.moveBy(0, 0, -10); // the one that was dragged before stays where it is
    EXPECT_NEAR(picture.figure().elements[8].column, 3.5, 1e-6);
    picture.moveBy(8, 10000, 0);
    EXPECT_NEAR(picture.figure().elements[8].column, 4.0, 1e-6) << "not out of the grid";
    picture.change("picture", "dot");
    EXPECT_NEAR(picture.figure().elements[8].column, 4.0, 1e-6) << "another picture moves nothing";
    picture.change("kernel", "dilated");
    EXPECT_EQ(picture.handleCount(), 0U) << "what lies on the grid stays there";
}

TEST(FigurePictures, aDescentIsWalkedStepByStep) {
    DescentPicture picture;
    picture.setSettings({{"steps", "20"}});
    ASSERT_EQ(picture.frames(), 21);
    EXPECT_EQ(picture.frame(), 20);
    picture.setFrame(0);
    const QImage start = drawn(picture, false);
    picture.setFrame(20);
    EXPECT_NE(start, drawn(picture, false));
    picture.change("steps", 5.0);
    EXPECT_EQ(picture.frame(), 5) << "no moment behind the last one";
    const double target = picture.numberOf("target");
    picture.moveBy(1, 1, 0);
    EXPECT_EQ(picture.numberOf("target"), target + 1.0);
}

TEST(FigurePictures, spikesAreSetAndDelaysDragged) {
    DelayLinePicture picture;
    picture.setSettings({{"spikes", "3"}, {"delay", "4"}});
    (void)drawn(picture, false);
    EXPECT_EQ(picture.valueOf("spikes"), "3");
    ASSERT_TRUE(picture.press(QPointF(500, 60)));
    EXPECT_NE(picture.valueOf("spikes").find(','), std::string::npos) << picture.valueOf("spikes");
    ASSERT_TRUE(picture.press(QPointF(500, 60)));
    EXPECT_EQ(picture.valueOf("spikes"), "3") << "a second click takes it away";
    EXPECT_FALSE(picture.press(QPointF(500, 470)));
    picture.moveBy(0, -20, 0); // to the left on the grid is a longer delay
    EXPECT_NEAR(picture.numberOf("delay"), 5.0, 1e-9);

    CoincidenceFigurePicture listener;
    listener.setSettings({{"delays", "0, 0, 0"}, {"times", "0, 4, 8"}});
    (void)drawn(listener, false);
    ASSERT_EQ(listener.handleCount(), 4U);
    for (int i = 0; i < 2; ++i) listener.moveBy(static_cast<std::size_t>(i), 4 * (8 - 4 * i), 0);
    EXPECT_EQ(listener.valueOf("delays"), "8, 4, 0");
    EXPECT_NEAR(listener.figure().pattern.arrivals[0], listener.figure().pattern.arrivals[2], 1e-9);
    const double threshold = listener.numberOf("threshold");
    listener.moveBy(3, 0, 2);
    EXPECT_NEAR(listener.numberOf("threshold"), threshold + 0.1, 1e-9);
}

TEST(FigurePictures, aDelayLineOpensWhereItsCurrentIsLargest) {
    DelayLinePicture picture;
    picture.setSettings({{"spikes", "3"}, {"delay", "4"}});
    EXPECT_EQ(picture.frame(), 7);
    EXPECT_EQ(picture.frameText(), QStringLiteral("time step 7 of 29"));
    const QImage whole = drawn(picture, false);
    picture.setFrame(7);
    EXPECT_NE(drawn(picture, false), whole) << "what comes later is there until one moves through time";
    picture.setSettings({{"spikes", "12"}, {"delay", "4"}, {"padded", "no"}});
    picture.setFrame(6);
    EXPECT_EQ(picture.frameText(), QStringLiteral("time step 16 of 29")) << "the first ten do not come out";
}

TEST(FigurePictures, barsGrowWithTheirFigure) {
    QImage image(600, 1000, QImage::Format_RGB32);
    QPainter painter(&image);
    BarRow half;
    half.name = QStringLiteral("row");
    half.parts.push_back({0.5, QColor(Qt::blue)});
    const std::vector<BarRow> rows(3, half);
    const auto places = drawBarRows(painter, QRectF(0, 0, 600, 1000), rows, 1.0, themeColors(false), false);
    ASSERT_EQ(places.size(), 3U);
    EXPECT_GE(places.back().bottom(), 700.0) << "the figure is not left empty";
    const auto low = drawBarRows(painter, QRectF(0, 0, 600, 150), rows, 1.0, themeColors(false), false);
    EXPECT_LE(low.back().bottom(), 150.0);
}

TEST(FigurePictures, aRowOfSharedKernelsIsChosen) {
    SharingPicture picture;
    picture.setSettings({});
    (void)drawn(picture, false);
    const std::size_t first = picture.figure().chosen;
    picture.moveBy(0, 1, 0);
    EXPECT_EQ(picture.figure().chosen, first + 1);
    picture.moveBy(0, 100, 0);
    EXPECT_EQ(picture.figure().chosen, first + 1) << "there is none behind the last";
    for (const lessons::Measure& measure : picture.measures()) {
        if (measure.name == "share" || measure.name == "accuracy") EXPECT_EQ(measure.unit, "%") << measure.label;
        if (measure.name == "share") EXPECT_GT(measure.value, 1.0) << "of a hundred";
    }
    picture.setSettings({{"others", "no"}});
    (void)drawn(picture, false);
    EXPECT_EQ(picture.handleCount(), 0U) << "one row alone is not chosen";
}

TEST(FigurePictures, theMarkOfASpikeStaysInItsPlotAndLeavesThePeakFree) {
    CoincidenceFigurePicture picture;
    picture.setSettings({{"delays", "8, 4, 0"}, {"times", "0, 4, 8"}});
    const QImage image = drawn(picture, false);
    const QRgb good = themeColors(false).good.rgb();
    int top = image.height(), bottom = 0;
    for (int y = image.height() * 43 / 100; y < image.height(); ++y) // below the inputs
        for (int x = 0; x < image.width() / 4; ++x)                  // the note "It fires" stands farther right
            if (image.pixel(x, y) == good) top = std::min(top, y), bottom = std::max(bottom, y);
    ASSERT_LT(top, bottom) << "there is a mark";
    EXPECT_LE(bottom - top, 17) << "it does not reach down over the membrane";
}

TEST(FigurePictures, theMomentIsMarkedOnlyWhileItIsPlayed) {
    CoincidenceFigurePicture picture;
    picture.setSettings({{"delays", "8, 4, 0"}, {"times", "0, 4, 8"}});
    const auto inputs = [&](int frame) {
        picture.setFrame(frame);
        return drawn(picture, false).copy(0, 0, 300, 150); // spikes as they come and arrive: they do not move
    };
    const QImage end = inputs(picture.frames() - 1);
    EXPECT_NE(inputs(20), end) << "a line, and what it is";
    EXPECT_NE(inputs(20), inputs(25));
    EXPECT_EQ(inputs(picture.frames() - 1), end);
}

TEST(FigurePictures, aViewOfABundledRunPlaysItsEpochs) {
    const auto picture = makeFigurePicture({"view", "dclscope:?run=demo&view=ridgeline&epoch=0", {}});
    EXPECT_EQ(picture->frames(), 0) << "not open yet";
    completeFigure(*picture);
    ASSERT_TRUE(picture->problem().isEmpty()) << picture->problem().toStdString();
    EXPECT_GT(picture->frames(), 100);
    EXPECT_EQ(picture->frame(), 0);
    const QString words = picture->frameText();
    picture->setFrame(picture->frames() - 1);
    EXPECT_NE(picture->frameText(), words);
    EXPECT_GT(coloursIn(drawn(*picture, true)), 10U);
    EXPECT_GT(coloursIn(drawn(*picture, true, {240, 120}, true)), 2U);

    const auto wrong = makeFigurePicture({"view", "dclscope:?run=demo&layer=kitchen", {}});
    completeFigure(*wrong);
    EXPECT_TRUE(wrong->problem().contains("kitchen")) << wrong->problem().toStdString();
}
