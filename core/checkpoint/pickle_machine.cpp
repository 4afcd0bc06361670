// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/pickle_machine.h"

#include "core/base/text.h"
#include "core/checkpoint/pickle_input.h"
#include "core/checkpoint/pickle_objects.h"
#include "core/checkpoint/pickle_stack.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <string>

namespace dclscope::pickle {
namespace {

constexpr std::size_t kMaxLongBytes = 64;

// clang-format off
enum Opcode : std::uint8_t {
    kProto = 0x80, kFrame = 0x95, kStop = '.', kMark = '(', kPop = '0', kPopMark = '1', kDup = '2',
    kNone = 'N', kNewTrue = 0x88, kNewFalse = 0x89, kBinInt = 'J', kBinInt1 = 'K', kBinInt2 = 'M',
    kLong1 = 0x8a, kLong4 = 0x8b, kBinFloat = 'G', kBinUnicode = 'X', kShortBinUnicode = 0x8c, kBinUnicode8 = 0x8d,
    kBinString = 'T', kShortBinString = 'U', kBinBytes = 'B', kShortBinBytes = 'C', kBinBytes8 = 0x8e,
    kByteArray8 = 0x96, kEmptyList = ']', kAppend = 'a', kAppends = 'e', kEmptyTuple = ')', kTuple = 't',
    kTuple1 = 0x85, kTuple2 = 0x86, kTuple3 = 0x87, kEmptyDict = '}', kSetItem = 's', kSetItems = 'u',
    kEmptySet = 0x8f, kAddItems = 0x90, kFrozenSet = 0x91, kGlobal = 'c', kStackGlobal = 0x93, kReduce = 'R',
    kBuild = 'b', kNewObj = 0x81, kNewObjEx = 0x92, kBinPersId = 'Q', kBinPut = 'q', kLongBinPut = 'r',
    kBinGet = 'h', kLongBinGet = 'j', kMemoize = 0x94
};
// clang-format on

class Machine {
public:
    Machine(std::span<const std::byte> bytes, Document& document, std::size_t budget,
            const KnownObjects* known = nullptr)
        : input_(bytes), document_(document), objects_(document, budget, known),
          stack_(std::max(kMaxStack, bytes.size() / 2)) {}

    void run() {
        try {
            start();
            for (;;) {
                at_ = input_.position();
                const auto opcode = input_.number<std::uint8_t>();
                if (opcode == kStop) break;
                if (!constant(opcode) && !containerOp(opcode) && !objectOp(opcode) && !memoOp(opcode)) refuse(opcode);
            }
            document_.root = stack_.pop();
            document_.bytesUsed = input_.position();
            document_.remembers = memo_.count() > 0;
        } catch (const PickleError& error) {
            throw PickleError("the pickle is broken at byte " + std::to_string(at_) + ": " + error.what(),
                              error.truncated());
        }
    }

private:
    void start() {
        if (input_.empty()) throw PickleError("it is empty", true);
        const auto first = input_.number<std::uint8_t>();
        const auto protocol = input_.number<std::uint8_t>();
        if (first != kProto) throw PickleError("it does not begin with a protocol number");
        if (protocol < 2 || protocol > 5)
            throw PickleError("protocol " + std::to_string(protocol) + ", expected 2 to 5");
    }

    [[noreturn]] static void refuse(std::uint8_t opcode) {
        std::array<char, 8> hex{};
        std::snprintf(hex.data(), hex.size(), "0x%02X", static_cast<unsigned>(opcode));
        throw PickleError(std::string("opcode ") + hex.data() + " has no place in a checkpoint");
    }

    ValueId longInteger(std::uint32_t length) {
        if (length > kMaxLongBytes) throw PickleError("an integer of " + std::to_string(length) + " bytes");
        const std::string_view raw = input_.take(length);
        if (length > 8) return objects_.bigInteger(raw);
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < raw.size(); ++i)
            value |= static_cast<std::uint64_t>(static_cast<unsigned char>(raw[i])) << (8 * i);
        const bool negative = !raw.empty() && (static_cast<unsigned char>(raw.back()) & 0x80U) != 0;
        if (negative && length < 8) value |= ~std::uint64_t{0} << (8 * length);
        return objects_.integer(static_cast<std::int64_t>(value));
    }

