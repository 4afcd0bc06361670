// SPDX-License-Identifier: Apache-2.0
#include "core/models/nir_node.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>

namespace dclscope::models {
namespace {

/// What the types of neurons differ in.
struct Kind {
    std::string_view membraneTau; ///< the field; empty: v' = r x, without a leak
    bool current = false;         ///< tau_syn i' = -i + w_in x comes before the membrane
    bool fires = false;
};

Kind kindOf(std::string_view type) {
    const bool fires = type.ends_with("IF"); // IF, LIF, CubaLIF
    if (type.starts_with("Cuba")) return {"tau_mem", true, fires};
    if (type.starts_with("L")) return {"tau", false, fires};
    return {"", false, fires};
}

/// One step of forward Euler of all, then what is above its threshold fires and is reset:
/// i += dt / tau_syn (w_in x - i), v += dt / tau ((v_leak - v) + r i), with the current i of the step before;
/// without a current, r x; without a leak, v += dt r x.
class NirNeurons final : public NirNode {
public:
    NirNeurons(const NirFields& fields, const NirShape& input, double timeStep)
        : NirNode(input), kind_(kindOf(fields.node().type)), timeStep_(timeStep) {
        const std::int64_t count = valuesOf(input);
        fields.expectEach("r", count);
        if (!kind_.membraneTau.empty())
            for (const std::string_view leaf : {kind_.membraneTau, std::string_view("v_leak")})
                fields.expectEach(leaf, count);
        if (kind_.current) fields.expectEach("tau_syn", count);
        if (kind_.fires) fields.expectEach("v_threshold", count);
        for (const std::string_view leaf : {"w_in", "v_reset"}) // older files do without
            if (fields.has(leaf)) fields.expectEach(leaf, count);
    }

    bool hasMembrane() const noexcept override { return true; }
    bool fires() const noexcept override { return kind_.fires; }

    void read(const NirFields& fields) override {
        const std::int64_t count = valuesOf(shape_);
        const auto orElse = [&](std::string_view leaf, float unsaid) {
            return fields.has(leaf) ? fields.each(leaf, count)
                                    : std::vector<float>(static_cast<std::size_t>(count), unsaid);
        };
        resistance_ = fields.each("r", count);
        if (!kind_.membraneTau.empty()) {
            membraneShare_ = shares(fields, kind_.membraneTau);
            leak_ = fields.each("v_leak", count);
        }
        if (kind_.current) {
            currentShare_ = shares(fields, "tau_syn");
            inputWeight_ = orElse("w_in", 1.0F);
        }
        if (kind_.fires) {
            threshold_ = fields.each("v_threshold", count);
            reset_ = orElse("v_reset", 0.0F);
        }
    }

    void apply(NirSignal& signal, const ParallelFor& workers, std::vector<float>* membrane) const override {
        const std::size_t size = signal.rowSize();
        if (membrane != nullptr) membrane->resize(signal.values.size());
        runParallel(workers, signal.batch, [&](std::int64_t begin, std::int64_t end) {
            for (std::int64_t b = begin; b < end; ++b) {
                State state{std::vector<double>(size), std::vector<double>(kind_.current ? size : 0)};
                for (std::int64_t step = 0; step < signal.steps; ++step) {
                    const std::size_t row = static_cast<std::size_t>(step * signal.batch + b) * size;
                    advance(state, signal.values.data() + row, membrane == nullptr ? nullptr : membrane->data() + row);
                }
            }
        });
    }

private:
    struct State {
        std::vector<double> v, current;
    };

    /// dt / tau of each.
    std::vector<double> shares(const NirFields& fields, std::string_view leaf) const {
        constexpr double kRounding = 1e-5; ///< tau is stored in float32
        std::vector<double> all;
        for (const float tau : fields.each(leaf, valuesOf(shape_))) {
            const std::string holds = "'" + std::string(leaf) + "' holds " + shortNumber(tau) + " s, ";
            if (!(tau > 0.0F) || !std::isfinite(tau)) fields.refuse(holds + "expected times above 0", leaf);
            const double share = timeStep_ / static_cast<double>(tau);
            if (share > 1.0 + kRounding)
                fields.refuse(holds + "which is shorter than a time step of " + shortNumber(1000.0 * timeStep_) +
                                  " ms; give a shorter one by --set time_step_ms=" +
                                  shortNumber(500.0 * static_cast<double>(tau)),
                              leaf);
            all.push_back(std::min(share, 1.0));
        }
        return all;
    }

    /// @param x  what arrives; becomes what is given
    void advance(State& state, float* x, float* membrane) const {
        for (std::size_t n = 0; n < state.v.size(); ++n) {
            double drive = static_cast<double>(x[n]);
            if (kind_.current) {
                double& current = state.current[n];
                const double before = current;
                current += currentShare_[n] * (static_cast<double>(inputWeight_[n]) * drive - current);
                drive = before;
            }
            drive *= static_cast<double>(resistance_[n]);
            double& v = state.v[n];
            v += membraneShare_.empty() ? timeStep_ * drive
                                        : membraneShare_[n] * (static_cast<double>(leak_[n]) - v + drive);
            const bool fired = kind_.fires && v > static_cast<double>(threshold_[n]);
            if (fired) v = static_cast<double>(reset_[n]);
            x[n] = kind_.fires ? static_cast<float>(fired) : static_cast<float>(v);
            if (membrane != nullptr) membrane[n] = static_cast<float>(v);
        }
    }

    Kind kind_;
    double timeStep_;
    std::vector<double> membraneShare_, currentShare_;
    std::vector<float> resistance_, leak_, inputWeight_, threshold_, reset_;
};

} // namespace

std::unique_ptr<NirNode> makeNirNeurons(const NirFields& fields, const NirShape& input, double timeStep) {
    return std::make_unique<NirNeurons>(fields, input, timeStep);
}

} // namespace dclscope::models
