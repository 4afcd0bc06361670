// SPDX-License-Identifier: Apache-2.0
// Random networks and inputs, and a network written down as plainly as the paper has it, to compare with.
#pragma once

#include "core/snn/network.h"

#include <algorithm>
#include <cmath>
#include <random>

namespace dclscope::test {

struct MadeUp {
    std::int64_t elements = 1;
    std::int64_t delaySteps = 9;
    bool norm = true;
    bool bias = false;
    bool synapse = false;
};

inline snn::LayerSpec madeUpLayer(std::int64_t inputs, std::int64_t outputs, const MadeUp& options,
                                  std::mt19937& random) {
    const auto uniform = [&random](double low, double high) {
        return static_cast<float>(std::uniform_real_distribution<double>(low, high)(random));
    };
    snn::LayerSpec layer;
    layer.inputs = inputs;
    layer.outputs = outputs;
    layer.elements = options.elements;
    layer.delaySteps = options.delaySteps;
    layer.tau = 1.5;
    const auto limit = static_cast<double>(options.delaySteps / 2);
    for (std::int64_t i = 0; i < inputs * outputs * options.elements; ++i) {
        layer.weight.push_back(uniform(-0.6, 1.0));
        layer.positions.push_back(uniform(-limit - 1.0, limit + 1.0));
        layer.sig.push_back(uniform(-1.0, 1.0));
    }
    if (options.bias)
        for (std::int64_t i = 0; i < outputs; ++i) layer.bias.push_back(uniform(-0.2, 0.2));
    if (options.norm) {
        snn::BatchNorm norm;
        for (std::int64_t i = 0; i < outputs; ++i) {
            norm.weight.push_back(uniform(0.5, 1.5));
            norm.bias.push_back(uniform(-0.3, 0.3));
            norm.mean.push_back(uniform(-0.5, 0.5));
            norm.variance.push_back(uniform(0.2, 2.0));
        }
        layer.norm = norm;
    }
    if (options.synapse) layer.synapseTau = 2.0;
    return layer;
}

inline snn::NetworkSpec madeUpNetwork(const std::vector<std::int64_t>& sizes, const MadeUp& options,
                                      unsigned seed = 1) {
    std::mt19937 random(seed);
    snn::NetworkSpec spec;
    for (std::size_t k = 1; k < sizes.size(); ++k)
        spec.layers.push_back(madeUpLayer(sizes[k - 1], sizes[k], options, random));
    spec.layers.back().threshold = 1e9F;
    spec.layers.back().norm.reset();
    spec.layers.back().synapseTau.reset();
    return spec;
}

inline Array madeUpSpikes(std::int64_t steps, std::int64_t batch, std::int64_t inputs, double rate, unsigned seed = 2) {
    std::mt19937 random(seed);
    Array input{{steps, batch, inputs}, {}};
    for (std::int64_t i = 0; i < steps * batch * inputs; ++i)
        input.values.push_back(std::bernoulli_distribution(rate)(random) ? 1.0F : 0.0F);
    return input;
}

/// One layer on one sequence [steps][inputs], discrete delays, everything in double, one output value at a time.
struct PlainLayer {
    std::vector<std::vector<double>> emitted, membrane;
};

inline PlainLayer plainLayer(const snn::LayerSpec& layer, const std::vector<std::vector<double>>& input) {
    const std::int64_t steps = static_cast<std::int64_t>(input.size()) + (layer.delaySteps - 1) / 2;
    const double limit = static_cast<double>(layer.delaySteps / 2);
    PlainLayer result;
    std::vector<double> v(static_cast<std::size_t>(layer.outputs)), filtered(v.size());
    for (std::int64_t t = 0; t < steps; ++t) {
        std::vector<double> spikes(v.size());
        for (std::size_t i = 0; i < v.size(); ++i) {
            double x = layer.bias.empty() ? 0.0 : static_cast<double>(layer.bias[i]);
            for (std::int64_t j = 0; j < layer.inputs; ++j) {
                for (std::int64_t e = 0; e < layer.elements; ++e) {
                    const auto at = static_cast<std::size_t>(
                        (static_cast<std::int64_t>(i) * layer.inputs + j) * layer.elements + e);
                    const double p =
                        std::clamp(std::nearbyint(static_cast<double>(layer.positions[at])), -limit, limit);
                    const auto index = static_cast<std::int64_t>(p) + layer.delaySteps / 2;
                    const std::int64_t from = t - (layer.delaySteps - 1 - index);
                    if (index >= layer.delaySteps || from < 0 || from >= static_cast<std::int64_t>(input.size()))
                        continue;
                    x += static_cast<double>(layer.weight[at]) *
                         input[static_cast<std::size_t>(from)][static_cast<std::size_t>(j)];
                }
            }
            if (layer.norm)
                x = (x - static_cast<double>(layer.norm->mean[i])) /
                        std::sqrt(static_cast<double>(layer.norm->variance[i]) + 1e-5) *
                        static_cast<double>(layer.norm->weight[i]) +
                    static_cast<double>(layer.norm->bias[i]);
            v[i] = v[i] * (1.0 - 1.0 / layer.tau) + x;
            spikes[i] = v[i] >= static_cast<double>(layer.threshold) ? 1.0 : 0.0;
            v[i] *= 1.0 - spikes[i];
            filtered[i] = layer.synapseTau
                              ? filtered[i] - (1.0 - spikes[i]) * filtered[i] / *layer.synapseTau + spikes[i]
                              : spikes[i];
        }
        result.emitted.push_back(filtered);
        result.membrane.push_back(v);
    }
    return result;
}

/// Output membranes [steps][classes] of sequence `batch` of `input`.
inline std::vector<std::vector<double>> plainMembrane(const snn::NetworkSpec& spec, const Array& input,
                                                      std::int64_t sequence) {
    std::vector<std::vector<double>> values;
    for (std::int64_t t = 0; t < input.shape[0]; ++t) {
        const auto begin = input.values.begin() + (t * input.shape[1] + sequence) * input.shape[2];
        values.emplace_back(begin, begin + input.shape[2]);
    }
    PlainLayer layer;
    for (const snn::LayerSpec& spec : spec.layers) {
        layer = plainLayer(spec, values);
        values = layer.emitted;
    }
    return layer.membrane;
}

} // namespace dclscope::test
