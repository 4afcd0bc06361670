// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/models/nir_node.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

namespace dclscope::models {
namespace {

class NirIdentity final : public NirNode {
public:
    explicit NirIdentity(const NirShape& input) : NirNode(input) {}
    void apply(NirSignal&, const ParallelFor&, std::vector<float>*) const override {}
};

/// Spikes are few: only what is not zero is multiplied, each output's products summed in the order of the inputs.
class NirLinear final : public NirNode {
public:
    NirLinear(const NirFields& fields, const NirShape& input) : NirNode({1}), bias_(fields.node().type == "Affine") {
        const NirShape& weight = fields.shapeOf("weight");
        if (weight.size() != 2)
            fields.refuse("'weight' has shape " + printable(shapeText(weight)) + ", expected [outputs, inputs]",
                          "weight");
        if (weight[1] != valuesOf(input))
            fields.refuse("'weight' takes " + std::to_string(weight[1]) + " inputs, but " +
                              printable(shapeText(input)) + " arrive",
                          "weight");
        shape_ = {weight[0]};
        if (bias_) fields.expectEach("bias", weight[0]);
    }

    void read(const NirFields& fields) override {
        const std::vector<float> weight = fields.values("weight");
        const auto outputs = static_cast<std::size_t>(shape_.front());
        const std::size_t inputs = weight.size() / outputs;
        weight_.resize(weight.size());
        for (std::size_t o = 0; o < outputs; ++o)
            for (std::size_t i = 0; i < inputs; ++i) weight_[i * outputs + o] = weight[o * inputs + i];
        start_.assign(outputs, 0.0F);
        if (bias_) start_ = fields.each("bias", shape_.front());
    }

    void apply(NirSignal& signal, const ParallelFor& workers, std::vector<float>*) const override {
        const std::size_t inputs = signal.rowSize();
        const std::size_t outputs = start_.size();
        std::vector<float> result(signal.rows() * outputs);
        runParallel(workers, static_cast<std::int64_t>(signal.rows()), [&](std::int64_t begin, std::int64_t end) {
            for (auto row = static_cast<std::size_t>(begin); row < static_cast<std::size_t>(end); ++row)
                addProducts(std::span(signal.values).subspan(row * inputs, inputs), result.data() + row * outputs);
        });
        signal.values = std::move(result);
        signal.shape = shape_;
    }

private:
    void addProducts(std::span<const float> x, float* out) const {
        std::copy(start_.begin(), start_.end(), out);
        for (std::size_t i = 0; i < x.size(); ++i) {
            if (x[i] == 0.0F) continue;
            const float* column = weight_.data() + i * start_.size();
            for (std::size_t o = 0; o < start_.size(); ++o) out[o] += column[o] * x[i];
        }
    }

