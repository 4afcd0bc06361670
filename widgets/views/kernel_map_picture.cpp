// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/kernel_map_picture.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "widgets/style/format.h"
#include "widgets/views/axes.h"
#include "widgets/views/delay_axis.h"
#include "widgets/views/field_picture.h"
#include "widgets/views/kernel_picture.h"
#include "widgets/views/value_map.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

constexpr double kEdge = 14.0;
constexpr double kBetween = 10.0;
constexpr double kPlainTop = 0.6; ///< of the height that kernel and response take where there are no elements

struct Words {
    Q_DECLARE_TR_FUNCTIONS(dclscope::KernelMapPicture)
};

double largest(std::span<const float> values) {
    double most = 0.0;
    for (const float value : values)
        if (std::isfinite(value)) most = std::max(most, std::fabs(static_cast<double>(value)));
    return most;
}

} // namespace

void KernelMapPicture::look(const ViewState& state) {
    state_ = state;
    measured_ = false;
    setHiddenAxis(state.hidden);
    if (elements_) {
        ViewState of = state;
        of.view = View::Channel;
        elements_->look(of);
    }
    construct();
}

void KernelMapPicture::chosen(const RunPointer& run, std::size_t index) {
    PlainPicture::chosen(run, index);
    chosenRun_ = run;
    chosenIndex_ = index;
    elements_.reset();
}

void KernelMapPicture::runChanged() {
    measured_ = false;
    kernel_ = {};
    if (isPlain()) return PlainPicture::runChanged();
    if (scene_.layer() == nullptr) return;
    if (!elements_) {
        if (learnedAxes(scene_.layer()->kind.value) == 1)
            elements_ = std::make_unique<FieldPicture>();
        else
            elements_ = std::make_unique<KernelPicture>();
    }
    elements_->setScales(scales_);
    elements_->setRun(chosenRun_, chosenIndex_);
    look(ViewState(state_));
}

void KernelMapPicture::epochChanged() {
    if (isPlain()) PlainPicture::epochChanged();
    if (elements_) elements_->setEpoch(scene_.epoch());
    construct();
}

void KernelMapPicture::refresh() {
    if (isPlain()) PlainPicture::refresh();
    construct();
}

QString KernelMapPicture::title() const { return isPlain() ? PlainPicture::title() : Picture::title(); }
QString KernelMapPicture::facts() const { return isPlain() ? PlainPicture::facts() : Picture::facts(); }
const std::vector<double>& KernelMapPicture::epochs() const {
    return isPlain() ? PlainPicture::epochs() : Picture::epochs();
}

ChannelPlace KernelMapPicture::place() const noexcept {
    const auto within = [](std::size_t wanted, std::int64_t count) {
        return std::min(wanted, static_cast<std::size_t>(std::max<std::int64_t>(1, count)) - 1);
    };
    if (const PlainLayer* plain = plain_.layer())
        return {within(state_.out, plain->outs), within(state_.in, plain->ins)};
    if (const Layer* layer = scene_.layer())
        return {within(state_.out, layer->outChannels), within(state_.in, layer->inChannelsPerGroup)};
    return {};
}

QString KernelMapPicture::subject() const {
    const bool rows = isPlain() ? plain_.layer()->rowsAreInputs()
                                : scene_.layer() != nullptr && learnedAxes(scene_.layer()->kind.value) == 1;
    if (!rows) return Words::tr("dense kernel of output %1, input %2").arg(place().out).arg(place().in);
    return isPlain() ? Words::tr("kernels of output %1").arg(place().out)
                     : Words::tr("dense kernels of neuron %1").arg(place().out);
}

QString KernelMapPicture::whyNoLayer() const {
    if (isPlain() && plain_.layer()->kind != PlainKind::Kernels)
        return Words::tr("%1 holds no kernels of a convolution.").arg(title());
    return PlainPicture::whyNoLayer();
}

