// SPDX-License-Identifier: Apache-2.0
// Builds a kernel with one element in the middle of a 3x3 grid and opens a file that is not there.
#include "core/base/error.h"
#include "core/checkpoint/checkpoint.h"
#include "core/dcls/construct.h"

int main() {
    dclscope::Layer layer;
    layer.kind.value = dclscope::LayerKind::Dcls2d;
    layer.version.value = dclscope::Version::v1;
    layer.outChannels = layer.inChannelsPerGroup = layer.elements = 1;
    layer.dilatedSize.value = {3, 3};
    const dclscope::Array kernel =
        dclscope::denseKernel(layer, {{1, 1, 1}, {2.0F}}, {{2, 1, 1, 1}, {0.0F, 0.0F}}, nullptr);
    if (kernel.values.size() != 9 || kernel.values[4] < 1.999F) return 1;
    try {
        dclscope::openCheckpoint("no such file.pt");
    } catch (const dclscope::CheckpointError&) {
        return 0;
    }
    return 2;
}
