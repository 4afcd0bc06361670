// SPDX-License-Identifier: Apache-2.0
#include "core/models/tensor_index.h"

#include "core/base/text.h"

#include <algorithm>

namespace dclscope::models {

TensorIndex::TensorIndex(const TensorSource& source) : source_(source) {
    for (const TensorInfo& tensor : source.tensors()) byName_.emplace(tensor.name, &tensor);
}

const TensorInfo* TensorIndex::find(std::string_view name) const noexcept {
    const auto found = byName_.find(name);
    return found == byName_.end() ? nullptr : found->second;
}

std::int64_t TensorIndex::sizeOf(std::string_view name, std::size_t axis) const noexcept {
    const TensorInfo* tensor = find(name);
    return tensor != nullptr && axis < tensor->shape.size() ? tensor->shape[axis] : 0;
}

bool tied(const TensorIndex& index, const std::vector<std::string>& keys) noexcept {
    const TensorInfo* first = keys.size() < 2 ? nullptr : index.find(keys.front());
    if (first == nullptr || first->storage.empty()) return false;
    return std::all_of(keys.begin(), keys.end(), [&](const std::string& key) {
        const TensorInfo* tensor = index.find(key);
        return tensor != nullptr && tensor->storage == first->storage;
    });
}

std::string inQuotes(std::string_view key) { return "'" + printable(key) + "'"; }

void Checklist::complain(const std::string& key, const std::string& sentence) {
    if (isFirst()) note(key, sentence);
}

bool Checklist::isFirst() { return ++problems_ == 1 && recognition_.problem.empty(); }

void Checklist::note(const std::string& key, const std::string& sentence) {
    recognition_.problem = sentence;
    recognition_.problemKey = key;
}

void Checklist::expect(const std::string& key, const std::vector<std::int64_t>& shape) {
    if (index_.find(key) == nullptr) {
        recognition_.missing.push_back(key);
        if (isFirst()) note(key, "tensor " + inQuotes(key) + " is missing, expected with shape " + shapeText(shape));
        return;
    }
    allow(key, shape);
}

void Checklist::allow(const std::string& key, const std::vector<std::int64_t>& shape) {
    const TensorInfo* tensor = index_.find(key);
    if (tensor == nullptr) return;
    seen_.insert(key);
    const bool isComplex = tensor->dtype == DType::Complex64 || tensor->dtype == DType::Complex128;
    if (isComplex && isFirst())
        note(key, inQuotes(key) + " is " + std::string(dtypeName(tensor->dtype)) + ", expected real numbers");
    if (tensor->shape != shape && isFirst())
        note(key,
             inQuotes(key) + " has shape " + printable(shapeText(tensor->shape)) + ", expected " + shapeText(shape));
    for (const std::int64_t size : tensor->shape)
        if (size == 0 && isFirst())
            note(key,
                 inQuotes(key) + " has shape " + printable(shapeText(tensor->shape)) + ": nothing is left to build");
}

void Checklist::ignorePrefix(std::string_view prefix) {
    for (const TensorInfo& tensor : index_.all())
        if (tensor.name.starts_with(prefix)) seen_.insert(tensor.name);
}

void Checklist::finish() {
    for (const TensorInfo& tensor : index_.all())
        if (!seen_.contains(tensor.name)) recognition_.unexpected.push_back(tensor.name);
    recognition_.certainty = recognition_.problem.empty() ? "by all names and shapes" : "by some names";
}

std::optional<Numbered> numbered(std::string_view text) noexcept {
    constexpr std::size_t kMostDigits = 9;
    Numbered result;
    std::size_t digits = 0;
    while (digits < text.size() && digits <= kMostDigits && text[digits] >= '0' && text[digits] <= '9')
        result.number = result.number * 10 + (text[digits++] - '0');
    if (digits == 0 || digits > kMostDigits || digits >= text.size() || text[digits] != '.') return std::nullopt;
    result.rest = text.substr(digits + 1);
    return result;
}

} // namespace dclscope::models
