// SPDX-License-Identifier: Apache-2.0
#include "core/torch/dcls/torch_error.h"

#include "core/base/error.h"

#include <string_view>

namespace dclscope {

void throwTranslated(const std::string& doing, const c10::Error& error) {
    const std::string_view message = error.what_without_backtrace();
    throw Error(doing + ": " + std::string(message.substr(0, message.find('\n'))));
}

} // namespace dclscope