QString KernelMapPicture::whyEmpty() const {
    const Layer& layer = *scene_.layer();
    if (layer.delays == DelayMap::Stored || layer.place != Place::Synapse)
        return Words::tr("This layer stores delays and no kernel; its other views show them.");
    if (problem_.empty()) return {};
    return Words::tr("The dense kernel cannot be constructed: %1.")
        .arg(QString::fromStdString(printable(problem_, 300)));
}

LayerKernel KernelMapPicture::kernelAt(const LayerState& state) const {
    return layerKernel(*scene_.layer(), state, place().out, place().in, state_.hidden);
}

/// Limits over three epochs: as an element's width shrinks, its kernel rises, and is to be seen to.
void KernelMapPicture::measure() {
    measured_ = true;
    valueLimit_ = answerLimit_ = curveLimit_ = 0.0;
    const auto widen = [this](const LayerKernel& kernel) {
        valueLimit_ = std::max(valueLimit_, largest(kernel.values));
        answerLimit_ = std::max(answerLimit_, largest(kernel.response));
        curveLimit_ = std::max(curveLimit_, largest(kernel.mean));
    };
    widen(kernel_);
    LayerState state;
    if (!isPlain())
        for (const double epoch : {epochs().front(), epochs()[epochs().size() / 2], epochs().back()}) {
            scene_.stateAt(epoch, state);
            widen(kernelAt(state));
        }
    for (double* limit : {&valueLimit_, &answerLimit_, &curveLimit_})
        if (!(*limit > 0.0)) *limit = 1.0;
    if (!kernel_.isPlane) curveLimit_ = answerLimit_;
}

void KernelMapPicture::construct() {
    kernel_ = {};
    problem_.clear();
    const bool there = isPlain() ? plain_.layer()->kind == PlainKind::Kernels && !plain_.values().empty()
                                 : scene_.hasData() && scene_.layer()->delays != DelayMap::Stored;
    if (!there) return;
    try {
        kernel_ = isPlain() ? plainKernel(*plain_.layer(), plain_.values(), place().out, place().in)
                            : kernelAt(scene_.state());
        if (!measured_ || isPlain()) measure();
    } catch (const Error& error) {
        kernel_ = {};
        problem_ = error.what();
    }
}

void KernelMapPicture::draw(QPainter& painter, const QRectF& area, const ThemeColors& colors, const ViewZoom& zoom) {
    const QRectF page = area.adjusted(kEdge, kEdge / 2, -kEdge, -kEdge / 2);
    const QSizeF half((page.width() - kBetween) / 2, (page.height() - kBetween) / 2);
    if (half.width() < 60 || half.height() < 60) return;
    map_ = answer_ = curve_ = {};
    elementsBox_ = {};
    const QPointF right(half.width() + kBetween, 0);
    const QPointF down(0, half.height() + kBetween);
    const bool alone = kernel_.rows == 1; // its response is a curve and no map
    if (elements_) {
        drawElements(painter, {page.topLeft(), half}, colors, zoom);
        drawKernel(painter, {page.topLeft() + right, half}, colors, zoom);
        if (!alone) drawResponse(painter, {page.topLeft() + down, half}, colors);
        drawCurve(painter,
                  alone ? QRectF(page.topLeft() + down, QSizeF(page.width(), half.height()))
                        : QRectF(page.topLeft() + down + right, half),
                  colors);
    } else {
        const QSizeF top(half.width(), kPlainTop * page.height());
        drawKernel(painter, {page.topLeft(), alone ? QSizeF(page.width(), top.height()) : top}, colors, zoom);
        if (!alone) drawResponse(painter, {page.topLeft() + right, top}, colors);
        drawCurve(painter, page.adjusted(0, top.height() + kBetween, 0, 0), colors);
    }
    plotRect_ = page;
}

