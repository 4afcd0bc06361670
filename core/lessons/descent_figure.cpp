// SPDX-License-Identifier: Apache-2.0
#include "core/lessons/descent_figure.h"

#include "core/lessons/figure_kind.h"
#include "core/lessons/line_kernel.h"

#include <algorithm>
#include <cmath>

namespace dclscope::lessons {
namespace {

constexpr std::int64_t kDescentSize = 17; ///< grid points: offsets -8 to 8
constexpr double kDescentLimit = kDescentSize / 2;
constexpr double kArrived = 0.5;

const std::vector<FigureSetting>& descentSettings() {
    static const std::vector<FigureSetting> settings{
        {.key = "version", .label = "Interpolation", .usual = "gauss", .choices = versionChoices()},
        {.key = "start", .label = "Start", .unit = "grid steps", .usual = "-5", .low = -8, .high = 8, .step = 0.05},
        {.key = "target", .label = "Target", .unit = "grid steps", .usual = "2", .low = -8, .high = 8, .step = 1},
        {.key = "sigma",
         .label = "Sigma at the start",
         .unit = "grid steps",
         .usual = "2",
         .low = 0.27,
         .high = 8,
         .step = 0.05},
        {.key = "sigma_last",
         .label = "Sigma at the end",
         .unit = "grid steps",
         .usual = "2",
         .low = 0.27,
         .high = 8,
         .step = 0.05},
        {.key = "optimizer", .label = "Optimizer", .usual = "Adam", .choices = {"plain", "Adam"}},
        {.key = "rate", .label = "Learning rate", .usual = "0.2", .low = 0.01, .high = 20, .step = 0.01},
        {.key = "steps", .label = "Training steps", .usual = "100", .low = 0, .high = 1000, .step = 1}};
    return settings;
}

struct LossAt {
    double loss = 0.0, gradient = 0.0;
};

LossAt lossAt(const DescentOptions& options, double position, double sigma) {
    const LineElement element{options.version, kDescentSize, position, usableSigma(options.version, sigma)};
    const auto target = static_cast<std::size_t>(
        std::clamp<std::int64_t>(std::llround(options.target) + kDescentSize / 2, 0, kDescentSize - 1));
    const double missing = 1.0 - lineKernel(element)[target];
    std::vector<double> outer(static_cast<std::size_t>(kDescentSize), 0.0);
    outer[target] = -2.0 * missing;
    return {missing * missing, lineGradient(element, outer)};
}

double sigmaAt(const DescentOptions& options, std::int64_t step) {
    if (options.steps == 0) return options.sigma;
    const double share = static_cast<double>(step) / static_cast<double>(options.steps);
    return options.sigma * std::pow(options.sigmaLast / options.sigma, share);
}

/// One parameter's Adam (Kingma and Ba 2015) with PyTorch's defaults, or plain gradient descent.
class Stepper {
public:
    explicit Stepper(const DescentOptions& options)
        : plain_(options.optimizer == Descent::Plain), rate_(options.rate) {}

    double step(double gradient) {
        if (plain_) return -rate_ * gradient;
        constexpr double kFirst = 0.9, kSecond = 0.999, kEpsilon = 1e-8;
        ++count_;
        mean_ = kFirst * mean_ + (1.0 - kFirst) * gradient;
        square_ = kSecond * square_ + (1.0 - kSecond) * gradient * gradient;
        const double mean = mean_ / (1.0 - std::pow(kFirst, count_));
        const double square = square_ / (1.0 - std::pow(kSecond, count_));
        return -rate_ * mean / (std::sqrt(square) + kEpsilon);
    }

private:
    bool plain_;
    double rate_;
    double mean_ = 0.0, square_ = 0.0;
    int count_ = 0;
};

constexpr std::string_view kStartGradient = "Gradient at the start";
constexpr std::string_view kStartLoss = "Loss at the start";
constexpr std::string_view kLastPosition = "Last position";
constexpr std::string_view kLastLoss = "Last loss";
constexpr std::string_view kDistance = "Distance from the target at the end";
constexpr std::string_view kMoved = "Distance from the start";
constexpr std::string_view kArrivedAfter = "Training steps until it has arrived";

} // namespace

DescentOptions readDescent(const Settings& settings) {
    const SettingReader reader(descentSettings(), settings);
    DescentOptions options;
    options.version = reader.version();
    options.start = reader.number("start");
    options.target = reader.number("target");
    options.sigma = reader.number("sigma");
    options.sigmaLast = reader.number("sigma_last");
    options.optimizer = reader.text("optimizer") == "plain" ? Descent::Plain : Descent::Adam;
    options.rate = reader.number("rate");
    options.steps = reader.whole("steps");
    return options;
}

DescentFigure computeDescent(const DescentOptions& options) {
    DescentFigure figure;
    figure.positions = finePositions(-kDescentLimit, kDescentLimit);
    for (const double position : figure.positions) {
        const LossAt here = lossAt(options, position, options.sigma);
        figure.loss.push_back(here.loss);
        figure.gradient.push_back(here.gradient);
    }
    figure.lastLoss = descentLandscape(options, options.sigmaLast);
    Stepper stepper(options);
    double position = options.start;
    for (std::int64_t i = 0; i <= options.steps; ++i) {
        const double sigma = sigmaAt(options, i);
        const LossAt here = lossAt(options, position, sigma);
        figure.path.push_back({position, here.loss, here.gradient, sigma});
        position = std::clamp(position + stepper.step(here.gradient), -kDescentLimit, kDescentLimit);
    }
    return figure;
}

std::vector<double> descentLandscape(const DescentOptions& options, double sigma) {
    std::vector<double> losses;
    for (const double position : finePositions(-kDescentLimit, kDescentLimit))
        losses.push_back(lossAt(options, position, sigma).loss);
    return losses;
}

std::vector<Measure> measureDescent(const DescentOptions& options, const DescentFigure& figure) {
    if (figure.path.empty()) return {};
    const DescentStep& first = figure.path.front();
    const DescentStep& last = figure.path.back();
    std::size_t arrived = figure.path.size();
    while (arrived > 0 && std::fabs(figure.path[arrived - 1].position - options.target) <= kArrived) --arrived;
    const std::string steps = "grid steps";
    std::vector<Measure> measures{
        {"start_gradient", std::string(kStartGradient), "", first.gradient},
        {"start_loss", std::string(kStartLoss), "", first.loss},
        {"last_position", std::string(kLastPosition), steps, last.position},
        {"last_loss", std::string(kLastLoss), "", last.loss},
        {"distance", std::string(kDistance), steps, std::fabs(last.position - options.target)},
        {"moved", std::string(kMoved), steps, std::fabs(last.position - options.start)}};
    if (arrived < figure.path.size())
        measures.push_back({"arrived_after", std::string(kArrivedAfter), "", static_cast<double>(arrived)});
    return measures;
}

FigureKind descentKind() {
    return {"descent",
            descentSettings(),
            [](const Settings& settings) { (void)readDescent(settings); },
            [](const Settings& settings) {
                const DescentOptions options = readDescent(settings);
                return measureDescent(options, computeDescent(options));
            },
            {kStartGradient, kStartLoss, kLastPosition, kLastLoss, kDistance, kMoved, kArrivedAfter}};
}

} // namespace dclscope::lessons
