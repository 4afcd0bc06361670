// SPDX-License-Identifier: Apache-2.0
#include "core/lessons/interpolation_figure.h"

#include "core/lessons/figure_kind.h"
#include "core/lessons/line_kernel.h"

#include <algorithm>
#include <cmath>
#include <numeric>

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
         .step = 1}};
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
constexpr std::string_view kReachLabel = "Farthest position from which the watched point is felt";
constexpr std::string_view kGridSteps = "grid steps";

} // namespace

InterpolationOptions readInterpolation(const Settings& settings) {
    const SettingReader reader(interpolationSettings(), settings);
    return {reader.version(), reader.number("position"), reader.number("sigma"), reader.number("watched")};
}

InterpolationFigure computeInterpolation(const InterpolationOptions& options) {
    InterpolationFigure figure;
    const LineElement element = elementOf(options, options.position);
    figure.values = lineKernel(element);
    for (std::int64_t i = 0; i < kLineSize; ++i) {
        figure.offsets.push_back(static_cast<double>(i - kMiddle));
        figure.slopes.push_back(lineSlope(element, static_cast<std::size_t>(i)));
    }
    const std::size_t watched = watchedIndex(options);
    figure.positions = finePositions(-kMiddle, kMiddle);
    for (const double position : figure.positions) {
        const LineElement there = elementOf(options, position);
        figure.watchedValue.push_back(lineKernel(there)[watched]);
        figure.watchedSlope.push_back(lineSlope(there, watched));
    }
    return figure;
}

std::vector<Measure> measureInterpolation(const InterpolationOptions& options, const InterpolationFigure& figure) {
    if (figure.values.empty()) return {};
    const std::size_t watched = watchedIndex(options);
    const auto points = std::count_if(figure.values.begin(), figure.values.end(), [](double v) { return v > kFelt; });
    double reach = 0.0;
    for (std::size_t i = 0; i < figure.positions.size(); ++i)
        if (std::fabs(figure.watchedSlope[i]) >= kFelt)
            reach = std::max(reach, std::fabs(figure.positions[i] - figure.offsets[watched]));
    return {{"points", std::string(kPointsLabel), "", static_cast<double>(points)},
            {"sum", std::string(kSumLabel), "", std::accumulate(figure.values.begin(), figure.values.end(), 0.0)},
            {"peak", std::string(kPeakLabel), "", *std::max_element(figure.values.begin(), figure.values.end())},
            {"watched_value", std::string(kWatchedLabel), "", figure.values[watched]},
            {"watched_slope", std::string(kSlopeLabel), "", figure.slopes[watched]},
            {"reach", std::string(kReachLabel), std::string(kGridSteps), reach}};
}

FigureKind interpolationKind() {
    return {"interpolation",
            interpolationSettings(),
            [](const Settings& settings) { (void)readInterpolation(settings); },
            [](const Settings& settings) {
                const InterpolationOptions options = readInterpolation(settings);
                return measureInterpolation(options, computeInterpolation(options));
            },
            {kPointsLabel, kSumLabel, kPeakLabel, kWatchedLabel, kSlopeLabel, kReachLabel}};
}

} // namespace dclscope::lessons
