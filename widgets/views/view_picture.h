// SPDX-License-Identifier: GPL-3.0-or-later
// Which picture draws which view.
#pragma once

#include "widgets/views/picture.h"

#include <memory>

namespace dclscope {

/// A picture that draws `view`; tell it run, state and epoch.
std::unique_ptr<Picture> makePicture(View view);

} // namespace dclscope
