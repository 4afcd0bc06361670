// SPDX-License-Identifier: Apache-2.0
#include "app/cli/output.h"

#include "app/cli/failure.h"

#include <nlohmann/json.hpp>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace dclscope::cli {
namespace {

void require(bool written) {
    if (!written) throw Failure("standard output", std::string("cannot be written: ") + std::strerror(errno));
}

} // namespace

void print(std::string_view text) { require(std::fwrite(text.data(), 1, text.size(), stdout) == text.size()); }

std::string jsonText(const nlohmann::ordered_json& json) {
    return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

void printJson(const nlohmann::ordered_json& json) { print(jsonText(json) + "\n"); }

void flushOutput() { require(std::fflush(stdout) == 0); }

} // namespace dclscope::cli