/// Where a part's data stand in its box, below its title.
QRectF KernelMapPicture::inner(QPainter& painter, const QRectF& box, bool square, bool bar) const {
    const AxisRoom room = axisRoom(painter);
    QRectF plot = box.adjusted(room.left, partTitleHeight(painter), bar ? -colorBarRoom(painter, box.width()) : -8.0,
                               -room.bottom);
    if (!square) return plot;
    const double unit = std::min(plot.width() / static_cast<double>(kernel_.columns),
                                 plot.height() / static_cast<double>(kernel_.rows));
    QRectF kept(QPointF(), QSizeF(static_cast<double>(kernel_.columns), static_cast<double>(kernel_.rows)) * unit);
    kept.moveCenter(plot.center());
    return kept;
}

void KernelMapPicture::drawElements(QPainter& painter, const QRectF& box, const ThemeColors& colors,
                                    const ViewZoom& zoom) {
    elementsBox_ = box.adjusted(-kEdge, partTitleHeight(painter) - kEdge, 0, kEdge / 2);
    painter.save();
    elements_->setCursor(cursor_ && elementsBox_.contains(*cursor_) ? cursor_ : std::nullopt);
    elements_->paint(painter, elementsBox_, colors, zoom);
    painter.restore();
    drawPartTitle(painter, box, Words::tr("Elements"), colors);
}

Axis KernelMapPicture::rowAxis(const QRectF& visible) const {
    if (!kernel_.isPlane) { // the first input lies at the bottom, as in the receptive field
        const auto last = static_cast<double>(kernel_.rows) - 0.5;
        return {kernel_.rows == scene_.inChannels() || isPlain() ? Words::tr("input") : Words::tr("input and tap"),
                last - visible.top(),
                last - visible.bottom(),
                true,
                {}};
    }
    const double middle = isPlain() ? 0.0 : scene_.kernelAxes().rowOffset;
    return {isPlain() ? Words::tr("row") : axisName(*scene_.layer(), scene_.kernelAxes().rowAxis),
            visible.top() - 0.5 - middle,
            visible.bottom() - 0.5 - middle,
            true,
            {}};
}

Axis KernelMapPicture::tapAxis(const QRectF& visible) const {
    const double left = visible.left() - 0.5;
    const double right = visible.right() - 0.5;
    if (isPlain()) return {kernel_.isPlane ? Words::tr("column") : Words::tr("tap"), left, right, true, {}};
    if (kernel_.isPlane) {
        const double middle = scene_.kernelAxes().columnOffset;
        return {axisName(*scene_.layer(), scene_.kernelAxes().columnAxis), left - middle, right - middle, true, {}};
    }
    const DelayUnit unit = delayUnit(scene_);
    if (scene_.hasOffsets()) {
        const double middle = std::floor(static_cast<double>(kernel_.columns) / 2.0);
        return {unit.title, (left - middle) * unit.perStep, (right - middle) * unit.perStep, false, {}};
    }
    const double longest = static_cast<double>(kernel_.columns) - 1.0;
    return {unit.title, (longest - left) * unit.perStep, (longest - right) * unit.perStep, false, {}};
}

Axis KernelMapPicture::frequencyAxis() const {
    const auto step = scene_.timeStepMs();
    if (!kernel_.isPlane && !isPlain() && step && *step > 0.0)
        return {Words::tr("frequency (Hz)"), 0.0, 500.0 / *step, false, {}};
    return {Words::tr("cycles per step"), 0.0, 0.5, false, {}};
}

QString KernelMapPicture::frequencyText(double cycles) const {
    const Axis axis = frequencyAxis();
    if (axis.high == 0.5) return Words::tr("%1 cycles per step").arg(formatNumber(cycles, 2));
    return Words::tr("%1 Hz").arg(formatNumber(cycles * 2.0 * axis.high, 3));
}

std::size_t KernelMapPicture::chosenRow() const noexcept {
    const std::size_t perInput =
        kernel_.rows / std::max<std::size_t>(1, isPlain() ? kernel_.rows : scene_.inChannels());
    return std::min(place().in * std::max<std::size_t>(1, perInput), kernel_.rows - 1);
}

