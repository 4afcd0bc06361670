// SPDX-License-Identifier: Apache-2.0
// The model builder: a made-up list of tensors, a line "NAME SIZE SIZE ..." each, is looked up among the known
// architectures, built where it is one, and run on a small input. A line "= NAME" ties the tensor before it to another,
// "! KEY=VALUE" sets something in the card.
#include "core/base/error.h"
#include "core/base/tensor_source.h"
#include "core/models/registry.h"
#include "core/run/card.h"
#include "tests/fuzz/targets.h"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <optional>
#include <unordered_set>

namespace dclscope::fuzz {
namespace {

constexpr std::int64_t kMostElements = std::int64_t{1} << 31; ///< a file of so many would have to be as large
constexpr std::int64_t kMostToBuild = std::int64_t{1} << 16;  ///< of all tensors together

class MadeUpSource : public TensorSource {
public:
    explicit MadeUpSource(std::string_view text) {
        while (!text.empty()) {
            const std::size_t end = std::min(text.find('\n'), text.size());
            readLine(text.substr(0, end));
            text.remove_prefix(std::min(end + 1, text.size()));
        }
    }

    const Card& card() const noexcept { return card_; }
    std::int64_t elements() const noexcept { return elements_; }
    const std::string& path() const noexcept override { return path_; }
    const std::vector<TensorInfo>& tensors() const noexcept override { return tensors_; }

    std::vector<std::byte> readBytes(std::string_view name) const override {
        const TensorInfo* info = find(name);
        if (info == nullptr) throw CheckpointError(path_, "missing", std::string(name));
        std::vector<std::byte> bytes(static_cast<std::size_t>(info->elementCount()) * dtypeSize(info->dtype));
        if (info->dtype != DType::Float32) return bytes;
        for (std::size_t i = 0; i < bytes.size() / sizeof(float); ++i) {
            const float value = static_cast<float>((i * 7 + info->storage.size()) % 13) * 0.5F - 3.0F;
            std::memcpy(bytes.data() + i * sizeof value, &value, sizeof value);
        }
        return bytes;
    }

private:
    static std::string_view nextWord(std::string_view& line) {
        const std::size_t end = std::min(line.find(' '), line.size());
        const std::string_view word = line.substr(0, end);
        line.remove_prefix(std::min(end + 1, line.size()));
        return word;
    }

    void readLine(std::string_view line) {
        const std::string name(nextWord(line));
        if (name.empty() || tensors_.size() >= 2000) return;
        if (name == "=" && !tensors_.empty()) {
            const TensorInfo* other = find(line);
            if (other != nullptr && other->shape == tensors_.back().shape && other->dtype == tensors_.back().dtype)
                tensors_.back().storage = other->storage;
            return;
        }
        if (name == "!") {
            if (line.starts_with("labels")) return; // would be the name of a file
            try {
                card_.set(line);
            } catch (const Error&) { // NOLINT(bugprone-empty-catch): no such key, or not such a value
            }
            return;
        }
        if (names_.insert(name).second) addTensor(name, line);
    }

    void addTensor(const std::string& name, std::string_view sizes) {
        TensorInfo info{name, DType::Float32, {}, name};
        std::int64_t count = 1;
        while (!sizes.empty()) {
            const std::string_view word = nextWord(sizes);
            std::int64_t size = 0;
            if (word == "int64") info.dtype = DType::Int64;
            if (word == "complex64") info.dtype = DType::Complex64;
            if (std::from_chars(word.data(), word.data() + word.size(), size).ec != std::errc() || size < 0) continue;
            if (size > kMostElements || __builtin_mul_overflow(count, size, &count) || count > kMostElements) return;
            info.shape.push_back(size);
        }
        elements_ = std::min(elements_ + count, kMostElements);
        tensors_.push_back(std::move(info));
    }

    std::string path_ = "input";
    std::vector<TensorInfo> tensors_;
    std::unordered_set<std::string> names_;
    Card card_;
    std::int64_t elements_ = 0;
};

std::optional<Array> inputFor(const models::ModelFacts& facts) {
    std::vector<std::int64_t> shape;
    if (facts.input == models::InputKind::LogMel) shape = {1, 1, 64, 64};
    if (facts.input == models::InputKind::Image) shape = {1, 3, 32, 32};
    if (shape.empty()) return std::nullopt;
    std::size_t count = 1;
    for (const std::int64_t size : shape) count *= static_cast<std::size_t>(size);
    return Array{shape, std::vector<float>(count, 0.25F)};
}

} // namespace

void modelTarget(std::span<const std::byte> bytes) {
    const MadeUpSource source({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
    try {
        models::recognise(source, source.card());
        if (source.elements() > kMostToBuild) return;
        const auto model = models::loadModel(source, source.card());
        if (const auto input = inputFor(model->facts())) model->run(*input);
    } catch (const Error&) { // NOLINT(bugprone-empty-catch): the one thing that may happen
    }
}

} // namespace dclscope::fuzz

DCLSCOPE_FUZZ_TARGET(dclscope::fuzz::modelTarget)
