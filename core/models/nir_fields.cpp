// SPDX-License-Identifier: Apache-2.0
#include "core/models/nir_fields.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <array>
#include <cmath>
#include <cstdio>

namespace dclscope::models {
namespace {

constexpr std::int64_t kMostNumbers = 8;
constexpr float kLargestNumber = 1 << 20;

} // namespace

std::int64_t valuesOf(const NirShape& shape) noexcept {
    std::int64_t count = 1;
    for (const std::int64_t size : shape) {
        if (size < 1) return 0;
        if (size > kMostNirValues || count * size > kMostNirValues) return kMostNirValues + 1;
        count *= size;
    }
    return count;
}

const NirShape& NirFields::shapeOf(std::string_view leaf) const {
    const TensorInfo* tensor = index_.find(key(leaf));
    if (tensor == nullptr) refuse("'" + std::string(leaf) + "' is missing", leaf);
    return tensor->shape;
}

std::vector<float> NirFields::values(std::string_view leaf) const {
    shapeOf(leaf);
    return index_.source().readFloats(key(leaf)).values;
}

void NirFields::expectEach(std::string_view leaf, std::int64_t count) const {
    const NirShape& shape = shapeOf(leaf);
    const std::int64_t held = valuesOf(shape);
    if (held != 1 && held != count)
        refuse("'" + std::string(leaf) + "' has shape " + printable(shapeText(shape)) + ", expected one value or " +
                   std::to_string(count) + ", as many as arrive",
               leaf);
}

std::vector<float> NirFields::each(std::string_view leaf, std::int64_t count) const {
    expectEach(leaf, count);
    std::vector<float> held = values(leaf);
    held.resize(static_cast<std::size_t>(count), held.front());
    return held;
}

std::vector<std::int64_t> NirFields::wholeNumbers(std::string_view leaf, std::int64_t least) const {
    const auto odd = [&] {
        refuse("'" + std::string(leaf) + "' holds something else than whole numbers from " + std::to_string(least) +
                   " to " + shortNumber(kLargestNumber),
               leaf);
    };
    const std::int64_t count = valuesOf(shapeOf(leaf));
    if (count < 1 || count > kMostNumbers) odd();
    std::vector<std::int64_t> numbers;
    for (const float value : values(leaf)) {
        if (!(value >= static_cast<float>(least) && value <= kLargestNumber && value == std::floor(value))) odd();
        numbers.push_back(static_cast<std::int64_t>(value));
    }
    return numbers;
}

std::vector<std::int64_t> NirFields::wholeNumbers(std::string_view leaf, std::int64_t least, std::size_t count) const {
    std::vector<std::int64_t> numbers = wholeNumbers(leaf, least);
    if (numbers.size() != 1 && numbers.size() != count)
        refuse("'" + std::string(leaf) + "' holds " + std::to_string(numbers.size()) + " numbers, expected " +
                   std::to_string(count),
               leaf);
    numbers.resize(count, numbers.front());
    return numbers;
}

void NirFields::refuse(const std::string& sentence, std::string_view leaf) const {
    throw CheckpointError(index_.source().path(), nirNodeText(node_) + ": " + sentence, key(leaf));
}

std::string shortNumber(double value) {
    std::array<char, 32> text{};
    const int length = std::snprintf(text.data(), text.size(), "%.6g", value);
    return {text.data(), static_cast<std::size_t>(length)};
}

} // namespace dclscope::models
