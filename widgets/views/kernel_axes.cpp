// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/kernel_axes.h"

#include <QCoreApplication>

#include <algorithm>

namespace dclscope {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(dclscope::KernelAxes)
};

std::int64_t sizeOf(const Layer& layer, std::size_t axis) {
    const auto& sizes = layer.dilatedSize.value;
    return axis < sizes.size() ? std::max<std::int64_t>(1, sizes[axis]) : 1;
}

std::size_t learnedOf(const Layer& layer) { return static_cast<std::size_t>(learnedAxes(layer.kind.value)); }

/// The grid's axis along which a row of P moves elements.
std::size_t gridAxis(const Layer& layer, std::size_t axis) {
    constexpr std::size_t kThreeV0[] = {0, 2, 1};
    const std::size_t last = std::max<std::size_t>(2, learnedOf(layer)) - 1;
    const std::size_t known = std::min(axis, last);
    if (layer.version.value != Version::v0) return last - known;
    return last == 2 ? kThreeV0[known] : known;
}

} // namespace

KernelAxes kernelAxes(const Layer& layer, std::optional<std::size_t> hidden) {
    KernelAxes axes;
    std::size_t drawn[] = {0, 1};
    if (learnedOf(layer) == 3) {
        const bool v0 = layer.version.value == Version::v0;
        axes.hidden = std::min<std::size_t>(hidden.value_or(v0 ? 0 : 2), 2);
        axes.hiddenSteps = static_cast<int>(sizeOf(layer, gridAxis(layer, *axes.hidden)));
        drawn[0] = *axes.hidden == 0 ? 1 : 0;
        drawn[1] = 3 - *axes.hidden - drawn[0];
    }
    const bool firstAcross = gridAxis(layer, drawn[0]) > gridAxis(layer, drawn[1]);
    axes.columnAxis = drawn[firstAcross ? 0 : 1];
    axes.rowAxis = drawn[firstAcross ? 1 : 0];
    axes.columns = static_cast<int>(sizeOf(layer, gridAxis(layer, axes.columnAxis)));
    axes.rows = static_cast<int>(sizeOf(layer, gridAxis(layer, axes.rowAxis)));
    // Stored delays begin at 0; offsets from a kernel's middle lie to both sides.
    if (layer.delays == DelayMap::Stored) return axes;
    axes.columnOffset = static_cast<double>(sizeOf(layer, axes.columnAxis) / 2);
    axes.rowOffset = static_cast<double>(sizeOf(layer, axes.rowAxis) / 2);
    return axes;
}

QPointF gridPoint(const KernelAxes& axes, const LayerState& state, std::size_t index) {
    const std::size_t n = state.count();
    return {static_cast<double>(state.positions[axes.columnAxis * n + index]) + axes.columnOffset,
            static_cast<double>(state.positions[axes.rowAxis * n + index]) + axes.rowOffset};
}

QString axisWord(const Layer& layer, std::size_t axis) {
    switch (std::max<std::size_t>(2, learnedOf(layer)) - 1 - gridAxis(layer, axis)) {
    case 0: return Words::tr("column");
    case 1: return Words::tr("row");
    default: return Words::tr("depth");
    }
}

QString axisName(const Layer& layer, std::size_t axis) {
    return QStringLiteral("%1 P[%2]").arg(axisWord(layer, axis)).arg(axis);
}

} // namespace dclscope
