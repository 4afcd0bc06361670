// SPDX-License-Identifier: Apache-2.0
// The part of ObjectBuilder that makes storages and tensors.
#include "core/base/text.h"
#include "core/checkpoint/pickle_objects.h"

#include <charconv>
#include <cmath>
#include <string>

namespace dclscope::pickle {
namespace {

/// An integer, or the text of one.
bool numberOf(const Document& document, ValueId id, std::int64_t& out) {
    if (document.kind(id) == Kind::Int) {
        out = document.at(id).bits;
        return true;
    }
    if (document.kind(id) != Kind::String) return false;
    const std::string_view text = document.text(id);
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    return error == std::errc() && end == text.data() + text.size();
}

} // namespace

void checkInside(const Tensor& tensor, std::int64_t elements, DType dtype) {
    const auto width = static_cast<std::int64_t>(dtypeSize(dtype));
    std::int64_t count = 1;
    std::int64_t last = tensor.offset;
    bool overflow = false;
    bool empty = false;
    for (std::size_t i = 0; i < tensor.sizes.size(); ++i) {
        empty = empty || tensor.sizes[i] == 0;
        std::int64_t reach = 0;
        overflow = __builtin_mul_overflow(count, tensor.sizes[i], &count) || overflow;
        overflow = __builtin_mul_overflow(tensor.sizes[i] - 1, tensor.strides[i], &reach) || overflow;
        overflow = __builtin_add_overflow(last, reach, &last) || overflow;
    }
    overflow = __builtin_mul_overflow(count, width, &count) || overflow;
    if (overflow) throw PickleError("a tensor of sizes " + shapeText(tensor.sizes) + " is too large to exist");
    const bool outside = empty ? tensor.offset > elements : last >= elements;
    if (outside)
        throw PickleError("a tensor of sizes " + shapeText(tensor.sizes) + " reaches beyond its storage of " +
                          counted(elements, "element"));
}

ValueId ObjectBuilder::persistent(ValueId id) {
    if (known_ != nullptr) return knownObject(id);
    if (document_.kind(id) != Kind::Tuple) throw PickleError("a persistent id is not a tuple");
    const std::span<const ValueId> items = document_.items(id);
    const auto is = [&](std::size_t i, Kind kind) { return document_.kind(items[i]) == kind; };
    const std::string_view what = !items.empty() && is(0, Kind::String) ? document_.text(items[0]) : "";
    if (what == "module") return moduleClass(items.subspan(1));
    if (what != "storage") throw PickleError("a persistent id is not that of a storage");
    // The legacy format adds a view of the storage, which PyTorch has not written since 2017.
    const bool viewed = items.size() == 6 && is(5, Kind::Tuple);
    const bool shaped = (items.size() == 5 || viewed || (items.size() == 6 && is(5, Kind::None))) &&
                        is(1, Kind::Global) && is(2, Kind::String) && is(3, Kind::String) && is(4, Kind::Int);
    if (!shaped) throw PickleError("a storage is not described as (type, key, location, elements)");
    const Global& type = document_.globals[document_.at(items[1]).index];
    const std::int64_t elements = document_.at(items[4]).bits;
    if (elements < 0) throw PickleError("a storage has " + std::to_string(elements) + " elements");
    if (type.callable != Callable::StorageType) return opaque(document_.at(items[1]).index, id);
    if (elements > INT64_MAX / static_cast<std::int64_t>(dtypeSize(type.dtype)))
        throw PickleError("a storage has " + std::to_string(elements) + " elements");
    const std::int64_t offset = viewed ? viewOffset(document_.items(items[5]), elements) : 0;
    document_.storages.push_back({document_.text(items[2]), type.dtype, elements, {}});
    // Where the storage is only a part of what the file holds, its tensors count from that part's beginning.
    const ValueId storage = add(Kind::Storage, document_.storages.size() - 1);
    document_.values[storage].bits = offset;
    return storage;
}

/// Of (key of the part, first element, elements): the format of 2017 knew storages that are parts of others.
std::int64_t ObjectBuilder::viewOffset(std::span<const ValueId> view, std::int64_t elements) const {
    const bool shaped =
        view.size() == 3 && document_.kind(view[1]) == Kind::Int && document_.kind(view[2]) == Kind::Int;
    const std::int64_t offset = shaped ? document_.at(view[1]).bits : -1;
    const std::int64_t count = shaped ? document_.at(view[2]).bits : -1;
    if (offset < 0 || count < 0 || offset > elements || count > elements - offset)
        throw PickleError("a part of a storage reaches beyond it");
    return offset;
}

ValueId ObjectBuilder::moduleClass(std::span<const ValueId> items) const {
    const bool isModule = items.size() == 3 && document_.kind(items[0]) == Kind::Global &&
                          document_.globals[document_.at(items[0]).index].callable == Callable::Opaque;
    if (!isModule) throw PickleError("a persistent id is a tuple, but not that of a module's class");
    return items[0];
}

ValueId ObjectBuilder::knownObject(ValueId id) {
    if (document_.kind(id) == Kind::Tuple) return moduleClass(document_.items(id));
    std::int64_t key = 0;
    if (!numberOf(document_, id, key)) throw PickleError("a persistent id is not a number");
    const auto found = known_->byKey.find(key);
    if (found == known_->byKey.end())
        throw PickleError("it refers to object " + std::to_string(key) + ", which the file does not hold");
    return add(found->second.kind, found->second.index);
}

std::vector<std::int64_t> ObjectBuilder::lengths(ValueId tuple, std::string_view what) const {
    if (document_.kind(tuple) != Kind::Tuple) throw PickleError("a tensor's " + std::string(what) + " are not a tuple");
    const std::span<const ValueId> items = document_.items(tuple);
    if (items.size() > kMaxRank) throw PickleError("a tensor has " + std::to_string(items.size()) + " dimensions");
    std::vector<std::int64_t> out;
    out.reserve(items.size());
    for (const ValueId id : items) {
        const Value& value = document_.at(id);
        if (value.kind != Kind::Int || value.bits < 0)
            throw PickleError("a tensor's " + std::string(what) + " are not numbers of at least 0");
        out.push_back(value.bits);
    }
    return out;
}

ValueId ObjectBuilder::rebuildTensor(std::uint32_t global, ValueId arguments) {
    const std::span<const ValueId> items = document_.items(arguments);
    const bool old = document_.globals[global].callable == Callable::RebuildOldTensor;
    if (old ? items.size() != 4 : items.size() != 6 && items.size() != 7)
        throw PickleError("a tensor is made of " + std::to_string(items.size()) + " parts, expected " +
                          (old ? "4" : "6 or 7"));
    const Kind hooks = old ? Kind::None : document_.kind(items[5]);
    if (hooks != Kind::OrderedDict && hooks != Kind::Dict && hooks != Kind::None)
        throw PickleError("a tensor's hooks are " + std::string(kindName(hooks)));
    const Value storage = document_.at(items[0]);
    // A storage of an unknown type, or flags such as "conjugated": listed as not readable, not guessed at.
    const bool flagged = items.size() == 7 && document_.isDict(items[6]) && !document_.items(items[6]).empty();
    if (storage.kind == Kind::Opaque || flagged) return opaque(global, arguments);
    if (storage.kind != Kind::Storage)
        throw PickleError("a tensor's storage is " + std::string(kindName(storage.kind)));
    const Value offset = document_.at(items[1]);
    if (offset.kind != Kind::Int || offset.bits < 0)
        throw PickleError("a tensor's offset is not a number of at least 0");
    std::int64_t first = 0;
    if (__builtin_add_overflow(offset.bits, storage.bits, &first))
        throw PickleError("a tensor's offset is too large to exist");
    Tensor tensor{storage.index, first, lengths(items[2], "sizes"), lengths(items[3], "strides")};
    if (tensor.sizes.size() != tensor.strides.size())
        throw PickleError("a tensor has " + std::to_string(tensor.sizes.size()) + " sizes but " +
                          std::to_string(tensor.strides.size()) + " strides");
    const Storage& held = document_.storages[storage.index];
    checkInside(tensor, held.elements, held.dtype);
    document_.tensors.push_back(std::move(tensor));
    return add(Kind::Tensor, document_.tensors.size() - 1);
}

ValueId ObjectBuilder::rebuildQuantised(std::uint32_t global, ValueId arguments) {
    // (storage, offset, sizes, strides, quantizer, requires_grad, hooks)
    const std::span<const ValueId> items = document_.items(arguments);
    const bool shaped = items.size() == 7 && document_.kind(items[0]) == Kind::Storage &&
                        document_.kind(items[1]) == Kind::Int && document_.at(items[1]).bits >= 0;
    if (!shaped) return opaque(global, arguments);
    const Value storage = document_.at(items[0]);
    const Storage& held = document_.storages[storage.index];
    const bool whole = held.dtype == DType::Int8 || held.dtype == DType::UInt8 || held.dtype == DType::Int32;
    std::int64_t first = 0;
    if (!whole || __builtin_add_overflow(document_.at(items[1]).bits, storage.bits, &first))
        return opaque(global, arguments);
    Tensor tensor{storage.index, first, lengths(items[2], "sizes"), lengths(items[3], "strides")};
    if (tensor.sizes.size() != tensor.strides.size() || !readQuantizer(items[4], tensor))
        return opaque(global, arguments);
    checkInside(tensor, held.elements, held.dtype);
    document_.tensors.push_back(std::move(tensor));
    return add(Kind::Tensor, document_.tensors.size() - 1);
}

bool ObjectBuilder::readQuantizer(ValueId quantizer, Tensor& tensor) {
    if (document_.kind(quantizer) != Kind::Tuple) return false;
    const std::span<const ValueId> items = document_.items(quantizer);
    if (items.size() < 3 || document_.kind(items[0]) != Kind::Global) return false;
    const std::string_view scheme = document_.globals[document_.at(items[0]).index].name;
    if (scheme == "per_tensor_affine" && items.size() == 3) {
        const bool numbers = document_.kind(items[1]) == Kind::Float && document_.kind(items[2]) == Kind::Int;
        tensor.scale = numbers ? document_.at(items[1]).number() : 0.0;
        tensor.zeroPoint = numbers ? document_.at(items[2]).bits : 0;
        return std::isfinite(tensor.scale) && tensor.scale > 0.0;
    }
    const bool channels = scheme == "per_channel_affine" || scheme == "per_channel_affine_float_qparams";
    if (!channels || items.size() != 4 || document_.kind(items[3]) != Kind::Int) return false;
    const std::int64_t axis = document_.at(items[3]).bits;
    if (axis < 0 || axis >= static_cast<std::int64_t>(tensor.sizes.size())) return false;
    tensor.axis = static_cast<std::uint32_t>(axis);
    const std::int64_t count = tensor.sizes[tensor.axis];
    return perChannel(items[1], count, tensor.scales) && perChannel(items[2], count, tensor.zeroPoints);
}

/// A number for each of `count` channels: a tensor, or as before PyTorch 1.5 a list.
bool ObjectBuilder::perChannel(ValueId id, std::int64_t count, std::uint32_t& tensor) {
    if (document_.kind(id) == Kind::Tensor) {
        const Tensor& numbers = document_.tensor(id);
        tensor = document_.at(id).index;
        const DType dtype = document_.storages[numbers.storage].dtype;
        const bool real = dtype != DType::Complex64 && dtype != DType::Complex128 && dtype != DType::Bool;
        return real && !numbers.quantised() && numbers.sizes == std::vector{count};
    }
    if (document_.kind(id) != Kind::List && document_.kind(id) != Kind::Tuple) return false;
    const Container& list = document_.containers[document_.at(id).index];
    if (list.omitted > 0 || static_cast<std::int64_t>(list.items.size()) != count) return false;
    std::string bytes;
    for (const ValueId item : list.items) {
        const Value& value = document_.at(item);
        if (value.kind != Kind::Int && value.kind != Kind::Float) return false;
        const double number = value.kind == Kind::Int ? static_cast<double>(value.bits) : value.number();
        bytes.append(reinterpret_cast<const char*>(&number), sizeof(number));
    }
    spend(sizeof(std::string) + bytes.size() + sizeof(Storage) + 2 * sizeof(Tensor));
    document_.ownedStrings.push_back(std::move(bytes));
    document_.storages.push_back({{}, DType::Float64, count, document_.ownedStrings.back()});
    document_.tensors.push_back({static_cast<std::uint32_t>(document_.storages.size() - 1), 0, {count}, {1}});
    tensor = static_cast<std::uint32_t>(document_.tensors.size() - 1);
    return true;
}

} // namespace dclscope::pickle
