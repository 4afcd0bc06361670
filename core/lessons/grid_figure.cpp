// SPDX-License-Identifier: Apache-2.0
#include "core/lessons/grid_figure.h"

#include "core/dcls/construct.h"
#include "core/dcls/depthwise.h"
#include "core/lessons/figure_kind.h"
#include "core/lessons/grid_picture.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace dclscope::lessons {
namespace {

constexpr std::size_t kNine = 9; ///< weights of every one of these kernels
constexpr std::int64_t kPlainSize = 3;
constexpr float kTouched = 1e-6F;

const std::vector<FigureSetting>& gridSettings() {
    static const std::vector<FigureSetting> settings{
        {.key = "kernel", .label = "Kernel", .usual = "learnable", .choices = {"plain", "dilated", "learnable"}},
        {.key = "spacing", .label = "Dilation", .unit = "grid steps", .usual = "3", .low = 1, .high = 4, .step = 1},
        {.key = "version", .label = "Interpolation", .usual = "v1", .choices = versionChoices()},
        {.key = "sigma", .label = "Sigma", .unit = "grid steps", .usual = "0.5", .low = 0.27, .high = 4, .step = 0.01},
        {.key = "picture", .label = "Picture", .usual = "shapes", .choices = {"dot", "shapes", "spectrogram"}},
        {.key = "moved", .label = "Element that moves", .usual = "8", .low = 0, .high = 9, .step = 1},
        {.key = "row", .label = "Its row", .unit = "grid steps", .usual = "3", .low = -4, .high = 4, .step = 0.05},
        {.key = "column",
         .label = "Its column",
         .unit = "grid steps",
         .usual = "3",
         .low = -4,
         .high = 4,
         .step = 0.05}};
    return settings;
}

/// The middle against the mean of the eight around it: answers edges, and nothing where all is even.
float weightOf(std::size_t element) { return element == kNine / 2 ? 1.0F : -1.0F / (kNine - 1); }

std::vector<GridElement> elementsOf(const GridOptions& options) {
    if (options.kernel == GridKernel::Learnable && !options.elements.empty()) return options.elements;
    const double spacing = options.kernel == GridKernel::Plain ? 1.0 : static_cast<double>(options.spacing);
    std::vector<GridElement> elements;
    for (std::size_t i = 0; i < kNine; ++i) {
        const auto row = static_cast<double>(i / 3) - 1.0;
        const auto column = static_cast<double>(i % 3) - 1.0;
        elements.push_back({row * spacing, column * spacing, weightOf(i)});
    }
    if (options.kernel == GridKernel::Learnable && options.moved < kNine) {
        elements[options.moved].row = options.row;
        elements[options.moved].column = options.column;
    }
    return elements;
}

/// Two rows of one value per element, in the order of the version's P.
std::vector<float> positionsOf(const std::vector<GridElement>& elements, Version version) {
    std::vector<float> positions;
    for (int row = 0; row < 2; ++row)
        for (const GridElement& element : elements)
            positions.push_back(
                static_cast<float>(gridAxis(LayerKind::Dcls2d, version, row) == 0 ? element.row : element.column));
    return positions;
}

Plane kernelOf(const std::vector<GridElement>& elements, Version version, double sigma, std::int64_t size) {
    KernelShape shape;
    shape.kind = LayerKind::Dcls2d;
    shape.version = version;
    shape.elements = static_cast<std::int64_t>(elements.size());
    shape.dilatedSize = {size, size};
    std::vector<float> weight;
    for (const GridElement& element : elements) weight.push_back(element.weight);
    const std::vector<float> SIG(2 * elements.size(), static_cast<float>(storedSigma(version, sigma)));
    const auto side = static_cast<std::size_t>(size);
    Plane kernel{side, side, std::vector<float>(side * side)};
    constructKernel<float>(shape, weight, positionsOf(elements, version), SIG, kernel.values);
    return kernel;
}

Plane kernelOf(const GridOptions& options, const std::vector<GridElement>& elements) {
    switch (options.kernel) {
    case GridKernel::Plain: return kernelOf(elements, Version::v1, 1.0, kPlainSize);
    case GridKernel::Dilated: return kernelOf(elements, Version::v1, 1.0, kGridSize);
    case GridKernel::Learnable: break;
    }
    return kernelOf(elements, options.version, options.sigma, kGridSize);
}

Plane filteredBy(const Plane& kernel, const Plane& picture) {
    DepthwiseShape shape;
    shape.height = static_cast<std::int64_t>(picture.rows);
    shape.width = static_cast<std::int64_t>(picture.columns);
    shape.kernelHeight = shape.kernelWidth = static_cast<std::int64_t>(kernel.rows);
    shape.paddingHeight = shape.paddingWidth = static_cast<std::int64_t>(kernel.rows / 2);
    Plane filtered{picture.rows, picture.columns, std::vector<float>(picture.values.size())};
    depthwiseForward(shape, picture.values, kernel.values, {}, filtered.values);
    return filtered;
}

std::size_t touchedCells(const Plane& plane) {
    return static_cast<std::size_t>(std::count_if(plane.values.begin(), plane.values.end(),
                                                  [](float value) { return std::fabs(value) > kTouched; }));
}

/// What is only rounding counts as 0.
double kernelSum(const Plane& kernel) {
    const double sum = std::accumulate(kernel.values.begin(), kernel.values.end(), 0.0);
    return std::fabs(sum) < static_cast<double>(kTouched) ? 0.0 : sum;
}

/// Share of a filtered picture that differs clearly from 0.
double answeringShare(const Plane& filtered) {
    constexpr float kClearly = 0.05F;
    const auto clear = std::count_if(filtered.values.begin(), filtered.values.end(),
                                     [](float value) { return std::fabs(value) > kClearly; });
    return static_cast<double>(clear) / static_cast<double>(filtered.values.size());
}

/// Mean row of what is not 0, seen from the middle; positive below it.
double meanRow(const Plane& plane) {
    double sum = 0.0, total = 0.0;
    for (std::size_t i = 0; i < plane.values.size(); ++i) {
        const double size = std::fabs(static_cast<double>(plane.values[i]));
        sum += size * (static_cast<double>(i / plane.columns) - static_cast<double>(plane.rows / 2));
        total += size;
    }
    return total > 0.0 ? sum / total : 0.0;
}

/// Side of the smallest square that holds all cells that are not 0.
double widthOf(const Plane& kernel) {
    const CellRange range = touchedRange(kernel);
    return static_cast<double>(std::max(range.bottom - range.top, range.right - range.left));
}

/// Where a weight of 1 lies in place of the element that moves; empty where none does.
Plane sharesOf(const GridOptions& options, const std::vector<GridElement>& elements) {
    if (options.kernel != GridKernel::Learnable || options.moved >= elements.size()) return {};
    GridElement whole = elements[options.moved];
    whole.weight = 1.0F;
    return kernelOf(options, {whole});
}

constexpr std::string_view kWeightsOf = "Weights";
constexpr std::string_view kTouchedOf = "Cells of the kernel that are not 0";
constexpr std::string_view kWidthOf = "Longest side of what it sees";
constexpr std::string_view kKernelSum = "Sum of the kernel";
constexpr std::string_view kMovedCells = "Cells that the moved element lies on";
constexpr std::string_view kMovedShare = "Its largest share on one cell";
constexpr std::string_view kAnswering = "Share of the picture that answers by more than 0.05";
constexpr std::string_view kAnsweringCells = "Points of the picture that answer at all";
constexpr std::string_view kCopyRow = "Mean row of the moved element's copies";
constexpr std::string_view kFlatAnswer = "Largest answer in the picture";

} // namespace

