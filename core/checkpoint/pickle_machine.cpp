// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/pickle_machine.h"

#include "core/base/text.h"
#include "core/checkpoint/pickle_objects.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstring>
#include <string>
#include <unordered_map>

namespace dclscope::pickle {
namespace {

constexpr std::size_t kMaxNameBytes = 512;
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
        : bytes_(bytes), document_(document), objects_(document, budget, known),
          mostOnStack_(std::max(kMaxStack, bytes.size() / 2)) {}

    void run() {
        try {
            start();
            for (;;) {
                at_ = position_;
                const auto opcode = number<std::uint8_t>();
                if (opcode == kStop) break;
                if (!constant(opcode) && !containerOp(opcode) && !objectOp(opcode) && !memoOp(opcode)) refuse(opcode);
            }
            document_.root = pop();
            document_.bytesUsed = position_;
            document_.remembers = remembered_ > 0;
        } catch (const PickleError& error) {
            throw PickleError("the pickle is broken at byte " + std::to_string(at_) + ": " + error.what(),
                              error.truncated());
        }
    }

private:
    void start() {
        if (bytes_.empty()) throw PickleError("it is empty", true);
        const auto first = number<std::uint8_t>();
        const auto protocol = number<std::uint8_t>();
        if (first != kProto) throw PickleError("it does not begin with a protocol number");
        if (protocol < 2 || protocol > 5)
            throw PickleError("protocol " + std::to_string(protocol) + ", expected 2 to 5");
    }

    [[noreturn]] static void refuse(std::uint8_t opcode) {
        std::array<char, 8> hex{};
        std::snprintf(hex.data(), hex.size(), "0x%02X", static_cast<unsigned>(opcode));
        throw PickleError(std::string("opcode ") + hex.data() + " has no place in a checkpoint");
    }

    // Reading.
    std::string_view take(std::uint64_t length) {
        if (length > bytes_.size() - position_) throw PickleError("it ends in the middle of a value", true);
        const auto* begin = reinterpret_cast<const char*>(bytes_.data()) + position_;
        position_ += static_cast<std::size_t>(length);
        return {begin, static_cast<std::size_t>(length)};
    }

    template <class T>
    T number() {
        T value;
        std::memcpy(&value, take(sizeof(T)).data(), sizeof(T));
        return value;
    }

    template <class Length>
    std::string_view counted() {
        return take(number<Length>());
    }

    std::string_view line() {
        const std::size_t begin = position_;
        while (number<char>() != '\n') {
            if (position_ - begin > kMaxNameBytes) throw PickleError("a class name is longer than 512 bytes");
        }
        return {reinterpret_cast<const char*>(bytes_.data()) + begin, position_ - begin - 1};
    }

    double bigEndianDouble() {
        const auto raw = number<std::uint64_t>();
        return std::bit_cast<double>(__builtin_bswap64(raw));
    }

