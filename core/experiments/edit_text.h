// SPDX-License-Identifier: Apache-2.0
// 'WORD key=value ...' taken apart and put together, and the values of its keys.
#pragma once

#include "core/experiments/edit.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dclscope::experiments {

struct KeyedText {
    std::string word;
    std::vector<std::pair<std::string, std::string>> values; ///< keys and what they are given, in the text's order

    /// The value of a key, or nullptr.
    const std::string* find(std::string_view key) const noexcept;
    /// As it is read, values with spaces or quotes in quotes.
    std::string text() const;
};

/// @throws ConfigError for an empty text, something without '=', a key given twice, or quotes that do not end
KeyedText parseKeyedText(std::string_view text);

/// What a number may be.
struct NumberLimits {
    double least = -1e9;
    double most = 1e9;
    bool above = false; ///< `least` itself is none
};

// Each reads one value into `out`. @throws ConfigError with what is wrong, without the key: "is 'x', expected a number"
void readValue(std::string_view text, const NumberLimits& limits, double& out);
void readValue(std::string_view text, const NumberLimits& limits, std::optional<double>& out);
void readValue(std::string_view text, const NumberLimits& limits, std::vector<double>& out);
void readValue(std::string_view text, const NumberLimits& limits, std::uint64_t& out);
void readValue(std::string_view text, const NumberLimits& limits, std::optional<std::int64_t>& out);
void readValue(std::string_view text, const NumberLimits& limits, Indices& out);
void readValue(std::string_view text, const NumberLimits& limits, DropBy& out);
void readValue(std::string_view text, const NumberLimits& limits, std::string& out);

// Each writes one value in its shortest exact form; nothing where there is none to say.
std::string writtenValue(double value);
std::string writtenValue(const std::optional<double>& value);
std::string writtenValue(const std::vector<double>& values);
std::string writtenValue(std::uint64_t value);
std::string writtenValue(const std::optional<std::int64_t>& value);
std::string writtenValue(const Indices& indices);
std::string writtenValue(DropBy by);
std::string writtenValue(const std::string& text);

} // namespace dclscope::experiments
