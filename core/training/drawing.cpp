// SPDX-License-Identifier: Apache-2.0
#include "core/training/drawing.h"

#include <algorithm>
#include <numeric>

namespace dclscope::training {

std::vector<std::size_t> drawn(std::size_t count, std::vector<std::vector<std::size_t>> groups, Random& random) {
    std::erase_if(groups, [](const std::vector<std::size_t>& group) { return group.empty(); });
    std::vector<std::size_t> numbers;
    if (groups.empty()) return numbers;
    random.shuffle(groups); // those that come first get what does not divide
    for (std::size_t g = 0; g < groups.size(); ++g) {
        std::vector<std::size_t>& group = groups[g];
        const std::size_t share = count / groups.size() + (g < count % groups.size() ? 1 : 0);
        for (std::size_t i = 0; i < share; ++i) {
            if (i % group.size() == 0) random.shuffle(group);
            numbers.push_back(group[i % group.size()]);
        }
    }
    return numbers;
}

std::size_t drawnCount(const DataRecipe& data, std::size_t count) noexcept {
    return data.examplesPerEpoch > 0 ? static_cast<std::size_t>(data.examplesPerEpoch) : count;
}

std::vector<std::size_t> shownExamples(const DataRecipe& data, const std::vector<std::vector<std::int64_t>>& classes,
                                       Random& random) {
    std::vector<std::size_t> all(classes.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    if (!data.balanced && data.examplesPerEpoch == 0) return all;
    const std::size_t count = drawnCount(data, all.size());
    std::vector<std::vector<std::size_t>> groups;
    for (std::size_t i = 0; data.balanced && i < classes.size(); ++i)
        for (const std::int64_t label : classes[i]) {
            groups.resize(std::max(groups.size(), static_cast<std::size_t>(label) + 1));
            groups[static_cast<std::size_t>(label)].push_back(i);
        }
    if (groups.empty()) groups.push_back(std::move(all));
    return drawn(count, std::move(groups), random);
}

EpochOrder::EpochOrder(const Recipe& recipe, std::vector<std::vector<std::int64_t>> classes)
    : data_(recipe.data), seed_(static_cast<std::uint64_t>(recipe.training.seed)), classes_(std::move(classes)) {}

std::shared_ptr<const std::vector<std::size_t>> EpochOrder::of(std::int64_t epoch) const {
    return last_.get(epoch, [&] {
        Random random(seed_, exampleStream(static_cast<std::uint64_t>(epoch), kOrderStream));
        std::vector<std::size_t> order = shownExamples(data_, classes_, random);
        random.shuffle(order);
        return order;
    });
}

} // namespace dclscope::training
