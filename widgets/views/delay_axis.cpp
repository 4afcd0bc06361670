// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/delay_axis.h"

#include "widgets/style/format.h"

#include <QCoreApplication>

namespace dclscope {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(dclscope::Delays)
};

/// The file's own unit, where that is no step; empty else.
QString ownUnit(const LayerScene& scene) {
    const Layer* layer = scene.layer();
    return layer == nullptr || layer->unit == "steps"
               ? QString()
               : QString::fromUtf8(layer->unit.data(), static_cast<qsizetype>(layer->unit.size()));
}

} // namespace

DelayUnit delayUnit(const LayerScene& scene) {
    DelayUnit unit;
    if (const QString own = ownUnit(scene); !own.isEmpty()) return {1.0, own, Words::tr("delay (%1)").arg(own)};
    const auto step = scene.timeStepMs();
    if (step && *step > 0.0) unit.perStep = *step;
    unit.name = step && *step > 0.0 ? QStringLiteral("ms") : Words::tr("steps");
    unit.title = (scene.hasOffsets() ? Words::tr("offset (%1)") : Words::tr("delay (%1)")).arg(unit.name);
    return unit;
}

QString delayText(const LayerScene& scene, double delay) {
    const QString own = ownUnit(scene);
    return own.isEmpty() ? formatDelay(delay, scene.timeStepMs()) : formatWithUnit(delay, own);
}

QString whyNoDelays(const Layer& layer) {
    if (learnedAxes(layer.kind.value) == 1) return {};
    return Words::tr("This layer learns spacings along %1 axes, not delays. The kernel view shows them.")
        .arg(learnedAxes(layer.kind.value));
}

} // namespace dclscope
