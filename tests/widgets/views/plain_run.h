// SPDX-License-Identifier: GPL-3.0-or-later
// A run of plain tensors that lie in memory.
#pragma once

#include "core/base/error.h"
#include "core/run/run.h"
#include "tests/core/run/made_up_source.h"

#include <cmath>
#include <functional>
#include <memory>

namespace dclscope::test {

/// "conv.weight" [4, 2, 3, 3], "fc.weight" [rows, columns], "bias" [6]: value = index * (1 + epoch) in each. `spoil` may
/// change what a checkpoint holds.
inline std::shared_ptr<Run> plainRun(int epochs = 1, std::int64_t rows = 5, std::int64_t columns = 7,
                                     std::function<void(std::vector<float>&)> spoil = {}) {
    const std::vector<std::pair<std::string, std::vector<std::int64_t>>> tensors{
        {"bias", {6}}, {"conv.weight", {4, 2, 3, 3}}, {"fc.weight", {rows, columns}}};
    auto run = std::make_shared<Run>();
    run->name = "plain";
    run->path = "/made/plain";
    run->plainFacts = {"A network without layers."};
    for (const auto& [name, shape] : tensors) run->plain.push_back(plainLayer({name, DType::Float32, shape, {}}));
    for (int e = 0; e < epochs; ++e) run->snapshots.push_back(Snapshot{static_cast<double>(e), "made", {}, {}, {}});
    run->shelf = std::make_shared<PlainShelf>([tensors, spoil](const Snapshot& snapshot) {
        auto source = std::make_shared<MadeUpSource>();
        for (const auto& [name, shape] : tensors) {
            std::vector<float> values(
                static_cast<std::size_t>(TensorInfo{name, DType::Float32, shape, {}}.elementCount()));
            for (std::size_t i = 0; i < values.size(); ++i)
                values[i] = static_cast<float>(static_cast<double>(i) * (1.0 + snapshot.epoch));
            if (spoil) spoil(values);
            source->add(name, shape, values);
        }
        return source;
    });
    return run;
}

} // namespace dclscope::test
