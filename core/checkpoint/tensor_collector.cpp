// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/tensor_collector.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace dclscope::pickle {
namespace {

constexpr std::size_t kMaxVisited = 2'000'000;
constexpr int kMaxLevels = 32;
constexpr std::size_t kMostAttributes = 10'000;
constexpr int kMostPackedLevels = 3;
constexpr std::string_view kPackedName = "_packed_params";

} // namespace

bool keyText(const Document& document, ValueId key, std::string& out) {
    switch (document.kind(key)) {
    case Kind::String: out = document.text(key); return true;
    case Kind::None:
    case Kind::Bool:
    case Kind::Int:
    case Kind::Float:
    case Kind::Tuple: out = valueText(document, key); return true;
    case Kind::Bytes: out = document.text(key); return isValidUtf8(out);
    default: return false;
    }
}

void TensorCollector::dict(ValueId id, const std::string& prefix, bool nested, int level) {
    const bool cycle = std::find(within_.begin(), within_.end(), id) != within_.end();
    if (cycle || level > kMaxLevels) return;
    within_.push_back(id);
    const auto items = document_.items(id);
    for (std::size_t i = 0; i + 1 < items.size(); i += 2) {
        std::string name;
        if (!keyText(document_, items[i], name)) continue;
        value(items[i + 1], prefix + name, nested, level);
    }
    within_.pop_back();
}

void TensorCollector::object(ValueId id, const std::string& prefix, int level) {
    if (level > kMaxLevels) return;
    for (const ValueId state : document_.opaque(id).states) {
        if (document_.kind(state) == Kind::Tuple) packed(state, prefix);
        if (!document_.isDict(state)) continue;
        ValueId part = 0;
        if (!document_.lookUp(state, "_parameters", part)) { // TorchScript: plain attributes
            dict(state, prefix, true, level + 1);
            continue;
        }
        for (const std::string_view name : {"_parameters", "_buffers", "_modules"}) {
            if (document_.lookUp(state, name, part) && document_.isDict(part)) dict(part, prefix, true, level + 1);
        }
        attributes(state, prefix);
    }
}

void TensorCollector::value(ValueId id, const std::string& name, bool nested, int level) {
    count();
    const Kind kind = document_.kind(id);
    if (kind == Kind::Tensor) {
        const auto [place, fresh] = byName_.emplace(name, out_.tensors.size());
        if (fresh)
            out_.tensors.emplace_back(name, document_.at(id).index);
        else
            out_.tensors[place->second].second = document_.at(id).index;
    } else if (kind == Kind::Opaque && isUnreadableTensor(id)) {
        out_.notes.push_back("'" + printable(name) + "' is left out: a tensor of a kind that is not supported (" +
                             printable(valueTypeName(id)) + ")");
    } else if (nested && document_.isDict(id)) {
        dict(id, name + ".", true, level + 1);
    } else if (nested && kind == Kind::Opaque) {
        object(id, name + ".", level + 1);
    } else if (kind == Kind::Tuple && name.ends_with(kPackedName)) {
        packed(id, name + ".");
    }
}

void TensorCollector::packed(ValueId state, const std::string& prefix) {
    std::vector<ValueId> tensors;
    gather(state, tensors, 0);
    static constexpr std::array<std::string_view, 2> kNames{"weight", "bias"};
    for (std::size_t i = 0; i < tensors.size(); ++i)
        value(tensors[i], prefix + (i < kNames.size() ? std::string(kNames[i]) : std::to_string(i)), false);
}

void TensorCollector::gather(ValueId sequence, std::vector<ValueId>& tensors, int level) {
    for (const ValueId item : document_.items(sequence)) {
        count();
        const Kind kind = document_.kind(item);
        const bool nested = kind == Kind::Tuple || kind == Kind::List;
        if (nested && level < kMostPackedLevels) gather(item, tensors, level + 1);
        const bool unread = kind == Kind::Opaque && isUnreadableTensor(item);
        if (unread || (kind == Kind::Tensor && !isSettings(item))) tensors.push_back(item);
    }
}

bool TensorCollector::isSettings(ValueId id) const {
    const Tensor& tensor = document_.tensor(id);
    return !tensor.quantised() && !isFloatingPoint(document_.storages[tensor.storage].dtype);
}

void TensorCollector::attributes(ValueId state, const std::string& prefix) {
    const auto items = document_.items(state);
    for (std::size_t i = 0; i + 1 < items.size(); i += 2) {
        if (++visited_ > kMaxVisited || out_.scalars.size() >= kMostAttributes) return;
        const Kind kind = document_.kind(items[i + 1]);
        if (document_.kind(items[i]) != Kind::String || (kind != Kind::Float && kind != Kind::Int)) continue;
        out_.scalars.emplace_back(prefix + std::string(document_.text(items[i])), valueText(document_, items[i + 1]));
    }
}

bool TensorCollector::isUnreadableTensor(ValueId id) const {
    const Global& type = document_.classOf(document_.opaque(id));
    return type.name.substr(0, 9) == "_rebuild_" || type.callable == Callable::NumpyArray ||
           type.callable == Callable::NumpyFromBuffer;
}

std::string TensorCollector::valueTypeName(ValueId id) const {
    const Opaque& opaque = document_.opaque(id);
    // Of an ordinary tensor it is the storage that is of an unknown type.
    if (document_.classOf(opaque).callable == Callable::RebuildTensor) {
        const auto arguments = document_.items(opaque.arguments);
        if (!arguments.empty() && document_.kind(arguments[0]) == Kind::Opaque)
            return std::string(document_.classOf(document_.opaque(arguments[0])).name);
    }
    return std::string(document_.classOf(opaque).name);
}

void TensorCollector::count() {
    if (++visited_ > kMaxVisited) throw PickleError("its objects are shared too often to list their tensors");
}

} // namespace dclscope::pickle
