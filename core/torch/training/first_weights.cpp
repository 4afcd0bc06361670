// SPDX-License-Identifier: Apache-2.0
#include "core/torch/training/first_weights.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/checkpoint/run_folder.h"
#include "core/torch/nets/network.h"
#include "core/torch/training/averaged_state.h"

#include <algorithm>
#include <set>

namespace dclscope::training {

Beginning beginWith(std::string_view start, Learner& learner) {
    const auto checkpoint = openCheckpoint(resolveCheckpoint(start));
    std::set<std::string> names;
    for (const auto& entry : learner.judged()) names.insert(entry.first);
    NamedTensors network; // without what only optimisers keep, the average under the names of what it averages
    for (auto [name, tensor] : learner.state()) {
        if (name.starts_with(AveragedState::kPrefix)) name.erase(0, AveragedState::kPrefix.size());
        if (names.count(name) > 0) network.emplace_back(std::move(name), tensor);
    }
    const std::vector<std::string> left = nets::loadFitting(network, *checkpoint);
    const std::set<std::string> drawn(left.begin(), left.end());
    const auto isWeightTaken = [&](const auto& entry) {
        return entry.second.dim() > 1 && drawn.count(entry.first) == 0;
    };
    if (std::none_of(network.begin(), network.end(), isWeightTaken)) // counters and gains fit anything
        throw ConfigError(printable(start, 400) + ": no weights in it have the name and the shape of this network's");
    std::string sentence = "Begins with the weights of " + printable(start, 400);
    if (!drawn.empty())
        sentence += "; " + counted(static_cast<std::int64_t>(drawn.size()), "tensor") + " drawn anew, from " +
                    *drawn.begin() + " to " + *drawn.rbegin();
    return {sentence + ".", cardOf(*checkpoint).data};
}

} // namespace dclscope::training
