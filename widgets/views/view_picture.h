// SPDX-License-Identifier: GPL-3.0-or-later
// Which picture draws which view.
#pragma once

#include "core/run/view_limits.h"
#include "widgets/views/picture.h"
#include "widgets/views/plain_scene.h"

#include <memory>

namespace dclscope {

/// A picture that draws `view` of a layer or plain tensor; tell it run, state and epoch.
/// @param reading  whether plain tensors are read by the picture itself
std::unique_ptr<Picture> makePicture(View view, const Shown& shown, PlainReading reading = PlainReading::AtOnce);

/// The same for layers.
std::unique_ptr<Picture> makePicture(View view);

} // namespace dclscope
