// SPDX-License-Identifier: Apache-2.0
#include "core/models/model.h"

#include "core/base/error.h"
#include "core/base/softmax.h"
#include "core/base/text.h"
#include "core/models/passage.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <span>

namespace dclscope::models {
namespace {

constexpr std::string_view kStagePrefix = "stage:";

[[noreturn]] void refuseMaps() { throw ConfigError("this network does not show its feature maps"); }

} // namespace

std::string stageHead(std::size_t stage) { return std::string(kStagePrefix) + std::to_string(stage); }

std::optional<std::size_t> stageOf(std::string_view head) noexcept {
    if (!head.starts_with(kStagePrefix)) return std::nullopt;
    head.remove_prefix(kStagePrefix.size());
    std::size_t stage = 0;
    const auto [end, error] = std::from_chars(head.data(), head.data() + head.size(), stage);
    if (error != std::errc() || end != head.data() + head.size()) return std::nullopt;
    return stage;
}

Array Model::run(const Array& input, std::string_view head, int threads) const {
    const std::vector<std::string>& heads = facts().heads;
    if (head.empty()) head = heads.front();
    if (std::find(heads.begin(), heads.end(), head) == heads.end()) {
        std::string names;
        for (const std::string& name : heads) names += (names.empty() ? "" : ", ") + name;
        throw ConfigError("this network has no head '" + printable(head, 40) + "'; it has " + names);
    }
    return compute(input, head, threads);
}

Passage Model::watch(const Array& input, int threads) const {
    if (!facts().showsMaps) refuseMaps();
    if (input.shape.empty() || input.shape.front() != 1)
        throw ShapeError("feature maps are those of one input alone, got " + shapeText(input.shape));
    return passageOf(input, threads);
}

ClassMap Model::classMap(const Passage& passage, std::int64_t label) const {
    if (!facts().showsMaps) refuseMaps();
    if (label < 0 || label >= facts().classes)
        throw ConfigError("this network has " + counted(facts().classes, "class") + ", none is number " +
                          std::to_string(label));
    return classMapOf(passage, label);
}

Passage Model::passageOf(const Array&, int) const { refuseMaps(); }

ClassMap Model::classMapOf(const Passage&, std::int64_t) const { refuseMaps(); }

Array probabilitiesOf(Array logits, bool multiLabel) {
    if (multiLabel) {
        for (float& value : logits.values) value = 1.0F / (1.0F + std::exp(-value));
        return logits;
    }
    const auto classes = static_cast<std::size_t>(logits.shape.back());
    for (std::size_t row = 0; row < logits.values.size(); row += classes)
        softmaxInPlace(std::span(logits.values).subspan(row, classes));
    return logits;
}

} // namespace dclscope::models
