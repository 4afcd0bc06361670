// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/view_picture.h"

#include "widgets/views/delay_picture.h"
#include "widgets/views/field_picture.h"
#include "widgets/views/kernel_picture.h"
#include "widgets/views/ridgeline_picture.h"

namespace dclscope {

std::unique_ptr<Picture> makePicture(View view) {
    switch (view) {
    case View::Delays: return std::make_unique<DelayPicture>();
    case View::Ridgeline: return std::make_unique<RidgelinePicture>();
    case View::Field: return std::make_unique<FieldPicture>();
    case View::Overlay:
    case View::Channels:
    case View::Channel: break;
    }
    return std::make_unique<KernelPicture>();
}

} // namespace dclscope
