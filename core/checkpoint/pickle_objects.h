// SPDX-License-Identifier: Apache-2.0
// What a pickle's opcodes may make of values: containers, tensors, opaque objects. Nothing else exists.
#pragma once

#include "core/checkpoint/pickle_document.h"

#include <span>

namespace dclscope::pickle {

/// Creates and changes values of one document. All functions throw PickleError when a rule is broken.
class ObjectBuilder {
public:
    /// @param known  what persistent ids stand for; without it they are storages that describe themselves
    explicit ObjectBuilder(Document& document, const KnownObjects* known = nullptr);

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
    ValueId add(Kind kind, std::size_t index, std::int64_t bits = 0);
    ValueId opaque(std::uint32_t global, ValueId arguments);
    void insert(Container& container, std::span<const ValueId> items);
    std::uint32_t depthOf(ValueId id) const;

    ValueId orderedDict(std::span<const ValueId> arguments);
    ValueId rebuildTensor(std::uint32_t global, ValueId arguments);
    ValueId rebuildParameter(std::span<const ValueId> arguments);
    ValueId encode(std::span<const ValueId> arguments);
    /// The class in (class, source file, source): what the formats before PyTorch 1.6 write of a module's class.
    ValueId moduleClass(std::span<const ValueId> items) const;
    ValueId knownObject(ValueId id);
    ValueId numpyScalar(std::uint32_t global, ValueId arguments);
    std::vector<std::int64_t> lengths(ValueId tuple, std::string_view what) const;

    Document& document_;
    const KnownObjects* known_;
    ValueId emptyTuple_ = 0;
};

} // namespace dclscope::pickle
