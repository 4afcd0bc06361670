// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/kernel_canvas.h"

#include <algorithm>

namespace dclscope {

KernelCanvas::KernelCanvas(QWidget* parent)
    : PictureView(std::make_unique<KernelPicture>(), parent), kernel_(static_cast<KernelPicture&>(mutablePicture())) {
    setAccessibleName(tr("Kernel"));
    setAccessibleDescription(
        tr("Every element of the kernel as a disc on the dilated grid; colour and area tell its weight."));
}

void KernelCanvas::setMode(KernelMode mode) {
    if (mode == kernel_.mode()) return;
    kernel_.setMode(mode);
    resetZoom();
    update();
}

void KernelCanvas::setChannel(int out, int in) {
    kernel_.setChannel(static_cast<std::size_t>(std::max(0, out)), static_cast<std::size_t>(std::max(0, in)));
    update();
}

void KernelCanvas::setTrail(double epochs) {
    kernel_.setTrail(epochs);
    update();
}

void KernelCanvas::setFootprint(bool shown) {
    kernel_.setFootprint(shown);
    update();
}

} // namespace dclscope