    ValueId python2String(std::string_view raw) {
        return isValidUtf8(raw) ? objects_.string(raw) : objects_.bytes(raw);
    }

    void pushTuple(std::size_t count) {
        std::array<ValueId, 3> items{};
        for (std::size_t i = count; i > 0; --i) items[i - 1] = stack_.pop();
        stack_.push(objects_.container(Kind::Tuple, std::span(items).first(count)));
    }

    // Opcodes; each function says whether it knew the opcode.
    bool constant(std::uint8_t opcode) {
        switch (opcode) {
        case kNone: stack_.push(objects_.none()); return true;
        case kNewTrue: stack_.push(objects_.boolean(true)); return true;
        case kNewFalse: stack_.push(objects_.boolean(false)); return true;
        case kBinInt: stack_.push(objects_.integer(input_.number<std::int32_t>())); return true;
        case kBinInt1: stack_.push(objects_.integer(input_.number<std::uint8_t>())); return true;
        case kBinInt2: stack_.push(objects_.integer(input_.number<std::uint16_t>())); return true;
        case kLong1: stack_.push(longInteger(input_.number<std::uint8_t>())); return true;
        case kLong4: stack_.push(longInteger(input_.number<std::uint32_t>())); return true;
        case kBinFloat: stack_.push(objects_.real(input_.bigEndianDouble())); return true;
        case kBinUnicode: stack_.push(objects_.string(input_.counted<std::uint32_t>())); return true;
        case kShortBinUnicode: stack_.push(objects_.string(input_.counted<std::uint8_t>())); return true;
        case kBinUnicode8: stack_.push(objects_.string(input_.counted<std::uint64_t>())); return true;
        case kBinString: stack_.push(python2String(input_.counted<std::uint32_t>())); return true;
        case kShortBinString: stack_.push(python2String(input_.counted<std::uint8_t>())); return true;
        case kBinBytes: stack_.push(objects_.bytes(input_.counted<std::uint32_t>())); return true;
        case kShortBinBytes: stack_.push(objects_.bytes(input_.counted<std::uint8_t>())); return true;
        case kBinBytes8:
        case kByteArray8: stack_.push(objects_.bytes(input_.counted<std::uint64_t>())); return true;
        case kFrame:
            if (input_.number<std::uint64_t>() > input_.left()) throw PickleError("a frame is cut off", true);
            return true;
        default: return false;
        }
    }

    bool containerOp(std::uint8_t opcode) {
        switch (opcode) {
        case kMark: stack_.pushMark(); return true;
        case kPop: stack_.popPlain(); return true;
        case kPopMark: stack_.popToMark(); return true;
        case kDup:
            objects_.keep(stack_.top());
            stack_.push(stack_.top());
            return true;
        case kEmptyList: stack_.push(objects_.container(Kind::List, {})); return true;
        case kEmptyTuple: stack_.push(objects_.container(Kind::Tuple, {})); return true;
        case kEmptyDict: stack_.push(objects_.container(Kind::Dict, {})); return true;
        case kEmptySet: stack_.push(objects_.container(Kind::Set, {})); return true;
        case kTuple: stack_.push(objects_.container(Kind::Tuple, stack_.popToMark())); return true;
        case kFrozenSet: stack_.push(objects_.container(Kind::Set, stack_.popToMark())); return true;
        case kTuple1: pushTuple(1); return true;
        case kTuple2: pushTuple(2); return true;
        case kTuple3: pushTuple(3); return true;
        case kAppend: {
            const std::array<ValueId, 1> item{stack_.pop()};
            objects_.append(stack_.top(), item);
            return true;
        }
        case kAppends: {
            const std::vector<ValueId> items = stack_.popToMark();
            objects_.append(stack_.top(), items);
            return true;
        }
        case kAddItems: {
            const std::vector<ValueId> items = stack_.popToMark();
            objects_.addItems(stack_.top(), items);
            return true;
        }
        case kSetItem: {
            const ValueId value = stack_.pop();
            const std::array<ValueId, 2> pair{stack_.pop(), value};
            objects_.setItems(stack_.top(), pair);
            return true;
        }
        case kSetItems: {
            const std::vector<ValueId> pairs = stack_.popToMark();
            objects_.setItems(stack_.top(), pairs);
            return true;
        }
        default: return false;
        }
    }

