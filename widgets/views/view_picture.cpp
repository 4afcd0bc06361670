// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/view_picture.h"

#include "widgets/views/atlas_picture.h"
#include "widgets/views/coincidence_picture.h"
#include "widgets/views/delay_picture.h"
#include "widgets/views/field_picture.h"
#include "widgets/views/kernel_map_picture.h"
#include "widgets/views/kernel_picture.h"
#include "widgets/views/neuron_picture.h"
#include "widgets/views/plain_kernels_picture.h"
#include "widgets/views/plain_values_picture.h"
#include "widgets/views/ridgeline_picture.h"

namespace dclscope {

std::unique_ptr<Picture> makePicture(View view) {
    switch (view) {
    case View::Delays: return std::make_unique<DelayPicture>();
    case View::Ridgeline: return std::make_unique<RidgelinePicture>();
    case View::Field: return std::make_unique<FieldPicture>();
    case View::Neurons: return std::make_unique<NeuronPicture>();
    case View::Kernel: return std::make_unique<KernelMapPicture>(PlainReading::AtOnce);
    case View::Atlas: return std::make_unique<AtlasPicture>();
    case View::Coincidence: return std::make_unique<CoincidencePicture>(PlainReading::AtOnce);
    case View::Overlay:
    case View::Channels:
    case View::Channel:
    case View::Values: break; // of plain tensors only
    }
    return std::make_unique<KernelPicture>();
}

std::unique_ptr<Picture> makePicture(View view, const Shown& shown, PlainReading reading) {
    if (view == View::Coincidence) return std::make_unique<CoincidencePicture>(reading);
    if (view == View::Delays && shown.plain == nullptr) return std::make_unique<DelayPicture>(reading);
    if (shown.plain == nullptr) return makePicture(view);
    if (view == View::Kernel) return std::make_unique<KernelMapPicture>(reading);
    if (view == View::Channels || view == View::Channel) return std::make_unique<PlainKernelsPicture>(reading);
    return std::make_unique<PlainValuesPicture>(reading);
}

} // namespace dclscope
