// SPDX-License-Identifier: Apache-2.0
// The part of ObjectBuilder that makes storages, tensors and numpy's numbers.
#include "core/base/text.h"
#include "core/checkpoint/numpy_type.h"
#include "core/checkpoint/pickle_objects.h"

#include <charconv>
#include <cmath>
#include <cstring>
#include <optional>
#include <string>

namespace dclscope::pickle {
namespace {

/// The Latin-1 bytes of UTF-8 text: how protocol 2 spells bytes. False where the text has other characters.
bool latin1FromUtf8(std::string_view text, std::string& out) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto first = static_cast<unsigned char>(text[i]);
        if (first < 0x80) {
            out.push_back(text[i]);
        } else if ((first & 0xFE) == 0xC2 && i + 1 < text.size()) {
            out.push_back(static_cast<char>(((first & 0x03) << 6) | (static_cast<unsigned char>(text[++i]) & 0x3F)));
        } else {
            return false;
        }
    }
    return true;
}

template <class T>
T fromBytes(std::string_view raw) {
    T value;
    std::memcpy(&value, raw.data(), sizeof(T));
    return value;
}

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
    // (storage, offset, sizes, strides, quantizer, requires_grad, hooks), the quantizer (torch.per_tensor_affine, scale,
    // zero point). Other quantizers, such as those with a scale per channel, are not known.
    const std::span<const ValueId> items = document_.items(arguments);
    const bool shaped = items.size() == 7 && document_.kind(items[0]) == Kind::Storage &&
                        document_.kind(items[1]) == Kind::Int && document_.kind(items[4]) == Kind::Tuple;
    const std::span<const ValueId> quantizer = shaped ? document_.items(items[4]) : std::span<const ValueId>();
    const bool affine = quantizer.size() == 3 && document_.kind(quantizer[0]) == Kind::Global &&
                        document_.globals[document_.at(quantizer[0]).index].name == "per_tensor_affine" &&
                        document_.kind(quantizer[1]) == Kind::Float && document_.kind(quantizer[2]) == Kind::Int;
    if (!affine) return opaque(global, arguments);
    const Value storage = document_.at(items[0]);
    const Storage& held = document_.storages[storage.index];
    const bool whole = held.dtype == DType::Int8 || held.dtype == DType::UInt8 || held.dtype == DType::Int32;
    const double scale = document_.at(quantizer[1]).number();
    std::int64_t first = 0;
    const bool overflow = __builtin_add_overflow(document_.at(items[1]).bits, storage.bits, &first);
    if (!whole || !std::isfinite(scale) || scale <= 0.0 || overflow || document_.at(items[1]).bits < 0)
        return opaque(global, arguments);
    Tensor tensor{storage.index,
                  first,
                  lengths(items[2], "sizes"),
                  lengths(items[3], "strides"),
                  scale,
                  document_.at(quantizer[2]).bits};
    if (tensor.sizes.size() != tensor.strides.size()) return opaque(global, arguments);
    checkInside(tensor, held.elements, held.dtype);
    document_.tensors.push_back(std::move(tensor));
    return add(Kind::Tensor, document_.tensors.size() - 1);
}

namespace {

/// "f8" of numpy.dtype("f8", ...), where its state does not say that it is of a big-endian machine.
std::string_view typeCode(const Document& document, ValueId id) {
    if (document.kind(id) != Kind::Opaque) return {};
    const Opaque& dtype = document.opaque(id);
    if (document.classOf(dtype).name != "dtype" || document.kind(dtype.arguments) != Kind::Tuple) return {};
    for (const ValueId state : dtype.states) {
        if (document.kind(state) != Kind::Tuple || document.items(state).size() < 2) continue;
        const ValueId order = document.items(state)[1];
        if (document.kind(order) != Kind::String || document.text(order) == ">") return {};
    }
    const std::span<const ValueId> items = document.items(dtype.arguments);
    return !items.empty() && document.kind(items[0]) == Kind::String ? document.text(items[0]) : std::string_view();
}

} // namespace