    bool objectOp(std::uint8_t opcode) {
        switch (opcode) {
        case kGlobal: {
            const std::string_view module = input_.line();
            stack_.push(objects_.global(module, input_.line()));
            return true;
        }
        case kStackGlobal: {
            const ValueId name = stack_.pop();
            const ValueId module = stack_.pop();
            if (document_.kind(name) != Kind::String || document_.kind(module) != Kind::String)
                throw PickleError("the name of a class is not a string");
            if (document_.text(name).size() > kMaxNameBytes || document_.text(module).size() > kMaxNameBytes)
                throw PickleError("a class name is longer than 512 bytes");
            stack_.push(objects_.global(document_.text(module), document_.text(name)));
            return true;
        }
        case kReduce: {
            const ValueId arguments = stack_.pop();
            stack_.push(objects_.call(stack_.pop(), arguments));
            return true;
        }
        case kNewObj: {
            const ValueId arguments = stack_.pop();
            stack_.push(objects_.instantiate(stack_.pop(), arguments));
            return true;
        }
        case kNewObjEx: {
            const ValueId keywords = stack_.pop();
            const ValueId arguments = stack_.pop();
            const ValueId made = objects_.instantiate(stack_.pop(), arguments);
            objects_.build(made, keywords);
            stack_.push(made);
            return true;
        }
        case kBuild: {
            const ValueId state = stack_.pop();
            objects_.build(stack_.top(), state);
            return true;
        }
        case kBinPersId: stack_.push(objects_.persistent(stack_.pop())); return true;
        default: return false;
        }
    }

    bool memoOp(std::uint8_t opcode) {
        switch (opcode) {
        case kBinPut: remember(input_.number<std::uint8_t>()); return true;
        case kLongBinPut: remember(input_.number<std::uint32_t>()); return true;
        case kMemoize: remember(memo_.count()); return true;
        case kBinGet: stack_.push(memo_.recall(input_.number<std::uint8_t>())); return true;
        case kLongBinGet: stack_.push(memo_.recall(input_.number<std::uint32_t>())); return true;
        default: return false;
        }
    }

    void remember(std::uint32_t slot) { memo_.remember(slot, stack_.top()); }

    Input input_;
    Document& document_;
    ObjectBuilder objects_;
    Stack stack_;
    Memo memo_{objects_};
    std::size_t at_ = 0; ///< where the opcode at hand begins
};

} // namespace

std::size_t memoryFor(std::size_t pickleBytes, std::uint64_t fileBytes) noexcept {
    constexpr std::uint64_t kLeast = std::uint64_t{16} << 20;
    constexpr std::uint64_t kSlack = std::uint64_t{48} << 20;
    const std::uint64_t allowed = kSlack + fileBytes + fileBytes / 8;
    return static_cast<std::size_t>(std::max(kLeast, allowed - std::min<std::uint64_t>(allowed, pickleBytes)));
}

Document unpickle(std::span<const std::byte> bytes, std::uint64_t fileBytes) {
    Document document;
    Machine(bytes, document, memoryFor(bytes.size(), std::max<std::uint64_t>(fileBytes, bytes.size()))).run();
    return document;
}

Document unpickle(std::span<const std::byte> bytes, KnownObjects known, std::uint64_t fileBytes) {
    Document document;
    document.storages = std::move(known.storages);
    document.tensors = std::move(known.tensors);
    Machine(bytes, document, memoryFor(bytes.size(), fileBytes), &known).run();
    return document;
}

} // namespace dclscope::pickle
