// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/made_up_source.h"

#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>
#include <optional>

namespace dclscope::fuzz {
namespace {

constexpr std::int64_t kMostElements = std::int64_t{1} << 31; ///< a file of so many would have to be as large
constexpr std::size_t kMostTensors = 400;
constexpr std::size_t kMostChanges = 16;

// clang-format off
enum Change : unsigned {
    kRemove, kResize, kAddAxis, kDropAxis, kRetype, kRenumber, kRepeat, kSpell, kTie, kFill, kSetCard, kChanges
};
constexpr std::array<std::int64_t, 16> kSizes{
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 16, 32, 64, 224, 1024, std::int64_t{1} << 31};
constexpr std::array kTypes{
    DType::Int64, DType::Complex64, DType::Float16, DType::BFloat16, DType::Float64, DType::Bool, DType::UInt8,
    DType::Float32};
constexpr std::array kNumbers{
    "0", "1", "2", "3", "4", "5", "6", "7", "9", "13", "31", "32", "00", "199", "1000", "999999999"};
constexpr std::string_view kLetters = "019.Pw_S";
constexpr std::array kConstants{
    0.0F, -1.0F, 1e-40F, 20.0F, -20.0F, 1e9F, std::numeric_limits<float>::infinity(),
    std::numeric_limits<float>::quiet_NaN()};
constexpr std::array<std::string_view, 20> kWords{
    "Input", "Output", "Affine", "Linear", "Scale", "Threshold", "Flatten", "Delay", "I", "IF", "LI", "LIF", "CubaLI",
    "CubaLIF", "Conv1d", "Conv2d", "SumPool2d", "AvgPool2d", "NIRGraph", "same"};
constexpr std::array<std::string_view, 32> kSettings{
    "version=v0", "version=v1", "version=max", "version=gauss", "kind=Dcls1d", "kind=Dcls2d", "kind=Dcls3d",
    "kind=Dcls2_1d", "kind=Dcls2dK1d", "dilated_kernel_size=1", "dilated_kernel_size=2", "dilated_kernel_size=4x3",
    "dilated_kernel_size=17", "dilated_kernel_size=3x3x3", "dense_kernel_size=3", "neuron=lif", "neuron=plif",
    "neuron=heaviside", "tau=0.5", "tau=2", "tau=1e12", "synapse_tau=0.5", "synapse_tau=3", "v_threshold=-1",
    "output_v_threshold=0", "loss=sum", "loss=mean", "loss=spike_count", "mode=smooth", "num_classes=2", "model=Cnn10",
    "model=convnext-audioset-252x56"};
// clang-format on

std::string_view nextWord(std::string_view& line) {
    const std::size_t end = std::min(line.find(' '), line.size());
    const std::string_view word = line.substr(0, end);
    line.remove_prefix(std::min(end + 1, line.size()));
    return word;
}

bool isReasonable(const std::vector<std::int64_t>& shape) {
    std::int64_t count = 1;
    for (const std::int64_t size : shape)
        if (size < 0 || size > kMostElements || __builtin_mul_overflow(count, size, &count) || count > kMostElements)
            return false;
    return true;
}

/// Where the numbers between a name's dots begin and end.
std::vector<std::pair<std::size_t, std::size_t>> numbersIn(std::string_view name) {
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    std::vector<std::pair<std::size_t, std::size_t>> found;
    for (std::size_t begin = 0; begin < name.size();) {
        const std::size_t end = std::min(name.find('.', begin), name.size());
        if (end > begin && std::all_of(name.begin() + static_cast<std::ptrdiff_t>(begin),
                                       name.begin() + static_cast<std::ptrdiff_t>(end), isDigit))
            found.emplace_back(begin, end);
        begin = end + 1;
    }
    return found;
}

/// One of the numbers in a name and what it is to become.
struct NewNumber {
    std::size_t begin, end;
    std::string_view text;

