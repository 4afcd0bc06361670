// SPDX-License-Identifier: GPL-3.0-or-later
// What there is to say about one layer, in words.
#pragma once

#include "core/run/run.h"

#include <QString>

#include <vector>

namespace dclscope {

struct LayerFact {
    QString title;
    QString value;
    QString hint; ///< a tool tip that explains the title; may be empty
    bool trouble = false;
};

/// Kind, shapes, version, grid with where each is known from, what is shared, and what is wrong.
std::vector<LayerFact> layerFacts(const Run& run, std::size_t layer);

/// What a plain tensor is, by its shape.
std::vector<LayerFact> plainLayerFacts(const PlainLayer& layer);

/// How its axes were read, in a sentence; empty where there is nothing to say.
QString plainExplained(const PlainLayer& layer);

/// What P means in this layer, its shape, and how dilated_kernel_size and kernel_count differ: a short
/// paragraph.
QString positionsExplained(const Run& run, std::size_t layer);

} // namespace dclscope
