// SPDX-License-Identifier: Apache-2.0
// What commands write to standard output.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>

namespace dclscope::cli {

/// Writes text as it is. @throws Failure when standard output cannot take it (disk full).
void print(std::string_view text);
/// One JSON value in one line; bytes that are not UTF-8 are replaced, NaN becomes null.
std::string jsonText(const nlohmann::ordered_json& json);
/// Writes it, and a line end.
void printJson(const nlohmann::ordered_json& json);
/// Hands everything to the system. @throws Failure as print.
void flushOutput();

} // namespace dclscope::cli
