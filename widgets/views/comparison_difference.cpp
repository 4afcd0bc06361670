// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/comparison_difference.h"

#include "widgets/views/comparison_arrows.h"
#include "widgets/views/comparison_atlas.h"
#include "widgets/views/comparison_coincidence.h"
#include "widgets/views/comparison_kernel.h"
#include "widgets/views/comparison_matrix.h"
#include "widgets/views/comparison_neurons.h"
#include "widgets/views/comparison_spread.h"
#include "widgets/views/delay_picture.h"
#include "widgets/views/field_picture.h"
#include "widgets/views/kernel_picture.h"

namespace dclscope {

const QColor& firstSideColor(const ThemeColors& colors) noexcept { return colors.series[0]; }
const QColor& secondSideColor(const ThemeColors& colors) noexcept { return colors.series[1]; }

namespace {

/// Of views whose difference needs no partners among the elements; nullptr of others.
std::unique_ptr<ComparisonDifference> makeOwnDifference(const Picture& a, const Picture& b) {
    if (const auto* atlasA = dynamic_cast<const AtlasPicture*>(&a))
        if (const auto* atlasB = dynamic_cast<const AtlasPicture*>(&b))
            return std::make_unique<ComparisonAtlas>(*atlasA, *atlasB);
    if (const auto* kernelA = dynamic_cast<const KernelMapPicture*>(&a))
        if (const auto* kernelB = dynamic_cast<const KernelMapPicture*>(&b))
            if (ComparisonKernel::suits(*kernelA, *kernelB))
                return std::make_unique<ComparisonKernel>(*kernelA, *kernelB);
    if (const auto* heardA = dynamic_cast<const CoincidencePicture*>(&a))
        if (const auto* heardB = dynamic_cast<const CoincidencePicture*>(&b))
            return std::make_unique<ComparisonCoincidence>(*heardA, *heardB);
    return nullptr;
}

} // namespace

std::unique_ptr<ComparisonDifference> makeDifference(View view, const Picture& a, const Picture& b, bool oneByOne) {
    if (auto own = makeOwnDifference(a, b)) return own;
    if (!oneByOne || view == View::Ridgeline) return std::make_unique<ComparisonSpread>(a, b);
    if (const auto* kernelA = dynamic_cast<const KernelPicture*>(&a))
        if (const auto* kernelB = dynamic_cast<const KernelPicture*>(&b))
            return std::make_unique<ComparisonArrows>(
                a, b, [kernelA](std::size_t i) { return kernelA->discCentre(i); },
                [kernelB](std::size_t i) { return kernelB->discCentre(i); });
    if (const auto* fieldA = dynamic_cast<const FieldPicture*>(&a))
        if (const auto* fieldB = dynamic_cast<const FieldPicture*>(&b))
            return std::make_unique<ComparisonArrows>(
                a, b, [fieldA](std::size_t i) { return fieldA->markCentre(i); },
                [fieldB](std::size_t i) { return fieldB->markCentre(i); });
    if (const auto* delaysA = dynamic_cast<const DelayPicture*>(&a))
        if (const auto* delaysB = dynamic_cast<const DelayPicture*>(&b))
            return std::make_unique<ComparisonMatrix>(*delaysA, *delaysB);
    if (const auto* neuronsA = dynamic_cast<const NeuronPicture*>(&a))
        if (const auto* neuronsB = dynamic_cast<const NeuronPicture*>(&b))
            return std::make_unique<ComparisonNeurons>(*neuronsA, *neuronsB);
    return std::make_unique<ComparisonSpread>(a, b);
}

} // namespace dclscope
