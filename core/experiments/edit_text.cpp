// SPDX-License-Identifier: Apache-2.0
#include "core/experiments/edit_text.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace dclscope::experiments {
namespace {

constexpr std::string_view kSpaces = " \t\r\n";

[[noreturn]] void refuseValue(std::string_view text, const std::string& expected) {
    throw ConfigError("is '" + printable(text) + "', expected " + expected);
}

template <class Number>
bool readWhole(std::string_view text, Number& out) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    return error == std::errc() && end == text.data() + text.size() && !text.empty();
}

std::string numberWords(const NumberLimits& limits) {
    const NumberLimits any;
    if (limits.least == any.least && limits.most == any.most) return "a number";
    if (limits.most == any.most)
        return (limits.above ? "a number above " : "a number of at least ") + writtenValue(limits.least);
    return "a number from " + writtenValue(limits.least) + " to " + writtenValue(limits.most);
}

/// Calls `take` with each part between commas.
template <class Take>
void forEachPart(std::string_view text, Take take) {
    for (;;) {
        const std::size_t comma = text.find(',');
        take(text.substr(0, comma));
        if (comma == std::string_view::npos) return;
        text.remove_prefix(comma + 1);
    }
}

/// The piece of text up to a space that stands in no quotes, which are left out; moves behind it.
std::string takePiece(std::string_view& text) {
    std::string piece;
    bool quoted = false;
    std::size_t at = 0;
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (!quoted && kSpaces.find(c) != std::string_view::npos) break;
        if (c == '\\' && quoted && at + 1 < text.size())
            piece += text[++at];
        else if (c == '"')
            quoted = !quoted;
        else
            piece += c;
    }
    if (quoted) throw ConfigError("'" + printable(text) + "': a quote is not closed");
    text.remove_prefix(at);
    return piece;
}

std::string quotedValue(const std::string& value) {
    if (!value.empty() && value.find_first_of(" \t\r\n\"\\") == std::string::npos) return value;
    std::string text = "\"";
    for (const char c : value) {
        if (c == '"' || c == '\\') text += '\\';
        text += c;
    }
    return text + "\"";
}

} // namespace

const std::string* KeyedText::find(std::string_view key) const noexcept {
    const auto found =
        std::find_if(values.begin(), values.end(), [key](const auto& pair) { return pair.first == key; });
    return found == values.end() ? nullptr : &found->second;
}

std::string KeyedText::text() const {
    std::string text = word;
    for (const auto& [key, value] : values) text += " " + key + "=" + quotedValue(value);
    return text;
}

KeyedText parseKeyedText(std::string_view text) {
    KeyedText parsed;
    for (;;) {
        text.remove_prefix(std::min(text.find_first_not_of(kSpaces), text.size()));
        if (text.empty()) break;
        const std::string piece = takePiece(text);
        if (parsed.word.empty()) {
            parsed.word = piece;
            continue;
        }
        const std::size_t sign = piece.find('=');
        if (sign == std::string::npos || sign == 0) throw ConfigError("'" + printable(piece) + "' is no key=value");
        std::string key = piece.substr(0, sign);
        if (parsed.find(key) != nullptr) throw ConfigError("says " + printable(key) + " twice");
        parsed.values.emplace_back(std::move(key), piece.substr(sign + 1));
    }
    if (parsed.word.empty()) throw ConfigError("is empty");
    return parsed;
}

void readValue(std::string_view text, const NumberLimits& limits, double& out) {
    double value = 0.0;
    const bool read = readWhole(text, value) && std::isfinite(value);
    if (!read || value < limits.least || value > limits.most || (limits.above && value == limits.least))
        refuseValue(text, numberWords(limits));
    out = value;
}

void readValue(std::string_view text, const NumberLimits& limits, std::optional<double>& out) {
    double value = 0.0;
    readValue(text, limits, value);
    out = value;
}

void readValue(std::string_view text, const NumberLimits& limits, std::vector<double>& out) {
    std::vector<double> values;
    forEachPart(text, [&](std::string_view part) { readValue(part, limits, values.emplace_back()); });
    constexpr std::size_t kMostAxes = 3;
    if (values.size() > kMostAxes) refuseValue(text, "at most three numbers with commas, one per learned axis");
    out = std::move(values);
}

void readValue(std::string_view text, const NumberLimits&, std::uint64_t& out) {
    if (!readWhole(text, out)) refuseValue(text, "a whole number of at least 0");
}

void readValue(std::string_view text, const NumberLimits&, std::optional<std::int64_t>& out) {
    std::int64_t value = 0;
    if (!readWhole(text, value) || value < 0) refuseValue(text, "a whole number of at least 0");
    out = value;
}

void readValue(std::string_view text, const NumberLimits&, Indices& out) {
    Indices indices;
    forEachPart(text, [&](std::string_view part) {
        const std::size_t dash = part.find('-');
        IndexRange range;
        const bool first = readWhole(part.substr(0, dash), range.first);
        range.last = range.first;
        const bool last = dash == std::string_view::npos || readWhole(part.substr(dash + 1), range.last);
        if (!first || !last || range.first < 0 || range.last < range.first)
            refuseValue(text, "numbers and ranges with commas, such as 0,4-7");
        indices.push_back(range);
    });
    out = std::move(indices);
}

void readValue(std::string_view text, const NumberLimits&, DropBy& out) {
    if (text == "weight")
        out = DropBy::Weight;
    else if (text == "random")
        out = DropBy::Random;
    else
        refuseValue(text, "weight or random");
}

void readValue(std::string_view text, const NumberLimits&, std::string& out) {
    if (text.empty()) throw ConfigError("is empty");
    out = text;
}

std::string writtenValue(double value) {
    std::array<char, 40> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    return {buffer.data(), end};
}

std::string writtenValue(const std::optional<double>& value) { return value ? writtenValue(*value) : std::string(); }

std::string writtenValue(const std::vector<double>& values) {
    std::string text;
    for (const double value : values) text += (text.empty() ? "" : ",") + writtenValue(value);
    return text;
}

std::string writtenValue(std::uint64_t value) { return std::to_string(value); }

std::string writtenValue(const std::optional<std::int64_t>& value) {
    return value ? std::to_string(*value) : std::string();
}

std::string writtenValue(const Indices& indices) {
    std::string text;
    for (const IndexRange& range : indices) {
        text += (text.empty() ? "" : ",") + std::to_string(range.first);
        if (range.last != range.first) text += "-" + std::to_string(range.last);
    }
    return text;
}

std::string writtenValue(DropBy by) { return by == DropBy::Weight ? "weight" : "random"; }

std::string writtenValue(const std::string& text) { return text; }

} // namespace dclscope::experiments
