// SPDX-License-Identifier: Apache-2.0
#include "core/lessons/delay_line_figure.h"

#include "core/lessons/figure_kind.h"
#include "core/lessons/line_kernel.h"

#include <algorithm>
#include <numeric>

namespace dclscope::lessons {
namespace {

const std::vector<FigureSetting>& delayLineSettings() {
    static const std::vector<FigureSetting> settings{
        {.key = "version", .label = "Interpolation", .usual = "gauss", .choices = versionChoices()},
        {.key = "size",
         .label = "Length of the kernel",
         .unit = "steps",
         .usual = "11",
         .low = 1,
         .high = 25,
         .step = 1},
        {.key = "delay", .label = "Delay", .unit = "steps", .usual = "4", .low = 0, .high = 24, .step = 0.05},
        {.key = "sigma", .label = "Sigma", .unit = "steps", .usual = "0.27", .low = 0.27, .high = 6, .step = 0.05},
        {.key = "padded", .label = "Zeros before the beginning", .usual = "yes", .choices = {"yes", "no"}},
        {.key = "spikes",
         .label = "Spikes of the input",
         .unit = "steps",
         .usual = "3",
         .low = 0,
         .high = 59,
         .step = 1,
         .list = true},
        {.key = "steps", .label = "Steps", .usual = "30", .low = 5, .high = 60, .step = 1}};
    return settings;
}

/// What the kernel gives at each place where it lies wholly on the input: a convolution as networks compute it.
std::vector<double> slid(const std::vector<double>& kernel, const std::vector<double>& input) {
    std::vector<double> output;
    for (std::size_t t = 0; t + kernel.size() <= input.size(); ++t)
        output.push_back(
            std::inner_product(kernel.begin(), kernel.end(), input.begin() + static_cast<std::ptrdiff_t>(t), 0.0));
    return output;
}

constexpr std::string_view kPositionOf = "Position P";
constexpr std::string_view kIndexOf = "Index in the kernel";
constexpr std::string_view kPeakStep = "Step of the largest current";
constexpr std::string_view kPeakCurrent = "Largest current";
constexpr std::string_view kCurrentSum = "Sum of the current";
constexpr std::string_view kOutputSteps = "Steps that come out";
constexpr std::string_view kPaddingOf = "Zeros before the beginning";
constexpr std::string_view kLitSteps = "Steps with a current";
constexpr std::string_view kShiftOf = "From the first spike to the largest current";

} // namespace

DelayLineOptions readDelayLine(const Settings& settings) {
    const SettingReader reader(delayLineSettings(), settings);
    DelayLineOptions options;
    options.version = reader.version();
    options.size = reader.whole("size");
    options.delay = reader.number("delay");
    options.sigma = reader.number("sigma");
    options.padded = reader.yes("padded");
    options.spikes = reader.wholes("spikes");
    options.steps = reader.whole("steps");
    if (options.delay > static_cast<double>(options.size - 1))
        refuseSetting("delay", "a kernel of " + std::to_string(options.size) + " steps delays by at most " +
                                   std::to_string(options.size - 1));
    if (!options.padded && options.steps < options.size)
        refuseSetting("steps", "without zeros before the beginning there must be as many as the kernel is long");
    for (const std::int64_t spike : options.spikes)
        if (spike >= options.steps) refuseSetting("spikes", "must come before the last step");
    return options;
}

DelayLineFigure computeDelayLine(const DelayLineOptions& options) {
    DelayLineFigure figure;
    figure.position = static_cast<double>(options.size - 1 - options.size / 2) - options.delay;
    figure.kernel =
        lineKernel({options.version, options.size, figure.position, usableSigma(options.version, options.sigma)});
    figure.padding = options.padded ? options.size - 1 : 0;
    figure.first = options.size - 1 - figure.padding;
    figure.input.assign(static_cast<std::size_t>(figure.padding + options.steps), 0.0);
    for (const std::int64_t spike : options.spikes)
        figure.input[static_cast<std::size_t>(figure.padding + spike)] = 1.0;
    figure.firstWindow.assign(figure.input.begin(),
                              figure.input.begin() + static_cast<std::ptrdiff_t>(figure.kernel.size()));
    figure.current = slid(figure.kernel, figure.input);
    return figure;
}

std::vector<Measure> measureDelayLine(const DelayLineOptions& options, const DelayLineFigure& figure) {
    if (figure.current.empty()) return {};
    const auto peak = std::max_element(figure.current.begin(), figure.current.end());
    const auto peakStep = static_cast<double>(peak - figure.current.begin() + figure.first);
    const auto lit = std::count_if(figure.current.begin(), figure.current.end(),
                                   [](double current) { return current > kLeastCurrent; });
    const double first = options.spikes.empty()
                             ? 0.0
                             : static_cast<double>(*std::min_element(options.spikes.begin(), options.spikes.end()));
    const std::string steps = "steps";
    std::vector<Measure> measures;
    const auto add = [&measures](const char* name, std::string_view label, double value, const std::string& unit = {}) {
        measures.push_back({name, std::string(label), unit, value});
    };
    add("position", kPositionOf, figure.position, steps);
    add("index", kIndexOf, figure.position + static_cast<double>(options.size / 2));
    if (lit > 0) add("peak_step", kPeakStep, peakStep);
    add("peak", kPeakCurrent, *peak);
    add("sum", kCurrentSum, std::accumulate(figure.current.begin(), figure.current.end(), 0.0));
    add("output_steps", kOutputSteps, static_cast<double>(figure.current.size()));
    add("padding", kPaddingOf, static_cast<double>(figure.padding));
    add("lit_steps", kLitSteps, static_cast<double>(lit));
    if (lit > 0) add("shift", kShiftOf, peakStep - first, steps);
    return measures;
}

FigureKind delayLineKind() {
    return {
        "delay-line",
        delayLineSettings(),
        [](const Settings& settings) { (void)readDelayLine(settings); },
        [](const Settings& settings) {
            const DelayLineOptions options = readDelayLine(settings);
            return measureDelayLine(options, computeDelayLine(options));
        },
        {kPositionOf, kIndexOf, kPeakStep, kPeakCurrent, kCurrentSum, kOutputSteps, kPaddingOf, kLitSteps, kShiftOf}};
}

} // namespace dclscope::lessons