    bool bias_;
    std::vector<float> weight_; ///< [inputs, outputs]
    std::vector<float> start_;  ///< [outputs]
};

/// One number for each value that arrives, or one for all, and what is done with both.
template <auto Function>
class NirEach final : public NirNode {
public:
    NirEach(const NirFields& fields, const NirShape& input, std::string_view leaf) : NirNode(input), leaf_(leaf) {
        fields.expectEach(leaf, valuesOf(input));
    }
    void read(const NirFields& fields) override { numbers_ = fields.each(leaf_, valuesOf(shape_)); }
    void apply(NirSignal& signal, const ParallelFor&, std::vector<float>*) const override {
        for (std::size_t i = 0; i < signal.values.size(); ++i)
            signal.values[i] = Function(signal.values[i], numbers_[i % numbers_.size()]);
    }

private:
    std::string_view leaf_;
    std::vector<float> numbers_;
};

float scaled(float x, float scale) { return x * scale; }
float beyond(float x, float threshold) { return x > threshold ? 1.0F : 0.0F; }

class NirFlatten final : public NirNode {
public:
    NirFlatten(const NirFields& fields, const NirShape& input) : NirNode(input) {
        const std::size_t first = axis(fields, "start_dim", 0);
        const std::size_t last = axis(fields, "end_dim", input.size() - 1);
        if (first > last) fields.refuse("'start_dim' lies behind 'end_dim'", "start_dim");
        const auto begin = shape_.begin() + static_cast<std::ptrdiff_t>(first);
        const auto end = shape_.begin() + static_cast<std::ptrdiff_t>(last) + 1;
        *begin = std::accumulate(begin, end, std::int64_t{1}, std::multiplies<>());
        shape_.erase(begin + 1, end);
    }
    void apply(NirSignal& signal, const ParallelFor&, std::vector<float>*) const override { signal.shape = shape_; }

private:
    std::size_t axis(const NirFields& fields, std::string_view leaf, std::size_t unsaid) const {
        if (!fields.has(leaf)) return unsaid;
        const auto rank = static_cast<std::int64_t>(shape_.size());
        const std::int64_t said = fields.wholeNumbers(leaf, -rank, 1).front();
        if (said >= rank)
            fields.refuse("'" + std::string(leaf) + "' is " + std::to_string(said) + ", but " +
                              printable(shapeText(shape_)) + " arrive",
                          leaf);
        return static_cast<std::size_t>(said < 0 ? said + rank : said);
    }
};

class NirDelay final : public NirNode {
public:
    NirDelay(const NirFields& fields, const NirShape& input, double timeStep) : NirNode(input), timeStep_(timeStep) {
        fields.expectEach("delay", valuesOf(input));
    }
    void read(const NirFields& fields) override {
        constexpr double kForEver = 1e9; ///< steps, longer than any sequence
        for (const float delay : fields.each("delay", valuesOf(shape_))) {
            if (!(delay >= 0.0F) || !std::isfinite(delay))
                fields.refuse("'delay' holds " + shortNumber(delay) + " s, expected times of at least 0", "delay");
            steps_.push_back(std::llround(std::min(static_cast<double>(delay) / timeStep_, kForEver)));
        }
    }
    void apply(NirSignal& signal, const ParallelFor&, std::vector<float>*) const override {
        const std::size_t size = signal.rowSize();
        // Latest first: what is overwritten is needed no more.
        for (std::int64_t step = signal.steps; step-- > 0;)
            for (std::int64_t b = 0; b < signal.batch; ++b)
                for (std::size_t i = 0; i < size; ++i) {
                    const auto at = [&](std::int64_t when) -> float& {
                        return signal.values[static_cast<std::size_t>(when * signal.batch + b) * size + i];
                    };
                    at(step) = steps_[i] <= step ? at(step - steps_[i]) : 0.0F;
                }
    }

private:
    double timeStep_;
    std::vector<std::int64_t> steps_;
};

} // namespace

std::unique_ptr<NirNode> makeNirOutput(const NirFields&, const NirShape& input, double) {
    return std::make_unique<NirIdentity>(input);
}
std::unique_ptr<NirNode> makeNirLinear(const NirFields& fields, const NirShape& input, double) {
    return std::make_unique<NirLinear>(fields, input);
}
std::unique_ptr<NirNode> makeNirScale(const NirFields& fields, const NirShape& input, double) {
    return std::make_unique<NirEach<scaled>>(fields, input, "scale");
}
std::unique_ptr<NirNode> makeNirThreshold(const NirFields& fields, const NirShape& input, double) {
    return std::make_unique<NirEach<beyond>>(fields, input, "threshold");
}
std::unique_ptr<NirNode> makeNirFlatten(const NirFields& fields, const NirShape& input, double) {
    return std::make_unique<NirFlatten>(fields, input);
}
std::unique_ptr<NirNode> makeNirDelay(const NirFields& fields, const NirShape& input, double timeStep) {
    return std::make_unique<NirDelay>(fields, input, timeStep);
}

} // namespace dclscope::models
