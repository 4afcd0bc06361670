// SPDX-License-Identifier: Apache-2.0
#include "core/lessons/coincidence_figure.h"

#include "core/lessons/figure_kind.h"
#include "core/lessons/line_kernel.h"
#include "core/snn/lif.h"

#include <algorithm>

namespace dclscope::lessons {
namespace {

constexpr std::int64_t kDelaySteps = 15; ///< delays of 0 to 14
constexpr std::int64_t kLatest = 14;     ///< step of an input's spike
constexpr std::int64_t kHeardSteps = 36; ///< until the last spike has come and the membrane has leaked
constexpr std::size_t kInputs = 3;

const std::vector<FigureSetting>& coincidenceSettings() {
    static const std::vector<FigureSetting> settings{
        {.key = "delays",
         .label = "Delays",
         .unit = "steps",
         .usual = "0, 0, 0",
         .low = 0,
         .high = 14,
         .step = 0.05,
         .list = true},
        {.key = "times",
         .label = "Spikes of the pattern",
         .unit = "steps",
         .usual = "0, 4, 8",
         .low = 0,
         .high = 14,
         .step = 1,
         .list = true},
        {.key = "weight", .label = "Weight of each synapse", .usual = "1", .low = 0.05, .high = 5, .step = 0.05},
        {.key = "threshold", .label = "Threshold", .usual = "2.5", .low = 0.1, .high = 10, .step = 0.05},
        {.key = "tau", .label = "Time constant", .unit = "steps", .usual = "1.5", .low = 1, .high = 50, .step = 0.05}};
    return settings;
}

/// What three synapses, Dcls1d kernels at their narrowest, make of spikes: zeros of kDelaySteps - 1 before them.
std::vector<double> currentOf(const CoincidenceOptions& options, const std::vector<std::int64_t>& times) {
    std::vector<double> current(static_cast<std::size_t>(kHeardSteps), 0.0);
    for (std::size_t input = 0; input < times.size(); ++input) {
        const double position = static_cast<double>(kDelaySteps - 1 - kDelaySteps / 2) - options.delays[input];
        const std::vector<double> kernel = lineKernel({Version::v1, kDelaySteps, position, 1.0});
        for (std::int64_t delay = 0; delay < kDelaySteps; ++delay)
            current[static_cast<std::size_t>(times[input] + delay)] +=
                options.weight * kernel[static_cast<std::size_t>(kDelaySteps - 1 - delay)];
    }
    return current;
}

CoincidenceTrace heard(const CoincidenceOptions& options, std::vector<std::int64_t> times) {
    CoincidenceTrace trace;
    trace.times = std::move(times);
    for (std::size_t input = 0; input < trace.times.size(); ++input)
        trace.arrivals.push_back(static_cast<double>(trace.times[input]) + options.delays[input]);
    trace.current = currentOf(options, trace.times);
    const snn::LifOptions neuron{
        .tau = options.tau, .threshold = options.threshold, .form = snn::ChargeForm::Evaluation};
    const std::size_t steps = trace.current.size();
    std::vector<double> spikes(steps);
    trace.charged.resize(steps);
    trace.membrane.resize(steps);
    snn::lifForward<double>(neuron, {1, kHeardSteps, 1}, trace.current, trace.charged, spikes, trace.membrane);
    for (const double spike : spikes) trace.spikes.push_back(spike > 0.5);
    return trace;
}

double spikesIn(const CoincidenceTrace& trace) {
    return static_cast<double>(std::count(trace.spikes.begin(), trace.spikes.end(), true));
}
double spreadOfArrivals(const CoincidenceTrace& trace) {
    const auto [first, last] = std::minmax_element(trace.arrivals.begin(), trace.arrivals.end());
    return *last - *first;
}
double peakOf(const CoincidenceTrace& trace) { return *std::max_element(trace.charged.begin(), trace.charged.end()); }

constexpr std::string_view kPatternSpikes = "Spikes at the pattern";
constexpr std::string_view kMirrorSpikes = "Spikes at its mirror";
constexpr std::string_view kPatternPeak = "Highest membrane at the pattern";
constexpr std::string_view kMirrorPeak = "Highest membrane at its mirror";
constexpr std::string_view kPatternSpread = "From the first to the last arrival, pattern";
constexpr std::string_view kMirrorSpread = "From the first to the last arrival, mirror";

} // namespace

CoincidenceOptions readCoincidence(const Settings& settings) {
    const SettingReader reader(coincidenceSettings(), settings);
    CoincidenceOptions options{reader.numbers("delays"), reader.wholes("times"), reader.number("weight"),
                               reader.number("threshold"), reader.number("tau")};
    if (options.delays.size() != kInputs) refuseSetting("delays", "expected three numbers");
    if (options.times.size() != kInputs) refuseSetting("times", "expected three numbers");
    return options;
}

CoincidenceFigure computeCoincidence(const CoincidenceOptions& options) {
    std::vector<std::int64_t> mirrored(options.times.size());
    const std::int64_t both = *std::min_element(options.times.begin(), options.times.end()) +
                              *std::max_element(options.times.begin(), options.times.end());
    std::transform(options.times.begin(), options.times.end(), mirrored.begin(),
                   [both](std::int64_t time) { return both - time; });
    static_assert(kLatest + kDelaySteps <= kHeardSteps);
    return {heard(options, options.times), heard(options, std::move(mirrored)), kHeardSteps};
}

std::vector<Measure> measureCoincidence(const CoincidenceFigure& figure) {
    if (figure.steps == 0) return {};
    const std::string steps = "steps";
    return {{"pattern_spikes", std::string(kPatternSpikes), "", spikesIn(figure.pattern)},
            {"mirror_spikes", std::string(kMirrorSpikes), "", spikesIn(figure.mirror)},
            {"pattern_peak", std::string(kPatternPeak), "", peakOf(figure.pattern)},
            {"mirror_peak", std::string(kMirrorPeak), "", peakOf(figure.mirror)},
            {"pattern_spread", std::string(kPatternSpread), steps, spreadOfArrivals(figure.pattern)},
            {"mirror_spread", std::string(kMirrorSpread), steps, spreadOfArrivals(figure.mirror)}};
}

FigureKind coincidenceKind() {
    return {"coincidence",
            coincidenceSettings(),
            [](const Settings& settings) { (void)readCoincidence(settings); },
            [](const Settings& settings) { return measureCoincidence(computeCoincidence(readCoincidence(settings))); },
            {kPatternSpikes, kMirrorSpikes, kPatternPeak, kMirrorPeak, kPatternSpread, kMirrorSpread}};
}

} // namespace dclscope::lessons