bool ObjectBuilder::arrayTensor(ValueId bytes, ValueId dtype, std::vector<std::int64_t> sizes, bool fortran,
                                Value& made) {
    const std::string_view code = typeCode(document_, dtype);
    const std::optional<DType> type = numpyType(code);
    if (!type || (document_.kind(bytes) != Kind::Bytes && document_.kind(bytes) != Kind::String)) return false;
    const std::string_view raw = document_.text(bytes);
    std::int64_t count = 1;
    bool overflow = false;
    for (const std::int64_t size : sizes) overflow = __builtin_mul_overflow(count, size, &count) || overflow;
    const auto width = static_cast<std::int64_t>(dtypeSize(*type));
    if (overflow || count > INT64_MAX / width || static_cast<std::uint64_t>(count * width) != raw.size())
        throw PickleError("an array of shape " + shapeText(sizes) + " has " + std::to_string(raw.size()) + " bytes");
    std::vector<std::int64_t> strides(sizes.size(), 0);
    std::int64_t step = 1;
    for (std::size_t i = 0; i < sizes.size() && count > 0; ++i) {
        const std::size_t axis = fortran ? i : sizes.size() - 1 - i;
        strides[axis] = step;
        step *= sizes[axis];
    }
    document_.storages.push_back({{}, *type, count, raw});
    document_.tensors.push_back(
        {static_cast<std::uint32_t>(document_.storages.size() - 1), 0, std::move(sizes), std::move(strides)});
    spend(sizeof(Storage) + 2 * sizeof(Tensor));
    made = {Kind::Tensor, static_cast<std::uint32_t>(document_.tensors.size() - 1), 0};
    return true;
}

void ObjectBuilder::buildArray(ValueId target, ValueId state) {
    if (document_.kind(state) != Kind::Tuple || document_.items(state).size() != 5) return;
    const std::span<const ValueId> items = document_.items(state);
    if (document_.kind(items[1]) != Kind::Tuple) return;
    std::vector<std::int64_t> sizes = lengths(items[1], "sizes");
    const bool fortran = document_.kind(items[3]) == Kind::Bool && document_.at(items[3]).bits != 0;
    if (document_.kind(items[4]) == Kind::List) {
        // Objects: those of an array without axes are one, which stands for it.
        const std::span<const ValueId> objects = document_.items(items[4]);
        const ValueId stands = sizes.empty() && objects.size() == 1 ? objects[0] : items[4];
        if (stands != target) document_.values[target] = document_.at(stands);
        return;
    }
    Value made;
    if (arrayTensor(items[4], items[2], std::move(sizes), fortran, made)) document_.values[target] = made;
}

ValueId ObjectBuilder::numpyFromBuffer(std::uint32_t global, ValueId arguments) {
    const std::span<const ValueId> items = document_.items(arguments);
    if (items.size() != 4 || document_.kind(items[2]) != Kind::Tuple) return opaque(global, arguments);
    const bool fortran = document_.kind(items[3]) == Kind::String && document_.text(items[3]) == "F";
    Value made;
    if (!arrayTensor(items[0], items[1], lengths(items[2], "sizes"), fortran, made)) return opaque(global, arguments);
    return add(made.kind, made.index);
}

ValueId ObjectBuilder::encode(std::span<const ValueId> arguments) {
    if (arguments.empty() || document_.kind(arguments[0]) != Kind::String)
        throw PickleError("_codecs.encode is not given a string");
    std::string raw;
    if (!latin1FromUtf8(document_.text(arguments[0]), raw)) throw PickleError("bytes are not spelled in Latin-1");
    spend(sizeof(std::string) + raw.size());
    document_.ownedStrings.push_back(std::move(raw));
    return bytes(document_.ownedStrings.back());
}

ValueId ObjectBuilder::numpyScalar(std::uint32_t global, ValueId arguments) {
    const std::span<const ValueId> items = document_.items(arguments);
    const bool shaped =
        items.size() == 2 && document_.kind(items[0]) == Kind::Opaque && document_.kind(items[1]) == Kind::Bytes;
    if (!shaped) return opaque(global, arguments);
    const Opaque& dtype = document_.opaque(items[0]);
    const std::string_view raw = document_.text(items[1]);
    std::string_view code;
    if (document_.kind(dtype.arguments) == Kind::Tuple && !document_.items(dtype.arguments).empty() &&
        document_.kind(document_.items(dtype.arguments)[0]) == Kind::String)
        code = document_.text(document_.items(dtype.arguments)[0]);
    if (code == "f8" && raw.size() == 8) return real(fromBytes<double>(raw));
    if (code == "f4" && raw.size() == 4) return real(static_cast<double>(fromBytes<float>(raw)));
    if (code == "i8" && raw.size() == 8) return integer(fromBytes<std::int64_t>(raw));
    if (code == "i4" && raw.size() == 4) return integer(fromBytes<std::int32_t>(raw));
    if (code == "b1" && raw.size() == 1) return boolean(raw[0] != 0);
    return opaque(global, arguments);
}

} // namespace dclscope::pickle
