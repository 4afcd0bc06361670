// SPDX-License-Identifier: Apache-2.0
// What a pickle turns into: a flat arena of inert values. Values refer to each other by number, so cycles and
// million-fold sharing cost nothing, and destroying a document never recurses.
#pragma once

#include "core/base/error.h"
#include "core/base/tensor_source.h"

#include <bit>
#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace dclscope::pickle {

using ValueId = std::uint32_t;

enum class Kind : std::uint8_t {
    None,
    Bool,
    Int,
    BigInt,
    Float,
    String,
    Bytes,
    Tuple,
    List,
    Dict,
    OrderedDict,
    Set,
    Global,
    Storage,
    Tensor,
    Opaque
};
std::string_view kindName(Kind kind) noexcept;

struct Value {
    Kind kind = Kind::None;
    std::uint32_t index = 0; ///< into the table of its kind: strings, containers, globals, storages, tensors, opaques
    std::int64_t bits = 0;   ///< the value of Bool and Int; the bit pattern of Float

    double number() const noexcept { return std::bit_cast<double>(bits); }
};

/// Elements of a tuple, list or set; keys and values in turn of a dict.
struct Container {
    std::vector<ValueId> items;
    std::size_t omitted = 0; ///< plain numbers at a long list's end that were counted and not kept
    std::uint32_t depth = 1; ///< levels of containers below and including this one
};

/// What a (module, name) pair of the pickle stands for. Opaque names are remembered, never looked up.
enum class Callable : std::uint8_t {
    Opaque,
    OrderedDict,
    RebuildTensor,
    RebuildOldTensor, ///< of PyTorch up to 0.3
    RebuildQuantised,
    RebuildFromType, ///< a subclass of Tensor
    RebuildParameter,
    OldParameter, ///< of PyTorch up to 0.3: called with its tensor
    StorageType,
    Size,
    Encode,
    NumpyScalar,
    NumpyArray,
    NumpyFromBuffer,
    GetAttr
};

struct Global {
    std::string_view module;
    std::string_view name;
    Callable callable = Callable::Opaque;
    DType dtype = DType::Float32; ///< of a StorageType
};

/// A storage that the file promises to hold; readers check it against the record's real length.
struct Storage {
    std::string_view key;
    DType dtype = DType::Float32;
    std::int64_t elements = 0;
    std::string_view bytes = {}; ///< of a NumPy array: the elements themselves, which stand in the pickle
};

inline constexpr std::uint32_t kNoTensorIndex = UINT32_MAX;

/// A view of a storage, already checked to lie inside its declared elements.
struct Tensor {
    std::uint32_t storage = 0;
    std::int64_t offset = 0; ///< in elements
    std::vector<std::int64_t> sizes;
    std::vector<std::int64_t> strides; ///< in elements, as many as sizes
    double scale = 0.0; ///< of a quantised tensor, whose numbers q stand for scale * (q - zeroPoint); else 0
    std::int64_t zeroPoint = 0;
    /// Of one that is quantised with a scale per channel: tensors with one number for each index of its axis `axis`.
    std::uint32_t scales = kNoTensorIndex;
    std::uint32_t zeroPoints = kNoTensorIndex;
    std::uint32_t axis = 0;

    bool perChannel() const noexcept { return scales != kNoTensorIndex; }
    bool quantised() const noexcept { return scale != 0.0 || perChannel(); }
};

/// Checks a tensor whose offset, sizes and strides (as many of these as of those) are at least 0.
/// @param elements  how many the tensor's storage has
/// @throws PickleError unless it lies inside those.
void checkInside(const Tensor& tensor, std::int64_t elements, DType dtype);

/// An object of a class that is not in the table: its parts can be listed, and that is all.
struct Opaque {
    std::uint32_t global = 0;
    ValueId arguments = 0;
    std::vector<ValueId> states;   ///< what BUILD handed to it
    std::vector<ValueId> pairs;    ///< what SETITEM put into it
    std::vector<ValueId> elements; ///< what APPEND put into it
};

/// Strings view the pickle's bytes: those must outlive the document.
struct Document {
    std::deque<Value> values;
    std::deque<std::string_view> strings;
    std::deque<std::string> ownedStrings;
    std::deque<Container> containers;
    std::deque<Global> globals;
    std::deque<Storage> storages;
    std::deque<Tensor> tensors;
    std::deque<Opaque> opaques;
    ValueId root = 0;
    std::size_t bytesUsed = 0; ///< up to and including STOP
    bool remembers = false;    ///< it numbers what it writes, to refer to it again, as everything that pickles does

    const Value& at(ValueId id) const { return values[id]; }
    Kind kind(ValueId id) const { return values[id].kind; }
    bool isDict(ValueId id) const { return kind(id) == Kind::Dict || kind(id) == Kind::OrderedDict; }
    bool isContainer(ValueId id) const { return kind(id) >= Kind::Tuple && kind(id) <= Kind::Set; }
    std::string_view text(ValueId id) const { return strings[at(id).index]; }
    std::span<const ValueId> items(ValueId id) const { return containers[at(id).index].items; }
    const Tensor& tensor(ValueId id) const { return tensors[at(id).index]; }
    const Opaque& opaque(ValueId id) const { return opaques[at(id).index]; }
    const Global& classOf(const Opaque& opaque) const { return globals[opaque.global]; }
    /// The value under a string key of a dict, the last one where there are several; false when there is none.
    bool lookUp(ValueId dict, std::string_view key, ValueId& found) const;
};

inline constexpr std::size_t kMaxRank = 64;

/// Objects that stand beside a pickle, which names them by numbers (the tar format of 2017).
struct KnownObjects {
    struct Reference {
        Kind kind = Kind::Tensor; ///< or Storage
        std::uint32_t index = 0;  ///< in the table of its kind
    };
    std::deque<Storage> storages; ///< their keys must outlive the document
    std::deque<Tensor> tensors;   ///< checked
    std::unordered_map<std::int64_t, Reference> byKey;
};

/// A pickle that breaks a rule.
class PickleError : public Error {
public:
    explicit PickleError(const std::string& what, bool truncated = false) : Error(what), truncated_(truncated) {}
    /// True when the bytes ended too early, so that more of them might help.
    bool truncated() const noexcept { return truncated_; }

private:
    bool truncated_;
};

} // namespace dclscope::pickle
