// SPDX-License-Identifier: Apache-2.0
#include "core/run/delay_families.h"
#include "core/run/stored_delays.h"

#include <charconv>
#include <cmath>

namespace dclscope {
namespace {

constexpr std::string_view kUnit = "time units";

std::optional<int> wholeNumber(std::string_view text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number < 0 || number > 1'000'000)
        return std::nullopt;
    return number;
}

std::optional<double> numberAt(const TensorSource& source, const std::string& path) {
    const std::optional<std::string> text = source.scalar(path);
    if (!text) return std::nullopt;
    double number = 0.0;
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), number);
    if (error != std::errc() || end != text->data() + text->size() || !std::isfinite(number)) return std::nullopt;
    return number;
}

/// "layers.3" for "layers.2"; empty for a module without a number.
std::string nextModule(const std::string& module) {
    const auto [outer, own] = moduleAndLeaf(module);
    const std::optional<int> number = wholeNumber(own);
    return number ? keyIn(outer, std::to_string(*number + 1)) : std::string();
}

Layer delGradLayer(const TensorSource& source, const TensorInfo& tensor, const std::string& module,
                   const std::string& weights, std::vector<std::int64_t> shape) {
    StoredDelays stored{.delays = tensor.name, .weights = weightsBeside(source, tensor, {&weights, 1})};
    stored.sourcesFirst = true;
    if (const auto scale = numberAt(source, keyIn(module, "sigmoid_scale")))
        stored.sigmoid = Sigmoid{numberAt(source, keyIn(module, "sigmoid_shift")).value_or(0.0), *scale};
    return storedDelayLayer(module, std::move(stored), delayShapeOf(shape, true), kUnit);
}

} // namespace

std::vector<Layer> findDelGradLayers(const TensorSource& source, const Card& /*card*/) {
    std::vector<Layer> layers;
    for (const TensorInfo& tensor : source.tensors()) {
        if (tensor.shape.size() < 2 || tensor.shape.size() > 3 || !mayBeDelays(tensor)) continue;
        const auto [module, leaf] = moduleAndLeaf(tensor.name);
        if (leaf == "_delay_parameters" && tensor.shape.size() == 2) {
            const std::string weights = keyIn(nextModule(module), "weights");
            layers.push_back(delGradLayer(source, tensor, module, weights, tensor.shape));
        } else if (leaf == "params" && source.scalar(keyIn(module, "name")) == "DelayLayer") {
            const bool recorded = tensor.shape.size() == 3; // all epochs of a training
            const std::string weights = keyIn(nextModule(module), "params");
            layers.push_back(delGradLayer(source, tensor, module, weights,
                                          {tensor.shape.begin() + (recorded ? 1 : 0), tensor.shape.end()}));
            layers.back().stored.epochs = recorded ? tensor.shape.front() : 0;
        }
    }
    return layers;
}

} // namespace dclscope
