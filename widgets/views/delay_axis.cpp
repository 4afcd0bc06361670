// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/delay_axis.h"

#include <QCoreApplication>

namespace dclscope {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(dclscope::Delays)
};

} // namespace

DelayUnit delayUnit(const LayerScene& scene) {
    DelayUnit unit;
    const auto step = scene.timeStepMs();
    if (step && *step > 0.0) unit.perStep = *step;
    unit.name = step && *step > 0.0 ? QStringLiteral("ms") : Words::tr("steps");
    unit.title = Words::tr("delay (%1)").arg(unit.name);
    return unit;
}

QString whyNoDelays(const Layer& layer) {
    if (learnedAxes(layer.kind.value) == 1) return {};
    return Words::tr("This layer learns spacings along %1 axes, not delays. The kernel view shows them.")
        .arg(learnedAxes(layer.kind.value));
}

} // namespace dclscope