    ValueId longInteger(std::uint32_t length) {
        if (length > kMaxLongBytes) throw PickleError("an integer of " + std::to_string(length) + " bytes");
        const std::string_view raw = take(length);
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

    // The stack. Nothing reaches below the topmost mark.
    void push(ValueId id) {
        checkStack();
        stack_.push_back(id);
    }

    void checkStack() const {
        if (stack_.size() + marks_.size() >= mostOnStack_)
            throw PickleError("more than " + std::to_string(mostOnStack_) + " values on the stack");
    }

    std::size_t floor() const { return marks_.empty() ? 0 : marks_.back(); }

    ValueId top() const {
        if (stack_.size() <= floor()) throw PickleError("it takes a value from an empty stack");
        return stack_.back();
    }

    ValueId pop() {
        const ValueId id = top();
        stack_.pop_back();
        return id;
    }

    std::vector<ValueId> popToMark() {
        if (marks_.empty()) throw PickleError("it looks for a mark that was never set");
        const auto begin = stack_.begin() + static_cast<std::ptrdiff_t>(marks_.back());
        std::vector<ValueId> items(begin, stack_.end());
        stack_.erase(begin, stack_.end());
        marks_.pop_back();
        return items;
    }

    void popPlain() {
        if (!marks_.empty() && stack_.size() == marks_.back())
            marks_.pop_back();
        else
            pop();
    }

    void pushMark() {
        checkStack();
        marks_.push_back(stack_.size());
    }

    void pushTuple(std::size_t count) {
        std::array<ValueId, 3> items{};
        for (std::size_t i = count; i > 0; --i) items[i - 1] = pop();
        push(objects_.container(Kind::Tuple, std::span(items).first(count)));
    }

    // Opcodes; each function says whether it knew the opcode.
    bool constant(std::uint8_t opcode) {
        switch (opcode) {
        case kNone: push(objects_.none()); return true;
        case kNewTrue: push(objects_.boolean(true)); return true;
        case kNewFalse: push(objects_.boolean(false)); return true;
        case kBinInt: push(objects_.integer(number<std::int32_t>())); return true;
        case kBinInt1: push(objects_.integer(number<std::uint8_t>())); return true;
        case kBinInt2: push(objects_.integer(number<std::uint16_t>())); return true;
        case kLong1: push(longInteger(number<std::uint8_t>())); return true;
        case kLong4: push(longInteger(number<std::uint32_t>())); return true;
        case kBinFloat: push(objects_.real(bigEndianDouble())); return true;
        case kBinUnicode: push(objects_.string(counted<std::uint32_t>())); return true;
        case kShortBinUnicode: push(objects_.string(counted<std::uint8_t>())); return true;
        case kBinUnicode8: push(objects_.string(counted<std::uint64_t>())); return true;
        case kBinString: push(python2String(counted<std::uint32_t>())); return true;
        case kShortBinString: push(python2String(counted<std::uint8_t>())); return true;
        case kBinBytes: push(objects_.bytes(counted<std::uint32_t>())); return true;
        case kShortBinBytes: push(objects_.bytes(counted<std::uint8_t>())); return true;
        case kBinBytes8:
        case kByteArray8: push(objects_.bytes(counted<std::uint64_t>())); return true;
        case kFrame:
            if (number<std::uint64_t>() > bytes_.size() - position_) throw PickleError("a frame is cut off", true);
            return true;
        default: return false;
        }
    }

    bool containerOp(std::uint8_t opcode) {
        switch (opcode) {
        case kMark: pushMark(); return true;
        case kPop: popPlain(); return true;
        case kPopMark: popToMark(); return true;
        case kDup:
            objects_.keep(top());
            push(top());
            return true;
        case kEmptyList: push(objects_.container(Kind::List, {})); return true;
        case kEmptyTuple: push(objects_.container(Kind::Tuple, {})); return true;
        case kEmptyDict: push(objects_.container(Kind::Dict, {})); return true;
        case kEmptySet: push(objects_.container(Kind::Set, {})); return true;
        case kTuple: push(objects_.container(Kind::Tuple, popToMark())); return true;
        case kFrozenSet: push(objects_.container(Kind::Set, popToMark())); return true;
        case kTuple1: pushTuple(1); return true;
        case kTuple2: pushTuple(2); return true;
        case kTuple3: pushTuple(3); return true;
        case kAppend: {
            const std::array<ValueId, 1> item{pop()};
            objects_.append(top(), item);
            return true;
        }
        case kAppends: {
            const std::vector<ValueId> items = popToMark();
            objects_.append(top(), items);
            return true;
        }
        case kAddItems: {
            const std::vector<ValueId> items = popToMark();
            objects_.addItems(top(), items);
            return true;
        }
        case kSetItem: {
            const ValueId value = pop();
            const std::array<ValueId, 2> pair{pop(), value};
            objects_.setItems(top(), pair);
            return true;
        }
        case kSetItems: {
            const std::vector<ValueId> pairs = popToMark();
            objects_.setItems(top(), pairs);
            return true;
        }
        default: return false;
        }
    }

    bool objectOp(std::uint8_t opcode) {
        switch (opcode) {
        case kGlobal: {
            const std::string_view module = line();
            push(objects_.global(module, line()));
            return true;
        }
        case kStackGlobal: {
            const ValueId name = pop();
            const ValueId module = pop();
            if (document_.kind(name) != Kind::String || document_.kind(module) != Kind::String)
                throw PickleError("the name of a class is not a string");
            if (document_.text(name).size() > kMaxNameBytes || document_.text(module).size() > kMaxNameBytes)
                throw PickleError("a class name is longer than 512 bytes");
            push(objects_.global(document_.text(module), document_.text(name)));
            return true;
        }
        case kReduce: {
            const ValueId arguments = pop();
            push(objects_.call(pop(), arguments));
            return true;
        }
        case kNewObj: {
            const ValueId arguments = pop();
            push(objects_.instantiate(pop(), arguments));
            return true;
        }
        case kNewObjEx: {
            const ValueId keywords = pop();
            const ValueId arguments = pop();
            const ValueId made = objects_.instantiate(pop(), arguments);
            objects_.build(made, keywords);
            push(made);
            return true;
        }
        case kBuild: {
            const ValueId state = pop();
            objects_.build(top(), state);
            return true;
        }
        case kBinPersId: push(objects_.persistent(pop())); return true;
        default: return false;
        }
    }

    bool memoOp(std::uint8_t opcode) {
        switch (opcode) {
        case kBinPut: remember(number<std::uint8_t>()); return true;
        case kLongBinPut: remember(number<std::uint32_t>()); return true;
        case kMemoize: remember(remembered_); return true;
        case kBinGet: push(recall(number<std::uint8_t>())); return true;
        case kLongBinGet: push(recall(number<std::uint32_t>())); return true;
        default: return false;
        }
    }

    /// Slots are numbered from 0 on by everyone who means well; what lies far off goes to a map.
    void remember(std::uint32_t slot) {
        objects_.keep(top());
        if (slot >= memo_.size() && slot <= memo_.size() + kMemoGap) {
            objects_.spendOn(2 * sizeof(ValueId) * (slot + 1 - memo_.size()));
            remembered_ += 1;
            memo_.resize(slot + 1, kNothing);
        } else if (slot >= memo_.size()) {
            if (farMemo_.find(slot) == farMemo_.end()) objects_.spendOn(64);
            remembered_ += farMemo_.insert_or_assign(slot, top()).second ? 1 : 0;
            return;
        } else if (memo_[slot] == kNothing) {
            remembered_ += 1;
        }
        memo_[slot] = top();
    }

    ValueId recall(std::uint32_t slot) const {
        if (slot < memo_.size() && memo_[slot] != kNothing) return memo_[slot];
        const auto found = farMemo_.find(slot);
        if (found == farMemo_.end())
            throw PickleError("it recalls value " + std::to_string(slot) + ", which was never remembered");
        return found->second;
    }

    static constexpr ValueId kNothing = UINT32_MAX;
    static constexpr std::uint32_t kMemoGap = 1000;

    std::span<const std::byte> bytes_;
    Document& document_;
    ObjectBuilder objects_;
    std::size_t position_ = 0;
    std::size_t at_ = 0; ///< where the opcode at hand begins
    std::vector<ValueId> stack_;
    std::vector<std::size_t> marks_;
    std::size_t mostOnStack_;
    std::vector<ValueId> memo_;
    std::unordered_map<std::uint32_t, ValueId> farMemo_;
    std::uint32_t remembered_ = 0; ///< slots in use: what MEMOIZE numbers by
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
