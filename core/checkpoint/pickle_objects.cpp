// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/pickle_objects.h"

#include "core/base/text.h"
#include "core/checkpoint/pickle_globals.h"

#include <algorithm>
#include <string>

namespace dclscope::pickle {
namespace {

constexpr std::uint32_t kMaxDepth = 1000;
constexpr std::size_t kMaxAttributeBytes = 2000;

std::string globalText(const Global& global) { return printable(global.module) + "." + printable(global.name); }

bool hashable(Kind kind) {
    return kind != Kind::List && kind != Kind::Dict && kind != Kind::OrderedDict && kind != Kind::Set;
}

} // namespace

ObjectBuilder::ObjectBuilder(Document& document, std::size_t budget, const KnownObjects* known)
    : document_(document), known_(known), budget_(budget) {
    add(Kind::None, 0);
    add(Kind::Bool, 0, 0);
    add(Kind::Bool, 0, 1);
    document_.containers.emplace_back();
    emptyTuple_ = add(Kind::Tuple, 0);
    youngestKept_ = emptyTuple_;
}

void ObjectBuilder::spend(std::size_t bytes) {
    if (bytes > budget_) throw PickleError("it is full of values that take far more memory than the file is long");
    budget_ -= bytes;
}

ValueId ObjectBuilder::add(Kind kind, std::size_t index, std::int64_t bits) {
    std::size_t table = 0;
    switch (kind) {
    case Kind::BigInt:
    case Kind::String:
    case Kind::Bytes: table = sizeof(std::string_view); break;
    case Kind::Tuple:
    case Kind::List:
    case Kind::Dict:
    case Kind::OrderedDict:
    case Kind::Set: table = sizeof(Container); break;
    case Kind::Global: table = sizeof(Global); break;
    case Kind::Storage: table = sizeof(Storage); break;
    case Kind::Tensor: table = 2 * sizeof(Tensor); break; // with its sizes and strides
    case Kind::Opaque: table = sizeof(Opaque); break;
    default: break;
    }
    spend(sizeof(Value) + table);
    document_.values.push_back({kind, static_cast<std::uint32_t>(index), bits});
    return static_cast<ValueId>(document_.values.size() - 1);
}

ValueId ObjectBuilder::integer(std::int64_t value) { return add(Kind::Int, 0, value); }

ValueId ObjectBuilder::bigInteger(std::string_view littleEndian) {
    document_.strings.push_back(littleEndian);
    return add(Kind::BigInt, document_.strings.size() - 1);
}

ValueId ObjectBuilder::real(double value) { return add(Kind::Float, 0, std::bit_cast<std::int64_t>(value)); }

ValueId ObjectBuilder::string(std::string_view text) {
    if (!isValidUtf8(text)) throw PickleError("a string is not valid UTF-8");
    document_.strings.push_back(text);
    return add(Kind::String, document_.strings.size() - 1);
}

ValueId ObjectBuilder::bytes(std::string_view raw) {
    document_.strings.push_back(raw);
    return add(Kind::Bytes, document_.strings.size() - 1);
}

std::uint32_t ObjectBuilder::depthOf(ValueId id) const {
    return document_.isContainer(id) ? document_.containers[document_.at(id).index].depth : 0;
}

void ObjectBuilder::insert(Container& container, std::span<const ValueId> items) {
    spend(2 * sizeof(ValueId) * items.size()); // a vector grows by doubling
    for (const ValueId id : items) {
        container.depth = std::max(container.depth, depthOf(id) + 1);
        if (container.depth > kMaxDepth) throw PickleError("containers are nested more than 1,000 levels deep");
    }
    container.items.insert(container.items.end(), items.begin(), items.end());
}

ValueId ObjectBuilder::container(Kind kind, std::span<const ValueId> items) {
    if (kind == Kind::Tuple && items.empty()) return emptyTuple_;
    insert(document_.containers.emplace_back(), items);
    return add(kind, document_.containers.size() - 1);
}

ValueId ObjectBuilder::global(std::string_view module, std::string_view name) {
    if (!isValidUtf8(module) || !isValidUtf8(name)) throw PickleError("the name of a class is not valid UTF-8");
    document_.globals.push_back(classifyGlobal(module, name));
    return add(Kind::Global, document_.globals.size() - 1);
}

ValueId ObjectBuilder::opaque(std::uint32_t global, ValueId arguments) {
    Opaque& made = document_.opaques.emplace_back();
    made.global = global;
    made.arguments = arguments;
    return add(Kind::Opaque, document_.opaques.size() - 1);
}

void ObjectBuilder::append(ValueId target, std::span<const ValueId> items) {
    const Value value = document_.at(target);
    if (value.kind == Kind::List) {
        Container& list = document_.containers[value.index];
        if (!omitNumbers(list, items)) insert(list, items);
    } else if (value.kind == Kind::Opaque) {
        spend(2 * sizeof(ValueId) * items.size());
        auto& elements = document_.opaques[value.index].elements;
        elements.insert(elements.end(), items.begin(), items.end());
    } else {
        throw PickleError("it appends to " + std::string(kindName(value.kind)) + ", expected a list");
    }
}

bool ObjectBuilder::omitNumbers(Container& list, std::span<const ValueId> items) {
    if (items.empty() || list.items.size() < kMostNumbersKept) return false;
    const std::size_t first = document_.values.size() - std::min(items.size(), document_.values.size());
    if (first <= youngestKept_) return false;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const Kind kind = document_.kind(items[i]);
        if (items[i] != first + i || (kind != Kind::Int && kind != Kind::Float)) return false;
    }
    list.omitted += items.size();
    document_.values.resize(first);
    budget_ += sizeof(Value) * items.size();
    return true;
}