GridOptions readGrid(const Settings& settings) {
    const SettingReader reader(gridSettings(), settings);
    GridOptions options;
    const std::string& kernel = reader.text("kernel");
    options.kernel = kernel == "plain"     ? GridKernel::Plain
                     : kernel == "dilated" ? GridKernel::Dilated
                                           : GridKernel::Learnable;
    const std::string& picture = reader.text("picture");
    options.picture = picture == "dot"      ? GridPicture::Dot
                      : picture == "shapes" ? GridPicture::Shapes
                                            : GridPicture::Spectrogram;
    options.spacing = reader.whole("spacing");
    options.version = reader.version();
    options.sigma = reader.number("sigma");
    options.moved = static_cast<std::size_t>(reader.whole("moved"));
    options.row = reader.number("row");
    options.column = reader.number("column");
    return options;
}

GridFigure computeGrid(const GridOptions& options) {
    GridFigure figure;
    figure.elements = elementsOf(options);
    figure.kernel = kernelOf(options, figure.elements);
    figure.picture = gridPicture(options.picture);
    figure.filtered = filteredBy(figure.kernel, figure.picture);
    figure.shares = sharesOf(options, figure.elements);
    return figure;
}

CellRange touchedRange(const Plane& kernel) {
    CellRange range{kernel.rows, 0, kernel.columns, 0};
    for (std::size_t row = 0; row < kernel.rows; ++row)
        for (std::size_t column = 0; column < kernel.columns; ++column) {
            if (std::fabs(kernel.at(row, column)) <= kTouched) continue;
            range.top = std::min(range.top, row);
            range.bottom = std::max(range.bottom, row + 1);
            range.left = std::min(range.left, column);
            range.right = std::max(range.right, column + 1);
        }
    return range.bottom == 0 ? CellRange{} : range;
}

std::vector<Measure> measureGrid(const GridOptions& options, const GridFigure& figure) {
    if (figure.elements.empty()) return {};
    const auto number = [](std::size_t count) { return static_cast<double>(count); };
    std::vector<Measure> measures{
        {"weights", std::string(kWeightsOf), "", number(figure.elements.size())},
        {"touched", std::string(kTouchedOf), "", number(touchedCells(figure.kernel))},
        {"width", std::string(kWidthOf), "", widthOf(figure.kernel)},
        {"sum", std::string(kKernelSum), "", kernelSum(figure.kernel)},
        {"answer", std::string(kFlatAnswer), "",
         *std::max_element(figure.filtered.values.begin(), figure.filtered.values.end())},
        {"answering", std::string(kAnswering), "", answeringShare(figure.filtered)},
        {"answering_cells", std::string(kAnsweringCells), "", number(touchedCells(figure.filtered))}};
    const Plane& shares = figure.shares;
    if (shares.values.empty()) return measures;
    measures.push_back({"moved_cells", std::string(kMovedCells), "", number(touchedCells(shares))});
    measures.push_back({"moved_share", std::string(kMovedShare), "",
                        static_cast<double>(*std::max_element(shares.values.begin(), shares.values.end()))});
    if (options.picture == GridPicture::Dot)
        measures.push_back({"answer_row", std::string(kCopyRow), "", meanRow(filteredBy(shares, figure.picture))});
    return measures;
}

FigureKind gridKind() {
    return {"grid",
            gridSettings(),
            [](const Settings& settings) { (void)readGrid(settings); },
            [](const Settings& settings) {
                const GridOptions options = readGrid(settings);
                return measureGrid(options, computeGrid(options));
            },
            {kWeightsOf, kTouchedOf, kWidthOf, kKernelSum, kMovedCells, kMovedShare, kFlatAnswer, kAnswering,
             kAnsweringCells, kCopyRow}};
}

} // namespace dclscope::lessons
