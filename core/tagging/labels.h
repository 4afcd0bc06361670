// SPDX-License-Identifier: Apache-2.0
// What a network's classes are called.
#pragma once

#include "core/run/card.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dclscope {

/// Data sets whose class names come with the program (resources/labels).
enum class LabelSet { AudioSet, ImageNet, Cifar };

/// The bundled names of a data set that has `classes` classes (CIFAR has 10 or 100); empty when it has another number.
/// @throws ConfigError when the installation lacks the file.
std::vector<std::string> bundledLabels(LabelSet set, std::int64_t classes);

/// Whether a label says by its name that nothing was said: Speech Commands' "_silence_" and "_unknown_".
bool meansNothing(std::string_view label) noexcept;

struct Labels {
    std::vector<std::string> names;   ///< one per class
    Origin origin = Origin::Inferred; ///< whether the card says them, or --set, or they are guessed
};

/// The names of `classes` classes: the card's, else those of the first of `likely` that has as many classes, else
/// "class 0", "class 1", ...
/// @throws ConfigError when the card says another number of labels.
Labels labelsFor(const Card& card, std::int64_t classes, std::span<const LabelSet> likely);

} // namespace dclscope