void ObjectBuilder::setItems(ValueId target, std::span<const ValueId> pairs) {
    if (pairs.size() % 2 != 0) throw PickleError("it sets a key without a value");
    for (std::size_t i = 0; i < pairs.size(); i += 2) {
        if (!hashable(document_.kind(pairs[i])))
            throw PickleError("a dict has " + std::string(kindName(document_.kind(pairs[i]))) + " as a key");
    }
    const Value value = document_.at(target);
    if (document_.isDict(target)) {
        insert(document_.containers[value.index], pairs);
    } else if (value.kind == Kind::Opaque) {
        spend(2 * sizeof(ValueId) * pairs.size());
        auto& all = document_.opaques[value.index].pairs;
        all.insert(all.end(), pairs.begin(), pairs.end());
    } else {
        throw PickleError("it sets items of " + std::string(kindName(value.kind)) + ", expected a dict");
    }
}

void ObjectBuilder::addItems(ValueId target, std::span<const ValueId> items) {
    const Value value = document_.at(target);
    if (value.kind != Kind::Set)
        throw PickleError("it adds items to " + std::string(kindName(value.kind)) + ", expected a set");
    insert(document_.containers[value.index], items);
}

ValueId ObjectBuilder::call(ValueId callable, ValueId arguments) {
    const Value value = document_.at(callable);
    if (value.kind == Kind::Opaque && document_.classOf(document_.opaque(callable)).callable == Callable::GetAttr)
        return opaque(document_.opaque(callable).global, arguments); // a method of some object
    if (value.kind != Kind::Global)
        throw PickleError("it calls " + std::string(kindName(value.kind)) + ", expected a class or function");
    if (document_.kind(arguments) != Kind::Tuple)
        throw PickleError("arguments are " + std::string(kindName(document_.kind(arguments))) + ", expected a tuple");
    const std::span<const ValueId> items = document_.items(arguments);
    switch (document_.globals[value.index].callable) {
    case Callable::OrderedDict: return orderedDict(items);
    case Callable::RebuildTensor:
    case Callable::RebuildOldTensor: return rebuildTensor(value.index, arguments);
    case Callable::RebuildQuantised: return rebuildQuantised(value.index, arguments);
    case Callable::RebuildFromType: return rebuildFromType(value.index, items);
    case Callable::RebuildParameter: return rebuildParameter(items);
    case Callable::OldParameter:
        return !items.empty() && document_.kind(items[0]) == Kind::Tensor ? items[0] : opaque(value.index, arguments);
    case Callable::Encode: return encode(items);
    case Callable::NumpyScalar: return numpyScalar(value.index, arguments);
    case Callable::NumpyFromBuffer: return numpyFromBuffer(value.index, arguments);
    case Callable::GetAttr: return attribute(value.index, arguments);
    case Callable::Size:
        if (items.size() != 1 || document_.kind(items[0]) != Kind::Tuple)
            throw PickleError("torch.Size is made of something else than one tuple");
        return items[0];
    case Callable::StorageType: throw PickleError("it calls a storage type, which PyTorch never does");
    case Callable::NumpyArray:
    case Callable::Opaque: break;
    }
    return opaque(value.index, arguments);
}

