// SPDX-License-Identifier: Apache-2.0
#include "core/lessons/interpolation_figure.h"

#include "core/lessons/figure_kind.h"
#include "core/lessons/line_kernel.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace dclscope::lessons {
namespace {

constexpr double kFelt = 0.001; ///< values and slopes from here on count as felt
constexpr auto kMiddle = kLineSize / 2;

const std::vector<FigureSetting>& interpolationSettings() {
    static const std::vector<FigureSetting> settings{
        {.key = "version", .label = "Interpolation", .usual = "v1", .choices = versionChoices()},
        {.key = "position",
         .label = "Position",
         .unit = "grid steps",
         .usual = "0.3",
         .low = -8,
         .high = 8,
         .step = 0.05},
        {.key = "sigma", .label = "Sigma", .unit = "grid steps", .usual = "1", .low = 0.27, .high = 6, .step = 0.05},
        {.key = "watched",
         .label = "Watched grid point",
         .unit = "grid steps",
         .usual = "3",
         .low = -8,
         .high = 8,
         .step = 1},
        {.key = "compared", .label = "Compared with", .usual = "nothing", .choices = {"nothing", "max"}}};
    return settings;
}

LineElement elementOf(const InterpolationOptions& options, double position) {
    return {options.version, kLineSize, position, usableSigma(options.version, options.sigma)};
}

std::size_t watchedIndex(const InterpolationOptions& options) {
    return static_cast<std::size_t>(
        std::clamp<std::int64_t>(std::llround(options.watched) + kMiddle, 0, kLineSize - 1));
}

constexpr std::string_view kPointsLabel = "Grid points that get a share of the weight";
constexpr std::string_view kSumLabel = "Sum over the grid";
constexpr std::string_view kPeakLabel = "Largest value";
constexpr std::string_view kWatchedLabel = "Value at the watched point";
constexpr std::string_view kSlopeLabel = "Slope of the watched value over the position";
constexpr std::string_view kReachLabel = "Greatest distance from which the watched point is felt";
constexpr std::string_view kWholeLineLabel = "The watched point is felt from the whole line, up to a distance of";
constexpr std::string_view kGridSteps = "grid steps";

struct WatchedOverLine {
    std::vector<double> value, slope;
};

/// Of the watched point, for every position of the element.
WatchedOverLine watchedOver(const InterpolationOptions& options, const std::vector<double>& positions) {
    const std::size_t watched = watchedIndex(options);
    WatchedOverLine over;
    for (const double position : positions) {
        const LineElement there = elementOf(options, position);
        over.value.push_back(lineKernel(there)[watched]);
        over.slope.push_back(lineSlope(there, watched));
    }
    return over;
}

/// How far from the watched point an element feels it, beyond a distance at which it does.
double edgeOfReach(const InterpolationOptions& options, double point, double distance, double side) {
    constexpr double kBetween = 0.05; // from one position that is drawn to the next
    constexpr int kHalvings = 30;
    const std::size_t watched = watchedIndex(options);
    double felt = distance, silent = distance + kBetween;
    for (int i = 0; i < kHalvings; ++i) {
        const double middle = 0.5 * (felt + silent);
        const double slope = lineSlope(elementOf(options, point + side * middle), watched);
        (std::fabs(slope) >= kFelt ? felt : silent) = middle;
    }
    return felt;
}

Measure reachMeasure(const InterpolationOptions& options, const InterpolationFigure& figure) {
    const double point = figure.offsets[watchedIndex(options)];
    double reach = 0.0;
    std::size_t farthest = 0;
    for (std::size_t i = 0; i < figure.positions.size(); ++i) {
        const double distance = std::fabs(figure.positions[i] - point);
        if (std::fabs(figure.watchedSlope[i]) < kFelt || distance <= reach) continue;
        reach = distance;
        farthest = i;
    }
    const double lineEnd = std::fabs(point) + static_cast<double>(kMiddle);
    const bool wholeLine = reach >= lineEnd;
    const bool inside = farthest > 0 && farthest + 1 < figure.positions.size();
    if (inside) reach = edgeOfReach(options, point, reach, figure.positions[farthest] < point ? -1.0 : 1.0);
    return {"reach", std::string(wholeLine ? kWholeLineLabel : kReachLabel), std::string(kGridSteps), reach};
}

} // namespace

InterpolationOptions readInterpolation(const Settings& settings) {
    const SettingReader reader(interpolationSettings(), settings);
    return {reader.version(), reader.number("position"), reader.number("sigma"), reader.number("watched"),
            reader.text("compared") == "max"};
}

InterpolationFigure computeInterpolation(const InterpolationOptions& options) {
    InterpolationFigure figure;
    const LineElement element = elementOf(options, options.position);
    figure.values = lineKernel(element);
    for (std::int64_t i = 0; i < kLineSize; ++i) {
        figure.offsets.push_back(static_cast<double>(i - kMiddle));
        figure.slopes.push_back(lineSlope(element, static_cast<std::size_t>(i)));
    }
    figure.positions = finePositions(-kMiddle, kMiddle);
    WatchedOverLine over = watchedOver(options, figure.positions);
    figure.watchedValue = std::move(over.value);
    figure.watchedSlope = std::move(over.slope);
    if (!options.compared) return figure;
    InterpolationOptions triangle = options;
    triangle.version = Version::max;
    over = watchedOver(triangle, figure.positions);
    figure.comparedValue = std::move(over.value);
    figure.comparedSlope = std::move(over.slope);
    return figure;
}

std::vector<Measure> measureInterpolation(const InterpolationOptions& options, const InterpolationFigure& figure) {
    if (figure.values.empty()) return {};
    const std::size_t watched = watchedIndex(options);
    const auto points = std::count_if(figure.values.begin(), figure.values.end(), [](double v) { return v > kFelt; });
    return {{"points", std::string(kPointsLabel), "", static_cast<double>(points)},
            {"sum", std::string(kSumLabel), "", std::accumulate(figure.values.begin(), figure.values.end(), 0.0)},
            {"peak", std::string(kPeakLabel), "", *std::max_element(figure.values.begin(), figure.values.end())},
            {"watched_value", std::string(kWatchedLabel), "", figure.values[watched]},
            {"watched_slope", std::string(kSlopeLabel), "", figure.slopes[watched]},
            reachMeasure(options, figure)};
}

FigureKind interpolationKind() {
    return {"interpolation",
            interpolationSettings(),
            [](const Settings& settings) { (void)readInterpolation(settings); },
            [](const Settings& settings) {
                const InterpolationOptions options = readInterpolation(settings);
                return measureInterpolation(options, computeInterpolation(options));
            },
            {kPointsLabel, kSumLabel, kPeakLabel, kWatchedLabel, kSlopeLabel, kReachLabel, kWholeLineLabel}};
}

} // namespace dclscope::lessons
