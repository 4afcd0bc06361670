// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/inspect/try_grip.h"

#include "widgets/views/delay_picture.h"
#include "widgets/views/field_picture.h"
#include "widgets/views/kernel_picture.h"

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

constexpr double kGrabDistance = 10.0;       // pixels
constexpr double kMatrixPixelsPerStep = 8.0; // a cell says nothing of how far a step is

double squared(const QPointF& point) { return QPointF::dotProduct(point, point); }

} // namespace

bool TryGrip::isMatrix() const { return dynamic_cast<const DelayPicture*>(&picture_) != nullptr; }

std::optional<QRectF> TryGrip::cellOf(std::size_t element) const {
    const auto* matrix = dynamic_cast<const DelayPicture*>(&picture_);
    return matrix == nullptr ? std::nullopt : matrix->cellOf(element);
}

std::optional<QPointF> TryGrip::centreOf(std::size_t element) const {
    if (const auto* kernel = dynamic_cast<const KernelPicture*>(&picture_)) return kernel->discCentre(element);
    if (const auto* field = dynamic_cast<const FieldPicture*>(&picture_)) return field->markCentre(element);
    const auto cell = cellOf(element);
    return cell ? std::optional(cell->center()) : std::nullopt;
}

std::vector<std::size_t> TryGrip::at(const QPointF& where) const {
    const LayerScene& scene = picture_.scene();
    std::vector<std::size_t> found;
    if (isMatrix()) {
        const auto cell = picture_.placeAt(where);
        for (std::size_t k = 0; cell && scene.hasData() && k < scene.elementsPerPair(); ++k)
            found.push_back(scene.firstElement(cell->out, cell->in) + k);
        return found;
    }
    double least = kGrabDistance * kGrabDistance;
    for (std::size_t i = 0; i < scene.state().count(); ++i)
        if (const auto centre = centreOf(i); centre && squared(*centre - where) < least) {
            least = squared(*centre - where);
            found.assign(1, i);
        }
    return found;
}

std::vector<std::size_t> TryGrip::within(const QRectF& band) const {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < picture_.scene().state().count(); ++i)
        if (const auto centre = centreOf(i); centre && band.contains(*centre)) found.push_back(i);
    return found;
}

/// Taken from where two elements of one pair (in a field: of one neuron) are drawn: pictures zoom as they like.
double TryGrip::unitAcross(std::size_t element, std::size_t axis, bool kernel) const {
    const LayerScene& scene = picture_.scene();
    const LayerState& state = scene.state();
    const double steps = static_cast<double>(kernel ? scene.kernelAxes().columns : scene.delaySize());
    double unit = picture_.plotRect().width() * zoom_ / std::max(1.0, steps);
    const auto own = centreOf(element);
    const std::size_t cell = element / scene.elementsPerPair();
    double furthest = 0.25; // steps: of those that lie nearer, rounding says too much
    for (std::size_t i = 0; i < state.count() && own; ++i) {
        if (kernel && i / scene.elementsPerPair() != cell) continue;
        const auto other = centreOf(i);
        if (!other) continue;
        const auto apart = static_cast<double>(state.axis(axis)[i] - state.axis(axis)[element]);
        if (std::fabs(apart) <= furthest) continue;
        furthest = std::fabs(apart);
        unit = (other->x() - own->x()) / apart;
    }
    return unit;
}

std::vector<QPointF> TryGrip::pixelsPerStep(std::size_t element) const {
    const LayerScene& scene = picture_.scene();
    const LayerState& state = scene.state();
    std::vector<QPointF> pixels(state.positions.size() / std::max<std::size_t>(1, state.count()));
    if (pixels.empty()) return pixels;
    if (isMatrix()) {
        const bool shortens = scene.layer()->delays == DelayMap::Causal;
        pixels.front() = {0.0, shortens ? kMatrixPixelsPerStep : -kMatrixPixelsPerStep};
        return pixels;
    }
    const bool kernel = dynamic_cast<const KernelPicture*>(&picture_) != nullptr;
    const std::size_t across = kernel ? scene.kernelAxes().columnAxis : 0;
    const double unit = unitAcross(element, across, kernel);
    pixels[across] = {unit, 0.0};
    if (kernel && pixels.size() > 1) pixels[scene.kernelAxes().rowAxis] = {0.0, std::fabs(unit)};
    return pixels;
}

} // namespace dclscope
