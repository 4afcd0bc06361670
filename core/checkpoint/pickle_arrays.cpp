// SPDX-License-Identifier: Apache-2.0
// The part of ObjectBuilder that makes numpy's arrays and numbers.
#include "core/base/text.h"
#include "core/checkpoint/numpy_type.h"
#include "core/checkpoint/pickle_objects.h"

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