QString KernelMapPicture::rowName(std::size_t row) const {
    const std::size_t inputs = isPlain() ? kernel_.rows : std::max<std::size_t>(1, scene_.inChannels());
    const std::size_t taps = std::max<std::size_t>(1, kernel_.rows / inputs);
    if (taps == 1) return Words::tr("input %1").arg(row);
    return Words::tr("input %1, tap %2").arg(row / taps).arg(row % taps);
}

void KernelMapPicture::markRow(QPainter& painter, const Part& part, const ThemeColors& colors) const {
    if (kernel_.isPlane || kernel_.rows < 2) return;
    const double height = part.plot.height() / part.visible.height();
    const double y = static_cast<double>(kernel_.rows - 1 - chosenRow());
    const QRectF box(part.plot.left(), part.plot.top() + (y - part.visible.top()) * height, part.plot.width(), height);
    painter.setPen(QPen(colors.accent, 1.4));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(
        box.adjusted(-1, height < 4 ? -1 : 0, 1, height < 4 ? 1 : 0).intersected(part.plot.adjusted(-2, -2, 2, 2)));
}

void KernelMapPicture::drawKernel(QPainter& painter, const QRectF& box, const ThemeColors& colors,
                                  const ViewZoom& zoom) {
    const bool curve = kernel_.rows == 1;
    map_.plot = inner(painter, box, kernel_.isPlane, !curve);
    map_.visible =
        visiblePart(zoom, QRectF(0, 0, static_cast<double>(kernel_.columns), static_cast<double>(kernel_.rows)));
    drawPartTitle(painter, box, isPlain() ? Words::tr("Kernel") : Words::tr("Dense kernel, as constructed"), colors);
    if (map_.plot.width() < 20 || map_.plot.height() < 20) return;
    if (curve) {
        drawTaps(painter, colors);
    } else {
        const ColorMap& map = ColorMap::diverging(colors.dark);
        const QImage dots =
            valueImage({kernel_.values, kernel_.rows, kernel_.columns, -valueLimit_, valueLimit_, !kernel_.isPlane},
                       map, colors.dark);
        drawValues(painter, map_.plot, dots, map_.visible);
        markRow(painter, map_, colors);
        drawLeftAxis(painter, map_.plot, rowAxis(map_.visible), colors);
        if (colorBarRoom(painter, box.width()) > 0.0)
            drawColorBar(
                painter, colorBarBeside(map_.plot), map,
                {Words::tr("value"), -valueLimit_, valueLimit_, false, [](double v) { return formatNumber(v, 2); }},
                colors);
    }
    drawFrame(painter, map_.plot, colors);
    drawBottomAxis(painter, map_.plot, tapAxis(map_.visible), colors);
}

/// A kernel of a single row: each tap a bar from zero.
void KernelMapPicture::drawTaps(QPainter& painter, const ThemeColors& colors) const {
    const QRectF& plot = map_.plot;
    const Axis height{Words::tr("value"), valueLimit_, -valueLimit_, false,
                      [](double v) { return formatNumber(v, 2); }};
    drawLeftAxis(painter, plot, height, colors, true);
    const double zero = plot.center().y();
    const double width = plot.width() / map_.visible.width();
    painter.save();
    painter.setClipRect(plot, Qt::IntersectClip);
    painter.setPen(QPen(colors.axis, 1.0));
    painter.drawLine(QPointF(plot.left(), zero), QPointF(plot.right(), zero));
    painter.setPen(Qt::NoPen);
    for (std::size_t i = 0; i < kernel_.columns; ++i) {
        const auto value = static_cast<double>(kernel_.values[i]);
        if (!std::isfinite(value)) continue;
        const double x = plot.left() + (static_cast<double>(i) - map_.visible.left()) * width;
        const double tall = value / valueLimit_ * plot.height() / 2;
        painter.setBrush(QColor::fromRgb(ColorMap::diverging(colors.dark).signedRgb(value, valueLimit_)));
        painter.drawRect(QRectF(x + 0.1 * width, zero, 0.8 * width, -tall).normalized());
    }
    painter.restore();
}

