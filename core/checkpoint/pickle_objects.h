// SPDX-License-Identifier: Apache-2.0
// What a pickle's opcodes may make of values: containers, tensors, opaque objects. Nothing else exists.
#pragma once

#include "core/checkpoint/pickle_document.h"

#include <algorithm>
#include <span>
#include <vector>

namespace dclscope::pickle {

/// Creates and changes values of one document. All functions throw PickleError when a rule is broken.
class ObjectBuilder {
public:
    /// @param known  what persistent ids stand for; without it they are storages that describe themselves
    /// @param budget  bytes of memory that values may take
    ObjectBuilder(Document& document, std::size_t budget, const KnownObjects* known = nullptr);

    /// Values up to this one are referred to from elsewhere (remembered, or on the stack).
    void keep(ValueId id) noexcept { youngestKept_ = std::max(youngestKept_, id); }
    void spendOn(std::size_t bytes) { spend(bytes); }

    ValueId none() const noexcept { return 0; }
    ValueId boolean(bool value) const noexcept { return value ? 2 : 1; }
    ValueId integer(std::int64_t value);
    ValueId bigInteger(std::string_view littleEndian);
    ValueId real(double value);
    ValueId string(std::string_view text);
    ValueId bytes(std::string_view raw);
    ValueId container(Kind kind, std::span<const ValueId> items);
    ValueId global(std::string_view module, std::string_view name);

    void append(ValueId target, std::span<const ValueId> items);
    void setItems(ValueId target, std::span<const ValueId> pairs);
    void addItems(ValueId target, std::span<const ValueId> items);

    /// REDUCE: a known function applied to a tuple, or an opaque object that remembers both.
    ValueId call(ValueId callable, ValueId arguments);
    /// NEWOBJ: an instance of a class.
    ValueId instantiate(ValueId type, ValueId arguments);
    /// BUILD: hands a state to an object.
    void build(ValueId target, ValueId state);
    /// BINPERSID: a storage, a module's class, or one of the known objects.
    ValueId persistent(ValueId id);

private:
    static constexpr std::size_t kMostNumbersKept = 4096;

    ValueId add(Kind kind, std::size_t index, std::int64_t bits = 0);
    ValueId opaque(std::uint32_t global, ValueId arguments);
    void insert(Container& container, std::span<const ValueId> items);
    std::uint32_t depthOf(ValueId id) const;

    /// Counts memory that values take. @throws PickleError beyond what a pickle of this length may take.
    void spend(std::size_t bytes);
    /// Numbers appended to a long list: counted, and given back where they are the youngest values.
    bool omitNumbers(Container& list, std::span<const ValueId> items);

    ValueId orderedDict(std::span<const ValueId> arguments);
    ValueId rebuildTensor(std::uint32_t global, ValueId arguments);
    /// A tensor of whole numbers that stand for others.
    ValueId rebuildQuantised(std::uint32_t global, ValueId arguments);
    /// What they stand for: (torch.per_tensor_affine, scale, zero point), or (torch.per_channel_affine, scales, zero
    /// points, axis). @return false for anything else
    bool readQuantizer(ValueId quantizer, Tensor& tensor);
    bool perChannel(ValueId id, std::int64_t count, std::uint32_t& tensor);
    ValueId rebuildFromType(std::uint32_t global, std::span<const ValueId> arguments);
    ValueId rebuildParameter(std::span<const ValueId> arguments);
    /// A part of a class is a class of its own (Outer.Inner); of any other object, something inert.
    ValueId attribute(std::uint32_t global, ValueId arguments);
    ValueId encode(std::span<const ValueId> arguments);
    /// The class in (class, source file, source): what the formats before PyTorch 1.6 write of a module's class.
    ValueId moduleClass(std::span<const ValueId> items) const;
    std::int64_t viewOffset(std::span<const ValueId> view, std::int64_t elements) const;
    ValueId knownObject(ValueId id);
    /// What BUILD makes of numpy's empty array: a tensor whose elements stand in the pickle, or of an array of
    /// objects those.
    void buildArray(ValueId target, ValueId state);
    ValueId numpyFromBuffer(std::uint32_t global, ValueId arguments);
    bool arrayTensor(ValueId bytes, ValueId dtype, std::vector<std::int64_t> sizes, bool fortran, Value& made);
    ValueId numpyScalar(std::uint32_t global, ValueId arguments);
    std::vector<std::int64_t> lengths(ValueId tuple, std::string_view what) const;

    Document& document_;
    const KnownObjects* known_;
    ValueId emptyTuple_ = 0;
    ValueId youngestKept_ = 0;
    std::size_t budget_;
};

} // namespace dclscope::pickle