    static std::optional<NewNumber> of(std::string_view name, unsigned how) {
        const auto numbers = numbersIn(name);
        if (numbers.empty()) return std::nullopt;
        const auto [begin, end] = numbers[(how >> 4) % numbers.size()];
        return NewNumber{begin, end, kNumbers[how % kNumbers.size()]};
    }
    std::string in(const std::string& name) const { return std::string(name).replace(begin, end - begin, text); }
};

} // namespace

MadeUpSource::MadeUpSource(std::string_view text) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        readLine(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

void MadeUpSource::readLine(std::string_view line) {
    const std::string name(nextWord(line));
    if (name == "=" && !tensors_.empty())
        tie(tensors_.back(), line);
    else if (name == "!")
        set(line);
    else if (name == "*" && !tensors_.empty())
        addValues(tensors_.back().storage, line);
    else if (name == ":")
        addText(line);
    else if (!name.empty())
        addTensor(name, line);
}

void MadeUpSource::addTensor(const std::string& name, std::string_view sizes) {
    TensorInfo info{name, DType::Float32, {}, name};
    while (!sizes.empty()) {
        const std::string_view word = nextWord(sizes);
        std::int64_t size = 0;
        if (word == "int64") info.dtype = DType::Int64;
        if (word == "complex64") info.dtype = DType::Complex64;
        if (std::from_chars(word.data(), word.data() + word.size(), size).ec == std::errc()) info.shape.push_back(size);
    }
    add(std::move(info));
}

void MadeUpSource::add(TensorInfo info) {
    if (tensors_.size() < kMostTensors && isReasonable(info.shape) && find(info.name) == nullptr)
        tensors_.push_back(std::move(info));
}

void MadeUpSource::set(std::string_view assignment) {
    if (assignment.starts_with("labels")) return; // would be the name of a file
    try {
        card_.set(assignment);
    } catch (const Error&) { // NOLINT(bugprone-empty-catch): no such key, or not such a value
    }
}

void MadeUpSource::addValues(const std::string& storage, std::string_view values) {
    constexpr float kMostValue = 32.0F; // a padding of more only costs memory
    std::vector<float>& all = values_[storage];
    while (!values.empty()) {
        const std::string_view word = nextWord(values);
        float value = 0.0F;
        if (std::from_chars(word.data(), word.data() + word.size(), value).ec == std::errc() &&
            std::fabs(value) <= kMostValue)
            all.push_back(value);
    }
    if (all.empty()) values_.erase(storage);
}

void MadeUpSource::addText(std::string_view line) {
    const std::string path(nextWord(line));
    if (texts_.size() < kMostTensors && !scalar(path)) texts_.emplace_back(path, line);
}

std::optional<std::string> MadeUpSource::scalar(std::string_view path) const {
    const auto found = std::find_if(texts_.begin(), texts_.end(), [&](const auto& text) { return text.first == path; });
    return found == texts_.end() ? std::nullopt : std::optional(found->second);
}

/// What stood at another path, or one of the words that mean something.
void MadeUpSource::changeText(std::size_t which, unsigned how) {
    std::string& text = texts_[which % texts_.size()].second;
    text = how < kWords.size() ? std::string(kWords[how]) : texts_[how % texts_.size()].second;
}

void MadeUpSource::tie(TensorInfo& tensor, std::string_view other) const {
    const TensorInfo* found = find(other);
    if (found != nullptr && found->shape == tensor.shape && found->dtype == tensor.dtype)
        tensor.storage = found->storage;
}

void MadeUpSource::change(std::span<const std::byte> changes) {
    for (std::size_t i = 0; i + 2 < std::min(changes.size(), 3 * kMostChanges) && !tensors_.empty(); i += 3) {
        const unsigned what = std::to_integer<unsigned>(changes[i]) % kChanges;
        const std::size_t which = std::to_integer<std::size_t>(changes[i + 1]) % tensors_.size();
        const auto how = std::to_integer<unsigned>(changes[i + 2]);
        TensorInfo& tensor = tensors_[which];
        switch (what) {
        case kRemove: tensors_.erase(tensors_.begin() + static_cast<std::ptrdiff_t>(which)); break;
        case kRetype: tensor.dtype = kTypes[how % kTypes.size()]; break;
        case kRenumber: renumber(tensor, how); break;
        case kRepeat: repeat(which, how); break;
        case kSpell: {
            std::string name = tensor.name;
            name[(how >> 3) % name.size()] = kLetters[how % kLetters.size()];
            rename(tensor, std::move(name));
            break;
        }
        case kTie: tie(tensor, tensors_[how % tensors_.size()].name); break;
        case kFill: constants_.emplace_back(tensor.storage, kConstants[how % kConstants.size()]); break;
        case kSetCard:
            if (how >= 128 && !texts_.empty())
                changeText(std::to_integer<std::size_t>(changes[i + 1]), how - 128);
            else
                set(kSettings[how % kSettings.size()]);
            break;
        default: changeShape(tensor, what, how);
        }
    }
}

void MadeUpSource::changeShape(TensorInfo& tensor, unsigned what, unsigned how) {
    std::vector<std::int64_t> shape = tensor.shape;
    const std::int64_t size = kSizes[how % kSizes.size()];
    const std::size_t axis = shape.empty() ? 0 : (how >> 4) % shape.size();
    const auto at = shape.begin() + static_cast<std::ptrdiff_t>(axis);
    if (what == kAddAxis)
        shape.insert(at, size);
    else if (shape.empty())
        return;
    else if (what == kResize)
        shape[axis] = size;
    else
        shape.erase(at);
    if (isReasonable(shape)) tensor.shape = std::move(shape);
}

void MadeUpSource::rename(TensorInfo& tensor, std::string name) {
    if (find(name) == nullptr) tensor.name = std::move(name);
}

void MadeUpSource::renumber(TensorInfo& tensor, unsigned how) {
    if (const auto number = NewNumber::of(tensor.name, how)) rename(tensor, number->in(tensor.name));
}

/// Repeats all tensors of a module under another number: one block more, or the same one elsewhere.
void MadeUpSource::repeat(std::size_t which, unsigned how) {
    const auto number = NewNumber::of(tensors_[which].name, how);
    if (!number) return;
    const std::string prefix = tensors_[which].name.substr(0, number->end);
    const std::size_t count = tensors_.size();
    for (std::size_t i = 0; i < count; ++i) {
        const std::string& name = tensors_[i].name;
        if (!name.starts_with(prefix) || (name.size() > prefix.size() && name[prefix.size()] != '.')) continue;
        TensorInfo copy = tensors_[i];
        copy.name = number->in(name);
        copy.storage = copy.name;
        add(std::move(copy));
    }
}

std::int64_t MadeUpSource::elements() const noexcept {
    std::int64_t count = 0;
    for (const TensorInfo& tensor : tensors_) count += tensor.elementCount();
    return count;
}

std::vector<std::byte> MadeUpSource::readBytes(std::string_view name) const {
    const TensorInfo* info = find(name);
    if (info == nullptr) throw CheckpointError(path_, "missing", std::string(name));
    std::vector<std::byte> bytes(static_cast<std::size_t>(info->elementCount()) * dtypeSize(info->dtype));
    if (info->dtype != DType::Float32) return bytes;
    for (std::size_t i = 0; i < bytes.size() / sizeof(float); ++i) {
        const float value = valueOf(info->storage, i);
        std::memcpy(bytes.data() + i * sizeof value, &value, sizeof value);
    }
    return bytes;
}

float MadeUpSource::valueOf(const std::string& storage, std::size_t i) const {
    const auto constant =
        std::find_if(constants_.begin(), constants_.end(), [&](const auto& entry) { return entry.first == storage; });
    if (constant != constants_.end()) return constant->second;
    if (const auto said = values_.find(storage); said != values_.end()) return said->second[i % said->second.size()];
    const float value = static_cast<float>((i * 7 + storage.size()) % 13) * 0.5F - 3.0F;
    return storage.ends_with("running_var") ? std::fabs(value) : value;
}

} // namespace dclscope::fuzz