void KernelMapPicture::drawResponse(QPainter& painter, const QRectF& box, const ThemeColors& colors) {
    constexpr std::size_t kBins = LayerKernel::kFrequencies;
    drawPartTitle(painter, box, Words::tr("Frequency response |H|"), colors);
    const std::size_t across = kernel_.isPlane ? 2 * kBins - 1 : kBins;
    const std::size_t down = kernel_.isPlane ? across : kernel_.rows;
    answer_.plot = inner(painter, box, false, true);
    if (kernel_.isPlane) {
        const double side = std::min(answer_.plot.width(), answer_.plot.height());
        QRectF kept(0, 0, side, side);
        kept.moveCenter(answer_.plot.center());
        answer_.plot = kept;
    }
    if (answer_.plot.width() < 20 || answer_.plot.height() < 20) return;
    answer_.visible = QRectF(0, 0, static_cast<double>(across), static_cast<double>(down));
    const ColorMap& map = ColorMap::magnitude();
    drawValues(painter, answer_.plot,
               valueImage({kernel_.response, down, across, 0.0, answerLimit_, !kernel_.isPlane}, map, colors.dark),
               answer_.visible);
    markRow(painter, answer_, colors);
    drawFrame(painter, answer_.plot, colors);
    if (kernel_.isPlane) {
        const Axis cycles{Words::tr("cycles per step across"), -0.5, 0.5, false, {}};
        drawBottomAxis(painter, answer_.plot, cycles, colors);
        drawLeftAxis(painter, answer_.plot, {Words::tr("cycles per step down"), -0.5, 0.5, false, {}}, colors);
    } else {
        drawBottomAxis(painter, answer_.plot, frequencyAxis(), colors);
        drawLeftAxis(painter, answer_.plot, rowAxis(answer_.visible), colors);
    }
    if (colorBarRoom(painter, box.width()) > 0.0)
        drawColorBar(painter, colorBarBeside(answer_.plot), map,
                     {Words::tr("|H|"), 0.0, answerLimit_, false, [](double v) { return formatNumber(v, 2); }}, colors);
}

void KernelMapPicture::drawCurve(QPainter& painter, const QRectF& box, const ThemeColors& colors) {
    constexpr std::size_t kBins = LayerKernel::kFrequencies;
    curve_.plot = inner(painter, box, false, false);
    if (curve_.plot.width() < 20 || curve_.plot.height() < 20) return;
    const bool rows = !kernel_.isPlane && kernel_.rows > 1;
    const QString title = kernel_.isPlane ? Words::tr("Response, mean over directions")
                          : rows          ? Words::tr("Response: %1, and the mean (grey)").arg(rowName(chosenRow()))
                                          : Words::tr("Frequency response |H|");
    drawPartTitle(painter, box, title, colors);
    drawLeftAxis(painter, curve_.plot,
                 {Words::tr("|H|"), curveLimit_, 0.0, false, [](double v) { return formatNumber(v, 2); }}, colors,
                 true);
    drawBottomAxis(painter, curve_.plot, frequencyAxis(), colors, true);
    painter.save();
    painter.setClipRect(curve_.plot.adjusted(-1, -1, 1, 1), Qt::IntersectClip);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(rows ? colors.subtle : colors.accent, rows ? 1.4 : 2.0));
    painter.drawPolyline(curveOf(kernel_.mean, curve_.plot, curveLimit_));
    if (rows) {
        painter.setPen(QPen(colors.accent, 2.0));
        painter.drawPolyline(
            curveOf(std::span(kernel_.response).subspan(chosenRow() * kBins, kBins), curve_.plot, curveLimit_));
    }
    painter.restore();
    drawFrame(painter, curve_.plot, colors);
}

