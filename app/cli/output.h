// SPDX-License-Identifier: Apache-2.0
// What commands write to standard output.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <string_view>

namespace dclscope::cli {

/// Writes text as it is. @throws Failure when standard output cannot take it (disk full).
void print(std::string_view text);
/// Writes one JSON value and a line end; bytes that are not UTF-8 are replaced, NaN becomes null.
void printJson(const nlohmann::ordered_json& json);
/// Hands everything to the system. @throws Failure as print.
void flushOutput();

} // namespace dclscope::cli
