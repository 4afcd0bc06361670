// SPDX-License-Identifier: Apache-2.0
// LibTorch's exceptions made ours at the edge.
#pragma once

#include <c10/util/Exception.h>

#include <string>
#include <utility>

namespace dclscope {

/// Throws Error saying `doing` and the first line of LibTorch's message, without its backtrace.
[[noreturn]] void throwTranslated(const std::string& doing, const c10::Error& error);

/// Runs `function`; a c10::Error that leaves it becomes an Error.
/// @param doing  what was being done, for the message: "forward of Dcls2d"
template <class Function>
decltype(auto) translated(const std::string& doing, Function&& function) {
    try {
        return std::forward<Function>(function)();
    } catch (const c10::Error& error) {
        throwTranslated(doing, error);
    }
}

} // namespace dclscope