std::optional<KernelMapPicture::Cell> KernelMapPicture::cellAt(const Part& part, const QPointF& where) const {
    if (part.plot.isEmpty() || !part.plot.contains(where) || part.visible.isEmpty()) return std::nullopt;
    const auto along = [](double share, double from, double size, double count) {
        return static_cast<std::size_t>(std::clamp(from + share * size, 0.0, count - 1.0));
    };
    const std::size_t rows = &part == &answer_ && kernel_.isPlane ? 2 * LayerKernel::kFrequencies - 1 : kernel_.rows;
    const std::size_t columns = &part == &map_    ? kernel_.columns
                                : kernel_.isPlane ? 2 * LayerKernel::kFrequencies - 1
                                                  : LayerKernel::kFrequencies;
    Cell cell{along((where.y() - part.plot.top()) / part.plot.height(), part.visible.top(), part.visible.height(),
                    static_cast<double>(rows)),
              along((where.x() - part.plot.left()) / part.plot.width(), part.visible.left(), part.visible.width(),
                    static_cast<double>(columns))};
    if (!kernel_.isPlane) cell.row = kernel_.rows - 1 - cell.row;
    return cell;
}

std::optional<ChannelPlace> KernelMapPicture::placeAt(const QPointF& where) const {
    if (kernel_.isPlane || isPlain() || kernel_.rows < 2) return std::nullopt;
    for (const Part* part : {&map_, &answer_})
        if (const auto cell = cellAt(*part, where)) {
            const std::size_t perInput =
                std::max<std::size_t>(1, kernel_.rows / std::max<std::size_t>(1, scene_.inChannels()));
            return ChannelPlace{place().out, cell->row / perInput};
        }
    return std::nullopt;
}

QString KernelMapPicture::reading(const QPointF& where) const {
    if (elements_ && elementsBox_.contains(where)) return elements_->readingAt(where);
    const auto number = [](float value) { return formatNumber(static_cast<double>(value)); };
    if (const auto cell = cellAt(map_, where)) {
        const QString value = number(kernel_.values[cell->row * kernel_.columns + cell->column]);
        const QRectF whole(0, 0, static_cast<double>(kernel_.columns), static_cast<double>(kernel_.rows));
        const Axis taps = tapAxis(whole);
        const double share = (static_cast<double>(cell->column) + 0.5) / static_cast<double>(kernel_.columns);
        const auto exact = [](double value) { return formatNumber(std::fabs(value) < 1e-9 ? 0.0 : value, 4); };
        const QString at = exact(std::lerp(taps.low, taps.high, share));
        if (!kernel_.isPlane) return Words::tr("%1 · %2 %3 · kernel %4").arg(rowName(cell->row), taps.title, at, value);
        const Axis rows = rowAxis(whole);
        const double down = (static_cast<double>(cell->row) + 0.5) / static_cast<double>(kernel_.rows);
        return Words::tr("%1 %2, %3 %4 · kernel %5")
            .arg(rows.title, exact(std::lerp(rows.low, rows.high, down)), taps.title, at, value);
    }
    if (const auto cell = cellAt(answer_, where)) {
        constexpr std::size_t kBins = LayerKernel::kFrequencies;
        constexpr double kLast = static_cast<double>(kBins - 1);
        if (!kernel_.isPlane)
            return Words::tr("%1 · %2 · |H| %3")
                .arg(rowName(cell->row), frequencyText(0.5 * static_cast<double>(cell->column) / kLast),
                     number(kernel_.response[cell->row * kBins + cell->column]));
        const auto cycles = [](std::size_t i) {
            return formatFixed(0.5 * (static_cast<double>(i) - kLast) / kLast, 2);
        };
        return Words::tr("%1 cycles per step across, %2 down · |H| %3")
            .arg(cycles(cell->column), cycles(cell->row),
                 number(kernel_.response[cell->row * (2 * kBins - 1) + cell->column]));
    }
    if (!curve_.plot.contains(where)) return {};
    const double share = (where.x() - curve_.plot.left()) / curve_.plot.width();
    const auto bin = static_cast<std::size_t>(std::lround(share * (LayerKernel::kFrequencies - 1)));
    return Words::tr("%1 · |H| %2")
        .arg(frequencyText(0.5 * share), number(kernel_.mean[std::min(bin, kernel_.mean.size() - 1)]));
}

} // namespace dclscope
