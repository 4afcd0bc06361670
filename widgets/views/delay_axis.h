// SPDX-License-Identifier: GPL-3.0-or-later
// The unit in which delays are written: milliseconds where the time step is known, else steps, or what their file has.
#pragma once

#include "widgets/views/layer_scene.h"

#include <QString>

namespace dclscope {

struct DelayUnit {
    double perStep = 1.0; ///< units in one step
    QString name;         ///< "ms" or "steps"
    QString title;        ///< "delay (ms)"
};

DelayUnit delayUnit(const LayerScene& scene);

/// A delay with its unit: "12.4 steps", "124 ms (12.4 steps)", "0.35 s".
QString delayText(const LayerScene& scene, double delay);

/// Empty for layers with one learned axis, else the sentence that says where to look instead.
QString whyNoDelays(const Layer& layer);

} // namespace dclscope
