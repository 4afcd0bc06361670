// SPDX-License-Identifier: Apache-2.0
// The figures that a kernel or a neuron makes: against the formulas of the papers, written down once more.
#include "core/base/error.h"
#include "core/lessons/coincidence_figure.h"
#include "core/lessons/delay_line_figure.h"
#include "core/lessons/descent_figure.h"
#include "core/lessons/grid_figure.h"
#include "core/lessons/interpolation_figure.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace dclscope::lessons {
namespace {

TEST(InterpolationFigure, GivesAGaussianDividedByItsSum) {
    InterpolationOptions options;
    options.version = Version::gauss;
    options.position = 0.4;
    options.sigma = 1.7;
    const InterpolationFigure figure = computeInterpolation(options);
    double sum = 0.0;
    for (const double offset : figure.offsets) sum += std::exp(-0.5 * std::pow((offset - 0.4) / 1.7, 2));
    for (std::size_t i = 0; i < figure.offsets.size(); ++i)
        EXPECT_NEAR(figure.values[i], std::exp(-0.5 * std::pow((figure.offsets[i] - 0.4) / 1.7, 2)) / sum, 1e-6);
}

const Measure& measureNamed(const std::vector<Measure>& measures, const std::string& name) {
    const auto found =
        std::find_if(measures.begin(), measures.end(), [&name](const Measure& one) { return one.name == name; });
    if (found == measures.end()) throw ConfigError("there is no measure " + name);
    return *found;
}

TEST(InterpolationFigure, ReachEndsWhereTheSlopeDoes) {
    const auto reach = [](const Settings& settings) {
        const InterpolationOptions options = readInterpolation(settings);
        return measureNamed(measureInterpolation(options, computeInterpolation(options)), "reach");
    };
    EXPECT_NEAR(reach({{"version", "v0"}}).value, 1.0, 1e-6) << "positions that are drawn end at 0.95";
    EXPECT_NEAR(reach({{"version", "v1"}}).value, 1.0, 1e-6);
    EXPECT_NEAR(reach({{"version", "max"}, {"sigma", "3"}}).value, 3.0, 1e-6);
    const Measure inside = reach({{"version", "gauss"}, {"sigma", "2"}});
    EXPECT_NEAR(inside.value, 6.83, 0.02);
    const Measure everywhere = reach({{"version", "gauss"}, {"sigma", "4"}});
    EXPECT_NEAR(everywhere.value, 11.0, 1e-9) << "from -8 to the point at 3";
    EXPECT_NE(everywhere.label, inside.label) << "there the line ends, not the reach";
}

TEST(InterpolationFigure, ComparesATriangleWhereOneIsAskedFor) {
    const auto figureOf = [](const Settings& settings) { return computeInterpolation(readInterpolation(settings)); };
    EXPECT_TRUE(figureOf({{"version", "gauss"}}).comparedValue.empty());
    const InterpolationFigure both = figureOf({{"version", "gauss"}, {"sigma", "2"}, {"compared", "max"}});
    const InterpolationFigure triangle = figureOf({{"version", "max"}, {"sigma", "2"}});
    EXPECT_EQ(both.comparedValue, triangle.watchedValue);
    EXPECT_EQ(both.comparedSlope, triangle.watchedSlope);
    EXPECT_NE(both.watchedValue, triangle.watchedValue);
}

class EachVersion : public testing::TestWithParam<Version> {};

TEST_P(EachVersion, SlopesAreThoseOfTheValues) {
    constexpr double kStep = 1e-5;
    InterpolationOptions options;
    options.version = GetParam();
    options.sigma = 1.6;
    for (const double position : {-3.7, 0.3, 2.2}) {
        InterpolationOptions before = options, after = options;
        options.position = position;
        before.position = position - kStep;
        after.position = position + kStep;
        const InterpolationFigure figure = computeInterpolation(options);
        const auto low = computeInterpolation(before).values, high = computeInterpolation(after).values;
        for (std::size_t i = 0; i < figure.values.size(); ++i)
            EXPECT_NEAR(figure.slopes[i], (high[i] - low[i]) / (2 * kStep), 1e-6) << "at " << position;
    }
}

TEST_P(EachVersion, DescentsGradientIsTheSlopeOfItsLandscape) {
    DescentOptions options;
    options.version = GetParam();
    options.sigma = options.sigmaLast = 1.6;
    options.steps = 0;
    const DescentFigure figure = computeDescent(options);
    for (std::size_t i = 0; i < figure.positions.size(); ++i) {
        constexpr double kStep = 1e-5;
        const double off = figure.positions[i] + 0.02; // no corner of a triangle lies there
        const auto lossAt = [&options](double position) {
            DescentOptions there = options;
            there.start = position;
            return computeDescent(there).path[0];
        };
        if (i % 20 != 0 || off > 7.9) continue;
        EXPECT_NEAR(lossAt(off).gradient, (lossAt(off + kStep).loss - lossAt(off - kStep).loss) / (2 * kStep), 1e-6)
            << off;
    }
}

INSTANTIATE_TEST_SUITE_P(, EachVersion, testing::Values(Version::v0, Version::v1, Version::max, Version::gauss),
                         [](const auto& info) { return std::string(versionName(info.param)); });

TEST(DescentFigure, FirstStepOfAdamIsTheLearningRateAndOfPlainDescentTheGradientTimesIt) {
    DescentOptions options;
    options.rate = 0.125;
    options.steps = 1;
    const DescentFigure adam = computeDescent(options);
    EXPECT_NEAR(adam.path[1].position - adam.path[0].position, 0.125, 1e-5);
    options.optimizer = Descent::Plain;
    const DescentFigure plain = computeDescent(options);
    EXPECT_NEAR(plain.path[1].position, plain.path[0].position - 0.125 * plain.path[0].gradient, 1e-12);
}

TEST(DescentFigure, SigmaFallsByAConstantFactorAndPositionsStayOnTheGrid) {
    DescentOptions options;
    options.sigma = 4.0;
    options.sigmaLast = 1.0;
    options.steps = 2;
    options.rate = 20.0;
    const DescentFigure figure = computeDescent(options);
    EXPECT_NEAR(figure.path[1].sigma, 2.0, 1e-9);
    EXPECT_NEAR(figure.path[2].sigma, 1.0, 1e-9);
    for (const DescentStep& step : figure.path) EXPECT_LE(std::fabs(step.position), 8.0);
}

TEST(DescentFigure, TheElementLiesInTheLandscapeOfItsStep) {
    DescentOptions options;
    options.sigmaLast = 0.5;
    options.steps = 10;
    const DescentFigure figure = computeDescent(options);
    EXPECT_EQ(descentLandscape(options, options.sigma), figure.loss);
    EXPECT_EQ(descentLandscape(options, options.sigmaLast), figure.lastLoss);
    for (const DescentStep& step : figure.path) {
        const std::vector<double> landscape = descentLandscape(options, step.sigma);
        const auto before = static_cast<std::size_t>((step.position + 8.0) * 20.0);
        ASSERT_LT(before + 1, landscape.size());
        EXPECT_LE(step.loss, std::max(landscape[before], landscape[before + 1]) + 1e-3);
        EXPECT_GE(step.loss, std::min(landscape[before], landscape[before + 1]) - 1e-3);
    }
}

TEST(DelayLineFigure, EveryWholeDelayMovesEverySpikeByItself) {
    for (std::int64_t delay = 0; delay < 11; ++delay) {
        DelayLineOptions options;
        options.version = Version::v1;
        options.delay = static_cast<double>(delay);
        options.spikes = {2, 5, 6};
        const DelayLineFigure figure = computeDelayLine(options);
        ASSERT_EQ(figure.current.size(), 30U);
        EXPECT_NEAR(figure.kernel[static_cast<std::size_t>(10 - delay)], 1.0, 1e-6) << "index L - 1 is delay 0";
        for (std::int64_t t = 0; t < 30; ++t) {
            const bool arrives = t - delay == 2 || t - delay == 5 || t - delay == 6;
            EXPECT_NEAR(figure.current[static_cast<std::size_t>(t)], arrives ? 1.0 : 0.0, 1e-6) << t << " " << delay;
        }
    }
}

TEST(DelayLineFigure, TellsStepsInTimeWithZerosBeforeTheBeginningAndWithout) {
    for (const char* padded : {"yes", "no"}) {
        const Figure figure{"delay-line", "", {{"spikes", "12"}, {"delay", "4"}, {"padded", padded}}};
        EXPECT_EQ(measureOf(figure, "peak_step"), 16.0) << padded;
        EXPECT_EQ(measureOf(figure, "shift"), 4.0) << padded;
        EXPECT_EQ(measureOf(figure, "lit_steps"), 1.0) << "the flanks of a narrow Gaussian are no current";
    }
    const Figure missed{"delay-line", "", {{"spikes", "3"}, {"delay", "4"}, {"padded", "no"}}};
    EXPECT_EQ(measureOf(missed, "lit_steps"), 0.0) << "it would come at step 7: the first that comes out is 10";
    EXPECT_THROW((void)measureOf(missed, "peak_step"), ConfigError) << "no current, no step of it";
}

TEST(DelayLineFigure, RefusesWhatTheKernelCannotDo) {
    EXPECT_THROW((void)readDelayLine({{"size", "5"}, {"delay", "6"}}), ConfigError);
    EXPECT_THROW((void)readDelayLine({{"steps", "10"}, {"padded", "no"}}), ConfigError);
    EXPECT_THROW((void)readDelayLine({{"spikes", "3, 40"}}), ConfigError);
    EXPECT_EQ(readDelayLine({{"spikes", "3,14"}}).spikes, (std::vector<std::int64_t>{3, 14}));
}

TEST(CoincidenceFigure, MembraneLeaksAddsFiresAndIsReset) {
    CoincidenceOptions options;
    options.delays = {8, 4, 0};
    options.threshold = 2.5;
    options.tau = 2.0;
    const CoincidenceFigure figure = computeCoincidence(options);
    for (const CoincidenceTrace* trace : {&figure.pattern, &figure.mirror}) {
        double v = 0.0;
        for (std::size_t t = 0; t < trace->current.size(); ++t) {
            double arriving = 0.0;
            for (const double arrival : trace->arrivals) arriving += arrival == static_cast<double>(t) ? 1.0 : 0.0;
            EXPECT_NEAR(trace->current[t], arriving, 1e-6);
            v = v - v / 2.0 + trace->current[t];
            EXPECT_NEAR(trace->charged[t], v, 1e-9);
            EXPECT_EQ(trace->spikes[t], v >= 2.5);
            if (v >= 2.5) v = 0.0;
            EXPECT_NEAR(trace->membrane[t], v, 1e-9);
        }
    }
    EXPECT_EQ(figure.mirror.times, (std::vector<std::int64_t>{8, 4, 0}));
    EXPECT_THROW((void)readCoincidence({{"delays", "1, 2"}}), ConfigError);
    EXPECT_THROW((void)readCoincidence({{"times", "1, 2, 3, 4"}}), ConfigError);
}

TEST(GridFigure, FiltersByHandAsTheKernelsDo) {
    for (const char* picture : {"dot", "shapes", "spectrogram"}) {
        const GridFigure figure = computeGrid(readGrid({{"picture", picture}, {"row", "2.4"}, {"column", "-1.3"}}));
        ASSERT_EQ(figure.kernel.rows, 9U);
        for (const std::size_t row : {std::size_t{0}, figure.picture.rows / 2})
            for (std::size_t column = 0; column < figure.picture.columns; column += 3) {
                double sum = 0.0;
                for (std::size_t r = 0; r < 9; ++r)
                    for (std::size_t c = 0; c < 9; ++c) {
                        const auto y = static_cast<std::ptrdiff_t>(row + r) - 4,
                                   x = static_cast<std::ptrdiff_t>(column + c) - 4;
                        if (y < 0 || x < 0 || y >= static_cast<std::ptrdiff_t>(figure.picture.rows) ||
                            x >= static_cast<std::ptrdiff_t>(figure.picture.columns))
                            continue;
                        sum += static_cast<double>(figure.kernel.at(r, c)) *
                               static_cast<double>(
                                   figure.picture.at(static_cast<std::size_t>(y), static_cast<std::size_t>(x)));
                    }
                EXPECT_NEAR(figure.filtered.at(row, column), sum, 1e-5) << picture;
            }
    }
}

TEST(GridFigure, RowsAreRowsInEveryVersion) {
    for (const char* version : {"v0", "v1", "max", "gauss"}) {
        const GridFigure figure = computeGrid(
            readGrid({{"version", version}, {"moved", "4"}, {"row", "-4"}, {"column", "1"}, {"sigma", "1"}}));
        float most = 0.0F;
        for (const float value : figure.kernel.values) most = std::max(most, value);
        EXPECT_EQ(figure.kernel.at(0, 5), most)
            << version << ": the middle's weight lies four rows up, one column right";
    }
}

TEST(GridFigure, TellsHowTheMovedWeightIsSharedAndWhatTheKernelSees) {
    const GridFigure moved = computeGrid(readGrid({{"moved", "8"}, {"row", "2.4"}, {"column", "1.7"}}));
    ASSERT_EQ(moved.shares.rows, 9U);
    EXPECT_NEAR(moved.shares.at(6, 5), 0.18, 1e-5);
    EXPECT_NEAR(moved.shares.at(6, 6), 0.42, 1e-5);
    EXPECT_NEAR(moved.shares.at(7, 5), 0.12, 1e-5);
    EXPECT_NEAR(moved.shares.at(7, 6), 0.28, 1e-5);
    EXPECT_NEAR(std::accumulate(moved.shares.values.begin(), moved.shares.values.end(), 0.0), 1.0, 1e-5);
    EXPECT_TRUE(computeGrid(readGrid({{"moved", "9"}})).shares.values.empty());

    const GridFigure dilated = computeGrid(readGrid({{"kernel", "dilated"}, {"spacing", "3"}}));
    EXPECT_TRUE(dilated.shares.values.empty());
    const CellRange seen = touchedRange(dilated.kernel);
    EXPECT_EQ(seen.top, 1U);
    EXPECT_EQ(seen.bottom, 8U);
    EXPECT_EQ(seen.left, 1U);
    EXPECT_EQ(seen.right, 8U);
    EXPECT_EQ(touchedRange(Plane{2, 2, std::vector<float>(4, 0.0F)}).bottom, 0U);
}

// "Around the picture all counts as zero: so its rim answers like an edge, too."
TEST(GridFigure, AnswersAtTheRimOfAnEvenGround) {
    const GridFigure figure = computeGrid(readGrid({{"kernel", "plain"}, {"picture", "shapes"}}));
    EXPECT_GT(figure.filtered.at(0, 20), 0.05F);
    EXPECT_NEAR(figure.filtered.at(3, 20), 0.0F, 1e-6F);
}

TEST(SmallFigures, HaveNoNumbersBeforeTheyAreComputed) {
    EXPECT_TRUE(measureGrid({}, {}).empty());
    EXPECT_TRUE(measureInterpolation({}, {}).empty());
    EXPECT_TRUE(measureDescent({}, {}).empty());
    EXPECT_TRUE(measureDelayLine({}, {}).empty());
    EXPECT_TRUE(measureCoincidence({}).empty());
}

TEST(GridFigure, TakesElementsAsTheyWereDragged) {
    GridOptions options = readGrid({});
    options.elements = computeGrid(options).elements;
    options.elements[0] = {-1.0, 2.0, 3.0F};
    const GridFigure figure = computeGrid(options);
    EXPECT_NEAR(figure.kernel.at(3, 6), 3.0F, 1e-5F);
}

} // namespace
} // namespace dclscope::lessons
