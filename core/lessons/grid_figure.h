// SPDX-License-Identifier: Apache-2.0
// Figure "grid": nine weights as a plain, a dilated or a learnable kernel, and a picture filtered by it.
#pragma once

#include "core/lessons/figure.h"
#include "core/run/layer.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace dclscope::lessons {

/// Values in rows, the top one first.
struct Plane {
    std::size_t rows = 0, columns = 0;
    std::vector<float> values;

    float at(std::size_t row, std::size_t column) const { return values[row * columns + column]; }
};

/// Where one weight lies, as offset from the kernel's middle in grid steps.
struct GridElement {
    double row = 0.0, column = 0.0;
    float weight = 0.0F;
};

enum class GridKernel { Plain, Dilated, Learnable };
enum class GridPicture { Dot, Shapes, Spectrogram };

struct GridOptions {
    GridKernel kernel = GridKernel::Learnable;
    std::int64_t spacing = 3; ///< of the dilated kernel, 1 to 4
    Version version = Version::v1;
    double sigma = 0.5; ///< as used, for gauss (0.27 and more) and max (1 and more)
    GridPicture picture = GridPicture::Shapes;
    std::size_t moved = 8; ///< the element that `row` and `column` move; 9: none
    double row = 3.0, column = 3.0;
    /// All places at once, as after dragging; empty: the dilated ones with `moved` where row and column say.
    std::vector<GridElement> elements;
};

struct GridFigure {
    std::vector<GridElement> elements; ///< nine
    Plane kernel;                      ///< [grid, grid], as constructed; plain 3 x 3
    Plane picture;                     ///< brightness, or decibels, 0 to 1
    Plane filtered;                    ///< as large
    Plane shares;                      ///< of the weight of the element that moves, on each cell; empty: none moves
};

/// Rows and columns of cells; bottom and right lie behind the last ones.
struct CellRange {
    std::size_t top = 0, bottom = 0, left = 0, right = 0;
};

inline constexpr std::int64_t kGridSize = 9; ///< of dilated and learnable kernels

/// @throws ConfigError naming the setting
GridOptions readGrid(const Settings& settings);
/// @throws ConfigError, AudioError where the bundled sound cannot be read
GridFigure computeGrid(const GridOptions& options);
/// The smallest range that holds all cells that are not 0; empty where all are.
CellRange touchedRange(const Plane& kernel);
/// weights, touched (cells that are not 0), width (of the square that holds them), sum, answer (largest value of the
/// filtered picture), answering (share of it that is more than 0.05 away from 0), answering_cells (not 0), and of an
/// element that moves moved_cells (on how many it lies), moved_share (the largest share of its weight on one), with the
/// dot answer_row (where its copies are on average, seen from the middle)
std::vector<Measure> measureGrid(const GridOptions& options, const GridFigure& figure);

} // namespace dclscope::lessons
