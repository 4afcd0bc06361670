// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/pickle_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace dclscope::pickle {
namespace {

constexpr std::size_t kMaxScalars = 2000;
constexpr std::size_t kMaxVisited = 100'000;
constexpr std::size_t kMaxItems = 64;
constexpr std::size_t kMaxText = 1000;
constexpr int kMaxLevels = 3;

std::string floatText(double value) {
    if (std::isnan(value)) return "nan";
    if (std::isinf(value)) return value > 0 ? "inf" : "-inf";
    std::array<char, 40> buffer{};
    for (int digits = 15; digits <= 17; ++digits) { // the fewest that read back the same
        std::snprintf(buffer.data(), buffer.size(), "%.*g", digits, value);
        if (std::strtod(buffer.data(), nullptr) == value) break;
    }
    std::string text = buffer.data();
    return text.find_first_of(".e") == std::string::npos ? text + ".0" : text;
}

std::string bigIntText(std::string_view littleEndian) {
    std::string text = "0x";
    for (auto byte = littleEndian.rbegin(); byte != littleEndian.rend(); ++byte) {
        std::array<char, 3> hex{};
        std::snprintf(hex.data(), hex.size(), "%02x", static_cast<unsigned>(static_cast<unsigned char>(*byte)));
        text += hex.data();
    }
    return text;
}

bool plain(Kind kind) { return kind <= Kind::Bytes || kind == Kind::Global; }

std::string plainText(const Document& document, ValueId id) {
    const Value& value = document.at(id);
    switch (value.kind) {
    case Kind::None: return "None";
    case Kind::Bool: return value.bits != 0 ? "True" : "False";
    case Kind::Int: return std::to_string(value.bits);
    case Kind::BigInt: return bigIntText(document.text(id));
    case Kind::Float: return floatText(value.number());
    case Kind::String: return std::string(document.text(id).substr(0, kMaxText));
    case Kind::Bytes: return "<" + std::to_string(document.text(id).size()) + " bytes>";
    case Kind::Global: {
        const Global& global = document.globals[value.index];
        return std::string(global.module) + "." + std::string(global.name);
    }
    default: return "";
    }
}

std::string sequenceText(const Document& document, std::span<const ValueId> items, char open, char close) {
    const bool all = items.size() <= kMaxItems &&
                     std::all_of(items.begin(), items.end(), [&](ValueId id) { return plain(document.kind(id)); });
    if (!all) return "<" + std::to_string(items.size()) + " items>";
    std::string text(1, open);
    for (std::size_t i = 0; i < items.size(); ++i) text += (i > 0 ? ", " : "") + plainText(document, items[i]);
    return (text + close).substr(0, kMaxText);
}

bool hasTensor(const Document& document, std::span<const ValueId> items) {
    items = items.first(std::min(items.size(), kMaxItems));
    return std::any_of(items.begin(), items.end(), [&](ValueId id) {
        return document.kind(id) == Kind::Tensor || document.kind(id) == Kind::Storage;
    });
}

} // namespace

std::string valueText(const Document& document, ValueId id) {
    switch (document.kind(id)) {
    case Kind::Tuple: return sequenceText(document, document.items(id), '(', ')');
    case Kind::List: {
        const std::size_t omitted = document.containers[document.at(id).index].omitted;
        if (omitted > 0) return "<" + std::to_string(document.items(id).size() + omitted) + " items>";
        return sequenceText(document, document.items(id), '[', ']');
    }
    case Kind::Set: return sequenceText(document, document.items(id), '{', '}');
    case Kind::Dict:
    case Kind::OrderedDict: return "<" + std::to_string(document.items(id).size() / 2) + " entries>";
    case Kind::Storage: return "<storage>";
    case Kind::Tensor: return "<tensor>";
    case Kind::Opaque: {
        const Global& type = document.classOf(document.opaque(id));
        const ValueId arguments = document.opaque(id).arguments;
        const std::string name = std::string(type.module) + "." + std::string(type.name);
        if (document.kind(arguments) != Kind::Tuple) return name;
        return name + sequenceText(document, document.items(arguments), '(', ')');
    }
    default: return plainText(document, id);
    }
}

void ScalarCollector::visitPairs(std::span<const ValueId> pairs, const std::string& name, int level) {
    for (std::size_t i = 0; i + 1 < pairs.size() && level < kMaxLevels; i += 2) {
        if (!plain(document_.kind(pairs[i]))) continue;
        const std::string key = plainText(document_, pairs[i]);
        visit(pairs[i + 1], name.empty() ? key : name + "." + key, level + 1);
        if (visited_ > kMaxVisited) return;
    }
}

void ScalarCollector::visitOpaque(ValueId id, const std::string& name, int level) {
    const Opaque& opaque = document_.opaque(id);
    const std::size_t before = out_.size();
    visitPairs(opaque.pairs, name, level);
    for (const ValueId state : opaque.states) {
        if (document_.isDict(state)) visitPairs(document_.items(state), name, level);
    }
    if (out_.size() == before) out_.emplace_back(name, valueText(document_, id));
}

void ScalarCollector::visit(ValueId id, const std::string& name, int level) {
    if (++visited_ > kMaxVisited || out_.size() >= kMaxScalars || name.size() > kMaxText) return;
    const Kind kind = document_.kind(id);
    if (kind == Kind::Opaque)
        visitOpaque(id, name, level);
    else if (document_.isDict(id))
        visitPairs(document_.items(id), name, level);
    else if (plain(kind))
        out_.emplace_back(name, plainText(document_, id));
    else if (document_.isContainer(id) && !hasTensor(document_, document_.items(id)))
        out_.emplace_back(name, valueText(document_, id));
}

} // namespace dclscope::pickle
