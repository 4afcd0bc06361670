// SPDX-License-Identifier: Apache-2.0
// Figure "coincidence": a leaky neuron that hears three inputs through delays, while a pattern comes and while its
// mirror does.
#pragma once

#include "core/lessons/figure.h"

#include <cstdint>
#include <vector>

namespace dclscope::lessons {

struct CoincidenceOptions {
    std::vector<double> delays{0.0, 0.0, 0.0}; ///< of the three synapses, steps 0 to 14
    std::vector<std::int64_t> times{
        0, 4, 8};        ///< when the inputs fire in the pattern, steps 0 to 14; mirror: the other way round
    double weight = 1.0; ///< of each synapse
    double threshold = 2.5;
    double tau = 1.5; ///< steps
};

/// What happened to the neuron while it heard one pattern.
struct CoincidenceTrace {
    std::vector<std::int64_t> times; ///< when the inputs fired
    std::vector<double> arrivals;    ///< when that came to the neuron
    std::vector<double> current;     ///< [steps]
    std::vector<double> charged;     ///< [steps]: membrane before the reset, which meets the threshold
    std::vector<double> membrane;    ///< [steps]: after it
    std::vector<bool> spikes;        ///< [steps]
};

struct CoincidenceFigure {
    CoincidenceTrace pattern, mirror;
    std::int64_t steps = 0;
};

/// @throws ConfigError naming the setting
CoincidenceOptions readCoincidence(const Settings& settings);
CoincidenceFigure computeCoincidence(const CoincidenceOptions& options);
/// pattern_spikes, mirror_spikes, pattern_peak, mirror_peak (highest membranes), pattern_spread, mirror_spread (steps
/// between the first and the last arrival)
std::vector<Measure> measureCoincidence(const CoincidenceFigure& figure);

} // namespace dclscope::lessons