ValueId ObjectBuilder::instantiate(ValueId type, ValueId arguments) {
    const Value value = document_.at(type);
    if (value.kind == Kind::Opaque && document_.classOf(document_.opaque(type)).callable == Callable::GetAttr)
        return opaque(document_.opaque(type).global, arguments);
    if (value.kind != Kind::Global)
        throw PickleError("it makes an instance of " + std::string(kindName(value.kind)) + ", expected a class");
    if (document_.kind(arguments) != Kind::Tuple)
        throw PickleError("arguments are " + std::string(kindName(document_.kind(arguments))) + ", expected a tuple");
    const Global& global = document_.globals[value.index];
    if (global.callable == Callable::OrderedDict) return orderedDict(document_.items(arguments));
    if (global.callable != Callable::Opaque && global.callable != Callable::OldParameter)
        throw PickleError("it makes an instance of " + globalText(global) + ", which PyTorch never does");
    return opaque(value.index, arguments);
}

void ObjectBuilder::build(ValueId target, ValueId state) {
    const Value value = document_.at(target);
    switch (value.kind) {
    case Kind::Opaque:
        if (document_.classOf(document_.opaque(target)).callable == Callable::NumpyArray) buildArray(target, state);
        if (document_.kind(target) != Kind::Opaque) return;
        spend(2 * sizeof(ValueId));
        document_.opaques[value.index].states.push_back(state);
        return;
    case Kind::OrderedDict: // _metadata of a state dict
    case Kind::Tensor:      // attributes hung on a Parameter
        return;
    default: throw PickleError("it sets the state of " + std::string(kindName(value.kind)) + ", expected an object");
    }
}

ValueId ObjectBuilder::orderedDict(std::span<const ValueId> arguments) {
    const ValueId dict = container(Kind::OrderedDict, {});
    if (arguments.empty()) return dict;
    // Python 2 writes OrderedDict([[key, value], ...]).
    if (arguments.size() != 1 || document_.kind(arguments[0]) != Kind::List)
        throw PickleError("an OrderedDict is made of something else than a list of pairs");
    const std::vector<ValueId> pairs(document_.items(arguments[0]).begin(), document_.items(arguments[0]).end());
    for (const ValueId pair : pairs) {
        const bool sequence = document_.kind(pair) == Kind::List || document_.kind(pair) == Kind::Tuple;
        if (!sequence || document_.items(pair).size() != 2)
            throw PickleError("an OrderedDict is made of something else than a list of pairs");
        setItems(dict, document_.items(pair));
    }
    return dict;
}

ValueId ObjectBuilder::rebuildFromType(std::uint32_t global, std::span<const ValueId> arguments) {
    const std::vector<ValueId> items(arguments.begin(), arguments.end());
    const bool shaped =
        items.size() == 4 && document_.kind(items[0]) == Kind::Global && document_.kind(items[2]) == Kind::Tuple;
    if (!shaped) return opaque(global, container(Kind::Tuple, items));
    const Callable maker = document_.globals[document_.at(items[0]).index].callable;
    // Only what makes tensors: the function is named by the file, and must not call itself.
    if (maker != Callable::RebuildTensor && maker != Callable::RebuildParameter)
        return opaque(global, container(Kind::Tuple, items));
    return call(items[0], items[2]);
}

ValueId ObjectBuilder::attribute(std::uint32_t global, ValueId arguments) {
    const std::span<const ValueId> items = document_.items(arguments);
    const bool named = items.size() >= 2 && document_.kind(items[1]) == Kind::String;
    if (!named || document_.kind(items[0]) != Kind::Global) {
        if (named) classifyGlobal("object", document_.text(items[1])); // throws for what only a hostile file needs
        return opaque(global, arguments);
    }
    const Global& outer = document_.globals[document_.at(items[0]).index];
    document_.ownedStrings.push_back(std::string(outer.name) + "." + std::string(document_.text(items[1])));
    if (document_.ownedStrings.back().size() > kMaxAttributeBytes)
        throw PickleError("the name of a part of a class is longer than 2,000 bytes");
    spend(sizeof(std::string) + document_.ownedStrings.back().size());
    const std::string_view module = outer.module;
    return this->global(module, document_.ownedStrings.back());
}

ValueId ObjectBuilder::rebuildParameter(std::span<const ValueId> arguments) {
    const bool counts = arguments.size() == 3 || arguments.size() == 4;
    if (!counts) throw PickleError("a Parameter is made of something else than a tensor, a bool and hooks");
    const Kind kind = document_.kind(arguments[0]);
    if (kind != Kind::Tensor && kind != Kind::Opaque)
        throw PickleError("a Parameter is made of " + std::string(kindName(kind)) + ", expected a tensor");
    return arguments[0];
}

} // namespace dclscope::pickle
